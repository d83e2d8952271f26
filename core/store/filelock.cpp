#include "core/store/filelock.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QLockFile>
#include <QSysInfo>

namespace core {
namespace {

QString lockPath(const QString &path)
{
    return path + QStringLiteral(".lock");
}

QString whoHasIt(const QLockFile &lock, const QString &path)
{
    qint64 process = 0;
    QString computer;
    QString program;
    lock.getLockInfo(&process, &computer, &program);
    const bool isHere = computer.isEmpty() || computer == QSysInfo::machineHostName();
    if (isHere && process == QCoreApplication::applicationPid()) {
        return QCoreApplication::translate("core::store",
                                           "This file is already open in this program. "
                                           "Continue there, or close it there first.");
    }
    const QString user = QFileInfo(lockPath(path)).owner();
    if (isHere) {
        return QCoreApplication::translate(
                   "core::store",
                   "Open by %1 in another window or command on this computer. Close it "
                   "there to edit it here.")
            .arg(user);
    }
    return QCoreApplication::translate("core::store",
                                       "Open by %1 on %2. Ask them to close it, or wait. If that computer is "
                                       "off, remove the file \"%3\".")
        .arg(user, computer, QDir::toNativeSeparators(lockPath(path)));
}

} // namespace

Result<FileLock> FileLock::take(const QString &path)
{
    auto lock = std::make_unique<QLockFile>(lockPath(path));
    lock->setStaleLockTime(0); // no lock is too old; only a dead program's is taken over
    if (lock->tryLock(0))
        return FileLock(std::move(lock));
    if (lock->error() == QLockFile::LockFailedError)
        return Error{ErrorCode::Locked, whoHasIt(*lock, path), lockPath(path)};
    if (lock->error() == QLockFile::UnknownError) { // not the permissions: the disk or the drive
        return Error{
            ErrorCode::FileNotWritable,
            QCoreApplication::translate("core::store",
                                        "No file can be made in the folder \"%1\", which editing needs. "
                                        "Check whether the disk is full and the drive is connected, and "
                                        "open the file again.")
                .arg(QDir::toNativeSeparators(QFileInfo(path).absolutePath())),
            lockPath(path)};
    }
    return Error{ErrorCode::FileNotWritable,
                 QCoreApplication::translate("core::store",
                                             "The folder \"%1\" cannot be written. To edit the file, save a "
                                             "copy in another folder.")
                     .arg(QDir::toNativeSeparators(QFileInfo(path).absolutePath())),
                 lockPath(path)};
}

FileLock::FileLock(std::unique_ptr<QLockFile> lock) : m_lock(std::move(lock)) { }
FileLock::FileLock(FileLock &&other) noexcept = default;
FileLock &FileLock::operator=(FileLock &&other) noexcept = default;
FileLock::~FileLock() = default;

} // namespace core
