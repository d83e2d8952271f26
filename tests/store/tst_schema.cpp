#include "core/model/catalogue.h"
#include "core/store/recordwriter.h"
#include "core/store/schema.h"
#include "core/store/schemacheck.h"
#include "samples.h"

#include <QFile>
#include <QTest>

using namespace core;

class SchemaTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void hasOneColumnPerFieldOfTheCatalogue();
    void isTheOnePublishedForThisVersion();
    void marksTheFileAsOurs();
    void takesEveryStateOfEveryField();
    void refusesCellsOfTheWrongKind_data();
    void refusesCellsOfTheWrongKind();
    void refusesAnActivityWithoutItsInitiative();
    void viewsAnswerPeopleWithAnotherTool();
    void acceptsItsOwnSchemaInAnyOrderOfColumns();
    void acceptsWhatOtherToolsAddHarmlessly_data();
    void acceptsWhatOtherToolsAddHarmlessly();
    void refusesAnyOtherSchema_data();
    void refusesAnyOtherSchema();
    void readsTheTextOfATable_data();
    void readsTheTextOfATable();
};

namespace {

Database emptyDocument()
{
    Database database = std::move(Database::open({}, Database::Access::Memory)).value();
    const bool isMade = static_cast<bool>(createSchema(database));
    Q_ASSERT(isMade);
    Q_UNUSED(isMade)
    return database;
}

QByteArrayList texts(Database &database, const QByteArray &sql)
{
    QByteArrayList found;
    auto prepared = database.prepare(sql);
    if (!prepared)
        return {prepared.error().detail.toUtf8()};
    Statement statement = std::move(prepared).value();
    for (Result<bool> row = statement.step(); row && *row; row = statement.step())
        found.append(statement.bytes(0));
    return found;
}

} // namespace

void SchemaTest::hasOneColumnPerFieldOfTheCatalogue()
{
    Database database = emptyDocument();
    for (const EntityInfo &info : catalogue()) {
        QByteArrayList expected{"id"};
        for (const FieldInfo &field : info.fields)
            expected.append(field.key);
        QCOMPARE(texts(database, QByteArray("SELECT name FROM pragma_table_info('") + info.key + "')"),
                 expected);
    }
    // 24 entities, and change, version and log_state
    QCOMPARE(texts(database, "SELECT name FROM sqlite_schema WHERE type = 'table'").size(), 27);
}

void SchemaTest::isTheOnePublishedForThisVersion()
{
    QByteArray now;
    for (const SchemaObject &object : documentSchema())
        now += object.sql + ";\n";
    const QString path = QStringLiteral(TEST_DATA_DIR "/documents/schema-v%1.sql").arg(currentFormatVersion);
    if (qEnvironmentVariableIsSet("STELSELKAART_PUBLISH_SCHEMA")) { // before a first release only
        QFile made(path);
        QVERIFY(made.open(QIODevice::WriteOnly));
        made.write(now);
    }
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArrayList published = file.readAll().split('\n');
    const QByteArrayList current = now.split('\n');
    for (qsizetype i = 0; i < std::min(published.size(), current.size()); ++i) {
        QVERIFY2(published.at(i) == current.at(i),
                 "The catalogue makes another schema than the one published for this format version. Files "
                 "of people have that one: raise currentFormatVersion and add a migration step.\n"
                     + published.at(i) + "\n" + current.at(i));
    }
    QCOMPARE(current.size(), published.size());
}

void SchemaTest::marksTheFileAsOurs()
{
    Database database = emptyDocument();
    QCOMPARE(texts(database, "PRAGMA application_id"), QByteArrayList{"1398033483"}); // 0x53544C4B, "STLK"
    QCOMPARE(texts(database, "PRAGMA user_version"),
             QByteArrayList{QByteArray::number(currentFormatVersion)});
    QCOMPARE(texts(database, "SELECT head || ' ' || revision FROM log_state"), QByteArrayList{"0 0"});
}

void SchemaTest::takesEveryStateOfEveryField()
{
    Database database = emptyDocument();
    QVERIFY(database.run("PRAGMA foreign_keys = OFF"));
    RecordWriter writer(database);
    std::mt19937 random(11);
    const Inventory targets = samples::country(3);
    for (const EntityKind kind : entityKinds) {
        for (int i = 0; i < 30; ++i) {
            const std::shared_ptr<Record> record = samples::anyRecord(kind, targets, random);
            record->id = RecordId::create();
            const auto done = writer.insert(kind, *record);
            QVERIFY2(done, done ? "" : qPrintable(done.error().detail));
        }
    }
}

void SchemaTest::refusesCellsOfTheWrongKind_data()
{
    QTest::addColumn<QByteArray>("column");
    QTest::addColumn<QByteArray>("value");
    QTest::newRow("a word as money") << QByteArray("budget") << QByteArray("'veel'");
    QTest::newRow("cents with a fraction") << QByteArray("budget") << QByteArray("1.5");
    QTest::newRow("a word as a number") << QByteArray("fte") << QByteArray("'x'");
    QTest::newRow("two as yes or no") << QByteArray("entry_point") << QByteArray("2");
    QTest::newRow("a fraction as yes or no") << QByteArray("entry_point") << QByteArray("1.0");
    QTest::newRow("a plain word as a set") << QByteArray("themes") << QByteArray("'digitalisering'");
    QTest::newRow("an empty text as a set") << QByteArray("themes") << QByteArray("''");
    QTest::newRow("a blob as a text") << QByteArray("name") << QByteArray("x'00ff'");
    QTest::newRow("a blob as money") << QByteArray("budget") << QByteArray("x'00ff'");
    QTest::newRow("a short id") << QByteArray("id") << QByteArray("'short'");
    QTest::newRow("no id") << QByteArray("id") << QByteArray("NULL");
}

void SchemaTest::refusesCellsOfTheWrongKind()
{
    QFETCH(QByteArray, column);
    QFETCH(QByteArray, value);
    Database database = emptyDocument();
    QVERIFY(database.run("INSERT INTO initiative (id) VALUES ('018c0000-0000-7000-8000-000000000001')"));

    const auto done = database.run("UPDATE initiative SET " + quoted(column.constData()) + " = " + value);

    QVERIFY(!done);
    QCOMPARE(done.error().code, ErrorCode::InvalidInput);
}

void SchemaTest::refusesAnActivityWithoutItsInitiative()
{
    Database database = emptyDocument();
    QVERIFY(database.configure());
    QVERIFY(database.run("BEGIN"));
    // deferred: the child may come first
    QVERIFY(
        database.run("INSERT INTO activity (id, initiative) VALUES ('018c0000-0000-7000-8000-000000000002', "
                     "'018c0000-0000-7000-8000-000000000001')"));
    QVERIFY(!database.run("COMMIT"));
    QVERIFY(database.run("INSERT INTO initiative (id) VALUES ('018c0000-0000-7000-8000-000000000001')"));
    QVERIFY(database.run("COMMIT"));
}

void SchemaTest::viewsAnswerPeopleWithAnotherTool()
{
    Database database = emptyDocument();
    QVERIFY(database.run(
        "INSERT INTO organisation (id, name) VALUES ('018c0000-0000-7000-8000-00000000000a', 'Gemeente');"
        "INSERT INTO initiative (id, name, regions) VALUES ('018c0000-0000-7000-8000-000000000001', 'Loket', "
        "'[\"noord\",\"zuid\"]');"
        "INSERT INTO activity (id, initiative, phases, themes) VALUES "
        "('018c0000-0000-7000-8000-000000000002', "
        "'018c0000-0000-7000-8000-000000000001', '[\"kunnen\",\"weten\"]', '[]');"
        "INSERT INTO participation (id, initiative, organisation, role) VALUES "
        "('018c0000-0000-7000-8000-000000000003', '018c0000-0000-7000-8000-000000000001', "
        "'018c0000-0000-7000-8000-00000000000a', 'aanbieder');"
        "INSERT INTO finding (id, \"rule\", status) VALUES ('018c0000-0000-7000-8000-000000000004', 'r', "
        "NULL), "
        "('018c0000-0000-7000-8000-000000000005', 'r', 'opgelost');"));
    // The program itself turns views off; another tool runs what stands behind AS.
    QVERIFY(!database.prepare("SELECT * FROM v_activity_phase"));
    for (const SchemaObject &object : documentSchema()) {
        if (object.kind != SchemaObject::Kind::View)
            continue;
        const QByteArray select = object.sql.mid(object.sql.indexOf(" AS SELECT ") + 4);
        const QByteArrayList ids = texts(database, "SELECT count(*) FROM (" + select + ")");
        // two phases, no themes, one provider, two regions, one of the two findings open
        const QMap<QByteArray, QByteArray> expected{{"v_activity_phase", "2"},
                                                    {"v_activity_theme", "0"},
                                                    {"v_initiative_provider", "1"},
                                                    {"v_initiative_region", "2"},
                                                    {"v_open_finding", "1"}};
        QCOMPARE(ids, QByteArrayList{expected.value(object.name)});
    }
}

void SchemaTest::acceptsItsOwnSchemaInAnyOrderOfColumns()
{
    Database first = emptyDocument();
    const auto columns = checkSchema(first);
    QVERIFY(columns);
    RecordColumns turned = *columns;
    QList<int> lesson = turned.columns(EntityKind::Lesson);
    std::reverse(lesson.begin(), lesson.end());
    turned.set(EntityKind::Lesson, lesson);
    Database second = std::move(Database::open({}, Database::Access::Memory)).value();
    QVERIFY(createSchema(second, &turned));

    const auto found = checkSchema(second);

    QVERIFY(found);
    QCOMPARE(found->columns(EntityKind::Lesson), lesson);
    QCOMPARE(found->columns(EntityKind::Activity), columns->columns(EntityKind::Activity));
    QCOMPARE(columns->fieldAt(EntityKind::Lesson, 0), RecordColumns::idColumn);
    QCOMPARE(columns->fieldAt(EntityKind::Lesson, 1), 0);
}

void SchemaTest::acceptsWhatOtherToolsAddHarmlessly_data()
{
    QTest::addColumn<QByteArray>("sql");
    QTest::newRow("an index") << QByteArray("CREATE INDEX mine ON initiative (name, level DESC)");
    QTest::newRow("statistics") << QByteArray(
        "INSERT INTO organisation (id) VALUES ('018c0000-0000-7000-8000-000000000001'); ANALYZE");
}

void SchemaTest::acceptsWhatOtherToolsAddHarmlessly()
{
    QFETCH(QByteArray, sql);
    Database database = emptyDocument();
    QVERIFY(database.run(sql));
    const auto columns = checkSchema(database);
    QVERIFY2(columns, columns ? "" : qPrintable(columns.error().detail));
}

void SchemaTest::refusesAnyOtherSchema_data()
{
    QTest::addColumn<QByteArray>("sql");
    QTest::newRow("a trigger") << QByteArray(
        "CREATE TRIGGER t AFTER UPDATE ON initiative BEGIN DELETE FROM change; END");
    QTest::newRow("another table") << QByteArray("CREATE TABLE extra (a)");
    QTest::newRow("another view") << QByteArray("CREATE VIEW extra AS SELECT 1");
    QTest::newRow("a virtual table") << QByteArray("CREATE VIRTUAL TABLE extra USING fts5 (a)");
    QTest::newRow("a view in place of a view")
        << QByteArray("DROP VIEW v_open_finding; CREATE VIEW v_open_finding AS SELECT 1");
    QTest::newRow("a view in place of a table")
        << QByteArray("DROP TABLE lesson; CREATE VIEW lesson AS SELECT 1 AS id");
    QTest::newRow("a missing table") << QByteArray("DROP TABLE lesson");
    QTest::newRow("a missing index") << QByteArray("DROP INDEX activity_initiative");
    QTest::newRow("one column more") << QByteArray("ALTER TABLE lesson ADD COLUMN extra TEXT");
    QTest::newRow("one column less") << QByteArray("ALTER TABLE lesson DROP COLUMN tags");
    QTest::newRow("a rule less") << QByteArray(
        "DROP TABLE log_state; CREATE TABLE log_state (\"only\" INTEGER PRIMARY KEY, "
        "\"head\" INTEGER NOT NULL, \"revision\" INTEGER NOT NULL DEFAULT 0) STRICT");
    QTest::newRow("a unique index") << QByteArray("CREATE UNIQUE INDEX mine ON initiative (name)");
    QTest::newRow("a partial index") << QByteArray(
        "CREATE INDEX mine ON initiative (name) WHERE level = 'x'");
    QTest::newRow("an index that computes") << QByteArray("CREATE INDEX mine ON initiative (hex(name))");
}

void SchemaTest::refusesAnyOtherSchema()
{
    QFETCH(QByteArray, sql);
    Database database = emptyDocument();
    const auto made = database.run(sql);
    QVERIFY2(made, made ? "" : qPrintable(made.error().detail));

    const auto columns = checkSchema(database);

    QVERIFY(!columns);
    QCOMPARE(columns.error().code, ErrorCode::Corrupt);
}

void SchemaTest::readsTheTextOfATable_data()
{
    QTest::addColumn<QByteArray>("sql");
    QTest::addColumn<bool>("isTable");
    QTest::addColumn<QByteArrayList>("columns");
    QTest::addColumn<QByteArray>("after");
    QTest::newRow("plain") << QByteArray("CREATE TABLE t (a, b TEXT) STRICT") << true
                           << QByteArrayList{"a", "b TEXT"} << QByteArray("STRICT");
    QTest::newRow("nested") << QByteArray("CREATE TABLE t (a CHECK (a IN (1, 2)), b)") << true
                            << QByteArrayList{"a CHECK (a IN (1, 2))", "b"} << QByteArray();
    QTest::newRow("quotes") << QByteArray("CREATE TABLE t (\"a,)\" CHECK (\"a,)\" <> '),('), b)") << true
                            << QByteArrayList{"\"a,)\" CHECK (\"a,)\" <> '),(')", "b"} << QByteArray();
    QTest::newRow("no parentheses") << QByteArray("CREATE TABLE t AS SELECT 1") << false << QByteArrayList()
                                    << QByteArray();
    QTest::newRow("no end") << QByteArray("CREATE TABLE t (a, b") << false << QByteArrayList()
                            << QByteArray();
    QTest::newRow("an open quote") << QByteArray("CREATE TABLE t (a, 'b)") << false << QByteArrayList()
                                   << QByteArray();
}

void SchemaTest::readsTheTextOfATable()
{
    QFETCH(QByteArray, sql);
    QFETCH(bool, isTable);
    QFETCH(QByteArrayList, columns);
    QFETCH(QByteArray, after);
    const auto text = tableText(sql);
    QCOMPARE(text.has_value(), isTable);
    if (text) {
        QCOMPARE(text->before, QByteArray("CREATE TABLE t"));
        QCOMPARE(text->columns, columns);
        QCOMPARE(text->after, after);
    }
}

QTEST_GUILESS_MAIN(SchemaTest)
#include "tst_schema.moc"
