#include "diskshim.h"

namespace diskshim {
namespace {

sqlite3_vfs shim;
sqlite3_vfs *real = nullptr;
sqlite3_io_methods methods;
Disk *installed = nullptr;

File &headOf(sqlite3_file *file)
{
    return *reinterpret_cast<File *>(file);
}

sqlite3_file *below(sqlite3_file *file)
{
    return headOf(file).below();
}

int openFile(sqlite3_vfs *, sqlite3_filename name, sqlite3_file *file, int flags, int *outFlags)
{
    file->pMethods = nullptr;
    headOf(file).name = name;
    const int code = installed->open(headOf(file), name, flags, outFlags);
    if (code == SQLITE_OK)
        file->pMethods = &methods;
    return code;
}

void makeMethods()
{
    methods = {};
    methods.iVersion = 1;
    methods.xClose = [](sqlite3_file *f) { return installed->close(headOf(f)); };
    methods.xRead = [](sqlite3_file *f, void *data, int size, sqlite3_int64 offset) {
        return installed->read(headOf(f), data, size, offset);
    };
    methods.xWrite = [](sqlite3_file *f, const void *data, int size, sqlite3_int64 offset) {
        return installed->write(headOf(f), data, size, offset);
    };
    methods.xTruncate
        = [](sqlite3_file *f, sqlite3_int64 size) { return installed->truncate(headOf(f), size); };
    methods.xSync = [](sqlite3_file *f, int flags) { return installed->sync(headOf(f), flags); };
    methods.xFileSize
        = [](sqlite3_file *f, sqlite3_int64 *size) { return installed->fileSize(headOf(f), size); };
    methods.xLock = [](sqlite3_file *f, int level) { return installed->lock(headOf(f), level); };
    methods.xUnlock = [](sqlite3_file *f, int level) { return installed->unlock(headOf(f), level); };
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

int Disk::open(File &file, sqlite3_filename name, int flags, int *outFlags)
{
    return real->xOpen(real, name, file.below(), flags, outFlags);
}

int Disk::close(File &file)
{
    return file.below()->pMethods->xClose(file.below());
}

int Disk::read(File &file, void *data, int size, sqlite3_int64 offset)
{
    return file.below()->pMethods->xRead(file.below(), data, size, offset);
}

int Disk::write(File &file, const void *data, int size, sqlite3_int64 offset)
{
    return file.below()->pMethods->xWrite(file.below(), data, size, offset);
}

int Disk::truncate(File &file, sqlite3_int64 size)
{
    return file.below()->pMethods->xTruncate(file.below(), size);
}

int Disk::sync(File &file, int flags)
{
    return file.below()->pMethods->xSync(file.below(), flags);
}

int Disk::fileSize(File &file, sqlite3_int64 *size)
{
    return file.below()->pMethods->xFileSize(file.below(), size);
}

int Disk::lock(File &file, int level)
{
    return file.below()->pMethods->xLock(file.below(), level);
}

int Disk::unlock(File &file, int level)
{
    return file.below()->pMethods->xUnlock(file.below(), level);
}

int Disk::remove(const char *name, int syncFolder)
{
    return real->xDelete(real, name, syncFolder);
}

void install(Disk &disk)
{
    installed = &disk;
    real = sqlite3_vfs_find(nullptr);
    shim = *real;
    shim.zName = "shim";
    shim.szOsFile = static_cast<int>(sizeof(File)) + real->szOsFile;
    shim.xOpen = openFile;
    shim.xDelete
        = [](sqlite3_vfs *, const char *name, int syncFolder) { return installed->remove(name, syncFolder); };
    makeMethods();
    sqlite3_vfs_register(&shim, 1);
}

void remove()
{
    sqlite3_vfs_unregister(&shim);
    sqlite3_vfs_register(real, 1);
    installed = nullptr;
}

} // namespace diskshim
