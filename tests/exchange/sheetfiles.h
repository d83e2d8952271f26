#pragma once

#include "core/exchange/sheetreader.h"

#include <QByteArray>
#include <QFile>
#include <QList>
#include <QTemporaryDir>

#include <utility>
#include <zip.h>

/// Spreadsheets made by hand for the tests of the readers.
namespace sheetfiles {

using Parts = QList<std::pair<QByteArray, QByteArray>>; ///< Name and bytes.

inline QString fixture(const char *name)
{
    return QStringLiteral(TEST_DATA_DIR "/sheets/") + QString::fromLatin1(name);
}

inline QByteArray bytesOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// Empty if \a parts make no zip file. A second part of the same name is left out.
inline QByteArray zipOf(const Parts &parts)
{
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("x.zip"));
    zip_t *archive = zip_open(QFile::encodeName(path).constData(), ZIP_CREATE, nullptr);
    for (const auto &[name, bytes] : parts) {
        zip_source_t *source
            = zip_source_buffer(archive, bytes.constData(), static_cast<zip_uint64_t>(bytes.size()), 0);
        if (zip_file_add(archive, name.constData(), source, ZIP_FL_ENC_UTF_8) < 0)
            zip_source_free(source);
    }
    if (zip_close(archive) != 0)
        zip_discard(archive);
    return bytesOf(path);
}

inline Parts partsOf(const QString &path)
{
    Parts parts;
    zip_t *archive = zip_open(QFile::encodeName(path).constData(), ZIP_RDONLY, nullptr);
    for (zip_int64_t i = 0; i < zip_get_num_entries(archive, 0); ++i) {
        zip_stat_t entry;
        zip_stat_index(archive, static_cast<zip_uint64_t>(i), 0, &entry);
        QByteArray bytes(static_cast<qsizetype>(entry.size), '\0');
        zip_file_t *file = zip_fopen_index(archive, static_cast<zip_uint64_t>(i), 0);
        zip_fread(file, bytes.data(), entry.size);
        zip_fclose(file);
        parts.append({QByteArray(entry.name), bytes});
    }
    zip_discard(archive);
    return parts;
}

/// An XLSX file with one sheet "Blad", whose <worksheet> holds \a inside.
inline Parts xlsxParts(const QByteArray &inside, const Parts &more = {})
{
    const QByteArray types = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
    const QByteArray main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    const QByteArray packageRels = "http://schemas.openxmlformats.org/package/2006/relationships";
    return Parts{{"[Content_Types].xml",
                  "<Types xmlns='http://schemas.openxmlformats.org/package/2006/content-types'/>"},
                 {"_rels/.rels",
                  "<Relationships xmlns='" + packageRels + "'><Relationship Id='rId1' Type='" + types
                      + "officeDocument' Target='xl/workbook.xml'/></Relationships>"},
                 {"xl/_rels/workbook.xml.rels",
                  "<Relationships xmlns='" + packageRels + "'><Relationship Id='rId1' Type='" + types
                      + "worksheet' Target='worksheets/sheet1.xml'/><Relationship Id='rId2' Type='" + types
                      + "styles' Target='/xl/styles.xml'/><Relationship Id='rId3' Type='" + types
                      + "sharedStrings' Target='./sharedStrings.xml'/></Relationships>"},
                 {"xl/workbook.xml",
                  "<workbook xmlns='" + main + "' xmlns:r='" + types.chopped(1)
                      + "'><sheets><sheet name='Blad' sheetId='1' r:id='rId1'/></sheets></workbook>"},
                 {"xl/worksheets/sheet1.xml",
                  "<?xml version='1.0' encoding='UTF-8'?><worksheet xmlns='" + main + "'>" + inside
                      + "</worksheet>"}}
    + more;
}

inline QByteArray xlsxOf(const QByteArray &inside, const Parts &more = {})
{
    return zipOf(xlsxParts(inside, more));
}

/// An ODS file whose <office:spreadsheet> holds \a inside.
inline QByteArray odsOf(const QByteArray &inside, const QByteArray &before = {}, const Parts &more = {})
{
    return zipOf(Parts{{"mimetype", "application/vnd.oasis.opendocument.spreadsheet"},
                       {"content.xml",
                        "<?xml version='1.0' encoding='UTF-8'?><office:document-content xmlns:office='o' "
                        "xmlns:table='t' xmlns:text='x'>"
                            + before + "<office:body><office:spreadsheet>" + inside
                            + "</office:spreadsheet></office:body></office:document-content>"}}
                 + more);
}

/// An ODS file with one table that holds \a rows.
inline QByteArray odsTable(const QByteArray &rows)
{
    return odsOf("<table:table table:name='Blad'>" + rows + "</table:table>");
}

/// Reads \a bytes as the file \a name.
inline core::Result<core::Workbook> readBytes(const QByteArray &bytes, const char *name,
                                              const core::ReadOptions &options = {},
                                              const core::JobControl &job = {})
{
    QTemporaryDir folder;
    const QString path = folder.filePath(QString::fromUtf8(name));
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        return core::Error{core::ErrorCode::Internal, QStringLiteral("the test could not write"), {}};
    file.close();
    return core::readWorkbook(path, options, job);
}

/// Each row as one text: cells joined by '¦', each row behind its number.
inline QStringList linesOf(const core::Sheet &sheet)
{
    QStringList lines;
    for (const core::SheetRow &row : sheet.rows)
        lines.append(QString::number(row.number) + QStringLiteral(": ")
                     + row.cells.join(QStringLiteral("¦")));
    return lines;
}

} // namespace sheetfiles
