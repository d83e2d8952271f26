#include "oldversion.h"

#include "core/store/changelog.h"
#include "core/store/session.h"

#include <QFile>

using namespace core;

namespace {

bool addEdit(Database &database, const OldVersion &version, int number)
{
    Result<Session> session = Session::start(database);
    if (!session || !database.run(version.edits.at(number - 1)))
        return false;
    Session recording = std::move(session).value();
    const Result<QByteArray> changeset = recording.changeset();
    const ChangeInfo entry{number,
                           RecordId(version.changeIds, 0x8000000000000100ULL + static_cast<quint64>(number)),
                           number - 1,
                           version.author,
                           QDateTime(QDate(version.year, 1, number), QTime(12, 0), Qt::UTC),
                           QStringLiteral("Stap %1").arg(number)};
    return changeset && ChangeLog::write(database, entry, *changeset);
}

} // namespace

std::optional<Database> writeOldVersion(const QString &path, const OldVersion &version)
{
    QFile schema(QStringLiteral(TEST_DATA_DIR "/documents/schema-v%1.sql").arg(version.format));
    Result<Database> opened = Database::open(path, Database::Access::Create);
    if (!schema.open(QIODevice::ReadOnly) || !opened)
        return std::nullopt;
    Database database = std::move(opened).value();
    const QByteArray stamp
        = "PRAGMA application_id = 1398033483; PRAGMA user_version = " + QByteArray::number(version.format);
    if (!database.configure() || !database.run(stamp) || !database.run(schema.readAll())
        || !database.run(version.contents))
        return std::nullopt;
    for (int number = 1; number <= version.edits.size(); ++number) {
        if (!addEdit(database, version, number))
            return std::nullopt;
    }
    return database;
}
