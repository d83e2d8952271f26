#include "core/store/fingerprint.h"

#include "core/model/catalogue.h"

#include <QCryptographicHash>
#include <QtEndian>

#include <bit>

namespace core {
namespace {

void add(QByteArray &out, quint64 number)
{
    const quint64 bytes = qToBigEndian(number);
    out.append(reinterpret_cast<const char *>(&bytes), sizeof bytes);
}

void add(QByteArray &out, const QString &text)
{
    const QByteArray utf8 = text.toUtf8();
    add(out, static_cast<quint64>(utf8.size()));
    out.append(utf8);
}

void add(QByteArray &out, RecordId id)
{
    out.append(id.toLatin1());
}

template <typename T>
void add(QByteArray &out, const SortedSet<T> &set)
{
    add(out, static_cast<quint64>(set.size()));
    for (const T &item : set)
        add(out, item);
}

/// A letter for the kind, then the value; texts and sets with their length before them, so that no two
/// contents read the same.
void add(QByteArray &out, const FieldValue &value)
{
    if (const auto *text = value.as<QString>()) {
        add(out.append('t'), *text);
    } else if (const auto *integer = value.as<qint64>()) {
        add(out.append('i'), static_cast<quint64>(*integer));
    } else if (const auto *real = value.as<double>()) {
        add(out.append('r'), std::bit_cast<quint64>(*real == 0 ? 0.0 : *real)); // -0 is 0
    } else if (const auto *yes = value.as<bool>()) {
        out.append(*yes ? 'y' : 'n');
    } else if (const auto *date = value.as<PartialDate>()) {
        out.append('d').append(date->toIso().toLatin1());
    } else if (const auto *terms = value.as<TermSet>()) {
        add(out.append('s'), *terms);
    } else if (const auto *id = value.as<RecordId>()) {
        add(out.append('a'), *id);
    } else if (const auto *ids = value.as<RecordIdSet>()) {
        add(out.append('b'), *ids);
    } else {
        out.append('0'); // none
    }
}

} // namespace

QString fingerprintOf(const Inventory &inventory)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    QByteArray record;
    for (const EntityInfo &info : catalogue()) {
        for (const RecordTable::Row &row : inventory.table(info.kind)) {
            record = QByteArray(info.key).append('\0').append(row.id.toLatin1());
            for (const FieldInfo &field : info.fields) {
                const FieldValue value = field.get(*row.record);
                if (value.isUnknown())
                    continue;
                record.append(field.key).append('\0');
                add(record, value);
            }
            record.append('\0');
            hash.addData(record);
        }
    }
    return QString::fromLatin1(hash.result().toHex());
}

} // namespace core
