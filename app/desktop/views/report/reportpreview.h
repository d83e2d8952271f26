#pragma once

#include "app/desktop/views/report/pagepreview.h"
#include "app/tasks/reportpages.h"

#include <QFuture>
#include <QTimer>

namespace app {

/// Keeps a PagePreview in step with an order: makes the report and paints its pages on a worker, page by page
/// as they stand. A new order cancels what went before. Lives on the GUI thread.
class ReportPreview : public QObject {
    Q_OBJECT

public:
    /// What the worker tells: first the report, then its pages, or what went wrong.
    struct Step {
        std::shared_ptr<const ReportPages> report;
        int page = -1;
        PreviewPage shown;
        std::optional<core::Error> error;
        bool isLast = false;
    };

    explicit ReportPreview(PagePreview &view);
    ~ReportPreview() override;

    void make(const core::Inventory &inventory, const ReportOrder &order);
    /// No report, and none on its way.
    void stop();
    bool isBusy() const { return m_isBusy; }

Q_SIGNALS:
    void begun();
    void finished(); ///< all pages are there
    void failed(const core::Error &error);

private:
    void paintAgain();
    void take(const Step &step);

    PagePreview &m_view;
    std::shared_ptr<const ReportPages> m_report;
    double m_scale = 0; ///< of the pages there are or will be
    bool m_isBusy = false;
    QTimer m_rest; ///< runs while zooming goes on
    QFuture<Step> m_job;
};

} // namespace app
