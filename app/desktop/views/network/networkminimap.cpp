#include "app/desktop/views/network/networkminimap.h"

#include "app/desktop/views/network/networkcanvas.h"

#include <QMouseEvent>
#include <QPainter>

#include <algorithm>

namespace app {
namespace {

constexpr QSizeF largest(220, 130);
constexpr int margin = 10;

} // namespace

NetworkMinimap::NetworkMinimap(NetworkCanvas *canvas) : QWidget(canvas->viewport()), m_canvas(canvas)
{
    setAccessibleName(tr("Small map"));
    setAttribute(Qt::WA_OpaquePaintEvent);
    setCursor(Qt::ArrowCursor);
    connect(canvas, &NetworkCanvas::figureChanged, this, [this] { m_picture = {}; });
    connect(canvas, &NetworkCanvas::sightChanged, this, &NetworkMinimap::follow);
    canvas->viewport()->installEventFilter(this);
    hide();
}

void NetworkMinimap::setWanted(bool wanted)
{
    m_isWanted = wanted;
    follow();
}

NetworkProjection NetworkMinimap::projection() const
{
    const NetworkFigure &figure = m_canvas->figure();
    NetworkProjection projection{fittingZoom(figure, largest), {}};
    projection.stretch = stretchAt(figure, projection.zoom, largest.width());
    projection.offset = -projection.scaled(figure.world.topLeft());
    return projection;
}

QRectF NetworkMinimap::frame() const
{
    return projection().map(m_canvas->worldInSight());
}

void NetworkMinimap::follow()
{
    const bool isNeeded
        = m_isWanted && !m_canvas->figure().isEmpty() && m_canvas->zoom() > 1.02 * m_canvas->fitZoom();
    setVisible(isNeeded);
    if (!isNeeded)
        return;
    const QSize size = projection().map(m_canvas->figure().world).size().toSize().expandedTo(QSize(40, 30));
    const QRect room = m_canvas->bodyRect().toRect();
    setGeometry(room.right() - size.width() - margin, room.bottom() - size.height() - margin, size.width(),
                size.height());
    update();
}

bool NetworkMinimap::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Resize)
        follow();
    return QWidget::eventFilter(watched, event);
}

void NetworkMinimap::paintEvent(QPaintEvent *)
{
    const NetworkFigure &figure = m_canvas->figure();
    if (m_picture.isNull()) {
        m_picture = QPixmap(size());
        m_picture.fill(Qt::white);
        QPainter painter(&m_picture);
        FigureTheme theme;
        NetworkLook look;
        look.withLines = false;
        look.labelSize = 4;
        const NetworkIndex index(figure);
        const NetworkCounts counts = countsOf(figure, {});
        paintNetworkBody(painter, {figure, index, projection(), theme, look, counts}, rect());
    }
    QPainter painter(this);
    painter.drawPixmap(0, 0, m_picture);
    painter.setPen(QPen(palette().color(QPalette::Highlight), 2));
    painter.drawRect(frame().adjusted(1, 1, -1, -1));
    painter.setPen(QColor(0x52, 0x52, 0x52));
    painter.drawRect(rect().adjusted(0, 0, -1, -1));
}

void NetworkMinimap::mousePressEvent(QMouseEvent *event)
{
    m_canvas->centreOn(projection().back(event->position()));
}

void NetworkMinimap::mouseMoveEvent(QMouseEvent *event)
{
    if (event->buttons() & Qt::LeftButton)
        mousePressEvent(event);
}

} // namespace app
