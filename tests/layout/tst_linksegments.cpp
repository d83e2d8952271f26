#include "core/layout/linksegments.h"
#include "core/layout/slotgrid.h"

#include <QtTest>

using namespace core;

namespace {

RecordId id(int number)
{
    return RecordId(0, static_cast<quint64>(number));
}

/// Two bands of four rows, two columns of one track. Item 1 stands in both bands.
JourneyMapLayout twoBands()
{
    JourneyMapLayout layout;
    layout.columns = 2;
    layout.bandRows = {4, 4};
    layout.places = {
        {id(1), 0, 0, 0, 0}, // 0
        {id(2), 0, 1, 0, 0}, // 1
        {id(3), 0, 0, 1, 1}, // 2
        {id(4), 0, 1, 1, 1}, // 3
        {id(1), 1, 0, 0, 0}, // 4
        {id(5), 1, 0, 1, 1}, // 5
    };
    return layout;
}

} // namespace

class TestLinkSegments : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aLinkIsDrawnInEachBandThatItsEndsShare();
    void withoutASharedBandTheNearestPlacesAreJoined();
    void endsThatAreNotPlacedAndLoopsGiveNoLine();
    void crossingsAreCountedByHand();
    void linesThatShareAnEndDoNotCross();
    void crossingsAtPlacesAreThoseThatTheirLinesMake();
    void aFullSlotIsNotFree();
    void theNearestFreeRowIsTheUpperOneOnATie();
};

void TestLinkSegments::aLinkIsDrawnInEachBandThatItsEndsShare()
{
    JourneyMapLayout layout = twoBands();
    layout.places.append({id(6), 1, 1, 0, 0});
    layout.places.insert(4, {id(6), 0, 2, 0, 0}); // now 1 stands at 0 and 5, 6 at 4 and 7
    QCOMPARE(linkSegments(layout, {{id(1), id(6)}}), (QList<LinkSegment>{{0, 0, 4}, {0, 5, 7}}));
}

void TestLinkSegments::withoutASharedBandTheNearestPlacesAreJoined()
{
    QCOMPARE(linkSegments(twoBands(), {{id(2), id(5)}}), (QList<LinkSegment>{{0, 1, 5}}));
}

void TestLinkSegments::endsThatAreNotPlacedAndLoopsGiveNoLine()
{
    QCOMPARE(linkSegments(twoBands(), {{id(1), id(99)}, {id(2), id(2)}}), QList<LinkSegment>());
}

void TestLinkSegments::crossingsAreCountedByHand()
{
    // 1 (row 0) to 4 (row 1) crosses 2 (row 1) to 3 (row 0); the line to band 1 starts at 2 and runs below
    // both.
    const JourneyMapLayout layout = twoBands();
    const auto segments = linkSegments(layout, {{id(1), id(4)}, {id(2), id(3)}, {id(2), id(5)}});
    QCOMPARE(segments.size(), 3);
    QCOMPARE(crossingCount(layout, segments), 1);
}

void TestLinkSegments::linesThatShareAnEndDoNotCross()
{
    const JourneyMapLayout layout = twoBands();
    const auto segments = linkSegments(layout, {{id(1), id(3)}, {id(1), id(4)}, {id(2), id(4)}});
    QCOMPARE(crossingCount(layout, segments), 0);
}

void TestLinkSegments::crossingsAtPlacesAreThoseThatTheirLinesMake()
{
    const JourneyMapLayout layout = twoBands();
    const auto segments = linkSegments(layout, {{id(1), id(4)}, {id(2), id(3)}});
    QCOMPARE(crossingCountAt(layout, segments, {0}), 1);
    QCOMPARE(crossingCountAt(layout, segments, {0, 1, 2, 3}), 1); // counted once, not from both sides
    QCOMPARE(crossingCountAt(layout, segments, {5}), 0);
}

void TestLinkSegments::aFullSlotIsNotFree()
{
    SlotGrid grid(3);
    grid.take(0, 0, 1);
    QVERIFY(!grid.isFree(0, 1, 2));
    QVERIFY(grid.isFree(0, 2, 2));
    QCOMPARE(grid.firstFreeRow(0, 0), 1);
    QCOMPARE(grid.firstFreeRow(2, 2), 0);
    QCOMPARE(grid.firstFreeRow(1, 2), 1);
    QCOMPARE(grid.rowsInUse(), 1);
}

void TestLinkSegments::theNearestFreeRowIsTheUpperOneOnATie()
{
    SlotGrid grid(1);
    grid.take(2, 0, 0);
    QCOMPARE(grid.nearestFreeRow(2, 5, 0, 0), 1);
    grid.take(1, 0, 0);
    QCOMPARE(grid.nearestFreeRow(2, 5, 0, 0), 3);
    for (const int row : {0, 3, 4})
        grid.take(row, 0, 0);
    QCOMPARE(grid.nearestFreeRow(2, 5, 0, 0), 5); // all five taken: below them
}

QTEST_GUILESS_MAIN(TestLinkSegments)
#include "tst_linksegments.moc"
