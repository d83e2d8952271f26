// Any bytes as a document.
#include "tests/fuzz/documentrun.h"

using namespace fuzzing;

extern "C" int LLVMFuzzerTestOneInput(const unsigned char *data, size_t size)
{
    static const ScratchFolder folder;
    const QByteArray given(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    tryDocument(folder, folder.hold(QStringLiteral("x.stelsel"), given));
    return 0;
}
