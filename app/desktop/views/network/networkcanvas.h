#pragma once

#include "app/desktop/views/accessiblecanvas.h"
#include "app/render/figures/journeymappainter.h"

#include <QAbstractScrollArea>
#include <QSet>

#include <optional>

namespace app {

/// The journey map to look at and walk through: pans, zooms, points, selects. Paints everything in one go
/// with the figure's own painter; headers stay in sight. Knows no document.
///
/// Mouse: click selects, Ctrl+click adds, drag pans, wheel scrolls, Ctrl+wheel zooms. Keys: arrows go from
/// node to node, Space or Enter selects, + and - zoom, 0 shows all. Each visible node is an accessible child.
class NetworkCanvas : public QAbstractScrollArea, public AccessibleCanvas {
    Q_OBJECT

public:
    explicit NetworkCanvas(QWidget *parent = nullptr);

    const JourneyMapFigure &figure() const { return m_figure; }
    /// Keeps zoom, place and current node where it can.
    void setFigure(const JourneyMapFigure &figure);
    const JourneyMapLook &look() const { return m_look; }
    void setHidden(const QList<bool> &isHidden);
    void setFaded(const QList<bool> &isFaded);
    /// Nodes of the figure; others are passed over.
    void setSelected(const QSet<core::RecordId> &ids);

    double zoom() const { return m_zoom; } ///< 1: the whole map is in sight
    void setZoom(double zoom, QPointF keep);
    void zoomBy(double factor);
    void fit();

    /// Placements that are not hidden, in reading order: by band, row, track.
    const QList<int> &visiblePlacements() const { return m_visible; }
    int current() const { return m_current; } ///< a placement; -1 without one
    /// Moves the keyboard's place and brings it into sight.
    void setCurrent(int placement);
    int placementAt(const QPoint &position) const; ///< in viewport coordinates; -1 for none
    QRectF placeRect(int placement) const;         ///< in viewport coordinates
    QList<int> placementsOf(core::RecordId id) const;

    int itemCount() const override { return static_cast<int>(m_visible.size()); }
    QString itemName(int item) const override { return m_figure.nodeAt(m_visible.at(item)).spoken; }
    QRect itemRect(int item) const override;
    int itemAt(const QPoint &screen) const override;
    int currentItem() const override { return static_cast<int>(m_visible.indexOf(m_current)); }
    bool isItemSelected(int item) const override;
    bool isTable() const override { return false; }

Q_SIGNALS:
    void nodesPicked(const QList<core::RecordId> &ids); ///< the selection the user asks for
    void currentChanged(int placement);
    void zoomChanged(double zoom);

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    bool viewportEvent(QEvent *event) override;

private:
    QRectF bodyRect() const; ///< of the viewport, without the headers
    void place();            ///< geometry and scroll bars from figure, size and zoom
    void findVisible();
    void pick(int placement, bool adds);
    bool goTo(int key);
    JourneyMapGeometry scrolledGeometry() const;
    QPointF offset() const;
    void updateSelectedFlags();

    JourneyMapFigure m_figure;
    FigureTheme m_theme;
    JourneyMapLook m_look;
    QSet<core::RecordId> m_selected;
    QList<MapCellCount> m_counts;
    QList<int> m_visible;
    QSizeF m_slot;
    double m_zoom = 1;
    int m_current = -1;
    std::optional<QPoint> m_pressedAt;
    QPoint m_dragFrom;
    bool m_isPanning = false;
};

} // namespace app
