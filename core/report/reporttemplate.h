#pragma once

#include "core/base/result.h"

#include <QHash>
#include <QString>
#include <QStringList>

namespace core {

/// Which sections a report has, and its words in one language; data in resources.
class ReportTemplate {
public:
    /// \a language is "nl" or "en". Error Internal when the data are damaged or the language is missing.
    /// \a shared holds the texts of all sections, which the template may override.
    static Result<ReportTemplate> fromJson(const QByteArray &json, const QString &language,
                                           const QByteArray &shared);

    QString key() const { return m_key; }
    int place() const { return m_place; } ///< in a list of reports, the most wanted first
    QStringList sections() const { return m_sections; } ///< keys, in order
    QString language() const { return m_language; }
    /// The text with this name; the name itself where the template lacks it, so that the lack is seen.
    QString text(const char *name) const;

private:
    QString m_key;
    int m_place = 0;
    QString m_language;
    QStringList m_sections;
    QHash<QString, QString> m_texts;
};

} // namespace core
