#include "core/exchange/editlines.h"
#include "tests/exchange/importfixture.h"

#include <QTest>

using namespace importfixture;

/// Lines of edits for scripts: what they do, and what is said when they cannot.
class EditLinesTest : public QObject {
    Q_OBJECT

private:
    static RecordId id(int n)
    {
        return RecordId(0x0190000000007000ULL, 0x8000000000000000ULL + static_cast<quint64>(n));
    }
    static QByteArray idText(int n) { return id(n).toLatin1(); }

    Inventory filled() const
    {
        Inventory inventory;
        Initiative initiative;
        initiative.id = id(1);
        initiative.name = QStringLiteral("A");
        initiative.budget = 100;
        inventory.put(initiative);
        Activity activity;
        activity.id = id(2);
        activity.initiative = id(1);
        activity.name = QStringLiteral("Scan");
        inventory.put(activity);
        Organisation organisation;
        organisation.id = id(3);
        organisation.name = QStringLiteral("KVK");
        inventory.put(organisation);
        return inventory;
    }

private Q_SLOTS:
    void anInsertHasEveryTypeOfValue();
    void anInsertWithoutIdGetsOne();
    void anUpdateChangesOnlyWhatItNames();
    void aDeletionTakesWhatIsOwned();
    void theLabelIsKeptOrMade();
    void aRecordMayReferToItself();
    void wrongLinesAreRefusedWithASentence_data();
    void wrongLinesAreRefusedWithASentence();
};

void EditLinesTest::anInsertHasEveryTypeOfValue()
{
    Inventory inventory = filled();
    const auto edit = parseEditLine(
        "{\"op\":\"insert\",\"entity\":\"initiative\",\"id\":\"" + idText(9)
            + "\",\"fields\":{\"name\":\"B\",\"themes\":[\"ai\",\"data\"],\"regions\":[],\"summary\":\"\","
              "\"budget\":12.5,"
              "\"fte\":0.5,\"members\":3,\"entry_point\":false,\"ends_on\":\"2026-06\",\"part_of\":\""
            + idText(1) + "\",\"stage\":null},\"label\":\"nieuw\"}",
        inventory);
    QVERIFY2(edit, edit ? "" : qPrintable(edit.error().message));
    QCOMPARE(edit->label, QStringLiteral("nieuw"));
    QCOMPARE(edit->id, id(9));
    QCOMPARE(edit->operations.size(), 1);
    QVERIFY(inventory.apply(edit->operations.constFirst()));
    const auto *made = inventory.find<Initiative>(id(9));
    QCOMPARE(made->themes.value(), (TermSet{QStringLiteral("ai"), QStringLiteral("data")}));
    QVERIFY(made->regions.isNone() && made->summary.isNone() && made->stage.isUnknown());
    QCOMPARE(made->budget, Known<qint64>(1250));
    QCOMPARE(made->fte, Known<double>(0.5));
    QCOMPARE(made->members, Known<qint64>(3));
    QCOMPARE(made->entryPoint, Known<bool>(false));
    QCOMPARE(made->endsOn, Known<PartialDate>(PartialDate(2026, 6)));
    QCOMPARE(made->partOf, Known<RecordId>(id(1)));
}

void EditLinesTest::anInsertWithoutIdGetsOne()
{
    const auto edit = parseEditLine(R"({"op":"insert","entity":"organisation","fields":{"name":"RVO"}})",
                                    filled(), [] { return id(77); });
    QVERIFY(edit);
    QCOMPARE(edit->id, id(77));
    QCOMPARE(edit->operations.constFirst().id, id(77));
}

void EditLinesTest::anUpdateChangesOnlyWhatItNames()
{
    Inventory inventory = filled();
    const auto edit = parseEditLine("{\"op\":\"update\",\"entity\":\"initiative\",\"id\":\"" + idText(1)
                                        + "\",\"fields\":{\"budget\":null,\"kind\":\"programma\"}}",
                                    inventory);
    QVERIFY(edit);
    QCOMPARE(edit->operations.constFirst().fields.size(), 2);
    QVERIFY(inventory.apply(edit->operations.constFirst()));
    QVERIFY(inventory.find<Initiative>(id(1))->budget.isUnknown());
    QCOMPARE(inventory.find<Initiative>(id(1))->name.value(), QStringLiteral("A"));
}

void EditLinesTest::aDeletionTakesWhatIsOwned()
{
    Inventory inventory = filled();
    const auto edit = parseEditLine(
        "{\"op\":\"delete\",\"entity\":\"initiative\",\"id\":\"" + idText(1) + "\"}", inventory);
    QVERIFY(edit);
    QCOMPARE(edit->operations.size(), 2); // the activity, then the initiative
    for (const Operation &operation : edit->operations)
        QVERIFY(inventory.apply(operation));
    QCOMPARE(inventory.size(), 1);
}

void EditLinesTest::theLabelIsKeptOrMade()
{
    const auto edit = parseEditLine(
        "{\"op\":\"delete\",\"entity\":\"activity\",\"id\":\"" + idText(2) + "\",\"label\":\" \"}", filled());
    QVERIFY(edit);
    QCOMPARE(edit->label, QStringLiteral("delete activity"));
}

void EditLinesTest::aRecordMayReferToItself()
{
    QVERIFY(parseEditLine("{\"op\":\"insert\",\"entity\":\"initiative\",\"id\":\"" + idText(9)
                              + "\",\"fields\":{\"name\":\"B\",\"successor\":\"" + idText(9) + "\"}}",
                          filled()));
}

void EditLinesTest::wrongLinesAreRefusedWithASentence_data()
{
    QTest::addColumn<QByteArray>("line");
    QTest::addColumn<QString>("named");
    const auto row = [](const char *name, const QByteArray &line, const char *named) {
        QTest::newRow(name) << line << QString::fromLatin1(named);
    };
    const QByteArray insert = R"({"op":"insert","entity":"initiative",)";
    row("no json", "insert A", "JSON object");
    row("half", "{\"op\":", "JSON object");
    row("array", "[1]", "is a list");
    row("no op", R"({"entity":"initiative"})", "insert, update or delete");
    row("unknown op", R"({"op":"upsert","entity":"initiative"})", "upsert");
    row("unknown entity", R"({"op":"insert","entity":"banana","fields":{}})", "banana");
    row("unknown key", insert + R"("field":{"name":"A"}})", "field");
    row("unknown field", insert + R"("fields":{"name":"A","colour":"red"}})", "colour");
    row("wrong type", insert + R"("fields":{"name":"A","budget":"veel"}})", "budget");
    row("out of range", insert + R"("fields":{"name":"A","budget":-1}})", "budget");
    row("fields no object", insert + R"("fields":["name"]})", "fields");
    row("required missing", insert + R"("fields":{"kind":"programma"}})", "name");
    row("required emptied",
        "{\"op\":\"update\",\"entity\":\"initiative\",\"id\":\"" + idText(1)
            + "\",\"fields\":{\"name\":null}}",
        "name");
    row("no id", R"({"op":"update","entity":"initiative","fields":{"name":"B"}})", "id");
    row("bad id", R"({"op":"delete","entity":"initiative","id":"7"})", "id");
    row("exists already",
        "{\"op\":\"insert\",\"entity\":\"initiative\",\"id\":\"" + idText(1)
            + "\",\"fields\":{\"name\":\"B\"}}",
        "exists already");
    row("exists as another kind",
        "{\"op\":\"insert\",\"entity\":\"initiative\",\"id\":\"" + idText(3)
            + "\",\"fields\":{\"name\":\"B\"}}",
        "exists already");
    row("does not exist",
        "{\"op\":\"update\",\"entity\":\"initiative\",\"id\":\"" + idText(8)
            + "\",\"fields\":{\"name\":\"B\"}}",
        "There is no");
    row("of another kind", "{\"op\":\"delete\",\"entity\":\"activity\",\"id\":\"" + idText(1) + "\"}",
        "There is no");
    row("broken reference", insert + "\"fields\":{\"name\":\"B\",\"part_of\":\"" + idText(8) + "\"}}",
        "part_of");
    row("reference of another kind",
        insert + "\"fields\":{\"name\":\"B\",\"part_of\":\"" + idText(3) + "\"}}", "part_of");
    row("relation to nowhere",
        R"({"op":"insert","entity":"relation","fields":{"kind":"vervolg","from":")" + idText(1) + "\"}}",
        "to");
    row("deletion with fields",
        "{\"op\":\"delete\",\"entity\":\"initiative\",\"id\":\"" + idText(1)
            + "\",\"fields\":{\"name\":\"B\"}}",
        "fields");
    row("too long", QByteArray(17 * 1024 * 1024, ' '), "too long");
    row("deep", QByteArray(100000, '['), "JSON object");
}

void EditLinesTest::wrongLinesAreRefusedWithASentence()
{
    QFETCH(const QByteArray, line);
    QFETCH(const QString, named);
    const auto edit = parseEditLine(line, filled());
    QVERIFY(!edit);
    QCOMPARE(edit.error().code, ErrorCode::InvalidInput);
    QVERIFY2(edit.error().message.contains(named), qPrintable(edit.error().message));
}

QTEST_GUILESS_MAIN(EditLinesTest)
#include "tst_editlines.moc"
