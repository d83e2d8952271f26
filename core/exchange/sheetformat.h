#pragma once

#include "core/exchange/sheetjob.h"

#include <QByteArrayView>

namespace core {

class ZipFile;

enum class SheetFormat : unsigned char { Csv, Xlsx, Ods };

/// Whether \a bytes are a zip file, as XLSX and ODS files are.
bool isZip(QByteArrayView bytes);

/// Csv if \a bytes can be text; else an InvalidInput error that names what they are: an old Excel file, a
/// protected one, a PDF, a web page, … \a bytes are a whole file that is no zip file.
Result<SheetFormat> formatOfBytes(QByteArrayView bytes, const SheetJob &job);

/// Xlsx or Ods; else an InvalidInput error that names what the zip file holds. Told by its parts.
Result<SheetFormat> formatOfZip(ZipFile &archive);

} // namespace core
