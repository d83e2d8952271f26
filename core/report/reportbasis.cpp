#include "core/report/reportbasis.h"

namespace core {
namespace {

void hideSmallNumbers(Frame &frame)
{
    for (CoverageCell &cell : frame.cells) {
        if (cell.demand < smallestShown)
            cell.demand = 0;
    }
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
    return std::shared_ptr<const ReportBasis>(std::move(basis));
}

} // namespace core
