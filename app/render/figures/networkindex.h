#pragma once

#include "app/render/figures/networkfigure.h"

#include <QPolygonF>

#include <vector>

namespace app {

/// Finds the marks at a place and the lines through it, without looking at all of them. A value, made for one
/// figure; O(marks log marks + lines) to make.
class NetworkIndex {
public:
    NetworkIndex() = default;
    explicit NetworkIndex(const NetworkFigure &figure);

    /// Marks whose rectangle meets \a area, ascending. O(cells + marks found).
    QList<int> marksIn(const QRectF &area) const;
    /// The topmost mark at a point, or the nearest within \a reach; -1 for none. \a isHidden is per node.
    int markAt(const QPointF &point, double reach, const QList<bool> &isHidden) const;
    /// Marks whose middle lies in \a area, ascending.
    QList<int> marksInside(const QPolygonF &area, const QList<bool> &isHidden) const;
    /// Whether line \a segment may pass through \a area.
    bool mayMeet(int segment, const QRectF &area) const
    {
        const Box &box = m_lines[static_cast<std::size_t>(segment)];
        return box.left <= area.right() && box.right >= area.left() && box.top <= area.bottom()
            && box.bottom >= area.top();
    }
    const QList<int> &degrees() const { return m_degrees; } ///< lines at each node
    /// Marks from the most to the least connected node; ties in the order of the figure.
    const QList<int> &byImportance() const { return m_byImportance; }

private:
    struct Box {
        float left = 0, top = 0, right = 0, bottom = 0;
    };
    struct Span {
        int left = 0, top = 0, right = -1, bottom = -1;
    };
    void indexMarks(const NetworkFigure &figure);
    void indexLines(const NetworkFigure &figure);
    Span cellsOf(const QRectF &area) const;

    std::vector<QRectF> m_rects;
    std::vector<int> m_nodes;
    std::vector<Box> m_lines;
    QRectF m_world;
    double m_cell = 1;
    int m_width = 0;
    int m_height = 0;
    std::vector<int> m_offsets; ///< per grid cell, into m_marks
    std::vector<int> m_marks;
    QList<int> m_degrees;
    QList<int> m_byImportance;
};

} // namespace app
