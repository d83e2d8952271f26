#include "app/render/figures/networklabels.h"

#include "app/render/figures/networkoverview.h"

#include <QFontMetricsF>
#include <QHash>

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>

namespace app {
namespace {

constexpr int reference = 100;       // pixels; widths scale from here, as FigureText does
constexpr double insideShare = 0.66; // of a bar's height: its text
constexpr double widest = 16;        // label sizes: longer names are cut
constexpr int triesPerLabel = 12;
constexpr double marksSeenFrom = 5; // units
constexpr qsizetype hubs = 12;      // are named whatever lies under it
constexpr int mostCovered = 2;      // marks under a name that nobody asked for

/// The rectangles that are taken, in bins, so that a new one is compared with its neighbours only.
class LabelRoom {
public:
    explicit LabelRoom(double bin) : m_bin(bin) { }

    bool isFree(const QRectF &rect) const
    {
        bool free = true;
        visit(rect, [&](quint64 key) {
            for (const QRectF &other : m_bins.value(key))
                free = free && !other.intersects(rect);
        });
        return free;
    }
    void take(const QRectF &rect)
    {
        visit(rect, [&](quint64 key) { m_bins[key].append(rect); });
    }

private:
    template <typename Use>
    void visit(const QRectF &rect, Use use) const
    {
        const auto at = [&](double place) { return static_cast<int>(std::floor(place / m_bin)); };
        for (int y = at(rect.top()); y <= at(rect.bottom()); ++y) {
            for (int x = at(rect.left()); x <= at(rect.right()); ++x)
                use((static_cast<quint64>(static_cast<quint32>(y)) << 32) | static_cast<quint32>(x));
        }
    }

    double m_bin;
    QHash<quint64, QList<QRectF>> m_bins;
};

/// Where a name may stand, best first.
std::array<QRectF, 4> placesFor(const NetworkMark &mark, const QRectF &at, const QSizeF &size)
{
    const double gap = 0.35 * size.height();
    const double middle = at.center().y() - size.height() / 2;
    if (mark.isBar()) {
        const double left = at.left() + std::min(at.height(), size.height());
        return {QRectF(QPointF(left, middle), size),
                QRectF(QPointF(at.center().x() - size.width() / 2, middle), size),
                QRectF(QPointF(left, at.top() - size.height()), size),
                QRectF(QPointF(left, at.bottom()), size)};
    }
    const double centred = at.center().x() - size.width() / 2;
    return {QRectF(QPointF(at.right() + gap, middle), size),
            QRectF(QPointF(at.left() - gap - size.width(), middle), size),
            QRectF(QPointF(centred, at.bottom()), size),
            QRectF(QPointF(centred, at.top() - size.height()), size)};
}

class Placer {
public:
    Placer(const NetworkFigure &figure, const NetworkIndex &index, const NetworkProjection &projection,
           const QRectF &exposed, const NetworkLook &look, LabelWidths &widths)
        : m_figure(figure),
          m_index(index),
          m_projection(projection),
          m_exposed(exposed),
          m_look(look),
          m_widths(widths),
          m_room(4 * look.labelSize),
          m_isInside(hasLabelsInside(figure, projection, look)),
          m_avoidsMarks(!figure.hasCells() && figure.unit * projection.zoom >= marksSeenFrom),
          m_hasLabel(figure.nodes.size(), false)
    { }

    void keepFree(const QRectF &rect) { m_room.take(rect); }
    /// False when the mark is out of sight or needs none, so that it cost no try.
    bool place(int index);
    const QList<PlacedLabel> &placed() const { return m_placed; }

private:
    QRectF bandOf(const NetworkMark &mark) const;
    int coveredBy(const QRectF &rect, int node) const;

    const NetworkFigure &m_figure;
    const NetworkIndex &m_index;
    const NetworkProjection &m_projection;
    QRectF m_exposed;
    const NetworkLook &m_look;
    LabelWidths &m_widths;
    LabelRoom m_room;
    bool m_isInside;
    bool m_avoidsMarks;
    QList<bool> m_hasLabel;
    QList<PlacedLabel> m_placed;
};

QRectF Placer::bandOf(const NetworkMark &mark) const
{
    if (!m_figure.hasCells() || mark.cells.isEmpty())
        return m_exposed;
    const auto band = m_figure.bands.at(mark.cells.first() / m_figure.columns.size());
    const double top = m_projection.map(QPointF(0, band.from)).y();
    const double bottom = m_projection.map(QPointF(0, band.to)).y();
    return QRectF(m_exposed.left(), top, m_exposed.width(), bottom - top) & m_exposed;
}

/// How many marks of other nodes would lie under a name.
int Placer::coveredBy(const QRectF &rect, int node) const
{
    if (!m_avoidsMarks)
        return 0;
    const QList<int> marks = m_index.marksIn(m_projection.back(rect));
    return static_cast<int>(std::count_if(marks.cbegin(), marks.cend(), [&](int mark) {
        const int other = m_figure.marks.at(mark).node;
        return other != node && !flagOf(m_look.isHidden, other);
    }));
}

bool Placer::place(int index)
{
    const NetworkMark &mark = m_figure.marks.at(index);
    if (m_hasLabel.at(mark.node) || flagOf(m_look.isHidden, mark.node) || flagOf(m_look.isFaded, mark.node)
        || (m_isInside && mark.isBar()))
        return false;
    const QRectF at = m_projection.map(mark.rect);
    if (!at.intersects(m_exposed))
        return false;
    const double size = m_look.labelSize;
    const double width = std::min(m_widths.at(m_figure, mark.node, size) + 0.2 * size, widest * size);
    const QRectF band = bandOf(mark);
    QRectF best;
    const bool isWanted = flagOf(m_look.isSelected, mark.node) || m_placed.size() < hubs;
    int fewest = isWanted ? std::numeric_limits<int>::max() : mostCovered + 1;
    for (const QRectF &rect : placesFor(mark, at, QSizeF(width, 1.3 * size))) {
        const QRectF spaced = rect.adjusted(-0.5 * size, -0.25 * size, 0.5 * size, 0.25 * size);
        if (!band.contains(rect) || !m_room.isFree(spaced))
            continue;
        if (const int covered = coveredBy(rect, mark.node); covered < fewest) {
            fewest = covered;
            best = rect;
        }
        if (fewest == 0)
            break;
    }
    if (best.isEmpty())
        return true;
    m_room.take(best.adjusted(-0.5 * size, -0.25 * size, 0.5 * size, 0.25 * size));
    m_placed.append({index, best});
    m_hasLabel[mark.node] = true;
    return true;
}

} // namespace

LabelWidths::LabelWidths(const FigureTheme &theme)
{
    if (!theme.fontFamily.isEmpty())
        m_font.setFamily(theme.fontFamily);
    m_font.setPixelSize(reference);
    m_font.setHintingPreference(QFont::PreferNoHinting);
}

double LabelWidths::at(const NetworkFigure &figure, int node, double size)
{
    if (m_widths.size() != static_cast<std::size_t>(figure.nodes.size()))
        m_widths.assign(static_cast<std::size_t>(figure.nodes.size()), -1);
    float &width = m_widths[static_cast<std::size_t>(node)];
    if (width < 0)
        width = static_cast<float>(
            QFontMetricsF(m_font).horizontalAdvance(figure.nodes.at(node).label.simplified()));
    return static_cast<double>(width) * size / reference;
}

bool hasLabelsInside(const NetworkFigure &figure, const NetworkProjection &projection,
                     const NetworkLook &look)
{
    return insideShare * figure.unit * projection.zoom >= 0.7 * look.labelSize;
}

QList<PlacedLabel> placeLabels(const NetworkFigure &figure, const NetworkIndex &index,
                               const NetworkProjection &projection, const QRectF &exposed,
                               const NetworkLook &look, LabelWidths &widths, const QList<QRectF> &taken,
                               int most)
{
    Placer placer(figure, index, projection, exposed, look, widths);
    for (const QRectF &rect : taken)
        placer.keepFree(rect);
    int tries = triesPerLabel * most;
    const auto go = [&](bool selected) {
        for (const int mark : index.byImportance()) {
            if (placer.placed().size() >= most || tries <= 0)
                return;
            if (flagOf(look.isSelected, figure.marks.at(mark).node) == selected && placer.place(mark))
                --tries;
        }
    };
    if (look.isSelected.contains(true))
        go(true);
    if (!isOverview(figure, projection))
        go(false);
    return placer.placed();
}

int labelsBearable(const QRectF &exposed, const NetworkLook &look)
{
    const double one = 18 * look.labelSize * 4 * look.labelSize;
    return static_cast<int>(std::clamp(exposed.width() * exposed.height() / one, 8.0, 250.0));
}

} // namespace app
