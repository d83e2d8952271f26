#include "core/exchange/xlsxstyles.h"

#include "core/exchange/sheetpart.h"

#include <QHash>

namespace core {
namespace {

/// Excel allows 65 490; what is beyond counts as plain numbers.
constexpr qsizetype mostStyles = 100'000;

} // namespace

Result<QList<NumberKind>> readXlsxStyles(ZipFile &archive, const QByteArray &part)
{
    using Token = SheetXml::Token;
    QList<NumberKind> styles;
    if (part.isEmpty())
        return styles;
    auto opened = SheetPart::open(archive, part);
    if (!opened)
        return opened.error();

    SheetXml &xml = (*opened)->xml();
    QHash<int, NumberKind> ownFormats;
    bool inCellStyles = false;
    for (Token token = xml.next(); token != Token::End; token = xml.next()) {
        if (token == Token::Failed)
            return (*opened)->failure();
        if (token == Token::Text)
            continue;
        if (xml.name() == "cellXfs") {
            inCellStyles = token == Token::StartElement;
        } else if (token == Token::StartElement && xml.name() == "numFmt" && ownFormats.size() < mostStyles) {
            ownFormats.insert(xml.number("numFmtId", -1), kindOfFormat(xml.attribute("formatCode")));
        } else if (token == Token::StartElement && xml.name() == "xf" && inCellStyles
                   && styles.size() < mostStyles) {
            const int id = xml.number("numFmtId", 0);
            const auto own = ownFormats.constFind(id);
            styles.append(own != ownFormats.cend() ? *own : kindOfBuiltInFormat(id));
        }
    }
    return styles;
}

} // namespace core
