#include "versiontwo.h"

#include "oldversion.h"

bool makeVersionTwo(const QString &path)
{
    OldVersion version;
    version.format = 2;
    version.contents
        = "INSERT INTO file_info (id, title) VALUES ('018d0000-0000-7000-8000-000000000001', 'Regio van "
          "toen');"
          "INSERT INTO organisation (id, name) VALUES ('018d0000-0000-7000-8000-000000000002', 'Gemeente');"
          "INSERT INTO initiative (id, name) VALUES ('018d0000-0000-7000-8000-000000000003', 'Balie');"
          "INSERT INTO participation (id, initiative, organisation, role) VALUES "
          "('018d0000-0000-7000-8000-000000000004', '018d0000-0000-7000-8000-000000000003', "
          "'018d0000-0000-7000-8000-000000000002', 'aanbieder');"
          "INSERT INTO log_state (only, head, revision) VALUES (1, 0, 0);";
    version.edits = {
        "UPDATE initiative SET name = 'Loket' WHERE id = '018d0000-0000-7000-8000-000000000003'",
        "INSERT INTO organisation (id, name) VALUES ('018d0000-0000-7000-8000-000000000005', 'Provincie')",
    };
    version.changeIds = 0x018D000000007000ULL;
    version.author = QStringLiteral("toen");
    version.year = 2025;
    auto database = writeOldVersion(path, version);
    return database && database->run("UPDATE log_state SET head = 2, revision = 2");
}
