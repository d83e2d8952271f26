#pragma once

#include "core/base/result.h"
#include "core/store/change.h"

#include <QByteArray>

namespace core {

class Database;

/// Where the file stands in its log.
struct LogState {
    qint64 head = 0; ///< number of the entry that made the present state; 0: the first state
    quint64 revision = 0;
    QByteArray headId; ///< of that entry; tells this file from another with a log of the same length

    bool operator==(const LogState &) const = default;
};

/// The change log of a file: a tree of entries, of which the way from the first state to the head made the
/// present one. Holds everything but the changesets, which are read when they are needed.
///
/// The functions that write run inside the caller's transaction and leave this value as it is; once that is
/// committed, the caller tells it with adopt().
class ChangeLog {
public:
    /// The entries to go back through, newest first, and then those to go forward through, oldest first.
    struct Way {
        QList<qint64> back;
        QList<qint64> forward;
    };

    /// Error Corrupt when the entries are no tree, or the head is none of them.
    static Result<ChangeLog> load(Database &database);
    static Result<LogState> stateIn(Database &database);
    static Result<QByteArray> changeset(Database &database, qint64 number);

    const LogState &state() const { return m_state; }
    const QList<ChangeInfo> &entries() const { return m_entries; } ///< entry n stands at n - 1
    const QList<VersionInfo> &versions() const { return m_versions; }
    /// nullptr for 0 and for what is no entry.
    const ChangeInfo *find(qint64 number) const;
    const ChangeInfo *undoable() const { return find(m_state.head); }
    const ChangeInfo *redoable() const { return find(m_redo); }
    /// Numbers from the first entry to the head.
    QList<qint64> presentWay() const { return wayTo(m_state.head); }
    QList<qint64> wayTo(qint64 number) const;
    Way way(qint64 from, qint64 to) const;
    /// The state after a move of the head to \a head.
    LogState moved(qint64 head) const;

    ChangeInfo newEntry(const QString &author, const QString &label) const;
    static Result<void> write(Database &database, const ChangeInfo &entry, const QByteArray &changeset);
    static Result<void> write(Database &database, const LogState &state);
    static Result<void> write(Database &database, const VersionInfo &version);

    void adopt(const ChangeInfo &entry) { m_entries.append(entry); }
    void adopt(const LogState &state);
    void adopt(const VersionInfo &version);
    /// Reads the named versions anew, after a commit of which nobody knows whether it came through.
    Result<void> loadVersions(Database &database);

private:
    Result<void> loadEntries(Database &database);

    QList<ChangeInfo> m_entries;
    QList<VersionInfo> m_versions;
    LogState m_state;
    qint64 m_redo = 0; ///< the newest entry made on top of the head; 0: none
};

} // namespace core
