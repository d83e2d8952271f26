#include "core/analysis/coverage.h"
#include "tests/analysis/inventorybuilder.h"

#include <QtTest>

using namespace core;
using namespace test;

Q_DECLARE_METATYPE(core::Certainty)

class TestEcosystem : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void anActivityIsActiveAsItsRecordsAllow_data()
    {
        QTest::addColumn<QString>("stage");
        QTest::addColumn<QString>("start"); // "?" is onbekend, "" is geen
        QTest::addColumn<QString>("end");
        QTest::addColumn<QString>("permanence");
        QTest::addColumn<int>("active"); // at 2026-07-01: 0 no, 1 possible, 2 certain

        QTest::newRow("nothing known") << "?"
                                       << "?"
                                       << "?"
                                       << "?" << 1;
        QTest::newRow("stage known") << "pilot"
                                     << "?"
                                     << "?"
                                     << "?" << 2;
        QTest::newRow("stage geen is known") << ""
                                             << "?"
                                             << "?"
                                             << "?" << 2;
        QTest::newRow("structural") << "?"
                                    << "?"
                                    << "?"
                                    << "structureel" << 2;
        QTest::newRow("temporary says nothing") << "?"
                                                << "?"
                                                << "?"
                                                << "tijdelijk" << 1;
        QTest::newRow("end known") << "?"
                                   << "?"
                                   << "2027-01-01"
                                   << "?" << 2;
        QTest::newRow("end geen is known") << "?"
                                           << "?"
                                           << ""
                                           << "?" << 2;
        QTest::newRow("start alone is not enough") << "?"
                                                   << "2020"
                                                   << "?"
                                                   << "?" << 1;
        QTest::newRow("ends today: included") << "pilot"
                                              << "?"
                                              << "2026-07-01"
                                              << "?" << 2;
        QTest::newRow("ended yesterday") << "pilot"
                                         << "?"
                                         << "2026-06-30"
                                         << "?" << 0;
        QTest::newRow("starts today") << "pilot"
                                      << "2026-07-01"
                                      << "?"
                                      << "?" << 2;
        QTest::newRow("starts tomorrow") << "pilot"
                                         << "2026-07-02"
                                         << "?"
                                         << "?" << 0;
        // 2026-07 ends on one of 1 … 31 July: not past, but after the 1st it may be
        QTest::newRow("ends this month") << "pilot"
                                         << "?"
                                         << "2026-07"
                                         << "?" << 2;
        // 2026 ends on 1 January … 31 December: open
        QTest::newRow("ends this year") << "pilot"
                                        << "?"
                                        << "2026"
                                        << "?" << 1;
        QTest::newRow("ended last year") << "pilot"
                                         << "?"
                                         << "2025"
                                         << "?" << 0;
        QTest::newRow("starts this year") << "pilot"
                                          << "2026"
                                          << "?"
                                          << "?" << 1;
        QTest::newRow("starts this month") << "pilot"
                                           << "2026-07"
                                           << "?"
                                           << "?" << 1;
        QTest::newRow("started last month") << "pilot"
                                            << "2026-06"
                                            << "?"
                                            << "?" << 2;
        QTest::newRow("starts next year") << "pilot"
                                          << "2027"
                                          << "?"
                                          << "?" << 0;
        QTest::newRow("ended, no date") << "beëindigd"
                                        << "?"
                                        << "?"
                                        << "?" << 0;
        QTest::newRow("ended, date geen") << "beëindigd"
                                          << "?"
                                          << ""
                                          << "?" << 0;
        QTest::newRow("ended from its date on") << "beëindigd"
                                                << "?"
                                                << "2026-07-01"
                                                << "?" << 0;
        QTest::newRow("ended, but later") << "beëindigd"
                                          << "?"
                                          << "2026-07-02"
                                          << "?" << 2;
        QTest::newRow("ended some day this year") << "beëindigd"
                                                  << "?"
                                                  << "2026"
                                                  << "?" << 1;
        QTest::newRow("idea without start") << "idee"
                                            << "?"
                                            << "?"
                                            << "?" << 0;
        QTest::newRow("idea before its start") << "idee"
                                               << "2026-08-01"
                                               << "?"
                                               << "?" << 0;
        QTest::newRow("idea after its start") << "idee"
                                              << "2026-01-01"
                                              << "?"
                                              << "?" << 1;
        QTest::newRow("idea that ended") << "idee"
                                         << "2024-01-01"
                                         << "2025-01-01"
                                         << "structureel" << 0;
        QTest::newRow("before 1900") << "pilot"
                                     << "1850-01-01"
                                     << "1899-12-31"
                                     << "?" << 0;
        QTest::newRow("since 1850") << "pilot"
                                    << "1850"
                                    << ""
                                    << "?" << 2;
    }
    void anActivityIsActiveAsItsRecordsAllow()
    {
        QFETCH(QString, stage);
        QFETCH(QString, start);
        QFETCH(QString, end);
        QFETCH(QString, permanence);
        const QByteArray q("?");
        InventoryBuilder b;
        const auto id = b.add<Initiative>([&](Initiative &i) {
            if (stage != QLatin1String("?"))
                i.stage = word(stage.toUtf8().constData());
            if (start != QLatin1String("?"))
                i.startsOn = date(start.toUtf8().constData());
            if (end != QLatin1String("?"))
                i.endsOn = date(end.toUtf8().constData());
            if (permanence != QLatin1String("?"))
                i.permanence = word(permanence.toUtf8().constData());
        });
        b.activity(id, "weten", "digitalisering");
        QTEST(int(b.ecosystem().activities[0].active), "active");
    }

    void anActivityNarrowsTheDatesOfItsInitiative()
    {
        InventoryBuilder b;
        const auto id = b.initiative("r1", nullptr, [](Initiative &i) {
            i.startsOn = date("2020");
            i.endsOn = date("2026-12-31");
        });
        b.activity(id, "weten", "d", [](Activity &a) { a.startsOn = date("2025-03-01"); });
        b.activity(id, "weten", "d", [](Activity &a) { a.endsOn = date("2026-03-01"); });
        b.activity(id, "weten", "d", [](Activity &a) { a.endsOn = date("2030"); });
        b.activity(id, "weten", "d", [](Activity &a) { a.endsOn = date(""); });
        const Ecosystem eco = b.ecosystem();
        QCOMPARE(eco.activities[0].lifetime.start.firstDay(), QDate(2025, 3, 1)); // the later start
        QCOMPARE(eco.activities[1].lifetime.end.lastDay(), QDate(2026, 3, 1));    // the earlier end
        QCOMPARE(eco.activities[2].lifetime.end.lastDay(), QDate(2026, 12, 31));
        QCOMPARE(eco.activities[3].lifetime.end.lastDay(), QDate(2026, 12, 31)); // geen does not widen
    }

    void anUnsetFieldIsTakenFromTheInitiativeAndThenTheGenericService()
    {
        InventoryBuilder b;
        b.usual();
        const auto grand = b.initiative(nullptr, nullptr, [](Initiative &i) { i.sectors = set("bouw"); });
        const auto generic = b.initiative(nullptr, nullptr, [&](Initiative &i) {
            i.themes = set("digitalisering");
            i.targetGroups = set("peloton");
            i.evaluation = word("kwalitatief");
            i.level = word("landelijk");
            i.instanceOf = grand;
            i.stage = word("idee");
        });
        const auto instance = b.add<Initiative>([&](Initiative &i) {
            i.instanceOf = generic;
            i.targetGroups = set("");
        });
        b.activity(instance, "weten", nullptr);
        b.activity(instance, "weten", "verduurzaming");
        const Ecosystem eco = b.ecosystem();
        const ActivityView &first = eco.activities[0];
        QCOMPARE(eco.covers(first, Attribute::Themes, 0), Certainty::Certain); // generic: digitalisering
        QCOMPARE(eco.covers(eco.activities[1], Attribute::Themes, 0), Certainty::No); // its own
        QCOMPARE(first.value(Attribute::TargetGroups),
                 TermValues::none); // geen stands in the way, and is handed on
        QCOMPARE(first.value(Attribute::Sectors), TermValues::unknown); // one step, not two
        QCOMPARE(first.evaluation, Evaluation::Yes);
        QCOMPARE(first.lifetime.stage, Lifetime::Stage::Idea);
        QVERIFY(eco.servesAll(first)); // level landelijk inherited, no region recorded
    }

    void aKindIsTheActivitysOwn()
    {
        InventoryBuilder b;
        const auto id = b.initiative("r1", nullptr, [](Initiative &i) { i.kind = word("community"); });
        b.activity(id, "weten", "d");
        QCOMPARE(b.ecosystem().activities[0].value(Attribute::Kind), TermValues::unknown);
    }

    void theProvidersAreTheAanbiedersElseTheTrekkers()
    {
        InventoryBuilder b;
        const auto one = b.initiative("r1", "A");
        b.participates(one, b.organisation("B"), "trekker");
        b.participates(one, b.organisation("C"), "aanbieder");
        b.participates(one, b.organisation("C"), "aanbieder");
        const auto two = b.initiative();
        b.participates(two, b.organisation("B"), "trekker");
        const auto three = b.initiative();
        b.participates(three, b.organisation("A"), "financier");
        const Ecosystem eco = b.ecosystem();
        QCOMPARE(eco.initiatives[0].providers, (std::vector<int>{0, 2})); // A and C, once each
        QCOMPARE(eco.initiatives[1].providers, (std::vector<int>{1}));    // B
        QVERIFY(eco.initiatives[2].providers.empty());                    // unknown
    }

    void aRegionIsServedAsTheRecordsSay_data()
    {
        QTest::addColumn<QString>("municipalities"); // "?" is onbekend, "" is geen
        QTest::addColumn<QString>("regions");
        QTest::addColumn<QString>("level");
        QTest::addColumn<QString>("served"); // r1 and r2: y, n or ?
        QTest::addColumn<bool>("all");

        QTest::newRow("region recorded") << "?"
                                         << "r1"
                                         << "regionaal"
                                         << "yn" << false;
        QTest::newRow("region of a national one") << "?"
                                                  << "r1"
                                                  << "landelijk"
                                                  << "yn" << false;
        QTest::newRow("national, no region") << "?"
                                             << "?"
                                             << "landelijk"
                                             << "yy" << true;
        QTest::newRow("european, region geen") << "?"
                                               << ""
                                               << "europees"
                                               << "yy" << true;
        QTest::newRow("regional, region geen") << "?"
                                               << ""
                                               << "regionaal"
                                               << "??" << false;
        QTest::newRow("regions alle") << "?"
                                      << "alle"
                                      << "regionaal"
                                      << "yy" << true;
        QTest::newRow("nothing") << "?"
                                 << "?"
                                 << "?"
                                 << "??" << false;
        QTest::newRow("municipality of r2") << "m2"
                                            << "?"
                                            << "?"
                                            << "ny" << false;
        QTest::newRow("municipality before region") << "m2"
                                                    << "r1"
                                                    << "?"
                                                    << "ny" << false;
        QTest::newRow("municipality geen") << ""
                                           << "r1"
                                           << "?"
                                           << "yn" << false;
        QTest::newRow("stray municipality, region decides") << "stray"
                                                            << "r1"
                                                            << "?"
                                                            << "yn" << false;
        QTest::newRow("stray municipality alone") << "stray"
                                                  << "?"
                                                  << "landelijk"
                                                  << "??" << false;
        QTest::newRow("stray beside a known one") << "m1|stray"
                                                  << "?"
                                                  << "?"
                                                  << "y?" << false;
        QTest::newRow("stray, regions geen") << "stray"
                                             << ""
                                             << "?"
                                             << "??" << false;
        QTest::newRow("alle municipalities of the regions") << "alle"
                                                            << "r2"
                                                            << "?"
                                                            << "ny" << false;
        QTest::newRow("alle municipalities, national") << "alle"
                                                       << "?"
                                                       << "landelijk"
                                                       << "yy" << true;
    }
    void aRegionIsServedAsTheRecordsSay()
    {
        QFETCH(QString, municipalities);
        QFETCH(QString, regions);
        QFETCH(QString, level);
        InventoryBuilder b;
        b.region("R1", "m1");
        b.region("R2", "m2|m3");
        const auto id = b.add<Initiative>([&](Initiative &i) {
            if (municipalities != QLatin1String("?"))
                i.municipalities = set(municipalities.toUtf8().constData());
            if (regions != QLatin1String("?"))
                i.regions = set(regions.toUtf8().constData());
            if (level != QLatin1String("?"))
                i.level = word(level.toUtf8().constData());
        });
        b.activity(id, "weten", "d");
        const Ecosystem eco = b.ecosystem();
        const Area &area = eco.areas.at(eco.activities[0].area);
        QString served;
        for (int region = 0; region < 2; ++region) // keyOf("R1") is "r1"
            served += QLatin1Char("n?y"[static_cast<int>(area.serves(region))]);
        QTEST(served, "served");
        QTEST(eco.servesAll(eco.activities[0]), "all");
    }

    void theRegionsAreAllThatRecordsName()
    {
        InventoryBuilder b;
        b.words("regio", "nooit-genoemd");
        b.initiative("zuid|alle");
        b.signal("weten", "d", "noord");
        b.mark("weten", "d", "oost", "nvt");
        b.region("West Veluwe", "m");
        QCOMPARE(b.ecosystem().areas.regions(),
                 QStringList({QStringLiteral("noord"), QStringLiteral("oost"), QStringLiteral("west-veluwe"),
                              QStringLiteral("zuid")}));
    }

    void theFrameFollowsPositionThenKey()
    {
        InventoryBuilder b;
        b.words("thema", "b|a");
        VocabularyTerm late = newTerm(QStringLiteral("thema"), QStringLiteral("aa"));
        b.inventory.put(late); // no position: last
        VocabularyTerm gone = newTerm(QStringLiteral("thema"), QStringLiteral("gone"));
        gone.retired = true;
        b.inventory.put(gone);
        VocabularyTerm sub = newTerm(QStringLiteral("thema"), QStringLiteral("sub"));
        sub.parent = word("a");
        b.inventory.put(sub);
        b.activity(b.initiative(), "weten", "sub");
        const Ecosystem eco = b.ecosystem();
        QCOMPARE(eco.themes().frameSize(), 3);
        QCOMPARE(eco.themes().key(0), QStringLiteral("b"));
        QCOMPARE(eco.themes().key(2), QStringLiteral("aa"));
        QCOMPARE(eco.covers(eco.activities[0], Attribute::Themes, 1), Certainty::Certain); // sub lies in a
        QCOMPARE(eco.covers(eco.activities[0], Attribute::Themes, 0), Certainty::No);
    }

    void withoutAReferenceDateTheAnalysisSaysSo()
    {
        InventoryBuilder b;
        b.profile.referenceDate = QDate();
        const auto eco = Ecosystem::of(b.inventory, b.profile, b.scope);
        QVERIFY(!eco);
        QCOMPARE(eco.error().code, ErrorCode::InvalidInput);
    }
};

QTEST_GUILESS_MAIN(TestEcosystem)
#include "tst_ecosystem.moc"
