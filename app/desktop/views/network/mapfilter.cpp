#include "app/desktop/views/network/mapfilter.h"

#include "app/desktop/models/recordfilter.h"
#include "app/desktop/models/searchtext.h"
#include "core/model/entities/activity.h"
#include "core/model/entities/initiative.h"

namespace app {

void MapFilter::readTexts(const Workspace &workspace)
{
    SearchText texts(workspace.vocabularies(), workspace.display().language());
    const core::Inventory &inventory = workspace.inventory();
    for (const core::Initiative &initiative : inventory.all<core::Initiative>())
        m_texts.insert(initiative.id, texts.of(core::EntityKind::Initiative, initiative));
    for (const core::Activity &activity : inventory.all<core::Activity>()) {
        const core::RecordId node = activity.initiative.hasValue() ? *activity.initiative : activity.id;
        m_texts[node] += '\n' + texts.of(core::EntityKind::Activity, activity);
    }
}

QList<bool> MapFilter::hiddenNodes(const Workspace &workspace, const JourneyMapFigure &figure)
{
    const Filter &filter = workspace.filter();
    if (filter.isEmpty())
        return {};
    const core::Inventory &inventory = workspace.inventory();
    const RecordFilter records(inventory, workspace.profile(), filter);
    const SearchWords words(filter.text);
    if (!words.isEmpty() && m_texts.isEmpty())
        readTexts(workspace);
    QList<bool> isHidden;
    isHidden.reserve(figure.nodes.size());
    for (const MapNode &node : figure.nodes) {
        const core::EntityKind kind = inventory.find<core::Initiative>(node.id) ? core::EntityKind::Initiative
                                                                                : core::EntityKind::Activity;
        const core::Record *record = inventory.find(kind, node.id);
        const bool passes = record && records.passesWithParts(kind, *record)
            && (words.isEmpty() || words.in(m_texts.value(node.id)) == words.all());
        isHidden.append(!passes);
    }
    return isHidden;
}

} // namespace app
