#include "app/render/pdf/pdftextblock.h"

#include "app/render/pdf/pdftheme.h"
#include "app/render/pdf/printabletext.h"

#include <QGlyphRun>
#include <QPainter>
#include <QRawFont>

#include <algorithm>

namespace app {
namespace {

constexpr double unit = 0.1; // of the layout, in points
constexpr int longestWord = 1000;
constexpr QChar breakInWord = QChar::ParagraphSeparator; // cleanText() leaves none in the text

// Qt looks at the rest of a word for each line it breaks it into: a word of a megabyte would take a minute.
QString withBreaks(const QString &text)
{
    QString result;
    result.reserve(text.size() + text.size() / longestWord);
    int sinceSpace = 0;
    for (const QChar c : text) {
        sinceSpace = c.isSpace() ? 0 : sinceSpace + 1;
        if (sinceSpace > longestWord && !c.isLowSurrogate()) {
            result += breakInWord;
            sinceSpace = 1;
        }
        result += c;
    }
    return result;
}

} // namespace

PdfTextBlock::PdfTextBlock(const PdfText &text, const PdfTextStyle &style, double width,
                           PrintableText &printable, const Resolve &resolve)
    : m_style(style)
{
    const auto formats = take(text, printable, resolve);
    m_layout.setFont(pdfFont(style.family, style.size, style.bold));
    m_layout.setFormats(formats);
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    option.setUseDesignMetrics(true);
    m_layout.setTextOption(option);
    breakLines(width / unit);
}

QList<QTextLayout::FormatRange> PdfTextBlock::take(const PdfText &text, PrintableText &printable,
                                                   const Resolve &resolve)
{
    QList<QTextLayout::FormatRange> formats;
    QString all;
    for (const PdfRun &run : text.runs) {
        const QString shown = withBreaks(printable.shown(run.text).replace(u'\n', QChar::LineSeparator));
        if (shown.isEmpty())
            continue;
        const PdfTarget target = resolve(run);
        if (m_pieces.empty() || m_pieces.back().target != target || m_pieces.back().language != run.language)
            m_pieces.push_back({all.size(), 0, target, run.language, true});
        PdfTextPiece &piece = m_pieces.back();
        piece.length += shown.size();
        piece.readsBack = piece.readsBack && printable.readsBack(shown);
        if ((run.bold && !m_style.bold) || run.italic) {
            QTextCharFormat format;
            format.setFont(pdfFont(m_style.family, m_style.size, run.bold || m_style.bold, run.italic));
            formats.append({static_cast<int>(all.size()), static_cast<int>(shown.size()), format});
        }
        all += shown;
    }
    m_layout.setText(all);
    return formats;
}

void PdfTextBlock::breakLines(double width)
{
    const double pitch = m_style.size * m_style.lineSpacing / unit;
    double y = 0;
    m_tops.assign(1, 0);
    m_layout.beginLayout();
    for (QTextLine line = m_layout.createLine(); line.isValid(); line = m_layout.createLine()) {
        line.setLineWidth(width);
        const double slack = std::max(0.0, pitch - line.height()); // half above, half below
        const double x = m_style.atRight ? width - line.naturalTextWidth() : 0;
        line.setPosition(QPointF(x, y + slack / 2));
        y += line.height() + slack;
        m_tops.push_back(y * unit);
    }
    m_layout.endLayout();
}

int PdfTextBlock::linesWithin(double space, int first) const
{
    int line = first;
    while (line < lineCount() && height({first, line + 1}) <= space + 1e-6)
        ++line;
    return line - first;
}

double PdfTextBlock::naturalWidth() const
{
    double width = 0;
    for (int i = 0; i < lineCount(); ++i)
        width = std::max(width, m_layout.lineAt(i).naturalTextWidth());
    return width * unit;
}

PdfTextBlock::Span PdfTextBlock::span(const PdfTextPiece &piece, int line) const
{
    const QTextLine whole = m_layout.lineAt(line);
    return {std::max<qsizetype>(piece.from, whole.textStart()),
            std::min<qsizetype>(piece.from + piece.length, whole.textStart() + whole.textLength())};
}

QRectF PdfTextBlock::extent(Span part, int line) const
{
    const QTextLine whole = m_layout.lineAt(line);
    const auto [left, right] = std::minmax(
        {whole.cursorToX(static_cast<int>(part.from)), whole.cursorToX(static_cast<int>(part.end))});
    const double end = whole.x() + whole.naturalTextWidth(); // without the spaces at the line's end
    return {left, whole.y(), std::max(0.0, std::min(right, end) - left), whole.height()};
}

bool PdfTextBlock::reaches(const PdfTextPiece &piece, PdfLines lines) const
{
    for (int i = lines.first; i < lines.end; ++i) {
        if (!span(piece, i).isEmpty())
            return true;
    }
    return false;
}

bool PdfTextBlock::endsBetweenWords(int line) const
{
    const QTextLine whole = m_layout.lineAt(line);
    const QChar last = m_layout.text().at(whole.textStart() + whole.textLength() - 1);
    return line + 1 < lineCount() && last.isSpace() && last != breakInWord;
}

void PdfTextBlock::paint(QPainter &painter, const PdfTextPiece &piece, PdfLines lines, QPointF topLeft) const
{
    painter.save();
    painter.scale(unit, unit);
    painter.setPen(piece.target.isNull() ? m_style.colour : m_style.linkColour);
    const QPointF origin = (topLeft - QPointF(0, top(lines.first))) / unit;
    for (int i = lines.first; i < lines.end; ++i)
        paintLine(painter, piece, i, origin);
    painter.restore();
}

void PdfTextBlock::paintLine(QPainter &painter, const PdfTextPiece &piece, int line, QPointF origin) const
{
    const Span part = span(piece, line);
    if (part.isEmpty())
        return;
    const QTextLine whole = m_layout.lineAt(line);
    const auto runs = whole.glyphRuns(static_cast<int>(part.from), static_cast<int>(part.end - part.from));
    for (const QGlyphRun &run : runs)
        painter.drawGlyphRun(origin, run);
    const double baseline = whole.y() + whole.ascent();
    if (!piece.target.isNull()) { // a link is seen without its colour too
        const double thickness = m_style.size * 0.05 / unit;
        const QRectF all = extent(part, line);
        painter.fillRect(
            QRectF(all.left(), baseline + whole.descent() * 0.35, all.width(), thickness).translated(origin),
            m_style.linkColour);
    }
    // Qt paints no space where a line breaks, and the words of two lines would run together when read.
    const bool isLastOfLine = part.end == whole.textStart() + whole.textLength();
    if (isLastOfLine && !runs.isEmpty() && endsBetweenWords(line)) {
        QGlyphRun space;
        space.setRawFont(runs.constLast().rawFont());
        space.setGlyphIndexes(space.rawFont().glyphIndexesForString(QStringLiteral(" ")));
        space.setPositions({QPointF(whole.x() + whole.naturalTextWidth(), baseline)});
        if (space.glyphIndexes().value(0) != 0)
            painter.drawGlyphRun(origin, space);
    }
}

QList<QRectF> PdfTextBlock::areas(const PdfTextPiece &piece, PdfLines lines, QPointF topLeft) const
{
    QList<QRectF> result;
    double y = topLeft.y();
    for (int i = lines.first; i < lines.end; ++i) {
        const double lineHeight = height({i, i + 1});
        const Span part = span(piece, i);
        if (!part.isEmpty()) {
            const QRectF all = extent(part, i);
            result.append(QRectF(topLeft.x() + all.left() * unit, y, all.width() * unit, lineHeight));
        }
        y += lineHeight;
    }
    return result;
}

QString PdfTextBlock::text(const PdfTextPiece &piece, PdfLines lines) const
{
    QString result;
    for (int i = lines.first; i < lines.end; ++i) {
        const Span part = span(piece, i);
        if (!part.isEmpty())
            result += QStringView(m_layout.text()).mid(part.from, part.end - part.from);
    }
    return result.remove(breakInWord).replace(QChar::LineSeparator, u' ');
}

} // namespace app
