#include "core/store/document.h"
#include "core/store/documentprivate.h"
#include "core/store/newfile.h"

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

} // namespace

Result<void> Document::saveCopy(const QString &path) const
{
    const Result<QString> target = copyPath(path, m_d->file.path);
    if (!target)
        return target.error();
    const Result<FileLock> lock = FileLock::take(*target); // nobody may be working in what it replaces
    if (!lock)
        return lock.error();
    return writeDatabase(*target, [&](Database &copy) { return m_d->file.database.copyTo(copy); });
}

} // namespace core
