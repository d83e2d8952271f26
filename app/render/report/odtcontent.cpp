#include "app/render/report/odtcontent.h"

#include "app/render/report/odtxml.h"
#include "app/render/report/reportsvg.h"
#include "app/render/report/reporttext.h"
#include "app/render/wording.h"

#include <QCoreApplication>

namespace app {
namespace {

constexpr int deepestInContents = 2;
constexpr int deepestHeading = 6;
constexpr double textWidth = 170; // millimetres: A4 less its margins
constexpr int pixelsPerPoint = 2; // of the picture for programs that draw no vectors

class OdtBody {
public:
    OdtBody(OdtContent &to, const core::ReportContent &content, const core::Display &display,
            const core::JobControl &job)
        : m_to(to),
          m_xml(to.xml),
          m_content(content),
          m_display(display),
          m_job(job),
          m_anchors(anchorsOf(content))
    { }

    core::Result<void> write()
    {
        m_xml.startDocument("office:document-content");
        m_xml.start("office:automatic-styles");
        writeAutomaticStyles();
        for (const core::ReportSection &section : m_content.sections)
            writeTableStyles(section);
        m_xml.end();
        m_xml.start("office:body");
        m_xml.start("office:text");
        writeTitle();
        writeContents();
        for (const core::ReportSection &section : m_content.sections)
            add(section, 1);
        m_xml.endDocument();
        return m_outcome;
    }

private:
    void writeAutomaticStyles()
    {
        for (int level = 1; level <= deepestHeading; ++level) {
            m_xml.start("style:style",
                        {{"style:name", QStringLiteral("HeadingPage%1").arg(level)},
                         {"style:family", QStringLiteral("paragraph")},
                         {"style:parent-style-name", QStringLiteral("Heading_20_%1").arg(level)}});
            m_xml.empty("style:paragraph-properties", {{"fo:break-before", QStringLiteral("page")}});
            m_xml.end();
        }
        for (const char *name : {"Cell", "HeadCell"}) {
            m_xml.start(
                "style:style",
                {{"style:name", QString::fromLatin1(name)}, {"style:family", QStringLiteral("table-cell")}});
            m_xml.empty("style:table-cell-properties",
                        {{"fo:padding", QStringLiteral("3pt")},
                         {"fo:border-bottom",
                          name[0] == 'H' ? QStringLiteral("1pt solid #1b3a5c")
                                         : QStringLiteral("0.5pt solid #7d8894")},
                         {"fo:background-color", name[0] == 'H' ? QStringLiteral("#e8eef5") : QString()}});
            m_xml.end();
        }
        m_xml.start("style:style",
                    {{"style:name", QStringLiteral("Row")}, {"style:family", QStringLiteral("table-row")}});
        m_xml.empty("style:table-row-properties", {{"fo:keep-together", QStringLiteral("always")}});
        m_xml.end();
        m_xml.start("style:style",
                    {{"style:name", QStringLiteral("Picture")}, {"style:family", QStringLiteral("graphic")}});
        m_xml.empty("style:graphic-properties",
                    {{"style:vertical-pos", QStringLiteral("top")},
                     {"style:vertical-rel", QStringLiteral("baseline")}});
        m_xml.end();
    }

    void writeTableStyles(const core::ReportSection &section)
    {
        for (const core::Block &block : section.blocks) {
            if (const auto *table = std::get_if<core::TableBlock>(&block))
                writeTableStyles(*table, ++m_styledTables);
        }
        for (const core::ReportSection &below : section.sections)
            writeTableStyles(below);
    }

    void writeTableStyles(const core::TableBlock &table, int number)
    {
        m_xml.start("style:style",
                    {{"style:name", QStringLiteral("Table%1").arg(number)},
                     {"style:family", QStringLiteral("table")}});
        m_xml.empty("style:table-properties",
                    {{"style:width", QStringLiteral("%1mm").arg(textWidth)},
                     {"table:align", QStringLiteral("margins")},
                     {"table:border-model", QStringLiteral("collapsing")}});
        m_xml.end();
        double weights = 0;
        for (const core::TableColumn &column : table.columns)
            weights += column.weight;
        for (int i = 0; i < table.columns.size(); ++i) {
            const double width = weights > 0 ? textWidth * table.columns.at(i).weight / weights : textWidth;
            m_xml.start(
                "style:style",
                {{"style:name", columnStyle(number, i)}, {"style:family", QStringLiteral("table-column")}});
            m_xml.empty("style:table-column-properties",
                        {{"style:column-width", QString::number(width, 'f', 2) + QStringLiteral("mm")}});
            m_xml.end();
        }
    }

    static QString columnStyle(int table, int column)
    {
        return QStringLiteral("Table%1.%2").arg(table).arg(column + 1);
    }

    void paragraph(const char *style, const QString &text)
    {
        m_xml.start("text:p", {{"text:style-name", QString::fromLatin1(style)}});
        m_xml.text(text);
        m_xml.end();
    }

    void writeTitle()
    {
        paragraph("Title", m_content.title);
        if (!m_content.subtitle.isEmpty())
            paragraph("Subtitle", m_content.subtitle);
        for (const auto &[name, value] : m_content.facts) {
            m_xml.start("text:p", {{"text:style-name", QStringLiteral("List_20_item")}});
            m_xml.start("text:span", {{"text:style-name", QStringLiteral("Strong")}});
            m_xml.text(name + QStringLiteral(": "));
            m_xml.end();
            m_xml.text(value);
            m_xml.end();
        }
    }

    /// The entries are there at once, as links. Their page numbers are fields, which a reader fills in by
    /// itself; the list as a whole it makes again only when a person asks for it, by the source.
    void writeContents()
    {
        if (m_content.sections.isEmpty())
            return;
        const QString title = wording(QT_TRANSLATE_NOOP("app::render", "Contents"));
        m_xml.start("text:table-of-content",
                    {{"text:name", title}, {"text:protected", QStringLiteral("false")}});
        m_xml.start("text:table-of-content-source",
                    {{"text:outline-level", QString::number(deepestInContents)},
                     {"text:use-index-marks", QStringLiteral("false")}});
        m_xml.element("text:index-title-template", title,
                      {{"text:style-name", QStringLiteral("Contents_20_Heading")}});
        for (int level = 1; level <= deepestInContents; ++level) {
            m_xml.start("text:table-of-content-entry-template",
                        {{"text:outline-level", QString::number(level)},
                         {"text:style-name", QStringLiteral("Contents_20_%1").arg(level)}});
            m_xml.empty("text:index-entry-link-start", {});
            m_xml.empty("text:index-entry-text", {});
            m_xml.empty(
                "text:index-entry-tab-stop",
                {{"style:type", QStringLiteral("right")}, {"style:leader-char", QStringLiteral(".")}});
            m_xml.empty("text:index-entry-page-number", {});
            m_xml.empty("text:index-entry-link-end", {});
            m_xml.end();
        }
        m_xml.end();
        m_xml.start("text:index-body");
        m_xml.start("text:index-title", {{"text:name", QStringLiteral("Contents")}});
        paragraph("Contents_20_Heading", title);
        m_xml.end();
        writeEntries(m_content.sections, 1);
        m_xml.end();
        m_xml.end();
    }

    void writeEntries(const QList<core::ReportSection> &sections, int level)
    {
        for (const core::ReportSection &section : sections) {
            m_xml.start("text:p", {{"text:style-name", QStringLiteral("Contents_20_%1").arg(level)}});
            m_xml.start("text:a",
                        {{"xlink:type", QStringLiteral("simple")},
                         {"xlink:href", u'#' + section.anchor},
                         {"text:style-name", QStringLiteral("Index_20_Link")},
                         {"text:visited-style-name", QStringLiteral("Index_20_Link")}});
            m_xml.text(section.title);
            m_xml.empty("text:tab", {});
            m_xml.element(
                "text:bookmark-ref", QStringLiteral("–"),
                {{"text:reference-format", QStringLiteral("page")}, {"text:ref-name", section.anchor}});
            m_xml.end();
            m_xml.end();
            if (level < deepestInContents)
                writeEntries(section.sections, level + 1);
        }
    }

    void add(const core::ReportSection &section, int level)
    {
        const int outline = std::min(level, deepestHeading);
        m_xml.start("text:h",
                    {{"text:style-name",
                      (section.startsPage ? QStringLiteral("HeadingPage%1") : QStringLiteral("Heading_20_%1"))
                          .arg(outline)},
                     {"text:outline-level", QString::number(outline)}});
        bookmark(section.anchor);
        m_xml.text(section.title);
        m_xml.end();
        for (const core::Block &block : section.blocks) {
            if (m_job.isCancelled())
                m_outcome = core::Error{core::ErrorCode::Cancelled, {}, {}};
            if (!m_outcome)
                break;
            std::visit([this](const auto &one) { add(one); }, block);
        }
        for (const core::ReportSection &below : section.sections)
            add(below, level + 1);
    }

    /// The first of two equal names counts.
    void bookmark(const QString &anchor)
    {
        if (anchor.isEmpty() || m_used.contains(anchor))
            return;
        m_used.insert(anchor);
        m_xml.empty("text:bookmark", {{"text:name", anchor}});
    }

    void add(const core::RichText &text)
    {
        for (const core::TextRun &run : text) {
            const bool isInside = m_anchors.contains(run.anchor);
            const bool isLink = isInside || isLinkAddress(run.address);
            const bool isForeign = run.language == QLatin1String("en") || run.language == QLatin1String("nl");
            if (isLink)
                m_xml.start("text:a",
                            {{"xlink:type", QStringLiteral("simple")},
                             {"xlink:href", isInside ? u'#' + run.anchor : run.address},
                             {"text:style-name", QStringLiteral("Internet_20_link")}});
            if (isForeign)
                m_xml.start("text:span",
                            {{"text:style-name", QStringLiteral("Language_20_") + run.language}});
            if (run.isBold)
                m_xml.start("text:span", {{"text:style-name", QStringLiteral("Strong")}});
            m_xml.text(run.text);
            for (int open = int{run.isBold} + int{isForeign} + int{isLink}; open > 0; --open)
                m_xml.end();
        }
    }

    void add(const core::Paragraph &paragraph)
    {
        using Style = core::Paragraph::Style;
        m_xml.start("text:p",
                    {{"text:style-name",
                      paragraph.style == Style::Lead       ? QStringLiteral("Lead")
                          : paragraph.style == Style::Note ? QStringLiteral("Note")
                                                           : QStringLiteral("Text_20_body")}});
        add(paragraph.text);
        m_xml.end();
    }

    void add(const core::ListBlock &list)
    {
        m_xml.start(
            "text:list",
            {{"text:style-name", list.isOrdered ? QStringLiteral("Numbers") : QStringLiteral("Bullets")}});
        for (const core::RichText &item : list.items) {
            m_xml.start("text:list-item");
            m_xml.start("text:p", {{"text:style-name", QStringLiteral("List_20_item")}});
            add(item);
            m_xml.end();
            m_xml.end();
        }
        m_xml.end();
    }

    void add(const core::TableBlock &table)
    {
        paragraph("Caption", table.caption);
        const int number = ++m_tables;
        const QString name = QStringLiteral("Table%1").arg(number);
        m_xml.start("table:table", {{"table:name", name}, {"table:style-name", name}});
        m_xml.element("table:title", table.caption);
        for (int i = 0; i < table.columns.size(); ++i)
            m_xml.empty("table:table-column", {{"table:style-name", columnStyle(number, i)}});
        if (!table.headerRows.isEmpty()) {
            m_xml.start("table:table-header-rows");
            for (const core::TableRow &row : table.headerRows)
                add(table, row, true);
            m_xml.end();
        }
        for (const core::TableRow &row : table.rows)
            add(table, row, false);
        m_xml.end();
        if (!table.note.isEmpty())
            paragraph("Note", table.note);
    }

    void add(const core::TableBlock &table, const core::TableRow &row, bool isHead)
    {
        m_xml.start("table:table-row", {{"table:style-name", QStringLiteral("Row")}});
        qsizetype column = 0;
        for (const core::TableCell &cell : row) {
            const bool isNumber = column < table.columns.size() && table.columns.at(column).isNumber;
            const char *style = isHead ? (isNumber ? "Table_20_Heading_20_Number" : "Table_20_Heading")
                                       : (isNumber ? "Table_20_Number" : "Table_20_Contents");
            m_xml.start("table:table-cell",
                        {{"table:style-name", isHead ? QStringLiteral("HeadCell") : QStringLiteral("Cell")},
                         {"office:value-type", QStringLiteral("string")},
                         {"table:number-columns-spanned",
                          cell.columnSpan > 1 ? QString::number(cell.columnSpan) : QString()}});
            m_xml.start("text:p", {{"text:style-name", QString::fromLatin1(style)}});
            bookmark(cell.anchor);
            add(cell.text);
            m_xml.end();
            m_xml.end();
            for (int covered = 1; covered < cell.columnSpan; ++covered)
                m_xml.empty("table:covered-table-cell", {});
            column += std::max(1, cell.columnSpan);
        }
        for (; column < table.columns.size(); ++column) // a reader expects every cell
            m_xml.empty("table:table-cell", {{"table:style-name", QStringLiteral("Cell")}});
        m_xml.end();
    }

    void add(const core::FigureBlock &block)
    {
        if (!block.sentence.isEmpty())
            paragraph("Text_20_body", block.sentence);
        const ReportFigure figure = reportFigure(block, m_display);
        const int number = ++m_figures;
        const QByteArray path = "Pictures/figure" + QByteArray::number(number);
        const auto svg = standaloneSvg(figure, block.title, block.alternative);
        const auto png = figurePng(figure.paint, (figure.size * pixelsPerPoint).toSize(), block.title);
        if (!svg || !png) {
            m_outcome = svg ? png.error() : svg.error();
            return;
        }
        m_to.pictures.append({path + ".svg", *svg});
        m_to.pictures.append({path + ".png", *png, false});
        m_xml.start("text:p", {{"text:style-name", QStringLiteral("Figure")}});
        m_xml.start("draw:frame",
                    {{"draw:name", QStringLiteral("Figure%1").arg(number)},
                     {"draw:style-name", QStringLiteral("Picture")},
                     {"text:anchor-type", QStringLiteral("as-char")},
                     {"svg:width", QStringLiteral("%1pt").arg(figure.size.width())},
                     {"svg:height", QStringLiteral("%1pt").arg(figure.size.height())}});
        image(path + ".svg", "image/svg+xml");
        image(path + ".png", "image/png");
        m_xml.element("svg:title", block.title);
        m_xml.element("svg:desc", block.alternative);
        m_xml.end();
        m_xml.end();
        paragraph("Figure_20_caption", block.title);
        if (!block.definition.isEmpty())
            paragraph("Note", block.definition);
    }

    void image(const QByteArray &path, const char *type)
    {
        m_xml.empty("draw:image",
                    {{"xlink:href", QString::fromLatin1(path)},
                     {"xlink:type", QStringLiteral("simple")},
                     {"xlink:show", QStringLiteral("embed")},
                     {"xlink:actuate", QStringLiteral("onLoad")},
                     {"draw:mime-type", QString::fromLatin1(type)}});
    }

    OdtContent &m_to;
    OdtXml m_xml;
    const core::ReportContent &m_content;
    const core::Display &m_display;
    const core::JobControl &m_job;
    QSet<QString> m_anchors;
    QSet<QString> m_used;
    int m_styledTables = 0;
    int m_tables = 0;
    int m_figures = 0;
    core::Result<void> m_outcome;
};

} // namespace

core::Result<OdtContent> odtContent(const core::ReportContent &content, const core::Display &display,
                                    const core::JobControl &job)
{
    OdtContent made;
    OdtBody body(made, content, display, job);
    if (const auto written = body.write(); !written)
        return written.error();
    return made;
}

} // namespace app
