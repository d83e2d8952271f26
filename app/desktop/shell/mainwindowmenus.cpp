#include "app/desktop/dialogs/helpdialog.h"
#include "app/desktop/dialogs/historydialog.h"
#include "app/desktop/shell/fileactions.h"
#include "app/desktop/shell/filterbar.h"
#include "app/desktop/shell/language.h"
#include "app/desktop/shell/mainwindow.h"
#include "app/desktop/shell/startpage.h"
#include "app/desktop/views/network/networkview.h"

#include <QActionGroup>
#include <QApplication>
#include <QFileInfo>
#include <QIcon>
#include <QMenuBar>
#include <QMessageBox>
#include <QStackedWidget>

namespace app {
namespace {

QIcon icon(const char *name)
{
    return QIcon(QStringLiteral(":/stelselkaart/icons/%1.svg").arg(QLatin1String(name)));
}

} // namespace

void MainWindow::buildFileMenu()
{
    QMenu *menu = menuBar()->addMenu(tr("&File"));
    menu->addAction(icon("add"), tr("&New…"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_N), m_files,
                    &FileActions::askNew);
    menu->addAction(tr("&Open…"), QKeySequence::Open, m_files, &FileActions::askOpen);
    m_recentMenu = menu->addMenu(tr("Open &recent"));
    menu->addAction(tr("Open the e&xample region…"), m_files, &FileActions::askExample);
    menu->addAction(tr("Open &Bijlage 2 of the Actieagenda…"), m_files, &FileActions::askBijlage2);
    menu->addSeparator();
    menu->addAction(tr("Save an import &template…"), m_files, &FileActions::askTemplate);
    menu->addAction(icon("import"), tr("&Import a sheet…"), QKeySequence(Qt::CTRL | Qt::Key_I), m_files,
                    &FileActions::askImport);
    m_needsDocument.append(menu->addAction(icon("export"), tr("&Export…"), QKeySequence(Qt::CTRL | Qt::Key_E),
                                           m_files, &FileActions::askExport));
    m_needsDocument.append(
        menu->addAction(icon("report"), tr("Re&port"), QKeySequence::Print, this, &MainWindow::showReport));
    m_needsDocument.append(
        menu->addAction(tr("Save a &copy as…"), QKeySequence::SaveAs, m_files, &FileActions::askCopy));
    menu->addSeparator();
    m_needsDocument.append(
        menu->addAction(tr("Open a&gain"), QKeySequence::Refresh, m_files, &FileActions::reopen));
    m_needsDocument.append(
        menu->addAction(tr("C&lose file"), QKeySequence::Close, m_files, &FileActions::close));
    menu->addAction(tr("&Quit"), QKeySequence::Quit, this, &QWidget::close);
}

void MainWindow::buildEditMenu()
{
    QMenu *menu = menuBar()->addMenu(tr("&Edit"));
    m_undo = menu->addAction(icon("undo"), tr("&Undo"), QKeySequence::Undo, &m_workspace, &Workspace::undo);
    m_redo = menu->addAction(icon("redo"), tr("&Redo"), &m_workspace, &Workspace::redo);
    m_redo->setShortcuts(
        {QKeySequence(Qt::CTRL | Qt::Key_Y), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Z)});
    menu->addSeparator();
    m_needsDocument.append(menu->addAction(icon("search"), tr("&Find"), QKeySequence(Qt::CTRL | Qt::Key_F),
                                           this, &MainWindow::find));
    m_needsDocument.append(menu->addAction(icon("history"), tr("&History…"),
                                           QKeySequence(Qt::CTRL | Qt::Key_H), this,
                                           &MainWindow::showHistory));
}

void MainWindow::buildViewMenu()
{
    QMenu *menu = menuBar()->addMenu(tr("&View"));
    QMenu *languages = menu->addMenu(tr("&Language"));
    auto *group = new QActionGroup(this);
    for (const Language &language : availableLanguages()) {
        QAction *action = languages->addAction(language.name);
        action->setCheckable(true);
        action->setChecked(language.code == chosenLanguage());
        group->addAction(action);
        connect(action, &QAction::triggered, this, [this, language] {
            chooseLanguage(language.code);
            QMessageBox::information(this, tr("Language"), language.restartSentence);
        });
    }
}

void MainWindow::buildHelpMenu()
{
    QMenu *menu = menuBar()->addMenu(tr("&Help"));
    menu->addAction(tr("&Help on this view"), QKeySequence::HelpContents, this, &MainWindow::showHelp);
    menu->addAction(tr("&About Stelselkaart"), this, &MainWindow::showAbout);
}

void MainWindow::showRecentFiles()
{
    const QStringList paths = m_files->recentFiles();
    m_start->setRecentFiles(paths);
    m_recentMenu->clear();
    m_recentMenu->setEnabled(!paths.isEmpty());
    for (const QString &path : paths) {
        QAction *action = m_recentMenu->addAction(QFileInfo(path).completeBaseName());
        action->setToolTip(path);
        connect(action, &QAction::triggered, this, [this, path] { m_files->open(path); });
    }
}

/// The map is searched by going to what is found; the filter would take the rest of it away.
void MainWindow::find()
{
    if (auto *network = qobject_cast<NetworkView *>(m_pages->currentWidget()))
        return network->focusSearch();
    m_filterBar->focusSearch();
}

void MainWindow::showHistory()
{
    auto *dialog = new HistoryDialog(m_workspace, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void MainWindow::showHelp()
{
    auto *dialog = new HelpDialog(m_pages->currentIndex(), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->show();
}

void MainWindow::showAbout()
{
    auto *box
        = new QMessageBox(QMessageBox::NoIcon, tr("About Stelselkaart"),
                          tr("Stelselkaart %1\n\nMaps the services for small firms in a region: white spots, "
                             "overlap and routes. Free software under the GNU GPL, version 3 or later.")
                              .arg(QApplication::applicationVersion()),
                          QMessageBox::Ok, this);
    box->setIconPixmap(icon("stelselkaart").pixmap(64, 64));
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->open();
}

} // namespace app
