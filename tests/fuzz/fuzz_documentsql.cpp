// A sound document after any SQL: what somebody with a database program makes of it. Gets further than any
// bytes do.
#include "tests/fuzz/documentrun.h"
#include "tests/store/samples.h"

#include <cstring>
#include <sqlite3.h>

using namespace core;
using namespace fuzzing;

namespace {

QByteArray soundDocument(const ScratchFolder &folder)
{
    const QString path = folder.hold(QStringLiteral("x.stelsel"), {});
    QFile::remove(path);
    const auto document = samples::created(path, samples::country(2));
    require(document && samples::rename(*document, QStringLiteral("A")) && document->undo()
                && samples::rename(*document, QStringLiteral("B"))
                && samples::rename(*document, QStringLiteral("C"))
                && document->nameVersion(QStringLiteral("Nulmeting")),
            "a document with a history");
    return bytesOf(path);
}

/// Nothing outside the file, and nothing of SQLite's own that would leave it in another mode.
int allowed(void *, int action, const char *first, const char *, const char *, const char *)
{
    const bool isOutside = action == SQLITE_ATTACH || action == SQLITE_DETACH
        || action == SQLITE_CREATE_VTABLE
        || (action == SQLITE_PRAGMA && std::strcmp(first, "writable_schema") != 0
            && std::strcmp(first, "user_version") != 0 && std::strcmp(first, "foreign_keys") != 0);
    return isOutside ? SQLITE_DENY : SQLITE_OK;
}

int enough(void *)
{
    return 1;
}

void runAnySql(const QString &path, const QByteArray &sql)
{
    constexpr int longestValue = 1 << 20;
    constexpr int mostInstructions = 200'000;
    sqlite3 *database = nullptr;
    require(sqlite3_open(QFile::encodeName(path).constData(), &database) == SQLITE_OK, "the document's file");
    sqlite3_limit(database, SQLITE_LIMIT_LENGTH, longestValue);
    sqlite3_set_authorizer(database, allowed, nullptr);
    sqlite3_progress_handler(database, mostInstructions, enough, nullptr);
    sqlite3_exec(database, sql.constData(), nullptr, nullptr, nullptr);
    sqlite3_close(database);
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const unsigned char *data, size_t size)
{
    static const ScratchFolder folder;
    static const QByteArray sound = soundDocument(folder);
    const QByteArray sql(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    const QString path = folder.hold(QStringLiteral("x.stelsel"), sound);
    runAnySql(path, sql);
    tryDocument(folder, path);
    return 0;
}
