#include "app/tasks/analysistask.h"

#include "core/analysis/analysissentences.h"
#include "core/model/display.h"

#include <QLocale>

namespace app {

QStringList analysisChapters()
{
    return core::chapterKeys();
}

core::Result<QJsonObject> analyseToJson(const core::Inventory &inventory, const core::Profile &profile,
                                        const core::Scope &scope, const QStringList &chapters,
                                        const core::JobControl &job)
{
    const auto analysis = core::analyse(inventory, profile, scope, job, core::chaptersOf(chapters));
    if (!analysis)
        return analysis.error();
    return core::toJson(**analysis, chapters);
}

core::Result<QStringList> analyseToSentences(const core::Inventory &inventory, const core::Profile &profile,
                                             const core::Scope &scope, const QStringList &chapters,
                                             const core::JobControl &job)
{
    // The betweenness is for the analyst's annex; no sentence speaks of it.
    const core::Chapters wanted = core::chaptersOf(chapters) & core::visibleChapters;
    const auto analysis = core::analyse(inventory, profile, scope, job, wanted);
    if (!analysis)
        return analysis.error();
    return core::sentencesOf(**analysis, chapters, core::languageOf(core::productLanguage(QLocale())));
}

} // namespace app
