#pragma once

#include <QByteArrayView>
#include <QString>

#include <optional>

namespace core {

/// A cell's place; row and column count from 1.
struct CellPlace {
    int row = 0;
    int column = 0;

    bool operator==(const CellPlace &) const = default;
};

/// 1 is A, 27 is AA. \pre column >= 1
QString columnName(int column);

/// The name people see: row 3 of column 2 is "B3".
QString cellName(CellPlace place);

/// Reads "B3" or "$B$3", letters in any case; nothing unless it lies within XFD1048576.
std::optional<CellPlace> cellPlace(QByteArrayView name);

} // namespace core
