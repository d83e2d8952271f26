#include "references.h"

#include "core/model/catalogue.h"
#include "measure.h"

#include <QFile>
#include <QXmlStreamReader>

#include <sqlite3.h>
#include <xlsxwriter.h>
#include <zip.h>

void scanTables(const QString &document)
{
    sqlite3 *database = nullptr;
    sqlite3_open_v2(document.toUtf8().constData(), &database, SQLITE_OPEN_READONLY, nullptr);
    qint64 bytes = 0;
    for (const core::EntityInfo &info : core::catalogue()) {
        sqlite3_stmt *statement = nullptr;
        const QByteArray sql = QByteArray("SELECT * FROM \"") + info.key + '"';
        if (sqlite3_prepare_v2(database, sql.constData(), -1, &statement, nullptr) != SQLITE_OK)
            continue;
        const int columns = sqlite3_column_count(statement);
        while (sqlite3_step(statement) == SQLITE_ROW) {
            for (int column = 0; column < columns; ++column) {
                if (sqlite3_column_type(statement, column) == SQLITE_TEXT) {
                    sqlite3_column_text(statement, column);
                    bytes += sqlite3_column_bytes(statement, column);
                }
            }
        }
        sqlite3_finalize(statement);
    }
    sqlite3_close(database);
    if (bytes == 0)
        qFatal("nothing was scanned");
}

void writeXlsx(const core::Sheet &sheet, const QString &path)
{
    lxw_workbook *workbook = workbook_new(path.toUtf8().constData());
    lxw_worksheet *worksheet = workbook_add_worksheet(workbook, nullptr);
    for (const core::SheetRow &row : sheet.rows) {
        for (qsizetype column = 0; column < row.cells.size(); ++column) {
            const QString &cell = row.cells.at(column);
            bool isNumber = false;
            const double number = cell.toDouble(&isNumber);
            const auto line = static_cast<lxw_row_t>(row.number - 1);
            const auto place = static_cast<lxw_col_t>(column);
            if (isNumber)
                worksheet_write_number(worksheet, line, place, number, nullptr);
            else if (!cell.isEmpty())
                worksheet_write_string(worksheet, line, place, cell.toUtf8().constData(), nullptr);
        }
    }
    if (workbook_close(workbook) != LXW_NO_ERROR)
        qFatal("the workbook was not written");
}

void scanXml(const QString &path)
{
    zip_t *archive = zip_open(path.toUtf8().constData(), ZIP_RDONLY, nullptr);
    const zip_int64_t count = zip_get_num_entries(archive, 0);
    for (zip_int64_t entry = 0; entry < count; ++entry) {
        zip_stat_t about;
        zip_stat_index(archive, static_cast<zip_uint64_t>(entry), 0, &about);
        QByteArray bytes(static_cast<qsizetype>(about.size), Qt::Uninitialized);
        zip_file_t *file = zip_fopen_index(archive, static_cast<zip_uint64_t>(entry), 0);
        zip_fread(file, bytes.data(), about.size);
        zip_fclose(file);
        QXmlStreamReader reader(bytes);
        while (!reader.atEnd())
            reader.readNext();
        if (reader.hasError())
            qFatal("the workbook is no XML");
    }
    zip_discard(archive);
}

void renameOnce(core::Document &document, core::RecordId initiative, int number)
{
    const int field = core::entityInfo(core::EntityKind::Initiative).indexOf(u"summary");
    const auto done = document.edit(QStringLiteral("bench"), [&](core::Edit &edit) {
        return edit.setField(core::EntityKind::Initiative, initiative, field,
                             QStringLiteral("Edit %1 of many").arg(number));
    });
    if (!done)
        qFatal("%s", qPrintable(done.error().message));
}

double bareUpdateSeconds(const QString &document, const QByteArray &initiative, int runs)
{
    const QString copy = document + QStringLiteral(".copy");
    QFile::remove(copy);
    QFile::copy(document, copy);
    sqlite3 *database = nullptr;
    sqlite3_open_v2(copy.toUtf8().constData(), &database, SQLITE_OPEN_READWRITE, nullptr);
    sqlite3_exec(database, "PRAGMA synchronous=FULL; PRAGMA journal_mode=DELETE", nullptr, nullptr, nullptr);
    int number = 0;
    const double time = cpuSeconds(
        [&] {
            const QByteArray sql = "UPDATE initiative SET summary = 'Edit " + QByteArray::number(++number)
                + " of many' WHERE id = '" + initiative + "'";
            if (sqlite3_exec(database, sql.constData(), nullptr, nullptr, nullptr) != SQLITE_OK
                || sqlite3_changes(database) != 1)
                qFatal("%s", sqlite3_errmsg(database));
        },
        runs);
    sqlite3_close(database);
    QFile::remove(copy);
    return time;
}
