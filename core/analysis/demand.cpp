#include "core/analysis/demand.h"

#include "core/model/entities/signal.h"
#include "core/model/vocabularies.h"

namespace core {
namespace {

/// Terms of the frame that a set names, sub-terms through their top term.
std::vector<int> termsOf(const TermValues &terms, const Vocabularies &words, const QString &vocabulary,
                         const TermSet &set)
{
    std::vector<int> found;
    for (QString key : set) {
        for (int depth = 0; depth < 8 && !key.isEmpty(); ++depth) {
            if (const int term = terms.indexOf(key); term >= 0)
                found.push_back(term);
            const VocabularyTerm *word = words.find(vocabulary, key);
            key = word ? word->parent.value() : QString();
        }
    }
    std::sort(found.begin(), found.end());
    return found;
}

bool isOutside(const TermSet &wanted, const Known<TermSet> &recorded)
{
    if (wanted.isEmpty() || !recorded.hasValue() || recorded->contains(allTerms))
        return false;
    return std::none_of(recorded->begin(), recorded->end(),
                        [&](const QString &key) { return wanted.contains(key); });
}

} // namespace

Demand::Demand(const Ecosystem &ecosystem)
{
    const Vocabularies words(ecosystem.inventory);
    const Scope &scope = ecosystem.scope;
    const auto resolve = [&](Attribute attribute, const char *vocabulary, const TermSet &set) {
        return termsOf(ecosystem.termsOf(attribute), words, QLatin1String(vocabulary), set);
    };
    for (const Signal &signal : ecosystem.inventory.all<Signal>()) {
        const bool namesRegion = signal.region.hasValue() && *signal.region != allTerms;
        if ((namesRegion && !scope.regions.isEmpty() && !scope.regions.contains(*signal.region))
            || isOutside(scope.targetGroups, signal.targetGroups) || isOutside(scope.themes, signal.themes)
            || isOutside(scope.phases, signal.phases))
            continue;
        View view;
        view.id = signal.id;
        view.count = signal.count.isUnknown() ? 1 : signal.count.value();
        view.phases = resolve(Attribute::Phases, "fase", signal.phases.value());
        view.themes = resolve(Attribute::Themes, "thema", signal.themes.value());
        view.everyPhase = signal.phases.value().contains(allTerms);
        view.everyTheme = signal.themes.value().contains(allTerms);
        view.region = namesRegion ? ecosystem.areas.regionIndex(*signal.region) : -1;
        view.targetGroups = resolve(Attribute::TargetGroups, "doelgroep", signal.targetGroups.value());
        view.everyGroup = !signal.targetGroups.hasValue() || signal.targetGroups->contains(allTerms);
        if (!signal.phases.hasValue() || !signal.themes.hasValue())
            m_outside.append(signal.id);
        m_views.push_back(std::move(view));
    }
}

QList<RecordId> Demand::outside() const
{
    return m_outside;
}

bool Demand::names(const View &signal, const CoverageCell &cell) const
{
    const auto holds = [](bool every, const std::vector<int> &terms, int term) {
        return every || std::binary_search(terms.begin(), terms.end(), term);
    };
    return holds(signal.everyPhase, signal.phases, cell.phase)
        && holds(signal.everyTheme, signal.themes, cell.theme)
        && (signal.region < 0 || cell.region < 0 || signal.region == cell.region)
        && (cell.targetGroup < 0 || holds(signal.everyGroup, signal.targetGroups, cell.targetGroup));
}

} // namespace core
