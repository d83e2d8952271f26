#include "core/report/reportbasis.h"

#include <QCoreApplication>

namespace core {
namespace {

void hideSmallNumbers(Frame &frame)
{
    for (CoverageCell &cell : frame.cells) {
        if (cell.demand < smallestShown)
            cell.demand = 0;
    }
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
    basis->hidesSmallNumbers = making.hidesSmallNumbers;
    if (making.hidesSmallNumbers) {
        hideSmallNumbers(basis->coverage.frame);
        if (basis->coverage.total)
            hideSmallNumbers(*basis->coverage.total);
    }
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
