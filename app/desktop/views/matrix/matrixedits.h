#pragma once

#include "app/desktop/workspace.h"
#include "core/model/entities/finding.h"

namespace app {

/// A cell of the matrix by the keys of its terms; an empty region means the whole file.
struct MatrixKey {
    QString phase;
    QString theme;
    QString region;

    bool operator==(const MatrixKey &) const = default;
};

/// Reclassifies an activity in one undoable edit: from the phase and theme of \a from to those of \a to. With
/// \a adds it keeps the old ones as well. "All" becomes the list of terms it stood for; an inherited theme
/// becomes the activity's own. False when nothing was changed.
bool moveActivity(Workspace &workspace, core::RecordId activity, const MatrixKey &from, const MatrixKey &to,
                  bool adds);

/// Marks a cell n.v.t. ("nvt") or bewust leeg ("bewust-leeg") with its reason, author and day, in one edit; a
/// mark that stands there already is replaced.
bool markCell(Workspace &workspace, const MatrixKey &cell, const QString &mark, const QString &reason);
/// The marks that hold for a cell, also those made for a whole row, column or region.
QList<const core::CellMark *> marksOn(const core::Inventory &inventory, const MatrixKey &cell);
/// Whether a mark speaks of this cell alone.
bool isOfCellAlone(const core::CellMark &mark, const MatrixKey &cell);
/// Removes every mark that holds for the cell, in one edit. False when there is none.
bool unmarkCell(Workspace &workspace, const MatrixKey &cell);

} // namespace app
