#pragma once

#include "core/base/result.h"

#include <QHash>
#include <QString>

namespace core {

/// The words of a report in one language; data in resources/reports.
class ReportTemplate {
public:
    /// \a language is "nl" or "en". Error Internal when the data are damaged or the language is missing.
    static Result<ReportTemplate> fromJson(const QByteArray &json, const QString &language);

    QString key() const { return m_key; }
    QString language() const { return m_language; }
    /// The text with this name; the name itself where the template lacks it, so that the lack is seen.
    QString text(const char *name) const;

private:
    QString m_key;
    QString m_language;
    QHash<QString, QString> m_texts;
};

} // namespace core
