#include "core/report/reportfigures.h"

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

Paragraph paragraph(const QString &text, Paragraph::Style style = Paragraph::Style::Body)
{
    return {plain(text), style};
}

constexpr int mostRegionFigures = 12;  // beyond that the tables say it better
constexpr qsizetype regionsBeside = 6; // a page

} // namespace

FigureBlock wholeMatrix(const ReportContext &context)
{
    const Frame &whole = context.wholeFrame();
    FigureBlock figure;
    figure.title = context.text("overview.figure");
    figure.sentence = whole.count(CellKind::White) > 0
        ? kindSentence(whole, CellKind::White, context.language())
        : context.text("overview.noWhite");
    figure.alternative = figure.title + QStringLiteral(". ") + alternative(context, whole, -1);
    figure.definition = context.text("overview.definition");
    figure.data = MatrixData{context.basis(), {-1}};
    return figure;
}

FigureBlock regionMatrices(const ReportContext &context, const QList<int> &regions)
{
    FigureBlock figure;
    QStringList names;
    QStringList words;
    for (const int region : regions) {
        names.append(context.regionName(region));
        words.append(alternative(context, context.basis()->coverage.frame, region));
    }
    figure.title = context.text("overview.regionFigure").arg(names.join(QStringLiteral(", ")));
    figure.alternative = figure.title + QStringLiteral(". ") + words.join(u' ');
    figure.data = MatrixData{context.basis(), regions};
    return figure;
}

void appendRegionMatrices(ReportSection &section, const ReportContext &context)
{
    const QList<int> regions(context.ecosystem().frameRegions.begin(),
                             context.ecosystem().frameRegions.end());
    for (qsizetype at = 0; at < regions.size(); at += regionsBeside)
        section.blocks.append(regionMatrices(context, regions.mid(at, regionsBeside)));
}

ReportSection overviewSection(const ReportContext &context)
{
    const Coverage &coverage = context.basis()->coverage;
    const Frame &whole = context.wholeFrame();
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
        ReportSection below{QStringLiteral("overview-regions"),
                            context.text("regions.figures"),
                            QStringLiteral("overview-regions"),
                            true,
                            {},
                            {}};
        appendRegionMatrices(below, context);
        section.sections.append(below);
    }
    return section;
}

} // namespace core
