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
                                                           ReportMaking making)
{
    auto basis = std::make_shared<ReportBasis>();
    auto ecosystem = Ecosystem::of(inventory, profile, scope, job);
    if (!ecosystem)
        return ecosystem.error();
    basis->ecosystem = std::move(ecosystem).value();
    auto pairs = core::overlaps(basis->ecosystem, job);
    if (!pairs)
        return pairs.error();
    basis->overlaps = std::move(pairs).value();
    auto cells = core::coverage(basis->ecosystem, basis->overlaps, job);
    if (!cells)
        return cells.error();
    basis->coverage = std::move(cells).value();
    basis->hidesSmallNumbers = making.hidesSmallNumbers;
    if (making.hidesSmallNumbers) {
        hideSmallNumbers(basis->coverage.frame);
        if (basis->coverage.total)
            hideSmallNumbers(*basis->coverage.total);
    }
    basis->vocabularies = Vocabularies(inventory);
    return std::shared_ptr<const ReportBasis>(std::move(basis));
}

} // namespace core
