#include "core/exchange/jsonscanner.h"
#include "core/exchange/jsonvalue.h"
#include "core/exchange/operationorder.h"
#include "core/exchange/recordjson.h"
#include "core/model/entities/activity.h"
#include "core/model/entities/initiative.h"
#include "core/model/entities/links.h"
#include "core/model/references.h"
#include "tests/exchange/randominventory.h"

#include <QBuffer>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace core;

/// The lossless JSON of a whole file, and taking its records over.
class RecordJsonTest : public QObject {
    Q_OBJECT

private:
    static QByteArray jsonOf(const Inventory &inventory)
    {
        QBuffer buffer;
        buffer.open(QIODevice::WriteOnly);
        return writeRecordsJson(inventory, buffer) ? buffer.data() : QByteArray();
    }
    static QByteArray withRecords(const QByteArray &records)
    {
        return R"({"format":"stelselkaart","version":1,"records":{)" + records + "}}";
    }

private Q_SLOTS:
    void valuesStandAsTheCommandLineSays();
    void writtenAndReadIsTheSame_data();
    void writtenAndReadIsTheSame();
    void anotherJsonReaderSeesTheSame();
    void absentFieldsAreUnknownAndOrderDoesNotMatter();
    void brokenFilesAreRefusedWithThePlace_data();
    void brokenFilesAreRefusedWithThePlace();
    void aNewerFormatIsNamed();
    void cutFilesNeverCrash();
    void limitsHold();
    void aStoppedJobIsCancelled();
    void aFullDiskIsToldInASentence();
    void amountsAreExactToTheCent_data();
    void amountsAreExactToTheCent();
    void valuesOfAWrongTypeAreRefused_data();
    void valuesOfAWrongTypeAreRefused();
    void adoptingGivesTheOtherInventory();
    void referencesThatPointAheadAreSetLater();
};

void RecordJsonTest::valuesStandAsTheCommandLineSays()
{
    Initiative initiative;
    initiative.id = RecordId(0x0190000000007000ULL, 0x8000000000000001ULL);
    initiative.name = QStringLiteral("Digi\"loket\"\n");
    initiative.summary = Known<QString>::none();
    initiative.themes = TermSet{QStringLiteral("b"), QStringLiteral("a")};
    initiative.regions = Known<TermSet>::none();
    initiative.budget = 190050;
    initiative.fte = 1.5;
    initiative.entryPoint = true;
    initiative.startsOn = PartialDate(2026, 6);
    initiative.partOf = initiative.id;
    Inventory inventory;
    inventory.put(initiative);
    const QByteArray json = jsonOf(inventory);
    QVERIFY(
        json.startsWith("{\"format\":\"stelselkaart\",\"version\":1,\"records\":{\n\"organisation\":[],\n"));
    for (const char *part :
         {"\"id\":\"01900000-0000-7000-8000-000000000001\"", R"("name":"Digi\"loket\"\n")",
          "\"summary\":\"\"", "\"themes\":[\"a\",\"b\"]", "\"regions\":[]", "\"budget\":1900.50",
          "\"fte\":1.5", "\"entry_point\":true", "\"starts_on\":\"2026-06\"", "\"ends_on\":null",
          "\"part_of\":\"01900000-0000-7000-8000-000000000001\""})
        QVERIFY2(json.contains(part), part);
    const QJsonObject records
        = QJsonDocument::fromJson(json).object().value(QLatin1String("records")).toObject();
    QCOMPARE(records.size(), entityKindCount); // every kind, also where there are none
    const QJsonObject record = records.value(QLatin1String("initiative")).toArray().at(0).toObject();
    QCOMPARE(record.size(), entityInfo(EntityKind::Initiative).fields.size() + 1); // every field
}

void RecordJsonTest::writtenAndReadIsTheSame_data()
{
    QTest::addColumn<quint32>("seed");
    QTest::addColumn<int>("perKind");
    QTest::newRow("empty") << 1u << 0;
    for (quint32 seed = 2; seed < 12; ++seed)
        QTest::addRow("seed %u", seed) << seed << 5;
}

void RecordJsonTest::writtenAndReadIsTheSame()
{
    QFETCH(const quint32, seed);
    QFETCH(const int, perKind);
    const Inventory inventory = randominventory::Maker(seed).make(perKind);
    const QByteArray json = jsonOf(inventory);
    QVERIFY(!json.isEmpty());
    const auto read = readRecordsJson(json);
    QVERIFY2(read, read ? "" : qPrintable(read.error().message));
    QVERIFY(read->equals(inventory));
    QCOMPARE(jsonOf(*read), json);
}

void RecordJsonTest::anotherJsonReaderSeesTheSame()
{
    const Inventory inventory = randominventory::Maker(99).make(4);
    QJsonParseError fault;
    const QJsonDocument document = QJsonDocument::fromJson(jsonOf(inventory), &fault);
    QCOMPARE(fault.error, QJsonParseError::NoError);
    const QJsonObject records = document.object().value(QLatin1String("records")).toObject();
    for (const EntityKind kind : entityKinds)
        QCOMPARE(records.value(entityInfo(kind).keyText()).toArray().size(), inventory.table(kind).size());
    // Written by another program: other order and spaces, the same contents.
    const auto read = readRecordsJson(document.toJson(QJsonDocument::Indented));
    QVERIFY(read && read->equals(inventory));
}

void RecordJsonTest::absentFieldsAreUnknownAndOrderDoesNotMatter()
{
    const auto read = readRecordsJson(
        R"({ "records" : {"initiative":[ {"name":"B","id":"01900000-0000-7000-8000-000000000002"},
           {"id":"01900000-0000-7000-8000-000000000001"} ] }, "exported_by":{"x":[1,"}"]}, "version":1, "format":"stelselkaart"})");
    QVERIFY2(read, read ? "" : qPrintable(read.error().detail));
    QCOMPARE(read->all<Initiative>().size(), 2);
    QCOMPARE(read->all<Initiative>().at(1).name.value(), QStringLiteral("B"));
    QVERIFY(read->all<Initiative>().at(1).kind.isUnknown());
}

void RecordJsonTest::brokenFilesAreRefusedWithThePlace_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("named");
    const QByteArray id = R"("id":"01900000-0000-7000-8000-000000000001")";
    QTest::newRow("empty") << QByteArray() << QString();
    QTest::newRow("text") << QByteArray("hallo") << QString();
    QTest::newRow("array") << QByteArray("[]") << QString();
    QTest::newRow("no format") << QByteArray(R"({"records":{}})") << QString();
    QTest::newRow("another format") << QByteArray(R"({"format":"kumu","records":{}})") << QString();
    QTest::newRow("no records") << QByteArray(R"({"format":"stelselkaart","version":1})") << QString();
    QTest::newRow("more behind it") << withRecords("") + "{}" << QString();
    QTest::newRow("unknown kind") << withRecords(R"("banana":[])") << QStringLiteral("banana");
    QTest::newRow("unknown field") << withRecords("\"initiative\":[{" + id + ",\"colour\":1}]")
                                   << QStringLiteral("colour");
    QTest::newRow("no id") << withRecords(R"("initiative":[{"name":"A"}])") << QStringLiteral("Record 1");
    QTest::newRow("bad id") << withRecords(R"("initiative":[{"id":"1"}])") << QStringLiteral("Record 1");
    QTest::newRow("id twice") << withRecords("\"initiative\":[{" + id + "},{" + id + "}]")
                              << QStringLiteral("Record 2");
    QTest::newRow("id in two kinds") << withRecords("\"initiative\":[{" + id + "}],\"activity\":[{" + id
                                                    + "}]")
                                     << QStringLiteral("activity");
    QTest::newRow("number for text") << withRecords("\"initiative\":[{" + id + ",\"name\":1}]")
                                     << QStringLiteral("name");
    QTest::newRow("no object") << withRecords("\"initiative\":[12]") << QStringLiteral("Record 1");
    QTest::newRow("records no object")
        << QByteArray(R"({"format":"stelselkaart","records":[]})") << QString();
    QTest::newRow("deep") << withRecords("\"initiative\":[" + QByteArray(5000, '[') + "]") << QString();
    QTest::newRow("half a string") << QByteArray(R"({"format":"stelsel)") << QString();
}

void RecordJsonTest::brokenFilesAreRefusedWithThePlace()
{
    QFETCH(const QByteArray, json);
    QFETCH(const QString, named);
    const auto read = readRecordsJson(json);
    QVERIFY(!read);
    QCOMPARE(read.error().code, ErrorCode::InvalidInput);
    QVERIFY2(read.error().message.contains(named) && read.error().message.size() > 20,
             qPrintable(read.error().message));
}

void RecordJsonTest::aNewerFormatIsNamed()
{
    const auto read = readRecordsJson(R"({"format":"stelselkaart","version":7,"records":{}})");
    QVERIFY(!read);
    QCOMPARE(read.error().code, ErrorCode::TooNew);
    QVERIFY(read.error().message.contains(u"7"));
}

void RecordJsonTest::cutFilesNeverCrash()
{
    const QByteArray json = jsonOf(randominventory::Maker(5).make(1));
    for (qsizetype size = 0; size + 1 < json.size(); size += 7)
        QVERIFY(!readRecordsJson(json.left(size)));
    quint32 state = 1;
    for (int i = 0; i < 300; ++i) { // one byte changed: read or refused, never more
        QByteArray changed = json;
        state = state * 1664525u + 1013904223u;
        changed[static_cast<qsizetype>(state % static_cast<quint32>(json.size()))]
            = static_cast<char>(state >> 24);
        const auto read = readRecordsJson(changed);
        QVERIFY(read || !read.error().message.isEmpty());
    }
}

void RecordJsonTest::limitsHold()
{
    const QByteArray json = jsonOf(randominventory::Maker(6).make(2));
    JsonLimits small;
    small.fileBytes = json.size() - 1;
    QVERIFY(!readRecordsJson(json, small));
    small = {};
    small.records = 2 * entityKindCount - 1;
    QVERIFY(!readRecordsJson(json, small));
    small.records = 2 * entityKindCount;
    QVERIFY(readRecordsJson(json, small));
    small.recordBytes = 100; // every record has more
    QVERIFY(!readRecordsJson(json, small));
}

void RecordJsonTest::aStoppedJobIsCancelled()
{
    Inventory inventory;
    for (int i = 0; i < 3000; ++i) {
        Activity activity;
        activity.id = RecordId::fromName(QString::number(i));
        inventory.put(activity);
    }
    JobControl stopped;
    stopped.isCancelled = [] { return true; };
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    QCOMPARE(writeRecordsJson(inventory, buffer, stopped).error().code, ErrorCode::Cancelled);
    QCOMPARE(readRecordsJson(jsonOf(inventory), {}, stopped).error().code, ErrorCode::Cancelled);
}

void RecordJsonTest::aFullDiskIsToldInASentence()
{
    QFile full(QStringLiteral("/dev/full"));
    if (!full.open(QIODevice::WriteOnly | QIODevice::Unbuffered))
        QSKIP("no /dev/full here");
    const auto written = writeRecordsJson(randominventory::Maker(3).make(2), full);
    QVERIFY(!written);
    QCOMPARE(written.error().code, ErrorCode::FileNotWritable);
}

void RecordJsonTest::amountsAreExactToTheCent_data()
{
    QTest::addColumn<qint64>("cents");
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("zero") << qint64(0) << QByteArray("0");
    QTest::newRow("cent") << qint64(1) << QByteArray("0.01");
    QTest::newRow("minus a cent") << qint64(-1) << QByteArray("-0.01");
    QTest::newRow("tenth") << qint64(10) << QByteArray("0.10");
    QTest::newRow("euros") << qint64(190000000) << QByteArray("1900000");
    QTest::newRow("both") << qint64(190055) << QByteArray("1900.55");
    QTest::newRow("largest") << qint64(900000000000000LL) << QByteArray("9000000000000");
    QTest::newRow("odd and large") << qint64(123456789012345LL) << QByteArray("1234567890123.45");
}

void RecordJsonTest::amountsAreExactToTheCent()
{
    QFETCH(const qint64, cents);
    QFETCH(const QByteArray, text);
    QCOMPARE(eurosText(cents), text);
    const FieldInfo &budget = *entityInfo(EntityKind::Initiative).field(u"budget");
    const QJsonArray array = QJsonDocument::fromJson('[' + text + ']').array();
    QCOMPARE(*fieldFromJson(budget, array.at(0)), FieldValue(cents));
}

void RecordJsonTest::valuesOfAWrongTypeAreRefused_data()
{
    QTest::addColumn<QString>("field");
    QTest::addColumn<QByteArray>("json");
    const auto row = [](const char *field, const char *json) {
        QTest::addRow("%s %s", field, json) << QString::fromLatin1(field) << QByteArray(json);
    };
    row("name", "12");
    row("name", "[\"a\"]");
    row("name", "true");
    row("themes", "\"digitalisering\"");
    row("themes", "[1]");
    row("themes", "[\"\"]");
    row("budget", "\"12\"");
    row("budget", "0.001");
    row("budget", "1e17");
    row("members", "1.5");
    row("entry_point", "1");
    row("starts_on", "\"30-6-2026\"");
    row("starts_on", "2026");
    row("part_of", "\"x\"");
    row("part_of", "[]");
}

void RecordJsonTest::valuesOfAWrongTypeAreRefused()
{
    QFETCH(const QString, field);
    QFETCH(const QByteArray, json);
    const FieldInfo &info = *entityInfo(EntityKind::Initiative).field(field);
    const auto value = fieldFromJson(info, QJsonDocument::fromJson('[' + json + ']').array().at(0));
    QVERIFY(!value);
    QVERIFY2(value.error().message.contains(field), qPrintable(value.error().message));
}

void RecordJsonTest::adoptingGivesTheOtherInventory()
{
    for (quint32 seed = 1; seed < 6; ++seed) {
        const Inventory wanted = randominventory::Maker(seed).make(4);
        Inventory have;
        for (const EntityKind kind : entityKinds) // half of the records, with fewer fields
            for (qsizetype i = 0; i < wanted.table(kind).size(); i += 2) {
                const auto record = entityInfo(kind).create();
                record->id = wanted.table(kind).at(i)->id;
                have.put(kind, record);
            }
        const QList<Operation> operations = operationsToAdopt(have, wanted);
        for (const Operation &operation : operations) {
            QVERIFY(have.apply(operation));
            if (operation.kind == Operation::Kind::Insert)
                QCOMPARE(brokenReferences(have, operation.entity, *have.find(operation.entity, operation.id)),
                         QList<int>());
        }
        QVERIFY(have.equals(wanted));
        QVERIFY(operationsToAdopt(have, wanted).isEmpty());
    }
}

void RecordJsonTest::referencesThatPointAheadAreSetLater()
{
    Initiative first;
    Initiative second;
    first.id = RecordId(1, 1);
    second.id = RecordId(1, 2);
    first.name = QStringLiteral("a");
    second.name = QStringLiteral("b");
    first.successor = second.id; // each refers to the other
    second.partOf = first.id;
    Inventory wanted;
    wanted.put(first);
    wanted.put(second);
    const QList<Operation> operations = operationsToAdopt({}, wanted);
    QCOMPARE(operations.size(), 3);
    QCOMPARE(operations.at(2).kind, Operation::Kind::Update);
    QCOMPARE(operations.at(2).id, first.id);
    QCOMPARE(operations.at(2).fields.size(), 1);
}

QTEST_GUILESS_MAIN(RecordJsonTest)
#include "tst_recordjson.moc"
