#pragma once

#include "core/model/catalogue.h"
#include "core/model/inventory.h"
#include "core/model/vocabularies.h"

#include <QRandomGenerator>

/// Inventories with something in every field, for round trips.
namespace randominventory {

using namespace core;

/// Texts that have bitten before.
inline const QStringList &nastyTexts()
{
    static const QStringList texts{
        QStringLiteral("gewoon"),
        QStringLiteral("geen"),
        QStringLiteral("-"),
        QStringLiteral("onbekend"),
        QStringLiteral("=1+1"),
        QStringLiteral("'=1+1"),
        QStringLiteral("@x"),
        QStringLiteral("-12"),
        QStringLiteral("a;b,c|d/e"),
        QStringLiteral("\"aanhaling\""),
        QStringLiteral("\\"),
        QStringLiteral("\\geen"),
        QStringLiteral("  spaties  "),
        QStringLiteral("regel 1\nregel 2"),
        QStringLiteral("regel 1\r\nregel 2\r"),
        QStringLiteral("\ttab\t"),
        QStringLiteral("<img src=x onerror=1>"),
        QStringLiteral("'; DROP TABLE initiative; --"),
        QStringLiteral("\u202eomgekeerd 😀 é"),
        QStringLiteral("[\"a\"]"),
        QStringLiteral("#REF!"),
        QStringLiteral("\u0001\u001f"),
        QStringLiteral("2026-06-30"),
        QStringLiteral("1.900"),
    };
    return texts;
}

class Maker {
public:
    explicit Maker(quint32 seed) : m_random(seed) { }

    /// \a perKind records of each kind; references point at records of the kind they want.
    Inventory make(int perKind)
    {
        for (const EntityKind kind : entityKinds) {
            for (int i = 0; i < perKind; ++i)
                m_ids[static_cast<size_t>(kind)].append(RecordId::fromName(
                    QStringLiteral("%1/%2/%3").arg(int(kind)).arg(i).arg(m_random.generate())));
        }
        Inventory inventory;
        for (const EntityKind kind : entityKinds) {
            for (const RecordId id : m_ids[static_cast<size_t>(kind)])
                inventory.put(kind, record(kind, id));
        }
        return inventory;
    }

private:
    int below(int bound) { return m_random.bounded(bound); }
    QString text() { return nastyTexts().at(below(static_cast<int>(nastyTexts().size()))); }

    RecordPtr record(EntityKind kind, RecordId id)
    {
        const EntityInfo &info = entityInfo(kind);
        const std::shared_ptr<Record> made = info.create();
        made->id = id;
        for (const FieldInfo &field : info.fields) {
            const int state = field.isRequired ? 2 : below(6);
            if (state == 1)
                field.set(*made, FieldValue::none());
            else if (state > 1)
                field.set(*made, value(field));
        }
        if (kind == EntityKind::Relation && !info.field(u"to")->get(*made).hasValue())
            info.field(u"to_name")->set(*made, text()); // it must lead somewhere
        return made;
    }

    RecordId someId(const FieldInfo &field)
    {
        const EntityKind kind = field.target.value_or(EntityKind::Initiative);
        const QList<RecordId> &ids = m_ids[static_cast<size_t>(kind)];
        return ids.at(below(static_cast<int>(ids.size())));
    }

    FieldValue value(const FieldInfo &field)
    {
        switch (field.type) {
        case FieldType::Integer:
            return qint64(below(100000));
        case FieldType::Money:
            return qint64(below(2) ? below(100000) * 100LL : below(100000000));
        case FieldType::Real:
            return below(3) ? std::min(field.maximum, below(100000) / 1000.0)
                            : std::min(field.maximum, 1.0 / 3);
        case FieldType::Date:
            return PartialDate(1990 + below(60), below(2) ? 1 + below(12) : 0);
        case FieldType::YesNo:
            return below(2) == 1;
        case FieldType::Terms:
            return TermSet{text(), text(), QStringLiteral("digitalisering")};
        case FieldType::Reference:
            return someId(field);
        case FieldType::References:
            return RecordIdSet{someId(field), someId(field)};
        case FieldType::Term:
            return field.vocabularyText() == u"rol"         ? QStringLiteral("trekker")
                : field.vocabularyText() == u"relatiesoort" ? QStringLiteral("vervolg")
                                                            : text();
        default:
            return text();
        }
    }

    QRandomGenerator m_random;
    std::array<QList<RecordId>, entityKindCount> m_ids;
};

} // namespace randominventory
