#pragma once

#include "app/desktop/workspace.h"

namespace app {

/// A cell that text is pasted into.
struct PasteTarget {
    RecordRef record;
    int field = -1; ///< -1: the cell cannot be edited
    QString columnTitle;
};

/// One cell that could not take its text.
struct PasteFault {
    int row = 0; ///< in the pasted text, from 1
    QString columnTitle;
    QString text;
    QString sentence;
};

/// What pasting would do. Nothing is done while there are faults.
struct PastePlan {
    QList<core::Operation> operations; ///< updates only, in the order of the targets
    int cells = 0;                     ///< that would change
    QList<PasteFault> faults;
};

/// Lays the rows of \a text over \a targets, row for row and column for column. One single cell of text fills
/// all targets. Text that reaches over the edge of the targets is a fault, not cut off.
PastePlan planPaste(const Workspace &workspace, const QList<QStringList> &text,
                    const QList<QList<PasteTarget>> &targets);

/// One edit; false when nothing was changed.
bool applyPaste(Workspace &workspace, const PastePlan &plan);

} // namespace app
