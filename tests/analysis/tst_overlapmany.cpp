#include "core/analysis/coverage.h"
#include "core/analysis/overlap.h"
#include "tests/analysis/inventorybuilder.h"

#include <QtTest>

#include <atomic>
#include <chrono>
#include <thread>

using namespace core;
using namespace test;

namespace {

/// Ten times what the bench holds it to: other work on the machine makes no test fail.
constexpr std::chrono::milliseconds longestWait(500);

/// So many activities of as many initiatives with five providers, all in one cell and all the same.
InventoryBuilder manyAlike(int count)
{
    InventoryBuilder b;
    b.usual();
    const char *providers[] = {"een", "twee", "drie", "vier", "vijf"};
    for (int i = 0; i < count; ++i) {
        b.activity(b.initiative("r1", providers[i % 5]), "weten", "digitalisering", known);
    }
    return b;
}

} // namespace

/// Fifty million pairs.
class TestOverlapMany : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void tenThousandAlikeActivitiesArePairedEachWithEach()
    {
        constexpr int count = 10000;
        const InventoryBuilder b = manyAlike(count);
        const Ecosystem eco = b.ecosystem();
        const Overlaps found = *overlaps(eco);
        constexpr qsizetype pairs = qsizetype(count) * (count - 1) / 2;
        QCOMPARE(found.candidates, pairs);
        QCOMPARE(found.pairs.size(), pairs);
        const auto isPair = [&](qsizetype at, int a, int other) {
            const OverlapPair pair = found.pairs.at(at);
            return pair.a == a && pair.b == other && pair.isCertain && pair.isOpen && !pair.isHinge
                && pair.point == 1 && pair.lower == 1 && pair.upper == 1 && pair.compared == 9
                && pair.pairClass == OverlapPair::Class::Duplication;
        };
        QVERIFY(isPair(0, 0, 1)); // a takes part in count - 1 - a pairs with a later one
        QVERIFY(isPair(count - 2, 0, count - 1));
        QVERIFY(isPair(count - 1, 1, 2));
        QVERIFY(isPair(pairs - 1, count - 2, count - 1));

        const Coverage covered = *coverage(eco, found);
        const auto cell = std::find_if(covered.frame.cells.cbegin(), covered.frame.cells.cend(),
                                       [](const CoverageCell &one) { return !one.certain.isEmpty(); });
        QCOMPARE(cell->certain.size(), count);
        QCOMPARE(*cell->effectiveProviders, 5.0); // five providers with a fifth each
        QVERIFY(cell->kinds.contains(CellKind::Crowded));
    }

    void manyAlikeActivitiesCanBeStoppedAtAnyMoment()
    {
        using Clock = std::chrono::steady_clock;
        const InventoryBuilder b = manyAlike(10000);
        const Ecosystem eco = b.ecosystem();
        for (const int after : {5, 50, 200}) {
            std::atomic<bool> stop = false;
            Clock::time_point stopped;
            JobControl job;
            job.isCancelled = [&] { return stop.load(); };
            std::thread timer([&] {
                std::this_thread::sleep_for(std::chrono::milliseconds(after));
                stopped = Clock::now();
                stop = true;
            });
            const auto found = overlaps(eco, job);
            const auto returned = Clock::now();
            timer.join();
            if (stopped < returned) { // a fast machine may be done before
                QVERIFY(!found);
                QVERIFY(returned - stopped <= longestWait);
            }
        }
    }
};

QTEST_GUILESS_MAIN(TestOverlapMany)
#include "tst_overlapmany.moc"
