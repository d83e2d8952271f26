#include "core/store/changelog.h"

#include "core/store/sqlite.h"
#include "core/store/sqliteerror.h"

#include <QSet>

#include <algorithm>
#include <sqlite3.h>

namespace core {
namespace {

Error brokenLog(const char *what)
{
    return sqliteError(nullptr, SQLITE_CORRUPT, QByteArray("change log: ") + what);
}

QByteArray timeText(const QDateTime &time)
{
    return time.toUTC().toString(Qt::ISODateWithMs).toLatin1();
}

QDateTime timeFrom(const QString &text)
{
    return QDateTime::fromString(text, Qt::ISODateWithMs).toUTC();
}

RecordId idFrom(const QByteArray &text)
{
    return RecordId::fromLatin1(text.constData(), text.size()).value_or(RecordId());
}

/// Runs \a read for each row of \a sql.
template <typename F>
Result<void> eachRow(Database &database, const QByteArray &sql, F read)
{
    Result<Statement> prepared = database.prepare(sql);
    if (!prepared)
        return prepared.error();
    Statement statement = std::move(prepared).value();
    for (;;) {
        const Result<bool> row = statement.step();
        if (!row)
            return row.error();
        if (!*row)
            return {};
        if (Result<void> done = read(statement); !done)
            return done;
    }
}

} // namespace

Result<ChangeLog> ChangeLog::load(Database &database)
{
    ChangeLog log;
    if (auto done = log.loadEntries(database); !done)
        return done.error();
    const Result<LogState> state = stateIn(database);
    if (!state)
        return state.error();
    if (state->head < 0 || state->head > log.m_entries.size())
        return brokenLog("head is no entry");
    log.adopt(*state);
    if (auto done = log.loadVersions(database); !done)
        return done.error();
    return log;
}

Result<void> ChangeLog::loadEntries(Database &database)
{
    QSet<QString> authors; // one text for the entries of one author
    return eachRow(database,
                   "SELECT \"number\", \"id\", \"parent\", \"author\", \"at\", \"label\" FROM \"change\" "
                   "ORDER BY \"number\"",
                   [&](const Statement &row) -> Result<void> {
                       ChangeInfo entry{row.integer(0),        idFrom(row.bytes(1)),
                                        row.integer(2),        *authors.insert(row.text(3)),
                                        timeFrom(row.text(4)), row.text(5)};
                       if (entry.number != m_entries.size() + 1 || entry.parent < 0
                           || entry.parent >= entry.number || entry.id.isNull())
                           return brokenLog("entries are no tree");
                       m_entries.append(std::move(entry));
                       return {};
                   });
}

Result<void> ChangeLog::loadVersions(Database &database)
{
    QList<VersionInfo> versions;
    auto read = eachRow(database,
                        "SELECT \"id\", \"name\", \"change\", \"author\", \"at\" FROM \"version\" ORDER BY "
                        "\"at\", \"id\"",
                        [&](const Statement &row) -> Result<void> {
                            VersionInfo version{idFrom(row.bytes(0)), row.text(1), row.integer(2),
                                                row.text(3), timeFrom(row.text(4))};
                            if (version.change < 0 || version.change > m_entries.size())
                                return brokenLog("version of no entry");
                            versions.append(std::move(version));
                            return {};
                        });
    if (read)
        m_versions = versions;
    return read;
}

Result<LogState> ChangeLog::stateIn(Database &database)
{
    LogState state;
    int rows = 0;
    auto read = eachRow(database,
                        "SELECT s.\"head\", s.\"revision\", c.\"id\" FROM \"log_state\" AS s LEFT JOIN "
                        "\"change\" AS c ON c.\"number\" = s.\"head\"",
                        [&](const Statement &row) -> Result<void> {
                            state = {row.integer(0), static_cast<quint64>(row.integer(1)), row.bytes(2)};
                            ++rows;
                            return {};
                        });
    if (!read)
        return read.error();
    if (rows != 1)
        return brokenLog("no state");
    return state;
}

Result<QByteArray> ChangeLog::changeset(Database &database, qint64 number)
{
    QByteArray bytes;
    int rows = 0;
    auto read = eachRow(
        database, "SELECT \"changeset\" FROM \"change\" WHERE \"number\" = " + QByteArray::number(number),
        [&](const Statement &row) -> Result<void> {
            bytes = row.bytes(0);
            ++rows;
            return {};
        });
    if (!read)
        return read.error();
    if (rows != 1)
        return brokenLog("no such entry");
    return bytes;
}

const ChangeInfo *ChangeLog::find(qint64 number) const
{
    return number >= 1 && number <= m_entries.size() ? &m_entries.at(number - 1) : nullptr;
}

QList<qint64> ChangeLog::wayTo(qint64 number) const
{
    QList<qint64> way;
    for (const ChangeInfo *entry = find(number); entry; entry = find(entry->parent))
        way.append(entry->number);
    std::reverse(way.begin(), way.end());
    return way;
}

ChangeLog::Way ChangeLog::way(qint64 from, qint64 to) const
{
    const QList<qint64> mine = wayTo(from);
    const QList<qint64> theirs = wayTo(to);
    const auto parted = std::mismatch(mine.cbegin(), mine.cend(), theirs.cbegin(), theirs.cend());
    Way way{QList<qint64>(parted.first, mine.cend()), QList<qint64>(parted.second, theirs.cend())};
    std::reverse(way.back.begin(), way.back.end());
    return way;
}

LogState ChangeLog::moved(qint64 head) const
{
    const ChangeInfo *entry = find(head);
    return {head, m_state.revision + 1, entry ? entry->id.toLatin1() : QByteArray()};
}

ChangeInfo ChangeLog::newEntry(const QString &author, const QString &label) const
{
    const QDateTime now = QDateTime::fromMSecsSinceEpoch(QDateTime::currentMSecsSinceEpoch(), Qt::UTC);
    return {m_entries.size() + 1, RecordId::create(), m_state.head, author, now, label};
}

Result<void> ChangeLog::write(Database &database, const ChangeInfo &entry, const QByteArray &changeset)
{
    Result<Statement> prepared
        = database.prepare("INSERT INTO \"change\" (\"number\", \"id\", \"parent\", \"author\", \"at\", "
                           "\"label\", \"changeset\") VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)");
    if (!prepared)
        return prepared.error();
    Statement statement = std::move(prepared).value();
    const QByteArray id = entry.id.toLatin1();
    const QByteArray author = entry.author.toUtf8();
    const QByteArray at = timeText(entry.at);
    const QByteArray label = entry.label.toUtf8();
    statement.bind(1, entry.number);
    statement.bind(2, id);
    statement.bind(3, entry.parent);
    statement.bind(4, author);
    statement.bind(5, at);
    statement.bind(6, label);
    statement.bindBlob(7, changeset);
    return statement.run();
}

Result<void> ChangeLog::write(Database &database, const LogState &state)
{
    return database.run("UPDATE \"log_state\" SET \"head\" = " + QByteArray::number(state.head)
                        + ", \"revision\" = " + QByteArray::number(state.revision));
}

Result<void> ChangeLog::write(Database &database, const VersionInfo &version)
{
    Result<Statement> prepared
        = database.prepare("INSERT INTO \"version\" (\"id\", \"name\", \"change\", \"author\", \"at\") "
                           "VALUES (?1, ?2, ?3, ?4, ?5)");
    if (!prepared)
        return prepared.error();
    Statement statement = std::move(prepared).value();
    const QByteArray id = version.id.toLatin1();
    const QByteArray name = version.name.toUtf8();
    const QByteArray author = version.author.toUtf8();
    const QByteArray at = timeText(version.at);
    statement.bind(1, id);
    statement.bind(2, name);
    statement.bind(3, version.change);
    statement.bind(4, author);
    statement.bind(5, at);
    return statement.run();
}

void ChangeLog::adopt(const VersionInfo &version)
{
    const auto place = std::upper_bound( // in the order that a file is read in
        m_versions.begin(), m_versions.end(), version, [](const VersionInfo &a, const VersionInfo &b) {
            return std::pair(a.at, a.id.toLatin1()) < std::pair(b.at, b.id.toLatin1());
        });
    m_versions.insert(place, version);
}

void ChangeLog::adopt(const LogState &state)
{
    m_state = state;
    m_redo = 0;
    for (qint64 number = m_entries.size(); number > state.head && m_redo == 0; --number) {
        if (find(number)->parent == state.head)
            m_redo = number;
    }
}

} // namespace core
