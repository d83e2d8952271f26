#include "core/exchange/odsreader.h"

#include "core/exchange/odssheet.h"
#include "core/exchange/sheetpart.h"

namespace core {
namespace {

const auto contentPart = QByteArrayLiteral("content.xml");
const auto stylesPart = QByteArrayLiteral("styles.xml");
const auto manifestPart = QByteArrayLiteral("META-INF/manifest.xml");

/// Whether the manifest says that parts are encrypted; the rest of it is of no interest.
Result<bool> isEncrypted(ZipFile &archive)
{
    using Token = SheetXml::Token;
    if (!archive.has(manifestPart))
        return false;
    auto opened = SheetPart::open(archive, manifestPart);
    if (!opened)
        return opened.error();
    SheetXml &xml = (*opened)->xml();
    for (Token token = xml.next(); token != Token::End; token = xml.next()) {
        if (token == Token::Failed)
            return (*opened)->failure();
        if (token == Token::StartElement && xml.name() == "encryption-data")
            return true;
    }
    return false;
}

/// The date styles that are named in the file, which cells refer to beside their own.
Result<OdsStyles> readNamedStyles(ZipFile &archive)
{
    using Token = SheetXml::Token;
    OdsStyles styles;
    if (!archive.has(stylesPart))
        return styles;
    auto opened = SheetPart::open(archive, stylesPart);
    if (!opened)
        return opened.error();
    SheetXml &xml = (*opened)->xml();
    for (Token token = xml.next(); token != Token::End; token = xml.next()) {
        const bool named = token == Token::StartElement && xml.name() == "styles";
        if (token == Token::Failed || (named && !styles.read(xml)))
            return (*opened)->failure();
    }
    return styles;
}

/// What the file keeps of other files; those tables are not the user's.
bool isCopyOfOtherFile(const SheetXml &xml)
{
    return xml.attribute("table:style-name") == "ta_extref"
        || xml.attribute("table:name").startsWith("'file:");
}

Result<void> readContent(ZipFile &archive, OdsStyles styles, SheetBuilder &builder)
{
    using Token = SheetXml::Token;
    archive.expect({contentPart});
    auto opened = SheetPart::open(archive, contentPart);
    if (!opened)
        return opened.error();
    SheetXml &xml = (*opened)->xml();
    for (Token token = xml.next(); token != Token::End; token = xml.next()) {
        bool fine = token != Token::Failed;
        const QByteArrayView name = token == Token::StartElement ? xml.name() : QByteArrayView();
        if (name == "automatic-styles") {
            fine = styles.read(xml);
        } else if (name == "tracked-changes" || name == "dde-links" || name == "forms") {
            fine = xml.skipElement();
        } else if (name == "table") {
            const bool isHidden = styles.isHidden(xml.attribute("table:style-name").toByteArray());
            fine = isCopyOfOtherFile(xml)
                ? xml.skipElement()
                : builder.beginSheet(QString::fromUtf8(xml.attribute("table:name")), isHidden)
                    && readOdsSheet(xml, styles, builder);
        }
        if (!fine)
            return builder.hasFailed() ? builder.failure() : (*opened)->failure();
    }
    return {};
}

} // namespace

Result<void> readOds(ZipFile &archive, SheetBuilder &builder)
{
    const auto encrypted = isEncrypted(archive);
    if (!encrypted)
        return encrypted.error();
    if (*encrypted)
        return sheeterror::isProtected(archive.job());

    auto styles = readNamedStyles(archive);
    if (!styles)
        return styles.error();
    return readContent(archive, std::move(styles).value(), builder);
}

} // namespace core
