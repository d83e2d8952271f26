#pragma once

#include "app/desktop/inspector/linksmodel.h"

#include <QWidget>

class QPushButton;
class QTreeWidget;
class QTreeWidgetItem;
class QVBoxLayout;

namespace app {

class NewRecordForm;

/// What a record is tied to, as a list: Enter or a double click goes there. Participations, relations and
/// activities are added here; the first two are removed here.
class LinksPanel final : public QWidget {
    Q_OBJECT

public:
    explicit LinksPanel(Workspace &workspace, QWidget *parent = nullptr);

    /// Read when the panel is seen.
    void showRecord(const RecordRef &record);
    QTreeWidget *list() const { return m_list; }
    /// Opens the form for a new link of this kind: Participation, Relation or Activity.
    NewRecordForm *openForm(core::EntityKind kind);

protected:
    void showEvent(QShowEvent *event) override;

private:
    void refresh();
    void closeForm();
    void removeCurrent();
    void showButtons();
    RecordRef linkOf(const QTreeWidgetItem *item) const;
    void go(const QTreeWidgetItem *item);
    QPushButton *addButton(const QString &text, core::EntityKind kind);

    Workspace &m_workspace;
    RecordRef m_record;
    QTreeWidget *m_list;
    QList<QPushButton *> m_addButtons;
    QPushButton *m_remove;
    QVBoxLayout *m_layout;
    NewRecordForm *m_form = nullptr;
};

} // namespace app
