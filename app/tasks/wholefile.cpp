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

core::Error notReadable(const QString &sentence, const QString &path, const QString &detail = {})
{
    return {core::ErrorCode::FileNotReadable, sentence.arg(path), detail};
}

} // namespace

core::Result<void> checkPlainFile(const QString &path)
{
    const QFileInfo there(path);
    if (there.isDir())
        return notReadable(
            QCoreApplication::translate("app::tasks", "\"%1\" is a folder. Choose a file in it."), path);
    if (there.exists() && !there.isFile())
        return notReadable(
            QCoreApplication::translate(
                "app::tasks",
                "\"%1\" is no file but a pipe or a device, which could go on for ever. Write what "
                "comes out of it to a file and choose that."),
            path);
    return {};
}

core::Result<QByteArray> readWhole(const QString &path, qint64 most)
{
    if (const auto plain = checkPlainFile(path); !plain)
        return plain.error();
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        return notReadable(
            QCoreApplication::translate("app::tasks",
                                        "\"%1\" cannot be read. Check the name and whether you may read it."),
            path, file.errorString());
    }
    // Reading asks for room beforehand: for what is there, and not for all that would be allowed.
    const QByteArray bytes = file.size() <= most ? file.read(file.size()) : QByteArray();
    if (file.error() != QFile::NoError) { // a part of a file is not a smaller file
        return notReadable(
            QCoreApplication::translate("app::tasks",
                                        "\"%1\" could not be read to its end. Check the disk or the network "
                                        "drive and try again."),
            path, file.errorString());
    }
    if (file.size() <= most)
        return bytes;
    return core::Error{
        core::ErrorCode::InvalidInput,
        QCoreApplication::translate("app::tasks",
                                    "\"%1\" is larger than %2 MB, the most that is read. Choose a "
                                    "smaller file.")
            .arg(path)
            .arg(most / (1024 * 1024)),
        {}};
}

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
