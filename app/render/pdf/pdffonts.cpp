#include "app/render/pdf/pdffonts.h"

#include "app/render/pdf/qpdfobjects.h"

#include <QRegularExpression>

#include <algorithm>
#include <map>

namespace app {
namespace {

QString readable(uint code)
{
    switch (code) {
    case 0:
        return QString(QChar::ReplacementCharacter);
    case 0xFB00:
        return QStringLiteral("ff");
    case 0xFB01:
        return QStringLiteral("fi");
    case 0xFB02:
        return QStringLiteral("fl");
    case 0xFB03:
        return QStringLiteral("ffi");
    case 0xFB04:
        return QStringLiteral("ffl");
    default:
        break;
    }
    if (code < 0x20 || code == 0xA0)
        return QStringLiteral(" ");
    return QString(QChar(static_cast<ushort>(code)));
}

QByteArray hex4(uint value)
{
    return '<' + QByteArray::number(value, 16).rightJustified(4, '0').toUpper() + '>';
}

// The last glyph a descendant font has a width for. /W holds "first [w w …]" and "first last w" (ISO
// 32000-1, 9.7.4.3).
int lastGlyphOf(PdfObject descendant)
{
    PdfObject widths = descendant.getKey("/W");
    const int count = widths.isArray() ? widths.getArrayNItems() : 0;
    int last = 0;
    for (int i = 0; i + 1 < count;) {
        PdfObject second = widths.getArrayItem(i + 1);
        const int first = widths.getArrayItem(i).getIntValueAsInt();
        last = std::max(last,
                        second.isArray() ? first + second.getArrayNItems() - 1 : second.getIntValueAsInt());
        i += second.isArray() ? 2 : 3;
    }
    return last;
}

// AAAAAA, AAAAAB, … : six letters, as ISO 32000-1, 9.6.4 asks.
std::string subsetTag(std::size_t number)
{
    std::string tag(6, 'A');
    for (auto letter = tag.rbegin(); letter != tag.rend(); ++letter, number /= 26)
        *letter = static_cast<char>('A' + number % 26);
    return tag;
}

// Qt writes a font's parts, and names it, in the order of a hash that differs from run to run. Made anew
// here, they come in the order of the fonts, and so does all that follows from the numbers of objects.
PdfObject renewedDescendant(QPDF &file, PdfObject font, const std::string &tag)
{
    PdfObject descendant = font.getKey("/DescendantFonts").getArrayItem(0).shallowCopy();
    PdfObject descriptor = descendant.getKey("/FontDescriptor").shallowCopy();
    for (const char *key : {"/FontFile2", "/FontFile3"}) {
        if (descriptor.hasKey(key))
            descriptor.replaceKey(key, descriptor.getKey(key).copyStream());
    }
    const std::string old = descriptor.getKey("/FontName").getName().substr(1);
    const auto plus = old.find('+');
    const PdfObject name
        = PdfObject::newName("/" + tag + "+" + (plus == std::string::npos ? old : old.substr(plus + 1)));
    descriptor.replaceKey("/FontName", name);
    descriptor.removeKey("/CIDSet");
    descendant.replaceKey("/BaseFont", name);
    descendant.replaceKey("/FontDescriptor", file.makeIndirectObject(descriptor));
    return file.makeIndirectObject(descendant);
}

} // namespace

QMap<int, QString> glyphTexts(const QByteArray &toUnicode, int lastGlyph)
{
    QMap<int, QString> texts;
    static const QRegularExpression range(
        QStringLiteral("<([0-9A-Fa-f]{4})>\\s*<([0-9A-Fa-f]{4})>\\s*(?:\\[([^\\]]*)\\]|<([0-9A-Fa-f]{4})>)"));
    static const QRegularExpression code(QStringLiteral("<([0-9A-Fa-f]{4})>"));
    const QString map = QString::fromLatin1(toUnicode.mid(toUnicode.indexOf("beginbfrange")));
    for (auto ranges = range.globalMatch(map); ranges.hasNext();) {
        const auto match = ranges.next();
        const int first = match.captured(1).toInt(nullptr, 16);
        if (match.capturedStart(4) >= 0) {
            const int last = std::min(match.captured(2).toInt(nullptr, 16), lastGlyph);
            const uint base = match.captured(4).toUInt(nullptr, 16);
            for (int glyph = first; glyph <= last; ++glyph)
                texts.insert(glyph, readable(base == 0 ? 0 : base + static_cast<uint>(glyph - first)));
            continue;
        }
        int glyph = first;
        for (auto codes = code.globalMatch(match.captured(3)); codes.hasNext(); ++glyph)
            texts.insert(glyph, readable(codes.next().captured(1).toUInt(nullptr, 16)));
    }
    texts.remove(0);
    for (int glyph = 1; glyph <= lastGlyph; ++glyph) {
        if (!texts.contains(glyph))
            texts.insert(glyph, QString(QChar::ReplacementCharacter));
    }
    return texts;
}

QByteArray toUnicodeMap(const QMap<int, QString> &texts)
{
    QByteArray map = "/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n"
                     "/CIDSystemInfo <</Registry (Adobe) /Ordering (UCS) /Supplement 0>> def\n"
                     "/CMapName /Adobe-Identity-UCS def\n/CMapType 2 def\n"
                     "1 begincodespacerange\n<0000> <FFFF>\nendcodespacerange\n";
    constexpr qsizetype atOnce = 100; // a CMap's limit
    qsizetype left = texts.size();
    qsizetype open = 0;
    for (auto it = texts.begin(); it != texts.end(); ++it, --left, --open) {
        if (open == 0) {
            open = std::min(left, atOnce);
            map += QByteArray::number(open) + " beginbfchar\n";
        }
        map += hex4(static_cast<uint>(it.key())) + " <";
        for (const QChar c : it.value())
            map += QByteArray::number(c.unicode(), 16).rightJustified(4, '0').toUpper();
        map += open == 1 ? ">\nendbfchar\n" : ">\n";
    }
    return map + "endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n";
}

void repairFonts(QPDF &file)
{
    std::map<int, PdfObject> fonts; // by object number, which QPdfWriter gives at first use
    for (PdfObject &object : file.getAllObjects()) {
        if (object.isDictionaryOfType("/Font", "/Type0"))
            fonts.emplace(object.getObjectID(), object);
    }
    std::size_t number = 0;
    for (auto &[id, font] : fonts) {
        PdfObject descendant = renewedDescendant(file, font, subsetTag(number++));
        font.replaceKey("/DescendantFonts", PdfObject::newArray(std::vector<PdfObject>{descendant}));
        font.replaceKey("/BaseFont", descendant.getKey("/BaseFont"));
        PdfObject map = font.getKey("/ToUnicode");
        if (map.isStream()) {
            const auto texts = glyphTexts(pdfBytes(map), lastGlyphOf(descendant));
            font.replaceKey("/ToUnicode", pdfStream(file, toUnicodeMap(texts)));
        }
    }
}

} // namespace app
