#include "core/layout/hingemap.h"
#include "core/layout/mapplaces.h"
#include "core/model/entities/mapplace.h"
#include "graphsamples.h"

#include <QTest>

using namespace core;
using namespace graphsamples;

class MapPlacesTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theFileGivesThePlacesOfOneMap();
    void ofTwoPinsTheOneMadeLastCounts();
    void whatIsNotAPlaceIsPassedOver();
    void aFreePlaceIsTakenAsItIs();
    void aTakenPlaceGivesTheNearestFreeOne();
    void thePlacesHoldOnBothMaps();
};

namespace {

MapPlace place(quint64 number, QStringView map, RecordId record, double x, double y)
{
    MapPlace made;
    made.id = RecordId(2, number);
    made.map = map.toString();
    made.record = record;
    made.x = x;
    made.y = y;
    return made;
}

} // namespace

void MapPlacesTest::theFileGivesThePlacesOfOneMap()
{
    Inventory inventory;
    inventory.put(place(1, stakeholderMapName, RecordId(1, 1), 1.5, -2));
    inventory.put(place(2, hingeMapName, RecordId(1, 1), 7, 8));
    inventory.put(place(3, hingeMapName, RecordId(1, 2), 9, 10));
    QCOMPARE(pinnedPlacesOf(inventory, stakeholderMapName),
             (PinnedPlaces{{RecordId(1, 1), QPointF(1.5, -2)}}));
    QCOMPARE(pinnedPlacesOf(inventory, hingeMapName),
             (PinnedPlaces{{RecordId(1, 1), QPointF(7, 8)}, {RecordId(1, 2), QPointF(9, 10)}}));
    QVERIFY(pinnedPlacesOf(inventory, u"journey").isEmpty());
}

void MapPlacesTest::ofTwoPinsTheOneMadeLastCounts()
{
    Inventory inventory;
    inventory.put(place(2, hingeMapName, RecordId(1, 1), 3, 4)); // ids grow with time
    inventory.put(place(1, hingeMapName, RecordId(1, 1), 1, 2));
    QCOMPARE(pinnedPlacesOf(inventory, hingeMapName).value(RecordId(1, 1)), QPointF(3, 4));
}

void MapPlacesTest::whatIsNotAPlaceIsPassedOver()
{
    Inventory inventory;
    MapPlace half = place(1, hingeMapName, RecordId(1, 1), 1, 2);
    half.y = Known<double>::none();
    inventory.put(half);
    inventory.put(place(2, hingeMapName, RecordId(1, 2), std::nan(""), 2));
    MapPlace nobody = place(3, hingeMapName, RecordId(1, 3), 1, 2);
    nobody.record = Known<RecordId>::unknown();
    inventory.put(nobody);
    QVERIFY(pinnedPlacesOf(inventory, hingeMapName).isEmpty());
}

void MapPlacesTest::aFreePlaceIsTakenAsItIs()
{
    const PinnedPlaces others{{RecordId(1, 1), QPointF(0, 0)}};
    QCOMPARE(freePlaceNear(QPointF(1, 0), others), QPointF(1, 0)); // one width away is free
    QCOMPARE(freePlaceNear(QPointF(0.2, 0), {}), QPointF(0.2, 0));
}

void MapPlacesTest::aTakenPlaceGivesTheNearestFreeOne()
{
    const PinnedPlaces others{{RecordId(1, 1), QPointF(0, 0)}};
    const QPointF place = freePlaceNear(QPointF(0.5, 0), others);
    QCOMPARE(place, QPointF(1, 0)); // the ring of half a width: its first point lies one from the other
    const QPointF onTop = freePlaceNear(QPointF(0, 0), others);
    QCOMPARE(onTop, QPointF(1, 0)); // all within half a width is taken; the next ring is free
}

void MapPlacesTest::thePlacesHoldOnBothMaps()
{
    const RecordGraph region = graph(200, network(200, 260, 5));
    Inventory inventory;
    inventory.put(place(1, stakeholderMapName, region.nodes.at(3).id, 2, 2));
    inventory.put(place(2, stakeholderMapName, region.nodes.at(4).id, 3.25, 2));
    inventory.put(place(3, hingeMapName, region.nodes.at(5).id, -4, 1));
    StakeholderMapOptions options;
    options.pinned = pinnedPlacesOf(inventory, stakeholderMapName);
    const auto stakeholders = layoutStakeholderMap(region, options);
    QVERIFY(stakeholders);
    QCOMPARE(stakeholders->places.at(3), QPointF(2, 2));
    QCOMPARE(stakeholders->places.at(4), QPointF(3.25, 2));
    QVERIFY(leastDistance(stakeholders->places) > 0.999);
    const auto again = layoutStakeholderMap(region, options);
    QVERIFY(again && *again == *stakeholders);
    const auto hinge = layoutHingeMap(region, {{}, pinnedPlacesOf(inventory, hingeMapName)});
    QVERIFY(hinge);
    QCOMPARE(hinge->places.at(5), QPointF(-4, 1));
    QVERIFY(leastDistance(hinge->places) > 0.999);
}

QTEST_GUILESS_MAIN(MapPlacesTest)
#include "tst_mapplaces.moc"
