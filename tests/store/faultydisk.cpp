#include "faultydisk.h"

#include <cstring>
#include <sqlite3.h>

namespace faultydisk {
namespace {

sqlite3_vfs shim;
sqlite3_vfs *real = nullptr;
sqlite3_io_methods methods;
QByteArrayList done;
int failing = 0;
bool failsForGood = false;

/// The real file stands behind this head.
struct File {
    sqlite3_file base;

    sqlite3_file *below() { return reinterpret_cast<sqlite3_file *>(this + 1); }
};

sqlite3_file *below(sqlite3_file *file)
{
    return reinterpret_cast<File *>(file)->below();
}

bool fails(const char *operation)
{
    done.append(operation);
    return failing > 0 && (done.size() == failing || (failsForGood && done.size() > failing));
}

int close(sqlite3_file *file)
{
    return below(file)->pMethods->xClose(below(file));
}

int write(sqlite3_file *file, const void *data, int size, sqlite3_int64 offset)
{
    if (fails("write"))
        return SQLITE_FULL;
    return below(file)->pMethods->xWrite(below(file), data, size, offset);
}

int truncate(sqlite3_file *file, sqlite3_int64 size)
{
    return fails("truncate") ? SQLITE_IOERR_TRUNCATE : below(file)->pMethods->xTruncate(below(file), size);
}

int sync(sqlite3_file *file, int flags)
{
    return fails("sync") ? SQLITE_IOERR_FSYNC : below(file)->pMethods->xSync(below(file), flags);
}

int open(sqlite3_vfs *, sqlite3_filename name, sqlite3_file *file, int flags, int *outFlags)
{
    file->pMethods = nullptr;
    sqlite3_file *under = below(file);
    const int code = real->xOpen(real, name, under, flags, outFlags);
    if (code == SQLITE_OK)
        file->pMethods = &methods;
    return code;
}

int removeFile(sqlite3_vfs *, const char *name, int syncDirectory)
{
    if (!fails("delete"))
        return real->xDelete(real, name, syncDirectory);
    // half of the time the name is gone all the same, and only its folder could not be synchronised
    if (done.size() % 2 == 0) {
        (void)real->xDelete(real, name, 0);
        return SQLITE_IOERR_DIR_FSYNC;
    }
    return SQLITE_IOERR_DELETE;
}

void makeMethods()
{
    methods = {};
    methods.iVersion = 1;
    methods.xClose = close;
    methods.xRead = [](sqlite3_file *f, void *data, int size, sqlite3_int64 offset) {
        return below(f)->pMethods->xRead(below(f), data, size, offset);
    };
    methods.xWrite = write;
    methods.xTruncate = truncate;
    methods.xSync = sync;
    methods.xFileSize
        = [](sqlite3_file *f, sqlite3_int64 *size) { return below(f)->pMethods->xFileSize(below(f), size); };
    methods.xLock = [](sqlite3_file *f, int level) { return below(f)->pMethods->xLock(below(f), level); };
    methods.xUnlock = [](sqlite3_file *f, int level) { return below(f)->pMethods->xUnlock(below(f), level); };
    methods.xCheckReservedLock = [](sqlite3_file *f, int *result) {
        return below(f)->pMethods->xCheckReservedLock(below(f), result);
    };
    methods.xFileControl = [](sqlite3_file *f, int operation, void *argument) {
        return below(f)->pMethods->xFileControl(below(f), operation, argument);
    };
    methods.xSectorSize = [](sqlite3_file *f) { return below(f)->pMethods->xSectorSize(below(f)); };
    methods.xDeviceCharacteristics
        = [](sqlite3_file *f) { return below(f)->pMethods->xDeviceCharacteristics(below(f)); };
}

} // namespace

void install()
{
    real = sqlite3_vfs_find(nullptr);
    shim = *real;
    shim.zName = "faulty";
    shim.szOsFile = static_cast<int>(sizeof(File)) + real->szOsFile;
    shim.xOpen = open;
    shim.xDelete = removeFile;
    makeMethods();
    sqlite3_vfs_register(&shim, 1);
}

void remove()
{
    sqlite3_vfs_unregister(&shim);
    sqlite3_vfs_register(real, 1);
}

void failAt(int number, bool isLasting)
{
    done.clear();
    failing = number;
    failsForGood = isLasting;
}

const QByteArrayList &operations()
{
    return done;
}

} // namespace faultydisk
