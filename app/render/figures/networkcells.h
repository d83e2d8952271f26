#pragma once

#include "app/render/figures/networkpainter.h"

namespace app {

/// What a cell says of itself: "empty", how many the filter hides, or how many there are.
struct CellNote {
    QRectF rect;
    QString text;
    double size = 0;
    QColor ink;
    QColor ground; ///< invalid: none, it stands on a block
    bool isFramed = false;
};

/// Grounds of the cells, with a hatch on those that are empty.
void paintNetworkCells(QPainter &painter, const NetworkBody &body, const QRectF &exposed);
/// The notes of the cells in sight, in the part of the cell that is. Counts only where bars have no names; in
/// an overview they are large, in the middle.
QList<CellNote> cellNotes(const NetworkBody &body, const QRectF &exposed);
void paintCellNotes(QPainter &painter, const NetworkBody &body, const QList<CellNote> &notes);

/// Column headers into a strip, each over its column; likewise band headers, each beside its band.
void paintNetworkColumns(QPainter &painter, const QRectF &strip, const NetworkBody &body, double em);
void paintNetworkBands(QPainter &painter, const QRectF &strip, const NetworkBody &body, double em);

/// The empty cell as a sample in a legend.
void paintEmptySample(QPainter &painter, const QRectF &rect);

} // namespace app
