#include "core/exchange/xlsxstrings.h"

#include "core/exchange/sheetpart.h"

#include <QChar>

namespace core {
namespace {

using Token = SheetXml::Token;

/// Goes on to the end of the <t> that \a xml stands at.
bool readRun(SheetXml &xml, QByteArray &text)
{
    for (;;) {
        const Token token = xml.next();
        if (token == Token::EndElement)
            return true;
        if (token == Token::StartElement ? !xml.skipElement() : token != Token::Text)
            return false;
        if (token == Token::Text)
            text += xml.text();
    }
}

} // namespace

bool readXlsxText(SheetXml &xml, QByteArray &text)
{
    for (const int depth = xml.depth();;) {
        const Token token = xml.next();
        if (token == Token::Failed || token == Token::End)
            return false;
        if (token == Token::EndElement && xml.depth() < depth)
            break;
        if (token != Token::StartElement)
            continue;
        const bool isPhonetic = xml.name() == "rPh";
        const bool isRun = xml.name() == "t";
        if ((isPhonetic && !xml.skipElement()) || (isRun && !readRun(xml, text)))
            return false;
    }
    resolveXlsxEscapes(text);
    return true;
}

void resolveXlsxEscapes(QByteArray &text)
{
    constexpr qsizetype escapeSize = 7; // _xHHHH_
    qsizetype at = text.indexOf("_x");
    if (at < 0)
        return;
    QString wide = QString::fromUtf8(text);
    for (at = wide.indexOf(QLatin1String("_x")); at >= 0; at = wide.indexOf(QLatin1String("_x"), at + 1)) {
        if (at + escapeSize > wide.size() || wide.at(at + 6) != u'_')
            continue;
        bool isNumber = false;
        const ushort code = QStringView(wide).sliced(at + 2, 4).toUShort(&isNumber, 16);
        if (isNumber && (code >= 0x20 || code == '\t' || code == '\n' || code == '\r'))
            wide.replace(at, escapeSize, QChar(code));
    }
    wide.replace(QLatin1String("\r\n"), QLatin1String("\n"));
    wide.replace(u'\r', u'\n');
    text = wide.toUtf8();
}

Result<QList<QString>> readXlsxStrings(ZipFile &archive, const QByteArray &part, SheetBuilder &builder)
{
    QList<QString> strings;
    if (part.isEmpty())
        return strings;
    auto opened = SheetPart::open(archive, part);
    if (!opened)
        return opened.error();

    SheetXml &xml = (*opened)->xml();
    QByteArray text;
    for (Token token = xml.next(); token != Token::End; token = xml.next()) {
        if (token == Token::Failed)
            return (*opened)->failure();
        if (token != Token::StartElement || xml.name() != "si")
            continue;
        text.resize(0);
        if (!readXlsxText(xml, text))
            return (*opened)->failure();
        if (strings.size() >= archive.job().limits.cells)
            return sheeterror::tooManyCells(archive.job());
        const auto pooled = builder.pooled(text);
        if (!pooled)
            return builder.failure();
        strings.append(*pooled);
    }
    return strings;
}

} // namespace core
