#include "core/store/filereplace.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QUuid>

#include <filesystem>

#ifdef Q_OS_UNIX
#include <fcntl.h>
#include <unistd.h>
#endif

namespace core {
namespace {

constexpr int mostOriginals = 100;

std::filesystem::path native(const QString &path)
{
    return path.toStdU16String();
}

Error notWritable(const QString &path, const QString &detail)
{
    return {ErrorCode::FileNotWritable,
            QCoreApplication::translate("core::store",
                                        "\"%1\" cannot be written. Choose another folder, or check the "
                                        "permissions of this one and the room on the disk.")
                .arg(QDir::toNativeSeparators(path)),
            detail};
}

/// Waits until a file's bytes, or a folder's names, are on the disk. Where a system has no such call, it does
/// so by itself.
void syncToDisk(const QString &path)
{
#ifdef Q_OS_UNIX
    const int descriptor = ::open(QFile::encodeName(path).constData(), O_RDONLY | O_CLOEXEC);
    if (descriptor >= 0) {
        ::fsync(descriptor);
        ::close(descriptor);
    }
#else
    Q_UNUSED(path)
#endif
}

void syncFolderOf(const QString &path)
{
    syncToDisk(QFileInfo(path).absolutePath());
}

bool isSameFile(const QString &a, const QString &b)
{
    std::error_code failure;
    return std::filesystem::equivalent(native(a), native(b), failure) && !failure;
}

/// A second name where the disk knows them, else a copy that appears by rename.
Result<void> link(const QString &path, const QString &second)
{
    std::error_code failure;
    std::filesystem::create_hard_link(native(path), native(second), failure);
    if (!failure) {
        syncFolderOf(second);
        return {};
    }
    const QString copy = temporaryPathBeside(second);
    std::filesystem::copy_file(native(path), native(copy), failure);
    if (failure) {
        QFile::remove(copy);
        return notWritable(second, QString::fromStdString(failure.message()));
    }
    syncToDisk(copy);
    return replaceFile(copy, second);
}

} // namespace

QString temporaryPathBeside(const QString &path)
{
    return path + QStringLiteral(".%1.tmp").arg(QUuid::createUuid().toString(QUuid::Id128).left(12));
}

Result<void> replaceFile(const QString &from, const QString &to)
{
    std::error_code failure;
    std::filesystem::rename(native(from), native(to), failure);
    if (failure)
        return notWritable(to, QString::fromStdString(failure.message()));
    syncFolderOf(to);
    return {};
}

void removeDatabaseFile(const QString &path)
{
    QFile::remove(path);
    QFile::remove(path + QStringLiteral("-journal"));
}

Result<QString> keepOriginal(const QString &path)
{
    for (int i = 1; i <= mostOriginals; ++i) {
        const QString second = path + QStringLiteral(".bak") + (i == 1 ? QString() : QString::number(i));
        if (isSameFile(path, second))
            return second;
        if (QFileInfo::exists(second))
            continue;
        if (auto done = link(path, second); !done)
            return done.error();
        return second;
    }
    return notWritable(path + QStringLiteral(".bak"), QStringLiteral("too many kept originals"));
}

} // namespace core
