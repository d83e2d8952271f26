#include "core/store/document.h"
#include "core/store/documentprivate.h"
#include "core/store/newfile.h"
#include "core/store/recordloader.h"
#include "core/store/sqliteerror.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>

namespace core {
namespace {

Error notHere(const QString &message, const QString &path)
{
    return {ErrorCode::FileNotWritable, message.arg(QDir::toNativeSeparators(path)), path};
}

/// Where the copy will stand: the folder with links resolved, so that one file has one name.
Result<QString> copyPath(const QString &path, const QString &original)
{
    const QFileInfo file(path);
    const QString folder = QFileInfo(file.absolutePath()).canonicalFilePath();
    if (folder.isEmpty()) {
        return notHere(QCoreApplication::translate("core::store",
                                                   "There is no folder \"%1\". Choose another "
                                                   "one, or make it first."),
                       file.absolutePath());
    }
    const QString target = file.exists() ? file.canonicalFilePath() : QDir(folder).filePath(file.fileName());
    if (target == original) {
        return notHere(QCoreApplication::translate("core::store",
                                                   "\"%1\" is the open file itself. Choose "
                                                   "another name for the copy."),
                       path);
    }
    if (QFileInfo(target).isDir()) {
        return notHere(
            QCoreApplication::translate("core::store", "\"%1\" is a folder. Give the copy a name."), path);
    }
    return target;
}

/// What another program put in the place of the open file is no copy of it.
Result<void> copyOwn(const OpenedFile &file, Database &copy)
{
    if (auto done = file.database.copyTo(copy); !done)
        return done;
    const Error others{ErrorCode::Corrupt, {}, QStringLiteral("not the file that was opened")};
    const Result<LogState> state = ChangeLog::stateIn(copy);
    if (!state)
        return isOfMachine(state.error()) ? state.error() : others;
    const Result<Inventory> records = loadRecords(copy);
    if (!records)
        return isOfMachine(records.error()) ? records.error() : others;
    return *state == file.log.state() && records->equals(file.inventory) ? Result<void>() : others;
}

/// The file is gone or another by now; what this window shows is all that is left.
Result<void> saveRecords(const QString &target, const OpenedFile &file)
{
    if (QFileInfo::exists(target)) {
        return notHere(
            QCoreApplication::translate("core::store",
                                        "The open file was changed by another program, so that only "
                                        "its records can be saved, and not in the place of \"%1\". "
                                        "Give the copy a new name."),
            target);
    }
    if (auto done = writeNewFile(target, file.inventory); !done)
        return done;
    return Error{
        ErrorCode::FileNotReadable,
        QCoreApplication::translate("core::store",
                                    "The open file was changed by another program. The records as they "
                                    "are shown here were saved in \"%1\", without their history.")
            .arg(QDir::toNativeSeparators(target)),
        file.path};
}

} // namespace

Result<void> Document::saveCopy(const QString &path) const
{
    const Result<QString> target = copyPath(path, m_d->file.path);
    if (!target)
        return target.error();
    const Result<FileLock> lock = FileLock::take(*target); // nobody may be working in what it replaces
    if (!lock)
        return lock.error();
    const auto copied = writeDatabase(*target, [&](Database &copy) { return copyOwn(m_d->file, copy); });
    const bool isOurs = copied || copied.error().code != ErrorCode::Corrupt;
    return isOurs ? copied : saveRecords(*target, m_d->file);
}

} // namespace core
