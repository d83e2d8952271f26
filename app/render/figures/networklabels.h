#pragma once

#include "app/render/figures/figuretheme.h"
#include "app/render/figures/networkindex.h"

#include <QFont>

#include <vector>

namespace app {

/// How wide the names of a figure's nodes are; remembers those that were asked for.
class LabelWidths {
public:
    explicit LabelWidths(const FigureTheme &theme = {});
    /// At a text height of \a size. \a node must be of the same figure at each call.
    double at(const NetworkFigure &figure, int node, double size);

private:
    QFont m_font;
    std::vector<float> m_widths; ///< by node, at the reference size; negative: not measured
};

/// A name that floats beside or over its mark.
struct PlacedLabel {
    int mark = -1;
    QRectF rect; ///< of the text, in the painter's units
};

/// Whether the names stand inside their bars at this zoom; then none of the bars' names floats.
bool hasLabelsInside(const NetworkFigure &figure, const NetworkProjection &projection,
                     const NetworkLook &look);

/// The names to write at rest: the selected first, then by how connected a node is, one mark per node, as
/// many as find room. None touches another, one of \a taken, the edge of \a exposed, or its band's neighbour;
/// where marks can be seen one by one, a name stands where it covers the fewest, and not over many. In an
/// overview only the selected have one.
///
/// Deterministic. O(visible marks + tries), with at most 12 tries for each of \a most.
QList<PlacedLabel> placeLabels(const NetworkFigure &figure, const NetworkIndex &index,
                               const NetworkProjection &projection, const QRectF &exposed,
                               const NetworkLook &look, LabelWidths &widths, const QList<QRectF> &taken,
                               int most);
/// How many names a surface bears without being covered by them.
int labelsBearable(const QRectF &exposed, const NetworkLook &look);

} // namespace app
