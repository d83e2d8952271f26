#pragma once

#include <QtGlobal>

namespace core {

/// How much of a stranger's file is read before reading stops with a clear error.
///
/// Well above a national inventory (32 275 rows of 35 columns, 14 MB as CSV, 119 MB of XML in an ODS file),
/// and low enough that no file takes more than half a gigabyte of memory or a few seconds. A file that stays
/// at a limit is read; one beyond it is an InvalidInput error. Tests pass smaller ones.
struct SheetLimits {
    qint64 fileBytes = 256LL * 1024 * 1024;
    qint64 unpackedBytes = 512LL * 1024 * 1024;      ///< All that is taken out of one zip file, together.
    qint64 freelyUnpackedBytes = 16LL * 1024 * 1024; ///< Up to here the ratio below is not looked at.
    int unpackingRatio = 200;                        ///< Unpacked bytes for one byte of the file.
    int zipEntries = 10'000;
    int sheets = 1'000;
    int rows = 1'000'000;             ///< Filled rows of one file.
    int columns = 1'024;              ///< The last column that may hold something.
    qint64 cells = 5'000'000;         ///< Of one file, with the empty ones before a row's last filled cell.
    int cellCharacters = 1024 * 1024; ///< UTF-16 code units of one cell.
    qint64 textBytes = 64LL * 1024 * 1024;      ///< UTF-8 bytes of all different texts of one file together.
    int mergedRanges = 100'000;                  ///< Merged cells of one sheet.
    int xmlDepth = 256;                          ///< Elements inside each other.
    int xmlAttributes = 256;                     ///< Of one element.
    qsizetype xmlTokenBytes = 8LL * 1024 * 1024; ///< One tag, text or comment as it stands in the file.
};

} // namespace core
