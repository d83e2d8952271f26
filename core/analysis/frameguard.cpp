#include "core/analysis/frameguard.h"

#include "core/base/text.h"
#include "core/model/entities/finding.h"
#include "core/model/entities/region.h"
#include "core/model/entities/settings.h"
#include "core/model/entities/signal.h"
#include "core/model/vocabularies.h"

namespace core {
namespace {

/// Labels, colours and descriptions are only for showing.
bool altersWords(const InventoryDelta &delta)
{
    return std::any_of(delta.of(EntityKind::VocabularyTerm).cbegin(),
                       delta.of(EntityKind::VocabularyTerm).cend(), [](const RecordDelta &record) {
                           if (!record.isUpdate())
                               return true;
                           const VocabularyTerm &was = *record.was<VocabularyTerm>();
                           const VocabularyTerm &is = *record.is<VocabularyTerm>();
                           return std::tie(was.vocabulary, was.key, was.parent, was.position, was.retired)
                               != std::tie(is.vocabulary, is.key, is.parent, is.position, is.retired);
                       });
}

bool altersRegions(const InventoryDelta &delta)
{
    return std::any_of(delta.of(EntityKind::Region).cbegin(), delta.of(EntityKind::Region).cend(),
                       [](const RecordDelta &record) {
                           return !record.isUpdate()
                               || record.was<Region>()->name != record.is<Region>()->name
                               || record.was<Region>()->municipalities != record.is<Region>()->municipalities;
                       });
}

TermSet regionsOf(const Initiative &initiative)
{
    return initiative.regions.value();
}

template <typename E>
TermSet regionsOf(const E &record)
{
    return record.region.hasValue() ? TermSet{*record.region} : TermSet();
}

/// The regions that records of one kind no longer name (first) and newly name (second).
template <typename E>
void compareNames(const InventoryDelta &delta, TermSet &lost, TermSet &gained)
{
    for (const RecordDelta &record : delta.of(E::entityKind)) {
        const TermSet was = record.before ? regionsOf(*record.was<E>()) : TermSet();
        const TermSet is = record.after ? regionsOf(*record.is<E>()) : TermSet();
        for (const QString &key : was) {
            if (!is.contains(key))
                lost.insert(key);
        }
        for (const QString &key : is) {
            if (!was.contains(key))
                gained.insert(key);
        }
    }
}

template <typename E>
bool isNamedBy(const Inventory &inventory, const QString &key)
{
    for (const E &record : inventory.all<E>()) {
        if constexpr (std::is_same_v<E, Initiative>) {
            if (record.regions.value().contains(key))
                return true;
        } else if (record.region.value() == key) {
            return true;
        }
    }
    return false;
}

bool isNamed(const Inventory &inventory, const QString &key)
{
    for (const Region &region : inventory.all<Region>()) {
        if (keyOf(region.name.value()) == key)
            return true;
    }
    return isNamedBy<Initiative>(inventory, key) || isNamedBy<Signal>(inventory, key)
        || isNamedBy<CellMark>(inventory, key);
}

} // namespace

bool altersFrame(const Ecosystem &before, const Inventory &after, const InventoryDelta &delta)
{
    if (altersWords(delta) || altersRegions(delta))
        return true;
    TermSet lost;
    TermSet gained;
    compareNames<Initiative>(delta, lost, gained);
    compareNames<Signal>(delta, lost, gained);
    compareNames<CellMark>(delta, lost, gained);
    const auto isNew
        = [&](const QString &key) { return key != allTerms && before.areas.regionIndex(key) < 0; };
    const auto isGone = [&](const QString &key) { return key != allTerms && !isNamed(after, key); };
    return std::any_of(gained.begin(), gained.end(), isNew) || std::any_of(lost.begin(), lost.end(), isGone);
}

} // namespace core
