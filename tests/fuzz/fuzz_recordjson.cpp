// Any bytes as the JSON export of a whole file.
#include "core/exchange/recordjson.h"
#include "tests/fuzz/fuzzing.h"

#include <QBuffer>

using namespace core;

extern "C" int LLVMFuzzerTestOneInput(const unsigned char *data, size_t size)
{
    const QByteArray given(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    const auto inventory = readRecordsJson(given);
    if (!inventory) {
        fuzzing::require(!inventory.error().message.isEmpty(), "an export that cannot be read is told why");
        return 0;
    }
    QByteArray written;
    QBuffer buffer(&written);
    buffer.open(QIODevice::WriteOnly);
    fuzzing::require(static_cast<bool>(writeRecordsJson(*inventory, buffer)), "what was read can be written");
    const auto again = readRecordsJson(written);
    fuzzing::require(again && again->equals(*inventory), "what was written reads back the same");
    return 0;
}
