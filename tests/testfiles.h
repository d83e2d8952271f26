#pragma once

#include <QDir>
#include <QFile>
#include <QFileInfo>

/// Files of tests.
namespace testfiles {

/// A template for QTemporaryDir: in memory where the machine has that, for tests of many files that are not
/// about the disk.
inline QString quickFolder()
{
    const QFileInfo memory(QStringLiteral("/dev/shm"));
    const QString folder = memory.isDir() && memory.isWritable() ? memory.filePath() : QDir::tempPath();
    return folder + QStringLiteral("/stelselkaart-XXXXXX");
}

/// Nothing where there is no such file.
inline QByteArray bytesOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// Stops the test program where that cannot be done.
inline void write(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("cannot write %s", qPrintable(path));
}

} // namespace testfiles
