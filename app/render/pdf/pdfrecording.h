#pragma once

#include "app/render/pdf/pdfdocumentinfo.h"
#include "app/render/pdf/pdfstructure.h"

#include <QByteArray>
#include <QHash>
#include <QList>
#include <QRectF>
#include <QSizeF>
#include <QString>

#include <vector>

namespace app {

/// What stands on a page without being content (ISO 32000-1, 14.8.2.2): a reader skips it.
enum class PdfArtifact : unsigned char { Layout, PageHeader, PageFooter, RepeatedHead };

/// A place to jump to: points from the top of a page, pages counted from 0.
struct PdfPlace {
    int page = 0;
    double y = 0;
};

/// Where a link leads: to an anchor of the document, or else to a web or mail address.
struct PdfTarget {
    QString anchor;
    QString uri;
    bool isNull() const { return anchor.isEmpty() && uri.isEmpty(); }
    bool operator==(const PdfTarget &) const = default;
};

/// One marked-content sequence: what was painted between two marks.
struct PdfFragment {
    PdfElementId element; ///< not valid: an artifact
    PdfArtifact artifact = PdfArtifact::Layout;
    int contentId = -1; ///< MCID, unique on its page
    QString actualText; ///< what the glyphs say, where they cannot tell it themselves; else empty
};

struct PdfLink {
    PdfElementId element;
    int page = 0;
    QList<QRectF> areas; ///< one for each line, points from the top left
    PdfTarget target;
    QString contents; ///< what it leads to, in words
};

struct PdfBookmark {
    int level = 1; ///< 1 is the highest
    QString title;
    PdfElementId element;
    PdfPlace place;
};

/// Everything painted and said about a document, before it becomes one file.
struct PdfRecording {
    PdfDocumentInfo info;
    QSizeF pageSize;
    QByteArray drawing; ///< QPdfWriter's file; each page's fragments divided by marks (pdfcontent.h)
    std::vector<std::vector<PdfFragment>> pages;
    PdfStructure structure;
    std::vector<PdfLink> links;
    std::vector<PdfBookmark> bookmarks;
    QHash<QString, PdfPlace> anchors;
};

} // namespace app
