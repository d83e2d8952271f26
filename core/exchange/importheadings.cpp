#include "core/exchange/importheadings.h"

#include "core/exchange/headingwords.h"
#include "core/model/catalogue.h"

namespace core {
namespace {

constexpr qsizetype headerRowsTried = 20;

struct SheetName {
    const char16_t *names;
    const char *kind;
};

// Names of sheets that the catalogue's labels do not give.
constexpr SheetName sheetNames[] = {
    {u"flat|Initiatief|Initiatieven|Initiative|Initiatives|Activiteit|Activiteiten|Activity|Activities|"
     u"Inventaris|"
     u"Inventarisatie|Inventory|Aanbod|Diensten",
     "flat"},
    {u"Signaal|Signalen|Signals|Vragen|Questions", "signal"},
    {u"Partijen|Organisations|Organizations", "organisation"},
    {u"Doorverwijzingen|Verwijzingen|Referrals", "relation"},
    {u"Bereik|Reach|Effecten", "measurement"},
    {u"Klantreis stappen|Klantreisstappen", "journey"},
    {u"Woordenlijsten|Vocabularies", "vocabulary_term"},
};

QStringList split(const char16_t *names)
{
    return QStringView(names).toString().split(u'|');
}

QStringList sheetKinds()
{
    QStringList kinds{flatSheet};
    for (const EntityInfo &info : catalogue()) {
        if (info.kind != EntityKind::Initiative && info.kind != EntityKind::Activity
            && info.kind != EntityKind::JourneyStep)
            kinds.append(info.keyText());
    }
    return kinds;
}

bool isNameOf(const EntityInfo &info, const QString &sheetName)
{
    const QStringList names{info.keyText(), info.singular.in(u"nl"), info.singular.in(u"en"),
                            info.plural.in(u"nl"), info.plural.in(u"en")};
    return std::any_of(names.cbegin(), names.cend(),
                       [&](const QString &name) { return headingKey(name) == headingKey(sheetName); });
}

/// The kind a sheet's name tells; empty when it tells none.
QString kindOfName(const QString &sheetName)
{
    const QString name = headingKey(sheetName);
    for (const SheetName &known : sheetNames) {
        for (const QString &one : split(known.names)) {
            if (headingKey(one) == name)
                return QString::fromLatin1(known.kind);
        }
    }
    for (const EntityInfo &info : catalogue()) {
        if (isNameOf(info, sheetName))
            return info.kind == EntityKind::JourneyStep ? u"journey"_qs : info.keyText();
    }
    return {};
}

struct Fit {
    QString kind;
    qsizetype row = 0; ///< index in the rows of the sheet
    QStringList targets;
    qsizetype recognised = 0;
};

qsizetype filled(const QStringList &texts)
{
    return std::count_if(texts.cbegin(), texts.cend(),
                         [](const QString &text) { return !text.trimmed().isEmpty(); });
}

/// A lossless sheet: "id" and otherwise keys of one entity alone.
std::optional<Fit> lossless(const QStringList &cells, qsizetype row, const QString &sheetName)
{
    if (!cells.contains(u"id"_qs))
        return std::nullopt;
    std::optional<Fit> best;
    for (const EntityInfo &info : catalogue()) {
        Fit fit{info.keyText(), row, {}, cells.size()};
        for (const QString &cell : cells) {
            if (cell == u"id" || info.field(cell))
                fit.targets.append(info.keyText() + u'.' + cell);
        }
        if (fit.targets.size() == cells.size() && (!best || isNameOf(info, sheetName)))
            best = fit;
    }
    return best;
}

/// The best-fitting row for one kind.
std::optional<Fit> fitOf(const Sheet &sheet, const HeadingWords &words)
{
    std::optional<Fit> best;
    const qsizetype rows = std::min(headerRowsTried, sheet.rows.size());
    for (qsizetype row = 0; row < rows; ++row) {
        const QStringList &cells = sheet.rows.at(row).cells;
        const QStringList targets = words.targets(cells);
        const qsizetype recognised = filled(targets);
        const bool isEnough = recognised >= 2 || (recognised == 1 && filled(cells) == 1);
        if (isEnough && words.canIdentify(targets) && (!best || recognised > best->recognised))
            best = Fit{words.kind(), row, targets, recognised};
    }
    return best;
}

SheetMapping mappingOf(const Sheet &sheet, const std::optional<Fit> &fit)
{
    SheetMapping mapping;
    mapping.name = sheet.name;
    if (!fit)
        return mapping;
    mapping.kind = fit->kind;
    mapping.headerRow = sheet.rows.at(fit->row).number;
    const QStringList &headings = sheet.rows.at(fit->row).cells;
    const QStringList names = columnNames(headings);
    const qsizetype own = names.size() - (endsWithRejection(headings) ? rejectionHeadings().size() : 0);
    for (qsizetype i = 0; i < own; ++i)
        mapping.columns.insert(names.at(i), fit->targets.at(i));
    return mapping;
}

SheetMapping recogniseSheet(const Sheet &sheet, const QList<HeadingWords> &kinds)
{
    const QString nameKind = kindOfName(sheet.name);
    const qsizetype rows = std::min(headerRowsTried, sheet.rows.size());
    for (qsizetype row = 0; row < rows; ++row) {
        if (const auto fit = lossless(sheet.rows.at(row).cells, row, sheet.name))
            return mappingOf(sheet, fit);
    }
    std::optional<Fit> best;
    for (const HeadingWords &words : kinds) {
        const auto fit = fitOf(sheet, words);
        if (!fit)
            continue;
        if (fit->kind == nameKind)
            return mappingOf(sheet, fit);
        if (!best || fit->recognised > best->recognised)
            best = fit;
    }
    return mappingOf(sheet, best);
}

} // namespace

ImportMapping recognise(const Workbook &workbook, const Vocabularies &vocabularies)
{
    QList<HeadingWords> kinds;
    for (const QString &kind : sheetKinds())
        kinds.append(HeadingWords(kind, vocabularies));
    ImportMapping mapping;
    for (const Sheet &sheet : workbook.sheets)
        mapping.sheets.append(recogniseSheet(sheet, kinds));
    return mapping;
}

} // namespace core
