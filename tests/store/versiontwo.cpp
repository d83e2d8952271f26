#include "versiontwo.h"

#include "core/store/changelog.h"
#include "core/store/session.h"

#include <QFile>

using namespace core;

namespace {

const QByteArray contents
    = "INSERT INTO file_info (id, title) VALUES ('018d0000-0000-7000-8000-000000000001', 'Regio van toen');"
      "INSERT INTO organisation (id, name) VALUES ('018d0000-0000-7000-8000-000000000002', 'Gemeente');"
      "INSERT INTO initiative (id, name) VALUES ('018d0000-0000-7000-8000-000000000003', 'Balie');"
      "INSERT INTO participation (id, initiative, organisation, role) VALUES "
      "('018d0000-0000-7000-8000-000000000004', '018d0000-0000-7000-8000-000000000003', "
      "'018d0000-0000-7000-8000-000000000002', 'aanbieder');"
      "INSERT INTO log_state (only, head, revision) VALUES (1, 0, 0);";

const QByteArrayList edits{
    "UPDATE initiative SET name = 'Loket' WHERE id = '018d0000-0000-7000-8000-000000000003'",
    "INSERT INTO organisation (id, name) VALUES ('018d0000-0000-7000-8000-000000000005', 'Provincie')",
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
        RecordId(0x018D000000007000ULL, 0x8000000000000100ULL + static_cast<quint64>(number)),
        number - 1,
        QStringLiteral("toen"),
        QDateTime(QDate(2025, 1, number), QTime(12, 0), Qt::UTC),
        QStringLiteral("Stap %1").arg(number)};
    return changeset && ChangeLog::write(database, entry, *changeset);
}

} // namespace

bool makeVersionTwo(const QString &path)
{
    QFile schema(QStringLiteral(TEST_DATA_DIR "/documents/schema-v2.sql"));
    Result<Database> opened = Database::open(path, Database::Access::Create);
    if (!schema.open(QIODevice::ReadOnly) || !opened)
        return false;
    Database database = std::move(opened).value();
    if (!database.configure() || !database.run("PRAGMA application_id = 1398033483; PRAGMA user_version = 2")
        || !database.run(schema.readAll()) || !database.run(contents))
        return false;
    for (int number = 1; number <= edits.size(); ++number) {
        if (!addEdit(database, number))
            return false;
    }
    return static_cast<bool>(database.run("UPDATE log_state SET head = 2, revision = 2"));
}
