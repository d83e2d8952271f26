#include "core/store/session.h"

#include "core/model/catalogue.h"

#include <QCoreApplication>
#include <QScopeGuard>

#include <sqlite3.h>

namespace core {
namespace {

int isRecordTable(void *, const char *table)
{
    return findEntity(QString::fromUtf8(table)) ? 1 : 0;
}

int refuse(void *, int, sqlite3_changeset_iter *)
{
    return SQLITE_CHANGESET_ABORT;
}

} // namespace

void Session::Delete::operator()(sqlite3_session *session) const
{
    sqlite3session_delete(session);
}

Result<Session> Session::start(Database &database)
{
    sqlite3_session *handle = nullptr;
    int code = sqlite3session_create(database.handle(), "main", &handle);
    Session session;
    session.m_database = &database;
    session.m_handle.reset(handle);
    if (code == SQLITE_OK) {
        sqlite3session_table_filter(handle, isRecordTable, nullptr);
        code = sqlite3session_attach(handle, nullptr);
    }
    if (code != SQLITE_OK)
        return database.error(code, "session");
    return session;
}

Result<QByteArray> Session::changeset()
{
    int size = 0;
    void *data = nullptr;
    const int code = sqlite3session_changeset(m_handle.get(), &size, &data);
    const auto free = qScopeGuard([&] { sqlite3_free(data); });
    if (code != SQLITE_OK)
        return m_database->error(code, "session_changeset");
    return QByteArray(static_cast<const char *>(data), size);
}

Result<void> applyChangeset(Database &database, const QByteArray &changeset, bool isInverted)
{
    const int code = sqlite3changeset_apply_v2(
        database.handle(), static_cast<int>(changeset.size()), const_cast<char *>(changeset.constData()),
        isRecordTable, refuse, nullptr, nullptr, nullptr, isInverted ? SQLITE_CHANGESETAPPLY_INVERT : 0);
    if (code == SQLITE_ABORT) {
        return Error{ErrorCode::Corrupt,
                     QCoreApplication::translate(
                         "core::store",
                         "This step cannot be undone or redone, because its records were changed outside "
                         "the program. Check the file with: stelselkaart-cli check FILE"),
                     QStringLiteral("changeset conflict")};
    }
    if (code != SQLITE_OK)
        return database.error(code, "changeset_apply");
    return {};
}

} // namespace core
