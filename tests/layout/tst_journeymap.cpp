#include "core/layout/journeymap.h"
#include "core/layout/linksegments.h"

#include <QRandomGenerator>
#include <QtTest>

#include <algorithm>

using namespace core;

namespace {

RecordId id(int number)
{
    return RecordId(0, static_cast<quint64>(number));
}

/// \a items things over the bands and columns, \a links relations between them; the seed decides all.
JourneyMapInput randomInput(int columns, int bands, int items, int links, quint32 seed)
{
    QRandomGenerator random(seed);
    const auto below = [&](int limit) { return static_cast<int>(random.bounded(limit)); };
    JourneyMapInput input;
    input.columns = columns;
    input.bands = bands;
    for (int i = 1; i <= items; ++i) {
        for (int band = 0; band < bands; ++band) {
            if (band != i % bands && below(4) != 0)
                continue;
            QList<int> taken;
            for (int column = 0; column < columns; ++column) {
                if (below(3) == 0)
                    taken.append(column);
            }
            if (taken.isEmpty())
                taken.append(below(columns));
            input.items.append({id(i), band, taken});
        }
    }
    for (int i = 0; i < links; ++i)
        input.links.append({id(1 + below(items)), id(1 + below(items))});
    return input;
}

JourneyMapLayout placed(const JourneyMapInput &input, const JourneyMapLayout &previous = {})
{
    const auto layout = layoutJourneyMap(input, previous, {});
    return layout ? *layout : JourneyMapLayout();
}

/// What is wrong with a layout of \a input, or nothing.
QString faultOf(const JourneyMapInput &input, const JourneyMapLayout &layout)
{
    if (layout.places.size() != input.items.size())
        return QStringLiteral("%1 places for %2 items").arg(layout.places.size()).arg(input.items.size());
    for (const JourneyMapItem &item : input.items) {
        const JourneyMapPlace *place = layout.find(item.id, item.band);
        if (!place)
            return QStringLiteral("an item has no place");
        const int tracks = layout.tracksPerColumn;
        if (place->firstTrack / tracks != item.columns.first()
            || place->lastTrack / tracks != item.columns.last())
            return QStringLiteral("an item stands outside its columns");
        if (place->row < 0 || place->row >= layout.bandRows.at(place->band))
            return QStringLiteral("an item stands outside its band");
    }
    for (qsizetype i = 0; i < layout.places.size(); ++i) {
        for (qsizetype j = i + 1; j < layout.places.size(); ++j) {
            const JourneyMapPlace &a = layout.places.at(i), &b = layout.places.at(j);
            if (a.band == b.band && a.row == b.row && a.firstTrack <= b.lastTrack
                && b.firstTrack <= a.lastTrack)
                return QStringLiteral("two items overlap");
        }
    }
    return {};
}

int crossings(const JourneyMapInput &input, const JourneyMapLayout &layout)
{
    return crossingCount(layout, linkSegments(layout, input.links));
}

} // namespace

class TestJourneyMap : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyItemStandsInItsCellAndNoneOnAnother_data();
    void everyItemStandsInItsCellAndNoneOnAnother();
    void theOrderOfTheInputDoesNotMatter();
    void fewerLinesCrossThanInTheOrderOfIds();
    void twoCrossedLinksAreUncrossed();
    void anAddedItemMovesNoOther_data();
    void anAddedItemMovesNoOther();
    void aRemovedItemMovesNoOther();
    void anItemThatChangesPhaseMovesAlone();
    void aPreviousLayoutOfAnotherFrameIsNotUsed();
    void aWideItemTakesAllTracksBetweenItsColumns();
    void anEmptyMapHasOneRowForEachBand();
    void sixtyInitiativesFitALandscapePage();
    void aNationalFileIsPlacedWithoutOverlapInOneBand();
    void aCancelledLayoutSaysSo();
    void brokenInputIsAnError_data();
    void brokenInputIsAnError();
};

void TestJourneyMap::everyItemStandsInItsCellAndNoneOnAnother_data()
{
    QTest::addColumn<int>("columns");
    QTest::addColumn<int>("bands");
    QTest::addColumn<int>("items");
    QTest::addColumn<int>("links");
    QTest::newRow("one item") << 4 << 5 << 1 << 0;
    QTest::newRow("one column") << 1 << 1 << 40 << 60;
    QTest::newRow("sixty initiatives") << 5 << 6 << 60 << 90;
    QTest::newRow("dense") << 4 << 2 << 120 << 400;
    QTest::newRow("five hundred initiatives") << 5 << 6 << 500 << 700;
}

void TestJourneyMap::everyItemStandsInItsCellAndNoneOnAnother()
{
    QFETCH(int, columns);
    QFETCH(int, bands);
    QFETCH(int, items);
    QFETCH(int, links);
    for (quint32 seed = 1; seed <= (items > 100 ? 1u : 8u); ++seed) {
        const JourneyMapInput input = randomInput(columns, bands, items, links, seed);
        QCOMPARE(faultOf(input, placed(input)), QString());
    }
}

void TestJourneyMap::theOrderOfTheInputDoesNotMatter()
{
    JourneyMapInput input = randomInput(5, 6, 60, 90, 7);
    const JourneyMapLayout first = placed(input);
    QVERIFY(!first.places.isEmpty());
    std::reverse(input.items.begin(), input.items.end());
    std::rotate(input.links.begin(), input.links.begin() + 13, input.links.end());
    QCOMPARE(placed(input), first);
}

void TestJourneyMap::fewerLinesCrossThanInTheOrderOfIds()
{
    for (quint32 seed = 1; seed <= 5; ++seed) {
        JourneyMapInput input = randomInput(4, 5, 60, 60, seed);
        const QList<JourneyMapLink> links = input.links;
        input.links.clear();
        const JourneyMapLayout byId = placed(input);
        input.links = links;
        const JourneyMapLayout searched = placed(input);
        QVERIFY2(
            crossings(input, searched) * 4 < crossings(input, byId) * 3, // at least a quarter fewer
            qPrintable(
                QStringLiteral("%1 against %2").arg(crossings(input, searched)).arg(crossings(input, byId))));
    }
}

void TestJourneyMap::twoCrossedLinksAreUncrossed()
{
    // Column 0 holds 1 above 2, column 1 holds 3 above 4, by id; 1-4 and 2-3 cross until one side is
    // exchanged.
    JourneyMapInput input{2, 1, {{id(1), 0, {0}}, {id(2), 0, {0}}, {id(3), 0, {1}}, {id(4), 0, {1}}}, {}};
    input.links = {{id(1), id(4)}, {id(2), id(3)}};
    const JourneyMapLayout layout = placed(input);
    QCOMPARE(crossings(input, layout), 0);
    QCOMPARE(layout.find(id(1), 0)->row < layout.find(id(2), 0)->row,
             layout.find(id(4), 0)->row < layout.find(id(3), 0)->row);
}

void TestJourneyMap::anAddedItemMovesNoOther_data()
{
    QTest::addColumn<int>("band");
    QTest::addColumn<QList<int>>("columns");
    QTest::newRow("narrow") << 2 << QList<int>{1};
    QTest::newRow("wide") << 0 << QList<int>{0, 1, 2, 3};
    QTest::newRow("last cell") << 4 << QList<int>{3};
}

void TestJourneyMap::anAddedItemMovesNoOther()
{
    QFETCH(int, band);
    QFETCH(QList<int>, columns);
    for (quint32 seed = 1; seed <= 8; ++seed) {
        JourneyMapInput input = randomInput(4, 5, 60, 60, seed);
        const JourneyMapLayout before = placed(input);
        input.items.prepend({id(1000), band, columns});
        input.links.append({id(1000), id(3)});
        const JourneyMapLayout after = placed(input, before);
        QCOMPARE(faultOf(input, after), QString());
        for (const JourneyMapPlace &place : before.places)
            QCOMPARE(*after.find(place.id, place.band), place);
        QCOMPARE(after.bandRows, before.bandRows); // the spare row took it: not even another band moved
    }
}

void TestJourneyMap::aRemovedItemMovesNoOther()
{
    for (quint32 seed = 1; seed <= 8; ++seed) {
        JourneyMapInput input = randomInput(4, 5, 60, 60, seed);
        const JourneyMapLayout before = placed(input);
        const RecordId gone = id(17);
        input.items.removeIf([&](const JourneyMapItem &item) { return item.id == gone; });
        const JourneyMapLayout after = placed(input, before);
        QCOMPARE(faultOf(input, after), QString());
        QCOMPARE(after.bandRows, before.bandRows);
        for (const JourneyMapPlace &place : after.places)
            QCOMPARE(place, *before.find(place.id, place.band));
    }
}

void TestJourneyMap::anItemThatChangesPhaseMovesAlone()
{
    JourneyMapInput input = randomInput(4, 5, 60, 60, 3);
    const JourneyMapLayout before = placed(input);
    JourneyMapItem &moved = input.items[20];
    moved.columns = moved.columns == QList<int>{2} ? QList<int>{0} : QList<int>{2};
    const JourneyMapLayout after = placed(input, before);
    QCOMPARE(faultOf(input, after), QString());
    for (const JourneyMapPlace &place : before.places) {
        if (place.id != moved.id || place.band != moved.band)
            QCOMPARE(*after.find(place.id, place.band), place);
    }
}

void TestJourneyMap::aPreviousLayoutOfAnotherFrameIsNotUsed()
{
    const JourneyMapInput input = randomInput(4, 5, 40, 30, 3);
    const JourneyMapLayout other = placed(randomInput(5, 5, 40, 30, 3));
    QCOMPARE(placed(input, other), placed(input));
    QCOMPARE(placed(input, JourneyMapLayout()), placed(input));
}

void TestJourneyMap::aWideItemTakesAllTracksBetweenItsColumns()
{
    JourneyMapInput input{4, 1, {{id(1), 0, {1, 3}}}, {}};
    for (int i = 2; i < 200; ++i)
        input.items.append({id(i), 0, {i % 4}});
    const JourneyMapLayout layout = placed(input);
    QVERIFY(layout.tracksPerColumn > 1);
    const JourneyMapPlace *wide = layout.find(id(1), 0);
    QCOMPARE(wide->firstTrack, layout.tracksPerColumn);
    QCOMPARE(wide->lastTrack, 4 * layout.tracksPerColumn - 1);
}

void TestJourneyMap::anEmptyMapHasOneRowForEachBand()
{
    const JourneyMapLayout layout = placed({4, 5, {}, {}});
    QVERIFY(layout.places.isEmpty());
    QVERIFY(
        std::all_of(layout.bandRows.cbegin(), layout.bandRows.cend(), [](int rows) { return rows >= 1; }));
    QCOMPARE(layout.rowsAbove(5), layout.rowCount());
}

void TestJourneyMap::sixtyInitiativesFitALandscapePage()
{
    // Each third initiative works on two of the five themes, each half of them in two phases.
    JourneyMapInput input{5, 6, {}, {}};
    for (int i = 0; i < 60; ++i) {
        const int phase = i % 4;
        const QList<int> phases = i % 2 && phase < 3 ? QList<int>{phase, phase + 1} : QList<int>{phase};
        input.items.append({id(i + 1), i % 5, phases});
        if (i % 3 == 0)
            input.items.append({id(i + 1), (i + 1) % 5, phases});
    }
    const JourneyMapLayout layout = placed(input);
    QVERIFY2(layout.rowCount() <= 40,
             qPrintable(QString::number(layout.rowCount()))); // 20 pixels a row at 800
    QVERIFY2(layout.tracksPerColumn <= 2, qPrintable(QString::number(layout.tracksPerColumn)));
}

void TestJourneyMap::aNationalFileIsPlacedWithoutOverlapInOneBand()
{
    JourneyMapInput input = randomInput(5, 6, 6000, 9000, 5);
    const JourneyMapLayout layout = placed(input);
    QCOMPARE(layout.places.size(), input.items.size());
    // Overlap by sorting, as the pairwise check would take minutes.
    QList<JourneyMapPlace> places = layout.places;
    std::sort(places.begin(), places.end(), [](const auto &a, const auto &b) {
        return std::tuple(a.band, a.row, a.firstTrack) < std::tuple(b.band, b.row, b.firstTrack);
    });
    for (qsizetype i = 1; i < places.size(); ++i) {
        const JourneyMapPlace &a = places.at(i - 1), &b = places.at(i);
        QVERIFY(a.band != b.band || a.row != b.row || a.lastTrack < b.firstTrack);
    }
}

void TestJourneyMap::aCancelledLayoutSaysSo()
{
    const JourneyMapInput input = randomInput(4, 5, 60, 60, 1);
    for (const int callsBefore : {0, 1, 4, 20}) {
        int calls = 0;
        JobControl job;
        job.isCancelled = [&] { return calls++ >= callsBefore; };
        const auto layout = layoutJourneyMap(input, {}, job);
        QVERIFY(!layout);
        QCOMPARE(layout.error().code, ErrorCode::Cancelled);
        QVERIFY(layout.error().message.isEmpty());
    }
    JobControl job;
    job.isCancelled = [] { return true; };
    QVERIFY(!layoutJourneyMap(input, placed(input), job));
}

void TestJourneyMap::brokenInputIsAnError_data()
{
    QTest::addColumn<int>("band");
    QTest::addColumn<QList<int>>("columns");
    QTest::newRow("band too high") << 2 << QList<int>{0};
    QTest::newRow("band negative") << -1 << QList<int>{0};
    QTest::newRow("no column") << 0 << QList<int>();
    QTest::newRow("column too high") << 0 << QList<int>{4};
    QTest::newRow("column negative") << 0 << QList<int>{-1, 2};
    QTest::newRow("columns out of order") << 0 << QList<int>{2, 1};
    QTest::newRow("twice in a band") << 1 << QList<int>{0};
}

void TestJourneyMap::brokenInputIsAnError()
{
    QFETCH(int, band);
    QFETCH(QList<int>, columns);
    const JourneyMapInput input{4, 2, {{id(1), band, columns}, {id(1), 1, {3}}}, {}};
    const auto layout = layoutJourneyMap(input, {}, {});
    QVERIFY(!layout);
    QCOMPARE(layout.error().code, ErrorCode::Internal);
    QVERIFY(!layout.error().message.isEmpty());
}

QTEST_GUILESS_MAIN(TestJourneyMap)
#include "tst_journeymap.moc"
