#pragma once

#include "core/model/fieldinfo.h"

namespace core {

// How each type of member stands in a cell. Only entities/*.cpp include this header.

bool readCell(const Cell &cell, CellPool *pool, QString &value);
bool readCell(const Cell &cell, CellPool *pool, qint64 &value);
bool readCell(const Cell &cell, CellPool *pool, double &value);
bool readCell(const Cell &cell, CellPool *pool, bool &value);
bool readCell(const Cell &cell, CellPool *pool, PartialDate &value);
bool readCell(const Cell &cell, CellPool *pool, TermSet &value);
bool readCell(const Cell &cell, CellPool *pool, RecordId &value);
bool readCell(const Cell &cell, CellPool *pool, RecordIdSet &value);

Cell writeCell(const QString &value, QByteArray &buffer);
Cell writeCell(qint64 value, QByteArray &buffer);
Cell writeCell(double value, QByteArray &buffer);
Cell writeCell(bool value, QByteArray &buffer);
Cell writeCell(const PartialDate &value, QByteArray &buffer);
Cell writeCell(const TermSet &value, QByteArray &buffer);
Cell writeCell(RecordId value, QByteArray &buffer);
Cell writeCell(const RecordIdSet &value, QByteArray &buffer);

constexpr FieldType defaultType(const QString *)
{
    return FieldType::Text;
}
constexpr FieldType defaultType(const qint64 *)
{
    return FieldType::Integer;
}
constexpr FieldType defaultType(const double *)
{
    return FieldType::Real;
}
constexpr FieldType defaultType(const bool *)
{
    return FieldType::YesNo;
}
constexpr FieldType defaultType(const PartialDate *)
{
    return FieldType::Date;
}
constexpr FieldType defaultType(const TermSet *)
{
    return FieldType::Terms;
}
constexpr FieldType defaultType(const RecordId *)
{
    return FieldType::Reference;
}
constexpr FieldType defaultType(const RecordIdSet *)
{
    return FieldType::References;
}

template <auto Member>
struct FieldAccess;

template <typename E, typename T, Known<T> E::*Member>
struct FieldAccess<Member> {
    using Value = T;
    static constexpr bool isSet = std::is_same_v<T, TermSet> || std::is_same_v<T, RecordIdSet>;

    static const Known<T> &in(const Record &record) { return static_cast<const E &>(record).*Member; }
    static Known<T> &in(Record &record) { return static_cast<E &>(record).*Member; }

    static FieldValue get(const Record &record) { return FieldValue(in(record)); }
    static bool set(Record &record, const FieldValue &value)
    {
        if (value.hasValue() && !value.as<T>())
            return false;
        in(record) = value.known<T>();
        return true;
    }
    static bool load(Record &record, const Cell &cell, CellPool *pool)
    {
        if (cell.kind == Cell::Kind::Null) {
            in(record) = Known<T>::unknown();
        } else if (cell.kind == Cell::Kind::Text && (cell.text.empty() || (isSet && cell.text == "[]"))) {
            in(record) = Known<T>::none();
        } else {
            T value{};
            if (!readCell(cell, pool, value))
                return false;
            in(record) = Known<T>(std::move(value));
        }
        return true;
    }
    static Cell store(const Record &record, QByteArray &buffer)
    {
        const Known<T> &known = in(record);
        if (known.isUnknown())
            return {};
        if (known.isNone())
            return Cell::ofText(isSet ? "[]" : "");
        return writeCell(*known, buffer);
    }
};

/// The description of one member, to be completed by FieldInfo's words.
template <auto Member>
FieldInfo field(const char *key, const char *nl, const char *en)
{
    using Access = FieldAccess<Member>;
    FieldInfo info;
    info.key = key;
    info.label = {nl, en};
    info.type = defaultType(static_cast<const typename Access::Value *>(nullptr));
    info.get = &Access::get;
    info.set = &Access::set;
    info.load = &Access::load;
    info.store = &Access::store;
    return info;
}

/// The description of one entity; adds the four fields of Record.
template <typename E>
EntityInfo entity(const char *key, Label singular, Label plural, const char *nameField,
                  QList<FieldInfo> fields)
{
    fields.append({
        field<&Record::source>("source", "Bron", "Source").standard(),
        field<&Record::verifiedOn>("verified_on", "Geverifieerd op", "Verified on").standard(),
        field<&Record::verifiedBy>("verified_by", "Geverifieerd door", "Verified by").personal(),
        field<&Record::notes>("notes", "Opmerkingen", "Notes")
            .as(FieldType::LongText)
            .known("Notities|Toelichting"),
    });
    return {E::entityKind,
            key,
            singular,
            plural,
            std::move(fields),
            [] { return std::shared_ptr<Record>(std::make_shared<E>()); },
            [](const Record &record) {
                return std::shared_ptr<Record>(std::make_shared<E>(static_cast<const E &>(record)));
            },
            nameField};
}

} // namespace core
