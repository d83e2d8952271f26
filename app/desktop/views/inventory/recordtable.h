#pragma once

#include "app/desktop/models/pasteplan.h"
#include "app/desktop/models/recordmodel.h"

#include <QSet>
#include <QTreeView>

namespace app {

/// The table itself: rows of a RecordModel, in step with the workspace's selection. What was unfolded and
/// selected stays so when another filter resets the model.
class RecordTable final : public QTreeView {
    Q_OBJECT

public:
    RecordTable(Workspace &workspace, QWidget *parent);

    /// The former model is not deleted. Null shows nothing.
    void setRecords(RecordModel *model);
    RecordModel *records() const { return m_model; }

    QList<RecordRef> selectedRecords() const; ///< in the order of the rows
    /// The selected rows as the table shows them, with a first row of column titles; what a spreadsheet would
    /// take for a formula gets an apostrophe.
    QList<QStringList> selectedText() const;
    /// Where text of so many rows and columns would be pasted, from the current cell on; only the selected
    /// rows where several are selected.
    QList<QList<PasteTarget>> pasteTargets(qsizetype rows, qsizetype columns) const;
    /// Makes a record current and selected, unfolding what it is in. False while it is hidden.
    bool reveal(core::RecordId record);

    void expandEverything();
    void collapseEverything();

public Q_SLOTS:
    void editCurrent();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void selectionChanged(const QItemSelection &selected, const QItemSelection &deselected) override;

private:
    void restore();
    void takeSelection();

    Workspace &m_workspace;
    RecordModel *m_model = nullptr;
    QSet<core::RecordId> m_unfolded;
    bool m_allUnfolded = false;
    bool m_isFollowing = false; ///< the workspace's selection is being shown: do not report it back
};

} // namespace app
