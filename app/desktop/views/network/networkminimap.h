#pragma once

#include "app/render/figures/networkfigure.h"

#include <QPixmap>
#include <QWidget>

namespace app {

class NetworkCanvas;

/// The whole map, small, in the corner of its canvas, with a frame around what is in sight. Click or drag
/// goes there. Shown only while not all is in sight. A picture for the mouse: the keyboard has the map
/// itself.
class NetworkMinimap : public QWidget {
    Q_OBJECT

public:
    explicit NetworkMinimap(NetworkCanvas *canvas);

    QRectF frame() const; ///< of what is in sight, in this widget
    void setWanted(bool wanted);

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void follow();
    NetworkProjection projection() const;

    NetworkCanvas *m_canvas;
    QPixmap m_picture;
    bool m_isWanted = true;
};

} // namespace app
