#include "app/desktop/inspector/editors/choices.h"

#include "app/desktop/models/sortkey.h"
#include "core/model/catalogue.h"
#include "core/model/entities/activity.h"

namespace app {
namespace {

void addTermAndParts(QList<Choice> &choices, const FieldPlace &place, const QStringList &keys,
                     const QString &parent, int indent)
{
    const core::Vocabularies &words = place.workspace.vocabularies();
    const QString vocabulary = place.info().vocabularyText();
    for (const QString &key : keys) {
        const core::VocabularyTerm *term = words.find(vocabulary, key);
        if (!term || term->parent.value() != parent)
            continue;
        choices.append({place.workspace.display().term(vocabulary, key), key, indent});
        if (!key.isEmpty() && key != parent && indent < 3)
            addTermAndParts(choices, place, keys, key, indent + 1);
    }
}

QList<Choice> terms(const FieldPlace &place)
{
    QList<Choice> choices;
    const QString vocabulary = place.info().vocabularyText();
    addTermAndParts(choices, place, place.workspace.vocabularies().keys(vocabulary), {}, 0);
    if (place.info().isSet())
        choices.append({place.workspace.display().term(vocabulary, core::allTerms), core::allTerms, 0});
    return choices;
}

QList<Choice> records(const FieldPlace &place)
{
    using core::EntityKind;
    const core::Display display = place.workspace.display();
    const core::Inventory &inventory = place.workspace.inventory();
    QList<EntityKind> kinds{EntityKind::Initiative, EntityKind::Activity, EntityKind::Organisation};
    if (place.info().target)
        kinds = {*place.info().target};
    const QCollator collator = sortCollator(display.locale());
    std::vector<std::pair<QCollatorSortKey, Choice>> sorted;
    for (const EntityKind kind : std::as_const(kinds)) {
        for (const core::RecordTable::Row &row : inventory.table(kind)) {
            QString title = display.title(kind, *row.record);
            if (kind == EntityKind::Activity) {
                const auto &activity = static_cast<const core::Activity &>(*row.record);
                title = QStringLiteral("%1 (%2)").arg(title, display.title(activity.initiative.value()));
            }
            sorted.emplace_back(collator.sortKey(title), Choice{title, row.id, 0});
        }
    }
    std::stable_sort(sorted.begin(), sorted.end(),
                     [](const auto &a, const auto &b) { return a.first < b.first; });
    QList<Choice> choices;
    choices.reserve(qsizetype(sorted.size()));
    for (auto &[key, choice] : sorted)
        choices.append(std::move(choice));
    return choices;
}

} // namespace

QList<Choice> choicesFor(const FieldPlace &place)
{
    const core::Display display = place.workspace.display();
    switch (place.info().type) {
    case core::FieldType::YesNo:
        return {{display.value(place.info(), true), true, 0}, {display.value(place.info(), false), false, 0}};
    case core::FieldType::Reference:
    case core::FieldType::References:
        return records(place);
    default:
        return terms(place);
    }
}

} // namespace app
