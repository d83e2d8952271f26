#include "core/store/changeset.h"

#include "core/store/sqliteerror.h"

#include <algorithm>
#include <cstring>
#include <sqlite3.h>

namespace core {
namespace {

// The format is described at the head of sqlite3session.c, "Changeset format".
constexpr char tableMark = 'T';
constexpr qsizetype mostColumns = 200;

enum ValueType : unsigned char { Undefined = 0, Integer = 1, Real = 2, Text = 3, Null = 5 };

/// The result of a session function in memory of SQLite's.
struct Output {
    int size = 0;
    void *data = nullptr;

    Output() = default;
    Output(const Output &) = delete;
    Output &operator=(const Output &) = delete;
    ~Output() { sqlite3_free(data); }
    QByteArray bytes() const { return QByteArray(static_cast<const char *>(data), size); }
};

bool isSound(const QByteArray &changeset)
{
    ChangesetReader reader(changeset);
    while (reader.next()) { }
    return !reader.isBroken();
}

Error brokenChangeset()
{
    return sqliteError(nullptr, SQLITE_CORRUPT, "changeset");
}

void *writable(const QByteArray &bytes)
{
    return const_cast<char *>(bytes.constData()); // SQLite's interface is not const, its code does not write
}

} // namespace

ChangesetReader::ChangesetReader(const QByteArray &changeset, Direction direction)
    : m_at(changeset.constData()),
      m_end(changeset.constData() + changeset.size()),
      m_direction(direction)
{ }

bool ChangesetReader::next()
{
    if (m_isBroken || m_at == m_end)
        return false;
    if (*m_at == tableMark && !readTable()) {
        m_isBroken = true;
        return false;
    }
    const auto operation = readByte();
    m_isBroken = !operation || m_columnCount == 0 || !readRow(*operation);
    return !m_isBroken;
}

bool ChangesetReader::readTable()
{
    ++m_at;
    const auto count = readVarint();
    if (!count || *count < 1 || *count > mostColumns || m_end - m_at < *count)
        return false;
    m_columnCount = *count;
    const char *flags = m_at;
    m_at += *count;
    const char *keyFlag = std::find_if(flags, m_at, [](char flag) { return flag != 0; });
    const auto keys = std::count_if(flags, m_at, [](char flag) { return flag != 0; });
    const auto *nameEnd = static_cast<const char *>(std::memchr(m_at, 0, static_cast<size_t>(m_end - m_at)));
    if (keys != 1 || !nameEnd)
        return false;
    m_row.keyColumn = static_cast<int>(keyFlag - flags);
    m_row.table = std::string_view(m_at, static_cast<size_t>(nameEnd - m_at));
    m_at = nameEnd + 1;
    return true;
}

bool ChangesetReader::readRow(unsigned char operation)
{
    if (!readByte()) // "indirect": made by a trigger; there are none
        return false;
    m_row.before.clear();
    m_row.after.clear();
    bool isRead = false;
    switch (operation) {
    case SQLITE_INSERT:
        m_row.kind = RecordChange::Kind::Inserted;
        isRead = readRecord(m_row.after);
        break;
    case SQLITE_DELETE:
        m_row.kind = RecordChange::Kind::Deleted;
        isRead = readRecord(m_row.before);
        break;
    case SQLITE_UPDATE:
        m_row.kind = RecordChange::Kind::Updated;
        isRead = readRecord(m_row.before) && readRecord(m_row.after);
        break;
    default:
        return false;
    }
    if (isRead && m_direction == Direction::Backward) {
        std::swap(m_row.before, m_row.after);
        if (operation == SQLITE_UPDATE) { // the key stands in SQLite's old record only
            std::swap(m_row.before.at(static_cast<size_t>(m_row.keyColumn)),
                      m_row.after.at(static_cast<size_t>(m_row.keyColumn)));
        } else {
            m_row.kind
                = operation == SQLITE_INSERT ? RecordChange::Kind::Deleted : RecordChange::Kind::Inserted;
        }
    }
    return isRead;
}

bool ChangesetReader::readRecord(std::vector<std::optional<Cell>> &cells)
{
    cells.resize(static_cast<size_t>(m_columnCount));
    return std::all_of(cells.begin(), cells.end(),
                       [this](std::optional<Cell> &cell) { return readValue(cell); });
}

bool ChangesetReader::readValue(std::optional<Cell> &cell)
{
    const auto type = readByte();
    if (!type)
        return false;
    switch (*type) {
    case Undefined:
        cell.reset();
        return true;
    case Null:
        cell = Cell();
        return true;
    case Integer:
    case Real: {
        const auto word = readWord();
        if (!word)
            return false;
        double real = 0;
        std::memcpy(&real, &*word, sizeof real);
        cell = *type == Integer ? Cell::ofInteger(static_cast<qint64>(*word)) : Cell::ofReal(real);
        return true;
    }
    case Text: {
        const auto size = readVarint();
        if (!size || *size > m_end - m_at)
            return false;
        cell = Cell::ofText({m_at, static_cast<size_t>(*size)});
        m_at += *size;
        return true;
    }
    default: // a blob; no table of records has one
        return false;
    }
}

std::optional<unsigned char> ChangesetReader::readByte()
{
    if (m_at == m_end)
        return std::nullopt;
    return static_cast<unsigned char>(*m_at++);
}

std::optional<quint64> ChangesetReader::readWord()
{
    if (m_end - m_at < 8)
        return std::nullopt;
    quint64 word = 0;
    for (int i = 0; i < 8; ++i)
        word = (word << 8) | static_cast<unsigned char>(*m_at++);
    return word;
}

std::optional<qsizetype> ChangesetReader::readVarint()
{
    quint64 value = 0;
    for (int i = 0; i < 5; ++i) { // enough for 31 bits, the most that SQLite allows
        const auto byte = readByte();
        if (!byte)
            return std::nullopt;
        value = (value << 7) | (*byte & 0x7FU);
        if (*byte < 0x80U)
            return value <= 0x7FFFFFFF ? std::optional(static_cast<qsizetype>(value)) : std::nullopt;
    }
    return std::nullopt;
}

Result<QByteArray> inverted(const QByteArray &changeset)
{
    if (!isSound(changeset))
        return brokenChangeset();
    Output output;
    const int code = sqlite3changeset_invert(static_cast<int>(changeset.size()), writable(changeset),
                                             &output.size, &output.data);
    if (code != SQLITE_OK)
        return sqliteError(nullptr, code, "changeset_invert");
    return output.bytes();
}

Result<QByteArray> joined(const QByteArray &first, const QByteArray &second)
{
    if (!isSound(first) || !isSound(second))
        return brokenChangeset();
    Output output;
    const int code = sqlite3changeset_concat(static_cast<int>(first.size()), writable(first),
                                             static_cast<int>(second.size()), writable(second), &output.size,
                                             &output.data);
    if (code != SQLITE_OK)
        return sqliteError(nullptr, code, "changeset_concat");
    return output.bytes();
}

} // namespace core
