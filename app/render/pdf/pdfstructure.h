#pragma once

#include <QList>
#include <QRectF>
#include <QString>

#include <memory>
#include <vector>

namespace app {

/// The standard structure types of PDF 1.7 (ISO 32000-1, 14.8.4) that our documents use.
enum class PdfTag : unsigned char {
    Document,
    Div,
    H1,
    H2,
    H3,
    H4,
    H5,
    H6,
    P,
    L,
    LI,
    Lbl,
    LBody,
    Toc,
    TocItem,
    Reference,
    Table,
    TableHead,
    TableBody,
    Row,
    HeaderCell,
    Cell,
    Figure,
    Caption,
    Link,
    Span,
    Note,
};

/// The name written in the file: "TOCI", "THead", "H1" and so on.
const char *pdfTagName(PdfTag tag);
/// \a level 1–6.
PdfTag pdfHeadingTag(int level);

/// Which cells a header cell speaks for.
enum class PdfScope : unsigned char { None, Column, Row };
/// How the items of a list are labelled.
enum class PdfNumbering : unsigned char { None, Disc, Decimal };

/// A structure element's place in its PdfStructure; the default one is no element.
struct PdfElementId {
    int value = -1;
    bool isValid() const { return value >= 0; }
    bool operator==(const PdfElementId &) const = default;
};

/// What only some elements have.
struct PdfAttributes {
    QString alternative;         ///< /Alt: what a figure shows, in words
    QString language;            ///< /Lang: BCP 47, where it differs from the document's
    QString title;               ///< /T
    QString summary;             ///< of a table
    QRectF box;                  ///< of a figure, in points from the top left of its page
    QList<PdfElementId> headers; ///< header cells of a cell, where scope alone does not tell
    PdfScope scope = PdfScope::None;
    PdfNumbering numbering = PdfNumbering::None;
    int columnSpan = 1;
    int rowSpan = 1;
    bool named = false; ///< has an /ID, because a note must or a cell's headers point at it
};

/// One thing inside an element, in reading order.
struct PdfContent {
    enum class Kind : unsigned char { Element, Fragment, Annotation };
    Kind kind;
    int page;  ///< of a fragment, 0-based
    int index; ///< the element, the fragment's marked-content id on its page, or the annotation
};

struct PdfElement {
    PdfTag tag = PdfTag::Document;
    PdfElementId parent;
    std::vector<PdfContent> content;
    std::unique_ptr<PdfAttributes> attributes; ///< null: none
};

/// The structure tree of a tagged PDF as plain data. Element 0 is the Document. Additions are O(1).
class PdfStructure {
public:
    PdfStructure();

    PdfElementId root() const { return {0}; }
    int size() const { return static_cast<int>(m_elements.size()); }
    const PdfElement &operator[](PdfElementId id) const
    {
        return m_elements[static_cast<std::size_t>(id.value)];
    }

    /// A new last child of \a parent.
    PdfElementId add(PdfElementId parent, PdfTag tag);
    /// To be filled in; they exist from the first call on.
    PdfAttributes &attributes(PdfElementId id);
    void addContent(PdfElementId id, PdfContent content);

private:
    std::vector<PdfElement> m_elements;
};

} // namespace app
