#include "core/model/entities/organisation.h"
#include "core/store/check.h"
#include "faultydisk.h"
#include "samples.h"
#include "versiontwo.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

using namespace core;
using samples::author;
using samples::created;
using samples::integrity;
using samples::opened;
using samples::rename;

/// Every operation on the disk and every allocation of SQLite's, made to fail in its turn, for all that is
/// done with a document. STELSELKAART_FAULTS=all tries each one; else every so many-th of the long rows.
class FaultsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void whatIsDoneInAnOpenDocumentIsDoneOrNot_data();
    void whatIsDoneInAnOpenDocumentIsDoneOrNot();
    void whatIsDoneWithAFileIsDoneOrNot_data();
    void whatIsDoneWithAFileIsDoneOrNot();
    void aDiskThatStaysBrokenLosesNothing_data();
    void aDiskThatStaysBrokenLosesNothing();
    void cleanupTestCase();
};

namespace {

enum class Trouble { Changing, ShortWrite, WriteError, Opening, Reading, Locking, Memory };

constexpr std::array troubles{
    std::pair{Trouble::Changing, "full disk"},     std::pair{Trouble::ShortWrite, "short write"},
    std::pair{Trouble::WriteError, "write error"}, std::pair{Trouble::Opening, "no opening"},
    std::pair{Trouble::Reading, "read error"},     std::pair{Trouble::Locking, "no lock"},
    std::pair{Trouble::Memory, "no memory"}};

/// A machine whose disk and memory fail on demand.
class Machine {
public:
    void failAt(Trouble trouble, int number, bool isLasting = false)
    {
        m_trouble = trouble;
        m_number = number;
        if (trouble == Trouble::Memory)
            FaultyMemory::failAt(number);
        else
            m_disk.failAt(static_cast<FaultyDisk::Fault>(trouble), number, isLasting);
    }
    /// Ends the trouble. \return whether it came.
    bool mend()
    {
        const bool isMemory = m_trouble == Trouble::Memory;
        const auto count = isMemory ? FaultyMemory::allocations() : m_disk.operations().size();
        const bool hasFailed = count >= m_number;
        m_allocations += isMemory && hasFailed;
        FaultyMemory::failAt(0);
        m_disk.failAt(0);
        return hasFailed;
    }
    int faults() const { return m_disk.faults() + m_allocations; }

private:
    FaultyMemory m_memory; // first: it starts SQLite anew
    FaultyDisk m_disk;
    Trouble m_trouble = Trouble::Changing;
    int m_number = 0;
    int m_allocations = 0;
};

int allFaults = 0;

/// The next one to fail: each, or in a short run a spread over the long rows.
int after(int number)
{
    static const bool isAll = qgetenv("STELSELKAART_FAULTS") == "all";
    return isAll || number < 25 ? number + 1 : number + 1 + number / 4;
}

/// What is wrong with an error as an answer to a failing machine; empty when nothing is.
QString complaintOf(const Error &error)
{
    constexpr std::array fitting{ErrorCode::FileNotWritable, ErrorCode::FileNotReadable, ErrorCode::Locked};
    const bool isMachine
        = error.code == ErrorCode::Internal && error.message.contains(QStringLiteral("out of memory"));
    if (!isMachine && std::find(fitting.begin(), fitting.end(), error.code) == fitting.end())
        return QStringLiteral("code %1: %2 (%3)")
            .arg(static_cast<int>(error.code))
            .arg(error.message, error.detail);
    const bool isSentence = error.message.size() > 20 && error.message.endsWith(u'.')
        && !error.message.contains(QStringLiteral("SQLite")) && !error.message.contains(u'%');
    return isSentence ? QString() : QStringLiteral("no sentence: ") + error.message;
}

struct Act {
    const char *name;
    Result<void> (*run)(Document &document, int number);
    bool needsRedo = false;
};

Result<void> renameAll(Document &document, int number)
{
    return document.edit(QStringLiteral("Alles"), [&](Edit &edit) -> Result<void> {
        for (const Initiative &initiative : document.inventory().all<Initiative>()) {
            const QString name = QStringLiteral("%1 %2").arg(number).arg(QString(500, u'x'));
            if (auto set = edit.setField(EntityKind::Initiative, initiative.id, 0, name); !set)
                return set;
        }
        return {};
    });
}

/// As an import does: one change of many new records, and some deleted.
Result<void> addMany(Document &document, int number)
{
    return document.edit(QStringLiteral("Import"), [&](Edit &edit) -> Result<void> {
        for (int i = 0; i < 25; ++i) {
            Organisation made;
            made.name = QStringLiteral("Organisatie %1-%2").arg(number).arg(i);
            made.task = QString(700, u'y');
            if (auto id = edit.insert(made); !id)
                return id.error();
        }
        const auto organisations = edit.inventory().all<Organisation>();
        RecordIdSet surplus;
        if (organisations.size() > 80) {
            QList<RecordId> ids;
            for (qsizetype i = organisations.size() - 60; i < organisations.size(); ++i)
                ids.append(organisations.at(i).id);
            surplus = RecordIdSet(ids);
        }
        return edit.remove(surplus);
    });
}

const std::array acts{
    Act{"an edit", [](Document &document, int number) { return rename(document, QString::number(number)); }},
    Act{"an edit of all records", renameAll},
    Act{"an import", addMany},
    Act{"undo", [](Document &document, int) { return document.undo(); }},
    Act{"redo", [](Document &document, int) { return document.redo(); }, true},
    Act{"a version",
        [](Document &document, int number) {
            const auto named = document.nameVersion(QString::number(number));
            return named ? Result<void>() : Result<void>(named.error());
        }},
};

/// What of a document must be the same in memory and in the file.
QString stateOf(const Document &document)
{
    QStringList state{document.fingerprint(), QString::number(document.revision()),
                      QString::number(document.history().size())};
    for (const VersionInfo &version : document.versions())
        state.append(version.name);
    return state.join(u' ');
}

} // namespace

void FaultsTest::whatIsDoneInAnOpenDocumentIsDoneOrNot_data()
{
    QTest::addColumn<int>("act");
    QTest::addColumn<Trouble>("trouble");
    for (size_t act = 0; act < acts.size(); ++act) {
        for (const auto &[trouble, name] : troubles)
            QTest::addRow("%s, %s", acts.at(act).name, name) << static_cast<int>(act) << trouble;
    }
}

void FaultsTest::whatIsDoneInAnOpenDocumentIsDoneOrNot()
{
    QFETCH(int, act);
    QFETCH(Trouble, trouble);
    QTemporaryDir folder(samples::quickFolder());
    const QString path = folder.filePath(QStringLiteral("a.stelsel"));
    {
        Machine machine;
        auto document = created(path, samples::country(8));
        QVERIFY(document);
        for (int number = 1;; number = after(number)) {
            QVERIFY(number < 100000);
            QVERIFY(rename(*document, QStringLiteral("eerst %1").arg(number)));
            if (acts.at(static_cast<size_t>(act)).needsRedo)
                QVERIFY(document->undo());
            const QString before = stateOf(*document);
            machine.failAt(trouble, number);
            const auto done = acts.at(static_cast<size_t>(act)).run(*document, number);
            const bool hasFailed = machine.mend();
            if (!done) {
                QVERIFY(hasFailed);
                QCOMPARE(complaintOf(done.error()), QString());
                QCOMPARE(stateOf(*document), before);
            } else {
                QVERIFY(stateOf(*document) != before);
            }
            const auto reader = opened(path, Document::OpenMode::ReadOnly);
            QVERIFY(reader);
            QCOMPARE(stateOf(*reader), stateOf(*document));
            const auto next = rename(*document, QStringLiteral("daarna %1").arg(number));
            QVERIFY2(next, next ? "" : qPrintable(next.error().detail));
            if (!hasFailed)
                break; // every operation had its turn
        }
        QVERIFY(machine.faults() > 0);
        allFaults += machine.faults();
    }
    QCOMPARE(integrity(path), QStringLiteral("ok"));
    const auto report = checkFile(path);
    QVERIFY(report && report->isSound());
}

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

void FaultsTest::whatIsDoneWithAFileIsDoneOrNot_data()
{
    QTest::addColumn<int>("act");
    QTest::addColumn<Trouble>("trouble");
    for (size_t act = 0; act < fileActs.size(); ++act) {
        for (const auto &[trouble, name] : troubles)
            QTest::addRow("%s, %s", fileActs.at(act).name, name) << static_cast<int>(act) << trouble;
    }
}

void FaultsTest::whatIsDoneWithAFileIsDoneOrNot()
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
    for (int number = 1;; number = after(number)) {
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
    allFaults += machine.faults();
}

void FaultsTest::aDiskThatStaysBrokenLosesNothing_data()
{
    QTest::addColumn<Trouble>("trouble");
    for (const auto &[trouble, name] : troubles) {
        if (trouble != Trouble::Memory)
            QTest::newRow(name) << trouble;
    }
}

void FaultsTest::aDiskThatStaysBrokenLosesNothing()
{
    QFETCH(Trouble, trouble);
    QTemporaryDir folder(samples::quickFolder());
    const QString path = folder.filePath(QStringLiteral("a.stelsel"));
    Machine machine;
    for (int number = 1; number < 300; ++number) {
        QFile::remove(path);
        auto document = created(path, samples::country(2));
        QVERIFY(document);
        QVERIFY(rename(*document, QStringLiteral("A")));
        machine.failAt(trouble, number, true);
        const auto done = rename(*document, QStringLiteral("B"));
        const auto again = rename(*document, QStringLiteral("C"));
        const bool hasFailed = machine.mend();
        for (const auto &answer : {done, again})
            QCOMPARE(answer ? QString() : complaintOf(answer.error()), QString());
        // once the disk is back, memory and file agree again, and go on
        const QString name = *samples::firstInitiative(*document).name;
        if (again)
            QCOMPARE(name, QStringLiteral("C"));
        const auto later = rename(*document, QStringLiteral("D"));
        QVERIFY2(later, later ? "" : qPrintable(later.error().detail));
        const QString state = stateOf(*document);
        document.reset();
        QCOMPARE(stateOf(*opened(path)), state);
        QCOMPARE(integrity(path), QStringLiteral("ok"));
        if (!hasFailed) {
            allFaults += machine.faults();
            return;
        }
    }
    QFAIL("two edits take fewer operations than that");
}

void FaultsTest::cleanupTestCase()
{
    qInfo("%d faults of disk and memory", allFaults);
}

QTEST_GUILESS_MAIN(FaultsTest)
#include "tst_faults.moc"
