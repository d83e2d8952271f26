#include "core/store/damagedfile.h"

#include "core/model/catalogue.h"
#include "core/model/display.h"
#include "core/store/fileheader.h"
#include "core/store/migrations.h"
#include "core/store/schema.h"
#include "core/store/sqliteerror.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>

namespace core {
namespace {

Error noCopy(const QString &path, const QString &detail)
{
    return {ErrorCode::FileNotWritable,
            QCoreApplication::translate("core::store",
                                        "\"%1\" could not be copied to look at it. Check that "
                                        "it can be read and that the disk has room.")
                .arg(path),
            detail};
}

Error unread(const QString &path)
{
    return {ErrorCode::Corrupt,
            QCoreApplication::translate("core::store",
                                        "The disk cannot read a part of the file any more. Save what can be "
                                        "read on another disk."),
            path};
}

/// The next \a size bytes; zeros, and \a isRead cleared, for what the disk does not give at a second try
/// either.
QByteArray blockOf(QFile &source, qint64 size, bool &isRead)
{
    const qint64 start = source.pos();
    for (int attempt = 0; attempt < 2; ++attempt) {
        const QByteArray block = source.read(size);
        if (block.size() == size || (block.size() > 0 && source.error() == QFile::NoError))
            return block;
        source.unsetError();
        source.seek(start);
    }
    source.seek(start + size);
    isRead = false;
    return QByteArray(static_cast<qsizetype>(size), '\0');
}

/// Copies what the disk gives of the file, and the journal that a crash may have left beside it. \return
/// whether that was all.
Result<bool> copyReadable(const QString &from, const QString &to)
{
    constexpr qint64 blockSize = 4096;
    QFile source(from);
    QFile target(to);
    if (!source.open(QIODevice::ReadOnly | QIODevice::Unbuffered))
        return noCopy(from, source.errorString());
    if (!target.open(QIODevice::WriteOnly))
        return noCopy(from, target.errorString());
    bool isRead = true;
    for (qint64 left = source.size(); left > 0;) {
        const QByteArray block = blockOf(source, std::min(blockSize, left), isRead);
        if (target.write(block) != block.size())
            return noCopy(from, target.errorString());
        left -= block.size();
    }
    if (!target.flush())
        return noCopy(from, target.errorString());
    const QString journal = QStringLiteral("-journal");
    const bool isOurs = QFileInfo::exists(from + journal) && !hasForeignJournal(from);
    if (isOurs && !QFile::copy(from + journal, to + journal))
        return noCopy(from + journal, {});
    return isRead;
}

/// SQLite reads nothing of a file shorter than its header says; zeros in place of the rest are damage it can
/// pass by.
void fillUp(const QString &path, const FileHeader &header)
{
    QFile file(path);
    const qint64 wanted = header.pageSize * header.pageCount;
    constexpr qint64 mostAdded = 1024LL * 1024 * 1024; // a header can ask for any length
    if (file.size() < wanted && wanted - file.size() < mostAdded)
        file.resize(wanted);
}

/// Opens the copy. A damaged schema makes SQLite refuse the whole file, unless it is told to go on with what
/// it understood; in defensive mode that is all this pragma does.
Result<void> reopen(const QString &path, DamagedFile &file)
{
    Result<Database> opened = Database::open(path, Database::Access::ReadWrite);
    if (!opened)
        return opened.error();
    file.database = std::move(opened).value();
    auto done = file.database.configure();
    if (done || isOfMachine(done.error()))
        return done;
    file.faults.append(done.error());
    if (auto willing = file.database.run("PRAGMA writable_schema=ON"); !willing)
        return willing;
    return file.database.configure();
}

/// Notes what is wrong with the file; an error where it is the machine.
Result<void> note(const Error &error, DamagedFile &file)
{
    if (isOfMachine(error))
        return error;
    file.faults.append(error);
    return {};
}

Result<void> bringUpToDate(DamagedFile &file)
{
    if (file.formatVersion < currentFormatVersion) {
        if (auto done = migrateDatabase(file.database, file.formatVersion); !done) {
            if (auto noted = note(done.error(), file); !noted)
                return noted;
        }
    }
    Result<RecordColumns> columns = checkSchema(file.database);
    if (!columns)
        return note(columns.error(), file);
    file.columns = std::move(columns).value();
    return {};
}

} // namespace

Result<DamagedFile> DamagedFile::open(const QString &path)
{
    if (auto done = checkPath(path); !done)
        return done.error();
    DamagedFile file;
    file.folder = std::make_unique<QTemporaryDir>();
    const QString copy = file.folder->filePath(QStringLiteral("copy.stelsel"));
    FileHeader header;
    {
        Result<Database> original = Database::open(path, Database::Access::ReadOnly);
        if (!original)
            return original.error();
        const Result<FileHeader> read = readFileHeader(*original, path);
        if (!read)
            return read.error();
        header = *read;
        if (const auto whole = checkLength(*original, path); !whole) {
            if (auto noted = note(whole.error(), file); !noted)
                return noted.error();
        }
    }
    file.formatVersion = static_cast<int>(header.version);
    const Result<bool> isRead = copyReadable(path, copy);
    if (!isRead)
        return isRead.error();
    if (!*isRead)
        file.faults.append(unread(path));
    if (hasForeignJournal(path))
        file.faults.append(damaged(path, QStringLiteral("the journal names another file")));
    fillUp(copy, header);
    if (auto done = reopen(copy, file); !done) {
        if (auto noted = note(done.error(), file); !noted)
            return noted.error();
        file.database = {};
        return file;
    }
    if (auto done = bringUpToDate(file); !done)
        return done.error();
    return file;
}

QString sentenceOf(const Loss &loss)
{
    const EntityInfo &info = entityInfo(loss.entity);
    const QString language = productLanguage(QLocale());
    const QString entity = info.singular.in(language);
    if (loss.id.isEmpty()) {
        return QCoreApplication::translate("core::store", "Part of the table \"%1\" cannot be read.")
            .arg(info.plural.in(language));
    }
    if (loss.field < 0)
        return QCoreApplication::translate("core::store", "%1 %2 cannot be read.").arg(entity, loss.id);
    const QString field = info.fields.at(loss.field).label.in(language);
    if (loss.isWhole) {
        return QCoreApplication::translate("core::store", "%1 %2 is without \"%3\", and cannot be kept.")
            .arg(entity, loss.id, field);
    }
    return QCoreApplication::translate("core::store", "%1 %2: \"%3\" cannot be read or points at nothing.")
        .arg(entity, loss.id, field);
}

QString detailOf(const Loss &loss)
{
    const EntityInfo &info = entityInfo(loss.entity);
    const QString field = loss.field < 0 ? QString() : info.fields.at(loss.field).keyText();
    return QStringLiteral("%1 %2 %3").arg(info.keyText(), loss.id, field).trimmed();
}

} // namespace core
