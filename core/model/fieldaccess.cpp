#include "core/model/fieldaccess.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>
#include <array>

namespace core {
namespace {

std::string_view view(const QByteArray &bytes)
{
    return {bytes.constData(), static_cast<size_t>(bytes.size())};
}

Cell textCell(QByteArray &buffer, QByteArray bytes)
{
    buffer = std::move(bytes);
    return Cell::ofText(view(buffer));
}

/// Sets are read while the pool is not asked to keep anything, too (one record at a time).
template <typename Read>
bool readSet(const Cell &cell, CellPool *pool, Read read)
{
    if (cell.kind != Cell::Kind::Text)
        return false;
    if (pool)
        return read(*pool);
    CellPool own;
    return read(own);
}

} // namespace

bool readCell(const Cell &cell, CellPool *pool, QString &value)
{
    if (cell.kind != Cell::Kind::Text)
        return false;
    value = pool ? pool->text(cell.text)
                 : QString::fromUtf8(cell.text.data(), static_cast<qsizetype>(cell.text.size()));
    return true;
}

bool readCell(const Cell &cell, CellPool *, qint64 &value)
{
    value = cell.integer;
    return cell.kind == Cell::Kind::Integer;
}

bool readCell(const Cell &cell, CellPool *, double &value)
{
    value = cell.kind == Cell::Kind::Integer ? static_cast<double>(cell.integer) : cell.real;
    return cell.kind == Cell::Kind::Real || cell.kind == Cell::Kind::Integer;
}

bool readCell(const Cell &cell, CellPool *, bool &value)
{
    value = cell.integer == 1;
    return cell.kind == Cell::Kind::Integer && (cell.integer == 0 || cell.integer == 1);
}

bool readCell(const Cell &cell, CellPool *, PartialDate &value)
{
    std::array<char16_t, 10> text{}; // "2026-06-30"; on the stack, because files are full of dates
    if (cell.kind != Cell::Kind::Text || cell.text.size() > text.size())
        return false;
    std::transform(cell.text.begin(), cell.text.end(), text.begin(),
                   [](char c) { return static_cast<char16_t>(static_cast<unsigned char>(c)); });
    const auto date
        = PartialDate::fromIso(QStringView(text.data(), static_cast<qsizetype>(cell.text.size())));
    if (date)
        value = *date;
    return date.has_value();
}

bool readCell(const Cell &cell, CellPool *pool, TermSet &value)
{
    return readSet(cell, pool, [&](CellPool &from) {
        auto terms = from.terms(cell.text);
        if (terms)
            value = *std::move(terms);
        return terms.has_value();
    });
}

bool readCell(const Cell &cell, CellPool *, RecordId &value)
{
    if (cell.kind != Cell::Kind::Text)
        return false;
    const auto id = RecordId::fromLatin1(cell.text.data(), static_cast<qsizetype>(cell.text.size()));
    if (id)
        value = *id;
    return id.has_value();
}

bool readCell(const Cell &cell, CellPool *pool, RecordIdSet &value)
{
    return readSet(cell, pool, [&](CellPool &from) {
        auto ids = from.ids(cell.text);
        if (ids)
            value = *std::move(ids);
        return ids.has_value();
    });
}

Cell writeCell(const QString &value, QByteArray &buffer)
{
    return textCell(buffer, value.toUtf8());
}

Cell writeCell(qint64 value, QByteArray &)
{
    return Cell::ofInteger(value);
}

Cell writeCell(double value, QByteArray &)
{
    return Cell::ofReal(value);
}

Cell writeCell(bool value, QByteArray &)
{
    return Cell::ofInteger(value ? 1 : 0);
}

Cell writeCell(const PartialDate &value, QByteArray &buffer)
{
    return textCell(buffer, value.toIso().toLatin1());
}

Cell writeCell(const TermSet &value, QByteArray &buffer)
{
    QJsonArray array;
    for (const QString &item : value)
        array.append(item);
    return textCell(buffer, QJsonDocument(array).toJson(QJsonDocument::Compact));
}

Cell writeCell(RecordId value, QByteArray &buffer)
{
    return textCell(buffer, value.toLatin1());
}

Cell writeCell(const RecordIdSet &value, QByteArray &buffer)
{
    QJsonArray array;
    for (const RecordId id : value)
        array.append(id.toText());
    return textCell(buffer, QJsonDocument(array).toJson(QJsonDocument::Compact));
}

} // namespace core
