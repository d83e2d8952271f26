#include "app/desktop/shell/fileactions.h"

#include "app/desktop/dialogs/importdialog.h"
#include "app/desktop/workspace.h"
#include "app/tasks/author.h"
#include "app/tasks/exporttask.h"
#include "app/tasks/newdocument.h"
#include "app/tasks/wholefile.h"
#include "core/store/filelock.h"
#include "core/store/filereplace.h"

#include <QFileDialog>
#include <QFileInfo>
#include <QStandardPaths>

namespace app {
namespace {

const auto documentSuffix = QStringLiteral("stelsel");

} // namespace

FileActions::FileActions(Workspace &workspace, QWidget *window)
    : QObject(window),
      m_workspace(workspace),
      m_window(window)
{ }

QString FileActions::folder() const
{
    if (const auto *document = m_workspace.document())
        return QFileInfo(document->path()).absolutePath();
    return QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
}

QString FileActions::documentName() const
{
    const auto *document = m_workspace.document();
    return document ? QFileInfo(document->path()).completeBaseName() : QString();
}

void FileActions::fail(const core::Error &error)
{
    Q_EMIT m_workspace.failed(error);
}

void FileActions::askTarget(const QString &title, const QString &suggestion, const QString &filter,
                            const std::function<void(const QString &)> &write)
{
    auto *dialog = new QFileDialog(m_window, title, folder(), filter);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->selectFile(suggestion);
    dialog->setDefaultSuffix(QFileInfo(suggestion).suffix());
    connect(dialog, &QFileDialog::fileSelected, this, write);
    dialog->open();
}

void FileActions::askNew()
{
    askNewPath(Contents::Empty, tr("New file"), tr("My region"));
}

void FileActions::askExample()
{
    askNewPath(Contents::Region, tr("Keep the example region as"), tr("Example region"));
}

void FileActions::askBijlage2()
{
    askNewPath(Contents::Bijlage2, tr("Keep the nine initiatives as"), QStringLiteral("Bijlage 2"));
}

void FileActions::askTemplate()
{
    askTarget(tr("Save the import template"), tr("Import template.xlsx"), tr("Excel workbook (*.xlsx)"),
              [this](const QString &path) {
                  if (const auto written = writeWhole(path, importTemplate()); !written)
                      return fail(written.error());
                  Q_EMIT done(tr("The template is in %1").arg(path));
              });
}

void FileActions::askNewPath(Contents contents, const QString &title, const QString &suggestion)
{
    askTarget(title, suggestion + u'.' + documentSuffix, tr("Stelselkaart files (*.stelsel)"),
              [this, contents](const QString &path) { create(path, contents); });
}

void FileActions::create(const QString &path, Contents contents)
{
    QString aside;
    if (QFileInfo::exists(path)) { // the file dialog has asked whether that may go
        const auto kept = putAside(path);
        if (!kept)
            return fail(kept.error());
        aside = *kept;
    }
    auto made = contents == Contents::Empty ? createEmpty(path, currentAuthor())
        : contents == Contents::Region      ? createExample(path, currentAuthor(), Example::Region)
                                            : createExample(path, currentAuthor(), Example::Bijlage2);
    if (!made) {
        if (!aside.isEmpty())
            QFile::rename(aside, path);
        return fail(made.error());
    }
    take(std::move(made).value());
}

core::Result<QString> FileActions::putAside(const QString &path) const
{
    const auto lock = core::FileLock::take(path);
    if (!lock)
        return lock.error();
    auto kept = core::keepOriginal(path);
    if (kept)
        QFile::remove(path); // it has its further name by now
    return kept;
}

void FileActions::askOpen()
{
    auto *dialog = new QFileDialog(m_window, tr("Open a file"), folder(),
                                   tr("Stelselkaart files (*.stelsel);;All files (*)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, &FileActions::open);
    dialog->open();
}

void FileActions::open(const QString &path)
{
    if (const auto *document = m_workspace.document();
        document && QFileInfo(document->path()) == QFileInfo(path))
        return;
    auto opened = core::Document::open(path, core::Document::OpenMode::ReadWrite, currentAuthor());
    if (!opened) {
        fail(opened.error());
        return;
    }
    take(std::move(opened).value());
}

void FileActions::take(std::unique_ptr<core::Document> document)
{
    m_recent.add(document->path());
    m_workspace.setDocument(std::move(document));
    Q_EMIT recentFilesChanged();
}

void FileActions::close()
{
    m_workspace.setDocument(nullptr);
}

void FileActions::reopen()
{
    if (!m_workspace.document())
        return;
    const QString path = m_workspace.document()->path();
    if (const auto readable = core::Document::open(path, core::Document::OpenMode::ReadOnly, {}); !readable)
        return fail(readable.error()); // what is shown stays, as long as there is nothing better
    close();                           // first: it holds the lock
    open(path);
}

void FileActions::askImport()
{
    auto *dialog
        = new QFileDialog(m_window, tr("Import a sheet"), folder(),
                          tr("Sheets (*.xlsx *.ods *.csv *.tsv *.txt);;Export of Stelselkaart (*.json);;"
                             "All files (*)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, &FileActions::importSheet);
    dialog->open();
}

void FileActions::importSheet(const QString &path)
{
    if (!m_workspace.document()) {
        // A sheet needs a file to go into: it gets the sheet's own name, beside it.
        const QFileInfo sheet(path);
        askTarget(tr("Keep the imported data as"), sheet.completeBaseName() + u'.' + documentSuffix,
                  tr("Stelselkaart files (*.stelsel)"), [this, path](const QString &target) {
                      create(target, Contents::Empty);
                      if (m_workspace.document())
                          importSheet(path);
                  });
        return;
    }
    auto *dialog = new ImportDialog(m_workspace, path, m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &ImportDialog::imported, this, &FileActions::done);
    dialog->open();
}

void FileActions::askCopy()
{
    askTarget(tr("Save a copy as"), tr("%1 copy.stelsel").arg(documentName()),
              tr("Stelselkaart files (*.stelsel)"), [this](const QString &path) {
                  if (const auto saved = m_workspace.document()->saveCopy(path); !saved)
                      return fail(saved.error());
                  Q_EMIT done(tr("The copy is in %1").arg(path));
              });
}

void FileActions::askExport()
{
    askTarget(tr("Export"), documentName() + QStringLiteral(".csv"),
              tr("Sheet, one row per activity (*.csv);;Everything, as JSON (*.json)"),
              [this](const QString &path) {
                  const bool json = path.endsWith(QLatin1String(".json"), Qt::CaseInsensitive);
                  const auto written = json ? exportJson(m_workspace.inventory(), path)
                                            : exportFlatCsv(m_workspace.inventory(), path);
                  if (!written)
                      return fail(written.error());
                  Q_EMIT done(tr("The export is in %1").arg(path));
              });
}

} // namespace app
