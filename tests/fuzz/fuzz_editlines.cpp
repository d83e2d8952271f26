// Any lines as edits of "apply", one after the other on the same records.
#include "core/exchange/editlines.h"
#include "tests/fuzz/fuzzing.h"
#include "tests/store/samples.h"

using namespace core;

extern "C" int LLVMFuzzerTestOneInput(const unsigned char *data, size_t size)
{
    static const Inventory start = samples::country(3);
    const QByteArray given(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    Inventory inventory = start;
    quint64 made = 0;
    for (const QByteArray &line : given.split('\n')) {
        const auto edit = parseEditLine(line, inventory, [&made] { return samples::id(900'000 + ++made); });
        if (!edit) {
            fuzzing::require(!edit.error().message.isEmpty(), "a line that is refused is told why");
            continue;
        }
        fuzzing::require(!edit->label.isEmpty(), "every edit has a label");
        for (const Operation &operation : edit->operations)
            fuzzing::require(inventory.apply(operation), "an edit that was accepted can be done");
    }
    return 0;
}
