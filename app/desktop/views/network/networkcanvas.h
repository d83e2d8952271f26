#pragma once

#include "app/desktop/views/accessiblecanvas.h"
#include "app/desktop/views/network/networkgraph.h"
#include "app/desktop/views/network/networksurface.h"
#include "app/render/figures/networkcells.h"

#include <QAbstractScrollArea>
#include <QPolygonF>
#include <QSet>
#include <QTimer>
#include <QVariantAnimation>

#include <optional>

namespace app {

/// A network to look at and walk through: pans, zooms, points, selects. Paints with the figure's own painter;
/// headers stay in sight. Knows no document.
///
/// Mouse: click selects, Ctrl+click adds, Shift+drag draws a lasso, drag pans, wheel scrolls, Ctrl+wheel
/// zooms, and a double click on a cell that is one block shows it from nearby. Keys: arrows go to the nearest
/// mark, Space or Enter selects, then Tab and Shift+Tab go along its relations and, after the last, on to the
/// next widget; + and - zoom, 0 shows all. Each visible mark is an accessible child. Where marks may be
/// moved, dragging one carries it, and so do Ctrl and the arrows until Ctrl is let go; Esc puts it back, P
/// leaves it where it is and L lets go; with Shift all that is selected.
class NetworkCanvas : public QAbstractScrollArea, public AccessibleCanvas {
    Q_OBJECT

public:
    /// Makes the figure for the room there is; called again when that changes.
    using Shape = std::function<NetworkFigure(const QSizeF &room)>;

    explicit NetworkCanvas(QWidget *parent = nullptr);

    const NetworkFigure &figure() const { return m_figure; }
    /// Makes the same for another room: a page.
    const Shape &shape() const { return m_shape; }
    const NetworkGraph &graph() const { return m_graph; }
    /// Keeps zoom, place and current mark where it can. With \a moves, marks go to their new places smoothly,
    /// unless the system asks for no motion.
    void setFigure(const Shape &shape, bool moves = false);
    const NetworkLook &look() const { return m_look; }
    const NetworkCounts &counts() const { return m_counts; } ///< of what is shown
    void setHidden(const QList<bool> &isHidden);
    void setFaded(const QList<bool> &isFaded);
    /// Nodes of the figure; others are passed over.
    void setSelected(const QSet<core::RecordId> &ids);
    void setColouring(const NetworkColouring &colouring);
    /// A route or a walk, above all else; empty takes it away.
    void setTrail(const NetworkHighlight &trail);
    const NetworkHighlight &trail() const { return m_trail; }
    /// False where the system, or the user, wants nothing to move by itself.
    bool wantsMotion() const;
    void setMotion(bool wanted) { m_motion = wanted; }
    /// Asked when somebody begins to move a mark; without it no mark moves.
    void setMover(const std::function<bool(int mark)> &mayMove) { m_mayMove = mayMove; }
    bool isCarrying() const { return m_carried.has_value(); }
    /// Back to where it stood. A mark that is dropped stays in sight there until this or another figure.
    void stopCarrying();

    double zoom() const { return m_zoom; } ///< points to one world unit
    double fitZoom() const;                ///< at which the whole map is in sight
    bool isFitted() const { return m_isFitted; }
    void setZoom(double zoom, QPointF keep);
    void zoomBy(double factor);
    void fit();
    /// Brings a cell's first rows into sight, large enough to tell its bars apart.
    void zoomToCell(int band, int column);
    /// Brings these marks into sight, as large as is sensible.
    void zoomTo(const QList<int> &marks);
    void centreOn(const QPointF &world);
    QRectF worldInSight() const;

    /// Marks that are not hidden, in reading order: by band, from left to right, downwards.
    const QList<int> &visibleMarks() const { return m_visible; }
    int current() const { return m_current; } ///< a mark; -1 without one
    /// Moves the keyboard's place and brings it into sight.
    void setCurrent(int mark);
    int hovered() const { return m_hovered; }
    int markAt(const QPoint &position) const; ///< in viewport coordinates; -1 for none
    QRectF markRect(int mark) const;          ///< in viewport coordinates
    QList<int> marksOf(core::RecordId id) const;
    QRectF bodyRect() const; ///< of the viewport, without the headers
    /// The names and notes the last frame wrote, in viewport coordinates.
    const QList<PlacedLabel> &labels() const { return m_labels; }
    bool isSharp() const { return m_surface.isComplete(); }

    int itemCount() const override { return static_cast<int>(m_visible.size()); }
    QString itemName(int item) const override { return m_figure.nodeAt(m_visible.at(item)).spoken; }
    QRect itemRect(int item) const override;
    int itemAt(const QPoint &screen) const override;
    int currentItem() const override { return static_cast<int>(m_visible.indexOf(m_current)); }
    bool isItemSelected(int item) const override;
    bool isTable() const override { return false; }

Q_SIGNALS:
    void nodesPicked(const QList<core::RecordId> &ids); ///< the selection the user asks for
    void currentChanged(int mark);
    void sightChanged(); ///< zoom or place
    void figureChanged();
    void markMoved(int mark, const QPointF &world); ///< its middle, where it was dropped
    void letGoAsked(int mark);
    void pinSelectedAsked();
    void letGoOfSelectedAsked();

protected:
    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void scrollContentsBy(int dx, int dy) override;
    void wheelEvent(QWheelEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void keyReleaseEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    bool focusNextPrevChild(bool next) override;
    bool viewportEvent(QEvent *event) override;

private:
    // networkcanvas.cpp: what stands where
    void take(const NetworkFigure &figure);
    void place(); ///< scroll bars from figure, size and zoom
    void findVisible();
    void updateSelectedFlags();
    void contentsChanged(); ///< the surface must be painted afresh
    QPoint scroll() const;
    QSizeF contentSize() const;
    NetworkProjection inContent() const;
    NetworkProjection inViewport() const;
    // networkcanvaspaint.cpp
    void paintSurface(QPainter &painter, const QRectF &body);
    void paintOverlay(QPainter &painter, const QRectF &body);
    void placeNames(const NetworkBody &above, const QRectF &body);
    void paintHeaders(QPainter &painter, const QRectF &body);
    void paintTransition(QPainter &painter, const QRectF &body);
    void startTransition(const QHash<core::RecordId, QPointF> &before);
    // networkcanvasinput.cpp
    void pick(const QList<int> &marks, bool adds);
    bool goTo(int key);
    bool goAlong(bool next);
    void hover(const QPoint &position);
    // networkcanvasmove.cpp
    bool pickUp(int mark, bool isByKey);
    void carryTo(const QPointF &world);
    bool carryBy(int key);
    void drop();
    bool moveByKey(const QKeyEvent &event);
    void paintCarried(QPainter &painter) const;

    struct Carried {
        int mark = 0;
        QPointF from; ///< its middle, in the world
        QPointF at;
        bool isByKey = false;
        bool isDropped = false;
    };

    Shape m_shape;
    NetworkFigure m_figure;
    NetworkIndex m_index;
    NetworkGraph m_graph;
    FigureTheme m_theme;
    NetworkLook m_look;
    NetworkLook m_groundLook; ///< without the selection, which is painted above
    QSet<core::RecordId> m_selected;
    NetworkHighlight m_selection;
    NetworkHighlight m_trail;
    NetworkCounts m_counts;
    QList<int> m_readingOrder;
    QList<int> m_visible;
    LabelWidths m_widths;
    QList<PlacedLabel> m_labels;
    QList<CellNote> m_notes;
    NetworkProjection m_namesFor; ///< what labels and notes were placed for
    QRectF m_namesIn;
    bool m_namesAreStale = true;
    NetworkSurface m_surface;
    MarkSprites m_sprites;
    QTimer m_rest; ///< runs while zooming goes on
    QVariantAnimation m_transition;
    QList<QPointF> m_cameFrom; ///< middles of the marks before the transition
    bool m_motion = true;
    double m_zoom = 1;
    bool m_isFitted = true;
    int m_current = -1;
    int m_hovered = -1;
    int m_hub = -1; ///< the node whose relations Tab goes along
    int m_hubStep = -1;
    std::optional<QPoint> m_pressedAt;
    QPoint m_dragFrom;
    bool m_isPanning = false;
    int m_pressedMark = -1;
    std::function<bool(int mark)> m_mayMove;
    std::optional<Carried> m_carried;
    QPolygonF m_lasso; ///< in viewport coordinates
};

} // namespace app
