#include "app/desktop/shell/mainwindow.h"

#include "app/desktop/inspector/inspectorpanel.h"
#include "app/desktop/shell/errorpresenter.h"
#include "app/desktop/shell/fileactions.h"
#include "app/desktop/shell/filterbar.h"
#include "app/desktop/shell/rail.h"
#include "app/desktop/shell/startpage.h"
#include "app/desktop/views/inventory/inventoryview.h"
#include "app/desktop/views/journey/journeyview.h"
#include "app/desktop/views/matrix/matrixview.h"
#include "app/desktop/views/network/networkview.h"
#include "app/desktop/views/report/reportprogress.h"
#include "app/desktop/views/report/reportview.h"
#include "app/tasks/reporttask.h"

#include <QDialog>
#include <QDragEnterEvent>
#include <QLabel>
#include <QMimeData>
#include <QSplitter>
#include <QStackedWidget>
#include <QStatusBar>
#include <QVBoxLayout>

namespace app {

MainWindow::MainWindow(QWidget *parent)
    : QMainWindow(parent),
      m_errors(new ErrorPresenter(this)),
      m_files(new FileActions(m_workspace, this)),
      m_rail(new Rail),
      m_filterBar(new FilterBar(m_workspace)),
      m_pages(new QStackedWidget),
      m_start(new StartPage),
      m_inventory(new InventoryView(m_workspace)),
      m_report(new ReportView(m_workspace)),
      m_inspector(new InspectorPanel(m_workspace)),
      m_readOnly(new QLabel)
{
    setAcceptDrops(true);
    resize(1366, 768);
    buildLayout();
    buildFileMenu();
    buildEditMenu();
    buildViewMenu();
    buildHelpMenu();

    connect(&m_workspace, &Workspace::failed, m_errors, &ErrorPresenter::show);
    connect(&m_workspace, &Workspace::documentReplaced, this, &MainWindow::showDocument);
    connect(&m_workspace, &Workspace::recordsChanged, this, &MainWindow::showUndo);
    connect(m_rail, &Rail::chosen, this, [this](int view) {
        showView(view);
        m_pages->currentWidget()->setFocus(Qt::ShortcutFocusReason);
    });
    connect(m_files, &FileActions::recentFilesChanged, this, &MainWindow::showRecentFiles);
    connect(m_files, &FileActions::done, this,
            [this](const QString &text) { statusBar()->showMessage(text, 10000); });
    connect(m_start, &StartPage::newRequested, m_files, &FileActions::askNew);
    connect(m_start, &StartPage::exampleRequested, m_files, &FileActions::askExample);
    connect(m_start, &StartPage::openRequested, m_files, &FileActions::askOpen);
    connect(m_start, &StartPage::importRequested, m_files, &FileActions::askImport);
    connect(m_start, &StartPage::recentChosen, m_files, &FileActions::open);
    connect(m_inventory, &InventoryView::countsChanged, m_filterBar, &FilterBar::setCounts);
    showRecentFiles();
    showDocument();
}

MainWindow::~MainWindow()
{
    // Views and dialogs read the workspace until their last breath, so they go before it.
    m_workspace.disconnect(this);
    qDeleteAll(findChildren<QDialog *>(QString(), Qt::FindDirectChildrenOnly));
    delete takeCentralWidget();
}

void MainWindow::buildLayout()
{
    m_pages->setObjectName(QStringLiteral("pages"));
    addView(m_start, tr("Start"), QStringLiteral("start"), tr("Where do I begin?"));
    addView(m_inventory, tr("Inventory"), QStringLiteral("inventory"), tr("What is there?"));
    addView(new MatrixView(m_workspace), tr("Matrix"), QStringLiteral("matrix"),
            tr("Where is nothing, where is too much?"));
    addView(new NetworkView(m_workspace), tr("Network"), QStringLiteral("network"),
            tr("Who refers to whom?"));
    addView(new JourneyView(m_workspace), tr("Journey"), QStringLiteral("journey"),
            tr("Which way can an entrepreneur go?"));

    addView(m_report, tr("Report"), QStringLiteral("report"), tr("What does the steering group get to read?"));

    m_readOnly->setWordWrap(true);
    m_readOnly->setTextFormat(Qt::PlainText);
    m_readOnly->setAutoFillBackground(true);
    m_readOnly->setBackgroundRole(QPalette::ToolTipBase);
    m_readOnly->setForegroundRole(QPalette::ToolTipText);
    m_readOnly->setMargin(6);

    auto *middle = new QWidget;
    auto *column = new QVBoxLayout(middle);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_readOnly);
    column->addWidget(m_filterBar);
    column->addWidget(m_pages, 1);

    auto *split = new QSplitter;
    split->addWidget(middle);
    split->addWidget(m_inspector);
    split->setStretchFactor(0, 1);
    split->setStretchFactor(1, 0);
    split->setSizes({1000, 336});
    split->setChildrenCollapsible(false);

    auto *whole = new QWidget;
    auto *row = new QHBoxLayout(whole);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    row->addWidget(m_rail);
    row->addWidget(split, 1);
    setCentralWidget(whole);
    statusBar()->addPermanentWidget(new ReportProgress(m_report->exports()));
}

void MainWindow::addView(QWidget *view, const QString &name, const QString &icon, const QString &question)
{
    m_pages->addWidget(view);
    m_rail->addView(name, icon, question);
}

void MainWindow::showView(int view)
{
    m_rail->setCurrent(view);
    m_pages->setCurrentIndex(view);
    const bool onRecords = view > 0;
    m_filterBar->setVisible(onRecords);
    m_inspector->setVisible(onRecords && m_pages->currentWidget() != m_report); // its texts stand there
}

void MainWindow::showReport()
{
    showView(m_pages->indexOf(m_report));
    m_report->setFocus(Qt::ShortcutFocusReason);
}

void MainWindow::showDocument()
{
    const auto *document = m_workspace.document();
    setWindowTitle(document ? tr("%1 – Stelselkaart").arg(documentTitle(*document)) : tr("Stelselkaart"));
    for (QAction *action : std::as_const(m_needsDocument))
        action->setEnabled(document);
    for (int view = 1; view < m_pages->count(); ++view)
        m_rail->setViewEnabled(view, document);
    showReadOnly();
    showUndo();
    showView(document ? std::max(1, m_pages->currentIndex()) : 0);
}

void MainWindow::showReadOnly()
{
    const auto *document = m_workspace.document();
    m_readOnly->setVisible(document && document->isReadOnly());
    m_readOnly->setText(document ? document->readOnlyReason() : QString());
}

void MainWindow::showUndo()
{
    const auto *document = m_workspace.document();
    const bool mayUndo = document && document->canUndo();
    const bool mayRedo = document && document->canRedo();
    m_undo->setEnabled(mayUndo);
    m_redo->setEnabled(mayRedo);
    m_undo->setText(mayUndo ? tr("&Undo: %1").arg(document->undoLabel()) : tr("&Undo"));
    m_redo->setText(mayRedo ? tr("&Redo: %1").arg(document->redoLabel()) : tr("&Redo"));
}

void MainWindow::dragEnterEvent(QDragEnterEvent *event)
{
    if (event->mimeData()->hasUrls() && event->mimeData()->urls().first().isLocalFile())
        event->acceptProposedAction();
}

void MainWindow::dropEvent(QDropEvent *event)
{
    const QString path = event->mimeData()->urls().first().toLocalFile();
    if (path.endsWith(QLatin1String(".stelsel"), Qt::CaseInsensitive))
        m_files->open(path);
    else
        m_files->importSheet(path);
}

} // namespace app
