#include "references.h"

#include "core/model/catalogue.h"

#include <QElapsedTimer>
#include <QProcess>

#include <sqlite3.h>

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

double programSeconds(const QString &program, const QStringList &arguments)
{
    QElapsedTimer timer;
    timer.start();
    QProcess process;
    process.start(program, arguments);
    if (!process.waitForFinished(-1) || process.exitCode() != 0)
        return -1;
    return static_cast<double>(timer.nsecsElapsed()) / 1e9;
}
