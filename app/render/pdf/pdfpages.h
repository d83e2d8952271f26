#pragma once

#include "app/render/pdf/pdfblocks.h"
#include "app/render/pdf/pdfgeometry.h"
#include "app/render/pdf/pdftextblock.h"
#include "app/render/pdf/pdftheme.h"
#include "app/render/pdf/printabletext.h"
#include "app/render/pdf/taggedpdf.h"
#include "core/base/jobcontrol.h"

#include <QHash>
#include <QSet>
#include <QString>

#include <functional>
#include <memory>

namespace app {

/// The pages of a flow while they fill from top to bottom: where the next thing comes, and on what it is
/// painted.
///
/// One object is one pass over the document. A measuring pass has no TaggedPdf and paints nothing; it learns
/// the anchors' places and the number of pages, which the painting pass is told. Points from the top left.
class PdfPages {
public:
    struct Setting {
        const PdfTheme &theme;
        PdfPageGeometry geometry;
        std::function<PdfPageMargin(const PdfPageFacts &)> margin;
        const core::JobControl &job;
    };
    struct Known { ///< from the measuring pass
        QHash<QString, PdfPlace> anchors;
        int pageCount = 0;
    };

    explicit PdfPages(const Setting &setting);                            ///< measures
    PdfPages(const Setting &setting, const Known &known, TaggedPdf &pdf); ///< paints
    Q_DISABLE_COPY_MOVE(PdfPages)

    const PdfTheme &theme() const { return m_setting.theme; }
    QRectF content() const { return m_content; }
    double y() const { return m_y; }
    double remaining() const { return m_content.bottom() - m_y; }
    bool isAtTop() const { return m_y <= m_content.top(); }
    int pageCount() const { return m_page + 1; }
    /// Whether the job was cancelled: stop, what is made is thrown away.
    bool isStopped() const { return m_setting.job.isCancelled(); }

    void advance(double height) { m_y += height; }
    void newPage();
    /// Begins something that needs \a height on one page: on the next page if this one has no room. Anchors
    /// noted before it get their place here.
    void begin(double height);
    /// Gives the anchors noted so far their place here.
    void placeAnchors();
    /// To be called once, when everything stands.
    void finish();
    /// Here begins what \a title heads; pages that go on with it can tell so in their margins.
    void beginSection(const QString &title);
    /// This page gets no header and footer.
    void leaveMarginEmpty() { m_hasMargin = false; }
    /// Whether all that stands on the page must stay with what comes next.
    bool holdsOnlyKept() const { return m_holdsOnlyKept; }
    void setHoldsOnlyKept(bool onlyKept) { m_holdsOnlyKept = onlyKept; }

    void addAnchor(const QString &name) { m_waitingAnchors.append(name); }
    /// The page of an anchor, counted from 1; 0 while measuring.
    int pageOf(const QString &anchor) const;
    const QHash<QString, PdfPlace> &anchors() const { return m_anchors; }
    const QSet<QString> &missingAnchors() const { return m_missingAnchors; }
    const std::set<char32_t> &missingCharacters() const { return m_printable.missing(); }

    PdfTextStyle style(double size, const QColor &colour, bool bold = false) const;
    std::unique_ptr<PdfTextBlock> block(const PdfText &text, const PdfTextStyle &style, double width);
    /// The same for the cells of tables, many of which say the same: plain text that was laid out before is
    /// not laid out again.
    std::shared_ptr<const PdfTextBlock> cellBlock(const PdfText &text, const PdfTextStyle &style,
                                                  double width);

    /// Null while measuring.
    TaggedPdf *pdf() const { return m_pdf; }
    PdfElementId root() const { return {0}; }
    /// The functions below do nothing while measuring.
    PdfElementId add(PdfElementId parent, PdfTag tag);
    void paintArtifact(PdfArtifact artifact, const TaggedPdf::Paint &paint);

private:
    struct BlockKey {
        QString text;
        double width;
        double size;
        QRgb colour;
        bool bold;
        bool atRight;
        bool operator==(const BlockKey &) const = default;
        friend std::size_t qHash(const BlockKey &key, std::size_t seed = 0)
        {
            return qHashMulti(seed, key.text, key.width, key.colour, key.bold);
        }
    };

    PdfTarget target(const PdfRun &run);
    void paintMargin();
    void paintMarginLine(PdfArtifact artifact, const QString &left, const QString &right, double top);

    Setting m_setting;
    Known m_known;
    TaggedPdf *m_pdf = nullptr;
    PrintableText m_printable;
    QRectF m_content;
    int m_page = 0;
    double m_y = 0;
    bool m_hasMargin = true;
    bool m_holdsOnlyKept = true;
    QString m_section;   ///< the last that began
    QString m_continued; ///< the one that goes on at the top of this page
    QStringList m_waitingAnchors;
    QHash<QString, PdfPlace> m_anchors;
    QSet<QString> m_missingAnchors;
    QHash<BlockKey, std::shared_ptr<const PdfTextBlock>> m_cellBlocks;
};

/// Paints one text block, part by part as pages fill. A link or foreign phrase that goes on over a page stays
/// one element. Does nothing while measuring.
class PdfTextPainter {
public:
    /// All three must outlive it.
    PdfTextPainter(PdfPages &pages, const PdfTextBlock &block, PdfElementId owner);

    void paint(PdfLines lines, QPointF topLeft);

private:
    PdfElementId elementOf(std::size_t piece);

    PdfPages &m_pages;
    const PdfTextBlock &m_block;
    PdfElementId m_owner;
    std::vector<PdfElementId> m_elements; ///< of each piece; not valid before it is painted
};

} // namespace app
