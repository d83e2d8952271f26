#pragma once

#include "core/model/recordgraph.h"

#include <QByteArray>
#include <QPointF>

namespace core {

/// Units in graph files per node width.
inline constexpr double unitsPerNode = 20;

/// Without what neither XML 1.0 nor Graphviz can hold: such characters become U+FFFD.
QString holdable(const QString &text);
/// Ready to stand between tags or in an attribute between double quotes: line ends and tabs come back as they
/// were.
QByteArray xmlText(const QString &text);
/// Between double quotes, as Graphviz reads it. An escString (a label) shows what stands in \a text; a
/// backslash is doubled, and '&' is written as an entity where Graphviz would take it for one.
QByteArray dotText(const QString &text);
/// A coordinate with three decimals at most, never "-0".
QByteArray coordinateText(double nodeWidths);
/// The terms joined by '|'.
QString setText(const TermSet &terms);

} // namespace core
