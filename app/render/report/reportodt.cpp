#include "app/render/report/reportodt.h"

#include "app/render/report/odtcontent.h"
#include "app/render/report/odtstyles.h"
#include "app/render/report/odtxml.h"
#include "app/render/report/reporttext.h"

#include <QCoreApplication>

namespace app {
namespace {

constexpr char mimeType[] = "application/vnd.oasis.opendocument.text";

QByteArray metaData(const core::ReportContent &content)
{
    QByteArray bytes;
    OdtXml xml(bytes);
    const QString date = content.date.toString(Qt::ISODate) + QStringLiteral("T00:00:00");
    xml.startDocument("office:document-meta");
    xml.start("office:meta");
    xml.element("meta:generator", QStringLiteral("Stelselkaart/") + QCoreApplication::applicationVersion());
    xml.element("dc:title", content.title);
    xml.element("dc:description", content.subtitle);
    if (!content.author.isEmpty()) {
        xml.element("meta:initial-creator", content.author);
        xml.element("dc:creator", content.author);
    }
    xml.element("meta:creation-date", date);
    xml.element("dc:date", date);
    xml.element("dc:language", languageTag(content));
    xml.endDocument();
    return bytes;
}

QByteArray manifest(const QList<PackagePart> &parts)
{
    QByteArray bytes;
    QXmlStreamWriter xml(&bytes);
    const QString space = QStringLiteral("urn:oasis:names:tc:opendocument:xmlns:manifest:1.0");
    xml.writeStartDocument();
    xml.writeNamespace(space, QStringLiteral("manifest"));
    xml.writeStartElement(space, QStringLiteral("manifest"));
    xml.writeAttribute(space, QStringLiteral("version"), QStringLiteral("1.3"));
    const auto entry = [&](const QByteArray &path, const char *type) {
        xml.writeEmptyElement(space, QStringLiteral("file-entry"));
        xml.writeAttribute(space, QStringLiteral("full-path"), QString::fromLatin1(path));
        xml.writeAttribute(space, QStringLiteral("media-type"), QString::fromLatin1(type));
    };
    entry("/", mimeType);
    for (const PackagePart &part : parts) {
        entry(part.name,
              part.name.endsWith(".xml")       ? "text/xml"
                  : part.name.endsWith(".svg") ? "image/svg+xml"
                                               : "image/png");
    }
    xml.writeEndDocument();
    return bytes;
}

} // namespace

core::Result<QByteArray> writeReportOdt(const core::ReportContent &given, const core::Display &display,
                                        const core::JobControl &job)
{
    const core::ReportContent content = shownContent(given);
    const auto body = odtContent(content, display, job);
    if (!body)
        return body.error();
    QList<PackagePart> parts{{"content.xml", body->xml},
                             {"styles.xml", odtStyles(languageTag(content), content.title)},
                             {"meta.xml", metaData(content)}};
    parts += body->pictures;
    const QByteArray list = manifest(parts);
    parts.prepend({"mimetype", mimeType, false}); // first and as it is: readers know the file by it
    parts.append({"META-INF/manifest.xml", list});
    return zipPackage(parts);
}

} // namespace app
