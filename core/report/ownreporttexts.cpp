#include "core/report/ownreporttexts.h"

#include "core/model/entities/reporttext.h"

namespace core {

QHash<QString, QString> ownReportTexts(const Inventory &inventory, const QString &report,
                                       const QString &language)
{
    QHash<QString, QString> texts;
    for (const ReportText &own : inventory.all<ReportText>()) { // by id, and ids grow with time
        if (own.report == report && own.language == language && own.name.hasValue() && own.text.hasValue())
            texts.insert(*own.name, *own.text);
    }
    return texts;
}

} // namespace core
