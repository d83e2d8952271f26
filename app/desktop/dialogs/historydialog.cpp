#include "app/desktop/dialogs/historydialog.h"

#include "app/desktop/dialogs/buttonrow.h"
#include "app/desktop/models/recordedits.h"
#include "app/desktop/workspace.h"

#include <QDialogButtonBox>
#include <QHeaderView>
#include <QInputDialog>
#include <QLabel>
#include <QPushButton>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace app {

HistoryDialog::HistoryDialog(Workspace &workspace, QWidget *parent)
    : QDialog(parent),
      m_workspace(workspace),
      m_entries(new QTreeWidget),
      m_undo(nullptr),
      m_redo(nullptr)
{
    setWindowTitle(tr("History"));
    resize(720, 480);
    m_entries->setHeaderLabels({tr("When"), tr("Who"), tr("What"), tr("State")});
    m_entries->setAccessibleName(tr("Changes, newest first"));
    m_entries->setRootIsDecorated(false);
    m_entries->setAlternatingRowColors(true);
    m_entries->header()->setSectionResizeMode(2, QHeaderView::Stretch);
    m_entries->header()->setStretchLastSection(false);

    auto *explanation
        = new QLabel(tr("Every change is kept. Undo goes back one change at a time, also after closing the "
                        "file. Give the present state a name to find it back later."));
    explanation->setWordWrap(true);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    m_undo = buttons->addButton(tr("&Undo"), QDialogButtonBox::ActionRole);
    m_redo = buttons->addButton(tr("&Redo"), QDialogButtonBox::ActionRole);
    auto *name = buttons->addButton(tr("&Name this state…"), QDialogButtonBox::ActionRole);
    letTabWalk(*buttons);

    auto *layout = new QVBoxLayout(this);
    layout->addWidget(explanation);
    layout->addWidget(m_entries, 1);
    layout->addWidget(buttons);

    connect(m_undo, &QPushButton::clicked, &workspace, &Workspace::undo);
    connect(m_redo, &QPushButton::clicked, &workspace, &Workspace::redo);
    connect(name, &QPushButton::clicked, this, &HistoryDialog::askVersionName);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::close);
    connect(&workspace, &Workspace::recordsChanged, this, &HistoryDialog::fill);
    connect(&workspace, &Workspace::documentReplaced, this, &QDialog::close);
    name->setEnabled(workspace.document() && !workspace.document()->isReadOnly());
    fill();
}

void HistoryDialog::fill()
{
    const auto *document = m_workspace.document();
    if (!document)
        return;
    QHash<qint64, QStringList> names;
    for (const core::VersionInfo &version : document->versions())
        names[version.change].append(version.name);

    m_entries->clear();
    const auto history = document->history();
    const QLocale locale;
    for (const core::ChangeInfo &change : history) {
        QStringList state = names.value(change.number);
        if (change.isUndone)
            state.prepend(tr("undone"));
        auto *item = new QTreeWidgetItem({locale.toString(change.at.toLocalTime(), QLocale::ShortFormat),
                                          change.author, change.label, state.join(QLatin1String(", "))});
        if (change.isUndone) {
            for (int column = 0; column < 4; ++column)
                item->setForeground(column, inheritedTextColour(palette()));
        }
        m_entries->addTopLevelItem(item);
    }
    for (int column : {0, 1, 3})
        m_entries->resizeColumnToContents(column);
    m_undo->setEnabled(document->canUndo());
    m_redo->setEnabled(document->canRedo());
}

void HistoryDialog::askVersionName()
{
    auto *dialog = new QInputDialog(this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(tr("Name this state"));
    dialog->setLabelText(tr("Name, for example “Baseline” or “Steering group of March”"));
    connect(dialog, &QInputDialog::textValueSelected, this, [this](const QString &text) {
        if (const auto named = m_workspace.document()->nameVersion(text); !named)
            Q_EMIT m_workspace.failed(named.error());
        fill();
    });
    dialog->open();
}

} // namespace app
