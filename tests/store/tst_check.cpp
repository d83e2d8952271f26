#include "core/model/entities/activity.h"
#include "core/model/entities/decision.h"
#include "core/store/check.h"
#include "samples.h"
#include "versionone.h"

#include <QDir>
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
using samples::write;

/// What is said of a damaged file, and what is saved of it.
class CheckTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aSoundFileHasNoFaults();
    void aFileOfAnEarlierFormatIsSoundAndToldSo();
    void refusesWhatCannotBeLookedAt();
    void findsEachKindOfDamage_data();
    void findsEachKindOfDamage();
    void tellsOfWordsThatAreInNoList();
    void tellsOfValuesThatShouldNotBe();
    void repairsASoundFileWithoutLoss();
    void repairsAMigratedFileWithItsHistory();
    void savesAllButWhatIsDamaged_data();
    void savesAllButWhatIsDamaged();
    void savesWhatIsLeftOfATruncatedFile();
    void savesFromAnyDamageWithoutFalling();
    void leavesNothingBehindWhereNothingCanBeSaved();
    void refusesToRepairOverAFile();
};

namespace {

/// Two edits, an undone one beside them, and a named version.
void makeFile(const QString &path)
{
    const auto document = created(path);
    QVERIFY(document);
    QVERIFY(rename(*document, QStringLiteral("A")));
    QVERIFY(rename(*document, QStringLiteral("B")));
    QVERIFY(document->undo());
    QVERIFY(rename(*document, QStringLiteral("C")));
    QVERIFY(document->nameVersion(QStringLiteral("nulmeting")));
    QVERIFY(document->edit(QStringLiteral("Les"), [](Edit &edit) {
        Lesson lesson;
        lesson.text = QStringLiteral("Begin klein");
        const auto id = edit.insert(lesson);
        return id ? Result<void>() : Result<void>(id.error());
    }));
}

QStringList faults(const CheckReport &report)
{
    QStringList found;
    for (const CheckRemark &remark : report.remarks) {
        if (remark.weight == CheckRemark::Weight::Fault)
            found.append(remark.sentence + u'|' + remark.detail);
    }
    return found;
}

} // namespace

void CheckTest::aSoundFileHasNoFaults()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("a.stelsel"));
    makeFile(path);
    const QByteArray before = bytesOf(path);
    const auto report = checkFile(path);
    QVERIFY(report);
    QCOMPARE(faults(*report), QStringList());
    QVERIFY(report->isSound());
    QCOMPARE(report->changes, 4);
    QCOMPARE(report->formatVersion, 4);
    QCOMPARE(report->records, opened(path)->inventory().size());
    QCOMPARE(bytesOf(path), before);
}

void CheckTest::aFileOfAnEarlierFormatIsSoundAndToldSo()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("a.stelsel"));
    QVERIFY(makeVersionOne(path));
    const QByteArray before = bytesOf(path);
    const auto report = checkFile(path);
    QVERIFY(report);
    QCOMPARE(faults(*report), QStringList());
    QCOMPARE(report->formatVersion, 1);
    QCOMPARE(report->changes, 3);
    QVERIFY(!report->remarks.isEmpty());
    QCOMPARE(bytesOf(path), before);
}

void CheckTest::refusesWhatCannotBeLookedAt()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("a.stelsel"));
    QCOMPARE(checkFile(path).error().code, ErrorCode::FileNotReadable);
    QCOMPARE(checkFile(folder.path()).error().code, ErrorCode::NotADocument);
    write(path, "%PDF");
    QCOMPARE(checkFile(path).error().code, ErrorCode::NotADocument);
    QCOMPARE(repairFile(path, folder.filePath(QStringLiteral("b"))).error().code, ErrorCode::NotADocument);
    QVERIFY(QFile::remove(path));
    QVERIFY(created(path));
    runSql(path, "PRAGMA user_version = 9");
    QCOMPARE(checkFile(path).error().code, ErrorCode::TooNew);
}

void CheckTest::findsEachKindOfDamage_data()
{
    QTest::addColumn<QByteArray>("sql");
    QTest::addColumn<QString>("word"); // in the sentence or the detail
    QTest::newRow("a trigger") << QByteArray("CREATE TRIGGER t AFTER UPDATE ON lesson BEGIN SELECT 1; END")
                               << QStringLiteral("trigger t");
    QTest::newRow("a cell") << QByteArray("UPDATE lesson SET verified_on = 'ooit'")
                            << QStringLiteral("verified_on");
    QTest::newRow("a reference") << QByteArray(
        "UPDATE activity SET initiative = '018c0000-0000-7000-8000-0000000000ff' WHERE id IN (SELECT id FROM "
        "activity LIMIT 1)") << QStringLiteral("initiative");
    QTest::newRow("an index") << QByteArray(
        "UPDATE sqlite_schema SET rootpage = (SELECT rootpage FROM sqlite_schema "
        "WHERE name = 'relation_to') WHERE name = 'activity_initiative'")
                              << QStringLiteral("integrity_check");
    QTest::newRow("a record changed outside")
        << QByteArray("UPDATE initiative SET name = 'buiten'") << QStringLiteral("outside the program");
    QTest::newRow("a changeset") << QByteArray("UPDATE change SET changeset = x'00' WHERE number = 2")
                                 << QStringLiteral("Hernoemen tot B");
    QTest::newRow("the log") << QByteArray("UPDATE log_state SET head = 77") << QStringLiteral("history");
}

void CheckTest::findsEachKindOfDamage()
{
    QFETCH(QByteArray, sql);
    QFETCH(QString, word);
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("a.stelsel"));
    makeFile(path);
    runSql(path, sql);
    const auto report = checkFile(path);
    QVERIFY(report);
    QVERIFY(!report->isSound());
    QVERIFY2(faults(*report).join(u'\n').contains(word), qPrintable(faults(*report).join(u'\n')));
}

void CheckTest::tellsOfWordsThatAreInNoList()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("a.stelsel"));
    makeFile(path); // the sample knows the four phases and no other words
    const auto report = checkFile(path);
    QVERIFY(report);
    bool isTold = false;
    for (const CheckRemark &remark : report->remarks) {
        QCOMPARE(remark.weight, CheckRemark::Weight::Advice);
        QVERIFY(!remark.sentence.contains(QStringLiteral("\"kunnen\"")));
        isTold = isTold || remark.sentence.contains(QStringLiteral("\"workshop\""));
    }
    QVERIFY(isTold);
}

void CheckTest::tellsOfValuesThatShouldNotBe()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("a.stelsel"));
    QVERIFY(created(path));
    runSql(path,
           "UPDATE organisation SET name = NULL WHERE name = 'Organisatie 0'; UPDATE initiative SET budget = "
           "-5");
    const auto report = checkFile(path);
    QVERIFY(report);
    QVERIFY(report->isSound());
    int named = 0;
    int budgets = 0;
    for (const CheckRemark &remark : report->remarks) {
        named += remark.detail.contains(QStringLiteral("organisation"))
            && remark.detail.endsWith(QStringLiteral(" name"));
        budgets += remark.detail.endsWith(QStringLiteral(" budget"));
    }
    QCOMPARE(named, 1);
    QCOMPARE(budgets, 20);
}

void CheckTest::repairsASoundFileWithoutLoss()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("a.stelsel"));
    const QString target = folder.filePath(QStringLiteral("b.stelsel"));
    makeFile(path);
    const auto report = repairFile(path, target);
    QVERIFY(report);
    QCOMPARE(report->losses, QStringList());
    QVERIFY(report->isHistoryKept);
    const auto mended = opened(target);
    const auto original = opened(path);
    QVERIFY(mended);
    QCOMPARE(mended->fingerprint(), original->fingerprint());
    QCOMPARE(mended->revision(), original->revision());
    QCOMPARE(mended->history().size(), 4);
    QCOMPARE(mended->versions().size(), 1);
    while (mended->canUndo())
        QVERIFY(mended->undo());
    QVERIFY(mended->inventory().equals(*original->inventoryAt(0)));
    QVERIFY(checkFile(target)->isSound());
}

void CheckTest::repairsAMigratedFileWithItsHistory()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("a.stelsel"));
    const QString target = folder.filePath(QStringLiteral("b.stelsel"));
    QVERIFY(makeVersionOne(path));
    const auto report = repairFile(path, target);
    QVERIFY(report);
    QCOMPARE(report->losses, QStringList());
    const auto mended = opened(target);
    QVERIFY(mended);
    QVERIFY(mended->undo()); // its changesets know the columns in the order of version 1
    QVERIFY(mended->undo());
    QCOMPARE(mended->inventory().all<Lesson>().size(), 1);
}

void CheckTest::savesAllButWhatIsDamaged_data()
{
    QTest::addColumn<QByteArray>("sql");
    QTest::addColumn<int>("lostRecords");
    QTest::addColumn<int>("losses"); // the history, too, where a record or cell is lost
    QTest::newRow("a trigger") << QByteArray("CREATE TRIGGER t AFTER UPDATE ON lesson BEGIN SELECT 1; END")
                               << 0 << 1;
    QTest::newRow("another table") << QByteArray("CREATE TABLE extra (a)") << 0 << 1;
    QTest::newRow("a cell the log does not speak of")
        << QByteArray("UPDATE lesson SET verified_on = 'ooit'") << 0 << 1;
    QTest::newRow("an id") << QByteArray("UPDATE lesson SET id = 'x'") << 1 << 2;
    QTest::newRow("a missing initiative")
        << QByteArray("DELETE FROM initiative WHERE id IN (SELECT id FROM initiative LIMIT 1)")
        // itself, not missed; its 3 activities and 4 participations
        << 8 << 8;
    QTest::newRow("the log") << QByteArray("UPDATE log_state SET head = 77") << 0 << 1;
    QTest::newRow("a missing table") << QByteArray("DROP TABLE lesson") << 1 << 2;
    QTest::newRow("a view in place of a table")
        << QByteArray("DROP TABLE lesson; CREATE VIEW lesson AS SELECT id, name AS text FROM organisation")
        << 1 << 2;
}

void CheckTest::savesAllButWhatIsDamaged()
{
    QFETCH(QByteArray, sql);
    QFETCH(int, lostRecords);
    QFETCH(int, losses);
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("a.stelsel"));
    const QString target = folder.filePath(QStringLiteral("b.stelsel"));
    makeFile(path);
    const qsizetype whole = opened(path)->inventory().size();
    runSql(path, sql);
    const QByteArray before = bytesOf(path);

    const auto report = repairFile(path, target);

    QVERIFY2(report, report ? "" : qPrintable(report.error().detail));
    QCOMPARE(report->records, whole - lostRecords);
    QVERIFY2(report->losses.size() == losses, qPrintable(report->losses.join(u'\n')));
    const bool isHistoryKept = report->losses.filter(QStringLiteral("history")).isEmpty();
    QCOMPARE(report->isHistoryKept, isHistoryKept);
    QCOMPARE(bytesOf(path), before);
    const auto mended = opened(target);
    QVERIFY(mended);
    QCOMPARE(mended->inventory().size(), whole - lostRecords);
    QCOMPARE(mended->history().isEmpty(), !isHistoryKept);
    QVERIFY(rename(*mended, QStringLiteral("Verder")));
    QCOMPARE(QDir(folder.path()).entryList(QDir::Files).size(),
             4); // both, and of the open one the lock and the journal
}

void CheckTest::savesWhatIsLeftOfATruncatedFile()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("a.stelsel"));
    const QString target = folder.filePath(QStringLiteral("b.stelsel"));
    QVERIFY(created(path, samples::country(400)));
    const QByteArray bytes = bytesOf(path);
    const qsizetype whole = opened(path)->inventory().size();
    write(path, bytes.left(bytes.size() * 3 / 4));
    QVERIFY(!checkFile(path)->isSound());
    const auto report = repairFile(path, target);
    QVERIFY2(report, report ? "" : qPrintable(report.error().detail));
    QVERIFY(report->records > 0 && report->records < whole);
    QVERIFY(!report->losses.isEmpty());
    QVERIFY(opened(target));
}

void CheckTest::savesFromAnyDamageWithoutFalling()
{
    QTemporaryDir folder(samples::quickFolder());
    const QString path = folder.filePath(QStringLiteral("a.stelsel"));
    makeFile(path);
    const QByteArray bytes = bytesOf(path);
    std::mt19937 random(9);
    int saved = 0;
    for (int i = 0; i < 100; ++i) {
        QByteArray damagedBytes = bytes;
        for (int k = 0; k < 30; ++k)
            damagedBytes[static_cast<qsizetype>(100 + random() % static_cast<unsigned>(bytes.size() - 100))]
                = static_cast<char>(random());
        write(path, damagedBytes);
        (void)checkFile(path);
        const QString target = folder.filePath(QStringLiteral("b%1.stelsel").arg(i));
        if (repairFile(path, target)) {
            ++saved;
            const auto mended = Document::open(target, Document::OpenMode::Exclusive, author);
            QVERIFY2(mended, mended ? "" : qPrintable(mended.error().detail));
        }
    }
    QVERIFY(saved > 50);
}

void CheckTest::leavesNothingBehindWhereNothingCanBeSaved()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("a.stelsel"));
    QVERIFY(created(path));
    write(path, bytesOf(path).left(100) + QByteArray(4096 * 3, 'x'));
    const auto report = checkFile(path);
    QVERIFY(report && !report->isSound());
    const auto repaired = repairFile(path, folder.filePath(QStringLiteral("b.stelsel")));
    QVERIFY(!repaired);
    QCOMPARE(repaired.error().code, ErrorCode::Corrupt);
    QCOMPARE(QDir(folder.path()).entryList(QDir::Files), QStringList{QStringLiteral("a.stelsel")});
}

void CheckTest::refusesToRepairOverAFile()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("a.stelsel"));
    makeFile(path);
    const QByteArray before = bytesOf(path);
    const auto report = repairFile(path, path);
    QVERIFY(!report);
    QCOMPARE(report.error().code, ErrorCode::FileNotWritable);
    QCOMPARE(bytesOf(path), before);
}

QTEST_GUILESS_MAIN(CheckTest)
#include "tst_check.moc"
