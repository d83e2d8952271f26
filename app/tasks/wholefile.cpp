#include "app/tasks/wholefile.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QSaveFile>

#ifdef Q_OS_UNIX
#include <cerrno>
#include <unistd.h>
#endif

namespace app {
namespace {

/// Every .stelsel begins so, and so does any other SQLite database.
bool isDatabase(const QString &path)
{
    QFile file(path);
    const QByteArray magic("SQLite format 3", 16);
    return file.open(QIODevice::ReadOnly) && file.read(magic.size()) == magic;
}

core::Error notWritable(const QString &sentence, const QString &path, const QString &detail = {})
{
    return {core::ErrorCode::FileNotWritable, sentence.arg(path), detail};
}

core::Error failed(const QString &path, const QString &detail)
{
    return notWritable(
        QCoreApplication::translate("app::tasks",
                                    "\"%1\" could not be written. Choose another place, or check whether "
                                    "the disk is full or the folder may not be changed."),
        path, detail);
}

/// Whether the disk has what was written. False where it says that it could not; a file system that cannot be
/// asked does it by itself.
bool isOnDisk(const QFileDevice &file)
{
#ifdef Q_OS_UNIX
    return ::fsync(file.handle()) == 0 || errno == EINVAL || errno == ENOTSUP;
#else
    Q_UNUSED(file)
    return true;
#endif
}

/// A rename would put a file in the place of the device.
core::Result<void> writeStraight(const QString &path, const QByteArray &bytes)
{
    QFile device(path);
    if (device.open(QIODevice::WriteOnly | QIODevice::Unbuffered) && device.write(bytes) == bytes.size())
        return {};
    return failed(path, device.errorString());
}

} // namespace

core::Result<void> writeWhole(const QString &path, const QByteArray &bytes)
{
    const QFileInfo there(path);
    if (there.isDir()) {
        return notWritable(QCoreApplication::translate(
                               "app::tasks", "\"%1\" is a folder. Give the name of a file to write."),
                           path);
    }
    if (there.exists() && !there.isFile())
        return writeStraight(path, bytes);
    if (isDatabase(path)) {
        return notWritable(QCoreApplication::translate(
                               "app::tasks",
                               "\"%1\" is a Stelselkaart file or another database, and would be lost. "
                               "Give another name to write to."),
                           path);
    }
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.flush())
        return failed(path, file.errorString());
    if (!isOnDisk(file)) // QSaveFile asks the disk, too, and does not listen
        return failed(path, QStringLiteral("fsync"));
    return file.commit() ? core::Result<void>() : failed(path, file.errorString());
}

} // namespace app
