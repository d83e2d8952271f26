#include "app/render/report/reporttext.h"

#include "app/render/pdf/printabletext.h"

#include <algorithm>

namespace app {
namespace {

bool turnsDirection(QChar c)
{
    const char16_t code = c.unicode();
    return code == 0x061C || code == 0x200E || code == 0x200F || (code >= 0x202A && code <= 0x202E)
        || (code >= 0x2066 && code <= 0x2069);
}

void show(QString &text)
{
    text = shownText(text);
}

void show(core::RichText &text)
{
    for (core::TextRun &run : text)
        show(run.text);
}

void show(QList<core::TableRow> &rows)
{
    for (core::TableRow &row : rows) {
        for (core::TableCell &cell : row)
            show(cell.text);
    }
}

struct ShowBlock {
    void operator()(core::Paragraph &paragraph) const { show(paragraph.text); }
    void operator()(core::ListBlock &list) const
    {
        for (core::RichText &item : list.items)
            show(item);
    }
    void operator()(core::TableBlock &table) const
    {
        show(table.caption);
        show(table.note);
        show(table.headerRows);
        show(table.rows);
    }
    void operator()(core::FigureBlock &figure) const
    {
        show(figure.title);
        show(figure.sentence);
        show(figure.alternative);
        show(figure.definition);
    }
};

void show(core::ReportSection &section)
{
    show(section.title);
    for (core::Block &block : section.blocks)
        std::visit(ShowBlock(), block);
    for (core::ReportSection &below : section.sections)
        show(below);
}

void collect(QSet<QString> &anchors, const core::ReportSection &section)
{
    anchors.insert(section.anchor);
    for (const core::Block &block : section.blocks) {
        const auto *table = std::get_if<core::TableBlock>(&block);
        if (!table)
            continue;
        for (const core::TableRow &row : table->rows) {
            for (const core::TableCell &cell : row)
                anchors.insert(cell.anchor);
        }
    }
    for (const core::ReportSection &below : section.sections)
        collect(anchors, below);
}

} // namespace

QString shownText(const QString &text)
{
    if (std::all_of(text.cbegin(), text.cend(),
                    [](QChar c) { return c.unicode() >= 0x20 && c.unicode() < 0x7F; }))
        return text;
    QString spelled;
    spelled.reserve(text.size());
    for (const QChar c : text) {
        if (turnsDirection(c))
            spelled += QStringLiteral("[U+%1]").arg(c.unicode(), 4, 16, QLatin1Char('0')).toUpper();
        else
            spelled += c;
    }
    return cleanText(spelled);
}

core::ReportContent shownContent(core::ReportContent content)
{
    show(content.title);
    show(content.subtitle);
    show(content.author);
    for (auto &[name, value] : content.facts) {
        show(name);
        show(value);
    }
    for (core::ReportSection &section : content.sections)
        show(section);
    return content;
}

QSet<QString> anchorsOf(const core::ReportContent &content)
{
    QSet<QString> anchors;
    for (const core::ReportSection &section : content.sections)
        collect(anchors, section);
    anchors.remove(QString());
    return anchors;
}

bool isLinkAddress(const QString &address)
{
    const bool isKnown = address.startsWith(QLatin1String("https://"))
        || address.startsWith(QLatin1String("http://")) || address.startsWith(QLatin1String("mailto:"));
    return isKnown && std::all_of(address.cbegin(), address.cend(), [](QChar c) {
               return c.unicode() > 0x20 && c.unicode() < 0x7F;
           });
}

QString languageTag(const core::ReportContent &content)
{
    return content.language == QLatin1String("en") ? QStringLiteral("en-GB") : QStringLiteral("nl-NL");
}

} // namespace app
