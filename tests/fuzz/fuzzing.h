#pragma once

#include <QByteArray>
#include <QString>
#include <QTemporaryDir>

#include <cstddef>

/// One try of a fuzz target; libFuzzer and replay.cpp call it with any bytes at all. \return 0.
extern "C" int LLVMFuzzerTestOneInput(const unsigned char *data, size_t size);

/// What the fuzz targets share.
namespace fuzzing {

/// Ends the program with \a rule on stderr when a promise is broken: a finding.
void require(bool isKept, const char *rule);

/// A folder, in memory where the machine has that, for the one file that a target tries. Removed at the end
/// of the program.
class ScratchFolder {
public:
    ScratchFolder();

    /// Empties the folder and puts one file into it. \return its path.
    QString hold(const QString &name, const QByteArray &bytes) const;
    QString path(const QString &name) const { return m_folder.filePath(name); }

private:
    QTemporaryDir m_folder;
};

QByteArray bytesOf(const QString &path);

/// A zip file, not compressed, of what a person can write and a fuzzer can change: each line "@@part NAME"
/// begins a part. Without such a line at the start, \a text itself: a zip file already.
QByteArray zipOfParts(const QByteArray &text);

} // namespace fuzzing
