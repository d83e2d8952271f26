#pragma once

#include <QByteArray>
#include <QByteArrayView>

namespace core {

class SheetXml;

/// The text of an ODS cell: its paragraphs, one line each, without notes, pictures and shapes.
///
/// White space counts as in OpenDocument 1.3, 6.1.2: a run is one space, none stands at the start of a
/// paragraph, and more of them are elements of their own. Reused for many cells.
class OdsText {
public:
    /// Precondition: \a xml stands at the start of a cell. Goes on to its end; text() is then that cell's.
    /// \return false if the XML failed.
    bool read(SheetXml &xml);
    const QByteArray &text() const { return m_text; }
    /// Whether the cell has a paragraph at all, be it an empty one.
    bool hasParagraph() const { return m_paragraphs > 0; }

private:
    bool readElement(SheetXml &xml);
    void beginParagraph();
    void append(QByteArrayView characters);
    void appendLiteral(QByteArrayView characters);

    QByteArray m_text;
    int m_paragraphs = 0;
    int m_paragraphDepth = 0; ///< 0 outside paragraphs
    bool m_afterSpace = true;
};

} // namespace core
