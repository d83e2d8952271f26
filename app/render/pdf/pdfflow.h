#pragma once

#include "app/render/pdf/pdfblocks.h"
#include "app/render/pdf/pdfdocumentinfo.h"
#include "app/render/pdf/pdfgeometry.h"
#include "app/render/pdf/pdfrecording.h"
#include "app/render/pdf/pdfscreen.h"
#include "app/render/pdf/pdftheme.h"
#include "core/base/jobcontrol.h"
#include "core/base/result.h"

#include <QByteArray>
#include <QStringList>

#include <functional>
#include <memory>
#include <set>

namespace app {

class PdfPages;

/// A written document, and what could not be done as asked.
struct PdfOutcome {
    QByteArray bytes;
    int pageCount = 0;
    std::set<char32_t> missingCharacters; ///< in no installed font: shown as '?'
    QStringList missingAnchors;           ///< linked to but set nowhere, sorted: shown as plain text
};

/// Where everything of a document comes.
struct PdfPlan {
    QHash<QString, PdfPlace> anchors;
    int pageCount = 0;
};

/// A document that flows over pages and comes out as one tagged PDF.
///
/// The calls only note blocks, in reading order; write() lays them out twice, first to learn on which page
/// everything comes, then to paint. Headings stay with what follows, table rows and figures are not divided
/// (a row taller than a page is, between its lines), heads of tables repeat. Same calls, same bytes. write()
/// needs a QGuiApplication; the object is used by one thread at a time.
class PdfFlow {
public:
    using PageMargin = std::function<PdfPageMargin(const PdfPageFacts &)>;

    explicit PdfFlow(PdfDocumentInfo info, PdfPageGeometry geometry = {}, PdfTheme theme = {});
    ~PdfFlow();
    Q_DISABLE_COPY_MOVE(PdfFlow)

    /// Replaces the standard margin: the title left above, pageNumber() right below; nothing on a title page.
    void setPageMargin(PageMargin margin);
    /// "Page n of m".
    static QString pageNumber(const PdfPageFacts &facts);

    /// A page of its own; its title is a heading of level 1 outside the table of contents.
    void titlePage(const PdfTitlePage &page);
    /// The headings of level 1 to \a deepestLevel that come after it, with page numbers and links.
    void tableOfContents(int deepestLevel = 2);
    /// \a level 1–6; one that skips a level is tagged as the next one, so that the outline has no gaps. Makes
    /// a bookmark. \a anchor: a name for links to it, unique in the document, or empty.
    void heading(int level, const QString &text, const QString &anchor = {});
    void paragraph(const PdfText &text, PdfParagraphKind kind = PdfParagraphKind::Body);
    void list(const QList<PdfListItem> &items, bool isNumbered = false);
    void table(const PdfTable &table);
    void figure(const PdfFigure &figure);
    /// Points; nothing at the top of a page.
    void space(double height);
    void pageBreak();
    /// Names the place where the next block begins. The first of two equal names counts.
    void anchor(const QString &name);
    /// Keeps the block before on the page where the next one begins: a sentence with its figure.
    void keepWithNext();

    /// Errors: Cancelled; Internal as of TaggedPdf. Polls for each block, table row and page.
    core::Result<PdfOutcome> write(const core::JobControl &job) const;

    QSizeF pageSize() const; ///< points
    /// The first of the two: Error Cancelled.
    core::Result<PdfPlan> plan(const core::JobControl &job) const;
    /// The second, on a screen: the pages that write() would make of the same \a plan. Error Cancelled.
    core::Result<void> show(const PdfPlan &plan, const PdfScreen &screen, const core::JobControl &job) const;

private:
    struct Document;
    void place(PdfPages &pages, const core::JobControl &job) const;

    std::unique_ptr<Document> m_document;
};

} // namespace app
