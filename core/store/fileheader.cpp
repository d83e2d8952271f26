#include "core/store/fileheader.h"

#include "core/store/migrations.h"
#include "core/store/schema.h"
#include "core/store/sqlite.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QtEndian>

namespace core {
namespace {

// https://www.sqlite.org/fileformat2.html, "The Database Header"
constexpr int headerSize = 100;
constexpr char magic[] = "SQLite format 3"; // with its closing zero
constexpr int pageSizeOffset = 16;
constexpr int pageCountOffset = 28;
constexpr int userVersionOffset = 60;
constexpr int applicationIdOffset = 68;

QString shown(const QString &path)
{
    return QDir::toNativeSeparators(path);
}

Error notADocument(const QString &path, const QString &detail)
{
    return {ErrorCode::NotADocument,
            QCoreApplication::translate("core::store",
                                        "\"%1\" is not a Stelselkaart document. Choose a file that ends in "
                                        ".stelsel; a sheet can be imported into a document.")
                .arg(shown(path)),
            detail};
}

quint32 word(const QByteArray &header, int offset)
{
    return qFromBigEndian<quint32>(header.constData() + offset);
}

} // namespace

Error damaged(const QString &path, const QString &detail)
{
    return {ErrorCode::Corrupt,
            QCoreApplication::translate("core::store",
                                        "The file \"%1\" is damaged. Open a copy of it, or save what can be "
                                        "read with: stelselkaart-cli check \"%1\" --repair NEW.stelsel")
                .arg(shown(path)),
            detail};
}

Result<void> checkPath(const QString &path)
{
    const QFileInfo file(path);
    if (!file.exists()) {
        return Error{ErrorCode::FileNotReadable,
                     QCoreApplication::translate("core::store",
                                                 "There is no file \"%1\". Check the name and "
                                                 "the folder.")
                         .arg(shown(path)),
                     QStringLiteral("does not exist")};
    }
    if (file.isDir()) {
        return Error{ErrorCode::NotADocument,
                     QCoreApplication::translate("core::store",
                                                 "\"%1\" is a folder. Choose a file in it that "
                                                 "ends in .stelsel.")
                         .arg(shown(path)),
                     QStringLiteral("is a folder")};
    }
    if (!file.isFile())
        return notADocument(path, QStringLiteral("is no plain file"));
    if (file.size() == 0) {
        return Error{ErrorCode::NotADocument,
                     QCoreApplication::translate("core::store",
                                                 "The file \"%1\" is empty. Choose another "
                                                 "file, or put back a copy of this one.")
                         .arg(shown(path)),
                     QStringLiteral("0 bytes")};
    }
    return {};
}

bool hasForeignJournal(const QString &path)
{
    // https://www.sqlite.org/fileformat2.html, "The Rollback Journal"; the name stands at the end, before
    // this
    const QByteArray mark("\xd9\xd5\x05\xf9\x20\xa1\x63\xd7", 8);
    QFile journal(path + QStringLiteral("-journal"));
    return journal.open(QIODevice::ReadOnly) && journal.size() > mark.size()
        && journal.seek(journal.size() - mark.size()) && journal.read(mark.size()) == mark;
}

Result<FileHeader> readFileHeader(const Database &database, const QString &path)
{
    const Result<QByteArray> read = database.header(headerSize);
    if (!read)
        return read.error();
    const QByteArray &bytes = *read;
    if (!bytes.startsWith(QByteArray(magic, sizeof magic)))
        return notADocument(path, QStringLiteral("no SQLite file"));
    if (bytes.size() < headerSize)
        return damaged(path, QStringLiteral("%1 bytes").arg(bytes.size()));
    if (word(bytes, applicationIdOffset) != static_cast<quint32>(documentApplicationId)) {
        return notADocument(path,
                            QStringLiteral("application_id %1").arg(word(bytes, applicationIdOffset), 0, 16));
    }
    FileHeader header;
    header.version = static_cast<qint32>(word(bytes, userVersionOffset));
    header.pageSize = qFromBigEndian<quint16>(bytes.constData() + pageSizeOffset);
    if (header.pageSize == 1) // 65 536 does not fit in its two bytes
        header.pageSize = 65536;
    header.pageCount = word(bytes, pageCountOffset);
    if (header.version > currentFormatVersion) {
        return Error{ErrorCode::TooNew,
                     QCoreApplication::translate("core::store",
                                                 "\"%1\" was made by a newer version of Stelselkaart (format "
                                                 "%2; this one reads up to %3). Install the newer version to "
                                                 "open it.")
                         .arg(shown(path))
                         .arg(header.version)
                         .arg(currentFormatVersion),
                     QStringLiteral("user_version %1").arg(header.version)};
    }
    if (header.version < oldestFormatVersion)
        return damaged(path, QStringLiteral("user_version %1").arg(header.version));
    return header;
}

Result<void> checkLength(const Database &database, const QString &path)
{
    const Result<FileHeader> header = readFileHeader(database, path);
    if (!header)
        return header.error();
    const qint64 expected = header->pageSize * header->pageCount;
    const Result<qint64> size = database.fileSize();
    if (!size)
        return size.error();
    if (*size < expected)
        return damaged(path, QStringLiteral("%1 bytes of %2").arg(*size).arg(expected));
    return {};
}

} // namespace core
