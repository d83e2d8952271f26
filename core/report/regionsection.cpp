#include "core/analysis/journey.h"
#include "core/report/reportfigures.h"

namespace core {
namespace {

constexpr qsizetype mostFigures = 40; // all regions of the country

struct RegionCount {
    qint64 frame = 0;
    qint64 covered = 0;
    qint64 possible = 0; ///< covered, or perhaps
    qint64 white = 0;
    qint64 thin = 0;
    qint64 demand = 0; ///< of cells without certain offer
};

RegionCount countOf(const Frame &frame, int region)
{
    RegionCount count;
    for (const CoverageCell &cell : frame.cells) {
        if (cell.region != region || !cell.isInFrame())
            continue;
        ++count.frame;
        count.covered += !cell.certain.isEmpty();
        count.possible += !cell.certain.isEmpty() || cell.possible > 0;
        count.white += cell.has(CellKind::White);
        count.thin += cell.has(CellKind::Thin);
        if (cell.certain.isEmpty())
            count.demand += std::max<qint64>(0, cell.demand); // what is withheld is in no sum
    }
    return count;
}

/// Themes in which an entrepreneur of the region can walk through all phases.
qint64 walksIn(const Journeys &journeys, int region)
{
    return std::count_if(
        journeys.journeys.cbegin(), journeys.journeys.cend(),
        [&](const ThemeJourney &journey) { return journey.region == region && !journey.walk.isEmpty(); });
}

TableBlock comparison(const ReportContext &context)
{
    const Frame &frame = context.basis()->coverage.frame;
    TableBlock table;
    table.caption = context.text("regions.caption");
    table.columns = {{1.8, false}, {0.9, true}, {1, true},   {1.4, true},
                     {0.8, true},  {0.8, true}, {1.3, true}, {1.3, true}};
    table.chartColumn = 4;
    table.headerRows = {headerRow(context,
                                  {"spots.region", "regions.frame", "regions.covered", "regions.possible",
                                   "regions.white", "regions.thin", "regions.demand", "regions.walks"})};
    for (const int region : context.ecosystem().frameRegions) {
        const RegionCount count = countOf(frame, region);
        table.rows.append({TableCell{plain(context.regionName(region)), true, 1, {}},
                           textCell(context.number(count.frame)), textCell(context.number(count.covered)),
                           textCell(context.number(count.possible)), textCell(context.number(count.white)),
                           textCell(context.number(count.thin)), textCell(context.count(count.demand)),
                           textCell(context.number(walksIn(context.basis()->journeys, region)))});
    }
    table.note = context.text("regions.note");
    return table;
}

} // namespace

ReportSection regionsSection(const ReportContext &context)
{
    const QString name = QStringLiteral("regions");
    ReportSection section{name, context.text("regions.title"), name, true, {}, {}};
    if (!context.basis()->coverage.frame.withRegions) {
        section.blocks.append(Paragraph{plain(context.text("regions.missing")), Paragraph::Style::Lead});
        return section;
    }
    section.blocks.append(Paragraph{plain(context.text("regions.intro")), Paragraph::Style::Body});
    section.blocks.append(comparison(context));
    section.blocks.append(coverageByRegion(context));
    const auto &regions = context.ecosystem().frameRegions;
    if (static_cast<qsizetype>(regions.size()) > mostFigures) {
        section.blocks.append(Paragraph{plain(context.text("regions.tooMany")), Paragraph::Style::Note});
        return section;
    }
    ReportSection figures{QStringLiteral("regions-figures"),
                          context.text("regions.figures"),
                          QStringLiteral("regions-figures"),
                          true,
                          {},
                          {}};
    appendRegionMatrices(figures, context);
    section.sections.append(figures);
    return section;
}

} // namespace core
