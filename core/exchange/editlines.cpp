#include "core/exchange/editlines.h"

#include "core/exchange/jsonvalue.h"
#include "core/model/catalogue.h"
#include "core/model/references.h"
#include "core/model/validation.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QJsonObject>

namespace core {
namespace {

constexpr qsizetype longestLine = 16 * 1024 * 1024; // bytes

Error wrong(const QString &sentence)
{
    return {ErrorCode::InvalidInput, sentence, {}};
}

Result<Operation::Kind> kindOf(const QString &op)
{
    if (op == u"insert")
        return Operation::Kind::Insert;
    if (op == u"update")
        return Operation::Kind::Update;
    if (op == u"delete")
        return Operation::Kind::Delete;
    return wrong(
        QCoreApplication::translate("core::exchange", "\"op\" is \"%1\"; use insert, update or delete.")
            .arg(op));
}

Result<RecordId> idOf(const QJsonValue &json, Operation::Kind kind, const IdSource &newId)
{
    if (kind == Operation::Kind::Insert && (json.isUndefined() || json.isNull()))
        return newId();
    if (const auto id = RecordId::fromText(json.toString()))
        return *id;
    return wrong(QCoreApplication::translate(
        "core::exchange",
        "\"id\" is missing or not an id. Ids look like 0190a1b2-0000-7000-8000-000000000001."));
}

Result<QList<Operation::Assignment>> assignmentsOf(const EntityInfo &info, const QJsonValue &json)
{
    if (!json.isObject() && !json.isUndefined() && !json.isNull())
        return wrong(QCoreApplication::translate("core::exchange", "\"fields\" must be an object."));
    const QJsonObject fields = json.toObject();
    for (const QString &key : fields.keys()) {
        if (info.indexOf(key) < 0) {
            return wrong(QCoreApplication::translate("core::exchange", "\"%1\" has no field \"%2\".")
                             .arg(info.keyText(), key));
        }
    }
    QList<Operation::Assignment> assignments;
    for (int i = 0; i < info.fields.size(); ++i) {
        const auto given = fields.constFind(info.fields.at(i).keyText());
        if (given == fields.constEnd())
            continue;
        const auto value = fieldFromJson(info.fields.at(i), *given);
        if (!value)
            return value.error();
        assignments.append({i, *value});
    }
    return assignments;
}

/// Existence, required values, ranges and references, on the record as it would become.
Result<void> checkedAgainst(const Inventory &inventory, const Operation &operation)
{
    const EntityInfo &info = entityInfo(operation.entity);
    const Record *existing = inventory.find(operation.entity, operation.id);
    if (operation.kind == Operation::Kind::Insert ? inventory.kindOf(operation.id).has_value() : !existing) {
        return wrong(
            operation.kind == Operation::Kind::Insert
                ? QCoreApplication::translate("core::exchange", "A record with the id %1 exists already.")
                      .arg(operation.id.toText())
                : QCoreApplication::translate("core::exchange", "There is no \"%1\" with the id %2.")
                      .arg(info.keyText(), operation.id.toText()));
    }
    if (operation.kind == Operation::Kind::Delete)
        return {};
    const std::shared_ptr<Record> record = existing ? info.copy(*existing) : info.create();
    record->id = operation.id;
    for (const Operation::Assignment &assignment : operation.fields)
        info.fields.at(assignment.field).set(*record, assignment.value);
    const QList<Problem> problems = problemsOf(operation.entity, *record, Vocabularies());
    for (const Problem &problem : problems) {
        if (problem.isBlocking) {
            return wrong(
                QCoreApplication::translate("core::exchange", "The field \"%1\": %2")
                    .arg(problem.field < 0 ? info.keyText() : info.fields.at(problem.field).keyText(),
                         problem.sentence));
        }
    }
    if (brokenReferences(inventory, operation.entity, *record).isEmpty())
        return {};
    Inventory after = inventory; // a record may refer to itself
    after.put(operation.entity, record);
    for (const int field : brokenReferences(after, operation.entity, *record)) {
        return wrong(
            QCoreApplication::translate("core::exchange",
                                        "The field \"%1\" names a record that does not exist or is of "
                                        "another kind.")
                .arg(info.fields.at(field).keyText()));
    }
    return {};
}

Result<void> onlyKnownKeys(const QJsonObject &object)
{
    for (const QString &key : object.keys()) {
        if (key != u"op" && key != u"entity" && key != u"id" && key != u"fields" && key != u"label") {
            return wrong(
                QCoreApplication::translate(
                    "core::exchange", "\"%1\" is not part of an edit; use op, entity, id, fields and label.")
                    .arg(key));
        }
    }
    return {};
}

} // namespace

Result<EditLine> parseEditLine(const QByteArray &line, const Inventory &inventory, const IdSource &newId)
{
    if (line.size() > longestLine)
        return wrong(QCoreApplication::translate("core::exchange", "This line is too long to be an edit."));
    QJsonParseError fault;
    const QJsonDocument document = QJsonDocument::fromJson(line, &fault);
    if (document.isArray()) {
        return wrong(QCoreApplication::translate(
            "core::exchange",
            "This line is a list. Write each edit as an object, {…}, on a line of its own."));
    }
    if (!document.isObject()) {
        return wrong(QCoreApplication::translate("core::exchange", "This line is not a JSON object: %1.")
                         .arg(fault.errorString()));
    }
    const QJsonObject object = document.object();
    if (const auto known = onlyKnownKeys(object); !known)
        return known.error();
    const auto kind = kindOf(object.value(u"op").toString());
    if (!kind)
        return kind.error();
    const EntityInfo *info = findEntity(object.value(u"entity").toString());
    if (!info) {
        return wrong(
            QCoreApplication::translate("core::exchange", "There is no kind of record called \"%1\".")
                .arg(object.value(u"entity").toString()));
    }
    const auto id = idOf(object.value(u"id"), *kind, newId);
    if (!id)
        return id.error();
    auto assignments = assignmentsOf(*info, object.value(u"fields"));
    if (!assignments)
        return assignments.error();
    if (*kind == Operation::Kind::Delete && !assignments->isEmpty())
        return wrong(QCoreApplication::translate("core::exchange", "A deletion has no \"fields\"."));
    const Operation operation{*kind, info->kind, *id, *std::move(assignments)};
    if (const auto checked = checkedAgainst(inventory, operation); !checked)
        return checked.error();

    EditLine edit{object.value(u"label").toString().trimmed(), {operation}, *id};
    if (*kind == Operation::Kind::Delete)
        edit.operations = deletionOf(inventory, {*id});
    if (edit.label.isEmpty())
        edit.label = QStringLiteral("%1 %2").arg(object.value(u"op").toString(), info->keyText());
    return edit;
}

} // namespace core
