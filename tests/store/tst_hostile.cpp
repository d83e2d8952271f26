#include "core/store/changelog.h"
#include "core/store/check.h"
#include "core/store/session.h"
#include "samples.h"

#include <QElapsedTimer>
#include <QTemporaryDir>
#include <QTest>

#include <sqlite3.h>

using namespace core;
using samples::author;
using samples::bytesOf;
using samples::created;
using samples::opened;
using samples::rename;
using samples::runSql;

/// Documents made to do harm: nothing in them is carried out, and what is refused is refused with a reason.
class HostileTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void refusesASchemaThatIsNotOurs_data();
    void refusesASchemaThatIsNotOurs();
    void refusesCellsThatAreNoValues_data();
    void refusesCellsThatAreNoValues();
    void refusesALogThatIsNoTree_data();
    void refusesALogThatIsNoTree();
    void refusesToGoBackThroughAForgedChangeset_data();
    void refusesToGoBackThroughAForgedChangeset();
    void opensStrangeValuesAsValues_data();
    void opensStrangeValuesAsValues();
    void recordsThatOwnEachOtherInARingAreHarmless();
    void aHugeBlobIsNeitherReadNorFatal();
    void manyRecordsWithOneVeryLongTextAreRead();
};

namespace {

/// A changeset of a database with the tables \a tables, recorded while \a edit runs.
QByteArray changesetOf(const QByteArray &tables, const QByteArray &edit)
{
    sqlite3 *database = nullptr;
    sqlite3_open(":memory:", &database);
    sqlite3_exec(database, tables.constData(), nullptr, nullptr, nullptr);
    sqlite3_session *session = nullptr;
    sqlite3session_create(database, "main", &session);
    sqlite3session_attach(session, nullptr);
    sqlite3_exec(database, edit.constData(), nullptr, nullptr, nullptr);
    int size = 0;
    void *data = nullptr;
    sqlite3session_changeset(session, &size, &data);
    const QByteArray bytes(static_cast<const char *>(data), size);
    sqlite3_free(data);
    sqlite3session_delete(session);
    sqlite3_close(database);
    return bytes;
}

/// Puts \a changeset in the place of the one entry of the file's log.
void forge(const QString &path, const QByteArray &changeset)
{
    runSql(path, "UPDATE change SET changeset = x'" + changeset.toHex() + "'");
}

} // namespace

void HostileTest::refusesASchemaThatIsNotOurs_data()
{
    QTest::addColumn<QByteArray>("sql");
    QTest::newRow("a trigger that deletes")
        << QByteArray("CREATE TRIGGER t AFTER UPDATE ON initiative BEGIN DELETE FROM organisation; END");
    QTest::newRow("a trigger on the log")
        << QByteArray("CREATE TRIGGER t AFTER INSERT ON change BEGIN DELETE FROM organisation; END");
    QTest::newRow("a view with a side effect") << QByteArray(
        "DROP VIEW v_open_finding; CREATE VIEW v_open_finding AS SELECT load_extension('evil')");
    QTest::newRow("a view in place of a table") << QByteArray(
        "DROP TABLE lesson; CREATE VIEW lesson AS SELECT id, name AS text, NULL AS tags FROM organisation");
    QTest::newRow("a trigger in place of a view") << QByteArray(
        "DROP VIEW v_open_finding; CREATE TRIGGER v_open_finding AFTER UPDATE ON lesson BEGIN SELECT 1; END");
    QTest::newRow("a schema text that was altered")
        << QByteArray("UPDATE sqlite_schema SET sql = replace(sql, 'TEXT PRIMARY KEY', 'BLOB PRIMARY KEY') "
                      "WHERE name = 'lesson'");
    QTest::newRow("a rule that computes")
        << QByteArray("UPDATE sqlite_schema SET sql = replace(sql, '\"text\" TEXT', '\"text\" TEXT CHECK "
                      "(length(hex(randomblob(1000000))) > 0)') "
                      "WHERE name = 'lesson'");
    QTest::newRow("a generated column")
        << QByteArray("ALTER TABLE lesson ADD COLUMN extra TEXT AS (hex(zeroblob(100000000)))");
    QTest::newRow("a table on another one's pages") << QByteArray(
        "UPDATE sqlite_schema SET rootpage = (SELECT rootpage FROM sqlite_schema WHERE name = 'change') "
        "WHERE name = 'lesson'");
    QTest::newRow("two tables of one name")
        << QByteArray("INSERT INTO sqlite_schema SELECT type, name, tbl_name, rootpage, sql FROM "
                      "sqlite_schema WHERE name = 'lesson'");
    QTest::newRow("a virtual table in place of a table") << QByteArray(
        "UPDATE sqlite_schema SET sql = 'CREATE VIRTUAL TABLE lesson USING fts5(id, text)', rootpage = 0 "
        "WHERE name = 'lesson'");
    QTest::newRow("a virtual table beside ours")
        << QByteArray("CREATE VIRTUAL TABLE extra USING fts5(inhoud); INSERT INTO extra VALUES ('x')");
    QTest::newRow("a table valued function as a table") << QByteArray(
        "INSERT INTO sqlite_schema VALUES ('table', 'extra', 'extra', 0, 'CREATE VIRTUAL TABLE extra USING "
        "csv(filename=''/etc/passwd'')')");
    QTest::newRow("a view that never ends") << QByteArray(
        "DROP VIEW v_open_finding; CREATE VIEW v_open_finding AS WITH RECURSIVE r(x) AS (SELECT 1 UNION ALL "
        "SELECT x FROM r) SELECT * FROM r");
    QTest::newRow("views in a ring") << QByteArray(
        "DROP VIEW v_open_finding; CREATE VIEW v_open_finding AS SELECT * FROM v_ring; CREATE VIEW v_ring AS "
        "SELECT * FROM v_open_finding");
    QTest::newRow("a reference that writes on") << QByteArray(
        "ALTER TABLE lesson ADD COLUMN extra TEXT REFERENCES organisation(id) ON DELETE CASCADE");
    QTest::newRow("an index on an expression")
        << QByteArray("CREATE INDEX extra ON lesson (abs(length(text)))");
    QTest::newRow("no schema at all") << QByteArray("DELETE FROM sqlite_schema");
    QTest::newRow("a text that is no SQL")
        << QByteArray("UPDATE sqlite_schema SET sql = 'CREATE nonsense' WHERE name = 'lesson'");
}

void HostileTest::refusesASchemaThatIsNotOurs()
{
    QFETCH(QByteArray, sql);
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("a.stelsel"));
    QVERIFY(rename(*created(path), QStringLiteral("A")));
    runSql(path, sql);
    const QByteArray before = bytesOf(path);
    for (const auto mode : {Document::OpenMode::ReadWrite, Document::OpenMode::ReadOnly}) {
        const auto document = Document::open(path, mode, author);
        QVERIFY(!document);
        QCOMPARE(document.error().code, ErrorCode::Corrupt);
        QVERIFY(document.error().message.contains(QStringLiteral("--repair")));
    }
    QCOMPARE(bytesOf(path), before);
    const auto report = checkFile(path);
    QVERIFY(!report || !report->isSound());
    QCOMPARE(bytesOf(path), before);
}

void HostileTest::refusesCellsThatAreNoValues_data()
{
    QTest::addColumn<QByteArray>("sql");
    QTest::newRow("an id in capitals of another length") << QByteArray("UPDATE lesson SET id = 'x'");
    QTest::newRow("an id that is none")
        << QByteArray("UPDATE lesson SET id = 'zzzzzzzz-0000-7000-8000-000000000001'");
    QTest::newRow("the null id") << QByteArray(
        "UPDATE lesson SET id = '00000000-0000-0000-0000-000000000000'");
    QTest::newRow("a set that is no JSON") << QByteArray("UPDATE lesson SET tags = '[x]'");
    QTest::newRow("a set of numbers") << QByteArray("UPDATE lesson SET tags = '[1]'");
    QTest::newRow("a set within a set") << QByteArray("UPDATE lesson SET tags = '[[\"a\"]]'");
    QTest::newRow("a deep set") << QByteArray("UPDATE lesson SET tags = '" + QByteArray(100000, '[')
                                              + QByteArray(100000, ']') + "'");
    QTest::newRow("a date that is none") << QByteArray("UPDATE lesson SET verified_on = '2024-02-30'");
    QTest::newRow("a word as money") << QByteArray("UPDATE initiative SET budget = 'veel'");
    QTest::newRow("a blob as money") << QByteArray("UPDATE initiative SET budget = x'00'");
    QTest::newRow("a reference to nothing")
        << QByteArray("UPDATE activity SET initiative = '018c0000-0000-7000-8000-0000000000ff'");
    QTest::newRow("a reference to another kind")
        << QByteArray("UPDATE activity SET initiative = (SELECT id FROM organisation LIMIT 1)");
    QTest::newRow("a reference that is no id") << QByteArray("UPDATE activity SET initiative = 'x'");
}

void HostileTest::refusesCellsThatAreNoValues()
{
    QFETCH(QByteArray, sql);
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("a.stelsel"));
    QVERIFY(created(path));
    runSql(path, "INSERT INTO lesson (id, text) VALUES ('018c0000-0000-7000-8000-0000000000aa', 'x')");
    QVERIFY(opened(path));
    runSql(path, sql);
    const auto document = Document::open(path, Document::OpenMode::ReadWrite, author);
    QVERIFY(!document);
    QCOMPARE(document.error().code, ErrorCode::Corrupt);
}

void HostileTest::refusesALogThatIsNoTree_data()
{
    QTest::addColumn<QByteArray>("sql");
    QTest::newRow("an entry on itself") << QByteArray("UPDATE change SET parent = number WHERE number = 1");
    QTest::newRow("an entry on a later one") << QByteArray("UPDATE change SET parent = 2 WHERE number = 1");
    QTest::newRow("an entry on a negative one") << QByteArray("UPDATE change SET parent = -1");
    QTest::newRow("a missing entry") << QByteArray("DELETE FROM change WHERE number = 1");
    QTest::newRow("an entry without an id") << QByteArray("UPDATE change SET id = 'x' WHERE number = 1");
    QTest::newRow("a head that is no entry") << QByteArray("UPDATE log_state SET head = 99");
    QTest::newRow("a negative head") << QByteArray("UPDATE log_state SET head = -1");
    QTest::newRow("no state") << QByteArray("DELETE FROM log_state");
    QTest::newRow("a version of no entry")
        << QByteArray("INSERT INTO version VALUES ('a', 'b', 99, 'c', 'd')");
}

void HostileTest::refusesALogThatIsNoTree()
{
    QFETCH(QByteArray, sql);
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("a.stelsel"));
    {
        const auto document = created(path);
        QVERIFY(rename(*document, QStringLiteral("A")));
        QVERIFY(rename(*document, QStringLiteral("B")));
    }
    runSql(path, sql);
    const auto document = Document::open(path, Document::OpenMode::ReadWrite, author);
    QVERIFY(!document);
    QCOMPARE(document.error().code, ErrorCode::Corrupt);
}

void HostileTest::refusesToGoBackThroughAForgedChangeset_data()
{
    QTest::addColumn<QByteArray>("changeset");
    QTest::newRow("nonsense") << QByteArray("nonsense");
    QTest::newRow("on the schema") << changesetOf("CREATE TABLE sqlixe_schema (type, name PRIMARY KEY)",
                                                  "INSERT INTO sqlixe_schema VALUES ('a', 'b')")
                                          .replace("sqlixe", "sqlite");
    QTest::newRow("on the log") << changesetOf(
        "CREATE TABLE log_state (only_ INTEGER PRIMARY KEY, head, revision)",
        "INSERT INTO log_state VALUES (1, 0, 99)");
    QTest::newRow("on a table that is not there")
        << changesetOf("CREATE TABLE x (a PRIMARY KEY)", "INSERT INTO x VALUES (1)");
    QTest::newRow("with another key") << changesetOf("CREATE TABLE lesson (id, \"text\" PRIMARY KEY)",
                                                     "INSERT INTO lesson VALUES ('a', 'b')");
    QTest::newRow("with too many columns")
        << changesetOf("CREATE TABLE lesson (id PRIMARY KEY, a, b, c, d, e, f, g, h)",
                       "INSERT INTO lesson (id) VALUES ('a')");
    QTest::newRow("with an id that is none") << changesetOf("CREATE TABLE lesson (id PRIMARY KEY, \"text\")",
                                                            "INSERT INTO lesson VALUES ('a', 'b')");
    QTest::newRow("of a record that is not there")
        << changesetOf("CREATE TABLE lesson (id PRIMARY KEY, \"text\")",
                       "INSERT INTO lesson VALUES ('018c0000-0000-7000-8000-0000000000aa', 'b')");
    QTest::newRow("with a cell that is no value")
        << changesetOf("CREATE TABLE organisation (id PRIMARY KEY, name)",
                       "INSERT INTO organisation VALUES ('" + samples::id(2).toLatin1() + "', 5)");
}

void HostileTest::refusesToGoBackThroughAForgedChangeset()
{
    QFETCH(QByteArray, changeset);
    QVERIFY(!changeset.isEmpty());
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("a.stelsel"));
    QVERIFY(rename(*created(path), QStringLiteral("A")));
    forge(path, changeset);
    const auto document = opened(path); // the records are sound; only the way back is not
    QVERIFY(document);
    const QString print = document->fingerprint();
    for (const auto &error : {document->undo().error(), document->inventoryAt(0).error()}) {
        QCOMPARE(error.code, ErrorCode::Corrupt);
        QVERIFY(!error.message.isEmpty());
    }
    QCOMPARE(document->fingerprint(), print);
    QVERIFY(rename(*document, QStringLiteral("B"))); // and going on works
    QVERIFY(document->undo());
    const auto report = checkFile(path);
    QVERIFY(report);
    QVERIFY(!report->isSound());
}

void HostileTest::opensStrangeValuesAsValues_data()
{
    QTest::addColumn<QByteArray>("sql");
    QTest::newRow("bytes that are no UTF-8")
        << QByteArray("UPDATE lesson SET text = CAST(x'80FFC0AF' AS TEXT)");
    QTest::newRow("a text with a zero in it")
        << QByteArray("UPDATE lesson SET text = CAST(x'410042' AS TEXT)");
    QTest::newRow("half a pair of UTF-16") << QByteArray("UPDATE lesson SET text = CAST(x'EDA080' AS TEXT)");
    QTest::newRow("the largest number") << QByteArray("UPDATE initiative SET budget = 9223372036854775807");
    QTest::newRow("the smallest number") << QByteArray("UPDATE initiative SET budget = -9223372036854775808");
    QTest::newRow("words that turn around")
        << QByteArray("UPDATE initiative SET name = char(0x202E) || 'gnp.exe' || char(7)");
    QTest::newRow("a set of a thousand") << QByteArray(
        "UPDATE lesson SET tags = (WITH RECURSIVE r(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM r WHERE x < "
        "1000) SELECT json_group_array('t' || x) FROM r)");
}

void HostileTest::opensStrangeValuesAsValues()
{
    QFETCH(QByteArray, sql);
    QTemporaryDir folder(samples::quickFolder());
    const QString path = folder.filePath(QStringLiteral("a.stelsel"));
    QVERIFY(created(path));
    runSql(path, "INSERT INTO lesson (id, text) VALUES ('018c0000-0000-7000-8000-0000000000aa', 'x')");
    runSql(path, sql);
    const auto document = Document::open(path, Document::OpenMode::ReadWrite, author);
    if (!document) { // or refused with a word
        QCOMPARE(document.error().code, ErrorCode::Corrupt);
        return;
    }
    const QString print = (*document)->fingerprint();
    const auto renamed = rename(**document, QStringLiteral("A"));
    if (renamed)
        QVERIFY((*document)->undo());
    else // the value that stands there may not be stored again
        QCOMPARE(renamed.error().code, ErrorCode::InvalidInput);
    QCOMPARE((*document)->fingerprint(), print);
    const auto reader = opened(path, Document::OpenMode::ReadOnly);
    QCOMPARE(reader->fingerprint(), print);
    QVERIFY((*document)->saveCopy(folder.filePath(QStringLiteral("b.stelsel"))));
}

void HostileTest::recordsThatOwnEachOtherInARingAreHarmless()
{
    QTemporaryDir folder(samples::quickFolder());
    const QString path = folder.filePath(QStringLiteral("a.stelsel"));
    QVERIFY(created(path));
    runSql(path, // each is a part, an instance and the successor of the next, and the last of the first
           "UPDATE initiative SET part_of = coalesce((SELECT min(i.id) FROM initiative AS i WHERE i.id > "
           "initiative.id), (SELECT min(id) FROM initiative)); UPDATE initiative SET instance_of = part_of, "
           "successor = part_of; UPDATE organisation SET parent = id");
    const auto document = opened(path);
    QVERIFY(document);
    QVERIFY(checkFile(path));
    QVERIFY(document->edit(QStringLiteral("Weg"), [&](Edit &edit) {
        return edit.remove(RecordIdSet{samples::firstInitiative(*document).id});
    }));
    QVERIFY(document->undo());
    QVERIFY(repairFile(path, folder.filePath(QStringLiteral("b.stelsel"))));
}

void HostileTest::aHugeBlobIsNeitherReadNorFatal()
{
    QTemporaryDir folder(samples::quickFolder());
    const QString path = folder.filePath(QStringLiteral("a.stelsel"));
    QVERIFY(rename(*created(path), QStringLiteral("A")));
    runSql(path, "UPDATE change SET changeset = zeroblob(300000000)"); // over the limit of 256 MiB
    QElapsedTimer timer;
    timer.start();
    const auto document = Document::open(path, Document::OpenMode::ReadWrite, author);
    if (document)
        QVERIFY(!(*document)->undo());
    else
        QCOMPARE(document.error().code, ErrorCode::Corrupt);
    QVERIFY(timer.elapsed() < 20000);
}

void HostileTest::manyRecordsWithOneVeryLongTextAreRead()
{
    QTemporaryDir folder(samples::quickFolder());
    const QString path = folder.filePath(QStringLiteral("a.stelsel"));
    QVERIFY(created(path));
    runSql(path, "UPDATE organisation SET task = replace(hex(zeroblob(500000)), '00', 'xy')");
    const auto document = opened(path);
    QVERIFY(document);
    QVERIFY(rename(*document, QStringLiteral("A")));
}

QTEST_GUILESS_MAIN(HostileTest)
#include "tst_hostile.moc"
