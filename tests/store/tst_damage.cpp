#include "core/model/entities/decision.h"
#include "core/store/check.h"
#include "samples.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

using namespace core;
using samples::author;
using samples::bytesOf;
using samples::created;
using samples::opened;
using samples::rename;
using samples::write;

/// A small file damaged at each of its pages in every way: looked at, opened and repaired. What can be read
/// is saved, what cannot is told of, and the file itself is left alone. STELSELKAART_DAMAGED times random
/// damage, too.
class DamageTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void eachPageInTurn_data();
    void eachPageInTurn();
    void randomDamage();
    void cleanupTestCase();

private:
    /// What is wrong with what is done about the damage in \a bytes; empty when nothing is.
    QString faultWith(const QByteArray &bytes);

    QTemporaryDir m_folder{samples::quickFolder()};
    QByteArray m_whole;
    QString m_print;
    qsizetype m_records = 0;
    int m_files = 0;
    int m_saved = 0;
};

namespace {

constexpr qsizetype pageSize = 4096;

using Damage = QByteArray (*)(QByteArray bytes, qsizetype page);

struct Kind {
    const char *name;
    Damage make;
};

constexpr std::array kinds{
    Kind{"zeros",
         [](QByteArray bytes, qsizetype page) {
             return bytes.replace(page * pageSize, pageSize, QByteArray(pageSize, '\0'));
         }},
    Kind{"ones",
         [](QByteArray bytes, qsizetype page) {
             return bytes.replace(page * pageSize, pageSize, QByteArray(pageSize, '\xFF'));
         }},
    Kind{"another page",
         [](QByteArray bytes, qsizetype page) {
             const qsizetype other = (page * 7 + 3) % (bytes.size() / pageSize);
             return bytes.replace(page * pageSize, pageSize, bytes.mid(other * pageSize, pageSize));
         }},
    Kind{"its head",
         [](QByteArray bytes, qsizetype page) {
             for (qsizetype i = page == 0 ? 100 : 0; i < (page == 0 ? 112 : 12); ++i)
                 bytes[page * pageSize + i] = static_cast<char>(i * 37 + 11);
             return bytes;
         }},
    Kind{"one bit in each 64 bytes",
         [](QByteArray bytes, qsizetype page) {
             for (qsizetype i = page * pageSize + (page == 0 ? 100 : 0); i < (page + 1) * pageSize; i += 64)
                 bytes[i] = static_cast<char>(bytes.at(i) ^ 0x10);
             return bytes;
         }},
    Kind{"cut off before it", [](QByteArray bytes, qsizetype page) { return bytes.left(page * pageSize); }},
    Kind{"cut off within it",
         [](QByteArray bytes, qsizetype page) { return bytes.left(page * pageSize + 1000); }},
};

} // namespace

void DamageTest::initTestCase()
{
    const QString path = m_folder.filePath(QStringLiteral("heel.stelsel"));
    {
        const auto document = created(path, samples::country(12));
        QVERIFY(document);
        QVERIFY(rename(*document, QStringLiteral("A")));
        QVERIFY(rename(*document, QStringLiteral("B")));
        QVERIFY(document->undo());
        QVERIFY(document->nameVersion(QStringLiteral("nulmeting")));
        m_print = document->fingerprint();
        m_records = document->inventory().size();
    }
    m_whole = bytesOf(path);
    QCOMPARE(m_whole.size() % pageSize, 0);
}

QString DamageTest::faultWith(const QByteArray &bytes)
{
    const QString path = m_folder.filePath(QStringLiteral("stuk.stelsel"));
    const QString target = m_folder.filePath(QStringLiteral("nieuw.stelsel"));
    QFile::remove(target);
    write(path, bytes);
    ++m_files;
    const auto report = checkFile(path);
    const auto repair = repairFile(path, target);
    if (bytesOf(path) != bytes)
        return QStringLiteral("the file was touched");
    for (const Error &error : {report ? Error() : report.error(), repair ? Error() : repair.error()}) {
        const bool isFitting = error.message.isEmpty() || error.code == ErrorCode::Corrupt
            || error.code == ErrorCode::NotADocument || error.code == ErrorCode::TooNew;
        if (!isFitting)
            return error.message + error.detail;
    }
    if (QFile::exists(target) != bool(repair))
        return QStringLiteral("half a file is left behind");
    if (repair) {
        ++m_saved;
        const auto mended = Document::open(target, Document::OpenMode::Exclusive, author);
        if (!mended)
            return QStringLiteral("what was saved does not open: ") + mended.error().detail;
        const bool isMissing = (*mended)->inventory().size() < m_records;
        if (isMissing && repair->losses.isEmpty())
            return QStringLiteral("records are lost without a word");
        // A letter that became another one is no damage that can be seen: the format has no check sums.
        if (report && report->isSound() && (isMissing || !repair->isHistoryKept))
            return QStringLiteral("called sound, but something is gone");
    }
    const auto document = Document::open(path, Document::OpenMode::ReadOnly, author);
    if (!document && document.error().code == ErrorCode::Internal)
        return document.error().detail;
    return {};
}

void DamageTest::eachPageInTurn_data()
{
    QTest::addColumn<int>("kind");
    for (size_t kind = 0; kind < kinds.size(); ++kind)
        QTest::newRow(kinds.at(kind).name) << static_cast<int>(kind);
}

void DamageTest::eachPageInTurn()
{
    QFETCH(int, kind);
    const Damage make = kinds.at(static_cast<size_t>(kind)).make;
    const int before = m_saved;
    const qsizetype pages = m_whole.size() / pageSize;
    for (qsizetype page = 0; page < pages; ++page) {
        const QByteArray bytes = make(m_whole, page);
        if (bytes == m_whole || bytes.isEmpty())
            continue;
        const QString fault = faultWith(bytes);
        QVERIFY2(fault.isEmpty(), qPrintable(QStringLiteral("page %1: %2").arg(page).arg(fault)));
    }
    QVERIFY(m_saved - before > pages / 3);
}

void DamageTest::randomDamage()
{
    const QByteArray wanted = qgetenv("STELSELKAART_DAMAGED");
    const int files = wanted.isEmpty() ? 50 : wanted.toInt();
    std::mt19937 random(77);
    for (int i = 0; i < files; ++i) {
        QByteArray bytes = m_whole;
        const int pieces = 1 + static_cast<int>(random() % 5);
        for (int piece = 0; piece < pieces; ++piece) {
            const auto start = static_cast<qsizetype>(random() % static_cast<unsigned>(bytes.size()));
            const qsizetype size = std::min<qsizetype>(1 << (random() % 10), bytes.size() - start);
            for (qsizetype k = 0; k < size; ++k)
                bytes[start + k] = static_cast<char>(random());
        }
        if (random() % 5 == 0)
            bytes.truncate(static_cast<qsizetype>(random() % static_cast<unsigned>(bytes.size())) + 1);
        const QString fault = faultWith(bytes);
        QVERIFY2(fault.isEmpty(), qPrintable(QStringLiteral("file %1: %2").arg(i).arg(fault)));
    }
}

void DamageTest::cleanupTestCase()
{
    qInfo("%d damaged files, something saved from %d", m_files, m_saved);
}

QTEST_GUILESS_MAIN(DamageTest)
#include "tst_damage.moc"
