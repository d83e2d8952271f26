#include "core/analysis/framebuilder.h"

#include "core/analysis/demand.h"
#include "core/analysis/methodterms.h"
#include "core/model/entities/finding.h"
#include "core/model/vocabularies.h"

#include <map>

namespace core {

FrameBuilder::Dimension FrameBuilder::dimension(const std::vector<int> &values)
{
    Dimension dimension;
    dimension.values = values;
    for (size_t i = 0; i < values.size(); ++i) {
        if (values[i] < 0)
            continue;
        dimension.positionOf.resize(static_cast<size_t>(values[i]) + 1, -1);
        dimension.positionOf[static_cast<size_t>(values[i])] = static_cast<int>(i);
    }
    return dimension;
}

FrameBuilder::FrameBuilder(const Ecosystem &ecosystem, bool withRegions, bool withTargetGroups)
    : m_eco(ecosystem),
      m_withRegions(withRegions),
      m_withGroups(withTargetGroups),
      m_phases(dimension(ecosystem.framePhases)),
      m_themes(dimension(ecosystem.frameThemes)),
      m_regions(dimension(withRegions ? ecosystem.frameRegions : std::vector<int>{-1})),
      m_groups(dimension(withTargetGroups ? ecosystem.frameTargetGroups : std::vector<int>{-1}))
{
    for (const int phase : m_phases.values) {
        for (const int theme : m_themes.values) {
            for (const int region : m_regions.values) {
                for (const int group : m_groups.values) {
                    CoverageCell cell;
                    cell.phase = phase;
                    cell.theme = theme;
                    cell.region = region;
                    cell.targetGroup = group;
                    m_cells.append(cell);
                }
            }
        }
    }
    m_isCrowded.assign(static_cast<size_t>(m_cells.size()), 0);
    m_isTouched.assign(static_cast<size_t>(m_cells.size()), 1);
}

std::vector<FrameBuilder::Hit> FrameBuilder::hits(const Dimension &dimension, const TermValues &terms,
                                                  int value) const
{
    std::vector<Hit> found;
    if (value == TermValues::unknown) {
        for (size_t i = 0; i < dimension.values.size(); ++i)
            found.push_back({static_cast<int>(i), Certainty::Possible});
        return found;
    }
    for (const int covered : terms.at(value).covered) {
        if (static_cast<size_t>(covered) < dimension.positionOf.size()
            && dimension.positionOf[static_cast<size_t>(covered)] >= 0)
            found.push_back({dimension.positionOf[static_cast<size_t>(covered)], Certainty::Certain});
    }
    return found;
}

std::vector<FrameBuilder::Hit> FrameBuilder::regionHits(const Area &area) const
{
    if (!m_withRegions)
        return {{0, Certainty::Certain}};
    std::vector<Hit> found;
    for (size_t i = 0; i < m_regions.values.size(); ++i) {
        if (const Certainty serves = area.serves(m_regions.values[i]); serves != Certainty::No)
            found.push_back({static_cast<int>(i), serves});
    }
    return found;
}

std::vector<FrameBuilder::Hit> FrameBuilder::groupHits(const ActivityView &activity) const
{
    if (!m_withGroups)
        return {{0, Certainty::Certain}};
    return hits(m_groups, m_eco.termsOf(Attribute::TargetGroups), activity.value(Attribute::TargetGroups));
}

bool FrameBuilder::addActivities(const JobControl &job)
{
    for (size_t i = 0; i < m_eco.activities.size(); ++i) {
        if (i % 64 == 0 && job.isCancelled())
            return false;
        add(static_cast<int>(i));
    }
    return true;
}

void FrameBuilder::add(int index)
{
    const ActivityView &activity = m_eco.activities[static_cast<size_t>(index)];
    const bool isRegional = !m_eco.servesAll(activity);
    const auto insert = [&](QList<int> &list) {
        if (list.isEmpty() || list.constLast() < index)
            list.append(index);
        else
            list.insert(std::lower_bound(list.cbegin(), list.cend(), index), index);
    };
    eachCellOf(activity, [&](size_t at, Certainty certainty) {
        CoverageCell &cell = m_cells[static_cast<qsizetype>(at)];
        m_isTouched[at] = 1;
        if (certainty == Certainty::Certain) {
            insert(cell.certain);
            cell.regionalCertain += isRegional ? 1 : 0;
        } else {
            ++cell.possible;
            insert(cell.uncertain);
            cell.regionalPossible += isRegional ? 1 : 0;
        }
    });
}

void FrameBuilder::addSignals()
{
    const Demand demand(m_eco);
    for (const Demand::View &signal : demand.views()) {
        for (CoverageCell &cell : m_cells) {
            if (demand.names(signal, cell))
                cell.demand += signal.count;
        }
    }
}

void FrameBuilder::addMarks()
{
    const auto holds = [](const Known<QString> &named, const TermValues &terms, int term) {
        return !named.hasValue() || *named == allTerms || (term >= 0 && terms.indexOf(*named) == term);
    };
    for (const CellMark &mark : m_eco.inventory.all<CellMark>()) {
        const bool isNotApplicable = mark.mark.value() == term::notApplicable;
        if (!isNotApplicable && mark.mark.value() != term::emptyOnPurpose)
            continue;
        for (CoverageCell &cell : m_cells) {
            // In a file with one region the cells name none, and a mark for that region is for all of them.
            const int region = cell.region < 0 && m_eco.areas.regions().size() == 1 ? 0 : cell.region;
            const bool inRegion = !mark.region.hasValue() || *mark.region == allTerms
                || (region >= 0 && m_eco.areas.regionIndex(*mark.region) == region);
            const bool inGroup
                = holds(mark.targetGroup, m_eco.termsOf(Attribute::TargetGroups), cell.targetGroup);
            if (inRegion && inGroup && holds(mark.phase, m_eco.phases(), cell.phase)
                && holds(mark.theme, m_eco.themes(), cell.theme) && cell.isInFrame())
                cell.mark = isNotApplicable ? CoverageCell::Mark::NotApplicable
                                            : CoverageCell::Mark::EmptyOnPurpose;
        }
    }
}

bool FrameBuilder::addCrowding(const Overlaps &overlaps, const JobControl &job)
{
    std::map<size_t, std::vector<int>> involved;              // cell -> providers
    std::vector<char> isInvolved(m_eco.activities.size(), 0); // in every cell it certainly covers
    int steps = 0;
    for (const OverlapPair &pair : overlaps.pairs) {
        if (++steps % 256 == 0 && job.isCancelled())
            return false;
        const ActivityView &a = m_eco.activities[static_cast<size_t>(pair.a)];
        const ActivityView &b = m_eco.activities[static_cast<size_t>(pair.b)];
        if (!pair.isCertain || !pair.isOpen || m_eco.isNational(a) || m_eco.isNational(b))
            continue;
        if (a.values == b.values && a.area == b.area) { // then both cover the same cells
            if (isInvolved[static_cast<size_t>(pair.a)] && isInvolved[static_cast<size_t>(pair.b)])
                continue;
            isInvolved[static_cast<size_t>(pair.a)] = isInvolved[static_cast<size_t>(pair.b)] = 1;
        }
        eachCell(hits(m_phases, m_eco.phases(), a.value(Attribute::Phases)),
                 hits(m_themes, m_eco.themes(), a.value(Attribute::Themes)),
                 regionHits(m_eco.areas.at(a.area)), groupHits(a), [&](size_t index, Certainty certainty) {
                     const CoverageCell &cell = m_cells.at(static_cast<qsizetype>(index));
                     if (certainty != Certainty::Certain || covers(m_eco, b, cell) != Certainty::Certain)
                         return;
                     std::vector<int> &providers = involved[index];
                     for (const ActivityView *side : {&a, &b}) {
                         const auto &own = m_eco.providersOf(*side);
                         providers.insert(providers.end(), own.begin(), own.end());
                     }
                     if (providers.size() > 1024) {
                         std::sort(providers.begin(), providers.end());
                         providers.erase(std::unique(providers.begin(), providers.end()), providers.end());
                     }
                 });
    }
    for (auto &[index, providers] : involved) {
        std::sort(providers.begin(), providers.end());
        const auto count = std::unique(providers.begin(), providers.end()) - providers.begin();
        m_isCrowded[index] = count >= m_eco.profile.crowdedMinProviders ? 1 : 0;
    }
    return true;
}

Frame FrameBuilder::judged()
{
    for (qsizetype i = 0; i < m_cells.size(); ++i) {
        if (!m_isTouched[static_cast<size_t>(i)])
            continue;
        CoverageCell &cell = m_cells[i];
        judge(cell);
        if (m_isCrowded[static_cast<size_t>(i)] && cell.isInFrame())
            cell.kinds.append(CellKind::Crowded);
        addKinds(cell);
    }
    Frame frame;
    frame.withRegions = m_withRegions;
    frame.withTargetGroups = m_withGroups;
    frame.cells = std::move(m_cells);
    addShares(frame);
    rank(frame);
    return frame;
}

} // namespace core
