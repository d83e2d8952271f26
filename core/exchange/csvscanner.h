#pragma once

#include <QByteArray>
#include <QByteArrayView>

#include <array>

namespace core {

/// Splits CSV in UTF-8 into cells (RFC 4180, with any delimiter and any line end).
///
/// A cell that begins with '"' goes on to the closing one, line breaks included; '""' in it is one '"'. White
/// space behind the closing quote is left out and other text there is joined on, as spreadsheet programs do.
/// But where such a cell runs over a line end and is followed by text, a quote was forgotten: that is
/// reported rather than rows swallowed. O(size) for the whole text; a cell costs no allocation unless it
/// holds '""' or '\r'.
class CsvScanner {
public:
    enum class Found : unsigned char {
        Cell,
        LastCell, ///< of its row
        End,
        OpenQuote, ///< The quote at quotePosition() is never closed, or not where its cell ends.
    };

    /// \a text is borrowed. \a delimiter is no quote and no line end.
    CsvScanner(QByteArrayView text, char delimiter);

    /// The next cell. An empty line is a row of one empty cell. After End or OpenQuote the same comes again.
    Found next();
    /// The text of the cell that next() found, valid until the following next().
    QByteArrayView cell() const { return m_cell; }
    /// Where reading goes on, in bytes from the start.
    qsizetype position() const { return m_at - m_begin; }
    qsizetype quotePosition() const { return m_quote - m_begin; }

private:
    Found readQuoted();
    Found finish(const char *cellEnd);
    const char *plainEnd(const char *from) const;
    void setQuotedCell(QByteArrayView inside, bool doubled, QByteArrayView tail);

    const char *m_begin;
    const char *m_end;
    const char *m_at;
    const char *m_quote;
    bool m_afterDelimiter = false;
    QByteArrayView m_cell;
    QByteArray m_joined;
    char m_delimiter;
    std::array<bool, 256> m_ends{}; ///< Whether a byte ends a cell that is not quoted.
};

} // namespace core
