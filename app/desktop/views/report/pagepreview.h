#pragma once

#include "app/desktop/views/accessiblecanvas.h"

#include <QAbstractScrollArea>
#include <QCache>
#include <QImage>
#include <QPixmap>

namespace app {

/// A page of a report as the preview keeps it: its image packed, as white paper packs well.
struct PreviewPage {
    QSize pixels; ///< of the image; empty while there is none
    QByteArray packed;
    QStringList headings;
    QString text;

    static PreviewPage of(const QImage &image, const QStringList &headings, const QString &text);
    QImage image() const;
};

/// Pages below each other, as on paper. Only those in sight are unpacked and painted. Zoom by Ctrl and wheel,
/// + and −, 0 for the width; Page Up and Page Down go by pages, Home and End to the first and last.
///
/// To a screen reader a list of pages, each with its headings and what is read on it.
class PagePreview : public QAbstractScrollArea, public AccessibleCanvas {
    Q_OBJECT

public:
    explicit PagePreview(QWidget *parent = nullptr);

    /// Another report. What was there of its pages stays until setPage() brings them, so that nothing
    /// flickers.
    void setPages(int count, const QSizeF &size);
    void setPage(int page, const PreviewPage &shown);
    void clear();

    int pageCount() const { return static_cast<int>(m_pages.size()); }
    const PreviewPage &page(int page) const { return m_pages.at(page); }
    int currentPage() const; ///< the one in the middle; -1 without pages
    void goTo(int page);
    std::pair<int, int> pagesInSight() const;

    double zoom() const; ///< screen points to one of the paper
    void setZoom(double zoom);
    void zoomBy(double factor) { setZoom(zoom() * factor); }
    void fitWidth();
    bool isFitted() const { return m_zoom <= 0; }
    /// Image pixels to one point of paper that the screen can show.
    double scale() const { return zoom() * devicePixelRatioF(); }

    int itemCount() const override { return pageCount(); }
    QString itemName(int item) const override;
    QRect itemRect(int item) const override;
    int itemAt(const QPoint &screen) const override;
    int currentItem() const override { return currentPage(); }
    bool isItemSelected(int item) const override { return item == currentPage(); }
    bool isTable() const override { return false; }

Q_SIGNALS:
    void currentPageChanged(int page);
    void scaleChanged(); ///< the images are of another size than the screen shows

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void scrollContentsBy(int dx, int dy) override;
    void wheelEvent(QWheelEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    QSizeF pageSizeOnScreen() const { return m_size * zoom(); }
    QRectF pageRect(int page) const; ///< in viewport coordinates
    double contentHeight() const;
    void place();
    void tellPage();
    const QPixmap &pixmap(int page);

    QList<PreviewPage> m_pages;
    QSizeF m_size{595, 842}; ///< of each page, in points; A4 before there is a report
    double m_zoom = 0;       ///< 0: as wide as the view
    int m_told = -1;
    QCache<int, QPixmap> m_pixmaps; ///< of the pages in sight and their neighbours
};

} // namespace app
