#pragma once

#include "app/desktop/models/recordmodel.h"

#include <QPointer>
#include <QWidget>

class QAction;
class QComboBox;
class QLabel;
class QPushButton;
class QStackedWidget;
class QToolBar;
class QVBoxLayout;

namespace app {

class NewRecordForm;
class RecordTable;

/// The inventory: all records as tables, one kind at a time, initiatives with their activities below them.
///
/// Adds, edits, deletes, copies and pastes; obeys the workspace's filter and shares its selection.
class InventoryView final : public QWidget {
    Q_OBJECT

public:
    explicit InventoryView(Workspace &workspace, QWidget *parent = nullptr);
    ~InventoryView() override;

    core::EntityKind kind() const;
    void setKind(core::EntityKind kind);
    RecordTable *table() const { return m_table; }
    RecordModel *model() const { return m_model; }
    NewRecordForm *addForm() const { return m_form; } ///< nullptr while closed
    /// "38 of 220 initiatives"
    QString countText() const;
    QString shownMessage() const;

public Q_SLOTS:
    void addRecord(); ///< opens the add form, for the kind shown
    void addPart();   ///< opens it for an activity of the selected initiative, a step of the journey
    void deleteSelected();
    void editSelected(); ///< one field of all selected records
    void copy();
    void paste();
    void chooseColumns();

Q_SIGNALS:
    /// Initiatives, as the filter bar shows them; (-1, -1) while another kind is shown, which this view
    /// counts itself.
    void countsChanged(int shown, int total);

private:
    /// No focus proxy: Tab would go from what stands before the view to the table, past the tools.
    void focusInEvent(QFocusEvent *event) override;
    void buildToolBar();
    QAction *addAction(const QString &text, const char *icon, const QKeySequence &key, const QString &tip,
                       void (InventoryView::*slot)());
    void buildPages();
    void fillKinds();
    void applyColumns(const QList<RecordColumn> &columns);
    void fitColumns();
    void saveColumns();
    void openForm(core::EntityKind kind, const QList<core::Operation::Assignment> &preset,
                  const QString &title);
    void closeForm();
    void showAdded(const RecordRef &record);
    void showCounts();
    void showActions();
    void showMessage(const QString &sentence);
    void showMenu(const QPoint &at);
    core::RecordId selectedTop() const;

    Workspace &m_workspace;
    RecordModel *m_model = nullptr;
    QVBoxLayout *m_layout;
    QToolBar *m_tools;
    QComboBox *m_kinds;
    QLabel *m_count;
    QLabel *m_message;
    QStackedWidget *m_pages;
    RecordTable *m_table;
    QLabel *m_empty;
    QPushButton *m_emptyButton;
    QAction *m_add = nullptr;
    QAction *m_addPart = nullptr;
    QAction *m_delete = nullptr;
    QAction *m_editSeveral = nullptr;
    QAction *m_columns = nullptr;
    QAction *m_unfold = nullptr;
    QAction *m_fold = nullptr;
    QAction *m_copy = nullptr;
    QAction *m_paste = nullptr;
    NewRecordForm *m_form = nullptr;
};

} // namespace app
