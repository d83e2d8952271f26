#include "app/desktop/views/report/reportpreview.h"

#include "app/desktop/jobs/jobrunner.h"

namespace app {
namespace {

constexpr int restAfterZoom = 150; // ms

using Give = std::function<void(ReportPreview::Step)>;

PdfScreen screenOf(double scale, const Give &give)
{
    PdfScreen screen;
    screen.scale = scale;
    screen.show = [give](const PdfScreenPage &page) {
        give({{}, page.page, PreviewPage::of(page.image, page.headings, page.text), {}, false});
    };
    return screen;
}

} // namespace

ReportPreview::ReportPreview(PagePreview &view) : QObject(&view), m_view(view)
{
    m_rest.setSingleShot(true);
    m_rest.setInterval(restAfterZoom);
    connect(&m_rest, &QTimer::timeout, this, &ReportPreview::paintAgain);
    connect(&view, &PagePreview::scaleChanged, &m_rest, qOverload<>(&QTimer::start));
}

ReportPreview::~ReportPreview()
{
    m_job.cancel();
}

void ReportPreview::stop()
{
    m_job.cancel();
    m_isBusy = false;
    m_report.reset();
}

void ReportPreview::make(const core::Inventory &inventory, const ReportOrder &order)
{
    m_job.cancel();
    m_isBusy = true;
    m_scale = m_view.scale();
    const auto compute = [inventory, order, scale = m_scale](const core::JobControl &job, const Give &give) {
        const auto report = ReportPages::of(inventory, order, job);
        if (!report)
            return give({{}, -1, {}, report.error(), true});
        give({*report, -1, {}, {}, false});
        if ((*report)->show(screenOf(scale, give), job))
            give({{}, -1, {}, {}, true});
    };
    m_job = runSteps<Step>(this, compute, [this](const Step &step) { take(step); });
    Q_EMIT begun();
}

/// After zooming: first what is in sight, then the others.
void ReportPreview::paintAgain()
{
    if (!m_report || m_scale == m_view.scale())
        return;
    m_job.cancel();
    m_isBusy = true;
    m_scale = m_view.scale();
    const auto compute = [report = m_report, scale = m_scale,
                          sight = m_view.pagesInSight()](const core::JobControl &job, const Give &give) {
        const auto inSight = [sight](int page) { return page >= sight.first && page <= sight.second; };
        for (const bool isFirst : {true, false}) {
            PdfScreen screen = screenOf(scale, give);
            screen.wants = [=](int page) { return inSight(page) == isFirst; };
            if (!report->show(screen, job))
                return;
        }
        give({{}, -1, {}, {}, true});
    };
    m_job = runSteps<Step>(this, compute, [this](const Step &step) { take(step); });
    Q_EMIT begun();
}

void ReportPreview::take(const Step &step)
{
    if (step.report) {
        m_report = step.report;
        m_view.setPages(m_report->pageCount(), m_report->pageSize());
        if (m_scale != m_view.scale()) // the first report tells how wide its pages are
            m_rest.start();
    }
    if (step.page >= 0)
        m_view.setPage(step.page, step.shown);
    if (!step.isLast)
        return;
    m_isBusy = false;
    if (step.error) {
        m_report.reset();
        m_view.clear();
        if (step.error->code != core::ErrorCode::Cancelled)
            Q_EMIT failed(*step.error);
    }
    Q_EMIT finished();
}

} // namespace app
