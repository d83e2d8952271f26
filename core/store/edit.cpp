#include "core/model/catalogue.h"
#include "core/model/display.h"
#include "core/model/references.h"
#include "core/store/contentcheck.h"
#include "core/store/documentprivate.h"

#include <QCoreApplication>

#include <algorithm>

namespace core {
namespace {

Error noSuchRecord(EntityKind kind, RecordId id)
{
    return {ErrorCode::InvalidInput,
            QCoreApplication::translate("core::store",
                                        "The record is not in this file any more, so nothing was changed. "
                                        "Choose another one."),
            entityInfo(kind).keyText() + u' ' + id.toText()};
}

Error idTaken(RecordId id)
{
    return {ErrorCode::InvalidInput,
            QCoreApplication::translate("core::store",
                                        "This file already holds a record with the same id, so nothing was "
                                        "changed. Change that record, or give the new one another id."),
            id.toText()};
}

Error wrongType(EntityKind kind, int field)
{
    const EntityInfo &info = entityInfo(kind);
    const bool isKnown = field >= 0 && field < info.fields.size();
    const QString name = isKnown ? info.fields.at(field).label.in(productLanguage(QLocale())) : QString();
    return {ErrorCode::InvalidInput,
            QCoreApplication::translate("core::store",
                                        "The value does not fit the field \"%1\", so nothing was changed. "
                                        "Give a value of the right kind.")
                .arg(name),
            QStringLiteral("%1 field %2").arg(info.keyText()).arg(field)};
}

/// \a record with the fields of \a operation; nothing and \a bad set where one does not fit.
bool assign(const Operation &operation, Record &record, int &bad)
{
    const EntityInfo &info = entityInfo(operation.entity);
    for (const Operation::Assignment &assignment : operation.fields) {
        bad = assignment.field;
        if (bad < 0 || bad >= info.fields.size() || !info.fields.at(bad).set(record, assignment.value))
            return false;
    }
    return true;
}

} // namespace

Result<void> Edit::Private::insert(EntityKind kind, RecordPtr record)
{
    const RecordId id = record->id;
    if (working.kindOf(id))
        return idTaken(id);
    if (auto done = write([&](RecordWriter &writer) { return writer.insert(kind, *record); }); !done)
        return done;
    working.put(kind, std::move(record));
    m_touched.push_back({kind, id});
    return {};
}

Result<void> Edit::Private::update(EntityKind kind, RecordPtr record)
{
    const RecordId id = record->id;
    const Record *existing = working.find(kind, id);
    if (!existing)
        return noSuchRecord(kind, id);
    const EntityInfo &info = entityInfo(kind);
    QList<int> fields;
    for (int i = 0; i < info.fields.size(); ++i) {
        if (info.fields.at(i).get(*record) != info.fields.at(i).get(*existing))
            fields.append(i);
    }
    if (fields.isEmpty())
        return {};
    if (auto done = write([&](RecordWriter &writer) { return writer.update(kind, *record, fields); }); !done)
        return done;
    working.put(kind, std::move(record));
    m_touched.push_back({kind, id});
    return {};
}

Result<void> Edit::Private::remove(EntityKind kind, RecordId id)
{
    if (!working.find(kind, id))
        return noSuchRecord(kind, id);
    if (auto done = write([&](RecordWriter &writer) { return writer.remove(kind, id); }); !done)
        return done;
    working.remove(kind, id);
    m_touched.push_back({kind, id});
    return {};
}

Result<void> Edit::Private::check()
{
    if (m_failure)
        return *m_failure;
    std::sort(m_touched.begin(), m_touched.end()); // so that the same edit always names the same fault
    m_touched.erase(std::unique(m_touched.begin(), m_touched.end()), m_touched.end());
    QList<RecordId> gone;
    for (const auto &[kind, id] : m_touched) {
        const Record *record = working.find(kind, id);
        if (!record) {
            gone.append(id);
            continue;
        }
        if (auto sound = checkRecord(working, kind, *record); !sound)
            return sound;
    }
    return checkNoReferrers(working, RecordIdSet(gone));
}

const Inventory &Edit::inventory() const
{
    return m_d.working;
}

Result<RecordId> Edit::insertRecord(EntityKind kind, std::shared_ptr<Record> record)
{
    if (record->id.isNull())
        record->id = RecordId::create();
    const RecordId id = record->id;
    if (auto done = m_d.insert(kind, std::move(record)); !done)
        return done.error();
    return id;
}

Result<void> Edit::updateRecord(EntityKind kind, RecordPtr record)
{
    return m_d.update(kind, std::move(record));
}

Result<void> Edit::setField(EntityKind kind, RecordId id, int field, const FieldValue &value)
{
    return apply({Operation::Kind::Update, kind, id, {{field, value}}});
}

Result<void> Edit::remove(const RecordIdSet &ids)
{
    const QList<Operation> operations = deletionOf(m_d.working, ids);
    for (const Operation &operation : operations) {
        if (auto done = apply(operation); !done)
            return done;
    }
    return {};
}

Result<void> Edit::apply(const Operation &operation)
{
    if (operation.kind == Operation::Kind::Delete)
        return m_d.remove(operation.entity, operation.id);
    const bool isInsert = operation.kind == Operation::Kind::Insert;
    const EntityInfo &info = entityInfo(operation.entity);
    const Record *existing = m_d.working.find(operation.entity, operation.id);
    if (!isInsert && !existing)
        return noSuchRecord(operation.entity, operation.id);
    const std::shared_ptr<Record> record = isInsert ? info.create() : info.copy(*existing);
    record->id = operation.id;
    int bad = -1;
    if (!assign(operation, *record, bad))
        return wrongType(operation.entity, bad);
    if (!isInsert)
        return m_d.update(operation.entity, record);
    if (auto inserted = insertRecord(operation.entity, record); !inserted)
        return inserted.error();
    return {};
}

} // namespace core
