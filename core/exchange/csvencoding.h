#pragma once

#include <QByteArray>

namespace core {

enum class CsvEncoding : unsigned char {
    Utf8,
    Utf16,       ///< Little or big endian, with or without a byte order mark.
    Windows1252, ///< What spreadsheet programs in Western Europe write as "CSV".
    Mixed,       ///< UTF-8 with some bytes of Windows-1252 in it.
};

struct DecodedCsv {
    QByteArray utf8; ///< Without a byte order mark.
    CsvEncoding encoding = CsvEncoding::Utf8;
};

/// Finds out the encoding of \a bytes and makes UTF-8 of them. Total: every sequence of bytes has an answer.
///
/// A byte order mark decides; without one, NULs at every second byte tell UTF-16, and valid UTF-8 is UTF-8.
/// What is left is Windows-1252, unless more characters than not are UTF-8: those stay, and the others are
/// Windows-1252. The five bytes that Windows-1252 does not define become the control characters of their
/// number (as in the WHATWG Encoding Standard). O(size).
DecodedCsv decodeCsv(QByteArray bytes);

} // namespace core
