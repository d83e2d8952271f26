#include "app/render/report/odtstyles.h"

#include "app/render/report/odtxml.h"
#include "app/render/wording.h"

#include <QCoreApplication>

namespace app {
namespace {

struct TextLook {
    const char *size = nullptr;
    const char *colour = nullptr;
    bool isBold = false;
};

struct ParagraphLook {
    const char *above = "0pt";
    const char *below = "0pt";
    bool keepsWithNext = false;
    const char *align = nullptr;
    const char *ground = nullptr;
    bool leadsToNumber = false; ///< dots to the right edge, where a tab leads
};

/// Writes the styles one below the other.
class OdtStyles {
public:
    explicit OdtStyles(QByteArray &to) : m_xml(to) { }

    QString languageOf(const QString &tag, int part) const { return tag.section(u'-', part, part); }

    void write(const QString &language, const QString &title)
    {
        m_xml.startDocument("office:document-styles");
        m_xml.start("office:font-face-decls");
        m_xml.empty("style:font-face",
                    {{"style:name", QStringLiteral("DejaVu Sans")},
                     {"svg:font-family", QStringLiteral("'DejaVu Sans'")},
                     {"style:font-family-generic", QStringLiteral("swiss")}});
        m_xml.end();
        m_xml.start("office:styles");
        writeDefault(language);
        writeParagraphs();
        writeHeadings();
        writeCharacters();
        writeLists();
        writeOutline();
        m_xml.end();
        writePage(title);
        m_xml.endDocument();
    }

private:
    void writeDefault(const QString &language)
    {
        m_xml.start("style:default-style", {{"style:family", QStringLiteral("paragraph")}});
        m_xml.empty("style:paragraph-properties",
                    {{"fo:orphans", QStringLiteral("2")}, {"fo:widows", QStringLiteral("2")}});
        m_xml.empty("style:text-properties",
                    {{"style:font-name", QStringLiteral("DejaVu Sans")},
                     {"fo:font-size", QStringLiteral("10pt")},
                     {"fo:color", QStringLiteral("#1c1c1c")},
                     {"fo:language", languageOf(language, 0)},
                     {"fo:country", languageOf(language, 1)},
                     {"fo:hyphenate", QStringLiteral("false")}});
        m_xml.end();
        m_xml.start("style:default-style", {{"style:family", QStringLiteral("graphic")}});
        m_xml.end();
        m_xml.start("style:default-style", {{"style:family", QStringLiteral("table")}});
        m_xml.end();
    }

    void writeParagraphs()
    {
        paragraph("Standard", nullptr, {}, {});
        paragraph("Text_20_body", "Standard", {"0pt", "6pt"}, {});
        paragraph("Title", "Standard", {"0pt", "6pt", true}, {"26pt", "#1b3a5c", true});
        paragraph("Subtitle", "Standard", {"0pt", "18pt"}, {"13pt"});
        paragraph("Lead", "Text_20_body", {"2pt", "8pt", false, nullptr, "#f3f6fa"}, {"12pt"});
        paragraph("Note", "Text_20_body", {"2pt", "6pt"}, {"8.5pt", "#555b61"});
        paragraph("Caption", "Standard", {"8pt", "3pt", true}, {"8.5pt", "#555b61"});
        paragraph("Figure", "Standard", {"6pt", "0pt", true}, {});
        paragraph("Figure_20_caption", "Caption", {"3pt", "8pt"}, {});
        paragraph("List_20_item", "Text_20_body", {"0pt", "3pt"}, {});
        paragraph("Table_20_Contents", "Standard", {}, {"8.5pt"});
        paragraph("Table_20_Number", "Table_20_Contents", {"0pt", "0pt", false, "end"}, {});
        paragraph("Table_20_Heading", "Table_20_Contents", {"0pt", "0pt", true}, {nullptr, "#1b3a5c", true});
        paragraph("Table_20_Heading_20_Number", "Table_20_Heading", {"0pt", "0pt", true, "end"}, {});
        paragraph("Contents_20_Heading", "Standard", {"12pt", "6pt", true}, {"18pt", "#1b3a5c", true});
        paragraph("Contents_20_1", "Standard", {"6pt", "0pt", false, nullptr, nullptr, true},
                  {nullptr, nullptr, true});
        paragraph("Contents_20_2", "Standard", {"1pt", "0pt", false, nullptr, nullptr, true}, {});
        paragraph("Header", "Standard", {}, {"8pt", "#555b61"});
        paragraph("Footer", "Standard", {"0pt", "0pt", false, "end"}, {"8pt", "#555b61"});
    }

    void paragraph(const char *name, const char *parent, const ParagraphLook &look, const TextLook &text,
                   const QString &outline = {})
    {
        m_xml.start("style:style",
                    {{"style:name", QString::fromLatin1(name)},
                     {"style:display-name",
                      QString::fromLatin1(name).replace(QLatin1String("_20_"), QLatin1String(" "))},
                     {"style:family", QStringLiteral("paragraph")},
                     {"style:parent-style-name", parent ? QString::fromLatin1(parent) : QString()},
                     {"style:default-outline-level", outline}});
        m_xml.start("style:paragraph-properties",
                    {{"fo:margin-top", QString::fromLatin1(look.above)},
                     {"fo:margin-bottom", QString::fromLatin1(look.below)},
                     {"fo:keep-with-next", look.keepsWithNext ? QStringLiteral("always") : QString()},
                     {"fo:text-align", look.align ? QString::fromLatin1(look.align) : QString()},
                     {"fo:background-color", look.ground ? QString::fromLatin1(look.ground) : QString()},
                     {"fo:padding", look.ground ? QStringLiteral("4pt") : QString()}});
        if (look.leadsToNumber) {
            m_xml.start("style:tab-stops");
            m_xml.empty("style:tab-stop",
                        {{"style:position", QStringLiteral("170mm")},
                         {"style:type", QStringLiteral("right")},
                         {"style:leader-style", QStringLiteral("dotted")},
                         {"style:leader-text", QStringLiteral(".")}});
            m_xml.end();
        }
        m_xml.end();
        m_xml.empty("style:text-properties",
                    {{"fo:font-size", text.size ? QString::fromLatin1(text.size) : QString()},
                     {"fo:color", text.colour ? QString::fromLatin1(text.colour) : QString()},
                     {"fo:font-weight", text.isBold ? QStringLiteral("bold") : QString()}});
        m_xml.end();
    }

    void writeHeadings()
    {
        constexpr const char *sizes[] = {"18pt", "14pt", "12pt", "10.5pt", "10pt", "10pt"};
        for (int level = 1; level <= 6; ++level) {
            paragraph(QByteArray("Heading_20_" + QByteArray::number(level)).constData(), "Standard",
                      {"14pt", "5pt", true}, {sizes[level - 1], "#1b3a5c", true}, QString::number(level));
        }
    }

    void writeCharacters()
    {
        character("Strong", {{"fo:font-weight", QStringLiteral("bold")}});
        character("Internet_20_link",
                  {{"fo:color", QStringLiteral("#0b4f9e")},
                   {"style:text-underline-style", QStringLiteral("solid")}});
        character("Index_20_Link",
                  {{"fo:color", QStringLiteral("#1c1c1c")},
                   {"style:text-underline-style", QStringLiteral("none")}});
        character("Language_20_en",
                  {{"fo:language", QStringLiteral("en")}, {"fo:country", QStringLiteral("GB")}});
        character("Language_20_nl",
                  {{"fo:language", QStringLiteral("nl")}, {"fo:country", QStringLiteral("NL")}});
    }

    void character(const char *name, const OdtXml::Attributes &properties)
    {
        m_xml.start("style:style",
                    {{"style:name", QString::fromLatin1(name)}, {"style:family", QStringLiteral("text")}});
        m_xml.empty("style:text-properties", properties);
        m_xml.end();
    }

    void writeLists()
    {
        for (const bool isNumbered : {false, true}) {
            m_xml.start("text:list-style",
                        {{"style:name", isNumbered ? QStringLiteral("Numbers") : QStringLiteral("Bullets")}});
            if (isNumbered)
                m_xml.start("text:list-level-style-number",
                            {{"text:level", QStringLiteral("1")},
                             {"style:num-format", QStringLiteral("1")},
                             {"style:num-suffix", QStringLiteral(".")}});
            else
                m_xml.start("text:list-level-style-bullet",
                            {{"text:level", QStringLiteral("1")}, {"text:bullet-char", QStringLiteral("•")}});
            m_xml.start("style:list-level-properties",
                        {{"text:list-level-position-and-space-mode", QStringLiteral("label-alignment")}});
            m_xml.empty("style:list-level-label-alignment",
                        {{"text:label-followed-by", QStringLiteral("listtab")},
                         {"fo:margin-left", QStringLiteral("18pt")},
                         {"fo:text-indent", QStringLiteral("-14pt")},
                         {"text:list-tab-stop-position", QStringLiteral("18pt")}});
            m_xml.end();
            m_xml.end();
            m_xml.end();
        }
    }

    void writeOutline()
    {
        m_xml.start("text:outline-style", {{"style:name", QStringLiteral("Outline")}});
        for (int level = 1; level <= 6; ++level)
            m_xml.empty("text:outline-level-style",
                        {{"text:level", QString::number(level)}, {"style:num-format", QStringLiteral("")}});
        m_xml.end();
    }

    void writePage(const QString &title)
    {
        m_xml.start("office:automatic-styles");
        m_xml.start("style:page-layout", {{"style:name", QStringLiteral("A4")}});
        m_xml.empty("style:page-layout-properties",
                    {{"fo:page-width", QStringLiteral("210mm")},
                     {"fo:page-height", QStringLiteral("297mm")},
                     {"fo:margin-top", QStringLiteral("15mm")},
                     {"fo:margin-bottom", QStringLiteral("14mm")},
                     {"fo:margin-left", QStringLiteral("20mm")},
                     {"fo:margin-right", QStringLiteral("20mm")},
                     {"style:print-orientation", QStringLiteral("portrait")}});
        margin("style:header-style", "fo:margin-bottom");
        margin("style:footer-style", "fo:margin-top");
        m_xml.end();
        m_xml.end();
        m_xml.start("office:master-styles");
        m_xml.start(
            "style:master-page",
            {{"style:name", QStringLiteral("Standard")}, {"style:page-layout-name", QStringLiteral("A4")}});
        m_xml.start("style:header");
        m_xml.start("text:p", {{"text:style-name", QStringLiteral("Header")}});
        m_xml.text(title);
        m_xml.end();
        m_xml.end();
        m_xml.start("style:footer");
        writePageNumber();
        m_xml.end();
        m_xml.end();
        m_xml.end();
    }

    void margin(const char *element, const char *side)
    {
        m_xml.start(element);
        m_xml.empty("style:header-footer-properties",
                    {{"fo:min-height", QStringLiteral("6mm")}, {side, QStringLiteral("4mm")}});
        m_xml.end();
    }

    /// "Page %1 of %2" with fields in the places of the numbers.
    void writePageNumber()
    {
        const QString words = wording(QT_TRANSLATE_NOOP("app::render", "Page %1 of %2"));
        const auto one = words.indexOf(QLatin1String("%1"));
        const auto two = words.indexOf(QLatin1String("%2"));
        m_xml.start("text:p", {{"text:style-name", QStringLiteral("Footer")}});
        m_xml.text(words.left(one));
        m_xml.start("text:page-number", {{"text:select-page", QStringLiteral("current")}});
        m_xml.text(QStringLiteral("1"));
        m_xml.end();
        m_xml.text(words.mid(one + 2, two - one - 2));
        m_xml.start("text:page-count");
        m_xml.text(QStringLiteral("1"));
        m_xml.end();
        m_xml.text(words.mid(two + 2));
        m_xml.end();
    }

    OdtXml m_xml;
};

} // namespace

QByteArray odtStyles(const QString &language, const QString &title)
{
    QByteArray xml;
    OdtStyles(xml).write(language, title);
    return xml;
}

} // namespace app
