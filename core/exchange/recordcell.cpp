#include "core/exchange/recordcell.h"

#include "core/exchange/fieldparser.h"
#include "core/exchange/jsonvalue.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QLocale>

#include <cmath>

namespace core {
namespace {

/// Line ends other than '\n', control characters and white space at the ends do not survive a CSV file.
bool survivesCsv(const QString &text)
{
    if (text.isEmpty() || text.front().isSpace() || text.back().isSpace())
        return text.isEmpty();
    return std::none_of(text.begin(), text.end(),
                        [](QChar c) { return c != u'\n' && (c < u' ' || c == QChar::ByteOrderMark); });
}

QString jsonText(const QString &text)
{
    QByteArray json;
    appendJson(json, text);
    return QString::fromUtf8(json);
}

QString textCell(const QString &text)
{
    if (!survivesCsv(text))
        return jsonText(text);
    return text.startsWith(u'"') ? u'\\' + text : literalCell(text);
}

std::optional<FieldValue> fromTextCell(const QString &cell)
{
    if (cell.startsWith(u'\\'))
        return FieldValue(cell.mid(1));
    if (cell.startsWith(u'"')) {
        const QJsonArray array = QJsonDocument::fromJson('[' + cell.toUtf8() + ']').array();
        return array.size() == 1 && array.at(0).isString() ? std::optional(FieldValue(array.at(0).toString()))
                                                           : std::nullopt;
    }
    return FieldValue(cell);
}

bool isPlainItem(const QString &item)
{
    return survivesCsv(item) && std::none_of(item.begin(), item.end(), [](QChar c) {
               return QStringView(u"|[]\"\\\n").contains(c);
           });
}

template <typename Items, typename Text>
QString setCell(const FieldInfo &field, const Items &items, Text text)
{
    QStringList texts;
    for (const auto &item : items)
        texts.append(text(item));
    const QString joined = texts.join(u'|');
    if (std::all_of(texts.cbegin(), texts.cend(), isPlainItem) && joined == literalCell(joined))
        return joined;
    QByteArray json;
    appendJson(json, field, FieldValue(TermSet(texts)));
    return QString::fromUtf8(json);
}

std::optional<FieldValue> fromSetCell(const FieldInfo &field, const QString &cell)
{
    QJsonArray array;
    if (cell.startsWith(u'['))
        array = QJsonDocument::fromJson(cell.toUtf8()).array();
    else
        array = QJsonArray::fromStringList(cell.split(u'|'));
    auto value = fieldFromJson(field, array);
    return value && value->hasValue() ? std::optional(*std::move(value)) : std::nullopt;
}

std::optional<FieldValue> fromNumberCell(const FieldInfo &field, const QString &cell)
{
    bool isNumber = false;
    if (field.type == FieldType::Integer) {
        const qint64 integer = cell.toLongLong(&isNumber);
        return isNumber ? std::optional(FieldValue(integer)) : std::nullopt;
    }
    const double number = cell.toDouble(&isNumber);
    if (!isNumber || !std::isfinite(number))
        return std::nullopt;
    if (field.type == FieldType::Real)
        return FieldValue(number);
    const qsizetype point = cell.indexOf(u'.');
    if ((point >= 0 && cell.size() - point > 3) || std::abs(number) > 9e13)
        return std::nullopt; // "1.900" is not an amount of ours
    return FieldValue(static_cast<qint64>(std::llround(number * 100)));
}

} // namespace

QString recordCell(const FieldInfo &field, const FieldValue &value)
{
    if (value.isUnknown())
        return {};
    if (value.isNone())
        return u"geen"_qs;
    if (const auto *text = value.as<QString>())
        return textCell(*text);
    if (const auto *integer = value.as<qint64>()) {
        return field.type == FieldType::Money ? QString::fromLatin1(eurosText(*integer))
                                              : QString::number(*integer);
    }
    if (const auto *real = value.as<double>())
        return QString::number(*real, 'g', QLocale::FloatingPointShortest);
    if (const auto *yes = value.as<bool>())
        return *yes ? u"ja"_qs : u"nee"_qs;
    if (const auto *date = value.as<PartialDate>())
        return date->toIso();
    if (const auto *id = value.as<RecordId>())
        return id->toText();
    if (const auto *terms = value.as<TermSet>())
        return setCell(field, *terms, [](const QString &term) { return term; });
    return setCell(field, *value.as<RecordIdSet>(), [](RecordId one) { return one.toText(); });
}

std::optional<FieldValue> fromRecordCell(const FieldInfo &field, const QString &written)
{
    const QString cell = isDisarmed(written) ? written.mid(1) : written;
    if (cell.isEmpty())
        return FieldValue();
    if (cell == u"geen")
        return FieldValue::none();
    if (readsAsNone(cell) || readsAsUnknown(cell))
        return std::nullopt;
    switch (field.type) {
    case FieldType::Integer:
    case FieldType::Real:
    case FieldType::Money:
        return fromNumberCell(field, cell);
    case FieldType::Terms:
    case FieldType::References:
        return fromSetCell(field, cell);
    case FieldType::YesNo:
        return cell == u"ja" || cell == u"nee" ? std::optional(FieldValue(cell == u"ja")) : std::nullopt;
    case FieldType::Date:
        if (const auto date = PartialDate::fromIso(cell))
            return FieldValue(*date);
        return std::nullopt;
    case FieldType::Reference:
        if (const auto id = RecordId::fromText(cell))
            return FieldValue(*id);
        return std::nullopt;
    default:
        return fromTextCell(cell);
    }
}

} // namespace core
