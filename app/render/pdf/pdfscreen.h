#pragma once

#include <QImage>
#include <QSizeF>
#include <QString>
#include <QStringList>

#include <functional>

namespace app {

/// One page of a document as it comes out on paper, to be looked at.
struct PdfScreenPage {
    int page = 0; ///< counted from 0
    QImage image; ///< null where it was not asked for
    QStringList headings;
    QString text; ///< all that is read on it, in reading order, what figures say in words included
};

/// What is wanted of a document on the screen.
struct PdfScreen {
    double scale = 1; ///< pixels per point
    /// Whether the image of a page is wanted; asked once for each page, in order.
    std::function<bool(int page)> wants = [](int) { return true; };
    /// Gets every page as soon as it stands, in order; on the thread that paints.
    std::function<void(PdfScreenPage)> show;
};

} // namespace app
