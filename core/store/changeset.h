#pragma once

#include "core/base/result.h"
#include "core/model/cell.h"
#include "core/store/change.h"

#include <QByteArray>

#include <optional>
#include <vector>

namespace core {

/// Which way a changeset is gone through: forward as it was made, backward to undo it.
enum class Direction { Forward, Backward };

/// What a changeset says of one row. The cells borrow their texts from the changeset.
struct RowChange {
    std::string_view table;
    int keyColumn = -1; ///< position of the one column of the primary key
    RecordChange::Kind kind = RecordChange::Kind::Updated;
    std::vector<std::optional<Cell>> before; ///< by position in the table; empty for Inserted
    std::vector<std::optional<Cell>>
        after; ///< empty for Deleted; an update has no cell where nothing changed
};

/// Goes through the rows of a changeset of SQLite's session extension.
///
/// Reads the bytes itself and checks every length, because a file from a stranger may hold anything: what
/// came through here to the end may be given to SQLite. O(size).
class ChangesetReader {
public:
    /// \a changeset must live as long as this.
    explicit ChangesetReader(const QByteArray &changeset, Direction direction = Direction::Forward);

    /// False at the end, or where the bytes are no changeset: see isBroken().
    bool next();
    /// Until the following next().
    const RowChange &row() const { return m_row; }
    bool isBroken() const { return m_isBroken; }

private:
    bool readTable();
    bool readRow(unsigned char operation);
    bool readRecord(std::vector<std::optional<Cell>> &cells);
    bool readValue(std::optional<Cell> &cell);
    std::optional<unsigned char> readByte();
    std::optional<quint64> readWord();
    std::optional<qsizetype> readVarint();

    const char *m_at;
    const char *m_end;
    Direction m_direction;
    qsizetype m_columnCount = 0;
    RowChange m_row;
    bool m_isBroken = false;
};

/// The changeset that undoes \a changeset.
Result<QByteArray> inverted(const QByteArray &changeset);
/// One changeset that does what \a first and then \a second do.
Result<QByteArray> joined(const QByteArray &first, const QByteArray &second);

} // namespace core
