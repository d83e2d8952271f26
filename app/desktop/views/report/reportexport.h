#pragma once

#include "app/desktop/workspace.h"
#include "app/tasks/reportbatch.h"

#include <QFuture>

class QWidget;

namespace app {

/// Writes reports to files: one, or one for each region. Asks where to, works in the background, can be
/// cancelled, and asks before other files are replaced. One at a time.
class ReportExport : public QObject {
    Q_OBJECT

public:
    /// \a window is the parent of the dialogs; both must outlive it.
    ReportExport(Workspace &workspace, QWidget *window);
    ~ReportExport() override;

    void askPath(const ReportOrder &order);
    void askFolder(const ReportOrder &order);
    /// The end of the name tells the format.
    void write(ReportOrder order, const QString &path);
    void writeRegions(ReportOrder order, const QString &folder, const QString &suffix);
    void cancel();
    bool isBusy() const { return m_isBusy; }

Q_SIGNALS:
    void begun(const QString &sentence);
    void progressed(int percent, const QString &sentence); ///< an empty sentence: as before
    void done(const QString &sentence, const QString &folder);
    void stopped(); ///< cancelled or failed

private:
    void receive(const core::Result<BatchOutcome> &outcome, int count, const QString &folder);
    void askReplace(const ReportOrder &order, const QList<BatchReport> &reports, const QString &folder);
    void writeAll(const ReportOrder &order, const QList<BatchReport> &reports, const QString &folder);
    void fail(const core::Error &error);
    bool begin(const QString &sentence);
    template <typename T>
    void follow(const QFuture<core::Result<T>> &future);

    Workspace &m_workspace;
    QWidget *m_window;
    bool m_isBusy = false;
    std::function<void()> m_cancel;
};

} // namespace app
