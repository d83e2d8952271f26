#include "core/model/catalogue.h"
#include "core/model/entities/activity.h"
#include "core/model/entities/initiative.h"
#include "core/model/entities/intervention.h"
#include "core/model/entities/links.h"
#include "core/model/entities/organisation.h"
#include "core/model/entities/settings.h"
#include "core/report/publicinventory.h"

#include <QTest>

using namespace core;
using namespace Qt::StringLiterals;

class PublicInventoryTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void personsAreTakenOutOfEveryText_data();
    void personsAreTakenOutOfEveryText();
    void fieldsForPersonalDataAreEmptyInEveryRecord();
    void budgetsGoAndWhatAnEntrepreneurPaysStays();
    void everythingElseStays();
};

static Organisation organisation(quint64 number, const QString &contact, const QString &phone = {})
{
    Organisation made;
    made.id = RecordId(1, number);
    made.name = u"Gemeente"_s;
    made.contactName = contact;
    made.contactPhone = phone;
    return made;
}

void PublicInventoryTest::personsAreTakenOutOfEveryText_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("cleaned");
    QTest::newRow("as typed") << u"Vraag Jan de Vries."_s << u"Vraag […]."_s;
    QTest::newRow("other capitals") << u"JAN DE VRIES weet het"_s << u"[…] weet het"_s;
    QTest::newRow("other spaces") << u"Jan  de\nVries"_s << u"[…]"_s;
    QTest::newRow("the longer name first") << u"Jan de Vries-Smit"_s << u"[…]"_s;
    QTest::newRow("part of a word") << u"Jandevriesstraat"_s << u"Jandevriesstraat"_s;
    QTest::newRow("a name with a pattern in it") << u"bel A. (Ans) +B"_s << u"bel […]"_s;
    QTest::newRow("too short to be a name") << u"Bo is er"_s << u"Bo is er"_s;
    QTest::newRow("an address") << u"mail a.b+c@loket.example, graag"_s << u"mail […], graag"_s;
    QTest::newRow("a number") << u"bel 06-12345678"_s << u"bel […]"_s;
    QTest::newRow("a number with spaces") << u"bel 020 - 123 45 67."_s << u"bel […]."_s;
    QTest::newRow("a number from abroad") << u"+31 (0)6 1234 5678"_s << u"[…]"_s;
    QTest::newRow("an amount") << u"€ 1.000.000 in 2026-06-30"_s << u"€ 1.000.000 in 2026-06-30"_s;
    QTest::newRow("a postal code") << u"1234 AB, nr. 0512"_s << u"1234 AB, nr. 0512"_s;
}

void PublicInventoryTest::personsAreTakenOutOfEveryText()
{
    QFETCH(QString, text);
    QFETCH(QString, cleaned);
    Inventory inventory;
    inventory.put(organisation(1, u"Jan de Vries"_s));
    inventory.put(organisation(2, u"Jan de Vries-Smit"_s));
    inventory.put(organisation(3, u"A. (Ans) +B"_s));
    inventory.put(organisation(4, u"Bo"_s));
    Initiative initiative;
    initiative.id = RecordId(2, 1);
    initiative.name = text;
    initiative.summary = text;
    initiative.notes = text;
    initiative.audience = TermSet{text};
    inventory.put(initiative);
    QCOMPARE(PersonalTexts(inventory).without(text), cleaned);
    const Inventory open = publicInventory(inventory);
    const Initiative &found = *open.find<Initiative>(RecordId(2, 1));
    QCOMPARE(*found.name, cleaned);
    QCOMPARE(*found.summary, cleaned);
    QCOMPARE(*found.notes, cleaned);
}

void PublicInventoryTest::fieldsForPersonalDataAreEmptyInEveryRecord()
{
    // One record of each kind with every text field filled with the same name.
    Inventory inventory;
    int personal = 0;
    for (const EntityInfo &entity : catalogue()) {
        const auto record = entity.create();
        record->id = RecordId(7, static_cast<quint64>(entity.kind) + 1);
        for (const FieldInfo &field : entity.fields) {
            personal += field.isPersonal;
            if (field.isText())
                field.set(*record, FieldValue(u"Geheime Persoon"_s));
        }
        inventory.put(entity.kind, record);
    }
    QVERIFY(personal > 6);
    const Inventory open = publicInventory(inventory);
    for (const EntityInfo &entity : catalogue()) {
        for (const RecordTable::Row &row : open.table(entity.kind)) {
            for (const FieldInfo &field : entity.fields) {
                const FieldValue value = field.get(*row.record);
                QVERIFY2(!field.isPersonal || value.isUnknown(), field.key);
                if (const QString *text = value.as<QString>(); text && !field.vocabulary)
                    QVERIFY2(!text->contains(u"Geheim"_s), field.key);
            }
        }
    }
}

void PublicInventoryTest::budgetsGoAndWhatAnEntrepreneurPaysStays()
{
    Inventory inventory;
    Initiative initiative;
    initiative.id = RecordId(2, 1);
    initiative.name = u"Loket"_s;
    initiative.budget = 100'000'00;
    inventory.put(initiative);
    Participation participation;
    participation.id = RecordId(3, 1);
    participation.amount = 5'000'00;
    inventory.put(participation);
    Intervention intervention;
    intervention.id = RecordId(4, 1);
    intervention.cost = 7'500'00;
    inventory.put(intervention);
    Activity activity;
    activity.id = RecordId(5, 1);
    activity.cost = 25'00;
    inventory.put(activity);
    const Inventory open = publicInventory(inventory);
    QVERIFY(open.find<Initiative>(RecordId(2, 1))->budget.isUnknown());
    QVERIFY(open.find<Participation>(RecordId(3, 1))->amount.isUnknown());
    QVERIFY(open.find<Intervention>(RecordId(4, 1))->cost.isUnknown());
    QCOMPARE(*open.find<Activity>(RecordId(5, 1))->cost, 25'00);
}

void PublicInventoryTest::everythingElseStays()
{
    Inventory inventory;
    Initiative initiative;
    initiative.id = RecordId(2, 1);
    initiative.name = u"Loket digitalisering"_s;
    initiative.themes = TermSet{u"digitalisering"_s};
    initiative.endsOn = PartialDate(QDate(2026, 6, 30));
    initiative.funding = Known<QString>::none();
    inventory.put(initiative);
    QVERIFY(publicInventory(inventory).equals(inventory));
}

QTEST_GUILESS_MAIN(PublicInventoryTest)
#include "tst_publicinventory.moc"
