#include "core/analysis/robustness.h"

#include "core/analysis/methodterms.h"
#include "core/analysis/network.h"
#include "core/base/text.h"
#include "core/model/entities/links.h"
#include "core/model/entities/region.h"

namespace core {
namespace {

class RobustnessFinder {
public:
    RobustnessFinder(const Ecosystem &ecosystem, const Coverage &coverage, const Journeys &journeys)
        : m_eco(ecosystem),
          m_coverage(coverage),
          m_journeys(journeys)
    { }

    Result<Robustness> find(const JobControl &job)
    {
        addPermanence();
        addExpiryAndGrowth();
        if (job.isCancelled())
            return cancelled();
        addProviders();
        addStacking();
        if (job.isCancelled())
            return cancelled();
        addUnique();
        addCoordination();
        return std::move(m_found);
    }

private:
    void addPermanence()
    {
        for (int i = 0; i < static_cast<int>(m_eco.initiatives.size()); ++i) {
            const InitiativeView &initiative = m_eco.initiatives[size_t(i)];
            if (!isActive(initiative))
                continue;
            ++m_found.activeInitiatives;
            if (initiative.permanence.isUnknown())
                m_found.unknownOnes.append(i);
            else
                ++m_found.permanenceKnown;
            if (initiative.permanence.value() == term::temporary)
                m_found.temporaryOnes.append(i);
        }
        m_found.permanenceUnknown = static_cast<int>(m_found.unknownOnes.size());
        m_found.temporary = static_cast<int>(m_found.temporaryOnes.size());
        if (m_found.permanenceKnown > 0)
            m_found.temporaryShare = m_found.temporary / static_cast<double>(m_found.permanenceKnown);
    }

    void addExpiryAndGrowth()
    {
        const QDate today = m_eco.profile.referenceDate;
        for (int i = 0; i < static_cast<int>(m_eco.initiatives.size()); ++i) {
            const InitiativeView &initiative = m_eco.initiatives[size_t(i)];
            const Lifetime &life = initiative.lifetime;
            if (isActive(initiative) && life.end.hasDays())
                m_found.expiring[quarterOf(life.end.lastDay())].append(i);
            if (initiative.inScope == Certainty::No || life.stage == Lifetime::Stage::Idea)
                continue;
            if (life.start.hasDays() && life.start.firstDay() <= today)
                m_found.growth[halfYearOf(life.start.firstDay())].startedOnes.append(i);
            if (life.end.hasDays() && life.end.lastDay() <= today)
                m_found.growth[halfYearOf(life.end.lastDay())].endedOnes.append(i);
        }
        for (auto it = m_found.expiring.cbegin(); it != m_found.expiring.cend(); ++it)
            m_found.expiry.insert(it.key(), static_cast<int>(it->size()));
        for (Robustness::Growth &growth : m_found.growth) {
            growth.started = static_cast<int>(growth.startedOnes.size());
            growth.ended = static_cast<int>(growth.endedOnes.size());
        }
    }

    void addProviders()
    {
        QList<int> certain;
        std::vector<QList<int>> perTheme(static_cast<size_t>(m_eco.themes().termCount()));
        for (int i = 0; i < static_cast<int>(m_eco.activities.size()); ++i) {
            const ActivityView &activity = m_eco.activities[size_t(i)];
            if (activity.active != Certainty::Certain)
                continue;
            certain.append(i);
            if (const int themes = activity.value(Attribute::Themes); TermValues::hasTerms(themes)) {
                for (const int theme : m_eco.themes().at(themes).covered)
                    perTheme[size_t(theme)].append(i);
            }
        }
        m_found.effectiveProviders = effectiveProviders(m_eco, certain);
        for (const int theme : m_eco.frameThemes)
            m_found.effectiveProvidersPerTheme.append(
                {theme, effectiveProviders(m_eco, perTheme[size_t(theme)])});
    }

    void addStacking()
    {
        const auto phaseCount = size_t(m_eco.phases().termCount());
        const auto groupCount = size_t(m_eco.termsOf(Attribute::TargetGroups).termCount());
        std::vector<QList<int>> stacks(groupCount * phaseCount);
        for (int i = 0; i < static_cast<int>(m_eco.activities.size()); ++i) {
            const ActivityView &activity = m_eco.activities[size_t(i)];
            const int groups = activity.value(Attribute::TargetGroups);
            const int phases = activity.value(Attribute::Phases);
            if (activity.active != Certainty::Certain || !TermValues::hasTerms(groups)
                || !TermValues::hasTerms(phases))
                continue;
            for (const int group : m_eco.termsOf(Attribute::TargetGroups).at(groups).covered) {
                for (const int phase : m_eco.phases().at(phases).covered)
                    stacks[size_t(group) * phaseCount + size_t(phase)].append(i);
            }
        }
        for (const int group : m_eco.frameTargetGroups) {
            for (const int phase : m_eco.framePhases) {
                const QList<int> certain = stacks[size_t(group) * phaseCount + size_t(phase)];
                m_found.stacking.append({group, phase, static_cast<int>(certain.size()), certain});
            }
        }
    }

    void addUnique()
    {
        QMap<int, Robustness::Unique> unique;
        const QList<CoverageCell> &cells = m_coverage.frame.cells;
        for (int i = 0; i < cells.size(); ++i) {
            const CoverageCell &cell = cells.at(i);
            if (!cell.isInFrame() || cell.certain.isEmpty())
                continue;
            const auto initiativeOf
                = [&](int activity) { return m_eco.activities[size_t(activity)].initiative; };
            const int first = initiativeOf(cell.certain.first());
            const bool alone = std::all_of(cell.certain.cbegin(), cell.certain.cend(),
                                           [&](int activity) { return initiativeOf(activity) == first; });
            if (alone && first >= 0)
                unique[first].cells.append(i);
        }
        for (const ThemeJourney *journey : m_journeys.perRegion()) {
            for (const Bridge &bridge : journey->bridges) {
                for (const int carrier : bridge.carriers)
                    ++unique[carrier].bridges;
            }
            for (const int carrier : journey->walkCarriers)
                ++unique[carrier].walks;
        }
        for (auto it = unique.begin(); it != unique.end(); ++it) {
            it->initiative = it.key();
            m_found.unique.append(*it);
        }
    }

    void addCoordination()
    {
        std::vector<char> hasCoordinator(size_t(m_eco.themes().termCount()), 0);
        for (const Participation &participation : m_eco.inventory.all<Participation>()) {
            if (participation.role.value() != u"coördinator" || !participation.initiative.hasValue())
                continue;
            const int index = m_eco.initiativeIndex(*participation.initiative);
            if (index < 0 || !isActive(m_eco.initiatives[size_t(index)]))
                continue;
            const int themes = m_eco.initiatives[size_t(index)].themes;
            if (!TermValues::hasTerms(themes))
                continue;
            for (const int theme : m_eco.themes().at(themes).covered)
                hasCoordinator[size_t(theme)] = 1;
        }
        for (const int theme : m_eco.frameThemes) {
            if (!hasCoordinator[size_t(theme)])
                m_found.themesWithoutCoordinator.append(theme);
        }
        TermSet coordinated;
        for (const Region &region : m_eco.inventory.all<Region>()) {
            if (region.coordinator.hasValue())
                coordinated.insert(keyOf(region.name.value()));
        }
        for (const int region : m_eco.frameRegions) {
            if (!coordinated.contains(m_eco.areas.regions().at(region)))
                m_found.regionsWithoutCoordinator.append(region);
        }
    }

    const Ecosystem &m_eco;
    const Coverage &m_coverage;
    const Journeys &m_journeys;
    Robustness m_found;
};

} // namespace

Result<Robustness> robustness(const Ecosystem &ecosystem, const Coverage &coverage, const Journeys &journeys,
                              const JobControl &job)
{
    return RobustnessFinder(ecosystem, coverage, journeys).find(job);
}

std::optional<double> Conversion::share() const
{
    if (pilots == 0)
        return std::nullopt;
    return static_cast<double>(converted.size()) / pilots;
}

Conversion conversion(const Inventory &before, const Inventory &after)
{
    Conversion result;
    const auto stageIn = [](const Inventory &inventory, const Initiative &initiative) {
        const Initiative *generic = inventory.find<Initiative>(initiative.instanceOf);
        return initiative.stage.isKnown() || !generic ? initiative.stage.value() : generic->stage.value();
    };
    for (const Initiative &initiative : before.all<Initiative>()) {
        if (stageIn(before, initiative) != term::pilot)
            continue;
        ++result.pilots;
        const Initiative *later = after.find<Initiative>(initiative.id);
        const bool isConverted = later && stageIn(after, *later) == term::structural;
        (isConverted ? result.converted : result.others).append(initiative.id);
    }
    return result;
}

QString quarterOf(QDate day)
{
    return QStringLiteral("%1-Q%2").arg(day.year(), 4, 10, QLatin1Char('0')).arg((day.month() + 2) / 3);
}

QString halfYearOf(QDate day)
{
    return QStringLiteral("%1-H%2").arg(day.year(), 4, 10, QLatin1Char('0')).arg(day.month() <= 6 ? 1 : 2);
}

} // namespace core
