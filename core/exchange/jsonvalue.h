#pragma once

#include "core/base/result.h"
#include "core/model/fieldinfo.h"

#include <QByteArray>
#include <QJsonValue>

namespace core {

/// Appends a field's value as JSON: unknown is null, none "" or [], sets are arrays, dates ISO 8601, money a
/// number of euros. Numbers are the shortest that read back as the same number.
void appendJson(QByteArray &json, const FieldInfo &field, const FieldValue &value);
/// Appends \a text as a JSON string.
void appendJson(QByteArray &json, QStringView text);

/// The value that appendJson() wrote. Error InvalidInput with a sentence naming the field.
Result<FieldValue> fieldFromJson(const FieldInfo &field, const QJsonValue &json);

/// Euros in the fewest digits: 190000000 cents is "1900000", 190050 "1900.50".
QByteArray eurosText(qint64 cents);

} // namespace core
