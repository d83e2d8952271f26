#pragma once

#include "core/exchange/sheet.h"
#include "core/store/document.h"

#include <QString>

/// Steps through every row and column of every record table, as a bare C program would: what opening cannot
/// beat by much.
void scanTables(const QString &document);

/// The sheet as a workbook, as a spreadsheet program would write it.
void writeXlsx(const core::Sheet &sheet, const QString &path);
/// Unpacks every XML part of a zip file and reads it to its end with QXmlStreamReader.
void scanXml(const QString &path);

/// One edit, whose text is other for each \a number.
void renameOnce(core::Document &document, core::RecordId initiative, int number);
/// Processor seconds of one UPDATE of a copy of the document, committed with the same journal, without a log.
double bareUpdateSeconds(const QString &document, const QByteArray &initiative, int runs);
