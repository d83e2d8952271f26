#include "app/render/report/reportsvg.h"

#include "app/render/report/reporttext.h"

#include <QCoreApplication>
#include <QXmlStreamReader>
#include <QXmlStreamWriter>

namespace app {
namespace {

/// Copies a drawing element by element, changing what another place asks for.
class SvgCopy {
public:
    SvgCopy(QByteArray &to, QString prefix) : m_xml(&to), m_prefix(std::move(prefix)) { }

    /// \a isInline: without its own size, and with the name and description as its label.
    core::Result<void> copy(const QString &svg, const QSizeF &size, const QString &title,
                            const QString &description, bool isInline)
    {
        QXmlStreamReader reader(svg);
        reader.setNamespaceProcessing(false);
        while (!reader.atEnd()) {
            reader.readNext();
            if (reader.isStartElement() && reader.name() == QLatin1String("svg"))
                start(reader, size, title, description, isInline);
            else if (reader.isStartElement() && isNaming(reader.name()))
                reader.skipCurrentElement();
            else if (reader.isStartElement())
                element(reader);
            else if (reader.isEndElement())
                m_xml.writeEndElement();
            else if (reader.isCharacters() && !reader.isWhitespace())
                m_xml.writeCharacters(reader.text().toString());
        }
        if (!reader.hasError())
            return {};
        return core::Error{
            core::ErrorCode::Internal,
            QCoreApplication::translate("app::render",
                                        "A figure of the report could not be drawn. Please try "
                                        "again; if it happens again, report it."),
            reader.errorString()};
    }

private:
    static bool isNaming(QStringView name)
    {
        return name == QLatin1String("title") || name == QLatin1String("desc");
    }

    void start(const QXmlStreamReader &reader, const QSizeF &size, const QString &title,
               const QString &description, bool isInline)
    {
        m_xml.writeStartElement(QStringLiteral("svg"));
        m_xml.writeAttribute(QStringLiteral("xmlns"), QStringLiteral("http://www.w3.org/2000/svg"));
        if (!isInline)
            m_xml.writeAttribute(QStringLiteral("xmlns:xlink"),
                                 QStringLiteral("http://www.w3.org/1999/xlink"));
        m_xml.writeAttribute(QStringLiteral("viewBox"),
                             reader.attributes().value(QLatin1String("viewBox")).toString());
        if (!isInline) {
            m_xml.writeAttribute(QStringLiteral("width"), QStringLiteral("%1pt").arg(size.width()));
            m_xml.writeAttribute(QStringLiteral("height"), QStringLiteral("%1pt").arg(size.height()));
        }
        m_xml.writeAttribute(QStringLiteral("role"), QStringLiteral("img"));
        m_xml.writeAttribute(QStringLiteral("aria-labelledby"), m_prefix + QStringLiteral("t"));
        m_xml.writeAttribute(QStringLiteral("aria-describedby"), m_prefix + QStringLiteral("d"));
        named(QStringLiteral("title"), QStringLiteral("t"), title);
        named(QStringLiteral("desc"), QStringLiteral("d"), description);
    }

    void named(const QString &element, const QString &id, const QString &text)
    {
        m_xml.writeStartElement(element);
        m_xml.writeAttribute(QStringLiteral("id"), m_prefix + id);
        m_xml.writeCharacters(text);
        m_xml.writeEndElement();
    }

    void element(const QXmlStreamReader &reader)
    {
        m_xml.writeStartElement(reader.qualifiedName().toString());
        for (const QXmlStreamAttribute &attribute : reader.attributes()) {
            const QString name = attribute.qualifiedName().toString();
            QString value = attribute.value().toString();
            if (name == QLatin1String("id"))
                value.prepend(m_prefix);
            else if (name == QLatin1String("xlink:href") && value.startsWith(u'#'))
                value.insert(1, m_prefix);
            else if (name == QLatin1String("font-family")) // where that font is not: one of the same widths
                value += QStringLiteral(", Verdana, sans-serif");
            else
                value.replace(QLatin1String("url(#"), QLatin1String("url(#") + m_prefix);
            m_xml.writeAttribute(name, value);
        }
        m_xml.writeCharacters(QString()); // never "<g/>", which a reader of HTML may leave open
    }

    QXmlStreamWriter m_xml;
    QString m_prefix;
};

core::Result<QByteArray> svgOf(const ReportFigure &figure, const QString &prefix, const QString &title,
                               const QString &description, bool isInline)
{
    const QString drawn = shownText(QString::fromUtf8(figureSvg(figure.paint, figure.size, {}, {})));
    QByteArray svg;
    SvgCopy copy(svg, prefix);
    if (const auto done = copy.copy(drawn, figure.size, title, description, isInline); !done)
        return done.error();
    return svg;
}

} // namespace

core::Result<QByteArray> inlineSvg(const ReportFigure &figure, const QString &prefix, const QString &title,
                                   const QString &description)
{
    return svgOf(figure, prefix, title, description, true);
}

core::Result<QByteArray> standaloneSvg(const ReportFigure &figure, const QString &title,
                                       const QString &description)
{
    return svgOf(figure, QStringLiteral("f"), title, description, false);
}

} // namespace app
