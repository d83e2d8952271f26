#pragma once

#include <QImage>
#include <QRegion>

#include <functional>

class QPainter;

namespace app {

/// The picture of a map that is too rich to be painted anew for every frame: panning shifts it and paints
/// what comes into sight, zooming shows it scaled until there is time, and what has changed is painted piece
/// by piece while the former picture stays. A frame never takes much longer than its budget.
class NetworkSurface {
public:
    /// Paints in content coordinates: those of the scrolled map, 0 at its top left. Must paint the same at a
    /// place whatever \a exposed is.
    using Painting = std::function<void(QPainter &painter, const QRectF &exposed)>;

    struct Frame {
        QRect target;          ///< in the widget
        QPoint scroll;         ///< the content's point at the target's top left
        double zoom = 1;       ///< content per world unit, along y
        double stretch = 1;    ///< along x so much more
        double ratio = 1;      ///< device pixels to one
        bool isMoving = false; ///< more frames follow at once: speed before sharpness
    };

    /// What was painted no longer holds.
    void invalidate() { m_isStale = true; }
    /// Drops everything: the next frame begins on empty paper.
    void clear();
    /// Draws the frame; paints about \a budget milliseconds of what is missing. True when nothing is.
    bool draw(QPainter &painter, const Frame &frame, const Painting &painting, double budget);
    bool isComplete() const { return m_missing.isEmpty() && !m_isStale; }

private:
    void begin(const Frame &frame);
    void shift(const QPoint &by);
    void paintMissing(const Frame &frame, const Painting &painting, double budget);
    void compose(QPainter &painter, const Frame &frame) const;

    QImage m_image;
    QPoint m_scroll;
    double m_zoom = 0;
    double m_stretch = 1;
    QRegion m_missing; ///< of the image, in points from its top left
    bool m_isStale = true;
    QImage m_former; ///< the last whole picture
    QPoint m_formerScroll;
    double m_formerZoom = 0;
    double m_formerStretch = 1;
    double m_costPerPoint = 0; ///< milliseconds, as last measured
};

} // namespace app
