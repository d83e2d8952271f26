#pragma once

#include "app/render/pdf/pdfflow.h"
#include "app/tasks/reporttask.h"

#include <QMutex>

#include <memory>

namespace app {

/// The pages of a report as its PDF has them, laid out once and painted as often as somebody looks.
/// Any thread.
class ReportPages {
public:
    /// Errors as prepareReport().
    static core::Result<std::shared_ptr<const ReportPages>>
    of(const core::Inventory &inventory, const ReportOrder &order, const core::JobControl &job);

    int pageCount() const { return m_plan.pageCount; }
    QSizeF pageSize() const { return m_flow->pageSize(); } ///< points
    /// Paints them from the first to the last. Needs a QGuiApplication. Error Cancelled.
    core::Result<void> show(const PdfScreen &screen, const core::JobControl &job) const;

private:
    ReportPages() = default;

    PreparedReport m_report; ///< what the figures in the flow are made from
    QString m_language;
    std::unique_ptr<PdfFlow> m_flow;
    PdfPlan m_plan;
    mutable QMutex m_painting; ///< a flow is painted by one thread at a time
};

} // namespace app
