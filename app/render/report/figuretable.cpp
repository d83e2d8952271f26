#include "app/render/report/figuretable.h"

#include "app/render/figures/calendarpainter.h"
#include "app/render/figures/journeylanesbuilder.h"
#include "app/render/figures/matrixbuilder.h"
#include "app/render/report/reporttext.h"
#include "app/render/wording.h"
#include "core/model/recordgraph.h"
#include "core/report/reportbasis.h"

#include <QCoreApplication>

namespace app {
namespace {

using core::TableBlock;
using core::TableCell;

TableCell cell(const QString &text, bool isRowHeader = false)
{
    return {core::plain(shownText(text)), isRowHeader, 1, {}};
}

void addColumn(TableBlock &table, const QString &name, double weight, bool isNumber = false)
{
    table.columns.append({weight, isNumber});
    if (table.headerRows.isEmpty())
        table.headerRows.append(core::TableRow());
    table.headerRows[0].append(cell(name));
}

QString translated(const char *text)
{
    return wording(text);
}

class TableMaker {
public:
    TableMaker(const core::FigureBlock &block, const core::Display &display)
        : m_block(block),
          m_display(display)
    { }

    QList<TableBlock> operator()(const core::MatrixData &data) const
    {
        QList<TableBlock> tables;
        for (const int region : data.regions) {
            tables.append(
                matrixTable(matrixFigureOf(data.basis->ecosystem, data.basis->coverage, region, m_display)));
            tables.last().caption = data.regions.size() == 1
                ? m_block.title
                : m_display.term(QStringLiteral("regio"),
                                 data.basis->ecosystem.areas.regions().value(region));
        }
        return tables;
    }

    QList<TableBlock> operator()(const core::ChartData &data) const
    {
        TableBlock table = empty();
        addColumn(table, data.categoryName, 2);
        for (const core::ChartSeries &one : data.series)
            addColumn(table, one.name, 1, true);
        for (qsizetype at = 0; at < data.categories.size(); ++at) {
            core::TableRow row{cell(data.categories.at(at), true)};
            for (const core::ChartSeries &one : data.series)
                row.append(cell(
                    m_display.locale().toString(one.values.value(at), 'f', QLocale::FloatingPointShortest)));
            table.rows.append(row);
        }
        if (data.target)
            table.note = data.targetName;
        return {table};
    }

    QList<TableBlock> operator()(const core::TimelineData &data) const
    {
        TableBlock table = empty();
        addColumn(table, translated(QT_TRANSLATE_NOOP("app::render", "Theme")), 1.5);
        addColumn(table, translated(QT_TRANSLATE_NOOP("app::render", "Initiative")), 3);
        addColumn(table, translated(QT_TRANSLATE_NOOP("app::render", "Begins on")), 1.2);
        addColumn(table, translated(QT_TRANSLATE_NOOP("app::render", "Ends on")), 1.2);
        for (const core::TimelineGroup &group : data.groups) {
            for (const core::TimelineBar &bar : group.bars)
                table.rows.append({cell(group.name), cell(bar.name, true), cell(dayText(bar.start, false)),
                                   cell(dayText(bar.end, true))});
        }
        return {table};
    }

    QList<TableBlock> operator()(const core::CalendarData &data) const
    {
        TableBlock table = empty();
        addColumn(table, translated(QT_TRANSLATE_NOOP("app::render", "Quarter")), 1.3);
        addColumn(table, translated(QT_TRANSLATE_NOOP("app::render", "Cell")), 3);
        addColumn(table, translated(QT_TRANSLATE_NOOP("app::render", "Last day")), 1.3);
        addColumn(table, translated(QT_TRANSLATE_NOOP("app::render", "Paid by")), 2.5);
        for (const core::CalendarQuarter &quarter : data.quarters) {
            for (const core::CalendarEntry &entry : quarter.entries)
                table.rows.append({cell(quarterName(quarter.name)), cell(entry.cell, true),
                                   cell(m_display.date(core::PartialDate(entry.on))), cell(entry.funders)});
        }
        return {table};
    }

    /// The walk of each theme, an activity a row.
    QList<TableBlock> operator()(const core::JourneyData &data) const
    {
        const JourneyLanesFigure lanes = lanesOf(
            journeyLanesFigureOf(data.basis->ecosystem, data.basis->journeys, LanesBy::Theme, m_display),
            data.first, data.count);
        TableBlock table = empty();
        addColumn(table, translated(QT_TRANSLATE_NOOP("app::render", "Theme")), 1.5);
        addColumn(table, translated(QT_TRANSLATE_NOOP("app::render", "Phase")), 1.2);
        addColumn(table, translated(QT_TRANSLATE_NOOP("app::render", "Activity")), 3);
        addColumn(table, translated(QT_TRANSLATE_NOOP("app::render", "Provider")), 2);
        for (const JourneyLane &lane : lanes.lanes) {
            for (const LaneBox &box : lane.boxes)
                table.rows.append({cell(lane.title, true), cell(lane.stations.value(box.first).phase),
                                   cell(box.title), cell(providerText(box))});
        }
        return {table};
    }

    /// A line of the map a row.
    QList<TableBlock> operator()(const core::NetworkData &data) const
    {
        const core::RecordGraph graph = core::recordGraphOf(data.basis->inventory(), m_display);
        TableBlock table = empty();
        addColumn(table, translated(QT_TRANSLATE_NOOP("app::render", "From")), 3);
        addColumn(table, translated(QT_TRANSLATE_NOOP("app::render", "Relation")), 1.5);
        addColumn(table, translated(QT_TRANSLATE_NOOP("app::render", "To")), 3);
        for (const core::GraphEdge &edge : graph.edges) {
            if (edge.type == core::GraphEdge::Type::Relation)
                table.rows.append({cell(graph.nodes.at(edge.from).label, true),
                                   cell(m_display.term(QStringLiteral("relatiesoort"), edge.kind)),
                                   cell(graph.nodes.at(edge.to).label)});
        }
        return {table};
    }

private:
    TableBlock empty() const
    {
        TableBlock table;
        table.caption = m_block.title;
        table.note = m_block.definition;
        return table;
    }

    /// The day that counts: the first of a beginning, the last of an end; empty where it is not known.
    QString dayText(const core::DayBound &bound, bool isEnd) const
    {
        if (!bound.hasDays())
            return {};
        return m_display.date(core::PartialDate(isEnd ? bound.lastDay() : bound.firstDay()));
    }

    /// Certain activities, with the letter of the cell beside them.
    TableBlock matrixTable(const MatrixFigure &matrix) const
    {
        TableBlock table = empty();
        addColumn(table, matrix.rowDimension, 2);
        for (const MatrixTerm &phase : matrix.columns) {
            addColumn(table, phase.label, 1, true);
            addColumn(table, translated(QT_TRANSLATE_NOOP("app::render", "%1: letter")).arg(phase.label), 1);
        }
        addColumn(table, translated(QT_TRANSLATE_NOOP("app::render", "Cells with offer")), 1, true);
        for (int row = 0; row < matrix.rows.size(); ++row)
            table.rows.append(matrixRow(matrix, row));
        table.chartColumn = static_cast<int>(table.columns.size() - 1);
        return table;
    }

    core::TableRow matrixRow(const MatrixFigure &matrix, int row) const
    {
        core::TableRow cells{cell(matrix.rows.at(row).label, true)};
        for (int column = 0; column < matrix.columns.size(); ++column) {
            const MatrixCell &one = matrix.cell(row, column);
            cells.append(cell(m_display.locale().toString(one.certain)));
            cells.append(
                cell((QStringList{statusLetter(one.status)} + one.furtherLetters).join(u' ').trimmed()));
        }
        cells.append(cell(m_display.locale().toString(rowTotal(matrix, row).covered)));
        return cells;
    }

    const core::FigureBlock &m_block;
    const core::Display &m_display;
};

} // namespace

QList<TableBlock> figureTables(const core::FigureBlock &block, const core::Display &display)
{
    return std::visit(TableMaker(block, display), block.data);
}

} // namespace app
