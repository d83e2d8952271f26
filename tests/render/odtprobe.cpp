#include "tests/render/reportprobe.h"

#include <QRegularExpression>
#include <QSet>
#include <QXmlStreamReader>

#include <zip.h>

using namespace Qt::StringLiterals;

namespace {

/// Reads content.xml once; names are the prefixes that every program writes.
class OdtReading {
public:
    explicit OdtReading(const QByteArray &content) : m_xml(content) { m_xml.setNamespaceProcessing(false); }

    ReadReport read()
    {
        while (!m_xml.atEnd()) {
            m_xml.readNext();
            if (m_xml.isStartElement())
                start(m_xml.qualifiedName().toString());
            else if (m_xml.isEndElement())
                end(m_xml.qualifiedName().toString());
            else if (m_xml.isCharacters())
                characters(m_xml.text().toString());
        }
        if (m_xml.hasError())
            fault(u"not well-formed: "_s + m_xml.errorString());
        for (const QString &target : std::as_const(m_targets)) {
            if (!m_bookmarks.contains(target))
                fault(u"leads nowhere: "_s + target);
        }
        return m_read;
    }

    QStringList pictures() const { return m_pictures; }

private:
    void fault(const QString &what) { m_read.faults.append(what); }
    QString attribute(const QString &name) const { return m_xml.attributes().value(name).toString(); }

    void start(const QString &name)
    {
        m_open.append(name);
        if (name == u"text:h"_s) {
            const int level = attribute(u"text:outline-level"_s).toInt();
            if (level < 1 || level > m_level + 1)
                fault(u"a heading skips a level: %1"_s.arg(level));
            m_level = level;
            m_text.clear();
        } else if (name == u"table:table"_s) {
            m_read.tables.append(QList<QStringList>());
            m_hasHead = false;
        } else if (name == u"table:table-header-rows"_s) {
            m_hasHead = true;
        } else if (name == u"table:table-row"_s) {
            m_read.tables.last().append(QStringList());
            m_width = 0;
        } else if (name == u"table:table-cell"_s || name == u"table:title"_s || name == u"svg:desc"_s) {
            m_text.clear();
        } else if (name == u"text:line-break"_s) {
            characters(u"\n"_s);
        } else if (name == u"text:s"_s) {
            characters(QString(attribute(u"text:c"_s).toInt(), u' '));
        } else if (name == u"text:bookmark"_s) {
            if (m_bookmarks.contains(attribute(u"text:name"_s)))
                fault(u"a bookmark twice"_s);
            m_bookmarks.insert(attribute(u"text:name"_s));
        } else if (name == u"text:a"_s) {
            checkLink(attribute(u"xlink:href"_s));
        } else if (name == u"draw:image"_s) {
            m_pictures.append(attribute(u"xlink:href"_s));
        } else if (name == u"draw:frame"_s) {
            m_described = false;
        }
    }

    void checkLink(const QString &to)
    {
        if (to.startsWith(u'#'))
            m_targets.insert(to.mid(1));
        else if (!to.startsWith(u"https:"_s) && !to.startsWith(u"http:"_s) && !to.startsWith(u"mailto:"_s))
            fault(u"a link of an odd kind: "_s + to);
    }

    void end(const QString &name)
    {
        m_open.removeLast();
        if (name == u"text:h"_s) {
            m_read.headings.append(u"%1 %2"_s.arg(m_level).arg(folded(m_text)));
        } else if (name == u"table:table-cell"_s) {
            m_read.tables.last().last().append(folded(m_text));
        } else if (name == u"table:title"_s) {
            m_read.captions.append(folded(m_text));
        } else if (name == u"table:table"_s) {
            checkTable();
        } else if (name == u"svg:desc"_s) {
            m_read.alternatives.append(folded(m_text));
            m_described = true;
        } else if (name == u"draw:frame"_s && !m_described) {
            fault(u"a picture without words"_s);
        }
    }

    void checkTable()
    {
        if (!m_hasHead)
            fault(u"a table without header rows"_s);
        if (m_read.tables.size() != m_read.captions.size())
            fault(u"a table without a caption"_s);
    }

    void characters(const QString &text)
    {
        m_text += text;
        m_read.text += text;
    }

    QXmlStreamReader m_xml;
    ReadReport m_read;
    QStringList m_open;
    QStringList m_pictures;
    QSet<QString> m_bookmarks;
    QSet<QString> m_targets;
    QString m_text;
    int m_level = 0;
    int m_width = 0;
    bool m_hasHead = false;
    bool m_described = false;
};

} // namespace

QList<std::pair<QByteArray, QByteArray>> zipParts(const QByteArray &bytes)
{
    QList<std::pair<QByteArray, QByteArray>> parts;
    zip_source_t *source
        = zip_source_buffer_create(bytes.constData(), static_cast<zip_uint64_t>(bytes.size()), 0, nullptr);
    zip_t *archive = source ? zip_open_from_source(source, ZIP_RDONLY | ZIP_CHECKCONS, nullptr) : nullptr;
    if (!archive)
        return parts;
    for (zip_int64_t i = 0; i < zip_get_num_entries(archive, 0); ++i) {
        zip_stat_t stat;
        const auto index = static_cast<zip_uint64_t>(i);
        zip_stat_index(archive, index, 0, &stat);
        QByteArray part(static_cast<qsizetype>(stat.size), Qt::Uninitialized);
        zip_file_t *file = zip_fopen_index(archive, index, 0);
        zip_fread(file, part.data(), stat.size);
        zip_fclose(file);
        parts.append({stat.name, part});
    }
    zip_discard(archive);
    return parts;
}

QByteArray zipPart(const QByteArray &zip, const char *name)
{
    for (const auto &[path, bytes] : zipParts(zip)) {
        if (path == name)
            return bytes;
    }
    return {};
}

ReadReport readOdt(const QByteArray &odt)
{
    const auto parts = zipParts(odt);
    QByteArrayList names;
    QByteArray content;
    QByteArray manifest;
    for (const auto &[name, bytes] : parts) {
        names.append(name);
        if (name == "content.xml")
            content = bytes;
        else if (name == "META-INF/manifest.xml")
            manifest = bytes;
    }
    OdtReading reading(content);
    ReadReport read = reading.read();
    // The file is known by its first part, stored as it is: its name at byte 30, its contents after it.
    if (odt.mid(30, 47) != "mimetypeapplication/vnd.oasis.opendocument.text")
        read.faults.append(u"the first part is not the mime type"_s);
    for (const QString &picture : reading.pictures()) {
        if (!names.contains(picture.toLatin1()))
            read.faults.append(u"a picture is not in the file: "_s + picture);
    }
    for (const QByteArray &name : std::as_const(names)) {
        if (name != "mimetype" && name != "META-INF/manifest.xml"
            && !manifest.contains("full-path=\"" + name + '"'))
            read.faults.append(u"not in the manifest: "_s + QString::fromLatin1(name));
        if (!name.endsWith(".xml") && !name.endsWith(".svg"))
            continue;
        QXmlStreamReader xml(parts.at(names.indexOf(name)).second);
        while (!xml.atEnd())
            xml.readNext();
        if (xml.hasError())
            read.faults.append(QString::fromLatin1(name) + u" is not well-formed: "_s + xml.errorString());
    }
    return read;
}
