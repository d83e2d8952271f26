#include "app/render/figures/networklines.h"

#include "app/render/figures/mapmarks.h"

#include <QPaintEngine>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace app {
namespace {

constexpr double headsFrom = 6; // units: below it lines are hairs
constexpr double fadedShare = 0.2;
constexpr double hairShare = 0.35;
constexpr double hairsAtFull = 2500; // with more of them each is lighter, or they would cover the marks
constexpr double leastHairShare = 0.12;
constexpr double routesAtFull = 3000;
constexpr double leastRouteShare = 0.25;
constexpr double fullFrom = 14; // units: below it marks are small, and lines give way to them

bool isOnScreen(const QPainter &painter)
{
    return painter.paintEngine()->type() == QPaintEngine::Raster;
}

/// Up to one and a half pixels, screens have a fast way for lines of exactly one.
QPen penOf(const QPainter &painter, const QColor &colour, double width, Qt::PenStyle stroke)
{
    QPen pen(colour, width, stroke);
    if (isOnScreen(painter) && width < 1.6) {
        pen.setWidth(1);
        pen.setCosmetic(true);
    }
    return pen;
}

/// 1 while there are few lines, less with more of them.
double crowding(const NetworkBody &body, double few)
{
    const auto lines = static_cast<double>(std::max<qsizetype>(1, body.figure.segments.size()));
    return std::min(1.0, std::sqrt(few / lines));
}

struct Line {
    int segment;
    int kind;
    bool isFaded;
};

QList<Line> linesIn(const NetworkBody &body, const QRectF &exposed)
{
    QList<Line> lines;
    const QRectF area = body.projection.back(exposed);
    const NetworkFigure &figure = body.figure;
    for (int i = 0; i < figure.segments.size(); ++i) {
        if (!body.index.mayMeet(i, area))
            continue;
        const core::LinkSegment &segment = figure.segments.at(i);
        const int from = figure.marks.at(segment.from).node, to = figure.marks.at(segment.to).node;
        if (flagOf(body.look.isHidden, from) || flagOf(body.look.isHidden, to))
            continue;
        lines.append({i, figure.links.at(segment.link).kind,
                      flagOf(body.look.isFaded, from) || flagOf(body.look.isFaded, to)});
    }
    return lines;
}

void paintHairs(QPainter &painter, const NetworkBody &body, const QList<Line> &lines)
{
    const auto kinds = body.figure.linkKinds.size();
    QList<QList<QLineF>> batches(2 * kinds); // first the faded, below the others
    for (const Line &line : lines) {
        const core::LinkSegment &segment = body.figure.segments.at(line.segment);
        batches[line.kind + (line.isFaded ? 0 : kinds)].append(
            QLineF(body.projection.map(body.figure.marks.at(segment.from).rect.center()),
                   body.projection.map(body.figure.marks.at(segment.to).rect.center())));
    }
    const double crowd
        = std::sqrt(hairsAtFull / static_cast<double>(std::max<qsizetype>(1, body.figure.segments.size())));
    const double strength = std::clamp(hairShare * crowd, leastHairShare, hairShare);
    painter.setRenderHint(QPainter::Antialiasing, false);
    for (qsizetype i = 0; i < batches.size(); ++i) {
        if (batches.at(i).isEmpty())
            continue;
        const double share = i < kinds ? strength / 3 : strength;
        painter.setPen(QPen(blended(body.figure.linkKinds.at(i % kinds).colour, body.theme.paper, share), 0));
        painter.drawLines(batches.at(i));
    }
}

void paintRoutes(QPainter &painter, const NetworkBody &body, const QList<Line> &lines, const QRectF &exposed)
{
    const auto kinds = body.figure.linkKinds.size();
    QList<QPainterPath> paths(2 * kinds);
    QList<QList<QPainterPath>> dashed(
        2 * kinds); // each line begins its dashes afresh, whatever else is in sight
    struct Tip {
        QPointF at, back;
    };
    QList<QList<Tip>> tips(2 * kinds);
    const double width = 0.06 * body.unit(), head = 0.4 * body.unit();
    const QRectF near = exposed.adjusted(-head, -head, head, head);
    for (const Line &line : lines) {
        const LinkRoute route = routeOf(body, line.segment);
        if (!route.path.controlPointRect().adjusted(-head, -head, head, head).intersects(exposed))
            continue;
        const auto batch = line.kind + (line.isFaded ? 0 : kinds);
        if (body.figure.linkKinds.at(line.kind).stroke == Qt::SolidLine)
            paths[batch].addPath(route.path);
        else
            dashed[batch].append(route.path);
        if (near.contains(route.end))
            tips[batch].append({route.end, route.endBack});
        const MapLink &link = body.figure.links.at(body.figure.segments.at(line.segment).link);
        if (link.isReciprocal && near.contains(route.start))
            tips[batch].append({route.start, route.startBack});
    }
    const double strength
        = std::max(leastRouteShare, std::min(1.0, body.unit() / fullFrom) * crowding(body, routesAtFull));
    for (qsizetype i = 0; i < paths.size(); ++i) {
        if (paths.at(i).isEmpty() && dashed.at(i).isEmpty())
            continue;
        const MapLinkKind &kind = body.figure.linkKinds.at(i % kinds);
        const QColor colour
            = blended(kind.colour, body.theme.paper, i < kinds ? fadedShare * strength : strength);
        painter.setPen(penOf(painter, colour, width, kind.stroke));
        painter.setBrush(Qt::NoBrush);
        painter.drawPath(paths.at(i));
        for (const QPainterPath &path : std::as_const(dashed.at(i)))
            painter.drawPath(path);
        for (const Tip &tip : std::as_const(tips.at(i)))
            paintHead(painter, tip.at, tip.back, kind.head, colour, head);
    }
}

} // namespace

QColor blended(const QColor &colour, const QColor &paper, double share)
{
    const auto mix = [share](int a, int b) { return qRound(share * a + (1 - share) * b); };
    return {mix(colour.red(), paper.red()), mix(colour.green(), paper.green()),
            mix(colour.blue(), paper.blue())};
}

LinkRoute routeOf(const NetworkBody &body, int segment)
{
    const core::LinkSegment &line = body.figure.segments.at(segment);
    const NetworkMark &from = body.figure.marks.at(line.from), &to = body.figure.marks.at(line.to);
    const QRectF a = body.projection.map(from.rect), b = body.projection.map(to.rect);
    return from.isBar() || to.isBar() ? routeBetweenBars(a, b, body.unit()) : routeBetweenMarks(a, b);
}

void paintNetworkLines(QPainter &painter, const NetworkBody &body, const QRectF &exposed)
{
    const QList<Line> lines = linesIn(body, exposed);
    painter.save();
    if (body.unit() < headsFrom)
        paintHairs(painter, body, lines);
    else
        paintRoutes(painter, body, lines, exposed);
    painter.restore();
}

} // namespace app
