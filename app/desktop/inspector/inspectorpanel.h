#pragma once

#include "app/desktop/workspace.h"

#include <QHash>
#include <QWidget>

class QLabel;
class QStackedWidget;
class QTabWidget;

namespace app {

class HistoryPanel;
class LinksPanel;
class MultiEditPanel;
class RecordForm;

/// The panel at the right: what is selected, as a form to edit in place, with its links and its history. With
/// several records selected, one field can be set for all of them. Follows Workspace::selection().
class InspectorPanel final : public QWidget {
    Q_OBJECT

public:
    explicit InspectorPanel(Workspace &workspace, QWidget *parent = nullptr);
    ~InspectorPanel() override;

    RecordForm *form() const; ///< nullptr unless one record is selected
    LinksPanel *links() const { return m_links; }
    HistoryPanel *history() const { return m_history; }
    MultiEditPanel *multiEdit() const { return m_multiEdit; }
    QTabWidget *tabs() const { return m_tabs; }

private:
    void showSelection();
    void showOne(const RecordRef &record);
    void refresh();
    void forgetForms();
    RecordForm *formFor(core::EntityKind kind);

    Workspace &m_workspace;
    QLabel *m_title;
    QLabel *m_kind;
    QLabel *m_readOnly;
    QStackedWidget *m_pages;
    QLabel *m_nothing;
    QTabWidget *m_tabs;
    QStackedWidget *m_forms;
    QHash<int, RecordForm *> m_formByKind;
    LinksPanel *m_links;
    HistoryPanel *m_history;
    MultiEditPanel *m_multiEdit;
};

} // namespace app
