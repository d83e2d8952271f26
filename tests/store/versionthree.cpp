#include "versionthree.h"

#include "oldversion.h"

bool makeVersionThree(const QString &path)
{
    OldVersion version;
    version.format = 3;
    version.contents
        = "INSERT INTO file_info (id, title) VALUES ('018e0000-0000-7000-8000-000000000001', 'Regio van "
          "eerder');"
          "INSERT INTO initiative (id, name) VALUES ('018e0000-0000-7000-8000-000000000002', 'Balie');"
          "INSERT INTO map_place (id, map, record, x, y) VALUES ('018e0000-0000-7000-8000-000000000003', "
          "'hinge', '018e0000-0000-7000-8000-000000000002', 1.5, -2);"
          "INSERT INTO log_state (only, head, revision) VALUES (1, 0, 0);";
    version.edits = {
        "UPDATE initiative SET name = 'Loket' WHERE id = '018e0000-0000-7000-8000-000000000002'",
        "UPDATE map_place SET x = 4.25 WHERE id = '018e0000-0000-7000-8000-000000000003'",
    };
    version.changeIds = 0x018E000000007000ULL;
    version.author = QStringLiteral("eerder");
    version.year = 2026;
    auto database = writeOldVersion(path, version);
    return database && database->run("UPDATE log_state SET head = 2, revision = 2");
}
