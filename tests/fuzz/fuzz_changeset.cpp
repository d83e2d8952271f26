// Any bytes as an entry of a file's change log.
#include "core/store/changeset.h"
#include "core/store/replay.h"
#include "core/store/schema.h"
#include "tests/fuzz/fuzzing.h"
#include "tests/store/samples.h"

using namespace core;
using fuzzing::require;

namespace {

RecordColumns shippedColumns()
{
    Database database = std::move(Database::open({}, Database::Access::Memory)).value();
    require(static_cast<bool>(createSchema(database)), "the schema can be made");
    return std::move(checkSchema(database)).value();
}

bool isSound(const QByteArray &changeset, Direction direction)
{
    ChangesetReader reader(changeset, direction);
    while (reader.next())
        require(reader.row().keyColumn >= 0, "every row has a key");
    return !reader.isBroken();
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const unsigned char *data, size_t size)
{
    static const RecordColumns columns = shippedColumns();
    static const Inventory start = samples::country(3);
    const QByteArray given(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    const bool sound = isSound(given, Direction::Forward);
    require(sound == isSound(given, Direction::Backward), "both ways are sound or neither is");
    const auto back = inverted(given);
    const auto twice = joined(given, given);
    require(sound || (!back && !twice), "broken bytes are not shown to SQLite");
    if (back)
        require(isSound(*back, Direction::Forward), "the inverse of a changeset is one");
    for (const Direction direction : {Direction::Forward, Direction::Backward}) {
        Inventory inventory = start;
        if (const auto done = replay(given, direction, columns, inventory); !done)
            require(done.error().code == ErrorCode::Corrupt, "a changeset that does not fit is told");
    }
    return 0;
}
