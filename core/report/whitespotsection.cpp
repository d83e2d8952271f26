#include "core/report/reportfigures.h"

namespace core {
namespace {

QString letters(const CoverageCell &cell)
{
    QStringList letters;
    for (const CellKind kind : cell.kinds)
        letters.append(cellKindLetter(kind));
    return letters.join(u' ');
}

/// The sentence about the cell, and the initiatives it rests on as links to the annex.
RichText explanation(const ReportContext &context, const CoverageCell &cell)
{
    // Phase, theme and region stand in their own columns; the sentence starts after them.
    QString sentence = cellSentence(context.ecosystem(), cell, context.language());
    if (const auto colon = sentence.indexOf(QStringLiteral(": ")); colon >= 0) {
        sentence = sentence.mid(colon + 2);
        sentence[0] = sentence.at(0).toUpper();
    }
    RichText text = plain(sentence);
    RichText links = context.initiativeLinks(cell.certain);
    if (!links.isEmpty()) {
        text.append(TextRun{QStringLiteral(" "), false, {}, {}, {}});
        text += links;
    }
    return text;
}

TableBlock emptyTable(const ReportContext &context, bool withRegions)
{
    TableBlock table;
    table.caption = context.text("spots.caption");
    table.columns = {{0.6, true}, {1.4, false}, {2, false}};
    table.headerRows = {headerRow(context, {"spots.rank", "spots.phase", "spots.theme"})};
    if (withRegions) {
        table.columns.append({1.4, false});
        table.headerRows[0].append(textCell(context.text("spots.region")));
    }
    table.columns.append({{1.1, false}, {1.1, true}, {4, false}});
    table.headerRows[0] += headerRow(context, {"spots.letters", "spots.demand", "spots.sentence"});
    table.chartColumn = static_cast<int>(table.columns.size()) - 2; // the demand
    return table;
}

ListBlock markedCells(const ReportContext &context, const Frame &frame)
{
    ListBlock list;
    for (const CoverageCell &cell : frame.cells) {
        if (cell.mark != CoverageCell::Mark::None)
            list.items.append(plain(cellSentence(context.ecosystem(), cell, context.language())));
    }
    return list;
}

} // namespace

ReportSection whiteSpotSection(const ReportContext &context)
{
    const Frame &frame = context.basis()->coverage.frame;
    ReportSection section{
        QStringLiteral("spots"), context.text("spots.title"), QStringLiteral("spots"), true, {}, {}};
    section.blocks.append(Paragraph{plain(context.text("spots.intro")), Paragraph::Style::Body});

    if (!frame.cells.isEmpty())
        section.blocks.append(coverageByTheme(context));
    QList<const CoverageCell *> ranked;
    for (const CoverageCell &cell : frame.cells) {
        if (cell.rank)
            ranked.append(&cell);
    }
    std::sort(ranked.begin(), ranked.end(), [](const auto *a, const auto *b) { return *a->rank < *b->rank; });
    TableBlock table = emptyTable(context, frame.withRegions);
    for (const CoverageCell *cell : std::as_const(ranked)) {
        TableRow row{textCell(context.number(*cell->rank)), textCell(context.phase(*cell)),
                     textCell(context.theme(*cell))};
        row[1].isRowHeader = true;
        if (frame.withRegions)
            row.append(textCell(context.region(*cell)));
        row.append(textCell(letters(*cell)));
        row.append(textCell(context.count(cell->demand)));
        row.append(TableCell{explanation(context, *cell), false, 1, {}});
        table.rows.append(row);
    }
    if (ranked.isEmpty())
        section.blocks.append(Paragraph{plain(context.text("spots.none")), Paragraph::Style::Body});
    else
        section.blocks.append(table);

    ReportSection marked{
        QStringLiteral("marked"), context.text("spots.marked"), QStringLiteral("marked"), false, {}, {}};
    if (const ListBlock list = markedCells(context, frame); !list.items.isEmpty())
        marked.blocks.append(list);
    else
        marked.blocks.append(Paragraph{plain(context.text("spots.markedNone")), Paragraph::Style::Body});
    section.sections.append(marked);
    return section;
}

} // namespace core
