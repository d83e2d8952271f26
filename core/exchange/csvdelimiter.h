#pragma once

#include <QByteArrayView>

namespace core {

/// Which of ';' ',' tab and '|' separates the columns of the CSV in \a utf8.
///
/// The one that makes the same number of columns in the first rows (of 64 kB) as in the heading, preferring
/// more columns; quotes are respected, so that what occurs inside cells does not count. If the first row is a
/// title above the table, the rows decide. ';' if nothing separates.
char detectDelimiter(QByteArrayView utf8);

} // namespace core
