#include "core/analysis/frameguard.h"
#include "core/analysis/incremental.h"
#include "core/analysis/namebook.h"
#include "core/model/entities/intervention.h"
#include "core/model/entities/judgement.h"
#include "core/model/entities/measurement.h"
#include "tests/analysis/randomedit.h"

#include <QJsonDocument>
#include <QtTest>

using namespace core;
using namespace test;

namespace {

using AnalysisPtr = std::shared_ptr<const Analysis>;

/// What the JSON leaves out: indexes, carriers, candidates, flags.
QStringList unwritten(const Analysis &a)
{
    QStringList parts;
    const auto add = [&](const char *what, const auto &...values) {
        QString text = QLatin1String(what);
        QDebug out(&text);
        ((out << values), ...);
        parts.append(text);
    };
    add("candidates", a.overlaps.candidates);
    for (const OverlapPair &pair : a.overlaps.pairs)
        add("pair", pair.a, pair.b, pair.isOpen, pair.isHinge, pair.isReferred, int(pair.verdict));
    const auto addFrame = [&](const Frame &frame) {
        add("frame", frame.size, frame.coveredLower, frame.coveredUpper, frame.withRegions);
        for (const CoverageCell &cell : frame.cells)
            add("cell", cell.phase, cell.theme, cell.region, cell.certain, cell.uncertain, cell.possible,
                cell.regionalCertain, cell.regionalPossible, cell.providers, cell.hasUnknownProvider,
                int(cell.mark), cell.demand, cell.rank.value_or(0));
    };
    addFrame(a.coverage.frame);
    if (a.coverage.total)
        addFrame(*a.coverage.total);
    add("coverage", a.coverage.activities, a.coverage.signalCount);
    for (const ThemeJourney &journey : a.journeys.journeys) {
        add("journey", journey.theme, journey.region, journey.walk, journey.walkCarriers, journey.members);
        for (const Bridge &bridge : journey.bridges)
            add("bridge", bridge.within, bridge.carriers);
    }
    add("hinge", a.hinge.nationalWithoutRegional, a.hinge.regionalWithoutNational);
    add("network", a.network.graph.edgeCount());
    for (const ActivityView &view : a.ecosystem.activities)
        add("activity", view.initiative, int(view.inScope), int(view.active), view.mayBeActiveAtHorizon);
    for (const InitiativeView &view : a.ecosystem.initiatives)
        add("initiative", view.generic, QList<int>(view.activities.begin(), view.activities.end()),
            QList<int>(view.providers.begin(), view.providers.end()),
            QList<int>(view.partners.begin(), view.partners.end()), int(view.inScope), int(view.active));
    for (const LinkView &link : a.ecosystem.links)
        add("link", int(link.from.kind), link.from.index, int(link.to.kind), link.to.index, link.kind);
    add("names", a.quality.names->organisations.size(), a.quality.names->initiatives.size());
    return parts;
}

/// Empty when both say the same; else where they first differ.
QString difference(const Analysis &one, const Analysis &other)
{
    const QStringList keys = chapterKeys();
    for (const QString &key : keys) {
        const QByteArray left = QJsonDocument(toJson(one, {key})).toJson();
        const QByteArray right = QJsonDocument(toJson(other, {key})).toJson();
        for (qsizetype i = 0; left != right && i <= left.size(); ++i) {
            if (i >= left.size() || i >= right.size() || left.at(i) != right.at(i))
                return key + QLatin1String(": ")
                    + QString::fromUtf8(left.mid(std::max<qsizetype>(0, i - 150), 200)) + u'|'
                    + QString::fromUtf8(right.mid(std::max<qsizetype>(0, i - 50), 100));
        }
    }
    const QStringList left = unwritten(one);
    const QStringList right = unwritten(other);
    for (qsizetype i = 0; left != right && i < std::max(left.size(), right.size()); ++i) {
        if (left.value(i) != right.value(i))
            return left.value(i) + QLatin1String(" instead of ") + right.value(i);
    }
    return {};
}

/// One change that a chapter reads from a table of its own, or in a way of its own.
struct SmallEdit {
    const char *name;
    void (*edit)(InventoryBuilder &b, const Analysis &before);
};

RecordId ownerOf(const Analysis &a, int activity)
{
    return a.ecosystem.initiatives[size_t(a.ecosystem.activities[size_t(activity)].initiative)].id;
}

/// The first pair without a referral, of activities that have an initiative.
std::pair<RecordId, RecordId> somePair(const Analysis &a)
{
    for (const OverlapPair &pair : a.overlaps.pairs) {
        if (pair.isCertain && !pair.isReferred)
            return {ownerOf(a, pair.a), ownerOf(a, pair.b)};
    }
    return {};
}

const SmallEdit smallEdits[] = {
    {"a verdict",
     [](InventoryBuilder &b, const Analysis &before) {
         const auto [one, other] = somePair(before);
         b.add<Finding>([&](Finding &f) {
             f.rule = word("overlap");
             f.fingerprint = overlapFingerprint(one, other);
             f.overlapVerdict = word("bewust");
         });
     }},
    {"a referral",
     [](InventoryBuilder &b, const Analysis &before) {
         const auto [one, other] = somePair(before);
         b.relation(other, one, "verwijst-door");
     }},
    {"a mark", [](InventoryBuilder &b, const Analysis &) { b.mark("weten", "digitalisering", "r1", "nvt"); }},
    {"a signal",
     [](InventoryBuilder &b, const Analysis &) { b.signal("weten", "digitalisering", "r1", 40); }},
    {"a reach",
     [](InventoryBuilder &b, const Analysis &before) {
         b.add<Measurement>([&](Measurement &m) {
             m.subject = before.ecosystem.activities.front().id;
             m.indicator = word("bereik");
             m.unit = word("uniek");
             m.value = 12.5;
         });
     }},
    {"an assessment",
     [](InventoryBuilder &b, const Analysis &) {
         b.add<Assessment>([](Assessment &a) { a.score = word("ja"); });
     }},
    {"an intervention",
     [](InventoryBuilder &b, const Analysis &) {
         b.add<Intervention>([](Intervention &i) { i.name = word("Loket"); });
     }},
    {"a coordinator",
     [](InventoryBuilder &b, const Analysis &before) {
         for (const InitiativeView &view : before.ecosystem.initiatives)
             b.participates(view.id, b.organisation("A"), "coördinator");
     }},
    {"a core role",
     [](InventoryBuilder &b, const Analysis &) {
         b.change<Organisation>(b.organisation("A"), [](Organisation &o) {
             o.level = word("lokaal");
             o.coreRoles = set("financier");
         });
     }},
    {"a region's target",
     [](InventoryBuilder &b, const Analysis &) {
         b.change<Region>(b.inventory.all<Region>().at(0).id, [](Region &r) { r.targetReach = 7; });
     }},
    {"a verification",
     [](InventoryBuilder &b, const Analysis &before) {
         b.change<Initiative>(before.ecosystem.initiatives.front().id,
                              [](Initiative &i) { i.verifiedOn = date("2020-01-01"); });
     }},
};

InventoryBuilder sample(quint32 seed)
{
    InventoryBuilder b = RandomInventory(seed).make(12);
    b.words("toetskader", "succescriteria").words("kernrol", "aanjager|financier");
    b.words("bestuursniveau", "europees|landelijk|regionaal|lokaal");
    b.profile.overlapThreshold = 0.5;
    b.profile.minCompared = 4;
    b.profile.crowdedMinProviders = 2;
    return b;
}

} // namespace

class TestIncremental : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void afterAnyEditsItEqualsAFullAnalysis_data()
    {
        QTest::addColumn<quint32>("seed");
        QTest::addColumn<int>("editsAtOnce");
        QTest::addColumn<bool>("inScope");
        for (quint32 seed = 1; seed <= 16; ++seed)
            QTest::addRow("seed %u", seed) << seed << 1 << false;
        for (quint32 seed = 17; seed <= 22; ++seed)
            QTest::addRow("scope, seed %u", seed) << seed << 1 << true;
        for (quint32 seed = 23; seed <= 26; ++seed)
            QTest::addRow("several at once, seed %u", seed) << seed << 3 << false;
    }
    void afterAnyEditsItEqualsAFullAnalysis()
    {
        QFETCH(quint32, seed);
        QFETCH(int, editsAtOnce);
        QFETCH(bool, inScope);
        const InventoryBuilder b = sample(seed);
        const Scope scope = inScope
            ? *Scope::parse(u"region=r1,theme=digitalisering,theme=financiering,frame=targetGroup",
                            b.inventory)
            : Scope();
        RandomEdit edits(seed, b.inventory);
        AnalysisPtr analysis = *analyse(b.inventory, b.profile, scope);
        int stepsInParts = 0;
        for (int step = 0; step < 60; ++step) {
            QStringList done;
            for (int i = 0; i < editsAtOnce; ++i) {
                edits.edit();
                done.append(edits.label());
            }
            const AnalysisPtr full = *analyse(edits.inventory(), b.profile, scope);
            const InventoryDelta delta(analysis->ecosystem.inventory, edits.inventory(), 200);
            stepsInParts += altersFrame(analysis->ecosystem, edits.inventory(), delta) ? 0 : 1;
            analysis = *analyseAgain(analysis, edits.inventory(), b.profile, scope);
            const QString found = difference(*analysis, *full);
            QVERIFY2(found.isEmpty(),
                     qPrintable(QStringLiteral("step %1, %2: %3").arg(step).arg(done.join(u';'), found)));
        }
        QVERIFY(stepsInParts > 30); // else the analysis was mostly made anew and this proves little
    }

    void whatAChapterReadsIsHeard_data()
    {
        QTest::addColumn<int>("edit");
        for (int i = 0; i < int(std::size(smallEdits)); ++i)
            QTest::newRow(smallEdits[i].name) << i;
    }
    void whatAChapterReadsIsHeard()
    {
        QFETCH(int, edit);
        InventoryBuilder b = sample(8);
        b.organisation("A");
        const AnalysisPtr before = *analyse(b.inventory, b.profile, {});
        QVERIFY(!somePair(*before).first.isNull());
        smallEdits[edit].edit(b, *before);
        const AnalysisPtr full = *analyse(b.inventory, b.profile, {});
        QVERIFY(!difference(*full, *before).isEmpty()); // else hearing it shows nothing
        QCOMPARE(difference(**analyseAgain(before, b.inventory, b.profile, {}), *full), QString());
    }

    void undoneEditsGiveTheFirstAnalysisAgain()
    {
        const InventoryBuilder b = sample(20);
        RandomEdit edits(20, b.inventory);
        const AnalysisPtr first = *analyse(b.inventory, b.profile, {});
        QList<Inventory> states{b.inventory};
        AnalysisPtr analysis = first;
        for (int step = 0; step < 15; ++step) {
            edits.edit();
            states.append(edits.inventory());
            analysis = *analyseAgain(analysis, states.last(), b.profile, {});
        }
        for (qsizetype i = states.size() - 2; i >= 0; --i)
            analysis = *analyseAgain(analysis, states.at(i), b.profile, {});
        QCOMPARE(difference(*analysis, *first), QString());
    }

    void anotherProfileOrScopeIsComputedAnew()
    {
        InventoryBuilder b = sample(3);
        const AnalysisPtr before = *analyse(b.inventory, b.profile, {});
        b.profile.referenceDate = QDate(2025, 1, 1);
        AnalysisPtr now = *analyseAgain(before, b.inventory, b.profile, {});
        QCOMPARE(difference(*now, **analyse(b.inventory, b.profile, {})), QString());
        QVERIFY(!difference(*now, *before).isEmpty());
        const Scope scope = *Scope::parse(u"theme=digitalisering,frame=targetGroup", b.inventory);
        now = *analyseAgain(now, b.inventory, b.profile, scope);
        QCOMPARE(difference(*now, **analyse(b.inventory, b.profile, scope)), QString());
    }

    void whatNothingTouchedIsSharedNotCopied()
    {
        InventoryBuilder b = sample(4);
        const AnalysisPtr before = *analyse(b.inventory, b.profile, {});
        const RecordId activity = b.inventory.all<Activity>().at(0).id;
        b.change<Activity>(activity, [](Activity &a) { a.name = QStringLiteral("Anders"); });
        const AnalysisPtr now = *analyseAgain(before, b.inventory, b.profile, {});
        QVERIFY(now->overlaps.pairs.isSharedWith(before->overlaps.pairs));
        QVERIFY(now->coverage.frame.cells.isSharedWith(before->coverage.frame.cells));
        QVERIFY(now->journeys.journeys.isSharedWith(before->journeys.journeys));
        QCOMPARE(now->quality.names, before->quality.names);
    }

    void aChapterAloneIsTheSameAsAmongAll_data()
    {
        QTest::addColumn<QString>("chapter");
        const QStringList keys = chapterKeys();
        for (const QString &key : keys)
            QTest::newRow(qPrintable(key)) << key;
    }
    void aChapterAloneIsTheSameAsAmongAll()
    {
        QFETCH(QString, chapter);
        const InventoryBuilder b = sample(5);
        const AnalysisPtr full = *analyse(b.inventory, b.profile, {});
        const AnalysisPtr alone = *analyse(b.inventory, b.profile, {}, {}, chaptersOf({chapter}));
        QCOMPARE(QJsonDocument(toJson(*alone, {chapter})).toJson(),
                 QJsonDocument(toJson(*full, {chapter})).toJson());
        QVERIFY(alone->chapters != allChapters);
        // Asked for all later, the others are added.
        const AnalysisPtr later = *analyseAgain(alone, b.inventory, b.profile, {});
        QCOMPARE(difference(*later, *full), QString());
    }

    void withoutBetweennessTheRestStands()
    {
        const InventoryBuilder b = sample(6);
        const AnalysisPtr visible = *analyse(b.inventory, b.profile, {}, {}, visibleChapters);
        QVERIFY(visible->network.betweenness.empty() && !visible->network.nodes.empty());
        QCOMPARE(difference(**analyseAgain(visible, b.inventory, b.profile, {}),
                            **analyse(b.inventory, b.profile, {})),
                 QString());
    }

    void aStopIsHeard()
    {
        InventoryBuilder b = sample(7);
        const AnalysisPtr before = *analyse(b.inventory, b.profile, {});
        const RecordId activity = b.inventory.all<Activity>().at(0).id;
        b.change<Activity>(activity, [](Activity &a) { a.phases = set("kunnen"); });
        JobControl job;
        job.isCancelled = [] { return true; };
        const auto result = analyseAgain(before, b.inventory, b.profile, {}, job);
        QVERIFY(!result);
        QCOMPARE(result.error().code, ErrorCode::Cancelled);
    }
};

QTEST_GUILESS_MAIN(TestIncremental)
#include "tst_incremental.moc"
