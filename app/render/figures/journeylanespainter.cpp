#include "app/render/figures/journeylanespainter.h"

#include "app/render/figures/journeylaneslegend.h"
#include "app/render/wording.h"

#include <QCoreApplication>

#include <algorithm>

namespace app {
namespace {

constexpr double smallestShare = 0.55; // of the letters that suit the width

const QColor walkBlue(0x00, 0x4f, 0x8a);
const QColor breakRed(0xb0, 0x1e, 0x1e);

/// Draws one lane.
class LanePainter {
public:
    LanePainter(QPainter &painter, const JourneyLanesGeometry &geometry, const FigureTheme &theme)
        : m_painter(painter),
          m_geometry(geometry),
          m_theme(theme),
          m_text(painter, theme),
          m_em(geometry.em())
    { }

    void paint(const JourneyLane &lane, int at)
    {
        const QRectF whole = m_geometry.laneRect(at);
        m_painter.setPen(QPen(m_theme.faintLine, 0.08 * m_em));
        m_painter.setBrush(m_theme.paper);
        m_painter.drawRect(whole);
        const QRectF head = m_geometry.headRect(at);
        m_painter.setPen(Qt::NoPen);
        m_painter.setBrush(m_theme.headerFill);
        m_painter.drawRect(QRectF(whole.topLeft(), QPointF(head.right() + 0.35 * m_em, whole.bottom()))
                               .adjusted(0.04 * m_em, 0.04 * m_em, 0, -0.04 * m_em));
        paintHead(lane, head);
        for (int station = 0; station < lane.stations.size(); ++station) {
            if (station < lane.bridges.size())
                paintBridge(lane, at, station);
            paintStation(lane, at, station);
        }
        for (int box = 0; box < lane.boxes.size(); ++box)
            paintBox(lane.boxes.at(box), m_geometry.box(at, box));
        for (int box = 1; lane.isWalk && box < lane.boxes.size(); ++box)
            paintArrow(m_geometry.box(at, box - 1).constLast(), m_geometry.box(at, box).constFirst());
        m_text.drawWrapped(m_geometry.notesRect(at), Qt::AlignLeft, lane.sentence,
                           {lanetext::notes * m_em, false, m_theme.text});
    }

private:
    double wrapped(const QRectF &room, const QString &words, const TextStyle &style, qsizetype most)
    {
        const auto lines = std::min(most, m_text.wrapped(room.width(), words, style).size());
        const double height = static_cast<double>(lines) * FigureText::lineHeight(style.size);
        m_text.drawWrapped(QRectF(room.topLeft(), QSizeF(room.width(), height)), Qt::AlignLeft, words, style);
        return room.top() + height;
    }

    void paintHead(const JourneyLane &lane, const QRectF &head)
    {
        QRectF left = head;
        left.setTop(wrapped(left, lane.title, {lanetext::title * m_em, true, m_theme.text}, 3));
        left.setTop(wrapped(left, lane.subtitle, {lanetext::subtitle * m_em, false, m_theme.mutedText}, 4)
                    + 0.3 * m_em);
        double numbers = 0;
        const TextStyle bold{lanetext::fact * m_em, true, m_theme.text};
        for (const LaneFact &fact : lane.facts)
            numbers = std::max(numbers, m_text.width(fact.number, bold));
        TextStyle style{lanetext::fact * m_em, false, m_theme.text}; // one size for all
        const double labels = left.width() - numbers - 0.45 * m_em;
        for (const LaneFact &fact : lane.facts)
            style.size = m_text.sizeFitting(QSizeF(labels, FigureText::lineHeight(style.size)), fact.label,
                                            style, 0.7 * m_em);
        for (const LaneFact &fact : lane.facts) {
            const double height = lanetext::factStep * m_em;
            m_text.draw(QRectF(left.left(), left.top(), numbers + 0.05 * m_em, height),
                        Qt::AlignRight | Qt::AlignVCenter, fact.number, bold);
            const double x = left.left() + numbers + 0.45 * m_em;
            m_text.draw(QRectF(x, left.top(), labels, height), Qt::AlignLeft | Qt::AlignVCenter, fact.label,
                        style);
            left.setTop(left.top() + height);
        }
    }

    void paintStation(const JourneyLane &lane, int at, int number)
    {
        const LaneStation &station = lane.stations.at(number);
        const StationPlace &place = m_geometry.station(at, number);
        const bool isEmpty = station.activities == 0;
        m_painter.setPen(QPen(isEmpty ? breakRed : walkBlue, 0.12 * m_em));
        m_painter.setBrush(isEmpty ? QColor(0xff, 0xff, 0xff) : walkBlue);
        m_painter.drawEllipse(place.dot.adjusted(0.06 * m_em, 0.06 * m_em, -0.06 * m_em, -0.06 * m_em));
        m_text.draw(place.dot, Qt::AlignCenter, QString::number(number + 1),
                    {0.95 * m_em, true, isEmpty ? breakRed : QColor(0xff, 0xff, 0xff)});
        m_text.drawWrapped(place.label, Qt::AlignLeft,
                           station.phase.isEmpty()
                               ? wording(QT_TRANSLATE_NOOP("app::render", "phase: nothing yet"))
                               : station.phase,
                           {lanetext::label * m_em, !station.phase.isEmpty(), m_theme.text});
        m_text.draw(place.count, Qt::AlignLeft,
                    wording(QT_TRANSLATE_N_NOOP("app::render", "%n activities"), station.activities),
                    {lanetext::small * m_em, false, m_theme.mutedText});
        m_text.drawWrapped(place.name, Qt::AlignLeft, station.name,
                           {lanetext::label * m_em, false, m_theme.text});
        if (!place.need.isEmpty())
            m_text.drawWrapped(place.need, Qt::AlignLeft, lanetext::needText(station),
                               {lanetext::small * m_em, false, m_theme.mutedText});
        if (!place.barrier.isEmpty())
            m_text.drawWrapped(place.barrier, Qt::AlignLeft, lanetext::barrierText(station),
                               {lanetext::small * m_em, false, m_theme.mutedText});
        if (isEmpty)
            paintNothing(place, station);
        else if (!place.further.isEmpty() && station.further > 0)
            m_text.draw(place.further, Qt::AlignLeft,
                        wording(QT_TRANSLATE_N_NOOP("app::render", "and %n more"), station.further),
                        {lanetext::small * m_em, false, m_theme.mutedText});
    }

    void paintNothing(const StationPlace &place, const LaneStation &station)
    {
        const QRectF room(place.boxes.left(), place.boxes.top(), place.boxes.width(),
                          std::min(place.boxes.height(), 4.0 * m_em));
        paintEmptyPlace(m_painter, room, m_em);
        const QString words = station.step.isNull()
            ? noOffer()
            : wording(QT_TRANSLATE_NOOP("app::render", "no activity yet"));
        const TextStyle style{m_em, true, m_theme.text};
        const double width = std::min(room.width() - 0.4 * m_em, m_text.width(words, style) + 0.8 * m_em);
        const QRectF plate(room.center().x() - width / 2, room.center().y() - 0.8 * m_em, width, 1.6 * m_em);
        m_painter.setPen(Qt::NoPen);
        m_painter.setBrush(m_theme.paper);
        m_painter.drawRoundedRect(plate, 0.2 * m_em, 0.2 * m_em);
        m_text.draw(plate, Qt::AlignCenter, words, style);
    }

    void paintBridge(const JourneyLane &lane, int at, int station)
    {
        const LaneBridge &bridge = lane.bridges.at(station);
        const QRectF rect = m_geometry.bridge(at, station).adjusted(0.15 * m_em, 0, -0.15 * m_em, 0);
        const QString words = bridgeText(bridge);
        const TextStyle style{lanetext::small * m_em, true, bridge.isBroken() ? breakRed : m_theme.text};
        const double width = m_text.width(words, style) + 0.6 * m_em;
        if (bridge.isBroken()) { // the word stands beside the cross
            const double line = std::max(0.0, rect.width() - width);
            paintBridgeLine(m_painter, QRectF(rect.left(), rect.top(), line, rect.height()), bridge, m_em);
            m_text.draw(QRectF(rect.right() - width, rect.top(), width, rect.height()), Qt::AlignCenter,
                        words, style);
            return;
        }
        paintBridgeLine(m_painter, rect, bridge, m_em);
        if (width > rect.width())
            return;
        const QRectF plate(rect.center().x() - width / 2, rect.center().y() - 0.62 * m_em, width,
                           1.24 * m_em);
        m_painter.setPen(Qt::NoPen);
        m_painter.setBrush(m_theme.paper);
        m_painter.drawRect(plate);
        m_text.draw(plate, Qt::AlignCenter, words, style);
    }

    void paintBox(const LaneBox &box, const QList<QRectF> &pieces)
    {
        for (const QRectF &piece : pieces) {
            paintLaneBox(m_painter, piece, box.door > 0, m_em);
            const double padding = lanetext::boxPadding * m_em;
            QRectF room = piece.adjusted(padding, padding, -padding, -padding);
            if (box.door > 0) {
                const QRectF door(room.left(), room.top(), lanetext::doorWidth * m_em, 1.35 * m_em);
                paintDoor(m_painter, door, box.door, box.isNewDoor, m_text);
                room.setLeft(door.right() + padding);
            }
            const TextStyle title{lanetext::boxTitle * m_em, true, m_theme.text};
            room.setTop(wrapped(room, box.title, title, lanetext::boxLines) + 0.1 * m_em);
            m_text.drawWrapped(room, Qt::AlignLeft, providerText(box),
                               {lanetext::small * m_em, false, m_theme.mutedText});
        }
    }

    /// From one box to the next: to the right where that stands beside it, else down.
    void paintArrow(const QRectF &from, const QRectF &to)
    {
        QPointF start, end;
        if (to.left() >= from.right() && std::abs(to.top() - from.top()) < m_em) {
            start = QPointF(from.right(), from.center().y());
            end = QPointF(to.left(), to.center().y());
        } else if (to.top() >= from.bottom() && to.top() - from.bottom() < 2 * m_em) {
            const double x = (std::max(from.left(), to.left()) + std::min(from.right(), to.right())) / 2;
            start = QPointF(x, from.bottom());
            end = QPointF(x, to.top());
        } else {
            return; // goes on in another row of stations; the numbers of the doors lead on
        }
        const QLineF line(start, end);
        const QPointF unit = QPointF(line.dx(), line.dy()) / std::max(1e-9, line.length());
        const QPointF side(-unit.y(), unit.x());
        const double head = std::min(0.5 * m_em, 0.7 * line.length());
        m_painter.setPen(QPen(walkBlue, 0.16 * m_em, Qt::SolidLine, Qt::FlatCap));
        m_painter.drawLine(start, end - unit * head);
        m_painter.setPen(Qt::NoPen);
        m_painter.setBrush(walkBlue);
        m_painter.drawPolygon(
            QPolygonF{end, end - unit * head + side * 0.6 * head, end - unit * head - side * 0.6 * head});
    }

    QPainter &m_painter;
    const JourneyLanesGeometry &m_geometry;
    const FigureTheme &m_theme;
    FigureText m_text;
    double m_em;
};

/// The largest size of letters, from \a em down to \a smallest, at which the figure is no higher than \a
/// height.
double emFitting(const JourneyLanesFigure &figure, double width, double height, double em, double smallest,
                 const FigureTheme &theme)
{
    while (em > smallest && JourneyLanesGeometry(figure, width, em, theme).height() > height)
        em *= 0.95;
    return std::max(em, smallest);
}

/// How many of the lanes from \a first fit \a height with title and legend; at least one. The geometry is of
/// all lanes.
int lanesFitting(const JourneyLanesGeometry &geometry, int first, double height)
{
    const double above = geometry.laneRect(0).top();
    const double below = geometry.height() - geometry.laneRect(geometry.laneCount() - 1).bottom();
    const double from = geometry.laneRect(first).top();
    int end = first;
    while (end < geometry.laneCount() && above + geometry.laneRect(end).bottom() - from + below <= height)
        ++end;
    return std::max(1, end - first);
}

} // namespace

void paintJourneyLanes(QPainter &painter, const QRectF &rect, const JourneyLanesFigure &figure,
                       const FigureTheme &theme)
{
    const double suited = journeyLanesEm(rect.width());
    const double em = emFitting(figure, rect.width(), rect.height(), suited, smallestShare * suited, theme);
    JourneyLanesFigure shown = figure;
    if (const JourneyLanesGeometry all(figure, rect.width(), em, theme);
        figure.lanes.size() > 1 && all.height() > rect.height() + 1e-6) {
        const int count = lanesFitting(all, 0, rect.height() - 1.6 * em);
        shown = lanesOf(figure, 0, count);
        shown.scope += QStringLiteral(" · ")
            + wording(QT_TRANSLATE_N_NOOP("app::render", "%n more journeys do not fit here"),
                      static_cast<int>(figure.lanes.size()) - count);
    }
    painter.save();
    painter.translate(rect.topLeft());
    const JourneyLanesGeometry geometry(shown, rect.width(), em, theme);
    paintJourneyLanes(painter, geometry, shown, theme, QRectF(0, 0, geometry.width(), geometry.height()));
    painter.restore();
}

void paintJourneyLanes(QPainter &painter, const JourneyLanesGeometry &geometry,
                       const JourneyLanesFigure &figure, const FigureTheme &theme, const QRectF &exposed)
{
    painter.save();
    const double em = geometry.em();
    {
        FigureText text(painter, theme);
        text.draw(geometry.titleRect(), Qt::AlignLeft, figure.title, {1.5 * em, true, theme.text});
        text.drawWrapped(geometry.sentenceRect(), Qt::AlignLeft, figure.sentence, {em, false, theme.text});
        text.drawWrapped(geometry.nothingRect(), Qt::AlignCenter, figure.nothing,
                         {1.2 * em, false, theme.mutedText});
    }
    LanePainter lanes(painter, geometry, theme);
    for (int lane = geometry.firstLaneBelow(exposed.top()); lane < geometry.laneCount(); ++lane) {
        if (geometry.laneRect(lane).top() > exposed.bottom())
            break;
        lanes.paint(figure.lanes.at(lane), lane);
    }
    if (!geometry.legendRect().isEmpty())
        paintLegend(painter, geometry.legendRect(), journeyLanesLegend(figure), em, theme);
    painter.restore();
}

double journeyLanesHeight(const JourneyLanesFigure &figure, double width, const FigureTheme &theme)
{
    return JourneyLanesGeometry(figure, width, journeyLanesEm(width), theme).height();
}

QList<JourneyLanesFigure> journeyLanesPages(const JourneyLanesFigure &figure, const QSizeF &page,
                                            const FigureTheme &theme)
{
    if (figure.isEmpty())
        return {figure};
    const JourneyLanesGeometry geometry(figure, page.width(), journeyLanesEm(page.width()), theme);
    QList<JourneyLanesFigure> pages;
    for (int first = 0; first < figure.lanes.size();) {
        const int count = lanesFitting(geometry, first, page.height());
        pages.append(lanesOf(figure, first, count));
        first += count;
    }
    return pages;
}

} // namespace app
