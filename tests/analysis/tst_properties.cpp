#include "core/analysis/analyse.h"
#include "core/analysis/analysisjson.h"
#include "tests/analysis/naiveoverlap.h"
#include "tests/analysis/randominventory.h"

#include <QJsonDocument>
#include <QtTest>

#include <atomic>
#include <chrono>
#include <thread>

using namespace core;
using namespace test;

namespace {

QByteArray bytesOf(const Inventory &inventory, const Profile &profile)
{
    return QJsonDocument(toJson(**analyse(inventory, profile, {}))).toJson(); // every chapter
}

Coverage coverageOf(const InventoryBuilder &b)
{
    return *coverage(b.inventory, b.profile, b.scope);
}

/// Many equal activities in one cell, of \a initiatives initiatives.
InventoryBuilder crowded(int activities, int initiatives)
{
    InventoryBuilder b;
    b.usual();
    QList<RecordId> ids;
    for (int i = 0; i < initiatives; ++i)
        ids.append(b.initiative("r1", "A"));
    for (int i = 0; i < activities; ++i)
        b.activity(ids.at(i % initiatives), "weten", "digitalisering");
    return b;
}

} // namespace

class TestProperties : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theOrderOfComingInChangesNoByte()
    {
        for (quint32 seed = 1; seed <= 20; ++seed) {
            const InventoryBuilder b = RandomInventory(seed).make(12);
            QList<std::pair<EntityKind, RecordPtr>> records;
            for (const EntityKind kind : entityKinds) {
                for (const RecordTable::Row &row : b.inventory.table(kind))
                    records.append({kind, row.record});
            }
            std::shuffle(records.begin(), records.end(), std::mt19937(seed));
            Inventory shuffled;
            for (const auto &[kind, record] : std::as_const(records))
                shuffled.put(kind, record);
            QCOMPARE(bytesOf(shuffled, b.profile), bytesOf(b.inventory, b.profile));
        }
    }

    void otherLabelsChangeNothing()
    {
        for (quint32 seed = 1; seed <= 10; ++seed) {
            const InventoryBuilder plain = RandomInventory(seed).make(10);
            const InventoryBuilder renamed = RandomInventory(seed).make(10, 0.25, "Zo heet ");
            QCOMPARE(bytesOf(renamed.inventory, renamed.profile), bytesOf(plain.inventory, plain.profile));
        }
    }

    void aRecordOfUnknownsNarrowsNoInterval()
    {
        for (quint32 seed = 1; seed <= 30; ++seed) {
            InventoryBuilder b = RandomInventory(seed).make(6);
            const Coverage before = coverageOf(b);
            b.activity(b.add<Initiative>(), nullptr, nullptr);
            const Coverage after = coverageOf(b);
            QVERIFY(*after.frame.covered.lower <= *before.frame.covered.lower);
            QVERIFY(*after.frame.covered.upper >= *before.frame.covered.upper);
            QVERIFY(*after.frame.regional.lower <= *before.frame.regional.lower);
            QVERIFY(*after.frame.regional.upper >= *before.frame.regional.upper);
            if (before.frame.weighted.lower) {
                QVERIFY(*after.frame.weighted.lower <= *before.frame.weighted.lower);
                QVERIFY(*after.frame.weighted.upper >= *before.frame.weighted.upper);
            }
            QCOMPARE(*after.frame.covered.upper, 1.0); // it may be anywhere
            QCOMPARE(after.frame.coveredLower, before.frame.coveredLower);
        }
    }

    void theBoundsHoldWhatFillingInGives()
    {
        // Taking knowledge away widens: the interval of the poorer file holds that of the richer one.
        for (quint32 seed = 1; seed <= 30; ++seed) {
            InventoryBuilder b = RandomInventory(seed).make(8);
            const Coverage rich = coverageOf(b);
            const RecordId id = b.inventory.all<Activity>().at(0).id;
            b.change<Activity>(id, [](Activity &a) { a.phases = {}; });
            const Coverage poor = coverageOf(b);
            QVERIFY(poor.frame.coveredLower <= rich.frame.coveredLower);
            QVERIFY(poor.frame.coveredUpper >= rich.frame.coveredUpper);
        }
    }

    void similarityIsSymmetricAndOneWithItself()
    {
        for (quint32 seed = 1; seed <= 10; ++seed) {
            const Ecosystem eco = RandomInventory(seed).make(10).ecosystem();
            const SimilarityMeasure measure(eco);
            for (const ActivityView &a : eco.activities) {
                const Similarity self = measure.compare(a, a);
                QVERIFY(!self.point || *self.point == 1.0);
                for (const ActivityView &b : eco.activities) {
                    const Similarity one = measure.compare(a, b);
                    const Similarity other = measure.compare(b, a);
                    QCOMPARE(one.scores, other.scores);
                    QCOMPARE(one.point, other.point);
                    QVERIFY(!one.point || (*one.lower <= *one.point && *one.point <= *one.upper));
                }
            }
        }
    }

    void theIndexFindsWhatLookingAtEveryPairFinds_data()
    {
        QTest::addColumn<double>("unknown");
        QTest::addColumn<double>("threshold");
        QTest::newRow("much known") << 0.05 << 0.75;
        QTest::newRow("usual") << 0.25 << 0.75;
        QTest::newRow("much unknown") << 0.5 << 0.75;
        QTest::newRow("low threshold") << 0.3 << 0.3;
    }
    void theIndexFindsWhatLookingAtEveryPairFinds()
    {
        QFETCH(double, unknown);
        QFETCH(double, threshold);
        qsizetype seen = 0;
        for (quint32 seed = 1; seed <= 12; ++seed) {
            InventoryBuilder b = RandomInventory(seed).make(40, unknown);
            b.profile.overlapThreshold = threshold;
            b.profile.minCompared = 5;
            const Ecosystem eco = b.ecosystem();
            const Overlaps fast = *overlaps(eco);
            const QList<NaiveOverlap::Found> slow = NaiveOverlap(b.inventory, b.profile).all(eco);
            QCOMPARE(fast.pairs.size(), slow.size());
            for (qsizetype i = 0; i < slow.size(); ++i) {
                const OverlapPair &pair = fast.pairs.at(i);
                QCOMPARE(eco.activities[size_t(pair.a)].id, slow.at(i).a);
                QCOMPARE(eco.activities[size_t(pair.b)].id, slow.at(i).b);
                QCOMPARE(pair.point, slow.at(i).point);
                QCOMPARE(pair.lower, slow.at(i).lower);
                QCOMPARE(pair.upper, slow.at(i).upper);
                QCOMPARE(pair.compared, slow.at(i).compared);
                QCOMPARE(pair.isCertain, slow.at(i).certain);
            }
            seen += slow.size();
        }
        QVERIFY(seen > 0); // else the comparison says nothing
    }

    void anEmptyFileGivesNoFigures()
    {
        InventoryBuilder b;
        const Coverage result = coverageOf(b);
        QVERIFY(result.frame.cells.isEmpty());
        QVERIFY(!result.frame.covered.lower && !result.frame.covered.upper); // null, never 0 or NaN
        QVERIFY(!result.frame.regional.lower && !result.frame.weighted.lower);
        QCOMPARE(overlaps(b.inventory, b.profile, b.scope)->pairs.size(), 0);
    }

    void withoutThemesThereIsNoFrame()
    {
        InventoryBuilder b;
        b.words("fase", "weten");
        b.activity(b.initiative(), "weten", "iets");
        QVERIFY(coverageOf(b).frame.cells.isEmpty());
    }

    void onePhaseAndEverythingUnknownIsAllUnknown()
    {
        InventoryBuilder b;
        b.words("fase", "weten").words("thema", "d");
        for (int i = 0; i < 5; ++i)
            b.activity(b.add<Initiative>(), nullptr, nullptr);
        const Frame frame = coverageOf(b).frame;
        QCOMPARE(frame.cells.size(), 1);
        QCOMPARE(*frame.covered.lower, 0.0);
        QCOMPARE(*frame.covered.upper, 1.0);
        QCOMPARE(frame.cells.at(0).possible, 5);
    }

    void everythingNotApplicableLeavesNoBase()
    {
        InventoryBuilder b;
        b.usual();
        b.activity(b.initiative(), "weten", "digitalisering");
        b.add<CellMark>([](CellMark &mark) { mark.mark = word("nvt"); });
        const Frame frame = coverageOf(b).frame;
        QCOMPARE(frame.size, 0);
        QVERIFY(!frame.covered.lower);
    }

    void tenThousandActivitiesInOneCellAreCounted()
    {
        const InventoryBuilder b = crowded(10000, 500);
        const Coverage result = coverageOf(b);
        QCOMPARE(result.frame.count(CellKind::White), 7);
        QCOMPARE(result.frame.cells.at(2).certain.size(), 10000);
    }

    void aCircleOfServicesEnds()
    {
        InventoryBuilder b;
        b.usual();
        const auto one = b.initiative();
        const auto two = b.initiative("r1", nullptr, [&](Initiative &i) { i.instanceOf = one; });
        b.change<Initiative>(one, [&](Initiative &i) { i.instanceOf = two; });
        b.change<Initiative>(one, [&](Initiative &i) { i.partOf = one; });
        b.relation(one, one, "verwijst-door");
        b.activity(one, "weten", nullptr);
        QCOMPARE(coverageOf(b).frame.cells.at(2).possible, 1);
    }

    void aStoppedAnalysisReturnsWithinFiftyMilliseconds()
    {
        const InventoryBuilder b = crowded(10000, 10000);
        using Clock = std::chrono::steady_clock;
        std::atomic<bool> stop = false;
        Clock::time_point stopped;
        JobControl job;
        job.isCancelled = [&] { return stop.load(); };
        std::thread timer([&] {
            std::this_thread::sleep_for(std::chrono::milliseconds(60));
            stopped = Clock::now();
            stop = true;
        });
        const auto result = coverage(b.inventory, b.profile, b.scope, job);
        const auto returned = Clock::now();
        timer.join();
        QVERIFY(!result);
        QCOMPARE(result.error().code, ErrorCode::Cancelled);
        const auto late = std::chrono::duration_cast<std::chrono::milliseconds>(returned - stopped).count();
        QVERIFY2(late <= 50, qPrintable(QString::number(late)));
    }

    void everyChapterHearsTheStop_data()
    {
        QTest::addColumn<int>("after"); // ms
        for (const int after : {1, 20, 80, 200, 400, 700})
            QTest::addRow("after %d ms", after) << after;
    }
    void everyChapterHearsTheStop()
    {
        QFETCH(int, after);
        static const InventoryBuilder b = RandomInventory(5).make(4000);
        using Clock = std::chrono::steady_clock;
        const Clock::time_point start = Clock::now();
        std::atomic<bool> wasAsked = false;
        JobControl job;
        job.isCancelled = [&] {
            if (Clock::now() - start < std::chrono::milliseconds(after))
                return false;
            wasAsked = true;
            return true;
        };
        const auto result = analyse(b.inventory, b.profile, b.scope, job);
        const auto late = Clock::now() - start - std::chrono::milliseconds(after);
        if (!wasAsked)
            QSKIP("the analysis was done before the stop");
        QVERIFY(!result);
        QCOMPARE(result.error().code, ErrorCode::Cancelled);
        QVERIFY2(
            late <= std::chrono::milliseconds(50),
            qPrintable(QString::number(std::chrono::duration_cast<std::chrono::milliseconds>(late).count())));
    }
};

QTEST_GUILESS_MAIN(TestProperties)
#include "tst_properties.moc"
