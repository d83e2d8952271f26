#pragma once

#include "diskshim.h"

#include <QByteArrayList>

/// A disk under SQLite that fails on demand.
class FaultyDisk : public diskshim::Disk {
public:
    /// What goes wrong, and with that which operations are counted.
    enum class Fault {
        Changing,   ///< write (full), sync, truncate, delete
        ShortWrite, ///< a write stops halfway and says that the disk is full
        WriteError, ///< a write, truncate or delete fails without a reason (EIO)
        Opening,    ///< open fails: no permission, no file handles left, a stale handle
        Reading,    ///< read and size fail (EIO)
        Locking,    ///< lock and unlock fail, as on a network drive that is gone
    };

    FaultyDisk() { diskshim::install(*this); }
    ~FaultyDisk() override { diskshim::remove(); }
    Q_DISABLE_COPY_MOVE(FaultyDisk)

    /// The \a number-th operation of that kind from now (counting from 1) fails, once, or with \a isLasting
    /// that one and all after it. 0: none fails.
    void failAt(int number, bool isLasting = false) { failAt(Fault::Changing, number, isLasting); }
    void failAt(Fault fault, int number, bool isLasting = false);
    /// Names of the counted operations since failAt(): "write", "sync", "truncate", "delete", "open", …
    const QByteArrayList &operations() const { return m_done; }
    /// How many failed since this was made.
    int faults() const { return m_faults; }

    int open(diskshim::File &file, sqlite3_filename name, int flags, int *outFlags) override;
    int read(diskshim::File &file, void *data, int size, sqlite3_int64 offset) override;
    int write(diskshim::File &file, const void *data, int size, sqlite3_int64 offset) override;
    int truncate(diskshim::File &file, sqlite3_int64 size) override;
    int sync(diskshim::File &file, int flags) override;
    int fileSize(diskshim::File &file, sqlite3_int64 *size) override;
    int lock(diskshim::File &file, int level) override;
    int unlock(diskshim::File &file, int level) override;
    int remove(const char *name, int syncFolder) override;

private:
    bool fails(const char *operation, std::initializer_list<Fault> counted);

    Fault m_fault = Fault::Changing;
    int m_failing = 0;
    bool m_isLasting = false;
    int m_faults = 0;
    QByteArrayList m_done;
};

/// Memory of SQLite's that runs out on demand. Make it before any database is open, and before a FaultyDisk.
class FaultyMemory {
public:
    FaultyMemory();
    ~FaultyMemory();
    Q_DISABLE_COPY_MOVE(FaultyMemory)

    /// The \a number-th allocation from now fails. 0: none fails.
    static void failAt(int number);
    static int allocations(); ///< since failAt()
};
