// Any text on its way into a file for others: it arrives as text, whatever it looks like.
#include "app/render/pdf/printabletext.h"
#include "app/render/report/odtxml.h"
#include "app/render/report/reporttext.h"
#include "app/render/report/sheettext.h"
#include "core/base/text.h"
#include "core/exchange/graphtext.h"
#include "tests/fuzz/fuzzing.h"

#include <QXmlStreamReader>

using fuzzing::require;

namespace {

/// The text between the tags, when these are the only ones.
QString between(const QByteArray &xml)
{
    QXmlStreamReader reader(xml);
    reader.readNextStartElement();
    const QString text = reader.readElementText();
    require(!reader.hasError(), "text stays text in XML");
    return text;
}

void tryXml(const QString &text)
{
    const QString holdable = core::holdable(text);
    require(between("<t>" + core::xmlText(text) + "</t>") == holdable, "a graph file gives a label back");
    const QByteArray attribute = "<t a=\"" + core::xmlText(text) + "\"/>";
    QXmlStreamReader reader(attribute);
    reader.readNextStartElement();
    require(!reader.hasError() && reader.attributes().size() == 1
                && reader.attributes().constFirst().value() == holdable,
            "an attribute gives a text back");
    const QByteArray dot = core::dotText(text);
    for (qsizetype at = 1; at < dot.size() - 1; ++at) {
        require(dot.at(at) != '"', "no quotation mark ends a text of Graphviz early");
        at += dot.at(at) == '\\' ? 1 : 0;
    }
}

void tryReport(const QString &text)
{
    const QString clean = app::cleanText(text);
    require(app::cleanText(clean) == clean, "a clean text is clean");
    require(!app::cleanLine(text).contains(u'\n'), "a line is one line");
    const QString shown = app::shownText(text);
    require(app::shownText(shown) == shown, "a shown text is shown as it is");
    QByteArray odt;
    app::OdtXml xml(odt);
    xml.startDocument("office:document-content");
    xml.start("text:p");
    xml.text(shown);
    xml.end();
    xml.endDocument();
    QXmlStreamReader reader(odt);
    while (!reader.atEnd())
        reader.readNext();
    require(!reader.hasError(), "a report as ODT is well-formed");
    require(app::cellText(text).size() <= 32'767, "a cell holds at most what Excel can read");
    if (app::isLinkAddress(text))
        require(text.startsWith(u"http") || text.startsWith(u"mailto"), "a link leads to the web or to mail");
    const QString sheet = app::SheetNames().next(text);
    require(!sheet.isEmpty() && sheet.size() <= 31, "a sheet has a name that Excel takes");
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const unsigned char *data, size_t size)
{
    const QByteArray bytes(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    // Both as UTF-8 and unit by unit, so that halves of surrogates come through.
    QString units(static_cast<qsizetype>(size / 2), u' ');
    for (qsizetype i = 0; i < units.size(); ++i)
        units[i] = QChar(static_cast<ushort>(data[2 * i] | data[2 * i + 1] << 8));
    for (const QString &text : {QString::fromUtf8(bytes), units}) {
        tryXml(text);
        tryReport(text);
        (void)core::normalised(text);
        require(core::tidied(core::tidied(text)) == core::tidied(text), "a tidy text is tidy");
        (void)core::keyOf(text);
    }
    return 0;
}
