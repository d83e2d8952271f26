#pragma once

#include <QByteArrayList>
#include <QString>

/// The system calls of this process on the files of one folder, counted and made to fail on demand: what
/// Qt, the standard library and SQLite do below all of our own code. Linked into a test, it takes the place
/// of open, read, write, fsync, ftruncate, rename and link.
namespace failingcalls {

enum class Fault {
    NoRoom,  ///< open for writing, write, truncate, link: ENOSPC
    NoInput, ///< open for reading, read: EIO
    NoSync,  ///< fsync: EIO
    NoName,  ///< rename, link: EIO, as on a network drive
    Order,   ///< nothing fails: write, fsync, rename and link are counted in their order
    Halves,  ///< a write or read does half of what was asked, and says so; nothing fails
};

/// From now on, the \a number-th call of the kind (counting from 1) on a file of \a folder fails, and with
/// \a isLasting all after it. 0: none fails.
void failAt(const QString &folder, Fault fault, int number, bool isLasting = false);
/// Ends that. \return the names of the counted calls.
QByteArrayList mend();

} // namespace failingcalls
