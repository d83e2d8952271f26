#include "app/tasks/analysistask.h"

#include "core/analysis/analyse.h"
#include "core/analysis/sentences.h"
#include "core/model/display.h"
#include "core/report/reportbasis.h"

#include <QLocale>

namespace app {

QStringList analysisChapters()
{
    return core::chapterKeys();
}

core::Result<QJsonObject> analyseToJson(const core::Inventory &inventory, const core::Profile &profile,
                                        const core::Scope &scope, const QStringList &chapters,
                                        const core::JobControl &job)
{
    const auto analysis = core::analyse(inventory, profile, scope, job);
    if (!analysis)
        return analysis.error();
    return core::toJson(**analysis, chapters);
}

core::Result<QStringList> analyseToSentences(const core::Inventory &inventory, const core::Profile &profile,
                                             const core::Scope &scope, const core::JobControl &job)
{
    const auto basis = core::ReportBasis::of(inventory, profile, scope, job);
    if (!basis)
        return basis.error();
    const core::ReportBasis &results = **basis;
    const core::Language language = core::languageOf(core::productLanguage(QLocale()));
    const core::Frame &frame = results.coverage.frame;
    const core::Frame &whole = results.coverage.total ? *results.coverage.total : frame;

    QStringList lines{core::coverageSentence(whole, language),
                      core::regionalCoverageSentence(whole, language),
                      core::weightedCoverageSentence(whole, language)};
    for (int kind = 0; kind < core::cellKindCount; ++kind) {
        if (whole.count(static_cast<core::CellKind>(kind)) > 0)
            lines.append(core::kindSentence(whole, static_cast<core::CellKind>(kind), language));
    }
    QList<const core::CoverageCell *> ranked;
    for (const core::CoverageCell &cell : frame.cells) {
        if (cell.rank)
            ranked.append(&cell);
    }
    std::sort(ranked.begin(), ranked.end(), [](const auto *a, const auto *b) { return *a->rank < *b->rank; });
    for (const core::CoverageCell *cell : std::as_const(ranked)) {
        lines.append(QStringLiteral("%1. %2")
                         .arg(*cell->rank)
                         .arg(core::cellSentence(results.ecosystem, *cell, language)));
    }
    lines.append(core::overlapSentence(results.overlaps, language));
    return lines;
}

} // namespace app
