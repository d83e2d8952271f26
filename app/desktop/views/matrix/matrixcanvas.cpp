#include "app/desktop/views/matrix/matrixcanvas.h"

#include <QPainter>
#include <QScrollBar>

#include <algorithm>
#include <cmath>

namespace app {
namespace {

constexpr double mostZoom = 8;
constexpr int margin = 8;

} // namespace

QByteArray DraggedCard::toMime() const
{
    return activity.toLatin1() + ' ' + QByteArray::number(from.row) + ' ' + QByteArray::number(from.column);
}

std::optional<DraggedCard> DraggedCard::fromMime(const QByteArray &bytes)
{
    const QList<QByteArray> parts = bytes.split(' ');
    if (parts.size() != 3)
        return std::nullopt;
    const auto id = core::RecordId::fromText(QString::fromLatin1(parts.at(0)));
    bool isRow = false, isColumn = false;
    const MatrixPosition from{parts.at(1).toInt(&isRow), parts.at(2).toInt(&isColumn)};
    if (!id || !isRow || !isColumn)
        return std::nullopt;
    return DraggedCard{*id, from};
}

MatrixCanvas::MatrixCanvas(QWidget *parent) : QAbstractScrollArea(parent)
{
    setFocusPolicy(Qt::StrongFocus);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setAcceptDrops(true);
    viewport()->setAcceptDrops(true);
    viewport()->setMouseTracking(true);
    viewport()->setAutoFillBackground(false);
    setAccessibleName(tr("Matrix of themes and phases"));
    setMinimumSize(360, 240);
    m_theme.withLegend = false; // stands below, where it does not scroll away
}

void MatrixCanvas::setFigure(const MatrixFigure &figure)
{
    m_figure = figure;
    m_dragged.reset();
    m_isDragging = false;
    m_dropTarget.reset();
    if (!m_figure.contains(m_current.row, m_current.column))
        m_current = {};
    viewport()->update();
}

void MatrixCanvas::setZoom(double zoom)
{
    const double middle = verticalScrollBar()->value() + 0.5 * viewport()->height();
    const double before = m_zoom;
    m_zoom = std::clamp(zoom, 1.0, mostZoom);
    updateRange();
    verticalScrollBar()->setValue(qRound(middle * m_zoom / before - 0.5 * viewport()->height()));
    viewport()->update();
}

QRectF MatrixCanvas::contentRect() const
{
    const QSizeF view = viewport()->size();
    return QRectF(0, -verticalScrollBar()->value(), view.width(), view.height() * m_zoom)
        .adjusted(margin, margin, -margin, -margin);
}

MatrixGeometry MatrixCanvas::geometry() const
{
    return MatrixGeometry(contentRect(), m_figure, m_theme, m_zoom > 1);
}

void MatrixCanvas::updateRange()
{
    verticalScrollBar()->setPageStep(viewport()->height());
    verticalScrollBar()->setSingleStep(30);
    verticalScrollBar()->setRange(0, qRound(viewport()->height() * (m_zoom - 1)));
}

void MatrixCanvas::setCurrent(const MatrixPosition &cell)
{
    if (!m_figure.contains(cell.row, cell.column))
        return;
    m_current = cell;
    const QRectF rect = geometry().cellRect(cell.row, cell.column);
    if (rect.top() < 0 || rect.height() > viewport()->height())
        verticalScrollBar()->setValue(verticalScrollBar()->value() + qRound(rect.top()) - 40);
    else if (rect.bottom() > viewport()->height())
        verticalScrollBar()->setValue(verticalScrollBar()->value() + qRound(rect.bottom())
                                      - viewport()->height() + 8);
    viewport()->update();
    announceCurrentItem(this, currentItem());
    Q_EMIT currentChanged(cell);
}

int MatrixCanvas::currentItem() const
{
    return m_figure.isEmpty() ? -1
                              : m_current.row * static_cast<int>(m_figure.columns.size()) + m_current.column;
}

QString MatrixCanvas::itemName(int item) const
{
    const int columns = static_cast<int>(m_figure.columns.size());
    return spokenCell(m_figure, item / columns, item % columns);
}

QRect MatrixCanvas::itemRect(int item) const
{
    const int columns = static_cast<int>(m_figure.columns.size());
    const QRect at = geometry().cellRect(item / columns, item % columns).toRect();
    return {viewport()->mapToGlobal(at.topLeft()), at.size()};
}

int MatrixCanvas::itemAt(const QPoint &screen) const
{
    const auto cell = geometry().cellAt(viewport()->mapFromGlobal(screen));
    return cell ? cell->row * static_cast<int>(m_figure.columns.size()) + cell->column : -1;
}

void MatrixCanvas::paintEvent(QPaintEvent *)
{
    QPainter painter(viewport());
    painter.setRenderHint(QPainter::Antialiasing);
    painter.fillRect(viewport()->rect(), m_theme.paper);
    m_theme.fontFamily = font().family();
    if (m_figure.isEmpty())
        return;
    const MatrixGeometry geometry = this->geometry();
    paintMatrix(painter, geometry, m_figure, m_theme, viewport()->rect());
    paintStickyHeader(painter, geometry);
    if (hasFocus())
        paintFrame(painter, geometry.cellRect(m_current.row, m_current.column),
                   palette().color(QPalette::Highlight), 4);
    else
        paintFrame(painter, geometry.cellRect(m_current.row, m_current.column), m_theme.mutedText, 2);
    if (m_dropTarget)
        paintFrame(painter, geometry.cellRect(m_dropTarget->row, m_dropTarget->column), m_theme.text, 5);
    paintDraggedCard(painter);
}

void MatrixCanvas::paintStickyHeader(QPainter &painter, const MatrixGeometry &geometry)
{
    const QRectF corner = geometry.cornerRect();
    if (corner.top() >= 0)
        return;
    const QRectF strip(0, 0, viewport()->width(), corner.height());
    painter.save();
    painter.setClipRect(strip);
    painter.fillRect(strip, m_theme.paper);
    painter.translate(0, -corner.top());
    paintMatrix(painter, geometry, m_figure, m_theme, QRectF());
    painter.restore();
}

void MatrixCanvas::paintFrame(QPainter &painter, const QRectF &rect, const QColor &colour, double width)
{
    painter.save();
    painter.setPen(QPen(colour, width));
    painter.setBrush(Qt::NoBrush);
    painter.drawRect(rect.adjusted(width / 2, width / 2, -width / 2, -width / 2));
    painter.restore();
}

void MatrixCanvas::paintDraggedCard(QPainter &painter)
{
    if (!m_isDragging || !m_dragged)
        return;
    for (const MatrixCard &card : m_figure.cell(m_dragged->from.row, m_dragged->from.column).cards) {
        if (card.activity != m_dragged->activity)
            continue;
        const QPoint at = viewport()->mapFromGlobal(QCursor::pos());
        const QRectF rect(at.x() + 8, at.y() + 8, 220, 26);
        painter.setPen(QPen(m_theme.text, 1.5));
        painter.setBrush(QColor(0xff, 0xf4, 0xc2));
        painter.drawRoundedRect(rect, 4, 4);
        FigureText(painter, m_theme)
            .draw(rect.adjusted(6, 0, -6, 0), Qt::AlignLeft | Qt::AlignVCenter, card.title,
                  {13, false, m_theme.text});
        return;
    }
}

void MatrixCanvas::resizeEvent(QResizeEvent *)
{
    updateRange();
}

} // namespace app
