#include "core/store/check.h"
#include "faultymachine.h"
#include "samples.h"
#include "versiontwo.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

using namespace core;
using namespace faultymachine;
using samples::author;
using samples::created;
using samples::integrity;
using samples::opened;
using samples::rename;

/// Every operation on the disk and every allocation of SQLite's, made to fail in its turn, while files are
/// made, opened, copied, brought up to date, checked and repaired. STELSELKAART_FAULTS=all tries each one.
class FileFaultsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void whatIsDoneWithAFileIsDoneOrNot_data();
    void whatIsDoneWithAFileIsDoneOrNot();
    void cleanupTestCase() { qInfo("%d faults of disk and memory", m_faults); }

private:
    int m_faults = 0;
};

namespace {

/// A folder with a file in it, something done with it, and what must be true afterwards, done or not.
struct FileAct {
    const char *name;
    bool (*prepare)(const QDir &folder);
    Result<void> (*run)(const QDir &folder);
    const char *original; ///< whose contents a.stelsel has before and after; null where there is none
};

QString inFolder(const QDir &folder, const char *name)
{
    return folder.filePath(QString::fromLatin1(name));
}

Result<void> asDone(const Result<std::unique_ptr<Document>> &document)
{
    return document ? Result<void>() : Result<void>(document.error());
}

bool copyIn(const QDir &folder, const char *sample)
{
    const QString path = inFolder(folder, "a.stelsel");
    return QFile::copy(inFolder(folder, "../samples/") + QString::fromLatin1(sample), path)
        && QFile::setPermissions(path, QFile::ReadOwner | QFile::WriteOwner);
}

bool copyHalfWritten(const QDir &folder)
{
    const QString journal = inFolder(folder, "../samples/half.stelsel-journal");
    return copyIn(folder, "half.stelsel") && QFile::copy(journal, inFolder(folder, "a.stelsel-journal"));
}

Result<void> openA(const QDir &folder)
{
    return asDone(Document::open(inFolder(folder, "a.stelsel"), Document::OpenMode::Exclusive, author));
}

Result<void> readA(const QDir &folder)
{
    return asDone(Document::open(inFolder(folder, "a.stelsel"), Document::OpenMode::ReadOnly, author));
}

Result<void> createB(const QDir &folder)
{
    return asDone(Document::create(inFolder(folder, "b.stelsel"), samples::country(2), author));
}

Result<void> copyToB(const QDir &folder)
{
    const auto document
        = Document::open(inFolder(folder, "a.stelsel"), Document::OpenMode::Exclusive, author);
    return document ? (*document)->saveCopy(inFolder(folder, "b.stelsel")) : document.error();
}

Result<void> checkA(const QDir &folder)
{
    const auto report = checkFile(inFolder(folder, "a.stelsel"));
    return report ? Result<void>() : Result<void>(report.error());
}

bool hasTold = false; ///< the last repair said that something was lost

Result<void> repairA(const QDir &folder)
{
    const auto report = repairFile(inFolder(folder, "a.stelsel"), inFolder(folder, "b.stelsel"));
    hasTold = report && !report->losses.isEmpty();
    return report ? Result<void>() : Result<void>(report.error());
}

const std::array fileActs{
    FileAct{"a new file", [](const QDir &) { return true; }, createB, nullptr},
    FileAct{"opening", [](const QDir &folder) { return copyIn(folder, "new.stelsel"); }, openA, "new"},
    FileAct{"reading", [](const QDir &folder) { return copyIn(folder, "new.stelsel"); }, readA, "new"},
    FileAct{"opening what was cut off", copyHalfWritten, openA, "half"},
    FileAct{"reading what was cut off", copyHalfWritten, readA, "half"},
    FileAct{"opening an old format", [](const QDir &folder) { return copyIn(folder, "old.stelsel"); }, openA,
            "old"},
    FileAct{"reading an old format", [](const QDir &folder) { return copyIn(folder, "old.stelsel"); }, readA,
            "old"},
    FileAct{"a copy", [](const QDir &folder) { return copyIn(folder, "new.stelsel"); }, copyToB, "new"},
    FileAct{"a check", [](const QDir &folder) { return copyIn(folder, "new.stelsel"); }, checkA, "new"},
    FileAct{"a repair", [](const QDir &folder) { return copyIn(folder, "new.stelsel"); }, repairA, "new"},
};

/// The files the acts begin with, in FOLDER/samples. \return their fingerprints by name.
QMap<QString, QString> makeSamples(const QDir &folder)
{
    const QString whole = inFolder(folder, "new.stelsel");
    const QString old = inFolder(folder, "old.stelsel");
    QMap<QString, QString> prints;
    {
        const auto document = created(whole, samples::country(8));
        if (!document || !rename(*document, QStringLiteral("A")) || !makeVersionTwo(old))
            return {};
        prints.insert(QStringLiteral("new"), document->fingerprint());
    }
    prints.insert(QStringLiteral("old"), opened(old, Document::OpenMode::ReadOnly)->fingerprint());
    prints.insert(QStringLiteral("half"), prints.value(QStringLiteral("new")));
    samples::cutOffChange(whole, inFolder(folder, "half.stelsel"));
    return prints;
}

/// What is not as it should be in \a folder after \a act; empty when all is.
QString faultAfter(const FileAct &act, const QDir &folder, const Result<void> &done, const QString &print)
{
    const QStringList left = folder.entryList({QStringLiteral("*.tmp*"), QStringLiteral("*.lock")});
    if (!left.isEmpty())
        return QStringLiteral("left behind: ") + left.join(u' ');
    if (act.original) {
        const auto document = opened(inFolder(folder, "a.stelsel"));
        if (!document || document->fingerprint() != print)
            return QStringLiteral("the original is not what it was");
        if (integrity(document->path()) != QStringLiteral("ok"))
            return QStringLiteral("the original is damaged");
    }
    const QString second = inFolder(folder, "b.stelsel");
    const bool makesOne = act.run == createB || act.run == copyToB || act.run == repairA;
    if (QFile::exists(second) != (makesOne && done))
        return QStringLiteral("the new file is there without success, or is not there with it");
    if (!QFile::exists(second))
        return {};
    const auto document = opened(second);
    if (!document || integrity(second) != QStringLiteral("ok"))
        return QStringLiteral("the new file is damaged");
    const QString wanted = act.original ? print : QString();
    if (!wanted.isEmpty() && document->fingerprint() != wanted && !(act.run == repairA && hasTold))
        return QStringLiteral("the new file is not the same");
    return {};
}

} // namespace

void FileFaultsTest::whatIsDoneWithAFileIsDoneOrNot_data()
{
    QTest::addColumn<int>("act");
    QTest::addColumn<Trouble>("trouble");
    for (size_t act = 0; act < fileActs.size(); ++act) {
        for (const auto &[trouble, name] : troubles)
            QTest::addRow("%s, %s", fileActs.at(act).name, name) << static_cast<int>(act) << trouble;
    }
}

void FileFaultsTest::whatIsDoneWithAFileIsDoneOrNot()
{
    QFETCH(int, act);
    QFETCH(Trouble, trouble);
    const FileAct &fileAct = fileActs.at(static_cast<size_t>(act));
    QTemporaryDir base(samples::quickFolder());
    QVERIFY(QDir(base.path()).mkdir(QStringLiteral("samples")));
    const auto prints = makeSamples(QDir(base.filePath(QStringLiteral("samples"))));
    QVERIFY(!prints.isEmpty());
    const QString print = prints.value(QString::fromLatin1(fileAct.original));
    Machine machine;
    for (int number = 1;; number = after(number, trouble)) {
        QVERIFY(number < 100000);
        QDir folder(base.path());
        QVERIFY(folder.mkdir(QStringLiteral("work")) && folder.cd(QStringLiteral("work")));
        QVERIFY(fileAct.prepare(folder));
        machine.failAt(trouble, number);
        const auto done = fileAct.run(folder);
        const bool hasFailed = machine.mend();
        if (!done) {
            QVERIFY(hasFailed);
            QCOMPARE(complaintOf(done.error()), QString());
        }
        QCOMPARE(faultAfter(fileAct, folder, done, print), QString());
        QVERIFY(folder.removeRecursively());
        if (!hasFailed)
            break;
    }
    const bool isWriting = trouble <= Trouble::WriteError;
    const bool isOnlyRead = fileAct.run == openA || fileAct.run == readA || fileAct.run == checkA;
    QVERIFY(machine.faults() > 0 || (isWriting && isOnlyRead));
    m_faults += machine.faults();
}

QTEST_GUILESS_MAIN(FileFaultsTest)
#include "tst_filefaults.moc"
