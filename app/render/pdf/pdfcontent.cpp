#include "app/render/pdf/pdfcontent.h"

#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <array>
#include <optional>

namespace app {
namespace {

// A line no page reaches, of no width: QPdfWriter writes its two points as they are.
constexpr int markX = -1234567;
const QByteArray lineStart = QByteArray::number(markX) + ' ';

struct Mark {
    qsizetype begin = 0; ///< first byte of the drawing of the mark
    qsizetype end = 0;   ///< first byte after it
};

/// Whether a line only sets the graphics state: its last operator is one that does.
bool setsState(QByteArrayView line)
{
    static constexpr std::array<QByteArrayView, 10> stateOperators{"q",   "Q",   "cm", "cs", "CS",
                                                                   "scn", "SCN", "gs", "w",  "d"};
    while (line.endsWith(' '))
        line.chop(1);
    const QByteArrayView last = line.sliced(line.lastIndexOf(' ') + 1);
    return last.isEmpty()
        || std::find(stateOperators.begin(), stateOperators.end(), last) != stateOperators.end();
}

/// Calls use(line, end) for each line of \a operators, \a end counted from its beginning.
template <typename Use>
void forEachLine(const QByteArray &operators, const Use &use)
{
    for (qsizetype begin = 0; begin < operators.size();) {
        const qsizetype newline = operators.indexOf('\n', begin);
        const qsizetype end = newline < 0 ? operators.size() : newline;
        use(QByteArrayView(operators).sliced(begin, end - begin));
        begin = end + 1;
    }
}

bool paintsNothing(const QByteArray &operators)
{
    bool onlySets = true;
    forEachLine(operators, [&](QByteArrayView line) { onlySets = onlySets && setsState(line); });
    return onlySets;
}

// Qt opens and closes the graphics state around every change of it. Pairs of q and Q in which nothing is
// painted are left out: a third of the text of a page.
QByteArray withoutEmptyPairs(const QByteArray &operators)
{
    struct Open {
        qsizetype begin;
        bool paints;
    };
    QByteArray result;
    result.reserve(operators.size());
    std::vector<Open> open;
    forEachLine(operators, [&](QByteArrayView line) {
        if (line == "q")
            open.push_back({result.size(), false});
        if (line == "Q" && !open.empty()) {
            const Open closed = open.back();
            open.pop_back();
            if (!closed.paints) {
                result.truncate(closed.begin);
                return;
            }
            if (!open.empty())
                open.back().paints = true;
        } else if (!open.empty() && !setsState(line)) {
            open.back().paints = true;
        }
        result.append(line).append('\n');
    });
    return result;
}

// The mark's own two points and its fill; together with the q … Q that Qt put around, where nothing else is
// in it.
std::optional<Mark> findMark(const QByteArray &content, int number, qsizetype from)
{
    const QByteArray first = lineStart + QByteArray::number(number) + " m\n";
    const qsizetype at = content.indexOf(first, from);
    if (at < 0)
        return {};
    const qsizetype lineEnd = content.indexOf('\n', at + first.size());
    const qsizetype fillEnd = content.indexOf("f*\n", at);
    if (lineEnd < 0 || fillEnd != lineEnd + 1)
        return {};
    const Mark bare{at, fillEnd + 3};
    const qsizetype open = content.lastIndexOf("\nq\n", at) + 1;
    if (open > from && content.mid(bare.end, 2) == "Q\n" && paintsNothing(content.mid(open, at - open)))
        return Mark{open, bare.end + 2};
    return bare;
}

// Whether q and Q pair up so that the slice may stand in a q … Q of its own. Qt lifts a clip by "Q q" at the
// level of the page: inside our pair that lifts ours and opens it again, which comes to the same.
bool isBalanced(const QByteArray &slice)
{
    int depth = 1;
    for (qsizetype begin = 0; begin < slice.size();) {
        qsizetype end = slice.indexOf('\n', begin);
        if (end < 0)
            end = slice.size();
        for (qsizetype i = begin; i < end && end - begin <= 4; ++i) {
            depth += slice[i] == 'q' ? 1 : slice[i] == 'Q' ? -1 : 0;
            if (depth < 0)
                return false;
        }
        begin = end + 1;
    }
    return depth == 1;
}

QByteArray artifactProperties(PdfArtifact artifact)
{
    switch (artifact) {
    case PdfArtifact::Layout:
        return "/Type /Layout";
    case PdfArtifact::PageHeader:
        return "/Type /Pagination /Subtype /Header /Attached [/Top]";
    case PdfArtifact::PageFooter:
        return "/Type /Pagination /Subtype /Footer /Attached [/Bottom]";
    case PdfArtifact::RepeatedHead:
        return "/Type /Pagination";
    }
    return {};
}

QByteArray utf16Hex(const QString &text)
{
    QByteArray hex = "FEFF";
    for (const QChar c : text)
        hex += QByteArray::number(c.unicode(), 16).rightJustified(4, '0').toUpper();
    return hex;
}

QByteArray wrapped(const PdfFragment &fragment, const QByteArray &slice, const PdfStructure &structure)
{
    QByteArray begin;
    QByteArray end = "EMC\n";
    if (fragment.element.isValid()) {
        begin = QByteArray("/") + pdfTagName(structure[fragment.element].tag) + " <</MCID "
            + QByteArray::number(fragment.contentId) + ">> BDC\n";
    } else {
        begin = "/Artifact <<" + artifactProperties(fragment.artifact) + ">> BDC\n";
    }
    if (!fragment.actualText.isEmpty()) {
        begin += "/Span <</ActualText <" + utf16Hex(fragment.actualText) + ">>> BDC\n";
        end += "EMC\n";
    }
    if (isBalanced(slice)) {
        begin += "q\n";
        end.prepend("Q\n");
    }
    return begin + withoutEmptyPairs(slice) + end;
}

} // namespace

void drawFragmentMark(QPainter &painter, int number)
{
    painter.save();
    painter.setTransform(QTransform()); // no change, yet Qt closes its graphics state and opens a new one
    painter.setPen(Qt::NoPen);
    painter.setBrush(Qt::black);
    QPainterPath path(QPointF(markX, number));
    path.lineTo(markX - 1, number);
    painter.drawPath(path);
    painter.restore();
}

core::Result<QByteArray> markedContent(const QByteArray &content, const std::vector<PdfFragment> &fragments,
                                       const PdfStructure &structure)
{
    const auto failure = [](const QString &detail) {
        return core::Error{core::ErrorCode::Internal, {}, QStringLiteral("content stream: ") + detail};
    };
    auto mark = findMark(content, 0, 0);
    if (!mark)
        return failure(QStringLiteral("mark 0 is missing"));
    QByteArray result = content.left(mark->begin);
    result.reserve(content.size() + 64 * static_cast<qsizetype>(fragments.size()));
    for (std::size_t i = 0; i < fragments.size(); ++i) {
        const auto next = findMark(content, static_cast<int>(i) + 1, mark->end);
        if (!next)
            return failure(QStringLiteral("mark %1 is missing").arg(i + 1));
        result += wrapped(fragments[i], content.mid(mark->end, next->begin - mark->end), structure);
        mark = next;
    }
    const QByteArray rest = content.mid(mark->end);
    if (rest.contains(lineStart))
        return failure(QStringLiteral("more than %1 marks").arg(fragments.size()));
    return result + rest;
}

} // namespace app
