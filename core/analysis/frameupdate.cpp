#include "core/analysis/ecosystemupdate.h"
#include "core/analysis/framebuilder.h"

namespace core {

FrameBuilder::FrameBuilder(const Ecosystem &ecosystem, Frame frame, const EcosystemDelta &delta)
    : FrameBuilder(ecosystem, frame.withRegions, frame.withTargetGroups)
{
    m_cells = std::move(frame.cells);
    m_isTouched.assign(static_cast<size_t>(m_cells.size()), 0);
    if (!delta.hasMoves())
        return;
    for (CoverageCell &cell : m_cells) {
        delta.activities.apply(cell.certain);
        delta.activities.apply(cell.uncertain);
        delta.organisations.apply(cell.providers);
    }
}

void FrameBuilder::drop(const ActivityView &was, int index)
{
    // Terms and areas keep their numbers, so what was is read by what is now.
    const bool wasRegional = !m_eco.servesAll(was);
    const auto takeOut = [&](QList<int> &list) {
        const auto at = std::lower_bound(list.cbegin(), list.cend(), index);
        if (at != list.cend() && *at == index)
            list.erase(at);
    };
    eachCellOf(was, [&](size_t at, Certainty certainty) {
        CoverageCell &cell = m_cells[static_cast<qsizetype>(at)];
        m_isTouched[at] = 1;
        if (certainty == Certainty::Certain) {
            takeOut(cell.certain);
            cell.regionalCertain -= wasRegional ? 1 : 0;
        } else {
            --cell.possible;
            takeOut(cell.uncertain);
            cell.regionalPossible -= wasRegional ? 1 : 0;
        }
    });
}

void FrameBuilder::renewDemand()
{
    for (CoverageCell &cell : m_cells)
        cell.demand = 0;
    addSignals();
}

void FrameBuilder::renewMarks()
{
    std::vector<CoverageCell::Mark> before;
    for (CoverageCell &cell : m_cells)
        before.push_back(std::exchange(cell.mark, CoverageCell::Mark::None));
    addMarks();
    for (size_t i = 0; i < before.size(); ++i) {
        if (m_cells.at(static_cast<qsizetype>(i)).mark != before[i])
            m_isTouched[i] = 1;
    }
}

void FrameBuilder::touch(const OverlapPair &pair)
{
    eachCellOf(m_eco.activities[static_cast<size_t>(pair.a)],
               [&](size_t at, Certainty) { m_isTouched[at] = 1; });
}

bool FrameBuilder::renewCrowding(const Overlaps &overlaps, const JobControl &job)
{
    // A pair lies inside a cell when both are in its list: a bit per cell makes that one "and" a pair.
    constexpr size_t most = 64;
    std::vector<size_t> touched;
    for (size_t i = 0; i < m_isTouched.size(); ++i) {
        if (m_isTouched[i])
            touched.push_back(i);
    }
    std::vector<quint64> cellsOf;
    for (size_t from = 0; from < touched.size(); from += most) {
        if (job.isCancelled())
            return false;
        const size_t count = std::min(most, touched.size() - from);
        cellsOf.assign(m_eco.activities.size(), 0);
        for (size_t bit = 0; bit < count; ++bit) {
            for (const int activity : m_cells.at(static_cast<qsizetype>(touched[from + bit])).certain)
                cellsOf[static_cast<size_t>(activity)] |= quint64(1) << bit;
        }
        std::vector<std::vector<int>> involved(count);
        for (const OverlapPair &pair : overlaps.pairs) {
            const quint64 shared
                = cellsOf[static_cast<size_t>(pair.a)] & cellsOf[static_cast<size_t>(pair.b)];
            if (shared == 0 || !pair.isCertain || !pair.isOpen)
                continue;
            const ActivityView &a = m_eco.activities[static_cast<size_t>(pair.a)];
            const ActivityView &b = m_eco.activities[static_cast<size_t>(pair.b)];
            if (m_eco.isNational(a) || m_eco.isNational(b))
                continue;
            for (size_t bit = 0; bit < count; ++bit) {
                if ((shared >> bit & 1) == 0)
                    continue;
                for (const ActivityView *side : {&a, &b}) {
                    const auto &own = m_eco.providersOf(*side);
                    involved[bit].insert(involved[bit].end(), own.begin(), own.end());
                }
            }
        }
        for (size_t bit = 0; bit < count; ++bit) {
            std::vector<int> &providers = involved[bit];
            std::sort(providers.begin(), providers.end());
            const auto distinct = std::unique(providers.begin(), providers.end()) - providers.begin();
            m_isCrowded[touched[from + bit]]
                = !providers.empty() && distinct >= m_eco.profile.crowdedMinProviders ? 1 : 0;
        }
    }
    return true;
}

} // namespace core
