#include "core/exchange/xlsxpackage.h"

#include "core/exchange/sheetpart.h"

#include <QHash>

#include <algorithm>

namespace core {
namespace {

using Token = SheetXml::Token;

struct Relationship {
    QByteArray id;
    QByteArray type; ///< The last part of its URI, which is the same in the transitional and strict forms.
    QByteArray target;
};

QByteArray folderOf(const QByteArray &part)
{
    return part.left(part.lastIndexOf('/') + 1);
}

/// The part that \a target names, seen from \a folder.
QByteArray resolved(const QByteArray &folder, const QByteArray &target)
{
    QList<QByteArray> steps;
    for (const QByteArray &step : (target.startsWith('/') ? target : folder + target).split('/')) {
        if (step == "..") {
            steps.resize(qMax<qsizetype>(0, steps.size() - 1));
        } else if (!step.isEmpty() && step != ".") {
            steps.append(step);
        }
    }
    return steps.join('/');
}

Result<QList<Relationship>> readRelationships(ZipFile &archive, const QByteArray &part)
{
    const QByteArray folder = folderOf(part);
    const QByteArray relationships = folder + "_rels/" + part.mid(folder.size()) + ".rels";
    QList<Relationship> result;
    if (!archive.has(relationships))
        return result;
    auto opened = SheetPart::open(archive, relationships);
    if (!opened)
        return opened.error();

    SheetXml &xml = (*opened)->xml();
    for (Token token = xml.next(); token != Token::End; token = xml.next()) {
        if (token == Token::Failed)
            return (*opened)->failure();
        if (token == Token::StartElement && xml.name() == "Relationship"
            && xml.attribute("TargetMode") != "External") {
            const QByteArrayView type = xml.attribute("Type");
            result.append({xml.attribute("Id").toByteArray(),
                           type.sliced(type.lastIndexOf('/') + 1).toByteArray(),
                           resolved(folder, xml.attribute("Target").toByteArray())});
        }
    }
    return result;
}

QByteArray targetOf(const QList<Relationship> &relationships, QByteArrayView type)
{
    const auto found = std::find_if(relationships.begin(), relationships.end(),
                                    [type](const Relationship &each) { return each.type == type; });
    return found == relationships.end() ? QByteArray() : found->target;
}

bool isTrue(QByteArrayView value)
{
    return value == "1" || value == "true" || value == "on";
}

} // namespace

Result<XlsxPackage> readXlsxPackage(ZipFile &archive)
{
    const auto root = readRelationships(archive, {});
    if (!root)
        return root.error();
    QByteArray workbook = targetOf(*root, "officeDocument");
    if (workbook.isEmpty())
        workbook = "xl/workbook.xml";
    const auto relationships = readRelationships(archive, workbook);
    if (!relationships)
        return relationships.error();
    QHash<QByteArray, QByteArray> worksheets;
    for (const Relationship &each : *relationships) {
        if (each.type == "worksheet")
            worksheets.insert(each.id, each.target);
    }

    XlsxPackage package;
    const auto existing
        = [&archive](const QByteArray &part) { return archive.has(part) ? part : QByteArray(); };
    package.stylesPart = existing(targetOf(*relationships, "styles"));
    package.sharedStringsPart = existing(targetOf(*relationships, "sharedStrings"));
    auto opened = SheetPart::open(archive, workbook);
    if (!opened)
        return opened.error();
    SheetXml &xml = (*opened)->xml();
    for (Token token = xml.next(); token != Token::End; token = xml.next()) {
        if (token == Token::Failed)
            return (*opened)->failure();
        if (token != Token::StartElement)
            continue;
        if (xml.name() == "workbookPr")
            package.from1904 = isTrue(xml.attribute("date1904"));
        if (xml.name() != "sheet")
            continue;
        const QByteArray part = worksheets.value(xml.prefixedAttribute("id").toByteArray());
        if (part.isEmpty())
            continue;
        if (package.sheets.size() >= archive.job().limits.sheets)
            return sheeterror::tooManySheets(archive.job());
        const QByteArrayView state = xml.attribute("state");
        package.sheets.append(
            {QString::fromUtf8(xml.attribute("name")), part, state == "hidden" || state == "veryHidden"});
    }
    return package;
}

} // namespace core
