#include "app/render/report/reporthtml.h"

#include "app/render/report/reporthtmlstyle.h"
#include "app/render/report/reportsvg.h"
#include "app/render/report/reporttext.h"
#include "app/render/wording.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QXmlStreamWriter>

namespace app {
namespace {

constexpr int deepestInContents = 2;
constexpr int deepestHeading = 6;

/// Writes elements of HTML; an element without contents is closed by a tag of its own, as HTML wants it.
class HtmlWriter {
public:
    using Attributes = QList<std::pair<const char *, QString>>;

    explicit HtmlWriter(QIODevice &to) : m_device(to), m_xml(&to) { }

    void start(const char *element, const Attributes &attributes = {})
    {
        m_xml.writeStartElement(QString::fromLatin1(element));
        for (const auto &[name, value] : attributes) {
            if (!value.isNull())
                m_xml.writeAttribute(QString::fromLatin1(name), value);
        }
        m_xml.writeCharacters(QString());
    }
    void end() { m_xml.writeEndElement(); }
    void endLine()
    {
        m_xml.writeEndElement();
        m_xml.writeCharacters(QStringLiteral("\n"));
    }
    void text(const QString &text) { m_xml.writeCharacters(text); }
    void element(const char *name, const QString &contents, const Attributes &attributes = {})
    {
        start(name, attributes);
        text(contents);
        endLine();
    }
    void empty(const char *name, const Attributes &attributes)
    {
        m_xml.writeEmptyElement(QString::fromLatin1(name));
        for (const auto &[attribute, value] : attributes)
            m_xml.writeAttribute(QString::fromLatin1(attribute), value);
        m_xml.writeCharacters(QStringLiteral("\n"));
    }
    /// Stands in the page as it is: QXmlStreamWriter holds nothing back.
    void raw(const QByteArray &markup) { m_device.write(markup); }

private:
    QIODevice &m_device;
    QXmlStreamWriter m_xml;
};

/// The page, from top to bottom.
class HtmlReport {
public:
    HtmlReport(QIODevice &to, const core::ReportContent &content, const core::Display &display,
               const core::JobControl &job)
        : m_html(to),
          m_content(content),
          m_display(display),
          m_job(job),
          m_anchors(anchorsOf(content))
    { }

    core::Result<void> write()
    {
        m_html.raw("<!DOCTYPE html>\n");
        m_html.start(
            "html",
            {{"lang", languageTag(m_content)}, {"xmlns", QStringLiteral("http://www.w3.org/1999/xhtml")}});
        writeHead();
        m_html.start("body");
        m_html.element("a", wording(QT_TRANSLATE_NOOP("app::render", "Skip to the report")),
                       {{"class", QStringLiteral("skip")}, {"href", QStringLiteral("#report-main")}});
        writeTitle();
        writeContents();
        m_html.start("main", {{"id", QStringLiteral("report-main")}});
        for (const core::ReportSection &section : m_content.sections)
            add(section, 2);
        m_html.endLine();
        m_html.endLine(); // body
        m_html.endLine(); // html
        return m_outcome;
    }

private:
    void writeHead()
    {
        m_html.start("head");
        m_html.empty("meta", {{"charset", QStringLiteral("utf-8")}});
        m_html.empty("meta",
                     {{"http-equiv", QStringLiteral("Content-Security-Policy")},
                      {"content",
                       QStringLiteral("default-src 'none'; style-src 'unsafe-inline'; img-src data:; "
                                      "form-action 'none'; base-uri 'none'")}});
        m_html.empty("meta",
                     {{"name", QStringLiteral("viewport")},
                      {"content", QStringLiteral("width=device-width, initial-scale=1")}});
        m_html.empty("meta",
                     {{"name", QStringLiteral("generator")},
                      {"content", QStringLiteral("Stelselkaart ") + QCoreApplication::applicationVersion()}});
        m_html.empty("meta",
                     {{"name", QStringLiteral("date")}, {"content", m_content.date.toString(Qt::ISODate)}});
        if (!m_content.author.isEmpty())
            m_html.empty("meta", {{"name", QStringLiteral("author")}, {"content", m_content.author}});
        m_html.element("title", m_content.title);
        m_html.start("style");
        m_html.raw(reportStyleSheet().toUtf8());
        m_html.endLine();
        m_html.endLine();
    }

    void writeTitle()
    {
        m_html.start("header");
        m_html.element("h1", m_content.title);
        if (!m_content.subtitle.isEmpty())
            m_html.element("p", m_content.subtitle, {{"class", QStringLiteral("subtitle")}});
        if (!m_content.facts.isEmpty()) {
            m_html.start("dl");
            for (const auto &[name, value] : m_content.facts) {
                m_html.element("dt", name);
                m_html.element("dd", value);
            }
            m_html.endLine();
        }
        m_html.endLine();
    }

    void writeContents()
    {
        if (m_content.sections.isEmpty())
            return;
        m_html.start("nav", {{"aria-labelledby", QStringLiteral("report-contents")}});
        m_html.element("h2", wording(QT_TRANSLATE_NOOP("app::render", "Contents")),
                       {{"id", QStringLiteral("report-contents")}});
        writeEntries(m_content.sections, 1);
        m_html.endLine();
    }

    void writeEntries(const QList<core::ReportSection> &sections, int level)
    {
        m_html.start("ol");
        for (const core::ReportSection &section : sections) {
            m_html.start("li");
            m_html.start("a", {{"href", u'#' + section.anchor}});
            m_html.text(section.title);
            m_html.end();
            if (!section.sections.isEmpty() && level < deepestInContents)
                writeEntries(section.sections, level + 1);
            m_html.endLine();
        }
        m_html.endLine();
    }

    void add(const core::ReportSection &section, int level)
    {
        const QString id = ownId(section.anchor);
        m_html.start("section", {{"class", section.startsPage ? QStringLiteral("page") : QString()}});
        m_html.element(QByteArray("h" + QByteArray::number(std::min(level, deepestHeading))).constData(),
                       section.title, {{"id", id}});
        for (const core::Block &block : section.blocks) {
            if (m_job.isCancelled())
                m_outcome = core::Error{core::ErrorCode::Cancelled, {}, {}};
            if (!m_outcome)
                break;
            std::visit([this](const auto &one) { add(one); }, block);
        }
        for (const core::ReportSection &below : section.sections)
            add(below, level + 1);
        m_html.endLine();
    }

    /// The first of two equal names counts.
    QString ownId(const QString &anchor)
    {
        if (anchor.isEmpty() || m_used.contains(anchor))
            return {};
        m_used.insert(anchor);
        return anchor;
    }

    void add(const core::RichText &text)
    {
        for (const core::TextRun &run : text) {
            const bool isInside = m_anchors.contains(run.anchor);
            const bool isLink = isInside || isLinkAddress(run.address);
            const QString language = run.language.isEmpty() ? QString() : run.language;
            if (isLink)
                m_html.start("a",
                             {{"href", isInside ? u'#' + run.anchor : run.address},
                              {"rel", isInside ? QString() : QStringLiteral("noopener noreferrer")},
                              {"lang", language}});
            else if (!language.isNull())
                m_html.start("span", {{"lang", language}});
            if (run.isBold)
                m_html.start("b");
            m_html.text(run.text);
            if (run.isBold)
                m_html.end();
            if (isLink || !language.isNull())
                m_html.end();
        }
    }

    void add(const core::Paragraph &paragraph)
    {
        using Style = core::Paragraph::Style;
        const char *name = paragraph.style == Style::Lead ? "text lead"
            : paragraph.style == Style::Note              ? "text note"
                                                          : "text";
        m_html.start("p", {{"class", QString::fromLatin1(name)}});
        add(paragraph.text);
        m_html.endLine();
    }

    void add(const core::ListBlock &list)
    {
        m_html.start(list.isOrdered ? "ol" : "ul");
        for (const core::RichText &item : list.items) {
            m_html.start("li", {{"class", QStringLiteral("text")}});
            add(item);
            m_html.endLine();
        }
        m_html.endLine();
    }

    void add(const core::TableBlock &table)
    {
        const QString caption = QStringLiteral("report-table-%1").arg(++m_tables);
        // A wide table scrolls on its own; who has no mouse must be able to reach it.
        m_html.start("section",
                     {{"class", QStringLiteral("scroll")},
                      {"tabindex", QStringLiteral("0")},
                      {"aria-labelledby", caption}});
        m_html.start("table");
        m_html.element("caption", table.caption, {{"id", caption}});
        if (!table.headerRows.isEmpty()) {
            m_html.start("thead");
            for (const core::TableRow &row : table.headerRows)
                addRow(table, row, true);
            m_html.endLine();
        }
        m_html.start("tbody");
        for (const core::TableRow &row : table.rows)
            addRow(table, row, false);
        m_html.endLine();
        m_html.endLine();
        m_html.endLine();
        if (!table.note.isEmpty())
            m_html.element("p", table.note, {{"class", QStringLiteral("text note")}});
    }

    void addRow(const core::TableBlock &table, const core::TableRow &row, bool isHead)
    {
        m_html.start("tr");
        qsizetype column = 0;
        for (const core::TableCell &cell : row) {
            const bool isHeader = isHead || cell.isRowHeader;
            const bool isNumber = column < table.columns.size() && table.columns.at(column).isNumber;
            const QString scope = !isHeader ? QString()
                : !isHead                   ? QStringLiteral("row")
                : cell.columnSpan > 1       ? QStringLiteral("colgroup")
                                            : QStringLiteral("col");
            m_html.start(isHeader ? "th" : "td",
                         {{"id", ownId(cell.anchor)},
                          {"scope", scope},
                          {"colspan", cell.columnSpan > 1 ? QString::number(cell.columnSpan) : QString()},
                          {"class", isNumber ? QStringLiteral("text number") : QStringLiteral("text")}});
            add(cell.text);
            m_html.end();
            column += cell.columnSpan;
        }
        m_html.endLine();
    }

    void add(const core::FigureBlock &block)
    {
        if (!block.sentence.isEmpty())
            m_html.element("p", block.sentence, {{"class", QStringLiteral("text")}});
        const auto svg
            = inlineSvg(reportFigure(block, m_display), QStringLiteral("report-figure-%1-").arg(++m_figures),
                        block.title, block.alternative);
        if (!svg) {
            m_outcome = svg.error();
            return;
        }
        m_html.start("figure");
        m_html.raw(*svg);
        m_html.element("figcaption", block.title);
        m_html.endLine();
        if (!block.definition.isEmpty())
            m_html.element("p", block.definition, {{"class", QStringLiteral("text note")}});
    }

    HtmlWriter m_html;
    const core::ReportContent &m_content;
    const core::Display &m_display;
    const core::JobControl &m_job;
    QSet<QString> m_anchors;
    QSet<QString> m_used;
    int m_tables = 0;
    int m_figures = 0;
    core::Result<void> m_outcome;
};

} // namespace

core::Result<QByteArray> writeReportHtml(const core::ReportContent &content, const core::Display &display,
                                         const core::JobControl &job)
{
    const core::ReportContent shown = shownContent(content);
    QByteArray html;
    QBuffer buffer(&html);
    buffer.open(QIODevice::WriteOnly);
    HtmlReport report(buffer, shown, display, job);
    if (const auto written = report.write(); !written)
        return written.error();
    return html;
}

} // namespace app
