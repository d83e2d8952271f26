#pragma once

#include "app/desktop/shell/recentfiles.h"
#include "core/base/result.h"

#include <QObject>

#include <functional>
#include <memory>

class QWidget;

namespace core {
class Document;
}

namespace app {

class Workspace;

/// Opening, making, copying and importing files: the dialogs around them, and the workspace that receives
/// them. Dialogs are window-modal and never block the event loop.
class FileActions : public QObject {
    Q_OBJECT

public:
    FileActions(Workspace &workspace, QWidget *window);

    void askNew();
    void askExample();
    void askBijlage2();
    void askTemplate();
    void askOpen();
    void open(const QString &path);
    void askImport();
    void importSheet(const QString &path);
    void askCopy();
    void askExport();
    void close();
    /// Reads the open file anew: after another program changed it, or to edit after all what was read-only.
    void reopen();

    QStringList recentFiles() const { return m_recent.paths(); }

Q_SIGNALS:
    void recentFilesChanged();
    void done(const QString &sentence); ///< something finished well, for the status bar

private:
    enum class Contents { Empty, Region, Bijlage2 };

    void askNewPath(Contents contents, const QString &title, const QString &suggestion);
    void create(const QString &path, Contents contents);
    /// Frees the name \a path. What stood there keeps a further name, which is returned; an error where
    /// somebody works in it.
    core::Result<QString> putAside(const QString &path) const;
    void take(std::unique_ptr<core::Document> document);
    void fail(const core::Error &error);
    /// Asks where to write; calls \a write with the path unless the user thinks better of it.
    void askTarget(const QString &title, const QString &suggestion, const QString &filter,
                   const std::function<void(const QString &)> &write);
    QString folder() const;
    QString documentName() const;

    Workspace &m_workspace;
    QWidget *m_window;
    RecentFiles m_recent;
};

} // namespace app
