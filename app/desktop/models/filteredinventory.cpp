#include "app/desktop/models/filteredinventory.h"

#include "app/desktop/models/recordfilter.h"
#include "app/desktop/models/searchtext.h"
#include "core/model/entities/activity.h"
#include "core/model/entities/initiative.h"

#include <QCoreApplication>

namespace app {
namespace {

QString translated(const char *text)
{
    return QCoreApplication::translate("app::desktop", text);
}

} // namespace

core::Inventory filteredInventory(core::Inventory inventory, const core::Vocabularies &vocabularies,
                                  const core::Profile &profile, const Filter &filter)
{
    Filter staleness;
    staleness.referenceDate = filter.referenceDate;
    staleness.onlyStale = filter.onlyStale;
    const SearchWords words(filter.text);
    if (words.isEmpty() && !filter.onlyStale)
        return inventory;
    const core::Inventory all = inventory;
    const RecordFilter records(all, profile, staleness);
    SearchText texts(vocabularies, QStringLiteral("nl"));
    QHash<core::RecordId, QByteArray> initiativeTexts;
    for (const core::Initiative &initiative : all.all<core::Initiative>())
        initiativeTexts.insert(initiative.id, texts.of(core::EntityKind::Initiative, initiative));
    for (const core::Activity &activity : all.all<core::Activity>()) {
        const bool hasWords = words.isEmpty()
            || (words.in(texts.of(core::EntityKind::Activity, activity))
                | words.in(initiativeTexts.value(activity.initiative.value())))
                == words.all();
        if (!hasWords || !records.passes(core::EntityKind::Activity, activity))
            inventory.remove(core::EntityKind::Activity, activity.id);
    }
    return inventory;
}

QString filterWords(const Filter &filter)
{
    QStringList parts;
    if (!filter.text.trimmed().isEmpty())
        parts.append(translated(QT_TRANSLATE_NOOP("app::desktop", "only activities with \"%1\""))
                         .arg(filter.text.trimmed()));
    if (filter.onlyStale)
        parts.append(translated(QT_TRANSLATE_NOOP("app::desktop", "only stale activities")));
    if (!filter.targetGroups.isEmpty() || !filter.levels.isEmpty())
        parts.append(translated(QT_TRANSLATE_NOOP("app::desktop", "filtered on target group or level")));
    return parts.join(QStringLiteral(", "));
}

} // namespace app
