#include "core/analysis/framebuilder.h"

#include <cmath>

namespace core {

void FrameBuilder::judge(CoverageCell &cell) const
{
    cell.providers.clear();
    cell.hasUnknownProvider = false;
    cell.kinds.clear();
    cell.status.reset();
    cell.tipsOn = {};
    for (const int index : std::as_const(cell.certain)) {
        const auto &own = m_eco.providersOf(m_eco.activities[static_cast<size_t>(index)]);
        cell.hasUnknownProvider |= own.empty();
        for (const int provider : own)
            cell.providers.append(provider);
    }
    std::sort(cell.providers.begin(), cell.providers.end());
    cell.providers.erase(std::unique(cell.providers.begin(), cell.providers.end()), cell.providers.end());
    cell.effectiveProviders = effectiveProviders(m_eco, cell.certain);
    addTippingDate(cell);
    if (!cell.isInFrame())
        return;

    const qsizetype n = cell.certain.size();
    if (n == 0) {
        cell.kinds.append(cell.possible == 0 ? CellKind::White : CellKind::Unknown);
        return;
    }
    const bool lasts = std::any_of(cell.certain.cbegin(), cell.certain.cend(), [&](int index) {
        return m_eco.activities[static_cast<size_t>(index)].mayBeActiveAtHorizon;
    });
    if (!lasts)
        cell.kinds.append(CellKind::Expiring);
    const Profile &profile = m_eco.profile;
    const qsizetype m = cell.providers.size();
    if (n <= profile.thinMaxActivities
        || (m >= 1 && m <= profile.thinMaxProviders && !cell.hasUnknownProvider))
        cell.kinds.append(CellKind::Thin);
}

void FrameBuilder::addKinds(CoverageCell &cell) const
{
    if (!cell.isInFrame())
        return;
    if (cell.kinds.isEmpty())
        cell.kinds.append(CellKind::Covered);
    cell.status = cell.kinds.first();
    if (cell.certain.isEmpty())
        return;
    addEvaluation(cell);
    const bool nationalOnly = std::all_of(cell.certain.cbegin(), cell.certain.cend(), [&](int index) {
        return m_eco.servesAll(m_eco.activities[static_cast<size_t>(index)]);
    });
    if (nationalOnly)
        cell.kinds.append(CellKind::NationalOnly);
}

void FrameBuilder::addEvaluation(CoverageCell &cell) const
{
    bool someUnknown = false;
    for (const int index : std::as_const(cell.certain)) {
        const Evaluation evaluation = m_eco.activities[static_cast<size_t>(index)].evaluation;
        if (evaluation == Evaluation::Yes)
            return;
        someUnknown |= evaluation == Evaluation::Unknown;
    }
    cell.kinds.append(someUnknown ? CellKind::PossiblyUnevaluated : CellKind::Unevaluated);
}

void FrameBuilder::addTippingDate(CoverageCell &cell) const
{
    QDate latest;
    for (const int index : std::as_const(cell.certain)) {
        const DayBound &end = m_eco.activities[static_cast<size_t>(index)].lifetime.end;
        if (!end.hasDays())
            return;
        if (!latest.isValid() || end.lastDay() > latest)
            latest = end.lastDay();
    }
    cell.tipsOn = latest;
}

void FrameBuilder::addShares(Frame &frame) const
{
    int regionalLower = 0;
    int regionalUpper = 0;
    qint64 demand = 0;
    qint64 demandLower = 0;
    qint64 demandUpper = 0;
    for (const CoverageCell &cell : std::as_const(frame.cells)) {
        if (!cell.isInFrame())
            continue;
        const bool certain = !cell.certain.isEmpty();
        const bool possible = certain || cell.possible > 0;
        ++frame.size;
        frame.coveredLower += certain ? 1 : 0;
        frame.coveredUpper += possible ? 1 : 0;
        regionalLower += cell.regionalCertain > 0 ? 1 : 0;
        regionalUpper += cell.regionalCertain + cell.regionalPossible > 0 ? 1 : 0;
        demand += cell.demand;
        demandLower += certain ? cell.demand : 0;
        demandUpper += possible ? cell.demand : 0;
    }
    const auto share = [](qint64 part, qint64 whole) -> std::optional<double> {
        if (whole == 0)
            return std::nullopt;
        return static_cast<double>(part) / static_cast<double>(whole);
    };
    frame.covered = {share(frame.coveredLower, frame.size), share(frame.coveredUpper, frame.size)};
    frame.weighted = {share(demandLower, demand), share(demandUpper, demand)};
    frame.regional = {share(regionalLower, frame.size), share(regionalUpper, frame.size)};
}

void FrameBuilder::rank(Frame &frame) const
{
    qint64 most = 0;
    for (const CoverageCell &cell : std::as_const(frame.cells))
        most = std::max(most, cell.isInFrame() ? cell.demand : 0);
    std::array<std::optional<double>, cellKindCount> severities;
    for (int kind = 0; kind < cellKindCount; ++kind) {
        const auto severity = m_eco.profile.severity.constFind(cellKindLetter(static_cast<CellKind>(kind)));
        if (severity != m_eco.profile.severity.cend())
            severities[static_cast<size_t>(kind)] = *severity;
    }
    QList<qsizetype> ranked;
    for (qsizetype i = 0; i < frame.cells.size(); ++i) {
        CoverageCell &cell = frame.cells[i];
        cell.score.reset();
        cell.rank.reset();
        std::optional<double> worst;
        for (const CellKind kind : std::as_const(cell.kinds)) {
            if (const auto &severity = severities[static_cast<size_t>(kind)])
                worst = std::max(worst.value_or(*severity), *severity);
        }
        if (!worst || cell.mark != CoverageCell::Mark::None)
            continue;
        const double pull = most == 0 ? 0 : static_cast<double>(cell.demand) / static_cast<double>(most);
        cell.score = *worst * (1 + pull);
        ranked.append(i);
    }
    // Cells stand in phase, theme, region order, so a stable sort breaks ties as the method says.
    std::stable_sort(ranked.begin(), ranked.end(), [&](qsizetype a, qsizetype b) {
        return std::round(*frame.cells.at(a).score * 1e9) > std::round(*frame.cells.at(b).score * 1e9);
    });
    for (qsizetype i = 0; i < ranked.size(); ++i)
        frame.cells[ranked.at(i)].rank = static_cast<int>(i) + 1;
}

} // namespace core
