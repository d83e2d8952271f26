#include "core/model/entities/activity.h"
#include "core/model/entities/decision.h"
#include "core/model/entities/initiative.h"
#include "core/model/entities/mapplace.h"
#include "core/model/entities/organisation.h"
#include "core/model/entities/reporttext.h"
#include "core/model/entities/settings.h"
#include "core/store/migrations.h"
#include "core/store/schema.h"
#include "core/store/schemacheck.h"
#include "core/store/sqlite.h"
#include "samples.h"
#include "versionone.h"
#include "versionthree.h"
#include "versiontwo.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

using namespace core;
using samples::author;
using samples::bytesOf;
using samples::opened;

/// Files of earlier formats are brought up to date, and nothing of them is lost on the way.
class MigrationTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theStoredFileIsTheOneThatWasPublished();
    void bringsVersionOneUpToDate();
    void keepsTheOriginalBesideIt();
    void keepsOriginalsOfOtherFilesToo();
    void theOldLogStillWorks();
    void newFieldsWorkAndAreUndone();
    void aReaderSeesItMigratedWithoutTouchingIt();
    void aFailedMigrationLeavesTheFile();
    void tellsTheSchemaOfVersionOneFromTheCurrentOne();
    void theStoredFileOfVersionTwoIsTheOneThatWasPublished();
    void placesArePinnedInAFileThatHadNone();
    void theStoredFileOfVersionThreeIsTheOneThatWasPublished();
    void aFileThatHadNoneTakesOwnTextsInReports();
    void aNewerFormatIsNamed();

private:
    QString stored() const { return QStringLiteral(TEST_DATA_DIR "/documents/v1.stelsel"); }
    QString storedTwo() const { return QStringLiteral(TEST_DATA_DIR "/documents/v2.stelsel"); }
    QString storedThree() const { return QStringLiteral(TEST_DATA_DIR "/documents/v3.stelsel"); }
    QString copied(const QTemporaryDir &folder) const { return copied(folder, stored()); }
    static QString copied(const QTemporaryDir &folder, const QString &original)
    {
        const QString path = folder.filePath(QStringLiteral("oud.stelsel"));
        QFile::copy(original, path);
        QFile::setPermissions(path, QFile::ReadOwner | QFile::WriteOwner);
        return path;
    }
};

namespace {

qint64 versionOf(const QString &path)
{
    auto database = Database::open(path, Database::Access::ReadOnly);
    Database reading = std::move(database).value();
    const auto version = reading.number("PRAGMA user_version");
    return version ? *version : -1;
}

QStringList lessons(const Inventory &inventory)
{
    QStringList texts;
    for (const Lesson &lesson : inventory.all<Lesson>())
        texts.append(*lesson.text);
    return texts;
}

} // namespace

void MigrationTest::theStoredFileIsTheOneThatWasPublished()
{
    if (qEnvironmentVariableIsSet("STELSELKAART_PUBLISH_SCHEMA")) { // before a first release only
        QFile::remove(stored());
        QVERIFY(makeVersionOne(stored()));
    }
    QTemporaryDir folder;
    const QString made = folder.filePath(QStringLiteral("gemaakt.stelsel"));
    QVERIFY(makeVersionOne(made));
    QCOMPARE(versionOf(stored()), 1);
    const auto a = opened(made);
    const auto b = opened(copied(folder));
    QVERIFY(a && b);
    QCOMPARE(a->fingerprint(), b->fingerprint());
}

void MigrationTest::bringsVersionOneUpToDate()
{
    QTemporaryDir folder;
    const QString path = copied(folder);
    const auto document = opened(path);
    QVERIFY(document);
    QVERIFY(!document->isReadOnly());
    QCOMPARE(document->formatVersion(), currentFormatVersion);
    QCOMPARE(versionOf(path), currentFormatVersion);
    QCOMPARE(*document->inventory().all<FileInfo>().at(0).title, QStringLiteral("Oude regio"));
    QCOMPARE(*document->inventory().all<Activity>().at(0).name, QStringLiteral("Scan"));
    QCOMPARE(lessons(document->inventory()),
             (QStringList{QStringLiteral("Oude les"), QStringLiteral("Betere les")}));
    QVERIFY(document->inventory().all<Lesson>().at(0).tags.isUnknown());
    QCOMPARE(document->revision(), 3u); // as many as there were entries in the log
    QCOMPARE(document->versions().size(), 1);
}

void MigrationTest::keepsTheOriginalBesideIt()
{
    QTemporaryDir folder;
    const QString path = copied(folder);
    const QByteArray before = bytesOf(path);
    QVERIFY(opened(path));
    QCOMPARE(QDir(folder.path()).entryList(QDir::Files),
             (QStringList{QStringLiteral("oud.stelsel"), QStringLiteral("oud.stelsel.bak")}));
    QCOMPARE(bytesOf(path + QStringLiteral(".bak")), before);
    QVERIFY(opened(path)); // the second time there is nothing to do
    QCOMPARE(QDir(folder.path()).entryList(QDir::Files).size(), 2);
}

void MigrationTest::keepsOriginalsOfOtherFilesToo()
{
    QTemporaryDir folder;
    const QString path = copied(folder);
    QFile other(path + QStringLiteral(".bak"));
    QVERIFY(other.open(QIODevice::WriteOnly) && other.write("precious") == 8);
    other.close();
    const QByteArray before = bytesOf(path);
    QVERIFY(opened(path));
    QCOMPARE(bytesOf(path + QStringLiteral(".bak")), QByteArray("precious"));
    QCOMPARE(bytesOf(path + QStringLiteral(".bak2")), before);
}

void MigrationTest::theOldLogStillWorks()
{
    QTemporaryDir folder;
    const auto document = opened(copied(folder));
    QVERIFY(document);
    QCOMPARE(document->undoLabel(), QStringLiteral("Stap 2"));
    QCOMPARE(document->redoLabel(), QStringLiteral("Stap 3"));
    const QStringList both{QStringLiteral("Oude les"), QStringLiteral("Nieuwe les")};
    QCOMPARE(lessons(*document->inventoryAt(document->versions().first().change)), both);
    QCOMPARE(lessons(*document->inventoryAt(0)), QStringList{QStringLiteral("Oude les")});
    QCOMPARE(lessons(*document->inventoryAt(3)), QStringList{QStringLiteral("Betere les")});
    QVERIFY(document->redo());
    QCOMPARE(lessons(document->inventory()), QStringList{QStringLiteral("Betere les")});
    QVERIFY(document->undo());
    QVERIFY(document->undo());
    QCOMPARE(lessons(document->inventory()), both);
    QVERIFY(document->undo());
    QVERIFY(document->redo());
    const auto history
        = document->historyOf(EntityKind::Lesson, document->inventory().all<Lesson>().at(1).id);
    QVERIFY(history);
    QCOMPARE(history->size(), 1);
}

void MigrationTest::newFieldsWorkAndAreUndone()
{
    QTemporaryDir folder;
    const QString path = copied(folder);
    auto document = opened(path);
    QVERIFY(document);
    const RecordId id = document->inventory().all<Lesson>().at(0).id;
    const TermSet tags{QStringLiteral("een"), QStringLiteral("twee")};
    QVERIFY(document->edit(QStringLiteral("Trefwoorden"), [&](Edit &edit) {
        return edit.setField(EntityKind::Lesson, id, samples::fieldIndex<Lesson>("tags"), tags);
    }));
    QVERIFY(document->edit(QStringLiteral("Weg"), [&](Edit &edit) { return edit.remove(RecordIdSet{id}); }));
    document.reset();
    document = opened(path);
    QVERIFY(document->undo());
    QCOMPARE(*document->inventory().find<Lesson>(id)->tags, tags);
    const auto history = document->historyOf(EntityKind::Lesson, id);
    QCOMPARE(history->first().field, samples::fieldIndex<Lesson>("tags"));
    while (document->canUndo())
        QVERIFY(document->undo());
    QVERIFY(document->inventory().find<Lesson>(id)->tags.isUnknown());
    QCOMPARE(document->inventory().all<Lesson>().size(), 1);
}

void MigrationTest::aReaderSeesItMigratedWithoutTouchingIt()
{
    QTemporaryDir folder;
    const QString path = copied(folder);
    const QByteArray before = bytesOf(path);
    const auto reader = opened(path, Document::OpenMode::ReadOnly);
    QVERIFY(reader);
    QCOMPARE(reader->formatVersion(), 1);
    QCOMPARE(lessons(reader->inventory()).size(), 2);
    QCOMPARE(lessons(*reader->inventoryAt(0)).size(), 1);
    QCOMPARE(bytesOf(path), before);
    QCOMPARE(QDir(folder.path()).entryList(QDir::Files), QStringList{QStringLiteral("oud.stelsel")});
    const QString copy = folder.filePath(QStringLiteral("kopie.stelsel"));
    QVERIFY(reader->saveCopy(copy));
    QVERIFY(opened(copy)->inventory().equals(reader->inventory()));
}

void MigrationTest::aFailedMigrationLeavesTheFile()
{
    QTemporaryDir folder;
    const QString path = copied(folder);
    {
        auto database = Database::open(path, Database::Access::ReadWrite);
        Database writing = std::move(database).value();
        QVERIFY(writing.run("CREATE TABLE extra (a)")); // no file of ours: the schema does not come out right
    }
    const QByteArray before = bytesOf(path);
    const auto document = Document::open(path, Document::OpenMode::ReadWrite, author);
    QVERIFY(!document);
    QCOMPARE(document.error().code, ErrorCode::Corrupt);
    QCOMPARE(bytesOf(path), before);
    QCOMPARE(QDir(folder.path()).entryList(QDir::Files), QStringList{QStringLiteral("oud.stelsel")});
}

void MigrationTest::tellsTheSchemaOfVersionOneFromTheCurrentOne()
{
    QTemporaryDir folder;
    auto opened = Database::open(copied(folder), Database::Access::ReadWrite);
    Database database = std::move(opened).value();
    QVERIFY(!checkSchema(database));
    QVERIFY(migrateDatabase(database, 1));
    const auto columns = checkSchema(database);
    QVERIFY(columns);
    // the tags stand behind what was there: id, text, source, verified_on, verified_by, notes, tags
    QCOMPARE(columns->columns(EntityKind::Lesson), (QList<int>{RecordColumns::idColumn, 0, 2, 3, 4, 5, 1}));
    QVERIFY(migrateDatabase(database, currentFormatVersion)); // nothing left to do
}

void MigrationTest::theStoredFileOfVersionTwoIsTheOneThatWasPublished()
{
    if (qEnvironmentVariableIsSet("STELSELKAART_PUBLISH_SCHEMA")) { // before a first release only
        QFile::remove(storedTwo());
        QVERIFY(makeVersionTwo(storedTwo()));
    }
    QTemporaryDir folder;
    const QString made = folder.filePath(QStringLiteral("gemaakt.stelsel"));
    QVERIFY(makeVersionTwo(made));
    QCOMPARE(versionOf(storedTwo()), 2);
    const auto a = opened(made);
    const auto b = opened(copied(folder, storedTwo()));
    QVERIFY(a && b);
    QCOMPARE(a->fingerprint(), b->fingerprint());
}

void MigrationTest::placesArePinnedInAFileThatHadNone()
{
    QTemporaryDir folder;
    const QString path = copied(folder, storedTwo());
    const QByteArray before = bytesOf(path);
    auto document = opened(path);
    QVERIFY(document && !document->isReadOnly());
    QCOMPARE(document->formatVersion(), currentFormatVersion);
    QCOMPARE(versionOf(path), currentFormatVersion);
    QCOMPARE(bytesOf(path + QStringLiteral(".bak")), before);
    QCOMPARE(document->revision(), 2u);
    QCOMPARE(document->inventory().all<MapPlace>().size(), 0);
    MapPlace place;
    place.map = QStringLiteral("hinge");
    place.record = document->inventory().all<Initiative>().at(0).id;
    place.x = -3.25;
    place.y = 12.0;
    QVERIFY(document->edit(QStringLiteral("Vastgezet"), [&](Edit &edit) -> Result<void> {
        const auto id = edit.insert(place);
        return id ? Result<void>() : id.error();
    }));
    document.reset();
    document = opened(path);
    const auto places = document->inventory().all<MapPlace>();
    QCOMPARE(places.size(), 1);
    QCOMPARE(*places.at(0).x, -3.25);
    QCOMPARE(*places.at(0).y, 12.0);
    // who goes takes the pin along; undo brings both back, and then the log of old goes on
    QVERIFY(document->edit(QStringLiteral("Weg"),
                           [&](Edit &edit) { return edit.remove(RecordIdSet{*place.record}); }));
    QCOMPARE(document->inventory().all<MapPlace>().size(), 0);
    QVERIFY(document->undo());
    QCOMPARE(document->inventory().all<MapPlace>().size(), 1);
    for (int step = 0; step < 3; ++step)
        QVERIFY(document->undo());
    QVERIFY(!document->canUndo());
    QCOMPARE(document->inventory().all<MapPlace>().size(), 0);
    QCOMPARE(document->inventory().all<Organisation>().size(), 1);
    QCOMPARE(*document->inventory().all<Initiative>().at(0).name, QStringLiteral("Balie"));
}

void MigrationTest::theStoredFileOfVersionThreeIsTheOneThatWasPublished()
{
    if (qEnvironmentVariableIsSet("STELSELKAART_PUBLISH_SCHEMA")) { // before a first release only
        QFile::remove(storedThree());
        QVERIFY(makeVersionThree(storedThree()));
    }
    QTemporaryDir folder;
    const QString made = folder.filePath(QStringLiteral("gemaakt.stelsel"));
    QVERIFY(makeVersionThree(made));
    QCOMPARE(versionOf(storedThree()), 3);
    const auto a = opened(made);
    const auto b = opened(copied(folder, storedThree()));
    QVERIFY(a && b);
    QCOMPARE(a->fingerprint(), b->fingerprint());
}

void MigrationTest::aFileThatHadNoneTakesOwnTextsInReports()
{
    QTemporaryDir folder;
    const QString path = copied(folder, storedThree());
    const QByteArray before = bytesOf(path);
    auto document = opened(path);
    QVERIFY(document && !document->isReadOnly());
    QCOMPARE(document->formatVersion(), currentFormatVersion);
    QCOMPARE(versionOf(path), currentFormatVersion);
    QCOMPARE(bytesOf(path + QStringLiteral(".bak")), before);
    QCOMPARE(document->revision(), 2u);
    QCOMPARE(*document->inventory().all<MapPlace>().at(0).x, 4.25); // the pin of old is where it was
    QCOMPARE(document->inventory().all<ReportText>().size(), 0);
    ReportText own;
    own.report = QStringLiteral("stuurgroep");
    own.name = QStringLiteral("what.title");
    own.language = QStringLiteral("nl");
    own.text = QStringLiteral("Wat er in onze regio is");
    QVERIFY(document->edit(QStringLiteral("Eigen tekst"), [&](Edit &edit) -> Result<void> {
        const auto id = edit.insert(own);
        return id ? Result<void>() : id.error();
    }));
    document.reset();
    document = opened(path);
    const auto texts = document->inventory().all<ReportText>();
    QCOMPARE(texts.size(), 1);
    QCOMPARE(*texts.at(0).text, *own.text);
    for (int step = 0; step < 3; ++step) // the new edit, and then the log of old
        QVERIFY(document->undo());
    QVERIFY(!document->canUndo());
    QCOMPARE(document->inventory().all<ReportText>().size(), 0);
    QCOMPARE(*document->inventory().all<MapPlace>().at(0).x, 1.5);
    QCOMPARE(*document->inventory().all<Initiative>().at(0).name, QStringLiteral("Balie"));
}

void MigrationTest::aNewerFormatIsNamed()
{
    QTemporaryDir folder;
    const QString path = copied(folder, storedThree());
    {
        auto database = Database::open(path, Database::Access::ReadWrite);
        Database writing = std::move(database).value();
        // as today's program would seem to one of format 3
        QVERIFY(writing.run("PRAGMA user_version = " + QByteArray::number(currentFormatVersion + 1)));
    }
    const auto document = Document::open(path, Document::OpenMode::ReadWrite, author);
    QVERIFY(!document);
    QCOMPARE(document.error().code, ErrorCode::TooNew);
    QVERIFY2(document.error().message.contains(QStringLiteral("format %1").arg(currentFormatVersion + 1)),
             qPrintable(document.error().message));
    QVERIFY(document.error().message.contains(QStringLiteral("up to %1").arg(currentFormatVersion)));
}

QTEST_GUILESS_MAIN(MigrationTest)
#include "tst_migration.moc"
