#include "versionone.h"

#include "core/store/changelog.h"
#include "core/store/session.h"
#include "oldversion.h"

using namespace core;

bool makeVersionOne(const QString &path)
{
    OldVersion version;
    version.contents
        = "INSERT INTO file_info (id, title) VALUES ('018c0000-0000-7000-8000-000000000001', 'Oude regio');"
          "INSERT INTO initiative (id, name, themes) VALUES ('018c0000-0000-7000-8000-000000000002', "
          "'Loket', "
          "'[\"digitalisering\"]');"
          "INSERT INTO activity (id, initiative, name) VALUES ('018c0000-0000-7000-8000-000000000003', "
          "'018c0000-0000-7000-8000-000000000002', 'Scan');"
          "INSERT INTO lesson (id, text, notes) VALUES ('018c0000-0000-7000-8000-000000000004', 'Oude les', "
          "'x');"
          "INSERT INTO log_state (only, head) VALUES (1, 0);";
    version.edits = {
        "INSERT INTO lesson (id, text) VALUES ('018c0000-0000-7000-8000-000000000005', 'Nieuwe les')",
        "UPDATE lesson SET text = 'Betere les' WHERE id = '018c0000-0000-7000-8000-000000000005'",
        "DELETE FROM lesson WHERE id = '018c0000-0000-7000-8000-000000000004'",
    };
    version.changeIds = 0x018C000000007000ULL;
    version.author = QStringLiteral("vroeger");
    auto database = writeOldVersion(path, version);
    if (!database)
        return false;
    const Result<QByteArray> last = ChangeLog::changeset(*database, 3);
    return last && applyChangeset(*database, *last, true)
        && database->run("UPDATE log_state SET head = 2;"
                         "INSERT INTO version (id, name, change, author, at) VALUES "
                         "('018c0000-0000-7000-8000-000000000200', 'nulmeting', 1, 'vroeger', "
                         "'2024-01-01T13:00:00.000Z')");
}
