#include "core/report/reportbasis.h"

namespace core {

Result<std::shared_ptr<const ReportBasis>> ReportBasis::of(const Inventory &inventory, const Profile &profile,
                                                           const Scope &scope, const JobControl &job)
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
    basis->vocabularies = Vocabularies(inventory);
    return std::shared_ptr<const ReportBasis>(std::move(basis));
}

} // namespace core
