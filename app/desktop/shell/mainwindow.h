#pragma once

#include "app/desktop/workspace.h"

#include <QMainWindow>

class QActionGroup;
class QLabel;
class QMenu;
class QStackedWidget;

namespace app {

class ErrorPresenter;
class FileActions;
class FilterBar;
class InventoryView;
class Rail;
class ReportView;
class StartPage;

/// The window: rail, filter bar, views, inspector. It only wires; the views read the workspace themselves.
class MainWindow : public QMainWindow {
    Q_OBJECT

public:
    explicit MainWindow(QWidget *parent = nullptr);
    ~MainWindow() override;

    FileActions &files() { return *m_files; }
    Workspace &workspace() { return m_workspace; }
    void showView(int view);
    void showReport();

private:
    void buildLayout();
    void addView(QWidget *view, const QString &name, const QString &icon, const QString &question);
    void buildFileMenu();
    void buildEditMenu();
    void buildViewMenu();
    void buildHelpMenu();
    void showRecentFiles();
    void showDocument();
    void showUndo();
    void showReadOnly();
    void find();
    void showHistory();
    void showHelp();
    void showAbout();
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

    Workspace m_workspace;
    ErrorPresenter *m_errors;
    FileActions *m_files;
    Rail *m_rail;
    FilterBar *m_filterBar;
    QStackedWidget *m_pages;
    StartPage *m_start;
    InventoryView *m_inventory;
    ReportView *m_report;
    QWidget *m_inspector;
    QLabel *m_readOnly;
    QMenu *m_recentMenu = nullptr;
    QAction *m_undo = nullptr;
    QAction *m_redo = nullptr;
    QList<QAction *> m_needsDocument;
};

} // namespace app
