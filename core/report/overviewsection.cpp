#include "core/report/reportcontext.h"

namespace core {
namespace {

/// The figure in words, cell by cell, for who cannot see it.
QString alternative(const ReportContext &context, const Frame &frame, int region)
{
    QStringList cells;
    for (const CoverageCell &cell : frame.cells) {
        if (cell.region == region)
            cells.append(cellSentence(context.ecosystem(), cell, context.language()));
    }
    return cells.join(u' ');
}

FigureBlock matrix(const ReportContext &context, const Frame &frame, int region)
{
    FigureBlock figure;
    figure.kind = FigureBlock::Kind::Matrix;
    figure.basis = context.basis();
    figure.region = region;
    figure.title = region < 0 ? context.text("overview.figure")
                              : context.text("overview.regionFigure").arg(context.regionName(region));
    figure.alternative = figure.title + QStringLiteral(". ") + alternative(context, frame, region);
    return figure;
}

Paragraph paragraph(const QString &text, Paragraph::Style style = Paragraph::Style::Body)
{
    return {plain(text), style};
}

constexpr int mostRegionFigures = 12; // beyond that the tables say it better

} // namespace

FigureBlock wholeMatrix(const ReportContext &context)
{
    const Coverage &coverage = context.basis()->coverage;
    const Frame &whole = coverage.total ? *coverage.total : coverage.frame;
    FigureBlock figure = matrix(context, whole, -1);
    figure.sentence = kindSentence(whole, CellKind::White, context.language());
    figure.definition = context.text("overview.definition");
    return figure;
}

FigureBlock regionMatrix(const ReportContext &context, int region)
{
    FigureBlock figure = matrix(context, context.basis()->coverage.frame, region);
    figure.sentence = figure.title;
    return figure;
}

ReportSection overviewSection(const ReportContext &context)
{
    const Coverage &coverage = context.basis()->coverage;
    const Frame &whole = coverage.total ? *coverage.total : coverage.frame;
    const Language language = context.language();
    ReportSection section{
        QStringLiteral("overview"), context.text("overview.title"), QStringLiteral("overview"), true, {}, {}};
    section.blocks.append(paragraph(coverageSentence(whole, language), Paragraph::Style::Lead));
    section.blocks.append(paragraph(context.text("overview.intro")));

    section.blocks.append(wholeMatrix(context));

    ListBlock counts;
    for (const CellKind kind : // the figure tells the white ones
         {CellKind::Unknown, CellKind::Expiring, CellKind::Thin, CellKind::Crowded, CellKind::Covered,
          CellKind::Unevaluated, CellKind::NationalOnly}) {
        if (whole.count(kind) > 0)
            counts.items.append(plain(kindSentence(whole, kind, language)));
    }
    counts.items.append(plain(regionalCoverageSentence(whole, language)));
    counts.items.append(plain(weightedCoverageSentence(whole, language)));
    section.blocks.append(counts);
    section.blocks.append(paragraph(context.text("overview.caveat"), Paragraph::Style::Note));

    const auto &regions = context.ecosystem().frameRegions;
    if (coverage.frame.withRegions && regions.size() <= mostRegionFigures) {
        for (const int region : regions)
            section.blocks.append(regionMatrix(context, region));
    }
    return section;
}

} // namespace core
