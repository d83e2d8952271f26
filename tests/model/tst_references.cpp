#include "core/model/catalogue.h"
#include "core/model/entities/activity.h"
#include "core/model/entities/decision.h"
#include "core/model/entities/initiative.h"
#include "core/model/entities/intervention.h"
#include "core/model/entities/journey.h"
#include "core/model/entities/judgement.h"
#include "core/model/entities/links.h"
#include "core/model/entities/measurement.h"
#include "core/model/entities/organisation.h"
#include "core/model/entities/signal.h"
#include "core/model/references.h"

#include <QTest>

using namespace core;

/// What points at what, and what a deletion takes. The file of all tests, by number:
///
///   1 initiative "Programma", 2 "Uitvoering" (instance of 1, successor of none), 3 "Los"
///   11, 12 activities of 1; 21 activity of 2
///   31 organisation "Koepel", 32 "Lid" (parent 31)
///   41 participation 1–31, 42 participation 2–32
///   51 relation 1 → 2, 52 relation 11 → 21, 53 relation 3 → 31
///   61 journey, 62 and 63 its steps; 62 has activities 11 and 21, 63 has activity 12
///   71 measurement of 1, 72 of activity 21, 81 signal with community 1
///   91 intervention owned by 32, aimed at 1 and 31
class ReferencesTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void everyReferenceIsFoundOnceForItsField_data();
    void everyReferenceIsFoundOnceForItsField();
    void severalTargetsAreSearchedInOneGo();
    void whatHangsFromARecordGoesWithIt_data();
    void whatHangsFromARecordGoesWithIt();
    void otherReferencesBecomeUnknown();
    void aSetLosesOnlyWhatIsGone();
    void aSetThatLosesAllIsUnknownAndNotNone();
    void twoFieldsOfOneRecordAreEmptiedInOneStep();
    void nothingIsLeftBrokenAfterAnyDeletion_data();
    void nothingIsLeftBrokenAfterAnyDeletion();
    void recordsThatPointAtEachOtherGoOnce();
    void deletingParentAndPartTogetherIsTheSameAsTheParent();
    void brokenReferencesAreNamedByField_data();
    void brokenReferencesAreNamedByField();

private:
    static RecordId id(int n) { return RecordId(1, static_cast<quint64>(n)); }
    static RecordIdSet ids(const QList<int> &numbers)
    {
        RecordIdSet set;
        for (const int n : numbers)
            set.insert(id(n));
        return set;
    }
    static int numberOf(RecordId wanted)
    {
        for (int n = 0; n < 200; ++n) {
            if (id(n) == wanted)
                return n;
        }
        return -1;
    }
    /// "relation 51 from"
    static QStringList written(const QList<Referrer> &referrers)
    {
        QStringList lines;
        for (const Referrer &one : referrers) {
            const EntityInfo &info = entityInfo(one.entity);
            lines.append(QStringLiteral("%1 %2 %3")
                             .arg(info.keyText())
                             .arg(numberOf(one.id))
                             .arg(info.fields.at(one.field).keyText()));
        }
        lines.sort();
        return lines;
    }
    QList<int> deletedBy(const QList<int> &numbers) const
    {
        QList<int> deleted;
        for (const Operation &operation : deletionOf(m_inventory, ids(numbers))) {
            if (operation.kind == Operation::Kind::Delete)
                deleted.append(numberOf(operation.id));
        }
        std::sort(deleted.begin(), deleted.end());
        return deleted;
    }
    Inventory after(const QList<int> &numbers) const
    {
        Inventory left = m_inventory;
        for (const Operation &operation : deletionOf(m_inventory, ids(numbers))) {
            if (!left.apply(operation))
                qFatal("an operation does not fit");
        }
        return left;
    }
    template <typename E>
    void put(int number, const std::function<void(E &)> &fill)
    {
        E record;
        record.id = id(number);
        fill(record);
        m_inventory.put(record);
    }
    void putServices();
    void putParties();

    Inventory m_inventory;
};

void ReferencesTest::putServices()
{
    put<Initiative>(1, [](Initiative &one) { one.name = QStringLiteral("Programma"); });
    put<Initiative>(2, [](Initiative &two) {
        two.name = QStringLiteral("Uitvoering");
        two.instanceOf = id(1);
    });
    put<Initiative>(3, [](Initiative &three) { three.name = QStringLiteral("Los"); });
    for (const auto &[number, owner] : {std::pair{11, 1}, {12, 1}, {21, 2}}) {
        put<Activity>(number, [&](Activity &activity) {
            activity.initiative = id(owner);
            activity.name = QStringLiteral("Onderdeel");
        });
    }
    put<Journey>(61, [](Journey &journey) { journey.name = QStringLiteral("Reis"); });
    put<JourneyStep>(62, [](JourneyStep &step) {
        step.journey = id(61);
        step.activities = ids({11, 21});
    });
    put<JourneyStep>(63, [](JourneyStep &step) {
        step.journey = id(61);
        step.activities = ids({12});
    });
}

void ReferencesTest::putParties()
{
    put<Organisation>(31, [](Organisation &party) { party.name = QStringLiteral("Koepel"); });
    put<Organisation>(32, [](Organisation &party) {
        party.name = QStringLiteral("Lid");
        party.parent = id(31);
    });
    for (const auto &[number, initiative, party] : {std::tuple{41, 1, 31}, {42, 2, 32}}) {
        put<Participation>(number, [&](Participation &part) {
            part.initiative = id(initiative);
            part.organisation = id(party);
            part.role = QStringLiteral("trekker");
        });
    }
    for (const auto &[number, from, to] : {std::tuple{51, 1, 2}, {52, 11, 21}, {53, 3, 31}}) {
        put<Relation>(number, [&](Relation &relation) {
            relation.from = id(from);
            relation.to = id(to);
            relation.kind = QStringLiteral("verwijst-door");
        });
    }
}

void ReferencesTest::init()
{
    m_inventory = {};
    putServices();
    putParties();
    for (const auto &[number, subject] : {std::pair{71, 1}, {72, 21}})
        put<Measurement>(number, [&](Measurement &measured) { measured.subject = id(subject); });
    put<Signal>(81, [](Signal &signal) {
        signal.text = QStringLiteral("Wie helpt?");
        signal.community = id(1);
    });
    put<Intervention>(91, [](Intervention &plan) {
        plan.owner = id(32);
        plan.targets = ids({1, 31});
    });
}

void ReferencesTest::everyReferenceIsFoundOnceForItsField_data()
{
    QTest::addColumn<int>("target");
    QTest::addColumn<QStringList>("expected");
    QTest::newRow("a programme") << 1 << QStringList{QStringLiteral("activity 11 initiative"),
                                                     QStringLiteral("activity 12 initiative"),
                                                     QStringLiteral("initiative 2 instance_of"),
                                                     QStringLiteral("intervention 91 targets"),
                                                     QStringLiteral("measurement 71 subject"),
                                                     QStringLiteral("participation 41 initiative"),
                                                     QStringLiteral("relation 51 from"),
                                                     QStringLiteral("signal 81 community")};
    QTest::newRow("an activity") << 21
                                 << QStringList{QStringLiteral("journey_step 62 activities"),
                                                QStringLiteral("measurement 72 subject"),
                                                QStringLiteral("relation 52 to")};
    QTest::newRow("a party") << 31
                             << QStringList{QStringLiteral("intervention 91 targets"),
                                            QStringLiteral("organisation 32 parent"),
                                            QStringLiteral("participation 41 organisation"),
                                            QStringLiteral("relation 53 to")};
    QTest::newRow("what nothing points at") << 91 << QStringList();
    QTest::newRow("what is not there") << 199 << QStringList();
}

void ReferencesTest::everyReferenceIsFoundOnceForItsField()
{
    QFETCH(int, target);
    QTEST(written(referrersOf(m_inventory, ids({target}))), "expected");
}

void ReferencesTest::severalTargetsAreSearchedInOneGo()
{
    // Step 62 has both activities in one field: it is named once.
    const QStringList found = written(referrersOf(m_inventory, ids({11, 21})));
    QCOMPARE(found.count(QStringLiteral("journey_step 62 activities")), 1);
    // Relation 52 runs from the one to the other: two fields, two lines.
    QVERIFY(found.contains(QStringLiteral("relation 52 from")));
    QVERIFY(found.contains(QStringLiteral("relation 52 to")));
    QVERIFY(referrersOf(m_inventory, {}).isEmpty());
    QVERIFY(referrersOf({}, ids({1})).isEmpty());
}

void ReferencesTest::whatHangsFromARecordGoesWithIt_data()
{
    QTest::addColumn<QList<int>>("asked");
    QTest::addColumn<QList<int>>("deleted");
    // 1 takes its activities, its participation, its measurement, and the relations from or to any of these.
    QTest::newRow("a programme") << QList<int>{1} << QList<int>{1, 11, 12, 41, 51, 52, 71};
    QTest::newRow("an instance") << QList<int>{2} << QList<int>{2, 21, 42, 51, 52, 72};
    QTest::newRow("an activity") << QList<int>{11} << QList<int>{11, 52};
    QTest::newRow("a party") << QList<int>{31} << QList<int>{31, 41, 53};
    QTest::newRow("a journey with its steps") << QList<int>{61} << QList<int>{61, 62, 63};
    QTest::newRow("a link alone") << QList<int>{51} << QList<int>{51};
    QTest::newRow("one with nothing but a relation") << QList<int>{3} << QList<int>{3, 53};
    QTest::newRow("two at once") << QList<int>{11, 31} << QList<int>{11, 31, 41, 52, 53};
    QTest::newRow("one that is not there among others") << QList<int>{51, 199} << QList<int>{51};
}

void ReferencesTest::whatHangsFromARecordGoesWithIt()
{
    QFETCH(QList<int>, asked);
    QTEST(deletedBy(asked), "deleted");
}

void ReferencesTest::otherReferencesBecomeUnknown()
{
    const Inventory left = after({1});
    QVERIFY(left.find<Initiative>(id(2))->instanceOf.isUnknown());
    QVERIFY(left.find<Signal>(id(81))->community.isUnknown());
    QCOMPARE(*left.find<Signal>(id(81))->text, QStringLiteral("Wie helpt?"));
    // Nothing else of the record changes.
    QCOMPARE(*left.find<Initiative>(id(2))->name, QStringLiteral("Uitvoering"));
}

void ReferencesTest::aSetLosesOnlyWhatIsGone()
{
    const Inventory left = after({11});
    QCOMPARE(*left.find<JourneyStep>(id(62))->activities, ids({21}));
    QCOMPARE(*left.find<JourneyStep>(id(63))->activities, ids({12}));
    QCOMPARE(*after({1}).find<Intervention>(id(91))->targets, ids({31}));
}

void ReferencesTest::aSetThatLosesAllIsUnknownAndNotNone()
{
    // "None" would say that somebody knows that the step has no activities.
    QVERIFY(after({12}).find<JourneyStep>(id(63))->activities.isUnknown());
    QVERIFY(after({1, 31}).find<Intervention>(id(91))->targets.isUnknown());
}

void ReferencesTest::twoFieldsOfOneRecordAreEmptiedInOneStep()
{
    int updates = 0;
    for (const Operation &operation : deletionOf(m_inventory, ids({1, 32}))) {
        if (operation.id == id(91)) {
            ++updates;
            QCOMPARE(operation.kind, Operation::Kind::Update);
            QCOMPARE(operation.fields.size(), 2); // owner 32 and target 1
        }
    }
    QCOMPARE(updates, 1);
}

void ReferencesTest::nothingIsLeftBrokenAfterAnyDeletion_data()
{
    QTest::addColumn<QList<int>>("asked");
    for (const int n : {1, 2, 3, 11, 12, 21, 31, 32, 41, 42, 51, 52, 53, 61, 62, 63, 71, 72, 81, 91})
        QTest::addRow("%d", n) << QList<int>{n};
    QTest::newRow("all initiatives") << QList<int>{1, 2, 3};
    QTest::newRow("all parties") << QList<int>{31, 32};
    QTest::newRow("everything") << QList<int>{1, 2, 3, 31, 32, 61, 81, 91};
}

void ReferencesTest::nothingIsLeftBrokenAfterAnyDeletion()
{
    QFETCH(QList<int>, asked);
    const Inventory left = after(asked);
    for (const EntityKind kind : entityKinds) {
        for (const RecordTable::Row &row : left.table(kind)) {
            QVERIFY2(brokenReferences(left, kind, *row.record).isEmpty(),
                     qPrintable(QString::number(numberOf(row.id))));
            for (const FieldInfo &field : entityInfo(kind).fields) {
                if (field.isRequired && field.type == FieldType::Reference)
                    QVERIFY2(field.get(*row.record).hasValue(), field.key);
            }
        }
    }
    for (const int n : asked)
        QVERIFY(!left.kindOf(id(n)));
}

void ReferencesTest::recordsThatPointAtEachOtherGoOnce()
{
    // 51 leads from 1 to 2, and both go: the relation must not be deleted twice.
    QCOMPARE(deletedBy({1, 2}), (QList<int>{1, 2, 11, 12, 21, 41, 42, 51, 52, 71, 72}));
    // A circle of references that do not own: each empties the other's field only.
    Initiative one = *m_inventory.find<Initiative>(id(1));
    one.partOf = id(2);
    m_inventory.put(one);
    QVERIFY(after({2}).find<Initiative>(id(1))->partOf.isUnknown());
    QVERIFY(after({1}).find<Initiative>(id(2))->instanceOf.isUnknown());
}

void ReferencesTest::deletingParentAndPartTogetherIsTheSameAsTheParent()
{
    QCOMPARE(deletedBy({1, 11}), deletedBy({1}));
    QVERIFY(after({1, 11}).equals(after({1})));
}

void ReferencesTest::brokenReferencesAreNamedByField_data()
{
    QTest::addColumn<int>("target");
    QTest::addColumn<bool>("forParty"); // else for the initiative
    QTest::addColumn<bool>("broken");
    QTest::newRow("an initiative where one is meant") << 1 << false << false;
    QTest::newRow("a party where an initiative is meant") << 31 << false << true;
    QTest::newRow("nothing where an initiative is meant") << 199 << false << true;
    QTest::newRow("a party where one is meant") << 32 << true << false;
    QTest::newRow("an activity where a party is meant") << 11 << true << true;
}

void ReferencesTest::brokenReferencesAreNamedByField()
{
    QFETCH(int, target);
    QFETCH(bool, forParty);
    QFETCH(bool, broken);
    Participation part = *m_inventory.find<Participation>(id(41));
    (forParty ? part.organisation : part.initiative) = id(target);
    const int field
        = entityInfo(EntityKind::Participation).indexOf(forParty ? u"organisation" : u"initiative");
    QCOMPARE(brokenReferences(m_inventory, EntityKind::Participation, part),
             broken ? QList<int>{field} : QList<int>());
    // A relation's ends may be records of any kind.
    Relation relation = *m_inventory.find<Relation>(id(51));
    relation.to = id(target);
    QCOMPARE(brokenReferences(m_inventory, EntityKind::Relation, relation).isEmpty(), target != 199);
}

QTEST_GUILESS_MAIN(ReferencesTest)
#include "tst_references.moc"
