// The ordinary test of a fuzz target: every file named, and every file in a folder named, is tried once.
#include "tests/fuzz/fuzzing.h"

#include <QDirIterator>

#include <algorithm>
#include <cstdio>

int main(int argc, char *argv[])
{
    QStringList paths;
    for (int i = 1; i < argc; ++i) {
        const QString path = QFile::decodeName(argv[i]);
        if (!QFileInfo(path).isDir())
            paths.append(path);
        for (QDirIterator files(path, QDir::Files, QDirIterator::Subdirectories); files.hasNext();)
            paths.append(files.next());
    }
    std::sort(paths.begin(), paths.end());
    for (const QString &path : std::as_const(paths)) {
        std::printf("%s\n", qPrintable(path));
        std::fflush(stdout); // so that the last one named is the one that failed
        const QByteArray bytes = fuzzing::bytesOf(path);
        LLVMFuzzerTestOneInput(reinterpret_cast<const unsigned char *>(bytes.constData()),
                               static_cast<size_t>(bytes.size()));
    }
    return paths.isEmpty() ? 1 : 0;
}
