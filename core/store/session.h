#pragma once

#include "core/store/sqlite.h"

struct sqlite3_session;

namespace core {

/// Records what is done to the record tables through one connection, from start() on.
class Session {
public:
    static Result<Session> start(Database &database);

    /// What was done so far; empty when that comes to nothing.
    Result<QByteArray> changeset();

private:
    struct Delete {
        void operator()(sqlite3_session *session) const;
    };

    Database *m_database = nullptr;
    std::unique_ptr<sqlite3_session, Delete> m_handle;
};

/// Does to the tables what \a changeset says, forward or backward. Error Corrupt, to be followed by a
/// rollback, when a row is not as the changeset knew it. \pre a ChangesetReader came through \a changeset.
Result<void> applyChangeset(Database &database, const QByteArray &changeset, bool isInverted);

} // namespace core
