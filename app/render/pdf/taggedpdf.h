#pragma once

#include "app/render/pdf/pdfrecording.h"
#include "app/render/pdf/pdfscreen.h"
#include "core/base/jobcontrol.h"
#include "core/base/result.h"

#include <QBuffer>
#include <QPainter>
#include <QPdfWriter>

#include <functional>
#include <optional>

namespace app {

/// A tagged PDF from ordinary QPainter drawing.
///
/// Content is painted fragment by fragment, in reading order, page after page; each fragment belongs to a
/// structure element or is an artifact. finish() joins the drawing with structure tree, links, bookmarks and
/// metadata. Page 0 exists from the start. Needs a QGuiApplication; one object lives in one thread.
class TaggedPdf {
public:
    /// Paints in points from the top left of the page; the painter comes in its initial state, antialiased.
    /// It must leave as many save() as restore().
    using Paint = std::function<void(QPainter &)>;

    /// \a pageSize in points, whole numbers.
    TaggedPdf(PdfDocumentInfo info, QSizeF pageSize);
    /// Paints the same pages as images instead: showPage() in the place of finish(). Borrows \a screen.
    TaggedPdf(PdfDocumentInfo info, QSizeF pageSize, const PdfScreen &screen);
    ~TaggedPdf();
    Q_DISABLE_COPY_MOVE(TaggedPdf)

    PdfStructure &structure() { return m_recording.structure; }
    /// The page painted on, counted from 0.
    int page() const { return static_cast<int>(m_recording.pages.size()) - 1; }
    void newPage();

    /// \a actualText: what the fragment says, when its glyphs alone do not tell (pictures of letters, scripts
    /// written from the right); empty otherwise.
    void paint(PdfElementId element, const Paint &paint, const QString &actualText = {});
    void paintArtifact(PdfArtifact artifact, const Paint &paint);
    /// Tells what was painted to who looks at the pages on a screen; for glyphs, which cannot be asked.
    void tell(const QString &text);
    bool isOnScreen() const { return m_screen; }

    /// Makes \a areas of this page clickable for \a link, an element tagged Link. An anchor may be set later.
    /// \a contents says in words where it leads; must not be empty.
    void addLink(PdfElementId link, const QList<QRectF> &areas, const PdfTarget &target,
                 const QString &contents);
    /// \a y in points from the top of this page. A name set twice keeps its first place.
    void setAnchor(const QString &name, double y);
    /// A level may be at most one deeper than the one before; a deeper one is raised.
    void addBookmark(int level, const QString &title, PdfElementId element, double y);

    /// The file. To be called once, last. Fails when a link names no anchor (Internal), when the drawing
    /// cannot be taken apart (Internal), and with Cancelled.
    core::Result<QByteArray> finish(const core::JobControl &job);
    /// The last page, on a screen. To be called once, last.
    void showPage();

private:
    void paintFragment(PdfFragment fragment, const Paint &paint);
    void mark();
    void beginScreenPage();

    PdfRecording m_recording;
    QBuffer m_buffer;
    std::optional<QPdfWriter> m_writer;
    QPainter m_painter;
    int m_nextContentId = 0;
    const PdfScreen *m_screen = nullptr;
    PdfScreenPage m_shown; ///< the page that is being painted on the screen
};

} // namespace app
