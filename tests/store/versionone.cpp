#include "versionone.h"

#include "core/store/changelog.h"
#include "core/store/session.h"

#include <QFile>

using namespace core;

namespace {

const QByteArray contents
    = "INSERT INTO file_info (id, title) VALUES ('018c0000-0000-7000-8000-000000000001', 'Oude regio');"
      "INSERT INTO initiative (id, name, themes) VALUES ('018c0000-0000-7000-8000-000000000002', 'Loket', "
      "'[\"digitalisering\"]');"
      "INSERT INTO activity (id, initiative, name) VALUES ('018c0000-0000-7000-8000-000000000003', "
      "'018c0000-0000-7000-8000-000000000002', 'Scan');"
      "INSERT INTO lesson (id, text, notes) VALUES ('018c0000-0000-7000-8000-000000000004', 'Oude les', 'x');"
      "INSERT INTO log_state (only, head) VALUES (1, 0);";

const QByteArrayList edits{
    "INSERT INTO lesson (id, text) VALUES ('018c0000-0000-7000-8000-000000000005', 'Nieuwe les')",
    "UPDATE lesson SET text = 'Betere les' WHERE id = '018c0000-0000-7000-8000-000000000005'",
    "DELETE FROM lesson WHERE id = '018c0000-0000-7000-8000-000000000004'",
};

bool addEdit(Database &database, int number)
{
    Result<Session> session = Session::start(database);
    if (!session || !database.run(edits.at(number - 1)))
        return false;
    Session recording = std::move(session).value();
    const Result<QByteArray> changeset = recording.changeset();
    const ChangeInfo entry{
        number,
        RecordId(0x018C000000007000ULL, 0x8000000000000100ULL + static_cast<quint64>(number)),
        number - 1,
        QStringLiteral("vroeger"),
        QDateTime(QDate(2024, 1, number), QTime(12, 0), Qt::UTC),
        QStringLiteral("Stap %1").arg(number)};
    return changeset && ChangeLog::write(database, entry, *changeset);
}

} // namespace

bool makeVersionOne(const QString &path)
{
    QFile schema(QStringLiteral(TEST_DATA_DIR "/documents/schema-v1.sql"));
    Result<Database> opened = Database::open(path, Database::Access::Create);
    if (!schema.open(QIODevice::ReadOnly) || !opened)
        return false;
    Database database = std::move(opened).value();
    if (!database.configure() || !database.run("PRAGMA application_id = 1398033483; PRAGMA user_version = 1")
        || !database.run(schema.readAll()) || !database.run(contents))
        return false;
    for (int number = 1; number <= edits.size(); ++number) {
        if (!addEdit(database, number))
            return false;
    }
    const Result<QByteArray> last = ChangeLog::changeset(database, 3);
    return last && applyChangeset(database, *last, true)
        && database.run("UPDATE log_state SET head = 2;"
                        "INSERT INTO version (id, name, change, author, at) VALUES "
                        "('018c0000-0000-7000-8000-000000000200', 'nulmeting', 1, 'vroeger', "
                        "'2024-01-01T13:00:00.000Z')");
}
