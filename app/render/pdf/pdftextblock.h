#pragma once

#include "app/render/pdf/pdfblocks.h"
#include "app/render/pdf/pdfrecording.h"

#include <QColor>
#include <QTextLayout>

#include <functional>
#include <memory>
#include <vector>

class QPainter;

namespace app {

class PrintableText;

/// How a block of text is set.
struct PdfTextStyle {
    QString family;
    double size = 10;  ///< points
    bool bold = false; ///< runs add to it
    bool atRight = false;
    double lineSpacing = 1.3; ///< line pitch as a part of the size
    QColor colour;
    QColor linkColour;
};

/// A part of a block with one target and language: one marked-content sequence on each page.
struct PdfTextPiece {
    qsizetype from = 0; ///< in the block's text
    qsizetype length = 0;
    PdfTarget target;
    QString language;
    bool readsBack = true; ///< its glyphs tell its characters
};

/// Lines [first, end) of a block.
struct PdfLines {
    int first = 0;
    int end = 0;
    bool isEmpty() const { return first >= end; }
};

/// A text broken into lines of a width. Lines break between words, and anywhere in words that do not fit; a
/// word of more than 1 000 characters breaks after each 1 000 too, which keeps the work in proportion to the
/// text. All measures in points; the height of a line does not depend on its text, except for fonts taller
/// than the pitch.
class PdfTextBlock {
public:
    /// Resolves the targets of runs; a null target makes the run plain.
    using Resolve = std::function<PdfTarget(const PdfRun &)>;

    /// \a width > 0. O(length).
    PdfTextBlock(const PdfText &text, const PdfTextStyle &style, double width, PrintableText &printable,
                 const Resolve &resolve);

    int lineCount() const { return m_layout.lineCount(); }
    PdfLines lines() const { return {0, lineCount()}; }
    double height(PdfLines lines) const { return top(lines.end) - top(lines.first); }
    double height() const { return height(lines()); }
    /// How many lines from \a first on fit into \a space.
    int linesWithin(double space, int first) const;
    /// The width of the longest line.
    double naturalWidth() const;

    const std::vector<PdfTextPiece> &pieces() const { return m_pieces; }
    /// Whether any of the piece stands on these lines.
    bool reaches(const PdfTextPiece &piece, PdfLines lines) const;
    /// Paints the piece's part of \a lines, the first of them at \a topLeft.
    void paint(QPainter &painter, const PdfTextPiece &piece, PdfLines lines, QPointF topLeft) const;
    /// Where the piece's part of \a lines stands, one area for each line.
    QList<QRectF> areas(const PdfTextPiece &piece, PdfLines lines, QPointF topLeft) const;
    /// The piece's part of \a lines in reading order, line breaks as spaces.
    QString text(const PdfTextPiece &piece, PdfLines lines) const;

private:
    struct Span { // of one piece on one line, in the block's text
        qsizetype from;
        qsizetype end;
        bool isEmpty() const { return from >= end; }
    };

    QList<QTextLayout::FormatRange> take(const PdfText &text, PrintableText &printable,
                                         const Resolve &resolve);
    void breakLines(double width);
    double top(int line) const { return m_tops[static_cast<std::size_t>(line)]; }
    Span span(const PdfTextPiece &piece, int line) const;
    QRectF extent(Span part, int line) const; ///< in the layout's units
    bool endsBetweenWords(int line) const;
    void paintLine(QPainter &painter, const PdfTextPiece &piece, int line, QPointF origin) const;

    PdfTextStyle m_style;
    QTextLayout m_layout;       ///< in tenths of points
    std::vector<double> m_tops; ///< of each line and, last, the height of all; points
    std::vector<PdfTextPiece> m_pieces;
};

} // namespace app
