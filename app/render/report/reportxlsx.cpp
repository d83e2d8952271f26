#include "app/render/report/reportxlsx.h"

#include "app/render/report/figuretable.h"
#include "app/render/report/reporttext.h"
#include "app/render/report/sheettext.h"
#include "app/render/report/xlsxworkbook.h"
#include "app/render/wording.h"

#include <QCoreApplication>

#include <xlsxwriter.h>

namespace app {
namespace {

constexpr double sheetWidth = 130; // characters
constexpr double narrowest = 7;
constexpr double lineHeight = 15;  // points
constexpr double highestRow = 409; // points: more a spreadsheet does not take
constexpr int mostBars = 40;       // of a chart: more cannot be told apart
constexpr int captionRow = 0;
constexpr int firstRow = 2;

QString textOf(const core::RichText &text)
{
    QString whole;
    for (const core::TextRun &run : text)
        whole += run.text;
    return whole;
}

/// The rectangle that a chart draws: a number for each row in each of some columns.
struct ChartPlace {
    int first = 0;
    int last = 0;
    int names = 0;
    QList<int> values;
    int right = 0; ///< column beside the table
    bool isStanding = false;
    bool isStacked = false;
};

class ReportSheets {
public:
    ReportSheets(const core::ReportContent &content, const core::Display &display,
                 const core::JobControl &job)
        : m_content(content),
          m_display(display),
          m_job(job),
          m_book({content.title, content.subtitle, content.author, content.date})
    { }

    core::Result<QByteArray> write()
    {
        const QString contents = wording(QT_TRANSLATE_NOOP("app::render", "Contents"));
        lxw_worksheet *first = m_book.addSheet(m_names.next(contents));
        for (const core::ReportSection &section : m_content.sections)
            add(section);
        if (m_isCancelled)
            return core::Error{core::ErrorCode::Cancelled, {}, {}};
        writeContents(first);
        return m_book.finish();
    }

private:
    void writeContents(lxw_worksheet *sheet)
    {
        if (!sheet)
            return;
        m_book.check(worksheet_set_column(sheet, 0, 0, 34, nullptr));
        m_book.check(worksheet_set_column(sheet, 1, 1, 90, nullptr));
        m_book.writeText(sheet, 0, 0, m_content.title, CellLook::Title);
        m_book.check(worksheet_set_row(sheet, 0, 2 * lineHeight, nullptr));
        m_book.writeText(sheet, 1, 0, m_content.subtitle, CellLook::Note);
        int row = 3;
        for (const auto &[name, value] : m_content.facts) {
            m_book.writeText(sheet, row, 0, name, CellLook::RowHead);
            m_book.writeText(sheet, row++, 1, value, CellLook::Text);
        }
        ++row;
        for (const auto &[name, title] : std::as_const(m_sheets)) {
            m_book.writeLink(sheet, row, 0, name);
            m_book.writeText(sheet, row++, 1, title, CellLook::Text);
        }
        setPage(sheet);
    }

    void add(const core::ReportSection &section)
    {
        for (const core::Block &block : section.blocks) {
            if (const auto *table = std::get_if<core::TableBlock>(&block))
                add(*table);
            else if (const auto *figure = std::get_if<core::FigureBlock>(&block))
                add(*figure);
        }
        for (const core::ReportSection &below : section.sections)
            add(below);
    }

    lxw_worksheet *addSheet(const QString &title)
    {
        const QString name = m_names.next(title);
        m_sheets.append({name, title});
        lxw_worksheet *sheet = m_book.addSheet(name);
        m_book.writeText(sheet, captionRow, 0, title, CellLook::Caption);
        return sheet;
    }

    void setPage(lxw_worksheet *sheet)
    {
        worksheet_set_paper(sheet, 9); // A4
        worksheet_set_landscape(sheet);
        worksheet_fit_to_pages(sheet, 1, 0);
        m_book.check(worksheet_set_footer(sheet, "&R&P / &N"));
    }

    void add(const core::TableBlock &table) { addTable(table); }

    lxw_worksheet *addTable(const core::TableBlock &table)
    {
        lxw_worksheet *sheet = addSheet(table.caption);
        if (!sheet || table.columns.isEmpty())
            return nullptr;
        setColumns(sheet, table);
        int row = firstRow;
        for (const core::TableRow &head : table.headerRows)
            writeRow(sheet, row++, table, head, true);
        const int head = row - 1;
        for (const core::TableRow &one : table.rows) {
            if (isCancelled())
                return nullptr;
            writeRow(sheet, row++, table, one, false);
        }
        const auto last = static_cast<lxw_col_t>(table.columns.size() - 1);
        if (!table.headerRows.isEmpty()) {
            const bool namesRows = !table.rows.isEmpty() && table.rows.first().value(0).isRowHeader;
            worksheet_freeze_panes(sheet, static_cast<lxw_row_t>(head + 1), namesRows ? 1 : 0);
            m_book.check(worksheet_autofilter(sheet, static_cast<lxw_row_t>(head), 0,
                                              static_cast<lxw_row_t>(std::max(head, row - 1)), last));
            m_book.check(
                worksheet_repeat_rows(sheet, static_cast<lxw_row_t>(firstRow), static_cast<lxw_row_t>(head)));
        }
        if (!table.note.isEmpty())
            m_book.writeText(sheet, row + 1, 0, table.note, CellLook::Note);
        setPage(sheet);
        m_book.check(worksheet_print_area(sheet, 0, 0, static_cast<lxw_row_t>(row + 1), last));
        if (table.chartColumn >= 0 && !table.rows.isEmpty())
            addChart(table, sheet, head + 1);
        return sheet;
    }

    void setColumns(lxw_worksheet *sheet, const core::TableBlock &table)
    {
        for (int i = 0; i < table.columns.size(); ++i) {
            const auto at = static_cast<lxw_col_t>(i);
            m_book.check(worksheet_set_column(sheet, at, at, widthOf(table, i), nullptr));
        }
    }

    void writeRow(lxw_worksheet *sheet, int row, const core::TableBlock &table, const core::TableRow &cells,
                  bool isHead)
    {
        int column = 0;
        double lines = 1;
        for (const core::TableCell &cell : cells) {
            const QString text = textOf(cell.text);
            lines = std::max(lines, linesOf(text, table, column));
            const bool isNumber
                = !isHead && column < table.columns.size() && table.columns.at(column).isNumber;
            const auto number = isNumber ? cellNumber(text, m_display.locale()) : std::nullopt;
            if (number)
                m_book.writeNumber(sheet, row, column, number->value,
                                   number->isPercent ? CellLook::Percent : CellLook::Number);
            else
                m_book.writeText(sheet, row, column, text,
                                 isHead                 ? CellLook::Head
                                     : cell.isRowHeader ? CellLook::RowHead
                                                        : CellLook::Text);
            for (int covered = 1; covered < cell.columnSpan; ++covered)
                m_book.writeText(sheet, row, column + covered, {}, isHead ? CellLook::Head : CellLook::Text);
            column += std::max(1, cell.columnSpan);
        }
        // Not every program makes room by itself for text that wraps.
        m_book.check(worksheet_set_row(sheet, static_cast<lxw_row_t>(row),
                                       std::min(highestRow, lines * lineHeight), nullptr));
    }

    static double widthOf(const core::TableBlock &table, int column)
    {
        double weights = 0;
        for (const core::TableColumn &one : table.columns)
            weights += one.weight;
        const double share
            = weights > 0 && column < table.columns.size() ? table.columns.at(column).weight / weights : 1;
        return std::max(narrowest, share * sheetWidth);
    }

    /// About as many as the text takes in its column: words leave some room at the ends of lines.
    static double linesOf(const QString &text, const core::TableBlock &table, int column)
    {
        const double width = widthOf(table, column);
        double lines = 0;
        for (const QStringView line : QStringView(text).split(u'\n'))
            lines += std::max(1.0, std::ceil(static_cast<double>(line.size()) * 1.12 / width));
        return lines;
    }

    void addChart(const core::TableBlock &table, lxw_worksheet *sheet, int first)
    {
        int names = 0;
        for (int i = 0; i < table.rows.first().size(); ++i) {
            if (table.rows.first().at(i).isRowHeader)
                names = i;
        }
        const int rows = std::min<int>(mostBars, static_cast<int>(table.rows.size()));
        addChart(sheet, table.caption,
                 {first,
                  first + rows - 1,
                  names,
                  {table.chartColumn},
                  static_cast<int>(table.columns.size()) + 1});
    }

    void addChart(lxw_worksheet *sheet, const QString &title, const ChartPlace &place)
    {
        const lxw_chart_type type = place.isStanding
            ? (place.isStacked ? LXW_CHART_COLUMN_STACKED : LXW_CHART_COLUMN)
            : (place.isStacked ? LXW_CHART_BAR_STACKED : LXW_CHART_BAR);
        lxw_chart *chart = workbook_add_chart(m_book.workbook(), type);
        for (int i = 0; i < place.values.size(); ++i)
            addSeries(chart, place, place.values.at(i), i);
        chart_title_set_name(chart, title.left(200).toUtf8().constData());
        if (!place.isStanding)
            chart_axis_set_reverse(chart->y_axis); // the first row above
        chart_legend_set_position(chart,
                                  place.values.size() > 1 ? LXW_CHART_LEGEND_BOTTOM : LXW_CHART_LEGEND_NONE);
        QByteArray description = title.left(1000).toUtf8();
        lxw_chart_options options{};
        options.x_scale = 1.3;
        options.y_scale = std::clamp((place.last - place.first) / 12.0, 1.0, 3.0);
        options.description = description.data();
        m_book.check(worksheet_insert_chart_opt(sheet, firstRow, static_cast<lxw_col_t>(place.right), chart,
                                                &options));
    }

    /// A column of numbers under its heading; patterns tell the series apart on a black and white print.
    void addSeries(lxw_chart *chart, const ChartPlace &place, int column, int number)
    {
        static constexpr lxw_color_t colours[] = {0x1B3A5C, 0xB84C00, 0x00734F, 0x8F336E, 0x6B4F00, 0x5E5E5E};
        static constexpr uint8_t patterns[] = {LXW_CHART_PATTERN_NONE,
                                               LXW_CHART_PATTERN_WIDE_UPWARD_DIAGONAL,
                                               LXW_CHART_PATTERN_PERCENT_20,
                                               LXW_CHART_PATTERN_DIAGONAL_BRICK,
                                               LXW_CHART_PATTERN_HORIZONTAL_BRICK,
                                               LXW_CHART_PATTERN_LIGHT_VERTICAL};
        lxw_chart_series *series = chart_add_series(chart, nullptr, nullptr);
        const QByteArray name = m_sheets.last().first.toUtf8();
        const auto first = static_cast<lxw_row_t>(place.first);
        const auto last = static_cast<lxw_row_t>(place.last);
        const auto names = static_cast<lxw_col_t>(place.names);
        const auto values = static_cast<lxw_col_t>(column);
        chart_series_set_categories(series, name.constData(), first, names, last, names);
        chart_series_set_values(series, name.constData(), first, values, last, values);
        chart_series_set_name_range(series, name.constData(), first - 1, values);
        const auto look = static_cast<size_t>(number) % std::size(colours);
        if (patterns[look] == LXW_CHART_PATTERN_NONE) {
            lxw_chart_fill fill{};
            fill.color = colours[look];
            chart_series_set_fill(series, &fill);
        } else {
            lxw_chart_pattern pattern{};
            pattern.fg_color = 0xFFFFFF;
            pattern.bg_color = colours[look];
            pattern.type = patterns[look];
            chart_series_set_pattern(series, &pattern);
        }
        chart_series_set_labels(series);
    }

    /// The numbers and names that the figure draws; a chart is drawn here, too.
    void add(const core::FigureBlock &block)
    {
        for (core::TableBlock &table : figureTables(block, m_display)) {
            lxw_worksheet *sheet = addTable(table);
            const auto *chart = std::get_if<core::ChartData>(&block.data);
            if (!sheet || !chart || table.rows.isEmpty())
                continue;
            ChartPlace place{firstRow + 1,
                             firstRow + static_cast<int>(table.rows.size()),
                             0,
                             {},
                             static_cast<int>(table.columns.size()) + 1};
            for (int i = 1; i <= chart->series.size(); ++i)
                place.values.append(i);
            place.isStanding = chart->form == core::ChartData::Form::Columns;
            place.isStacked = chart->isStacked;
            addChart(sheet, table.caption, place);
        }
    }

    bool isCancelled()
    {
        m_isCancelled = m_isCancelled || m_job.isCancelled();
        return m_isCancelled;
    }

    const core::ReportContent &m_content;
    const core::Display &m_display;
    const core::JobControl &m_job;
    XlsxWorkbook m_book;
    SheetNames m_names;
    QList<std::pair<QString, QString>> m_sheets; ///< name and title, in order
    bool m_isCancelled = false;
};

} // namespace

core::Result<QByteArray> writeReportXlsx(const core::ReportContent &given, const core::Display &display,
                                         const core::JobControl &job)
{
    const core::ReportContent content = shownContent(given);
    return ReportSheets(content, display, job).write();
}

} // namespace app
