#include "core/store/check.h"
#include "samples.h"

#include <QTemporaryDir>
#include <QtEndian>
#include <QTest>

using namespace core;
using samples::author;
using samples::bytesOf;
using samples::created;
using samples::opened;
using samples::rename;
using samples::runSql;

/// Documents that come with files of SQLite's own beside them.
class HostileJournalTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aJournalBesideTheFileDeletesNoOtherFile();
    void aFileInAnotherJournalModeIsBroughtBack();
};

namespace {

/// The end of a journal that is part of a change of several files, in SQLite's format ("Super-Journal Name").
QByteArray superJournal(const QByteArray &name)
{
    const auto word = [](quint32 value) {
        QByteArray bytes(4, '\0');
        qToBigEndian(value, bytes.data());
        return bytes;
    };
    quint32 sum = 0;
    for (const char letter : name)
        sum += static_cast<quint32>(letter);
    return word(1073741824 / 4096 + 1) + name + word(static_cast<quint32>(name.size())) + word(sum)
        + QByteArray("\xd9\xd5\x05\xf9\x20\xa1\x63\xd7", 8);
}

} // namespace

/// After taking back such a change SQLite deletes the file that the journal names. Whoever sends a document
/// with a journal would have any file of the reader's deleted.
void HostileJournalTest::aJournalBesideTheFileDeletesNoOtherFile()
{
    QTemporaryDir folder(samples::quickFolder());
    const QString whole = folder.filePath(QStringLiteral("heel.stelsel"));
    const QString path = folder.filePath(QStringLiteral("a.stelsel"));
    const QString precious = folder.filePath(QStringLiteral("kostbaar.txt"));
    QVERIFY(created(whole, samples::country(300)));
    samples::cutOffChange(whole, path);
    const QString journal = path + QStringLiteral("-journal");
    const QByteArray bytes = bytesOf(path);
    const QByteArray evil = bytesOf(journal) + superJournal(QFile::encodeName(precious));
    for (const auto mode :
         {Document::OpenMode::ReadWrite, Document::OpenMode::ReadOnly, Document::OpenMode::Exclusive}) {
        samples::write(path, bytes);
        samples::write(journal, evil);
        samples::write(precious, QByteArray("mijn werk\n\0", 11));
        const auto document = Document::open(path, mode, author);
        QVERIFY(QFile::exists(precious));
        QVERIFY(!document);
        QCOMPARE(document.error().code, ErrorCode::Corrupt);
        (void)checkFile(path);
        const QString target = folder.filePath(QStringLiteral("b.stelsel"));
        (void)repairFile(path, target);
        QFile::remove(target);
        QVERIFY(QFile::exists(precious));
        QCOMPARE(bytesOf(journal), evil);
    }
}

void HostileJournalTest::aFileInAnotherJournalModeIsBroughtBack()
{
    QTemporaryDir folder(samples::quickFolder());
    const QString path = folder.filePath(QStringLiteral("a.stelsel"));
    const QString print = created(path)->fingerprint();
    runSql(path, "PRAGMA journal_mode = WAL; UPDATE log_state SET revision = revision");
    const auto document = opened(path);
    QVERIFY(document);
    QCOMPARE(document->fingerprint(), print);
    QVERIFY(rename(*document, QStringLiteral("A")));
    QVERIFY(!QFile::exists(path + QStringLiteral("-wal")));
}

QTEST_GUILESS_MAIN(HostileJournalTest)
#include "tst_hostilejournal.moc"
