#pragma once

#include "app/desktop/workspace.h"
#include "app/render/figures/networkfigure.h"

namespace app {

/// A field of initiatives that the map can be coloured by.
struct ColourField {
    int field = -1; ///< in the catalogue
    QString label;
};
/// Those with few different values: one term, several terms, yes or no. In catalogue order.
QList<ColourField> colourFields(const Workspace &workspace);

/// Colours, letters and groups of one field: the values by how often they occur, at most 10, then "other",
/// "several" and "unknown". A node that is no initiative is unknown. O(nodes).
NetworkColouring colouringBy(const ColourField &field, const NetworkFigure &figure,
                             const Workspace &workspace);

} // namespace app
