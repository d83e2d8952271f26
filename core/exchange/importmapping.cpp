#include "core/exchange/importmapping.h"

#include "core/base/text.h"
#include "core/exchange/sheetcellname.h"
#include "core/model/catalogue.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QSet>

namespace core {
namespace {

Error wrong(const QString &sentence, const QString &detail = {})
{
    return {ErrorCode::InvalidInput, sentence, detail};
}

QJsonObject toJsonObject(const SheetMapping &sheet)
{
    QJsonObject columns;
    for (auto it = sheet.columns.cbegin(); it != sheet.columns.cend(); ++it)
        columns.insert(it.key(), it.value());
    QJsonObject terms;
    for (auto words = sheet.terms.cbegin(); words != sheet.terms.cend(); ++words) {
        QJsonObject answers;
        for (auto it = words->cbegin(); it != words->cend(); ++it)
            answers.insert(it.key(), it.value());
        terms.insert(words.key(), answers);
    }
    QJsonObject object{{u"name"_qs, sheet.name},
                       {u"entity"_qs, sheet.kind},
                       {u"headerRow"_qs, sheet.headerRow},
                       {u"columns"_qs, columns}};
    if (!terms.isEmpty())
        object.insert(u"terms"_qs, terms);
    return object;
}

Result<void> readColumns(SheetMapping &sheet, const QJsonObject &columns)
{
    for (auto it = columns.constBegin(); it != columns.constEnd(); ++it) {
        const QString target = it->toString();
        if (!target.isEmpty() && !columnTarget(target, sheet.kind)) {
            return wrong(
                QCoreApplication::translate("core::exchange",
                                            "In the mapping of sheet \"%1\", column \"%2\" goes to \"%3\", "
                                            "which does not exist. Use a target such as activity.phases.")
                    .arg(sheet.name, it.key(), target));
        }
        sheet.columns.insert(it.key(), target);
    }
    return {};
}

Result<SheetMapping> sheetFrom(const QJsonObject &object)
{
    SheetMapping sheet;
    sheet.name = object.value(u"name").toString();
    sheet.kind = object.value(u"entity").toString();
    sheet.headerRow = object.value(u"headerRow").toInt(1);
    if (!sheet.kind.isEmpty() && sheet.kind != flatSheet && !findEntity(sheet.kind)) {
        return wrong(
            QCoreApplication::translate("core::exchange",
                                        "In the mapping, sheet \"%1\" holds \"%2\", which is no kind of "
                                        "record. Use flat, organisation, signal and the like.")
                .arg(sheet.name, sheet.kind));
    }
    if (const auto done = readColumns(sheet, object.value(u"columns").toObject()); !done)
        return done.error();
    const QJsonObject terms = object.value(u"terms").toObject();
    for (auto words = terms.constBegin(); words != terms.constEnd(); ++words) {
        const QJsonObject answers = words->toObject();
        for (auto it = answers.constBegin(); it != answers.constEnd(); ++it)
            sheet.terms[words.key()].insert(it.key(), it->toString());
    }
    return sheet;
}

} // namespace

std::optional<ColumnTarget> columnTarget(const QString &text, const QString &sheetKind)
{
    const qsizetype point = text.indexOf(u'.');
    const EntityInfo *info = point < 0 ? nullptr : findEntity(QStringView(text).left(point));
    const QString name = text.mid(point + 1);
    if (!info || name.isEmpty())
        return std::nullopt;
    const bool isFlat = sheetKind == flatSheet;
    if (isFlat && (info->kind == EntityKind::Participation || info->kind == EntityKind::Relation))
        return ColumnTarget{info->kind, -1, name, false};
    if (name == u"id")
        return ColumnTarget{info->kind, -1, {}, true};
    const int field = info->indexOf(name);
    return field < 0 ? std::nullopt : std::optional(ColumnTarget{info->kind, field, {}, false});
}

QStringList columnNames(const QStringList &headings)
{
    QStringList names;
    QSet<QString> taken;
    for (qsizetype i = 0; i < headings.size(); ++i) {
        const QString heading = tidied(headings.at(i));
        const QString base
            = heading.isEmpty() ? QStringLiteral("[%1]").arg(columnName(static_cast<int>(i) + 1)) : heading;
        QString name = base;
        for (int n = 2; taken.contains(name); ++n)
            name = QStringLiteral("%1 (%2)").arg(base).arg(n);
        taken.insert(name);
        names.append(name);
    }
    return names;
}

const QStringList &rejectionHeadings()
{
    static const QStringList headings{u"Rij"_qs, u"Kolom"_qs, u"Reden"_qs};
    return headings;
}

bool endsWithRejection(const QStringList &headings)
{
    const qsizetype own = headings.size() - rejectionHeadings().size();
    return own > 0 && headings.mid(own) == rejectionHeadings();
}

QByteArray ImportMapping::toJson() const
{
    QJsonArray array;
    for (const SheetMapping &sheet : sheets)
        array.append(toJsonObject(sheet));
    return QJsonDocument(QJsonObject{{u"sheets"_qs, array}}).toJson(QJsonDocument::Indented);
}

Result<ImportMapping> ImportMapping::fromJson(const QByteArray &json)
{
    QJsonParseError fault;
    const QJsonDocument document
        = json.size() > longestMapping ? QJsonDocument() : QJsonDocument::fromJson(json, &fault);
    const QJsonValue sheets = document.object().value(u"sheets");
    if (!sheets.isArray()) {
        return wrong(QCoreApplication::translate(
                         "core::exchange",
                         "This is not a mapping for an import. A mapping is a JSON object with "
                         "a list \"sheets\"."),
                     fault.errorString());
    }
    ImportMapping mapping;
    const QJsonArray array = sheets.toArray();
    for (const QJsonValue &value : array) {
        auto sheet = sheetFrom(value.toObject());
        if (!sheet)
            return sheet.error();
        mapping.sheets.append(*std::move(sheet));
    }
    return mapping;
}

const SheetMapping *ImportMapping::sheet(const QString &name, qsizetype sheetsInFile) const
{
    const QString wanted = normalised(name);
    for (const SheetMapping &mapping : sheets) {
        if (normalised(mapping.name) == wanted)
            return &mapping;
    }
    return sheets.size() == 1 && sheetsInFile == 1 ? &sheets.constFirst() : nullptr;
}

} // namespace core
