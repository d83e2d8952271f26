#include "app/desktop/views/network/mapfilter.h"

#include "app/desktop/models/recordfilter.h"
#include "app/desktop/models/searchtext.h"
#include "core/model/entities/activity.h"
#include "core/model/entities/initiative.h"
#include "core/model/entities/organisation.h"

namespace app {
namespace {

constexpr qsizetype askEvery = 500; // records between two looks at the job

core::EntityKind kindOf(const core::Inventory &inventory, core::RecordId id)
{
    for (const core::EntityKind kind : {core::EntityKind::Initiative, core::EntityKind::Organisation}) {
        if (inventory.find(kind, id))
            return kind;
    }
    return core::EntityKind::Activity;
}

Filter withoutText(Filter filter)
{
    filter.text.clear();
    return filter;
}

} // namespace

core::Result<MapTexts> mapTextsOf(const core::Inventory &inventory, const core::Vocabularies &vocabularies,
                                  const QString &language, const core::JobControl &job)
{
    SearchText words(vocabularies, language);
    MapTexts texts;
    qsizetype read = 0;
    const auto add = [&](core::RecordId node, core::EntityKind kind, const core::Record &record) {
        QByteArray &text = texts[node];
        if (!text.isEmpty())
            text.append('\n');
        text.append(words.of(kind, record));
        return ++read % askEvery != 0 || !job.isCancelled();
    };
    for (const core::Initiative &initiative : inventory.all<core::Initiative>()) {
        if (!add(initiative.id, core::EntityKind::Initiative, initiative))
            return core::Error{core::ErrorCode::Cancelled, {}, {}};
    }
    for (const core::Organisation &organisation : inventory.all<core::Organisation>()) {
        if (!add(organisation.id, core::EntityKind::Organisation, organisation))
            return core::Error{core::ErrorCode::Cancelled, {}, {}};
    }
    for (const core::Activity &activity : inventory.all<core::Activity>()) {
        const core::RecordId node = activity.initiative.hasValue() ? *activity.initiative : activity.id;
        if (!add(node, core::EntityKind::Activity, activity))
            return core::Error{core::ErrorCode::Cancelled, {}, {}};
    }
    return texts;
}

void MapFilter::setTexts(const MapTexts &texts)
{
    m_texts = texts;
    m_asked.reset();
}

void MapFilter::forget()
{
    m_texts.clear();
    m_asked.reset();
}

void MapFilter::findScope(const Workspace &workspace, const NetworkFigure &figure)
{
    const core::Inventory &inventory = workspace.inventory();
    const RecordFilter records(inventory, workspace.profile(), workspace.filter());
    m_isOutOfScope.clear();
    m_isOutOfScope.reserve(figure.nodes.size());
    for (const MapNode &node : figure.nodes) {
        const core::EntityKind kind = kindOf(inventory, node.id);
        const core::Record *record = inventory.find(kind, node.id);
        m_isOutOfScope.append(!record || !records.passesWithParts(kind, *record));
    }
}

QList<bool> MapFilter::hiddenNodes(const Workspace &workspace, const NetworkFigure &figure)
{
    const Filter &filter = workspace.filter();
    if (filter.isEmpty())
        return {};
    const bool sameScope = m_asked && withoutText(*m_asked) == withoutText(filter)
        && m_isOutOfScope.size() == figure.nodes.size();
    if (!sameScope)
        findScope(workspace, figure);
    const SearchWords words(filter.text);
    // A longer text finds no more than the one it began with.
    const bool isLonger = sameScope && !m_asked->text.trimmed().isEmpty()
        && filter.text.startsWith(m_asked->text) && m_isHidden.size() == figure.nodes.size();
    QList<bool> isHidden = isLonger ? m_isHidden : m_isOutOfScope;
    if (!words.isEmpty() && hasTexts()) {
        for (qsizetype i = 0; i < isHidden.size(); ++i) {
            if (!isHidden.at(i))
                isHidden[i] = words.in(m_texts.value(figure.nodes.at(i).id)) != words.all();
        }
    }
    m_asked = filter;
    m_isHidden = isHidden;
    return isHidden;
}

} // namespace app
