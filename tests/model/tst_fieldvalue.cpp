#include "core/model/catalogue.h"
#include "core/model/entities/activity.h"
#include "core/model/entities/initiative.h"
#include "core/model/fieldvalue.h"

#include <QTest>

using namespace core;

/// Values that code handles without knowing their field: three states, one type each, and cells in a file.
class FieldValueTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aValueIsInOneOfThreeStates_data();
    void aValueIsInOneOfThreeStates();
    void whatAMemberHoldsComesBackAsIs_data();
    void whatAMemberHoldsComesBackAsIs();
    void aValueOfAnotherTypeIsNoValue();
    void equalIsEqualInStateAndType();
    void settingAFieldLeavesTheOthersAlone();
    void unknownAndNoneFitEveryField();
    void aSetIsSortedAndWithoutDoubles();
    void setsGrowShrinkAndUnite();
    void aPoolSharesWhatIsEqual();
    void aPoolRefusesWhatIsNoList_data();
    void aPoolRefusesWhatIsNoList();
    void cellsAreReadByTheirKind_data();
    void cellsAreReadByTheirKind();
    void aRefusedCellChangesNothing();
};

void FieldValueTest::aValueIsInOneOfThreeStates_data()
{
    QTest::addColumn<FieldValue>("value");
    QTest::addColumn<QString>("state");
    const QString unknown = QStringLiteral("unknown"), none = QStringLiteral("none"),
                  value = QStringLiteral("value");
    QTest::newRow("nothing given") << FieldValue() << unknown;
    QTest::newRow("none") << FieldValue::none() << none;
    QTest::newRow("an unknown member") << FieldValue(Known<QString>()) << unknown;
    QTest::newRow("a member that is none") << FieldValue(Known<qint64>::none()) << none;
    QTest::newRow("an empty text is none") << FieldValue(QString()) << none;
    QTest::newRow("an empty set is none") << FieldValue(TermSet()) << none;
    QTest::newRow("no records are none") << FieldValue(RecordIdSet()) << none;
    QTest::newRow("a blank is a text") << FieldValue(QStringLiteral(" ")) << value;
    QTest::newRow("nought is a number") << FieldValue(qint64(0)) << value;
    QTest::newRow("no is an answer") << FieldValue(false) << value;
    QTest::newRow("a set of one") << FieldValue(TermSet{QStringLiteral("weten")}) << value;
}

void FieldValueTest::aValueIsInOneOfThreeStates()
{
    QFETCH(FieldValue, value);
    QFETCH(QString, state);
    QCOMPARE(value.isUnknown(), state == QLatin1String("unknown"));
    QCOMPARE(value.isNone(), state == QLatin1String("none"));
    QCOMPARE(value.hasValue(), state == QLatin1String("value"));
}

void FieldValueTest::whatAMemberHoldsComesBackAsIs_data()
{
    QTest::addColumn<QString>("field");
    QTest::addColumn<FieldValue>("value");
    const auto row = [](const char *field, const FieldValue &value) {
        QTest::newRow(field) << QString::fromLatin1(field) << value;
    };
    row("name", QStringLiteral("De Datawerf"));
    row("kind", QStringLiteral("programma"));
    row("budget", qint64(1250050)); // € 12.500,50 in cents
    row("members", qint64(0));
    row("fte", 2.5);
    row("is_building_block", false);
    row("ends_on", PartialDate(2026, 6));
    row("themes", TermSet{QStringLiteral("b"), QStringLiteral("a")});
    row("part_of", RecordId(1, 2));
}

void FieldValueTest::whatAMemberHoldsComesBackAsIs()
{
    QFETCH(QString, field);
    QFETCH(FieldValue, value);
    const FieldInfo &info = *entityInfo(EntityKind::Initiative).field(field);
    Initiative initiative;
    QVERIFY(info.get(initiative).isUnknown());
    for (const FieldValue &one : {value, FieldValue::none(), FieldValue(), value}) {
        QVERIFY(info.set(initiative, one));
        QCOMPARE(info.get(initiative), one);
    }
}

void FieldValueTest::aValueOfAnotherTypeIsNoValue()
{
    const FieldValue number(qint64(7));
    QVERIFY(number.as<qint64>());
    QVERIFY(!number.as<double>());
    QVERIFY(!number.as<QString>());
    QVERIFY(!number.as<bool>());
    QVERIFY(number.known<QString>().isUnknown());
    QCOMPARE(*number.known<qint64>(), 7);
    QVERIFY(FieldValue::none().known<QString>().isNone());
    QVERIFY(FieldValue::none().known<RecordIdSet>().isNone());
    QVERIFY(!FieldValue::none().as<QString>());
}

void FieldValueTest::equalIsEqualInStateAndType()
{
    QCOMPARE(FieldValue(QString()), FieldValue::none());
    QVERIFY(FieldValue() != FieldValue::none());
    QVERIFY(FieldValue(qint64(1)) != FieldValue(1.0));
    QVERIFY(FieldValue(qint64(1)) != FieldValue(true));
    QVERIFY(FieldValue(QStringLiteral("weten")) != FieldValue(TermSet{QStringLiteral("weten")}));
    QVERIFY(FieldValue(PartialDate(2026)) != FieldValue(PartialDate(2026, 1)));
    QCOMPARE(FieldValue(TermSet{QStringLiteral("a"), QStringLiteral("b")}),
             FieldValue(TermSet{QStringLiteral("b"), QStringLiteral("a"), QStringLiteral("b")}));
}

void FieldValueTest::settingAFieldLeavesTheOthersAlone()
{
    const EntityInfo &info = entityInfo(EntityKind::Activity);
    Activity activity;
    activity.id = RecordId(1, 1);
    activity.name = QStringLiteral("Scan");
    const Activity before = activity;
    QVERIFY(info.field(u"phases")->set(activity, TermSet{QStringLiteral("weten")}));
    int changed = 0;
    for (const FieldInfo &field : info.fields)
        changed += field.get(activity) != field.get(before);
    QCOMPARE(changed, 1);
    QVERIFY(!info.equal(activity, before));
    QVERIFY(info.field(u"phases")->set(activity, {}));
    QVERIFY(info.equal(activity, before));
}

void FieldValueTest::unknownAndNoneFitEveryField()
{
    for (const EntityInfo &info : catalogue()) {
        const std::shared_ptr<Record> record = info.create();
        for (const FieldInfo &field : info.fields) {
            QVERIFY2(field.set(*record, FieldValue::none()), field.key);
            QVERIFY2(field.get(*record).isNone(), field.key);
            QVERIFY2(field.set(*record, FieldValue()), field.key);
            QVERIFY2(field.get(*record).isUnknown(), field.key);
        }
    }
}

void FieldValueTest::aSetIsSortedAndWithoutDoubles()
{
    const TermSet set{QStringLiteral("willen"), QStringLiteral("kunnen"), QStringLiteral("willen")};
    QCOMPARE(set.items(), (QList<QString>{QStringLiteral("kunnen"), QStringLiteral("willen")}));
    QVERIFY(set.contains(QStringLiteral("willen")));
    QVERIFY(!set.contains(QStringLiteral("weten")));
    QVERIFY(!set.contains(QString()));
    QVERIFY(TermSet().isEmpty());
}

void FieldValueTest::setsGrowShrinkAndUnite()
{
    TermSet set{QStringLiteral("b")};
    set.insert(QStringLiteral("c"));
    set.insert(QStringLiteral("a"));
    set.insert(QStringLiteral("b"));
    QCOMPARE(set.size(), 3);
    const TermSet copy = set;
    set.remove(QStringLiteral("b"));
    set.remove(QStringLiteral("not there"));
    QCOMPARE(set, (TermSet{QStringLiteral("a"), QStringLiteral("c")}));
    QCOMPARE(copy.size(), 3); // a copy is a value
    set.unite(copy);
    QCOMPARE(set, copy);
    set.unite({});
    QCOMPARE(set, copy);
}

void FieldValueTest::aPoolSharesWhatIsEqual()
{
    CellPool pool;
    const QString one = pool.text("digitalisering"), other = pool.text("digitalisering");
    QCOMPARE(one, QStringLiteral("digitalisering"));
    QCOMPARE(one.constData(), other.constData()); // the same memory
    const std::string_view json = R"(["weten","kunnen"])";
    const auto first = pool.terms(json), second = pool.terms(json);
    QVERIFY(first && second);
    QCOMPARE(first->items().constData(), second->items().constData());
    // Texts longer than 64 bytes are hardly ever equal and are not kept.
    const std::string longText(65, 'x');
    QVERIFY(pool.text(longText).constData() != pool.text(longText).constData());
    QCOMPARE(pool.text("caf\xc3\xa9"), QStringLiteral("café"));
}

void FieldValueTest::aPoolRefusesWhatIsNoList_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<bool>("areTerms");
    QTest::addColumn<bool>("areIds");
    QTest::newRow("texts") << QByteArray(R"(["a","b"])") << true << false;
    QTest::newRow("an id") << QByteArray(R"(["01900000-0000-7000-8000-000000000001"])") << true << true;
    QTest::newRow("nothing in it") << QByteArray("[]") << true << true;
    QTest::newRow("numbers") << QByteArray("[1,2]") << false << false;
    QTest::newRow("mixed") << QByteArray(R"(["a",null])") << false << false;
    QTest::newRow("an object") << QByteArray(R"({"a":"b"})") << false << false;
    QTest::newRow("a text") << QByteArray(R"("a")") << false << false;
    QTest::newRow("half a list") << QByteArray(R"(["a",)") << false << false;
    QTest::newRow("nothing") << QByteArray() << false << false;
    QTest::newRow("the null id") << QByteArray(R"(["00000000-0000-0000-0000-000000000000"])") << true
                                 << false;
}

void FieldValueTest::aPoolRefusesWhatIsNoList()
{
    QFETCH(QByteArray, json);
    const std::string_view text(json.constData(), static_cast<size_t>(json.size()));
    CellPool pool;
    QTEST(pool.terms(text).has_value(), "areTerms");
    QTEST(pool.ids(text).has_value(), "areIds");
    QTEST(pool.terms(text).has_value(), "areTerms"); // the second time from memory
}

void FieldValueTest::cellsAreReadByTheirKind_data()
{
    QTest::addColumn<QString>("field");
    QTest::addColumn<Cell>("cell");
    QTest::addColumn<bool>("fits");
    QTest::addColumn<FieldValue>("value");
    const auto row
        = [](const char *name, const char *field, const Cell &cell, bool fits, const FieldValue &value) {
              QTest::newRow(name) << QString::fromLatin1(field) << cell << fits << value;
          };
    row("null is unknown", "name", {}, true, {});
    row("an empty text is none", "name", Cell::ofText(""), true, FieldValue::none());
    row("none for a number too", "budget", Cell::ofText(""), true, FieldValue::none());
    row("an empty list is none", "themes", Cell::ofText("[]"), true, FieldValue::none());
    row("a whole number for a share", "fte", Cell::ofInteger(3), true, FieldValue(3.0));
    row("a real for an amount", "budget", Cell::ofReal(3.5), false, {});
    row("a text for an amount", "budget", Cell::ofText("3"), false, {});
    row("a number for a text", "name", Cell::ofInteger(3), false, {});
    row("yes", "is_building_block", Cell::ofInteger(1), true, FieldValue(true));
    row("two is neither yes nor no", "is_building_block", Cell::ofInteger(2), false, {});
    row("a year", "ends_on", Cell::ofText("2026"), true, FieldValue(PartialDate(2026)));
    row("a month", "ends_on", Cell::ofText("2026-06"), true, FieldValue(PartialDate(2026, 6)));
    row("a day that does not exist", "ends_on", Cell::ofText("2026-02-30"), false, {});
    row("a day as people write it", "ends_on", Cell::ofText("30-6-2026"), false, {});
    row("more than a date", "ends_on", Cell::ofText("2026-06-30T00:00"), false, {});
    row("bytes that are no digits", "ends_on", Cell::ofText("20\xff\xfe"), false, {});
    row("an id in capitals", "part_of", Cell::ofText("01900000-0000-7000-8000-00000000000A"), true,
        FieldValue(RecordId(0x0190000000007000, 0x800000000000000A)));
    row("an id without dashes", "part_of", Cell::ofText("01900000000070008000000000000001"), false, {});
    row("words that are no list", "themes", Cell::ofText("digitalisering"), false, {});
}

void FieldValueTest::cellsAreReadByTheirKind()
{
    QFETCH(QString, field);
    QFETCH(Cell, cell);
    QFETCH(bool, fits);
    const FieldInfo &info = *entityInfo(EntityKind::Initiative).field(field);
    CellPool pool;
    for (CellPool *shared : {static_cast<CellPool *>(nullptr), &pool}) {
        Initiative initiative;
        QCOMPARE(info.load(initiative, cell, shared), fits);
        if (fits)
            QTEST(info.get(initiative), "value");
    }
}

void FieldValueTest::aRefusedCellChangesNothing()
{
    const FieldInfo &info = *entityInfo(EntityKind::Initiative).field(u"ends_on");
    Initiative initiative;
    initiative.endsOn = PartialDate(2027);
    QVERIFY(!info.load(initiative, Cell::ofText("morgen"), nullptr));
    QCOMPARE(*initiative.endsOn, PartialDate(2027));
    QVERIFY(!info.set(initiative, QStringLiteral("2028")));
    QCOMPARE(*initiative.endsOn, PartialDate(2027));
}

QTEST_GUILESS_MAIN(FieldValueTest)
#include "tst_fieldvalue.moc"
