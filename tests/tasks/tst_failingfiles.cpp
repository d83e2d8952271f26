#include "app/tasks/exporttask.h"
#include "app/tasks/importtask.h"
#include "app/tasks/newdocument.h"
#include "app/tasks/pictureexport.h"
#include "app/tasks/wholefile.h"
#include "core/exchange/importheadings.h"
#include "core/exchange/sheetreader.h"
#include "core/store/check.h"
#include "failingcalls.h"
#include "tests/testfiles.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace app;
using failingcalls::Fault;
using testfiles::bytesOf;
using testfiles::quickFolder;

/// Every system call on a file made to fail in its turn: what is written is there whole or not at all, what
/// is read is read whole or refused, and the document is what it was.
class FailingFilesTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void anExportIsThereWholeOrNotAtAll_data();
    void anExportIsThereWholeOrNotAtAll();
    void aSheetIsReadWholeOrRefused_data();
    void aSheetIsReadWholeOrRefused();
    void aPartOfAFileIsNotTakenForTheFile();
    void aDocumentIsThereWholeOrNotAtAll_data();
    void aDocumentIsThereWholeOrNotAtAll();
    void aRepairGoesAroundWhatTheDiskDoesNotGive();
    void aFileIsOnTheDiskBeforeItHasItsName_data();
    void aFileIsOnTheDiskBeforeItHasItsName();
    void halfWritesAreGoneOnWith();
    void cleanupTestCase();

private:
    QTemporaryDir m_folder{quickFolder()};
    std::unique_ptr<core::Document> m_example;
    int m_faults = 0;
};

namespace {

using Act = core::Result<void> (*)(const core::Document &document, const QDir &folder);

struct Export {
    const char *name;
    Act run;
};

QString out(const QDir &folder)
{
    return folder.filePath(QStringLiteral("uit"));
}

const std::array exports{
    Export{"JSON",
           [](const core::Document &document, const QDir &folder) {
               return exportJson(document.inventory(), out(folder));
           }},
    Export{"flat CSV",
           [](const core::Document &document, const QDir &folder) {
               return exportFlatCsv(document.inventory(), out(folder));
           }},
    Export{"one table",
           [](const core::Document &document, const QDir &folder) {
               return exportRecordsCsv(document.inventory(), core::EntityKind::Activity, out(folder));
           }},
    Export{"GraphML",
           [](const core::Document &document, const QDir &folder) {
               return exportGraph(document.inventory(), GraphFormat::Graphml, LayoutEngine::Hinge,
                                  out(folder), {});
           }},
    Export{"SVG",
           [](const core::Document &document, const QDir &folder) {
               core::Profile profile;
               profile.referenceDate = QDate(2026, 1, 1);
               return exportPicture(document.inventory(), profile, {}, Picture::Matrix, PictureFormat::Svg,
                                    out(folder), {});
           }},
    Export{"report or picture",
           [](const core::Document &, const QDir &folder) {
               return writeWhole(out(folder), QByteArray(300000, 'r')); // as all of them end
           }},
};

constexpr std::array writing{std::pair{Fault::NoRoom, "full disk"}, std::pair{Fault::NoSync, "no sync"},
                             std::pair{Fault::NoName, "no rename"}};

bool isSentence(const core::Error &error)
{
    const bool isWhole
        = error.message.endsWith(u'.') || error.message.contains(QStringLiteral("--repair NEW"));
    return error.message.size() > 20 && isWhole && !error.message.contains(u'%')
        && error.code != core::ErrorCode::Internal;
}

QStringList leftIn(const QDir &folder)
{
    return folder.entryList(QDir::Files | QDir::Hidden);
}

} // namespace

void FailingFilesTest::initTestCase()
{
    auto made = createExample(m_folder.filePath(QStringLiteral("voorbeeld.stelsel")),
                              QStringLiteral("tester"), Example::Region);
    QVERIFY(made);
    m_example = std::move(made).value();
}

void FailingFilesTest::anExportIsThereWholeOrNotAtAll_data()
{
    QTest::addColumn<int>("index");
    QTest::addColumn<Fault>("fault");
    for (size_t index = 0; index < exports.size(); ++index) {
        for (const auto &[fault, name] : writing)
            QTest::addRow("%s, %s", exports.at(index).name, name) << static_cast<int>(index) << fault;
    }
}

void FailingFilesTest::anExportIsThereWholeOrNotAtAll()
{
    QFETCH(int, index);
    QFETCH(Fault, fault);
    const Act run = exports.at(static_cast<size_t>(index)).run;
    QTemporaryDir temporary(quickFolder());
    const QDir folder(QFileInfo(temporary.path()).canonicalFilePath());
    QVERIFY(run(*m_example, folder));
    const QByteArray whole = bytesOf(out(folder));
    QVERIFY(!whole.isEmpty());
    for (int number = 1; number < 1000; ++number) {
        for (const bool wasThere : {false, true}) {
            QFile::remove(out(folder));
            if (wasThere)
                QVERIFY(writeWhole(out(folder), "oud"));
            failingcalls::failAt(folder.path(), fault, number);
            const auto done = run(*m_example, folder);
            const bool hasFailed = failingcalls::mend().size() >= number;
            m_faults += hasFailed;
            if (!done) {
                QVERIFY(hasFailed);
                QVERIFY2(isSentence(done.error()), qPrintable(done.error().message));
                QCOMPARE(done.error().code, core::ErrorCode::FileNotWritable);
                QCOMPARE(bytesOf(out(folder)), wasThere ? QByteArray("oud") : QByteArray());
                QCOMPARE(leftIn(folder), wasThere ? QStringList{QStringLiteral("uit")} : QStringList());
            } else {
                QCOMPARE(bytesOf(out(folder)), whole);
                QCOMPARE(leftIn(folder), QStringList{QStringLiteral("uit")});
            }
            if (wasThere && !hasFailed) {
                QVERIFY(done);
                QVERIFY(number > 1);
                return;
            }
        }
    }
    QFAIL("an export takes fewer calls than that");
}

void FailingFilesTest::aSheetIsReadWholeOrRefused_data()
{
    QTest::addColumn<QString>("sheet");
    for (const char *name : {"messy.csv", "table.libreoffice.xlsx", "table.libreoffice.ods"})
        QTest::newRow(name) << QStringLiteral(TEST_DATA_DIR "/sheets/") + QString::fromLatin1(name);
    QTest::newRow("the example") << QStringLiteral(SOURCE_DIR "/resources/examples/voorbeeldregio.xlsx");
}

void FailingFilesTest::aSheetIsReadWholeOrRefused()
{
    QFETCH(QString, sheet);
    QTemporaryDir temporary(quickFolder());
    const QDir folder(QFileInfo(temporary.path()).canonicalFilePath());
    const QString path = folder.filePath(QFileInfo(sheet).fileName());
    QVERIFY(QFile::copy(sheet, path));
    const auto size = [&]() -> core::Result<qsizetype> {
        const auto workbook = core::readWorkbook(path, {}, {});
        if (!workbook)
            return workbook.error();
        qsizetype cells = 0;
        for (const core::Sheet &one : workbook->sheets) {
            for (const auto &row : one.rows)
                cells += row.cells.size();
        }
        return cells;
    };
    const auto whole = size();
    QVERIFY(whole && *whole > 0);
    for (const Fault fault : {Fault::NoInput, Fault::Halves}) {
        for (int number = 1; number < 1000; ++number) {
            failingcalls::failAt(folder.path(), fault, number);
            const auto read = size();
            const bool hasFailed = failingcalls::mend().size() >= number;
            m_faults += hasFailed;
            if (read) {
                QCOMPARE(*read, *whole);
            } else {
                QVERIFY2(isSentence(read.error()), qPrintable(read.error().message));
                QCOMPARE(read.error().code, core::ErrorCode::FileNotReadable);
                QVERIFY(fault == Fault::NoInput);
            }
            if (!hasFailed)
                break;
        }
    }
}

void FailingFilesTest::aPartOfAFileIsNotTakenForTheFile()
{
    QTemporaryDir temporary(quickFolder());
    const QDir folder(QFileInfo(temporary.path()).canonicalFilePath());
    const QString path = folder.filePath(QStringLiteral("in.json"));
    QVERIFY(exportJson(m_example->inventory(), path));
    const QByteArray whole = bytesOf(path);
    int refused = 0;
    for (int number = 1; number < 200; ++number) {
        failingcalls::failAt(folder.path(), Fault::NoInput, number);
        const auto read = readWhole(path, 1 << 30);
        if (failingcalls::mend().size() < number)
            break;
        ++m_faults;
        refused += !read;
        QVERIFY(read ? *read == whole : read.error().code == core::ErrorCode::FileNotReadable);
    }
    QVERIFY(refused > 0);
}

void FailingFilesTest::aDocumentIsThereWholeOrNotAtAll_data()
{
    QTest::addColumn<int>("what");
    QTest::addColumn<Fault>("fault");
    constexpr std::array acts{"a new file", "a copy", "an old format", "a repair"};
    for (int what = 0; what < 4; ++what) {
        for (const auto &[fault, name] : writing)
            QTest::addRow("%s, %s", acts.at(static_cast<size_t>(what)), name) << what << fault;
        QTest::addRow("%s, read error", acts.at(static_cast<size_t>(what))) << what << Fault::NoInput;
    }
}

void FailingFilesTest::aDocumentIsThereWholeOrNotAtAll()
{
    QFETCH(int, what);
    QFETCH(Fault, fault);
    using core::Document;
    const QString author = QStringLiteral("tester");
    const QString old = QStringLiteral(TEST_DATA_DIR "/documents/v1.stelsel");
    for (int number = 1; number < 3000; number += 1 + number / 20) {
        QTemporaryDir temporary(quickFolder());
        const QDir folder(QFileInfo(temporary.path()).canonicalFilePath());
        const QString path = folder.filePath(QStringLiteral("a.stelsel"));
        const QString second = folder.filePath(QStringLiteral("b.stelsel"));
        QVERIFY(QFile::copy(old, path));
        QVERIFY(QFile::setPermissions(path, QFile::ReadOwner | QFile::WriteOwner));
        std::unique_ptr<Document> open;
        if (what == 1)
            open = std::move(Document::open(path, Document::OpenMode::Exclusive, author)).value();
        failingcalls::failAt(folder.path(), fault, number);
        core::Result<void> done;
        if (what == 0) {
            if (const auto made = Document::create(second, {}, author); !made)
                done = made.error();
        } else if (what == 1) {
            done = open->saveCopy(second);
        } else if (what == 2) {
            if (const auto made = Document::open(path, Document::OpenMode::Exclusive, author); !made)
                done = made.error();
        } else if (const auto repaired = core::repairFile(path, second); !repaired) {
            done = repaired.error();
        }
        const bool hasFailed = failingcalls::mend().size() >= number;
        m_faults += hasFailed;
        open.reset();
        if (!done)
            QVERIFY2(hasFailed && isSentence(done.error()),
                     qPrintable(done.error().message + done.error().detail));
        QCOMPARE(QFile::exists(second), done && what != 2);
        for (const QString &name : leftIn(folder))
            QVERIFY2(!name.contains(QStringLiteral(".tmp")) && !name.endsWith(QStringLiteral(".lock")),
                     qPrintable(name));
        const auto again = Document::open(path, Document::OpenMode::Exclusive, author);
        QVERIFY2(again, again ? "" : qPrintable(again.error().detail));
        QCOMPARE((*again)->history().size(), 3);
        if (QFile::exists(second)) {
            const auto made = Document::open(second, Document::OpenMode::Exclusive, author);
            QVERIFY(made);
            QCOMPARE((*made)->inventory().size(), what == 0 ? 0 : (*again)->inventory().size());
        }
        if (!hasFailed)
            return;
    }
    QFAIL("it takes fewer calls than that");
}

/// From the n-th block on the disk is gone for good: what stood before that is saved, and the rest is told
/// of.
void FailingFilesTest::aRepairGoesAroundWhatTheDiskDoesNotGive()
{
    const auto blocks = static_cast<int>(QFileInfo(m_example->path()).size() / 4096);
    int saved = 0;
    for (int number = blocks / 5; number < blocks; number += blocks / 8) {
        QTemporaryDir temporary(quickFolder());
        const QDir folder(QFileInfo(temporary.path()).canonicalFilePath());
        const QString path = folder.filePath(QStringLiteral("a.stelsel"));
        QTemporaryDir other(quickFolder()); // on a disk that works
        const QString second = other.filePath(QStringLiteral("b.stelsel"));
        QVERIFY(m_example->saveCopy(path));
        const QByteArray before = bytesOf(path);
        failingcalls::failAt(folder.path(), Fault::NoInput, number, true);
        const auto report = core::repairFile(path, second);
        QVERIFY(failingcalls::mend().size() >= number);
        ++m_faults;
        QCOMPARE(bytesOf(path), before);
        if (!report) {
            QVERIFY2(isSentence(report.error()), qPrintable(report.error().message));
            continue;
        }
        ++saved;
        QVERIFY(!report->losses.isEmpty());
        const auto mended = core::Document::open(second, core::Document::OpenMode::Exclusive, {});
        QVERIFY(mended && (*mended)->inventory().size() == report->records);
        QVERIFY(report->records <= m_example->inventory().size());
    }
    QVERIFY(saved > 0);
}

void FailingFilesTest::aFileIsOnTheDiskBeforeItHasItsName_data()
{
    QTest::addColumn<int>("what");
    QTest::newRow("a new file") << 0;
    QTest::newRow("a copy") << 1;
    QTest::newRow("an old format") << 2;
    QTest::newRow("an export") << 3;
}

/// The order that a power cut at any moment asks for: the bytes, the disk has them, the name, the folder has
/// it.
void FailingFilesTest::aFileIsOnTheDiskBeforeItHasItsName()
{
    QFETCH(int, what);
    using core::Document;
    QTemporaryDir temporary(quickFolder());
    const QDir folder(QFileInfo(temporary.path()).canonicalFilePath());
    const QString path = folder.filePath(QStringLiteral("a.stelsel"));
    QVERIFY(QFile::copy(QStringLiteral(TEST_DATA_DIR "/documents/v1.stelsel"), path));
    QVERIFY(QFile::setPermissions(path, QFile::ReadOwner | QFile::WriteOwner));
    failingcalls::failAt(folder.path(), Fault::Order, 0);
    bool isDone = false;
    if (what == 0)
        isDone = bool(Document::create(out(folder), {}, {}));
    else if (what == 1)
        isDone = bool(m_example->saveCopy(out(folder)));
    else if (what == 2)
        isDone = bool(Document::open(path, Document::OpenMode::Exclusive, {}));
    else
        isDone = bool(writeWhole(out(folder), "x"));
    QByteArrayList calls = failingcalls::mend();
    QVERIFY(isDone);
    qsizetype named = calls.lastIndexOf("rename");
    if (named < 0) // a nameless file gets its name by a link
        named = calls.lastIndexOf("link");
    QVERIFY(named > 0);
    const qsizetype synced = calls.lastIndexOf("fsync", named);
    QVERIFY(synced >= 0);
    const QByteArrayList between = calls.mid(synced, named - synced);
    QVERIFY2(!between.contains("write"), between.join(' ').constData());
    if (what < 3) // an export can be made again
        QVERIFY(calls.mid(named).contains("fsync"));
}

/// A write that does less than was asked is no failure: the rest follows.
void FailingFilesTest::halfWritesAreGoneOnWith()
{
    QTemporaryDir temporary(quickFolder());
    const QDir folder(QFileInfo(temporary.path()).canonicalFilePath());
    QByteArray bytes(100000, 'x');
    for (qsizetype i = 0; i < bytes.size(); ++i)
        bytes[i] = static_cast<char>('a' + i % 26);
    for (int number = 1; number < 40; ++number) {
        failingcalls::failAt(folder.path(), Fault::Halves, number, true);
        const auto done = writeWhole(out(folder), bytes);
        m_faults += failingcalls::mend().size() >= number;
        QVERIFY(done);
        QCOMPARE(bytesOf(out(folder)), bytes);
    }
}

void FailingFilesTest::cleanupTestCase()
{
    qInfo("%d faults of system calls", m_faults);
}

QTEST_MAIN(FailingFilesTest)
#include "tst_failingfiles.moc"
