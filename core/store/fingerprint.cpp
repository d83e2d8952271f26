#include "core/store/fingerprint.h"

#include "core/model/catalogue.h"

#include <QCryptographicHash>
#include <QtEndian>

#include <bit>

namespace core {
namespace {

void addNumber(QByteArray &out, quint64 number)
{
    const quint64 bytes = qToBigEndian(number);
    out.append(reinterpret_cast<const char *>(&bytes), sizeof bytes);
}

/// A letter for the kind, then the value; texts with their length before them, so that no two contents read
/// the same.
void addCell(QByteArray &out, const Cell &cell)
{
    switch (cell.kind) {
    case Cell::Kind::Null:
        out.append('n');
        break;
    case Cell::Kind::Integer:
        out.append('i');
        addNumber(out, static_cast<quint64>(cell.integer));
        break;
    case Cell::Kind::Real:
        out.append('r');
        addNumber(out, std::bit_cast<quint64>(cell.real == 0 ? 0.0 : cell.real)); // -0 is 0
        break;
    case Cell::Kind::Text:
        out.append('t');
        addNumber(out, cell.text.size());
        out.append(cell.text.data(), static_cast<qsizetype>(cell.text.size()));
        break;
    }
}

} // namespace

QString fingerprintOf(const Inventory &inventory)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    QByteArray text;
    QByteArray record;
    for (const EntityInfo &info : catalogue()) {
        for (const RecordTable::Row &row : inventory.table(info.kind)) {
            record = QByteArray(info.key).append('\0').append(row.id.toLatin1());
            for (const FieldInfo &field : info.fields) {
                const Cell cell = field.store(*row.record, text);
                if (cell.kind == Cell::Kind::Null)
                    continue;
                record.append(field.key).append('\0');
                addCell(record, cell);
            }
            record.append('\0');
            hash.addData(record);
        }
    }
    return QString::fromLatin1(hash.result().toHex());
}

} // namespace core
