#pragma once

#include "core/analysis/namematch.h"
#include "core/analysis/quality.h"
#include "core/model/entities/initiative.h"
#include "core/model/entities/organisation.h"

#include <memory>

namespace core {

/// What two records of one kind are compared by: what a name and a website come down to.
struct NameEntry {
    Trigrams trigrams;
    QString host; ///< empty: none
};
using NameEntryPtr = std::shared_ptr<const NameEntry>;

/// The entries of the organisations and the initiatives, by their places in the inventory. Kept with the
/// quality, because making them costs more than comparing one name with all.
struct NameBook {
    std::vector<NameEntryPtr> organisations;
    std::vector<NameEntryPtr> initiatives;

    template <typename E>
    std::vector<NameEntryPtr> &entriesOf()
    {
        if constexpr (std::is_same_v<E, Initiative>)
            return initiatives;
        else
            return organisations;
    }
};

template <typename E>
NameEntryPtr nameEntryOf(const E &record)
{
    return std::make_shared<const NameEntry>(
        NameEntry{trigramsOf(record.name.value()), hostOf(record.website.value())});
}

/// Do two initiatives stand for one service in several regions? Then equal names are no mistake.
inline bool areOneService(const Initiative &a, const Initiative &b)
{
    const auto is = [](const Known<RecordId> &of, RecordId id) { return of.hasValue() && *of == id; };
    return is(a.instanceOf, b.id) || is(b.instanceOf, a.id)
        || (a.instanceOf.hasValue() && b.instanceOf == a.instanceOf);
}
inline bool areOneService(const Organisation &, const Organisation &)
{
    return false;
}

inline constexpr double sameNameThreshold = 0.8;

} // namespace core
