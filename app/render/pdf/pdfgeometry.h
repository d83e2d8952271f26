#pragma once

#include <QMarginsF>
#include <QRectF>
#include <QSizeF>

namespace app {

/// The page of a document, in points (1/72 inch) with the origin at the top left.
struct PdfPageGeometry {
    QSizeF size{595, 842};
    QMarginsF margins{56, 62, 56, 62}; ///< header and footer stand in the upper and lower margin

    /// What the flow may fill.
    QRectF content() const { return QRectF(QPointF(0, 0), size).marginsRemoved(margins); }

    static PdfPageGeometry a4Portrait() { return {}; }
    static PdfPageGeometry a4Landscape() { return {{842, 595}, {62, 56, 62, 56}}; }
    /// 16 : 9, for the projector.
    static PdfPageGeometry wide() { return {{960, 540}, {44, 50, 44, 46}}; }
};

} // namespace app
