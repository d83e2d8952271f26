#include "app/render/pdf/pdfmetadata.h"

#include "app/render/pdf/printabletext.h"
#include "app/render/pdf/qpdfobjects.h"

#include <QXmlStreamWriter>

namespace app {
namespace {

const QString producer = QStringLiteral("QPdfWriter + qpdf");
const QString rdf = QStringLiteral("http://www.w3.org/1999/02/22-rdf-syntax-ns#");
const QString dc = QStringLiteral("http://purl.org/dc/elements/1.1/");
const QString xmp = QStringLiteral("http://ns.adobe.com/xap/1.0/");
const QString pdfUa = QStringLiteral("http://www.aiim.org/pdfua/ns/id/");
const QString pdf = QStringLiteral("http://ns.adobe.com/pdf/1.3/");

// A property with one item in an rdf container: Alt (by language), Seq (in order) or Bag.
void writeItem(QXmlStreamWriter &xml, const QString &property, const QString &container, const QString &value)
{
    if (value.isEmpty())
        return;
    xml.writeStartElement(dc, property);
    xml.writeStartElement(rdf, container);
    xml.writeStartElement(rdf, QStringLiteral("li"));
    if (container == QLatin1String("Alt"))
        xml.writeAttribute(QStringLiteral("xml:lang"), QStringLiteral("x-default"));
    xml.writeCharacters(cleanLine(value));
    xml.writeEndElement();
    xml.writeEndElement();
    xml.writeEndElement();
}

void writeProperties(QXmlStreamWriter &xml, const PdfDocumentInfo &info)
{
    xml.writeTextElement(dc, QStringLiteral("format"), QStringLiteral("application/pdf"));
    writeItem(xml, QStringLiteral("title"), QStringLiteral("Alt"), info.title);
    writeItem(xml, QStringLiteral("creator"), QStringLiteral("Seq"), info.author);
    writeItem(xml, QStringLiteral("description"), QStringLiteral("Alt"), info.subject);
    writeItem(xml, QStringLiteral("language"), QStringLiteral("Bag"), info.language);
    if (!info.creator.isEmpty())
        xml.writeTextElement(xmp, QStringLiteral("CreatorTool"), cleanLine(info.creator));
    if (info.created.isValid()) {
        const QString date = info.created.toUTC().toString(QStringLiteral("yyyy-MM-ddTHH:mm:ssZ"));
        xml.writeTextElement(xmp, QStringLiteral("CreateDate"), date);
        xml.writeTextElement(xmp, QStringLiteral("ModifyDate"), date);
    }
    xml.writeTextElement(pdf, QStringLiteral("Producer"), producer);
    if (info.claimsPdfUa)
        xml.writeTextElement(pdfUa, QStringLiteral("part"), QStringLiteral("1"));
}

PdfObject infoDictionary(const PdfDocumentInfo &info)
{
    PdfObject dictionary = PdfObject::newDictionary();
    const auto set = [&dictionary](const char *key, const QString &value) {
        if (!value.isEmpty())
            dictionary.replaceKey(key, pdfText(cleanLine(value)));
    };
    set("/Title", info.title);
    set("/Author", info.author);
    set("/Subject", info.subject);
    set("/Creator", info.creator);
    set("/Producer", producer);
    if (info.created.isValid()) {
        const PdfObject date
            = pdfLatin(info.created.toUTC().toString(QStringLiteral("'D:'yyyyMMddHHmmss'Z'")));
        dictionary.replaceKey("/CreationDate", date);
        dictionary.replaceKey("/ModDate", date);
    }
    return dictionary;
}

} // namespace

QByteArray xmpPacket(const PdfDocumentInfo &info)
{
    QByteArray body;
    QXmlStreamWriter xml(&body);
    xml.setAutoFormatting(true);
    const QString meta = QStringLiteral("adobe:ns:meta/");
    xml.writeNamespace(meta, QStringLiteral("x"));
    xml.writeStartElement(meta, QStringLiteral("xmpmeta"));
    xml.writeNamespace(rdf, QStringLiteral("rdf"));
    xml.writeStartElement(rdf, QStringLiteral("RDF"));
    xml.writeNamespace(dc, QStringLiteral("dc"));
    xml.writeNamespace(xmp, QStringLiteral("xmp"));
    xml.writeNamespace(pdf, QStringLiteral("pdf"));
    if (info.claimsPdfUa)
        xml.writeNamespace(pdfUa, QStringLiteral("pdfuaid"));
    xml.writeStartElement(rdf, QStringLiteral("Description"));
    xml.writeAttribute(rdf, QStringLiteral("about"), QString());
    writeProperties(xml, info);
    xml.writeEndElement();
    xml.writeEndElement();
    xml.writeEndElement();
    return "<?xpacket begin=\"\xEF\xBB\xBF\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>" + body
        + "\n<?xpacket end=\"w\"?>";
}

void writeMetadata(QPDF &file, const PdfDocumentInfo &info)
{
    PdfObject catalogue = file.getRoot();
    PdfObject marked = PdfObject::newDictionary();
    marked.replaceKey("/Marked", PdfObject::newBool(true));
    catalogue.replaceKey("/MarkInfo", marked);
    PdfObject preferences = PdfObject::newDictionary();
    preferences.replaceKey("/DisplayDocTitle", PdfObject::newBool(true));
    catalogue.replaceKey("/ViewerPreferences", preferences);
    catalogue.replaceKey("/Lang", pdfLatin(info.language));
    PdfObject metadata = pdfStream(file, xmpPacket(info));
    metadata.getDict().replaceKey("/Type", pdfName("Metadata"));
    metadata.getDict().replaceKey("/Subtype", pdfName("XML"));
    catalogue.replaceKey("/Metadata", metadata);
    file.getTrailer().replaceKey("/Info", file.makeIndirectObject(infoDictionary(info)));
}

} // namespace app
