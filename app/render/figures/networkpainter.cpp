#include "app/render/figures/networkpainter.h"

#include "app/render/figures/mapmarks.h"
#include "app/render/figures/networkcells.h"
#include "app/render/figures/networklines.h"
#include "app/render/figures/networkoverview.h"
#include "app/render/figures/palette.h"

#include <QCoreApplication>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace app {
namespace {

/// Units below which a detail is left out. Screens have pixels, paper points: both see about as much.
constexpr double marksFrom = 5;
constexpr double roundFrom = 12;
constexpr double fadedShare = 0.25;

/// The pieces of a bar, or the whole mark, where they are painted.
QList<QRectF> partsOf(const NetworkBody &body, const NetworkMark &mark)
{
    if (mark.parts.isEmpty())
        return {body.projection.map(mark.rect)};
    QList<QRectF> parts;
    for (const QRectF &part : mark.parts)
        parts.append(body.projection.map(part));
    return parts;
}

/// Where the name stands inside a bar or a piece of one.
QRectF nameRoom(const QRectF &part, double unit)
{
    return part.adjusted(part.height() + 0.15 * unit, 0, -0.15 * unit, 0);
}

class MarkPainter {
public:
    MarkPainter(QPainter &painter, const NetworkBody &body, const QRectF &exposed, MarkSprites *sprites)
        : m_painter(painter),
          m_body(body),
          m_exposed(exposed),
          m_sprites(sprites),
          m_text(painter, body.theme)
    { }

    void paint();

private:
    QList<int> visible() const;
    void paintDistant(const QList<int> &marks);
    void paintBars(const QList<int> &marks, bool faded);
    void paintMarkOf(int mark);
    void paintName(int mark);
    bool isFaded(int mark) const { return flagOf(m_body.look.isFaded, m_body.figure.marks.at(mark).node); }

    QPainter &m_painter;
    const NetworkBody &m_body;
    QRectF m_exposed;
    MarkSprites *m_sprites;
    FigureText m_text;
};

QList<int> MarkPainter::visible() const
{
    const double reach = 2 + 0.3 * m_body.unit();
    QList<int> marks
        = m_body.index.marksIn(m_body.projection.back(m_exposed.adjusted(-reach, -reach, reach, reach)));
    marks.removeIf([&](int mark) { return flagOf(m_body.look.isHidden, m_body.figure.marks.at(mark).node); });
    return marks;
}

/// From far away nodes are plain boxes of their colour, never smaller than the eye can see, in one go.
void MarkPainter::paintDistant(const QList<int> &marks)
{
    struct Batch {
        QColor colour;
        QList<QRectF> boxes;
    };
    QHash<int, Batch> batches;
    for (const int index : marks) {
        const NetworkMark &mark = m_body.figure.marks.at(index);
        const NetworkColouring &colouring = m_body.look.colouring;
        const int role = roleOf(m_body.figure, colouring, mark.node);
        Batch &batch = batches[2 * role + (isFaded(index) ? 0 : 1)];
        if (batch.boxes.isEmpty()) {
            batch.colour = lookOf(m_body.figure, colouring, mark.node).colour;
            if (isFaded(index))
                batch.colour = blended(batch.colour, m_body.theme.paper, fadedShare);
        }
        QRectF box = m_body.projection.map(mark.rect);
        const double least = mark.isBar() ? 1.0 : 2.5;
        if (box.height() < least || box.width() < least) {
            const QSizeF size(std::max(box.width(), least), std::max(box.height(), least));
            box = QRectF(box.center() - QPointF(size.width() / 2, size.height() / 2), size);
        }
        batch.boxes.append(box);
    }
    QList<int> keys = batches.keys();
    std::sort(keys.begin(), keys.end(),
              [](int a, int b) { return std::pair(a % 2, a) < std::pair(b % 2, b); });
    m_painter.setRenderHint(QPainter::Antialiasing, false);
    m_painter.setPen(Qt::NoPen);
    for (const int key : std::as_const(keys)) {
        m_painter.setBrush(batches[key].colour);
        m_painter.drawRects(batches[key].boxes);
    }
    m_painter.setRenderHint(QPainter::Antialiasing, true);
}

void MarkPainter::paintBars(const QList<int> &marks, bool faded)
{
    QList<QRectF> boxes;
    QList<QLineF> spines;
    for (const int index : marks) {
        const NetworkMark &mark = m_body.figure.marks.at(index);
        if (!mark.isBar() || isFaded(index) != faded)
            continue;
        boxes.append(partsOf(m_body, mark));
        const QRectF whole = m_body.projection.map(mark.rect);
        if (!mark.parts.isEmpty())
            spines.append(QLineF(whole.left(), whole.center().y(), whole.right(), whole.center().y()));
    }
    const double unit = m_body.unit();
    const QColor edge = faded ? m_body.theme.faintLine : m_body.theme.line;
    m_painter.setPen(QPen(edge, std::max(0.09 * unit, 0.1)));
    m_painter.drawLines(spines);
    m_painter.setPen(QPen(edge, 0.05 * unit));
    m_painter.setBrush(m_body.theme.paper);
    if (unit < roundFrom) {
        m_painter.setRenderHint(QPainter::Antialiasing, false);
        m_painter.setPen(QPen(edge, 0));
        m_painter.drawRects(boxes);
        m_painter.setRenderHint(QPainter::Antialiasing, true);
        return;
    }
    for (const QRectF &box : std::as_const(boxes))
        m_painter.drawRoundedRect(box, 0.18 * unit, 0.18 * unit);
}

void MarkPainter::paintMarkOf(int index)
{
    const NetworkMark &mark = m_body.figure.marks.at(index);
    MapNodeKind look = lookOf(m_body.figure, m_body.look.colouring, mark.node);
    if (mark.isBar() && !hasLabelsInside(m_body.figure, m_body.projection, m_body.look))
        look.letter.clear(); // too small to read, and under the names that float here
    for (const QRectF &part : partsOf(m_body, mark)) {
        const QRectF square(part.left(), part.top(), part.height(), part.height());
        if (!m_sprites) {
            paintMark(m_painter, square, look, m_text);
            continue;
        }
        const double margin = 0.1 * square.height();
        m_painter.drawImage(
            square.topLeft() - QPointF(margin, margin),
            m_sprites->of(look, square.height(), m_painter.device()->devicePixelRatioF(), m_body.theme));
    }
}

void MarkPainter::paintName(int index)
{
    const NetworkMark &mark = m_body.figure.marks.at(index);
    const double unit = m_body.unit();
    for (const QRectF &part : partsOf(m_body, mark)) {
        const QRectF room = nameRoom(part, unit);
        if (room.intersects(m_exposed))
            m_text.draw(room, Qt::AlignLeft | Qt::AlignVCenter, m_body.figure.nodes.at(mark.node).label,
                        {0.66 * unit, false, m_body.theme.text});
    }
}

void MarkPainter::paint()
{
    const QList<int> marks = visible();
    if (m_body.unit() < marksFrom) {
        paintDistant(marks);
        return;
    }
    const bool withNames = hasLabelsInside(m_body.figure, m_body.projection, m_body.look);
    for (const bool faded : {true, false}) {
        m_painter.setOpacity(1);
        paintBars(marks, faded);
        m_painter.setOpacity(faded ? fadedShare : 1);
        for (const int mark : marks) {
            if (isFaded(mark) != faded)
                continue;
            paintMarkOf(mark);
            if (withNames && m_body.figure.marks.at(mark).isBar())
                paintName(mark);
        }
    }
}

} // namespace

void paintNetworkBody(QPainter &painter, const NetworkBody &body, const QRectF &exposed, MarkSprites *sprites)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    paintNetworkCells(painter, body, exposed);
    if (!isOverview(body.figure, body.projection)) {
        if (body.look.withLines)
            paintNetworkLines(painter, body, exposed);
        MarkPainter(painter, body, exposed, sprites).paint();
    }
    painter.restore();
}

void paintNetworkPins(QPainter &painter, const NetworkBody &body, const QRectF &exposed)
{
    if (!body.figure.isPinned.contains(true))
        return;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    for (const NetworkMark &mark : body.figure.marks) {
        if (!flagOf(body.figure.isPinned, mark.node) || flagOf(body.look.isHidden, mark.node))
            continue;
        const QRectF rect = body.projection.map(mark.rect);
        const double radius = std::clamp(0.17 * rect.height(), 2.5, 9.0);
        if (rect.adjusted(-radius, -radius, radius, radius).intersects(exposed))
            paintPinHead(painter, rect.topRight(), radius, body.theme.paper);
    }
    painter.restore();
}

void paintNamesAtEdge(QPainter &painter, const NetworkBody &body, const QRectF &exposed)
{
    if (!hasLabelsInside(body.figure, body.projection, body.look))
        return;
    const double unit = body.unit(), left = exposed.left();
    const TextStyle style{0.66 * unit, false, body.theme.text};
    FigureText text(painter, body.theme);
    painter.save();
    painter.setPen(Qt::NoPen);
    const QRectF edge(left, exposed.top(), 1, exposed.height());
    for (const int index : body.index.marksIn(body.projection.back(edge))) {
        const NetworkMark &mark = body.figure.marks.at(index);
        if (!mark.isBar() || flagOf(body.look.isHidden, mark.node))
            continue;
        const bool isFaded = flagOf(body.look.isFaded, mark.node);
        for (const QRectF &part : partsOf(body, mark)) {
            const QRectF stands = nameRoom(part, unit);
            const QRectF room(left + 0.3 * unit, part.top(), stands.right() - left - 0.3 * unit,
                              part.height());
            if (stands.left() >= left || room.width() < 2 * unit)
                continue;
            const QString &label = body.figure.nodes.at(mark.node).label;
            const double width = std::min(room.width(), text.width(label, style) + 0.3 * unit);
            painter.setBrush(body.theme.paper); // over what is left of the name in its own place
            painter.drawRect(
                QRectF(left, part.top() + 0.1 * unit, width + 0.3 * unit, part.height() - 0.2 * unit));
            painter.setOpacity(isFaded ? fadedShare : 1);
            text.draw(room, Qt::AlignLeft | Qt::AlignVCenter, label, style);
            painter.setOpacity(1);
        }
    }
    painter.restore();
}

void paintNetworkLabels(QPainter &painter, const NetworkBody &body, const QList<PlacedLabel> &labels)
{
    FigureText text(painter, body.theme);
    const double size = body.look.labelSize;
    painter.save();
    for (const PlacedLabel &label : labels) {
        const NetworkMark &mark = body.figure.marks.at(label.mark);
        const bool isSelected = flagOf(body.look.isSelected, mark.node);
        const QColor edge = darkenedTo(lookOf(body.figure, body.look.colouring, mark.node).colour, 3);
        painter.setPen(QPen(edge, 0.07 * size));
        painter.setBrush(isSelected ? QColor(0xff, 0xe9, 0xa8) : body.theme.paper);
        painter.drawRoundedRect(label.rect.adjusted(-0.15 * size, 0, 0.15 * size, 0), 0.2 * size, 0.2 * size);
        text.draw(label.rect, Qt::AlignCenter, body.figure.nodes.at(mark.node).label,
                  {size, false, body.theme.text});
    }
    painter.restore();
}

void paintNetworkHighlight(QPainter &painter, const NetworkBody &body, const QRectF &exposed,
                           const NetworkHighlight &highlight)
{
    const double unit = body.unit();
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    const double width = std::max(0.13 * unit, 0.14 * body.look.labelSize);
    const double head = std::max(0.4 * unit, 0.55 * body.look.labelSize);
    painter.setBrush(Qt::NoBrush);
    for (const int segment : highlight.segments) {
        const LinkRoute route = routeOf(body, segment);
        if (!route.path.controlPointRect().adjusted(-head, -head, head, head).intersects(exposed))
            continue;
        const MapLink &link = body.figure.links.at(body.figure.segments.at(segment).link);
        const MapLinkKind kind = body.figure.linkKinds.at(link.kind);
        paintLink(painter, route, kind, link.isReciprocal, width, head);
    }
    FigureText text(painter, body.theme);
    const bool withNames = hasLabelsInside(body.figure, body.projection, body.look);
    for (const int index : highlight.marks) {
        const NetworkMark &mark = body.figure.marks.at(index);
        QRectF at = body.projection.map(mark.rect);
        const double least = 0.6 * body.look.labelSize;
        if (at.height() < least)
            at = QRectF(at.left(), at.center().y() - least / 2, std::max(at.width(), least), least);
        if (!at.intersects(exposed))
            continue;
        painter.setPen(QPen(highlight.line, std::max(0.14 * unit, 0.17 * body.look.labelSize)));
        painter.setBrush(highlight.fill);
        painter.drawRoundedRect(at, 0.18 * at.height(), 0.18 * at.height());
        if (unit < marksFrom)
            continue;
        paintMark(painter, QRectF(at.left(), at.top(), at.height(), at.height()),
                  lookOf(body.figure, body.look.colouring, mark.node), text);
        QRectF room = nameRoom(at, unit);
        room.setLeft(std::max(room.left(), exposed.left() + 0.3 * unit)); // in sight, though it begins before
        if (withNames && mark.isBar())
            text.draw(room, Qt::AlignLeft | Qt::AlignVCenter, body.figure.nodes.at(mark.node).label,
                      {0.66 * unit, true, body.theme.text});
    }
    painter.restore();
}

NetworkHighlight highlightOf(const NetworkFigure &figure, const QList<bool> &isSelected,
                             const QList<bool> &isHidden)
{
    NetworkHighlight highlight;
    if (!isSelected.contains(true))
        return highlight;
    for (int mark = 0; mark < figure.marks.size(); ++mark) {
        const int node = figure.marks.at(mark).node;
        if (flagOf(isSelected, node) && !flagOf(isHidden, node))
            highlight.marks.append(mark);
    }
    for (int i = 0; i < figure.segments.size(); ++i) {
        const int from = figure.marks.at(figure.segments.at(i).from).node;
        const int to = figure.marks.at(figure.segments.at(i).to).node;
        if ((flagOf(isSelected, from) || flagOf(isSelected, to)) && !flagOf(isHidden, from)
            && !flagOf(isHidden, to))
            highlight.segments.append(i);
    }
    return highlight;
}

} // namespace app
