#include "app/desktop/views/report/pagepreview.h"

#include <QKeyEvent>
#include <QPainter>
#include <QScrollBar>
#include <QWheelEvent>

#include <algorithm>
#include <cmath>

namespace app {
namespace {

constexpr double gap = 14; // between pages, and around them
constexpr double leastZoom = 0.25;
constexpr double mostZoom = 4;
constexpr double zoomStep = 1.2;
constexpr int keptPixmaps = 8;
constexpr qsizetype longestSpoken = 2000;

} // namespace

PreviewPage PreviewPage::of(const QImage &image, const QStringList &headings, const QString &text)
{
    PreviewPage page{image.size(), {}, headings, text};
    if (!image.isNull())
        page.packed = qCompress(image.constBits(), image.sizeInBytes(), 1);
    return page;
}

QImage PreviewPage::image() const
{
    const QByteArray bytes = qUncompress(packed);
    const qsizetype line = pixels.width() * 4LL;
    if (pixels.isEmpty() || bytes.size() < line * pixels.height())
        return {};
    return QImage(reinterpret_cast<const uchar *>(bytes.constData()), pixels.width(), pixels.height(), line,
                  QImage::Format_RGB32)
        .copy();
}

PagePreview::PagePreview(QWidget *parent) : QAbstractScrollArea(parent), m_pixmaps(keptPixmaps)
{
    installCanvasAccessibility();
    setFocusPolicy(Qt::StrongFocus);
    setAccessibleName(tr("Pages of the report"));
    setBackgroundRole(QPalette::Mid);
    viewport()->setBackgroundRole(QPalette::Mid);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOn); // the width that fits does not jump
    verticalScrollBar()->setAccessibleName(tr("Scroll through the pages"));
    horizontalScrollBar()->setAccessibleName(tr("Scroll sideways"));
}

void PagePreview::setPages(int count, const QSizeF &size)
{
    if (size != m_size) {
        m_pages.clear();
        m_pixmaps.clear();
    }
    m_size = size;
    m_pages.resize(count);
    for (int page : m_pixmaps.keys()) {
        if (page >= count)
            m_pixmaps.remove(page);
    }
    place();
}

void PagePreview::setPage(int page, const PreviewPage &shown)
{
    if (page >= pageCount())
        return;
    const PreviewPage before = std::exchange(m_pages[page], shown);
    if (shown.pixels.isEmpty()) { // told of, not painted
        m_pages[page].pixels = before.pixels;
        m_pages[page].packed = before.packed;
        return;
    }
    m_pixmaps.remove(page);
    viewport()->update(pageRect(page).toAlignedRect());
}

void PagePreview::clear()
{
    m_pages.clear();
    m_pixmaps.clear();
    place();
}

double PagePreview::zoom() const
{
    if (!isFitted() || m_size.isEmpty())
        return isFitted() ? 1 : m_zoom;
    return std::clamp((viewport()->width() - 2 * gap) / m_size.width(), leastZoom, mostZoom);
}

void PagePreview::setZoom(double zoom)
{
    const double before = this->zoom();
    m_zoom = std::clamp(zoom, leastZoom, mostZoom);
    const double middle = verticalScrollBar()->value() + viewport()->height() / 2.0;
    place();
    verticalScrollBar()->setValue(static_cast<int>(middle * m_zoom / before - viewport()->height() / 2.0));
    Q_EMIT scaleChanged();
}

void PagePreview::fitWidth()
{
    const int page = currentPage();
    m_zoom = 0;
    place();
    goTo(page);
    Q_EMIT scaleChanged();
}

double PagePreview::contentHeight() const
{
    return gap + pageCount() * (pageSizeOnScreen().height() + gap);
}

void PagePreview::place()
{
    const QSizeF size = pageSizeOnScreen();
    const QSize room = viewport()->size();
    verticalScrollBar()->setRange(0, std::max(0, static_cast<int>(contentHeight()) - room.height()));
    verticalScrollBar()->setPageStep(room.height());
    verticalScrollBar()->setSingleStep(40);
    horizontalScrollBar()->setRange(0, std::max(0, static_cast<int>(size.width() + 2 * gap) - room.width()));
    horizontalScrollBar()->setPageStep(room.width());
    viewport()->update();
    tellPage();
}

QRectF PagePreview::pageRect(int page) const
{
    const QSizeF size = pageSizeOnScreen();
    const double x = std::max(gap, (viewport()->width() - size.width()) / 2) - horizontalScrollBar()->value();
    return {
        QPointF(std::round(x), std::round(gap + page * (size.height() + gap)) - verticalScrollBar()->value()),
        size};
}

std::pair<int, int> PagePreview::pagesInSight() const
{
    const double pitch = pageSizeOnScreen().height() + gap;
    const int last = pageCount() - 1;
    const double top = verticalScrollBar()->value();
    return {std::clamp(static_cast<int>(top / pitch), 0, std::max(0, last)),
            std::min(static_cast<int>((top + viewport()->height()) / pitch), last)};
}

int PagePreview::currentPage() const
{
    const double pitch = pageSizeOnScreen().height() + gap;
    const double middle = verticalScrollBar()->value() + viewport()->height() / 2.0;
    return std::min(static_cast<int>(middle / pitch), pageCount() - 1);
}

void PagePreview::goTo(int page)
{
    if (page < 0 || page >= pageCount())
        return;
    const double top = page * (pageSizeOnScreen().height() + gap);
    const double room = viewport()->height() - pageSizeOnScreen().height() - 2 * gap;
    verticalScrollBar()->setValue(static_cast<int>(top - std::max(0.0, room / 2)));
}

const QPixmap &PagePreview::pixmap(int page)
{
    if (!m_pixmaps.contains(page)) {
        auto pixmap = std::make_unique<QPixmap>(QPixmap::fromImage(m_pages.at(page).image()));
        m_pixmaps.insert(page, pixmap.release());
    }
    return *m_pixmaps.object(page);
}

void PagePreview::paintEvent(QPaintEvent *)
{
    QPainter painter(viewport());
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    if (m_pages.isEmpty())
        return;
    const auto [first, last] = pagesInSight();
    for (int page = first; page <= last; ++page) {
        const QRectF rect = pageRect(page);
        painter.fillRect(rect.translated(3, 3), palette().color(QPalette::Dark));
        painter.fillRect(rect, Qt::white);
        if (m_pages.at(page).pixels.isEmpty())
            continue;
        const QPixmap &shown = pixmap(page);
        const QSizeF whole = QSizeF(shown.size()) / devicePixelRatioF();
        if (std::abs(whole.width() - rect.width()) < 1.5) // of this size: pixel for pixel
            painter.drawPixmap(QRectF(rect.topLeft(), whole), shown, QRectF(QPointF(), shown.size()));
        else
            painter.drawPixmap(rect, shown, QRectF(QPointF(), shown.size()));
    }
}

void PagePreview::resizeEvent(QResizeEvent *event)
{
    const int page = m_told;
    QAbstractScrollArea::resizeEvent(event);
    place();
    if (isFitted() && event->oldSize().width() != event->size().width()) {
        goTo(page);
        Q_EMIT scaleChanged();
    }
}

void PagePreview::scrollContentsBy(int, int)
{
    viewport()->update();
    tellPage();
}

void PagePreview::tellPage()
{
    const int page = currentPage();
    if (page == m_told)
        return;
    m_told = page;
    announceCurrentItem(this, page);
    Q_EMIT currentPageChanged(page);
}

void PagePreview::wheelEvent(QWheelEvent *event)
{
    if (!event->modifiers().testFlag(Qt::ControlModifier))
        return QAbstractScrollArea::wheelEvent(event);
    zoomBy(std::pow(zoomStep, event->angleDelta().y() / 120.0));
    event->accept();
}

void PagePreview::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_PageDown:
        return goTo(std::min(currentPage() + 1, pageCount() - 1));
    case Qt::Key_PageUp:
        return goTo(std::max(currentPage() - 1, 0));
    case Qt::Key_Home:
        return verticalScrollBar()->setValue(0);
    case Qt::Key_End:
        return goTo(pageCount() - 1);
    case Qt::Key_Plus:
    case Qt::Key_Equal:
        return zoomBy(zoomStep);
    case Qt::Key_Minus:
        return zoomBy(1 / zoomStep);
    case Qt::Key_0:
        return fitWidth();
    default:
        QAbstractScrollArea::keyPressEvent(event);
    }
}

QString PagePreview::itemName(int item) const
{
    const PreviewPage &shown = m_pages.at(item);
    QStringList parts{tr("Page %1 of %2").arg(item + 1).arg(pageCount())};
    parts += shown.headings;
    return parts.join(QStringLiteral(". ")) + QStringLiteral(". ")
        + shown.text.simplified().left(longestSpoken);
}

QRect PagePreview::itemRect(int item) const
{
    const QRect rect = pageRect(item).toAlignedRect();
    return {viewport()->mapToGlobal(rect.topLeft()), rect.size()};
}

int PagePreview::itemAt(const QPoint &screen) const
{
    const QPoint position = viewport()->mapFromGlobal(screen);
    for (int page = 0; page < pageCount(); ++page) {
        if (pageRect(page).contains(position))
            return page;
    }
    return -1;
}

} // namespace app
