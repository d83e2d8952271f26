#include "app/desktop/views/network/networksurface.h"

#include <QElapsedTimer>
#include <QPainter>

#include <algorithm>
#include <cmath>
#include <cstring>

namespace app {
namespace {

constexpr int slicePoints = 26000; // what is painted between two looks at the clock

QSize pixelsOf(const NetworkSurface::Frame &frame)
{
    return (QSizeF(frame.target.size()) * frame.ratio).toSize();
}

} // namespace

void NetworkSurface::clear()
{
    m_former = {};
    m_image = {};
    m_isStale = true;
}

void NetworkSurface::begin(const Frame &frame)
{
    if (!m_image.isNull() && (m_missing.isEmpty() || m_former.isNull())) {
        m_former = m_image;
        m_formerScroll = m_scroll;
        m_formerZoom = m_zoom;
        m_formerStretch = m_stretch;
    }
    m_image = QImage(pixelsOf(frame), QImage::Format_RGB32);
    m_image.setDevicePixelRatio(frame.ratio);
    m_image.fill(Qt::white);
    m_missing = QRect(QPoint(0, 0), frame.target.size());
    m_scroll = frame.scroll;
    m_zoom = frame.zoom;
    m_stretch = frame.stretch;
    m_isStale = false;
}

/// Moves the pixels that stay in sight, so that only the rest is to be painted.
void NetworkSurface::shift(const QPoint &by)
{
    const double ratio = m_image.devicePixelRatio();
    const int dx = qRound(by.x() * ratio), dy = qRound(by.y() * ratio);
    const int width = m_image.width(), height = m_image.height();
    m_scroll += by;
    m_missing.translate(-by);
    const QRect whole(QPoint(0, 0), (QSizeF(m_image.size()) / ratio).toSize());
    m_missing = (m_missing | (QRegion(whole) - QRegion(whole.translated(-by)))) & whole;
    if (std::abs(dx) >= width || std::abs(dy) >= height)
        return;
    const auto columns = static_cast<std::size_t>(width - std::abs(dx)) * 4;
    uchar *bits = m_image.bits();
    const qsizetype stride = m_image.bytesPerLine();
    for (int i = 0; i < height - std::abs(dy); ++i) {
        const int to = dy > 0 ? i : height - 1 - i;
        std::memmove(bits + to * stride + 4 * std::max(0, -dx),
                     bits + (to + dy) * stride + 4 * std::max(0, dx), columns);
    }
}

void NetworkSurface::paintMissing(const Frame &frame, const Painting &painting, double budget)
{
    QElapsedTimer clock;
    clock.start();
    const auto spent = [&] { return static_cast<double>(clock.nsecsElapsed()) / 1e6; };
    QPainter painter(&m_image);
    painter.translate(-frame.scroll);
    double points = 0;
    QRegion painted;
    for (const QRect &part : m_missing) {
        const int sliceHeight = std::max(8, slicePoints / std::max(1, part.width()));
        for (int top = part.top(); top <= part.bottom() && spent() < budget; top += sliceHeight) {
            const QRect slice(part.left(), top, part.width(), std::min(sliceHeight, part.bottom() + 1 - top));
            const QRect inContent = slice.translated(frame.scroll);
            painter.setClipRect(inContent);
            painter.fillRect(inContent, Qt::white);
            painting(painter, QRectF(inContent));
            painted |= slice;
            points += slice.width() * slice.height();
        }
    }
    m_missing -= painted;
    if (points > 0)
        m_costPerPoint = spent() / points;
}

void NetworkSurface::compose(QPainter &painter, const Frame &frame) const
{
    if (m_missing.isEmpty()) {
        painter.drawImage(frame.target.topLeft(), m_image);
        return;
    }
    painter.save();
    painter.setClipRect(frame.target, Qt::IntersectClip);
    painter.fillRect(frame.target, Qt::white);
    if (!m_former.isNull() && m_formerZoom > 0) {
        const double down = frame.zoom / m_formerZoom, across = down * frame.stretch / m_formerStretch;
        const QSizeF size = QSizeF(m_former.size()) / m_former.devicePixelRatio();
        const QPointF at(m_formerScroll.x() * across, m_formerScroll.y() * down);
        painter.drawImage(QRectF(at - frame.scroll + frame.target.topLeft(),
                                 QSizeF(size.width() * across, size.height() * down)),
                          m_former);
    }
    const QRegion done = QRegion(QRect(QPoint(0, 0), frame.target.size())) - m_missing;
    const double ratio = m_image.devicePixelRatio();
    for (const QRect &part : done)
        painter.drawImage(QRectF(part.translated(frame.target.topLeft())), m_image,
                          QRectF(QPointF(part.topLeft()) * ratio, QSizeF(part.size()) * ratio));
    painter.restore();
}

bool NetworkSurface::draw(QPainter &painter, const Frame &frame, const Painting &painting, double budget)
{
    if (frame.target.isEmpty())
        return true;
    const bool isOther = m_isStale || m_image.size() != pixelsOf(frame)
        || !qFuzzyCompare(m_image.devicePixelRatio(), frame.ratio) || !qFuzzyCompare(m_zoom, frame.zoom)
        || !qFuzzyCompare(m_stretch, frame.stretch);
    const bool isWhole = frame.ratio - std::floor(frame.ratio) < 1e-9; // else shifting would leave seams
    if (isOther || (frame.scroll != m_scroll && !isWhole))
        begin(frame);
    else if (frame.scroll != m_scroll)
        shift(frame.scroll - m_scroll);
    double points = 0;
    for (const QRect &part : m_missing)
        points += part.width() * part.height();
    const bool isTooMuch = points * m_costPerPoint > 1.5 * budget;
    if (points > 0 && !(frame.isMoving && isTooMuch))
        paintMissing(frame, painting, budget);
    compose(painter, frame);
    return m_missing.isEmpty();
}

} // namespace app
