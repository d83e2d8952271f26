#include "pdfprobe.h"

#include <qpdf/QPDFWriter.hh>
#include <QRegularExpression>

#include <algorithm>
#include <functional>

using namespace app;
using namespace Qt::StringLiterals;

namespace {

QString latin(const std::string &text)
{
    return QString::fromStdString(text);
}

QString unicode(PdfObject string)
{
    return string.isString() ? QString::fromStdString(string.getUTF8Value()) : QString();
}

QString utf16(const std::string &bigEndian)
{
    QString text;
    for (std::size_t i = 0; i + 1 < bigEndian.size(); i += 2) {
        text.append(QChar(static_cast<ushort>((static_cast<unsigned char>(bigEndian[i]) << 8)
                                              | static_cast<unsigned char>(bigEndian[i + 1]))));
    }
    return text;
}

const QStringList paintOperators{u"S"_s,  u"s"_s,  u"f"_s,  u"F"_s,  u"f*"_s, u"B"_s, u"B*"_s, u"b"_s,
                                 u"b*"_s, u"sh"_s, u"Do"_s, u"Tj"_s, u"TJ"_s, u"'"_s, u"\""_s, u"EI"_s};

} // namespace

/// Walks the operators of one page.
class ContentReader : public QPDFObjectHandle::ParserCallbacks {
public:
    ContentReader(PdfProbe &probe, int page) : m_probe(probe), m_page(page) { }

    void handleObject(PdfObject object) override
    {
        if (!object.isOperator()) {
            m_operands.push_back(object);
            return;
        }
        const QString name = latin(object.getOperatorValue());
        if (name == u"BDC"_s || name == u"BMC"_s)
            open();
        else if (name == u"EMC"_s)
            close();
        else if (name == u"q"_s)
            m_saves.push_back(m_open.size());
        else if (name == u"Q"_s)
            restore();
        else if (name == u"Tf"_s)
            m_font = QByteArray::fromStdString(m_operands.at(0).getName());
        else if (paintOperators.contains(name))
            paint(name);
        m_operands.clear();
    }
    void handleEOF() override
    {
        if (!m_open.empty())
            fault(u"marked content is not closed"_s);
        if (!m_saves.empty())
            fault(u"q without Q"_s);
    }

private:
    struct Open {
        qsizetype content; ///< index in the probe; -1: only a property inside
    };

    void fault(const QString &what) { m_probe.fault(u"page %1: %2"_s.arg(m_page + 1).arg(what)); }

    void open()
    {
        const QByteArray tag = QByteArray::fromStdString(m_operands.at(0).getName().substr(1));
        PdfObject properties = m_operands.size() > 1 ? m_operands.at(1) : PdfObject::newNull();
        if (properties.isDictionary() && properties.hasKey("/ActualText") && !m_open.empty()) {
            m_probe.m_content[m_open.back().content].actualText = unicode(properties.getKey("/ActualText"));
            m_open.push_back({m_open.back().content});
            return;
        }
        if (!m_open.empty())
            fault(u"marked content inside marked content"_s);
        ProbedContent content{m_page, -1, tag, {}, {}, {}};
        if (properties.isDictionary() && properties.hasKey("/MCID")) {
            content.contentId = static_cast<int>(properties.getKey("/MCID").getIntValue());
            if (m_probe.m_contentById.contains({m_page, content.contentId}))
                fault(u"MCID %1 twice"_s.arg(content.contentId));
            m_probe.m_contentById.insert({m_page, content.contentId}, m_probe.m_content.size());
        } else if (tag == "Artifact" && properties.isDictionary() && properties.getKey("/Type").isName()) {
            content.artifact = QByteArray::fromStdString(properties.getKey("/Type").getName().substr(1));
            if (properties.hasKey("/Subtype"))
                content.artifact
                    += ' ' + QByteArray::fromStdString(properties.getKey("/Subtype").getName().substr(1));
        } else {
            fault(u"marked content %1 is neither content nor a typed artifact"_s.arg(QLatin1String(tag)));
        }
        m_open.push_back({m_probe.m_content.size()});
        m_probe.m_content.append(content);
    }

    void close()
    {
        if (m_open.empty())
            fault(u"EMC without BDC"_s);
        else
            m_open.pop_back();
        if (!m_saves.empty() && m_saves.back() > m_open.size())
            fault(u"graphics state saved in marked content is restored outside"_s);
    }

    void restore()
    {
        if (m_saves.empty()) {
            fault(u"Q without q"_s);
            return;
        }
        if (m_saves.back() != m_open.size())
            fault(u"q and Q do not nest with marked content"_s);
        m_saves.pop_back();
    }

    void paint(const QString &name)
    {
        if (m_open.empty()) {
            fault(u"%1 paints outside marked content"_s.arg(name));
            return;
        }
        if (name != u"Tj"_s)
            return;
        const std::string glyphs = m_operands.at(0).getStringValue();
        for (std::size_t i = 0; i + 1 < glyphs.size(); i += 2) {
            const int glyph
                = (static_cast<unsigned char>(glyphs[i]) << 8) | static_cast<unsigned char>(glyphs[i + 1]);
            if (glyph == 0)
                fault(u"glyph 0 is painted"_s);
            const auto font = m_probe.m_fonts.constFind(m_font);
            if (font == m_probe.m_fonts.constEnd() || !font->contains(glyph))
                fault(u"glyph %1 of %2 says nothing"_s.arg(glyph).arg(QLatin1String(m_font)));
            else
                m_probe.m_content[m_open.back().content].text += font->value(glyph);
        }
    }

    PdfProbe &m_probe;
    int m_page;
    std::vector<PdfObject> m_operands;
    std::vector<Open> m_open;
    std::vector<std::size_t> m_saves; ///< how much marked content was open at each q
    QByteArray m_font;
};

PdfProbe::PdfProbe(const QByteArray &bytes) : m_bytes(bytes), m_file(std::make_unique<QPDF>())
{
    m_file->setSuppressWarnings(true);
    m_file->processMemoryFile("probe", m_bytes.constData(), static_cast<std::size_t>(m_bytes.size()));
    m_pages = m_file->getAllPages();
    for (int page = 0; page < pageCount(); ++page)
        readPage(page);
    PdfObject root = catalogue().getKey("/StructTreeRoot");
    if (!root.isDictionary()) {
        fault(u"no structure tree"_s);
        return;
    }
    PdfObject document = root.getKey("/K");
    readStructure(document, -1, 0);
    checkElements();
    checkHeadings();
    checkParentTree();
    checkMetadata();
    for (int page = 0; page < pageCount(); ++page)
        checkAnnotations(page);
    PdfObject outlines = catalogue().getKey("/Outlines");
    if (outlines.isDictionary())
        readBookmarks(outlines.getKey("/First"), 1);
    if (const auto warnings = m_file->getWarnings(); !warnings.empty())
        fault(latin(warnings.front().what()));
}

QByteArray PdfProbe::rewritten()
{
    QPDFWriter writer(*m_file);
    writer.setOutputMemory();
    writer.setObjectStreamMode(qpdf_o_disable);
    writer.setStreamDataMode(qpdf_s_uncompress);
    writer.write();
    const auto buffer = writer.getBufferSharedPointer();
    return {reinterpret_cast<const char *>(buffer->getBuffer()), static_cast<qsizetype>(buffer->getSize())};
}

QList<ProbedElement> PdfProbe::tagged(const char *tag) const
{
    QList<ProbedElement> found;
    std::copy_if(m_elements.begin(), m_elements.end(), std::back_inserter(found),
                 [tag](const ProbedElement &element) { return element.tag == tag; });
    return found;
}

void PdfProbe::readFonts(int page)
{
    m_fonts.clear();
    PdfObject fonts = m_pages[static_cast<std::size_t>(page)].getKey("/Resources").getKey("/Font");
    if (!fonts.isDictionary())
        return;
    for (const std::string &key : fonts.getKeys()) {
        PdfObject font = fonts.getKey(key);
        Glyphs &glyphs = m_fonts[QByteArray::fromStdString(key)];
        PdfObject descendant = font.getKey("/DescendantFonts").getArrayItem(0);
        PdfObject descriptor = descendant.getKey("/FontDescriptor");
        const QString name = latin(font.getKey("/BaseFont").getName());
        if (!descriptor.hasKey("/FontFile2") && !descriptor.hasKey("/FontFile3"))
            fault(u"font %1 is not embedded"_s.arg(name));
        static const QRegularExpression subset(u"^/[A-Z]{6}\\+"_s);
        if (!subset.match(name).hasMatch() || latin(descriptor.getKey("/FontName").getName()) != name
            || latin(descendant.getKey("/BaseFont").getName()) != name)
            fault(u"font %1 has more than one name, or no subset tag"_s.arg(name));
        if (!font.getKey("/ToUnicode").isStream()) {
            fault(u"font %1 has no ToUnicode"_s.arg(name));
            continue;
        }
        static const QRegularExpression entry(u"<([0-9A-F]{4})> <([0-9A-F]+)>\\n"_s);
        const QString map = QString::fromLatin1(pdfBytes(font.getKey("/ToUnicode")));
        for (auto entries = entry.globalMatch(map.mid(map.indexOf(u"endcodespacerange"_s)));
             entries.hasNext();) {
            const auto match = entries.next();
            glyphs.insert(match.captured(1).toInt(nullptr, 16),
                          utf16(QByteArray::fromHex(match.captured(2).toLatin1()).toStdString()));
        }
    }
}

void PdfProbe::readPage(int page)
{
    readFonts(page);
    PdfObject object = m_pages[static_cast<std::size_t>(page)];
    if (object.getKey("/Tabs").isName() == false || object.getKey("/Tabs").getName() != "/S")
        fault(u"page %1: tabs do not follow the structure"_s.arg(page + 1));
    ContentReader reader(*this, page);
    object.parsePageContents(&reader);
}

void PdfProbe::readStructure(PdfObject element, int parent, int depth)
{
    const int index = static_cast<int>(m_elements.size());
    ProbedElement read;
    read.tag = QByteArray::fromStdString(element.getKey("/S").getName().substr(1));
    read.alternative = unicode(element.getKey("/Alt"));
    read.language = unicode(element.getKey("/Lang"));
    read.id = unicode(element.getKey("/ID"));
    read.depth = depth;
    PdfObject attributes = element.getKey("/A");
    if (attributes.isDictionary()) {
        if (attributes.hasKey("/Scope"))
            read.scope = QByteArray::fromStdString(attributes.getKey("/Scope").getName().substr(1));
        if (attributes.hasKey("/ColSpan"))
            read.columnSpan = static_cast<int>(attributes.getKey("/ColSpan").getIntValue());
        if (attributes.hasKey("/RowSpan"))
            read.rowSpan = static_cast<int>(attributes.getKey("/RowSpan").getIntValue());
        read.hasBox = attributes.hasKey("/BBox");
        PdfObject headers = attributes.getKey("/Headers");
        for (int i = 0; headers.isArray() && i < headers.getArrayNItems(); ++i)
            read.headers.append(unicode(headers.getArrayItem(i)));
    }
    m_elements.append(read);
    m_parents.append(parent);
    m_objects.append(element.getObjectID());
    PdfObject kids = element.getKey("/K");
    if (kids.isArray()) {
        for (PdfObject kid : kids.getArrayAsVector())
            readKid(kid, index, element);
    } else if (!kids.isNull()) {
        readKid(kids, index, element);
    }
}

void PdfProbe::readKid(PdfObject kid, int element, PdfObject dictionary)
{
    const auto pageOf = [this](PdfObject page) {
        for (std::size_t i = 0; i < m_pages.size(); ++i) {
            if (page.isDictionary() && m_pages[i].getObjectID() == page.getObjectID())
                return static_cast<int>(i);
        }
        return -1;
    };
    if (kid.isInteger()) {
        addText(element, pageOf(dictionary.getKey("/Pg")), static_cast<int>(kid.getIntValue()));
    } else if (kid.getKey("/Type").isNameAndEquals("/MCR")) {
        addText(element, pageOf(kid.getKey("/Pg")), static_cast<int>(kid.getKey("/MCID").getIntValue()));
    } else if (kid.getKey("/Type").isNameAndEquals("/OBJR")) {
        ++m_elements[element].annotations;
        m_annotationOwners.insert(kid.getKey("/Obj").getObjectID(), m_objects[element]);
    } else {
        if (kid.getKey("/P").getObjectID() != dictionary.getObjectID())
            fault(u"element %1 does not know its parent"_s.arg(kid.getObjectID()));
        readStructure(kid, element, m_elements[element].depth + 1);
    }
}

void PdfProbe::addText(int element, int page, int contentId)
{
    const auto found = m_contentById.constFind({page, contentId});
    if (found == m_contentById.constEnd()) {
        fault(u"element points at MCID %1 of page %2, which is nowhere"_s.arg(contentId).arg(page + 1));
        return;
    }
    if (m_ownerOfContent.contains({page, contentId}))
        fault(u"MCID %1 of page %2 has two owners"_s.arg(contentId).arg(page + 1));
    m_ownerOfContent.insert({page, contentId}, {m_objects[element], element});
    const ProbedContent &content = m_content[*found];
    if (content.tag != m_elements[element].tag)
        fault(u"content tagged %1 belongs to an element %2"_s.arg(QLatin1String(content.tag),
                                                                  QLatin1String(m_elements[element].tag)));
    m_elements[element].pages.append(page);
    for (int up = element; up >= 0; up = m_parents[up])
        m_elements[up].text += content.read();
}

void PdfProbe::checkDestination(PdfObject destination, const QString &of, int *page)
{
    int found = -1;
    if (destination.isArray() && destination.getArrayNItems() == 5) {
        for (std::size_t i = 0; i < m_pages.size(); ++i) {
            if (m_pages[i].getObjectID() == destination.getArrayItem(0).getObjectID())
                found = static_cast<int>(i);
        }
        const double height = m_pages.front().getKey("/MediaBox").getArrayItem(3).getNumericValue();
        const double y = destination.getArrayItem(3).getNumericValue();
        if (y < 0 || y > height)
            fault(u"%1 leads outside its page"_s.arg(of));
    }
    if (found < 0)
        fault(u"%1 leads to no page"_s.arg(of));
    if (page)
        *page = found;
}

void PdfProbe::readBookmarks(PdfObject item, int level)
{
    for (; item.isDictionary(); item = item.getKey("/Next")) {
        const QString title = unicode(item.getKey("/Title"));
        m_bookmarks.append(u"%1 %2"_s.arg(level).arg(title));
        checkDestination(item.getKey("/Dest"), u"bookmark '%1'"_s.arg(title));
        if (!m_objects.contains(item.getKey("/SE").getObjectID()))
            fault(u"bookmark '%1' has no structure element"_s.arg(title));
        readBookmarks(item.getKey("/First"), level + 1);
    }
}
