#include "app/tasks/reportpages.h"

#include "app/render/wording.h"
#include "app/tasks/texts.h"

#include <QTranslator>

namespace app {

core::Result<std::shared_ptr<const ReportPages>>
ReportPages::of(const core::Inventory &inventory, const ReportOrder &order, const core::JobControl &job)
{
    auto report = prepareReport(inventory, order, job);
    if (!report)
        return report.error();
    const std::shared_ptr<ReportPages> pages(new ReportPages);
    pages->m_report = std::move(report).value();
    pages->m_language = order.language;
    QTranslator texts;
    const ReportLanguage language(loadTexts(texts, order.language) ? &texts : nullptr);
    pages->m_flow = reportFlow(pages->m_report.content, pages->m_report.display(), order.pdf);
    auto plan = pages->m_flow->plan(job);
    if (!plan)
        return plan.error();
    pages->m_plan = std::move(plan).value();
    return std::shared_ptr<const ReportPages>(pages);
}

core::Result<void> ReportPages::show(const PdfScreen &screen, const core::JobControl &job) const
{
    const QMutexLocker alone(&m_painting);
    QTranslator texts;
    const ReportLanguage language(loadTexts(texts, m_language) ? &texts : nullptr);
    return m_flow->show(m_plan, screen, job);
}

} // namespace app
