#include "core/report/reporttemplate.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace core {

Result<ReportTemplate> ReportTemplate::fromJson(const QByteArray &json, const QString &language,
                                                const QByteArray &shared)
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
            made.m_texts.insert(it.key(), it.value().toString());
    }
    return made;
}

QString ReportTemplate::text(const char *name) const
{
    const QString key = QString::fromLatin1(name);
    return m_texts.value(key, key);
}

} // namespace core
