#pragma once

#include <QStringList>

#include <functional>
#include <optional>

namespace core {

/// Values in one cell above this number are refused.
inline constexpr qsizetype mostListItems = 1000;

/// The values of one cell, which '|', ';', ',', '/' or a line break separate; a known text that holds a
/// separator itself wins, the longest first: "Ontmoeten / inspiratie, weten" gives two values where the first
/// is known. A backslash takes a separator literally. Empty values are left out. Nothing when there are more
/// than mostListItems.
///
/// \a isKnown is asked for spans of one to eight values. With \a unknownStaysWhole, unknown values that only
/// ',' or
/// '/' separates are one value: a new theme "Wonen, zorg en welzijn" is one theme. O(values).
std::optional<QStringList> splitList(QStringView text, const std::function<bool(const QString &)> &isKnown,
                                     bool unknownStaysWhole = false);

/// The text that splitList() reads as these values, whatever is known.
QString joinedList(const QStringList &values);

/// \a value with backslashes before its separators.
QString escapedItem(const QString &value);

} // namespace core
