#include "core/model/catalogue.h"
#include "core/model/entities/activity.h"
#include "core/model/entities/initiative.h"
#include "core/model/entities/links.h"
#include "core/model/entities/organisation.h"
#include "core/model/references.h"

#include <QRandomGenerator>
#include <QTest>

using namespace core;

class InventoryTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void findsWhatWasPutWhateverTheOrder();
    void aCopyDoesNotSeeLaterChanges();
    void applyRefusesWhatDoesNotFit();
    void insertUpdateAndDeleteAreDoneAsSaid();
    void deletingTakesWhatIsOwnedAndClearsTheRest();
    void deletingNothingDoesNothing();
    void brokenReferencesAreFoundByKindToo();
    void equalMeansEqualFields();

private:
    RecordId id(int n) const { return RecordId(1, static_cast<quint64>(n)); }
    int field(EntityKind kind, QStringView key) const { return entityInfo(kind).indexOf(key); }

    Inventory
        m_inventory; ///< programme 1 with activities 11, 12; instance 2 of 1; organisation 3 taking part in 1
};

void InventoryTest::init()
{
    m_inventory = {};
    Initiative programme;
    programme.id = id(1);
    programme.name = QStringLiteral("Programma");
    m_inventory.put(programme);
    Initiative instance;
    instance.id = id(2);
    instance.name = QStringLiteral("Regionale uitvoering");
    instance.instanceOf = id(1);
    m_inventory.put(instance);
    Organisation organisation;
    organisation.id = id(3);
    organisation.name = QStringLiteral("Hogeschool Zandhoek");
    m_inventory.put(organisation);
    for (const int n : {12, 11}) {
        Activity activity;
        activity.id = id(n);
        activity.initiative = id(1);
        activity.name = QStringLiteral("Onderdeel %1").arg(n);
        m_inventory.put(activity);
    }
    Participation participation;
    participation.id = id(21);
    participation.initiative = id(1);
    participation.organisation = id(3);
    m_inventory.put(participation);
    Relation relation;
    relation.id = id(22);
    relation.from = id(2);
    relation.to = id(11);
    relation.kind = QStringLiteral("verwijst-door");
    m_inventory.put(relation);
}

void InventoryTest::findsWhatWasPutWhateverTheOrder()
{
    QRandomGenerator random(7);
    RecordTable table;
    QList<RecordId> present;
    for (int step = 0; step < 3000; ++step) {
        const RecordId one = id(static_cast<int>(random.bounded(1, 500)));
        if (random.bounded(3) == 0) {
            QCOMPARE(table.remove(one), present.removeOne(one));
        } else {
            auto record = std::make_shared<Initiative>();
            record->id = one;
            table.put(record);
            if (!present.contains(one))
                present.append(one);
        }
        QCOMPARE(table.size(), present.size());
    }
    std::sort(present.begin(), present.end());
    qsizetype at = 0;
    for (const RecordTable::Row &row : table)
        QCOMPARE(row.id, present.at(at++));
    QVERIFY(table.find(present.first()));
    QVERIFY(!table.find(id(9999)));
}

void InventoryTest::aCopyDoesNotSeeLaterChanges()
{
    const Inventory before = m_inventory;
    QVERIFY(m_inventory.remove(EntityKind::Initiative, id(2)));
    QVERIFY(before.find<Initiative>(id(2)));
    QVERIFY(!m_inventory.find<Initiative>(id(2)));
}

void InventoryTest::applyRefusesWhatDoesNotFit()
{
    const Inventory before = m_inventory;
    const int name = field(EntityKind::Initiative, u"name");
    using Kind = Operation::Kind;
    QVERIFY(!m_inventory.apply({Kind::Insert, EntityKind::Initiative, id(1), {}}));
    QVERIFY(!m_inventory.apply({Kind::Update, EntityKind::Initiative, id(99), {}}));
    QVERIFY(!m_inventory.apply({Kind::Delete, EntityKind::Initiative, id(99), {}}));
    QVERIFY(!m_inventory.apply({Kind::Insert, EntityKind::Initiative, RecordId(), {}}));
    QVERIFY(!m_inventory.apply({Kind::Update, EntityKind::Initiative, id(1), {{-1, FieldValue()}}}));
    QVERIFY(!m_inventory.apply({Kind::Update, EntityKind::Initiative, id(1), {{999, FieldValue()}}}));
    QVERIFY(!m_inventory.apply({Kind::Update, EntityKind::Initiative, id(1), {{name, FieldValue(true)}}}));
    QVERIFY(m_inventory.equals(before));
}

void InventoryTest::insertUpdateAndDeleteAreDoneAsSaid()
{
    const int name = field(EntityKind::Initiative, u"name");
    const int stage = field(EntityKind::Initiative, u"stage");
    using Kind = Operation::Kind;
    QVERIFY(
        m_inventory.apply({Kind::Insert, EntityKind::Initiative, id(5), {{name, QStringLiteral("Nieuw")}}}));
    QVERIFY(
        m_inventory.apply({Kind::Update, EntityKind::Initiative, id(5), {{stage, QStringLiteral("pilot")}}}));
    const auto *made = m_inventory.find<Initiative>(id(5));
    QVERIFY(made);
    QCOMPARE(*made->name, QStringLiteral("Nieuw"));
    QCOMPARE(*made->stage, QStringLiteral("pilot"));
    QVERIFY(m_inventory.apply({Kind::Delete, EntityKind::Initiative, id(5), {}}));
    QVERIFY(!m_inventory.kindOf(id(5)));
}

void InventoryTest::deletingTakesWhatIsOwnedAndClearsTheRest()
{
    const auto operations = deletionOf(m_inventory, {id(1)});
    for (const Operation &operation : operations)
        QVERIFY(m_inventory.apply(operation));

    // Gone: the programme, its two activities, the participation, and the relation whose end was activity 11.
    QCOMPARE(m_inventory.size(), 2);
    QVERIFY(m_inventory.find<Organisation>(id(3)));
    QVERIFY(m_inventory.find<Initiative>(id(2))->instanceOf.isUnknown());
    // Children stand before parents, so that a reader of the list never sees an orphan.
    const auto position = [&](RecordId wanted) {
        for (qsizetype i = 0; i < operations.size(); ++i) {
            if (operations.at(i).id == wanted)
                return i;
        }
        return qsizetype(-1);
    };
    QVERIFY(position(id(22)) < position(id(11)));
    QVERIFY(position(id(11)) < position(id(1)));
}

void InventoryTest::deletingNothingDoesNothing()
{
    QVERIFY(deletionOf(m_inventory, {}).isEmpty());
    QVERIFY(deletionOf(m_inventory, {id(99)}).isEmpty());
}

void InventoryTest::brokenReferencesAreFoundByKindToo()
{
    Activity activity = *m_inventory.find<Activity>(id(11));
    QVERIFY(brokenReferences(m_inventory, EntityKind::Activity, activity).isEmpty());
    activity.initiative = id(99);
    QCOMPARE(brokenReferences(m_inventory, EntityKind::Activity, activity),
             QList<int>{field(EntityKind::Activity, u"initiative")});
    activity.initiative = id(3); // an organisation is no initiative
    QCOMPARE(brokenReferences(m_inventory, EntityKind::Activity, activity).size(), 1);
}

void InventoryTest::equalMeansEqualFields()
{
    Inventory other = m_inventory;
    Initiative same = *m_inventory.find<Initiative>(id(1));
    other.put(same);
    QVERIFY(m_inventory.equals(other));
    same.summary = Known<QString>::none();
    other.put(same);
    QVERIFY(!m_inventory.equals(other));
}

QTEST_GUILESS_MAIN(InventoryTest)
#include "tst_inventory.moc"
