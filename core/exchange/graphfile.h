#pragma once

#include "core/base/jobcontrol.h"
#include "core/base/result.h"
#include "core/model/recordgraph.h"

#include <QByteArray>
#include <QPointF>

namespace core {

/// What a graph file may tell of looks, beside the graph itself.
struct GraphLooks {
    QList<QPointF> places; ///< by node, in node widths, y down; empty or one for each node
    QStringList colours;   ///< by node, "#rrggbb"; empty or one for each node
};

// All three write every node, those without a line included, and every edge, doubles and loops included;
// UTF-8, in the order of the graph: equal graphs give equal bytes. Edges run from the organisation to the
// initiative or from the one that refers; "reciprocal" tells which hold both ways. A place is written as 20
// units per node width, so that programs that draw nodes a few units wide show none on another. Labels come
// back as they were, but for characters that XML cannot hold (U+0000, most control characters, half surrogate
// pairs): these become U+FFFD. Sets are joined by '|'. O(nodes + edges).

// Graphviz reads no text of more than 16 384 bytes: in DOT, names of over 4 000 characters are cut with "…".

/// GraphML 1.0: all keys stand before the graph; place and colour are the plain keys x, y and colour.
QByteArray graphmlOf(const RecordGraph &graph, const GraphLooks &looks = {});
/// GEXF 1.2: place and colour as its viz module has them; y goes up there.
QByteArray gexfOf(const RecordGraph &graph, const GraphLooks &looks = {});
/// Graphviz DOT: place as pos in points, so that "neato -n" draws it as it stands; y goes up there.
QByteArray dotOf(const RecordGraph &graph, const GraphLooks &looks = {});

/// How much of a stranger's GraphML is read. The network of the whole country has 14 650 nodes and 41 259
/// edges.
struct GraphmlLimits {
    qint64 fileBytes = 64 * 1024 * 1024;
    qsizetype nodes = 100'000;
    qsizetype edges = 500'000;
    int attributes = 256; ///< of one element: Qt compares them all with each other
    int depth = 256;      ///< elements inside each other
};

/// The graph in a GraphML file, of any program. Of the nodes it reads what graphmlOf() writes, by the names
/// of the keys (also "theme" and "phase"); another's unknown keys are passed over. A node's key is its id in
/// the file; its RecordId is that id if it is one, else one made from it, so that the order in the file does
/// not matter. Errors: InvalidInput with the line, for what is no GraphML, a node given twice, an edge to a
/// node that is not there, a document type, or more than the limits; Cancelled. UTF-8 or what the file's
/// first line says, UTF-16 only with a byte order mark.
Result<RecordGraph> readGraphml(const QByteArray &bytes, const GraphmlLimits &limits = {},
                                const JobControl &job = {});

} // namespace core
