#pragma once

#include "app/render/figures/figuretheme.h"
#include "core/layout/journeymap.h"
#include "core/layout/linksegments.h"

#include <QList>
#include <QStringList>

namespace app {

/// The outline of a node's mark. One for each kind, so that kinds are told apart without colour.
enum class MarkShape { Square, Round, Hexagon, Diamond, Pentagon, Octagon, Triangle, Dashed };

/// What a node is: a programme, a community …
struct MapNodeKind {
    QString label;
    QString letter; ///< differs from kind to kind
    MarkShape shape = MarkShape::Square;
    QColor colour; ///< of the mark's fill; its letter is black or white, whichever is read better
    QString
        family{}; ///< what all kinds of this shape are: "organisation"; empty: the kind has its shape alone
};

enum class LinkHead { Filled, Open, Diamond, Circle, Bar };

/// What a line is: refers to, follows on …; told apart by stroke, head and colour.
struct MapLinkKind {
    QString label;
    QColor colour;
    Qt::PenStyle stroke = Qt::SolidLine;
    LinkHead head = LinkHead::Filled;
    bool isWeak = false; ///< as the kind of the same stroke and head, in grey: within one level
};

struct MapNode {
    core::RecordId id;
    QString label;
    QString spoken; ///< "Mijn Digitale Zaak, landelijk, digitalisering, fasen weten, willen; 3 relations"
    int kind = 0;   ///< in JourneyMapFigure::nodeKinds
};

/// A node in one band; in the order of JourneyMapLayout::places.
struct MapPlacement {
    int node = 0;
    QList<int> columns; ///< those it really reaches; between its first and last there may be gaps
};

struct MapLink {
    core::RecordId id; ///< of the relation
    int kind = 0;      ///< in JourneyMapFigure::linkKinds
    bool isReciprocal = false;
};

/// The journey map as plain data, in the language of the reader.
struct JourneyMapFigure {
    QString title;
    QString sentence;
    QString scope;
    QStringList columns; ///< phases, perhaps "unknown" as the last
    QStringList bands;   ///< themes, likewise
    QList<MapNodeKind> nodeKinds;
    QList<MapLinkKind> linkKinds;
    QList<MapNode> nodes; ///< by id
    QList<MapLink> links;
    core::JourneyMapLayout layout;
    QList<MapPlacement> placements;    ///< placements[i] stands at layout.places[i]
    QList<core::LinkSegment> segments; ///< link, and placements from and to
    bool hasUnknownColumn = false;     ///< the last column is "unknown": never called empty
    bool hasUnknownBand = false;

    bool isEmpty() const { return placements.isEmpty(); }
    const MapNode &nodeAt(int placement) const { return nodes.at(placements.at(placement).node); }
};

/// How many of the shown placements reach a cell, and how many are hidden by a filter.
struct MapCellCount {
    int shown = 0;
    int hidden = 0;
};
/// Band by band. \a isHidden is empty or has one entry for each node.
QList<MapCellCount> cellCounts(const JourneyMapFigure &figure, const QList<bool> &isHidden);

/// The looks of kinds 0, 1, 2, …: all different for the first seven nodes and the first fifteen lines.
MarkShape markShape(int kind);
Qt::PenStyle linkStroke(int kind);
LinkHead linkHead(int kind);

} // namespace app
