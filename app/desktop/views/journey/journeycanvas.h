#pragma once

#include "app/desktop/views/accessiblecanvas.h"
#include "app/render/figures/journeylanespainter.h"

#include <QAbstractScrollArea>
#include <QSet>

#include <optional>

namespace app {

/// Journeys as lanes, to look at, walk through and drop activities on. Paints with the figure's own painter,
/// only what is in sight. Knows no document.
///
/// Mouse: click picks a journey (its head), a step, or an activity on it; on recorded lanes a step can be
/// dragged to another place in its lane, an activity to another step, and activities from elsewhere onto a
/// step or beside one. Keys: up and down go from journey to journey, left and right from step to step (left
/// of the first is the journey itself), Enter picks, Alt and left or right move the step, Delete asks to take
/// it away, F2 to rename, + and - zoom, 0 sets the usual size. Each journey and each step is an accessible
/// child.
class JourneyCanvas : public QAbstractScrollArea, public AccessibleCanvas {
    Q_OBJECT

public:
    explicit JourneyCanvas(QWidget *parent = nullptr);

    const JourneyLanesFigure &figure() const { return m_figure; }
    /// Keeps zoom and place; the current spot stays with its journey and step where they still are.
    void setFigure(const JourneyLanesFigure &figure);
    const JourneyLanesGeometry &geometry() const { return m_geometry; }
    QPointF toContent(const QPoint &inViewport) const;
    QRectF toViewport(const QRectF &inContent) const;

    double zoom() const { return m_zoom; }
    void setZoom(double zoom); ///< 0.6 to 4
    void zoomBy(double factor) { setZoom(m_zoom * factor); }
    /// Station -1: the journey itself. Lane -1: nothing, in an empty figure.
    LaneSpot current() const { return m_current; }
    void setCurrent(const LaneSpot &spot);
    /// Makes the record current when a figure shows it, now or later.
    void goTo(core::RecordId record);
    void setSelected(const QSet<core::RecordId> &ids);
    /// The stations of the current lane that a walk has come by, the last one being where it stands; none
    /// takes the walk away.
    void setWalked(int lane, int stations);
    int walkedStations() const { return m_walked; }
    int walkedLane() const { return m_walkedLane; }
    /// False where the system, or the user, wants nothing to move by itself.
    bool wantsMotion() const;
    void setMotion(bool wanted) { m_motion = wanted; }
    void setEditable(bool editable) { m_isEditable = editable; }
    bool isEditable() const { return m_isEditable && m_figure.isRecorded; }

    int itemCount() const override;
    QString itemName(int item) const override;
    QRect itemRect(int item) const override;
    int itemAt(const QPoint &screen) const override;
    int currentItem() const override { return itemOf(m_current); }
    bool isItemSelected(int item) const override;
    bool isTable() const override { return false; }

Q_SIGNALS:
    void currentChanged(const app::LaneSpot &spot);
    void picked(const app::LaneSpot &spot); ///< with its box, when one was clicked
    void renameAsked();
    void removeAsked();
    void stepMoved(core::RecordId step, int position); ///< before the one that stands there now
    void activityMoved(core::RecordId from, core::RecordId to, core::RecordId activity);
    void activityDropped(core::RecordId step, core::RecordId activity);
    void activityDroppedBetween(core::RecordId journey, int position, core::RecordId activity);

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void scrollContentsBy(int dx, int dy) override;
    void wheelEvent(QWheelEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void changeEvent(QEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dragMoveEvent(QDragMoveEvent *event) override;
    void dragLeaveEvent(QDragLeaveEvent *event) override;
    void dropEvent(QDropEvent *event) override;
    bool viewportEvent(QEvent *event) override;

private:
    /// Where what is dragged would go: onto a station, or into the gap before one.
    struct Target {
        LaneSpot spot;
        int gap = -1; ///< -1: onto the station

        bool operator==(const Target &) const = default;
    };

    // journeycanvas.cpp: what stands where, and how it looks
    void place(const JourneyLanesFigure *former = nullptr);
    void showSpot(const LaneSpot &spot);
    int itemOf(const LaneSpot &spot) const;
    LaneSpot spotOf(int item) const;
    QRectF rectOf(const LaneSpot &spot) const; ///< in the content
    LaneSpot spotOfRecord(core::RecordId record) const;
    void paintOverlay(QPainter &painter) const;
    void paintFrame(QPainter &painter, const QRectF &rect, const QColor &colour, double width) const;
    // journeycanvasinput.cpp: what mouse and keys do
    bool step(int key);
    bool moveByKey(const QKeyEvent &event);
    std::optional<Target> targetAt(const QPoint &position, bool mayJoin) const;
    void dropCarried();
    void stopDragging();

    JourneyLanesFigure m_figure;
    JourneyLanesGeometry m_geometry;
    FigureTheme m_theme;
    QList<int> m_firstItem; ///< of each lane, and the number of all
    double m_zoom = 1;
    LaneSpot m_current;
    core::RecordId m_wanted;
    QSet<core::RecordId> m_selected;
    int m_walkedLane = -1;
    int m_walked = 0;
    bool m_motion = true;
    bool m_isEditable = true;
    QPoint m_pressedAt;
    std::optional<LaneSpot> m_pressed;
    bool m_isDragging = false;
    std::optional<Target> m_target;
};

} // namespace app
