#include "tests/render/reportprobe.h"

#include <QRegularExpression>
#include <QSet>
#include <QXmlStreamReader>

using namespace Qt::StringLiterals;

namespace {

/// Reads the page once, noting what an assistive reader would meet.
class HtmlReading {
public:
    explicit HtmlReading(const QByteArray &html) : m_xml(html) { m_xml.setNamespaceProcessing(false); }

    ReadReport read()
    {
        while (!m_xml.atEnd()) {
            m_xml.readNext();
            if (m_xml.isStartElement())
                start(m_xml.name().toString());
            else if (m_xml.isEndElement())
                end(m_xml.name().toString());
            else if (m_xml.isCharacters())
                characters(m_xml.text().toString());
        }
        if (m_xml.hasError())
            fault(u"not well-formed: "_s + m_xml.errorString());
        finish();
        return m_read;
    }

private:
    void fault(const QString &what) { m_read.faults.append(what); }

    void start(const QString &name)
    {
        const QXmlStreamAttributes attributes = m_xml.attributes();
        m_open.append(name);
        m_elements.insert(name);
        checkAttributes(name, attributes);
        if (isHeading(name)) {
            m_heading.clear();
            const int level = name.mid(1).toInt();
            if (level > m_level + 1)
                fault(u"a heading skips a level: "_s + name);
            m_level = level;
            m_titles += level == 1;
        }
        if (name == u"svg"_s && attributes.value(u"role"_s) != u"img"_s)
            fault(u"a drawing without a role"_s);
        if (name == u"table"_s)
            m_read.tables.append(QList<QStringList>());
        else if (name == u"tr"_s)
            m_read.tables.last().append(QStringList());
        if (name == u"th"_s || name == u"td"_s || name == u"caption"_s || name == u"desc"_s)
            m_cell.clear();
        if (name == u"th"_s && attributes.value(u"scope"_s).isEmpty())
            fault(u"a header cell without a scope"_s);
        if (name == u"html"_s && attributes.value(u"lang"_s).isEmpty())
            fault(u"no language"_s);
    }

    void checkAttributes(const QString &name, const QXmlStreamAttributes &attributes)
    {
        for (const QXmlStreamAttribute &attribute : attributes) {
            const QString key = attribute.qualifiedName().toString();
            const QString value = attribute.value().toString();
            if (key == u"id"_s) {
                if (m_ids.contains(value) || value.isEmpty() || value.contains(u' '))
                    fault(u"an id twice or not fit: "_s + value);
                m_ids.insert(value);
            } else if (key == u"href"_s && value.startsWith(u'#')) {
                m_targets.insert(value.mid(1));
            } else if (key.startsWith(u"aria-"_s)) {
                for (const QString &one : value.split(u' '))
                    m_targets.insert(one);
            } else if (key == u"href"_s && name != u"a"_s) {
                fault(u"a link outside a text: "_s + value);
            }
            if (key == u"src"_s || key == u"srcset"_s || key == u"style"_s || key.startsWith(u"on"_s)
                || (key == u"xlink:href"_s && !value.startsWith(u'#') && !value.startsWith(u"data:"_s)))
                fault(name + u" may fetch or run: "_s + key);
        }
    }

    void end(const QString &name)
    {
        m_open.removeLast();
        if (isHeading(name) && m_level > 1 && !m_open.contains(u"nav"_s))
            m_read.headings.append(u"%1 %2"_s.arg(m_level - 1).arg(folded(m_heading)));
        if (name == u"th"_s || name == u"td"_s)
            m_read.tables.last().last().append(folded(m_cell));
        else if (name == u"caption"_s)
            m_read.captions.append(folded(m_cell));
        else if (name == u"desc"_s)
            m_read.alternatives.append(folded(m_cell));
    }

    void characters(const QString &text)
    {
        const QString place = m_open.value(m_open.size() - 1);
        if (place == u"style"_s) {
            m_style += text;
            return;
        }
        m_heading += text;
        m_cell += text;
        m_read.text += text;
    }

    void finish()
    {
        for (const QString &target : std::as_const(m_targets)) {
            if (!m_ids.contains(target))
                fault(u"leads nowhere: "_s + target);
        }
        for (const char *banned :
             {"script", "link", "iframe", "object", "embed", "form", "img", "image", "base"}) {
            if (m_elements.contains(QString::fromLatin1(banned)))
                fault(u"may fetch or run: "_s + QString::fromLatin1(banned));
        }
        for (const char *needed : {"title", "main", "nav", "header"}) {
            if (!m_elements.contains(QString::fromLatin1(needed)))
                fault(u"lacks "_s + QString::fromLatin1(needed));
        }
        if (m_titles != 1)
            fault(u"not one heading of the first level"_s);
        if (m_style.contains(u"url("_s) || m_style.contains(u"@import"_s))
            fault(u"the style sheet may fetch"_s);
        if (m_read.captions.size() != m_read.tables.size())
            fault(u"a table without a caption"_s);
    }

    static bool isHeading(const QString &name)
    {
        return name.size() == 2 && name.at(0) == u'h' && name.at(1).isDigit();
    }

    QXmlStreamReader m_xml;
    ReadReport m_read;
    QStringList m_open;
    QSet<QString> m_elements;
    QSet<QString> m_ids;
    QSet<QString> m_targets;
    QString m_heading;
    QString m_cell;
    QString m_style;
    int m_level = 0;
    int m_titles = 0;
};

} // namespace

QString folded(const QString &text)
{
    return text.simplified();
}

ReadReport readHtml(const QByteArray &html)
{
    return HtmlReading(html).read();
}
