#pragma once

#include "core/base/result.h"

#include <QHash>
#include <QString>
#include <QStringList>

namespace core {

/// What people want otherwise than a template has it.
struct ReportWishes {
    QHash<QString, QString> texts; ///< own texts by name, in the language of the report
    QStringList without;           ///< keys of the sections to leave out
};

/// Which sections a report has, and its words in one language; data in resources.
class ReportTemplate {
public:
    /// \a language is "nl" or "en". Error Internal when the data are damaged or the language is missing.
    /// \a shared holds the texts of all sections, which the template may override. Of the \a wishes, texts
    /// that are not ownable() and sections that the template does not have are passed over.
    static Result<ReportTemplate> fromJson(const QByteArray &json, const QString &language,
                                           const QByteArray &shared, const ReportWishes &wishes = {});

    QString key() const { return m_key; }
    int place() const { return m_place; } ///< in a list of reports, the most wanted first
    QStringList sections() const;         ///< keys, in order, without those left out
    QStringList allSections() const { return m_sections; }
    QString language() const { return m_language; }
    /// The text with this name; the name itself where the template lacks it, so that the lack is seen.
    QString text(const char *name) const;
    QString text(const QString &name) const { return m_texts.value(name, name); }
    /// The same without people's own texts.
    QString shippedText(const QString &name) const { return m_shipped.value(name, name); }
    /// Names of the texts that people may say in their own words, in the order of the report: titles and what
    /// introduces or closes a section. No text into which the report fills in figures is among them.
    QStringList ownable() const;

private:
    void take(const ReportWishes &wishes);

    QString m_key;
    int m_place = 0;
    QString m_language;
    QStringList m_sections;
    QStringList m_without;
    QHash<QString, QString> m_shipped;
    QHash<QString, QString> m_texts;
};

} // namespace core
