#include "app/render/figures/mapmarks.h"
#include "app/render/figures/networkcells.h"
#include "app/render/figures/networkoverview.h"
#include "app/render/wording.h"

#include <QCoreApplication>
#include <QPainter>

#include <algorithm>

// What the signs of a map mean; see networkpage.cpp for where the legend stands.

namespace app {
namespace {

QString translated(const char *text)
{
    return wording(text); // in the language of the report, where it stands in one
}

QRectF sampleSquare(const QRectF &rect)
{
    return {rect.right() - rect.height(), rect.top(), rect.height(), rect.height()};
}

void addMark(Legend &legend, const MapNodeKind &look, const QString &text)
{
    legend.entries.append({[look](QPainter &painter, const QRectF &rect, FigureText &letters) {
                               paintMark(painter, sampleSquare(rect), look, letters);
                           },
                           text, 1.2});
}

QList<int> kindsThatOccur(const NetworkFigure &figure)
{
    QList<bool> occurs(figure.nodeKinds.size(), false);
    for (const MapNode &node : figure.nodes)
        occurs[node.kind] = true;
    QList<int> kinds;
    for (int kind = 0; kind < occurs.size(); ++kind) {
        if (occurs.at(kind))
            kinds.append(kind);
    }
    return kinds;
}

/// The groups that occur, with the name of the field before the first.
void addGroups(Legend &legend, const NetworkColouring &colouring)
{
    for (int group = 0; group < colouring.groups.size(); ++group) {
        if (!colouring.groupOfNode.contains(group))
            continue;
        const NetworkColourGroup &shown = colouring.groups.at(group);
        addMark(legend, {shown.label, shown.letter, MarkShape::Square, shown.colour, {}},
                legend.entries.isEmpty() ? QStringLiteral("%1: %2").arg(colouring.title, shown.label)
                                         : shown.label);
    }
}

/// Where colour tells a field, shape alone tells what a node is: one entry for each shape, none for a map
/// that has one shape.
void addShapes(Legend &legend, const NetworkFigure &figure)
{
    QList<MapNodeKind> shapes;
    for (const int kind : kindsThatOccur(figure)) {
        const MapNodeKind &look = figure.nodeKinds.at(kind);
        const auto known = std::find_if(shapes.begin(), shapes.end(),
                                        [&](const MapNodeKind &other) { return other.shape == look.shape; });
        if (known == shapes.end())
            shapes.append(look);
        else if (!look.family.isEmpty())
            known->label = look.family;
    }
    for (int i = 0; i < shapes.size() && shapes.size() > 1; ++i) {
        const MapNodeKind &look = shapes.at(i);
        addMark(legend, {look.label, {}, look.shape, Qt::white, {}},
                i == 0 ? translated(QT_TRANSLATE_NOOP("app::render", "shape: %1")).arg(look.label)
                       : look.label);
    }
}

void addLine(Legend &legend, const MapLinkKind &look, const QString &text)
{
    legend.entries.append({[look](QPainter &painter, const QRectF &rect, FigureText &) {
                               LinkRoute route;
                               route.start = QPointF(rect.left(), rect.center().y());
                               route.end = QPointF(rect.right(), rect.center().y());
                               route.path.moveTo(route.start);
                               route.path.lineTo(route.end);
                               paintLink(painter, route, look, false, rect.height() / 14,
                                         rect.height() / 2.4);
                           },
                           text, 2.6});
}

/// Each kind of line once, though it may occur in its own colour and in grey; grey is explained once.
void addLines(Legend &legend, const NetworkFigure &figure)
{
    QList<bool> occurs(figure.linkKinds.size(), false);
    for (const MapLink &link : figure.links)
        occurs[link.kind] = true;
    QStringList named;
    bool hasWeak = false;
    for (const bool isWeak : {false, true}) {
        for (int kind = 0; kind < figure.linkKinds.size(); ++kind) {
            const MapLinkKind &look = figure.linkKinds.at(kind);
            if (!occurs.at(kind) || look.isWeak != isWeak)
                continue;
            hasWeak = hasWeak || isWeak;
            if (!named.contains(look.label))
                addLine(legend, look, look.label);
            named.append(look.label);
        }
    }
    if (hasWeak) {
        MapLinkKind weak;
        weak.colour = weakLine;
        weak.head = LinkHead::Open;
        addLine(legend, weak, translated(QT_TRANSLATE_NOOP("app::render", "grey: within one level")));
    }
}

void addPin(Legend &legend)
{
    legend.entries.append(
        {[](QPainter &painter, const QRectF &rect, FigureText &) {
             const QRectF square = sampleSquare(rect);
             painter.setPen(QPen(Qt::darkGray, rect.height() / 14));
             painter.setBrush(Qt::white);
             painter.drawRect(square.adjusted(0, square.height() / 4, -square.width() / 4, 0));
             paintPinHead(painter, square.topRight() + QPointF(-1, 1) * square.height() / 4,
                          square.height() / 4, Qt::white);
         },
         translated(QT_TRANSLATE_NOOP("app::render", "pinned: stays where it was put")), 1.2});
}

} // namespace

Legend networkLegend(const NetworkFigure &figure, const NetworkColouring &colouring, LegendOf part)
{
    Legend legend;
    legend.scope = figure.scope;
    if (part != LegendOf::Detail && figure.hasCells())
        legend.entries.append(
            {paintOverviewSample,
             translated(QT_TRANSLATE_NOOP("app::render", "number of initiatives: darker is more")), 2.8});
    if (colouring.isByKind()) {
        for (const int kind : kindsThatOccur(figure))
            addMark(legend, figure.nodeKinds.at(kind), figure.nodeKinds.at(kind).label);
    } else {
        Legend groups;
        addGroups(groups, colouring);
        legend.entries.append(groups.entries);
        if (part != LegendOf::Overview)
            addShapes(legend, figure);
    }
    if (part != LegendOf::Overview)
        addLines(legend, figure);
    if (figure.isPinned.contains(true))
        addPin(legend);
    if (figure.hasCells())
        legend.entries.append(
            {[](QPainter &painter, const QRectF &rect, FigureText &) { paintEmptySample(painter, rect); },
             translated(QT_TRANSLATE_NOOP("app::render", "empty: no offer in this phase")), 2.2});
    return legend;
}

} // namespace app
