#include "core/report/reportbasis.h"

#include "core/model/entities/signal.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <map>

namespace core {
namespace {

bool isSmall(const Ecosystem &ecosystem, RecordId signal)
{
    const auto *one = static_cast<const Signal *>(ecosystem.inventory.find(EntityKind::Signal, signal));
    return one && one->count.hasValue() && *one->count < smallestShown;
}

/// Questions are told one by one, too: the sum less those that are told is the only one that is not.
bool givesOneAway(const Ecosystem &ecosystem, const CoverageCell &cell)
{
    const QList<RecordId> questions = signalsOf(ecosystem, cell);
    return std::count_if(questions.cbegin(), questions.cend(),
                         [&](RecordId signal) { return isSmall(ecosystem, signal); })
        == 1;
}

void hideSmallDemand(Frame &frame, const Ecosystem &ecosystem)
{
    for (CoverageCell &cell : frame.cells) {
        if (cell.demand < smallestShown)
            cell.demand = 0;
        else if (givesOneAway(ecosystem, cell))
            cell.demand = withheldDemand;
    }
}

using Place = std::array<int, 3>; // phase, theme, target group

Place placeOf(const CoverageCell &cell)
{
    return {cell.phase, cell.theme, cell.targetGroup};
}

/// A total less the regions that are told would be the one that is not.
void hideSecondRegions(Frame &regions, const Frame &total)
{
    std::map<Place, QList<CoverageCell *>> hidden;
    std::map<Place, CoverageCell *> least; // of those told
    for (CoverageCell &cell : regions.cells) {
        if (cell.demand <= 0)
            hidden[placeOf(cell)].append(&cell);
        else if (auto &known = least[placeOf(cell)]; !known || cell.demand < known->demand)
            known = &cell;
    }
    for (const CoverageCell &cell : total.cells) {
        const auto second = least.find(placeOf(cell));
        if (cell.demand > 0 && hidden[placeOf(cell)].size() == 1 && second != least.end())
            second->second->demand = withheldDemand;
    }
}

void hideSmallNumbers(ReportBasis &basis)
{
    basis.hidesSmallNumbers = true;
    hideSmallDemand(basis.coverage.frame, basis.ecosystem);
    if (basis.coverage.total) {
        hideSmallDemand(*basis.coverage.total, basis.ecosystem);
        hideSecondRegions(basis.coverage.frame, *basis.coverage.total);
    }
    basis.hiddenSums = static_cast<int>(
        basis.reach.sums.removeIf([](const Reach::Sum &sum) { return sum.sum < smallestShown; }));
}

/// An idea, or what is certainly still to begin; in scope.
bool isPlanned(const InitiativeView &view, QDate referenceDate)
{
    const Lifetime &lifetime = view.lifetime;
    return view.inScope != Certainty::No && lifetime.stage != Lifetime::Stage::Ended
        && (lifetime.stage == Lifetime::Stage::Idea
            || (lifetime.start.hasDays() && lifetime.start.firstDay() > referenceDate));
}

Result<QList<int>> servicesOf(const Ecosystem &ecosystem, const ReportMaking &making)
{
    QList<int> services;
    if (making.tests == ReportMaking::Tests::Existing)
        return existingServices(ecosystem);
    if (making.tests == ReportMaking::Tests::Planned) {
        for (int i = 0; i < static_cast<int>(ecosystem.initiatives.size()); ++i) {
            if (isPlanned(ecosystem.initiatives[static_cast<size_t>(i)], ecosystem.profile.referenceDate))
                services.append(i);
        }
        return services;
    }
    for (const RecordId id : making.chosen) {
        services.append(ecosystem.initiativeIndex(id));
        if (services.last() < 0) {
            return Error{
                ErrorCode::InvalidInput,
                QCoreApplication::translate("core::report",
                                            "The initiative to be tested is not in the file any more. "
                                            "Choose another one."),
                id.toText()};
        }
    }
    return services;
}

} // namespace

Result<std::shared_ptr<const ReportBasis>> ReportBasis::of(const Inventory &inventory, const Profile &profile,
                                                           const Scope &scope, const JobControl &job,
                                                           ReportMaking making, Chapters chapters)
{
    const auto analysis = analyse(inventory, profile, scope, job, chapters);
    if (!analysis)
        return analysis.error();
    auto basis = std::make_shared<ReportBasis>(**analysis);
    if (making.hidesSmallNumbers)
        hideSmallNumbers(*basis);
    if (making.tests != ReportMaking::Tests::None) {
        const auto services = servicesOf(basis->ecosystem, making);
        if (!services)
            return services.error();
        auto tests = testConsistency(basis->ecosystem, basis->overlaps, *services, job);
        if (!tests)
            return tests.error();
        basis->tests = std::move(tests).value();
    }
    return std::shared_ptr<const ReportBasis>(std::move(basis));
}

} // namespace core
