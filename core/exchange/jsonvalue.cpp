#include "core/exchange/jsonvalue.h"

#include "core/model/validation.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QLocale>

#include <cmath>

namespace core {
namespace {

constexpr double largestInteger = 9e15; // every whole number below is exact as a double

void appendEscape(QByteArray &json, ushort code)
{
    static constexpr char hex[] = "0123456789abcdef";
    switch (code) {
    case '"':
        json += "\\\"";
        return;
    case '\\':
        json += "\\\\";
        return;
    case '\n':
        json += "\\n";
        return;
    case '\r':
        json += "\\r";
        return;
    case '\t':
        json += "\\t";
        return;
    default:
        json += "\\u";
        for (int shift = 12; shift >= 0; shift -= 4)
            json += hex[(code >> shift) & 0xF];
    }
}

template <typename Items, typename Text>
void appendArray(QByteArray &json, const Items &items, Text text)
{
    json += '[';
    bool isFirst = true;
    for (const auto &item : items) {
        if (!std::exchange(isFirst, false))
            json += ',';
        appendJson(json, text(item));
    }
    json += ']';
}

QByteArray realText(double value)
{
    return std::isfinite(value) ? QByteArray::number(value, 'g', QLocale::FloatingPointShortest)
                                : QByteArrayLiteral("null");
}

Error wrongType(const FieldInfo &field, const QString &wanted)
{
    return {ErrorCode::InvalidInput,
            QCoreApplication::translate("core::exchange", "The field \"%1\" needs %2.")
                .arg(field.keyText(), wanted),
            {}};
}

Error wrongText(const FieldInfo &field)
{
    return wrongType(field, QCoreApplication::translate("core::exchange", "a text between quotes, or null"));
}

Result<FieldValue> numberFromJson(const FieldInfo &field, const QJsonValue &json)
{
    if (!json.isDouble())
        return wrongType(field, QCoreApplication::translate("core::exchange", "a number, or null"));
    if (field.type == FieldType::Real)
        return FieldValue(json.toDouble());
    const double number = json.toDouble() * (field.type == FieldType::Money ? 100 : 1);
    const double whole = std::round(number);
    if (std::abs(whole) > largestInteger)
        return wrongType(field, QCoreApplication::translate("core::exchange", "a smaller number"));
    if (std::abs(number - whole) > 1e-6 * std::max(1.0, std::abs(number))) {
        return wrongType(field,
                         field.type == FieldType::Money
                             ? QCoreApplication::translate("core::exchange",
                                                           "an amount in euros with two decimals at most")
                             : QCoreApplication::translate("core::exchange", "a whole number"));
    }
    return FieldValue(static_cast<qint64>(whole));
}

Result<FieldValue> setFromJson(const FieldInfo &field, const QJsonValue &json)
{
    const Error notTexts = wrongType(
        field,
        QCoreApplication::translate("core::exchange", "a list of texts such as [\"a\", \"b\"], or null"));
    if (!json.isArray())
        return notTexts;
    const QJsonArray array = json.toArray();
    QList<QString> texts;
    texts.reserve(array.size());
    for (const QJsonValue &item : array) {
        if (!item.isString() || item.toString().isEmpty())
            return notTexts;
        texts.append(item.toString());
    }
    if (texts.isEmpty())
        return FieldValue::none();
    if (field.type == FieldType::Terms)
        return FieldValue(TermSet(std::move(texts)));
    QList<RecordId> ids;
    for (const QString &text : std::as_const(texts)) {
        const auto id = RecordId::fromText(text);
        if (!id)
            return wrongType(field, QCoreApplication::translate("core::exchange", "a list of record ids"));
        ids.append(*id);
    }
    return FieldValue(RecordIdSet(std::move(ids)));
}

Result<FieldValue> textFromJson(const FieldInfo &field, const QString &text)
{
    if (text.size() > longestText)
        return wrongType(field, QCoreApplication::translate("core::exchange", "a shorter text"));
    return FieldValue(text);
}

} // namespace

void appendJson(QByteArray &json, QStringView text)
{
    json += '"';
    qsizetype begin = 0;
    for (qsizetype at = 0; at < text.size(); ++at) {
        const ushort code = text[at].unicode();
        if (code >= 0x20 && code != '"' && code != '\\')
            continue;
        json += text.mid(begin, at - begin).toUtf8();
        appendEscape(json, code);
        begin = at + 1;
    }
    json += text.mid(begin).toUtf8();
    json += '"';
}

QByteArray eurosText(qint64 cents)
{
    const quint64 size = cents < 0 ? 0 - static_cast<quint64>(cents) : static_cast<quint64>(cents);
    QByteArray text = cents < 0 ? "-" : "";
    text += QByteArray::number(size / 100);
    if (const quint64 rest = size % 100)
        text += '.' + QByteArray::number(rest).rightJustified(2, '0');
    return text;
}

void appendJson(QByteArray &json, const FieldInfo &field, const FieldValue &value)
{
    if (value.isUnknown())
        json += "null";
    else if (value.isNone())
        json += field.isSet() ? "[]" : "\"\"";
    else if (const auto *text = value.as<QString>())
        appendJson(json, *text);
    else if (const auto *integer = value.as<qint64>())
        json += field.type == FieldType::Money ? eurosText(*integer) : QByteArray::number(*integer);
    else if (const auto *real = value.as<double>())
        json += realText(*real);
    else if (const auto *yes = value.as<bool>())
        json += *yes ? "true" : "false";
    else if (const auto *date = value.as<PartialDate>())
        appendJson(json, date->toIso());
    else if (const auto *id = value.as<RecordId>())
        appendJson(json, id->toText());
    else if (const auto *terms = value.as<TermSet>())
        appendArray(json, *terms, [](const QString &term) { return term; });
    else if (const auto *ids = value.as<RecordIdSet>())
        appendArray(json, *ids, [](RecordId one) { return one.toText(); });
}

Result<FieldValue> fieldFromJson(const FieldInfo &field, const QJsonValue &json)
{
    if (json.isNull())
        return FieldValue();
    if (json.isString() && json.toString().isEmpty())
        return FieldValue::none();
    switch (field.type) {
    case FieldType::Integer:
    case FieldType::Real:
    case FieldType::Money:
        return numberFromJson(field, json);
    case FieldType::Terms:
    case FieldType::References:
        return setFromJson(field, json);
    case FieldType::YesNo:
        if (!json.isBool())
            return wrongType(field, QCoreApplication::translate("core::exchange", "true, false or null"));
        return FieldValue(json.toBool());
    case FieldType::Date: {
        const auto date = PartialDate::fromIso(json.toString());
        if (!date) {
            return wrongType(
                field,
                QCoreApplication::translate(
                    "core::exchange", "a date such as \"2026-06-30\", \"2026-06\" or \"2026\", or null"));
        }
        return FieldValue(*date);
    }
    case FieldType::Reference: {
        const auto id = RecordId::fromText(json.toString());
        if (!id) {
            return wrongType(field,
                             QCoreApplication::translate("core::exchange", "the id of a record, or null"));
        }
        return FieldValue(*id);
    }
    default:
        return json.isString() ? textFromJson(field, json.toString()) : Result<FieldValue>(wrongText(field));
    }
}

} // namespace core
