#include "core/report/reporttemplate.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace core {

Result<ReportTemplate> ReportTemplate::fromJson(const QByteArray &json, const QString &language,
                                                const QByteArray &shared, const ReportWishes &wishes)
{
    const QJsonObject file = QJsonDocument::fromJson(json).object();
    const QJsonObject own = file.value(language).toObject();
    const QJsonObject common = QJsonDocument::fromJson(shared).object().value(language).toObject();
    if (own.isEmpty() || common.isEmpty()) {
        return Error{ErrorCode::Internal,
                     QCoreApplication::translate("core::report",
                                                 "The report template shipped with the program is damaged. "
                                                 "Please install the program again."),
                     language};
    }
    ReportTemplate made;
    made.m_key = file.value(QLatin1String("key")).toString();
    made.m_place = file.value(QLatin1String("place")).toInt();
    made.m_language = language;
    for (const QJsonValue &section : file.value(QLatin1String("sections")).toArray())
        made.m_sections.append(section.toString());
    for (const QJsonObject &texts : {common, own}) {
        for (auto it = texts.begin(); it != texts.end(); ++it)
            made.m_shipped.insert(it.key(), it.value().toString());
    }
    made.take(wishes);
    return made;
}

void ReportTemplate::take(const ReportWishes &wishes)
{
    m_without = wishes.without;
    m_texts = m_shipped;
    for (const QString &name : ownable()) {
        if (const QString text = wishes.texts.value(name).trimmed(); !text.isEmpty())
            m_texts.insert(name, text);
    }
}

QStringList ReportTemplate::sections() const
{
    QStringList kept;
    for (const QString &section : m_sections) {
        if (!m_without.contains(section))
            kept.append(section);
    }
    return kept;
}

QString ReportTemplate::text(const char *name) const
{
    return text(QString::fromLatin1(name));
}

QStringList ReportTemplate::ownable() const
{
    QStringList names{QStringLiteral("title"), QStringLiteral("subtitle")};
    for (const QString &section : m_sections) {
        for (const char *part : {".title", ".lead", ".intro", ".caveat", ".note"})
            names.append(section + QLatin1String(part));
    }
    names.removeIf([this](const QString &name) {
        const auto shipped = m_shipped.constFind(name);
        return shipped == m_shipped.constEnd() || shipped->contains(u'%');
    });
    return names;
}

} // namespace core
