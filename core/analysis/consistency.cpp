#include "core/analysis/consistency.h"

#include "core/analysis/demand.h"
#include "core/analysis/network.h"
#include "core/model/entities/judgement.h"
#include "core/model/entities/organisation.h"

#include <QCoreApplication>

#include <cmath>

namespace core {
namespace {

/// The view with the service stopped, or running: what it adds is the difference. Only the service's own
/// activities change, so what an instance inherits from it stays.
Ecosystem withService(const Ecosystem &ecosystem, int initiative, bool isRunning)
{
    Ecosystem changed = ecosystem;
    InitiativeView &service = changed.initiatives[size_t(initiative)];
    const Certainty wanted = certainIf(isRunning);
    service.active = both(service.inScope, wanted);
    for (const int index : service.activities) {
        ActivityView &activity = changed.activities[size_t(index)];
        activity.active = both(activity.inScope, wanted);
        activity.mayBeActiveAtHorizon = isRunning;
    }
    return changed;
}

struct Side {
    Ecosystem ecosystem;
    Coverage coverage;
    Journeys journeys;
};

Result<Side> sideOf(Ecosystem ecosystem, const Overlaps &pairs, const JobControl &job)
{
    Side side{std::move(ecosystem), {}, {}};
    auto covered = coverage(side.ecosystem, pairs, job);
    if (!covered)
        return covered.error();
    side.coverage = std::move(covered).value();
    auto walked = journeys(side.ecosystem, job);
    if (!walked)
        return walked.error();
    side.journeys = std::move(walked).value();
    return side;
}

/// The pairs the service has no part in. Those of others do not change with it.
Overlaps pairsWithout(const Ecosystem &ecosystem, const Overlaps &overlaps, int initiative)
{
    Overlaps others;
    for (const OverlapPair &pair : overlaps.pairs) {
        if (ecosystem.activities[size_t(pair.a)].initiative != initiative
            && ecosystem.activities[size_t(pair.b)].initiative != initiative)
            others.pairs.append(pair);
    }
    return others;
}

class ConsistencyTester {
public:
    ConsistencyTester(const Side &without, const Side &with, int initiative)
        : m_without(without),
          m_with(with)
    {
        m_result.initiative = initiative;
    }

    Consistency test()
    {
        addNearest();
        addCells();
        addBridges();
        addWarnings();
        addOutcomes();
        return m_result;
    }

private:
    const Ecosystem &eco() const { return m_with.ecosystem; }
    const InitiativeView &service() const { return eco().initiatives[size_t(m_result.initiative)]; }

    void addNearest()
    {
        const SimilarityMeasure measure(eco());
        QMap<int, Consistency::Neighbour> best; // other activity -> its best match
        const auto isNearer = [](const Similarity &x, const Similarity &y) {
            const double left = std::round(x.point.value_or(-1) * 1e9);
            const double right = std::round(y.point.value_or(-1) * 1e9);
            return left != right ? left > right : x.compared > y.compared;
        };
        for (int other = 0; other < static_cast<int>(eco().activities.size()); ++other) {
            const ActivityView &existing = eco().activities[size_t(other)];
            if (existing.active == Certainty::No || isOfOneFamily(existing.initiative))
                continue;
            for (const int own : service().activities) {
                const Similarity similarity = measure.compare(eco().activities[size_t(own)], existing);
                const auto at = best.find(other);
                if (at == best.end())
                    best.insert(other, {own, other, similarity});
                else if (isNearer(similarity, at->similarity))
                    *at = {own, other, similarity};
            }
        }
        m_result.nearest = best.values();
        std::stable_sort(m_result.nearest.begin(), m_result.nearest.end(),
                         [&](const auto &x, const auto &y) { return isNearer(x.similarity, y.similarity); });
        m_result.nearest = m_result.nearest.mid(0, 5);
        for (const Consistency::Neighbour &neighbour : std::as_const(m_result.nearest)) {
            const int initiative = eco().activities[size_t(neighbour.other)].initiative;
            if (isAlike(neighbour, eco().profile.overlapThreshold) && initiative >= 0
                && !m_result.instead.contains(initiative))
                m_result.instead.append(initiative);
        }
    }

    /// The service itself, its generic service or its instance: those do the same on purpose.
    bool isOfOneFamily(int other) const
    {
        return other == m_result.initiative
            || (other >= 0
                && (service().generic == other
                    || eco().initiatives[size_t(other)].generic == m_result.initiative));
    }

    /// On enough attributes, or the very same thing (duplicatie): a copy of a sparse record is no accident.
    bool isAlike(const Consistency::Neighbour &neighbour, double threshold) const
    {
        constexpr double tolerance = 1e-9;
        const Similarity &similarity = neighbour.similarity;
        if (!similarity.point || *similarity.point < threshold - tolerance)
            return false;
        return similarity.compared >= eco().profile.minCompared || *similarity.lower >= threshold - tolerance
            || isDuplication(eco(), eco().activities[size_t(neighbour.own)],
                             eco().activities[size_t(neighbour.other)]);
    }

    void addCells()
    {
        const QList<CoverageCell> &before = m_without.coverage.frame.cells;
        for (int i = 0; i < before.size(); ++i) {
            const CoverageCell &cell = before.at(i);
            const bool wanting = cell.has(CellKind::White) || cell.has(CellKind::Unknown)
                || cell.has(CellKind::Expiring) || cell.has(CellKind::Thin);
            if (wanting && m_with.coverage.frame.cells.at(i).certain.size() > cell.certain.size())
                m_result.cells.append({i, cell.phase, cell.theme, cell.region, cell.kinds});
        }
    }

    void addBridges()
    {
        const auto before = m_without.journeys.perRegion();
        const auto after = m_with.journeys.perRegion();
        for (qsizetype j = 0; j < before.size(); ++j) {
            for (qsizetype k = 0; k < before.at(j)->bridges.size(); ++k) {
                const Bridge &bridge = before.at(j)->bridges.at(k);
                if (bridge.isBroken() && !after.at(j)->bridges.at(k).isBroken())
                    m_result.bridges.append(
                        {before.at(j)->theme, before.at(j)->region, bridge.from, bridge.to});
            }
        }
    }

    bool isPortal(const InitiativeView &initiative) const
    {
        return initiative.record->kind.value() == u"portaal";
    }

    bool isRegionalDeveloperForAll() const
    {
        const bool isOfRom
            = std::any_of(service().providers.begin(), service().providers.end(), [&](int index) {
                  const auto *organisation
                      = eco().inventory.find<Organisation>(eco().organisations[size_t(index)]);
                  return organisation && organisation->kind.value() == u"rom";
              });
        const TermValues &groups = eco().termsOf(Attribute::TargetGroups);
        const int wide = groups.indexOf(QStringLiteral("peloton"));
        return isOfRom && wide >= 0
            && std::any_of(service().activities.begin(), service().activities.end(), [&](int activity) {
                   return eco().covers(eco().activities[size_t(activity)], Attribute::TargetGroups, wide)
                       == Certainty::Certain;
               });
    }

    bool hasEvidenceOfNeed() const
    {
        for (const CoverageCell &cell : m_with.coverage.frame.cells) {
            const bool isOwn = std::any_of(cell.certain.cbegin(), cell.certain.cend(), [&](int activity) {
                return eco().activities[size_t(activity)].initiative == m_result.initiative;
            });
            if (isOwn && cell.demand > 0)
                return true;
        }
        return false;
    }

    void addWarnings()
    {
        using Warning = Consistency::Warning;
        if (isRegionalDeveloperForAll())
            m_result.warnings.append(Warning::RegionalDeveloperForAll);
        const bool others
            = std::any_of(eco().initiatives.begin(), eco().initiatives.end(), [&](const auto &other) {
                  return other.id != service().id && isActive(other) && isPortal(other);
              });
        if (isPortal(service()) && others)
            m_result.warnings.append(Warning::OneMorePortal);
        if (!hasEvidenceOfNeed())
            m_result.warnings.append(Warning::NoEvidenceOfNeed);
        for (const ConsistencyTest &test : eco().inventory.all<ConsistencyTest>()) {
            const bool isLate
                = test.policyStage.value() == u"vastgesteld" || test.policyStage.value() == u"in-uitvoering";
            if (isLate && test.initiative.hasValue() && *test.initiative == service().id) {
                m_result.warnings.append(Warning::TestedTooLate);
                break;
            }
        }
    }

    void addOutcomes()
    {
        using Outcome = Consistency::Outcome;
        const bool isLinked = std::any_of(eco().links.begin(), eco().links.end(), [&](const LinkView &link) {
            const int from = initiativeAt(eco(), link.from);
            const int to = initiativeAt(eco(), link.to);
            return from >= 0 && to >= 0 && from != to
                && (from == m_result.initiative || to == m_result.initiative);
        });
        if (isLinked || !m_result.bridges.isEmpty())
            m_result.outcomes.append(Outcome::Connects);
        const auto alike = [&](double threshold) {
            return std::any_of(m_result.nearest.cbegin(), m_result.nearest.cend(),
                               [&](const auto &neighbour) { return isAlike(neighbour, threshold); });
        };
        if (alike(eco().profile.overlapThreshold))
            m_result.outcomes.append(Outcome::Overlaps);
        if (alike(eco().profile.nearDuplicate))
            m_result.outcomes.append(Outcome::NearlyTheSame);
        const bool fills = std::any_of(m_result.cells.cbegin(), m_result.cells.cend(),
                                       [](const auto &cell) { return cell.kinds.contains(CellKind::White); });
        if (fills)
            m_result.outcomes.append(Outcome::FillsWhiteSpot);
    }

    const Side &m_without;
    const Side &m_with;
    Consistency m_result;
};

} // namespace

QList<int> existingServices(const Ecosystem &ecosystem)
{
    QList<int> services;
    for (int i = 0; i < static_cast<int>(ecosystem.initiatives.size()); ++i) {
        if (isActive(ecosystem.initiatives[size_t(i)]))
            services.append(i);
    }
    return services;
}

Result<QList<Consistency>> testConsistency(const Ecosystem &ecosystem, const Overlaps &overlaps,
                                           const QList<int> &initiatives, const JobControl &job)
{
    QList<Consistency> tested;
    for (const int initiative : initiatives) {
        if (job.isCancelled())
            return cancelled();
        const Overlaps others = pairsWithout(ecosystem, overlaps, initiative);
        const auto without = sideOf(withService(ecosystem, initiative, false), others, job);
        if (!without)
            return without.error();
        const auto with = sideOf(withService(ecosystem, initiative, true), others, job);
        if (!with)
            return with.error();
        tested.append(ConsistencyTester(*without, *with, initiative).test());
        job.reportProgress(static_cast<int>(100 * tested.size() / initiatives.size()));
    }
    return tested;
}

Result<Consistency> testConsistency(const Inventory &inventory, const Profile &profile, const Scope &scope,
                                    RecordId initiative, const JobControl &job)
{
    if (!inventory.find<Initiative>(initiative))
        return Error{ErrorCode::InvalidInput,
                     QCoreApplication::translate("core::analysis",
                                                 "There is no such initiative in this file. Please choose "
                                                 "another one to test."),
                     initiative.toText()};
    const auto ecosystem = Ecosystem::of(inventory, profile, scope, job);
    if (!ecosystem)
        return ecosystem.error();
    const auto pairs = overlaps(*ecosystem, job);
    if (!pairs)
        return pairs.error();
    const auto tested = testConsistency(*ecosystem, *pairs, {ecosystem->initiativeIndex(initiative)}, job);
    return tested ? Result<Consistency>(tested->first()) : tested.error();
}

} // namespace core
