#include "benches.h"
#include "core/analysis/coverage.h"
#include "documents.h"
#include "measure.h"

#include <cmath>
#include <cstdio>

core::Profile profileOf(const core::Inventory &inventory)
{
    core::Profile profile = *core::Profile::of(inventory);
    profile.referenceDate = QDate(2026, 6, 30);
    return profile;
}

namespace {

double measureAnalysis(const core::Inventory &inventory)
{
    return seconds([&] {
        if (!core::coverage(inventory, profileOf(inventory), {}, {}))
            qFatal("coverage failed");
    });
}

/// The exponent e of time ~ records^e between the smallest and the largest number of regions.
void measureGrowth(const QStringList &sheets, const QString &folder)
{
    QList<std::pair<double, double>> points;
    for (const QString &sheet : sheets) {
        const auto document = opened(documentOf(sheet, folder + QStringLiteral("/growth.stelsel")));
        const double time = measureAnalysis(document->inventory());
        points.append(
            {static_cast<double>(document->inventory().table(core::EntityKind::Activity).size()), time});
        std::printf("    %6.0f activities: coverage and overlap in %.3f s\n", points.constLast().first, time);
    }
    const double exponent = std::log(points.constLast().second / points.constFirst().second)
        / std::log(points.constLast().first / points.constFirst().first);
    printFigure("growth of the analysis with the file", exponent, "", "<= 1.3 (exponent)");
}

} // namespace

void measureAnalyses(const QString &document, const QStringList &sheets, const QString &folder)
{
    std::printf("    national: coverage and overlap in %.3f s\n",
                measureAnalysis(opened(document)->inventory()));
    measureGrowth(sheets, folder);
}
