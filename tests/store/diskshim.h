#pragma once

#include <QByteArray>

#include <sqlite3.h>

/// A layer between SQLite and the disk: from install() to remove() every connection of this process that is
/// opened goes through a Disk, which does what the system's own VFS does unless a test says otherwise.
namespace diskshim {

/// The head of an open file; the system's own file stands behind it.
struct File {
    sqlite3_file base;
    const char *name; ///< SQLite's own, for as long as the file is open; null for a nameless one

    sqlite3_file *below() { return reinterpret_cast<sqlite3_file *>(this + 1); }
};

/// The system's disk. Each function returns a result code of SQLite.
class Disk {
public:
    virtual ~Disk() = default;

    virtual int open(File &file, sqlite3_filename name, int flags, int *outFlags);
    virtual int close(File &file);
    virtual int read(File &file, void *data, int size, sqlite3_int64 offset);
    virtual int write(File &file, const void *data, int size, sqlite3_int64 offset);
    virtual int truncate(File &file, sqlite3_int64 size);
    virtual int sync(File &file, int flags);
    virtual int fileSize(File &file, sqlite3_int64 *size);
    virtual int lock(File &file, int level);
    virtual int unlock(File &file, int level);
    virtual int remove(const char *name, int syncFolder);
};

/// \a disk lives until remove(). One at a time.
void install(Disk &disk);
void remove();

} // namespace diskshim
