#include "core/analysis/consistency.h"

#include "core/analysis/demand.h"
#include "core/analysis/network.h"
#include "core/model/entities/judgement.h"
#include "core/model/entities/organisation.h"

#include <QCoreApplication>

#include <cmath>
#include <set>

namespace core {
namespace {

struct Side {
    Coverage coverage;
    Journeys journeys;
};

/// One view of the file in which services run and stand still by turns. Only the service's own activities
/// change, so what an instance inherits from it stays; and only the frame of what they serve is looked at,
/// for nothing else can differ.
class Trial {
public:
    Trial(const Ecosystem &ecosystem, const Overlaps &overlaps)
        : m_eco(ecosystem),
          m_overlaps(overlaps),
          m_themes(ecosystem.frameThemes),
          m_regions(ecosystem.frameRegions)
    { }

    const Ecosystem &ecosystem() const { return m_eco; }

    void enter(int initiative)
    {
        m_initiative = initiative;
        m_before = m_eco.initiatives[size_t(initiative)];
        m_activities.clear();
        std::set<int> themes;
        std::set<int> regions;
        for (const int index : m_before.activities) {
            const ActivityView &activity = m_eco.activities[size_t(index)];
            m_activities.push_back(activity);
            for (const int theme : m_themes) {
                if (m_eco.covers(activity, Attribute::Themes, theme) == Certainty::Certain)
                    themes.insert(theme);
            }
            for (const int region : m_regions) {
                if (m_eco.areas.at(activity.area).serves(region) == Certainty::Certain)
                    regions.insert(region);
            }
        }
        m_eco.frameThemes.assign(themes.begin(), themes.end());
        m_eco.frameRegions.assign(regions.begin(), regions.end());
        findPairs();
    }

    Result<Side> play(bool isRunning, const JobControl &job)
    {
        const Certainty wanted = certainIf(isRunning);
        InitiativeView &service = m_eco.initiatives[size_t(m_initiative)];
        service.active = both(service.inScope, wanted);
        for (const int index : service.activities) {
            ActivityView &activity = m_eco.activities[size_t(index)];
            activity.active = both(activity.inScope, wanted);
            activity.mayBeActiveAtHorizon = isRunning;
        }
        auto covered = coverage(m_eco, m_pairs, job);
        if (!covered)
            return covered.error();
        auto walked = journeys(m_eco, job);
        if (!walked)
            return walked.error();
        return Side{std::move(covered).value(), std::move(walked).value()};
    }

    void leave()
    {
        m_eco.initiatives[size_t(m_initiative)] = m_before;
        for (size_t i = 0; i < m_activities.size(); ++i)
            m_eco.activities[size_t(m_before.activities[i])] = m_activities[i];
        m_eco.frameThemes = m_themes;
        m_eco.frameRegions = m_regions;
    }

private:
    /// Those in the frame that the service has no part in: pairs of others do not change with it.
    void findPairs()
    {
        const auto isHere = [&](const ActivityView &activity) {
            return std::any_of(m_eco.frameThemes.begin(), m_eco.frameThemes.end(), [&](int theme) {
                return m_eco.covers(activity, Attribute::Themes, theme) == Certainty::Certain;
            });
        };
        m_pairs.pairs = {};
        for (const OverlapPair &pair : m_overlaps.pairs) {
            if (!pair.isCertain || !pair.isOpen)
                continue;
            const ActivityView &a = m_eco.activities[size_t(pair.a)];
            const ActivityView &b = m_eco.activities[size_t(pair.b)];
            if (a.initiative != m_initiative && b.initiative != m_initiative && isHere(a))
                m_pairs.pairs.append(pair);
        }
    }

    Ecosystem m_eco;
    const Overlaps &m_overlaps;
    std::vector<int> m_themes;
    std::vector<int> m_regions;
    Overlaps m_pairs;
    int m_initiative = -1;
    InitiativeView m_before;
    std::vector<ActivityView> m_activities;
};

class ConsistencyTester {
public:
    ConsistencyTester(const Ecosystem &ecosystem, const SimilarityMeasure &measure, const Side &without,
                      const Side &with, int initiative)
        : m_eco(ecosystem),
          m_measure(measure),
          m_without(without),
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
    const Ecosystem &eco() const { return m_eco; }
    const InitiativeView &service() const { return eco().initiatives[size_t(m_result.initiative)]; }

    void addNearest()
    {
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
                const Similarity similarity = m_measure.compare(eco().activities[size_t(own)], existing);
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
                m_result.cells.append({cell.phase, cell.theme, cell.region, cell.kinds});
        }
    }

    void addBridges()
    {
        const QList<ThemeJourney> &before = m_without.journeys.journeys;
        const QList<ThemeJourney> &after = m_with.journeys.journeys;
        for (qsizetype j = 0; j < before.size(); ++j) {
            if (eco().hasRegionDimension && before.at(j).region < 0)
                continue; // the total besides
            for (qsizetype k = 0; k < before.at(j).bridges.size(); ++k) {
                const Bridge &bridge = before.at(j).bridges.at(k);
                if (bridge.isBroken() && !after.at(j).bridges.at(k).isBroken())
                    m_result.bridges.append(
                        {before.at(j).theme, before.at(j).region, bridge.from, bridge.to});
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

    const Ecosystem &m_eco; ///< with the service running
    const SimilarityMeasure &m_measure;
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
    Trial trial(ecosystem, overlaps);
    const SimilarityMeasure measure(ecosystem);
    QList<Consistency> tested;
    for (const int initiative : initiatives) {
        if (job.isCancelled())
            return cancelled();
        trial.enter(initiative);
        const auto without = trial.play(false, job);
        if (!without)
            return without.error();
        const auto with = trial.play(true, job);
        if (!with)
            return with.error();
        tested.append(ConsistencyTester(trial.ecosystem(), measure, *without, *with, initiative).test());
        trial.leave();
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
