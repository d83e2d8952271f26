#pragma once

#include "core/model/sortedset.h"

#include <QByteArray>
#include <QHash>

#include <string_view>

namespace core {

/// How a field's value stands in a file: one scalar. Null is unknown, an empty text is none, sets are JSON
/// arrays, yes/no is 1 or 0. The text is borrowed: it lives as long as whoever made the cell says.
struct Cell {
    enum class Kind { Null, Integer, Real, Text };

    Kind kind = Kind::Null;
    qint64 integer = 0;
    double real = 0;
    std::string_view text; ///< UTF-8

    static Cell ofInteger(qint64 value) { return {Kind::Integer, value, 0, {}}; }
    static Cell ofReal(double value) { return {Kind::Real, 0, value, {}}; }
    static Cell ofText(std::string_view text) { return {Kind::Text, 0, 0, text}; }
};

/// Shares equal texts and sets between the records of one load, so that 32 000 times "digitalisering" is
/// stored once. Not thread-safe; lives for one load.
class CellPool {
public:
    QString text(std::string_view utf8);
    /// Nothing when \a json is no array of texts.
    std::optional<TermSet> terms(std::string_view json);
    std::optional<RecordIdSet> ids(std::string_view json);

private:
    QHash<QByteArray, QString> m_texts;
    QHash<QByteArray, TermSet> m_terms;
};

} // namespace core
