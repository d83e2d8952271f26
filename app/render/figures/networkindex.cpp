#include "app/render/figures/networkindex.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace app {
namespace {

constexpr int mostCellsAcross = 1024;

} // namespace

NetworkIndex::NetworkIndex(const NetworkFigure &figure)
{
    indexMarks(figure);
    indexLines(figure);
    m_byImportance.resize(figure.marks.size());
    std::iota(m_byImportance.begin(), m_byImportance.end(), 0);
    std::stable_sort(m_byImportance.begin(), m_byImportance.end(), [&](int a, int b) {
        return m_degrees.at(m_nodes[static_cast<std::size_t>(a)])
            > m_degrees.at(m_nodes[static_cast<std::size_t>(b)]);
    });
}

void NetworkIndex::indexMarks(const NetworkFigure &figure)
{
    for (const NetworkMark &mark : figure.marks) {
        m_rects.push_back(mark.rect);
        m_nodes.push_back(mark.node);
        m_world |= mark.rect;
    }
    if (m_rects.empty())
        return;
    const double length = std::max({m_world.width(), m_world.height(), 1e-9});
    m_cell = std::max(4 * figure.unit, length / mostCellsAcross);
    m_width = static_cast<int>(m_world.width() / m_cell) + 1;
    m_height = static_cast<int>(m_world.height() / m_cell) + 1;
    m_offsets.assign(static_cast<std::size_t>(m_width) * static_cast<std::size_t>(m_height) + 1, 0);
    const auto visit = [&](auto &&use) {
        for (std::size_t mark = 0; mark < m_rects.size(); ++mark) {
            const Span span = cellsOf(m_rects[mark]);
            for (int y = span.top; y <= span.bottom; ++y) {
                for (int x = span.left; x <= span.right; ++x)
                    use(static_cast<std::size_t>(y) * static_cast<std::size_t>(m_width)
                            + static_cast<std::size_t>(x),
                        static_cast<int>(mark));
            }
        }
    };
    visit([&](std::size_t cell, int) { ++m_offsets[cell + 1]; });
    std::partial_sum(m_offsets.begin(), m_offsets.end(), m_offsets.begin());
    m_marks.resize(static_cast<std::size_t>(m_offsets.back()));
    std::vector<int> next(m_offsets.begin(), m_offsets.end() - 1);
    visit([&](std::size_t cell, int mark) { m_marks[static_cast<std::size_t>(next[cell]++)] = mark; });
}

void NetworkIndex::indexLines(const NetworkFigure &figure)
{
    m_degrees = QList<int>(figure.nodes.size(), 0);
    for (const core::LinkSegment &segment : figure.segments) {
        const NetworkMark &from = figure.marks.at(segment.from), &to = figure.marks.at(segment.to);
        ++m_degrees[from.node];
        ++m_degrees[to.node];
        // A line may swing out beside the marks it joins.
        const double swing = 2 * figure.unit;
        const QRectF box = from.rect.united(to.rect).adjusted(-swing, -swing, swing, swing);
        m_lines.push_back({static_cast<float>(box.left()), static_cast<float>(box.top()),
                           static_cast<float>(box.right()), static_cast<float>(box.bottom())});
    }
}

NetworkIndex::Span NetworkIndex::cellsOf(const QRectF &area) const
{
    if (m_width == 0 || area.right() < m_world.left() || area.left() > m_world.right()
        || area.bottom() < m_world.top() || area.top() > m_world.bottom())
        return {};
    const auto at = [&](double place, double origin, int count) {
        return static_cast<int>(std::clamp(std::floor((place - origin) / m_cell), 0.0, count - 1.0));
    };
    return {at(area.left(), m_world.left(), m_width), at(area.top(), m_world.top(), m_height),
            at(area.right(), m_world.left(), m_width), at(area.bottom(), m_world.top(), m_height)};
}

QList<int> NetworkIndex::marksIn(const QRectF &area) const
{
    QList<int> found;
    const Span span = cellsOf(area);
    for (int y = span.top; y <= span.bottom; ++y) {
        for (int x = span.left; x <= span.right; ++x) {
            const auto cell = static_cast<std::size_t>(y) * static_cast<std::size_t>(m_width)
                + static_cast<std::size_t>(x);
            for (auto i = static_cast<std::size_t>(m_offsets[cell]);
                 i < static_cast<std::size_t>(m_offsets[cell + 1]); ++i) {
                const QRectF &rect = m_rects[static_cast<std::size_t>(m_marks[i])];
                if (rect.left() <= area.right() && rect.right() >= area.left() && rect.top() <= area.bottom()
                    && rect.bottom() >= area.top())
                    found.append(m_marks[i]);
            }
        }
    }
    std::sort(found.begin(), found.end());
    found.erase(std::unique(found.begin(), found.end()), found.end());
    return found;
}

int NetworkIndex::markAt(const QPointF &point, double reach, const QList<bool> &isHidden) const
{
    int best = -1;
    double nearest = reach;
    const QList<int> near = marksIn(QRectF(point, QSizeF(0, 0)).adjusted(-reach, -reach, reach, reach));
    for (const int mark : near) {
        if (flagOf(isHidden, m_nodes[static_cast<std::size_t>(mark)]))
            continue;
        const QRectF &rect = m_rects[static_cast<std::size_t>(mark)];
        const double dx = std::max({rect.left() - point.x(), 0.0, point.x() - rect.right()});
        const double dy = std::max({rect.top() - point.y(), 0.0, point.y() - rect.bottom()});
        if (const double distance = std::hypot(dx, dy); distance <= nearest) {
            nearest = distance;
            best = mark;
        }
    }
    return best;
}

QList<int> NetworkIndex::marksInside(const QPolygonF &area, const QList<bool> &isHidden) const
{
    QList<int> found = marksIn(area.boundingRect());
    found.removeIf([&](int mark) {
        const auto at = static_cast<std::size_t>(mark);
        return flagOf(isHidden, m_nodes[at]) || !area.containsPoint(m_rects[at].center(), Qt::OddEvenFill);
    });
    return found;
}

} // namespace app
