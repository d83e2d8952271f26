#pragma once

#include <QList>
#include <QRectF>
#include <QSizeF>
#include <QString>

#include <functional>
#include <utility>

class QPainter;

namespace app {

/// Part of a text with one look and one target. Any text: what cannot be shown is replaced, long words break.
struct PdfRun {
    QString text;
    bool bold = false;
    bool italic = false;
    QString anchor;   ///< leads to this place in the document; where there is no such anchor it is plain text
    QString uri;      ///< leads to this address, if https, http or mailto; else it is plain text
    QString language; ///< BCP 47, for foreign phrases
};

/// Running text; a plain QString is one run.
struct PdfText {
    QList<PdfRun> runs;

    PdfText() = default;
    PdfText(QString text) { runs.append({std::move(text), false, false, {}, {}, {}}); }
    PdfText(QList<PdfRun> given) : runs(std::move(given)) { }

    static PdfText bold(QString text) { return QList<PdfRun>{{std::move(text), true, false, {}, {}, {}}}; }
    static PdfText toAnchor(QString text, QString anchor)
    {
        return QList<PdfRun>{{std::move(text), false, false, std::move(anchor), {}, {}}};
    }
    PdfText &operator<<(PdfRun run)
    {
        runs.append(std::move(run));
        return *this;
    }
    bool isEmpty() const
    {
        for (const PdfRun &run : runs) {
            if (!run.text.isEmpty())
                return false;
        }
        return true;
    }
};

enum class PdfParagraphKind : unsigned char {
    Body,
    Lead,    ///< larger: what a reader in a hurry reads
    Note,    ///< small: sources, caveats; tagged Note
    Callout, ///< on a fill with a bar: a decision asked, a warning
};

struct PdfListItem {
    PdfText text;
    QList<PdfListItem> children; ///< a list of bullets below it
};

struct PdfColumn {
    double weight = 1;    ///< share of the width, > 0
    bool atRight = false; ///< for numbers
};

struct PdfCell {
    PdfText text;
    int columnSpan = 1; ///< what goes beyond the last column or row is cut off
    int rowSpan = 1;
    bool isRowHeader = false; ///< in the body: names its row
    QString anchor;           ///< in the body: a name for links to its row, unique in the document, or empty
};

using PdfRow = QList<PdfCell>;

/// A row lists only the cells that begin in it; places taken by a row span from above are skipped, missing
/// cells at its end are empty.
struct PdfTable {
    QList<PdfColumn> columns; ///< at least one
    QList<PdfRow> head;       ///< repeated on each page
    QList<PdfRow> body;
    PdfText caption;
    QString summary; ///< for those who hear the table: how it is built; may be empty
};

/// A drawing that is never divided. It is made smaller, in proportion, when the page cannot hold it.
struct PdfFigure {
    QSizeF size;         ///< points
    QString alternative; ///< what it shows, in words, figures included; must not be empty
    PdfText caption;
    /// Draws within the rectangle (points, clipped to it); called once, with as many save() as restore().
    std::function<void(QPainter &, const QRectF &)> paint;
};

struct PdfTitlePage {
    QString title;
    QString subtitle;
    QList<std::pair<QString, QString>> facts; ///< label and value: scope, reference date, fingerprint
    PdfText note;
};

/// What a page's margins can tell about it.
struct PdfPageFacts {
    int page = 1; ///< counted from 1
    int pageCount = 1;
    QString continued; ///< the heading of level 1 that goes on from the page before; else empty
};

/// What stands in the margins of a page; empty texts are left out, long ones are shortened.
struct PdfPageMargin {
    QString headerLeft;
    QString headerRight;
    QString footerLeft;
    QString footerRight;
};

} // namespace app
