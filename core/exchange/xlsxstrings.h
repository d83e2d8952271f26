#pragma once

#include "core/exchange/sheetbuilder.h"
#include "core/exchange/zipfile.h"

#include <QByteArray>
#include <QList>

namespace core {

class SheetXml;

/// Appends to \a text, in UTF-8, what the current element <si> or <is> of \a xml says, up to its end: plain
/// or in runs of formatting, without phonetic hints. \return false if the XML failed.
bool readXlsxText(SheetXml &xml, QByteArray &text);

/// Replaces the XLSX way of writing characters that XML cannot hold ("_x000D_") by those characters, control
/// characters other than tab and line ends excepted; line ends become '\n'. Fast if there are none.
void resolveXlsxEscapes(QByteArray &text);

/// The shared strings of an XLSX file, pooled in \a builder; an empty \a part has none.
Result<QList<QString>> readXlsxStrings(ZipFile &archive, const QByteArray &part, SheetBuilder &builder);

} // namespace core
