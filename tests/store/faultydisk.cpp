#include "faultydisk.h"

#include <algorithm>

using diskshim::File;

namespace {

sqlite3_mem_methods plainMemory;
int failingAllocation = 0;
int countedAllocations = 0;

bool isOut()
{
    ++countedAllocations;
    return failingAllocation > 0 && countedAllocations == failingAllocation;
}

} // namespace

void FaultyDisk::failAt(Fault fault, int number, bool isLasting)
{
    m_done.clear();
    m_fault = fault;
    m_failing = number;
    m_isLasting = isLasting;
}

bool FaultyDisk::fails(const char *operation, std::initializer_list<Fault> counted)
{
    if (std::find(counted.begin(), counted.end(), m_fault) == counted.end())
        return false;
    m_done.append(operation);
    const bool isNow
        = m_failing > 0 && (m_done.size() == m_failing || (m_isLasting && m_done.size() > m_failing));
    m_faults += isNow;
    return isNow;
}

int FaultyDisk::open(File &file, sqlite3_filename name, int flags, int *outFlags)
{
    return fails("open", {Fault::Opening}) ? SQLITE_CANTOPEN : Disk::open(file, name, flags, outFlags);
}

int FaultyDisk::read(File &file, void *data, int size, sqlite3_int64 offset)
{
    return fails("read", {Fault::Reading}) ? SQLITE_IOERR_READ : Disk::read(file, data, size, offset);
}

int FaultyDisk::write(File &file, const void *data, int size, sqlite3_int64 offset)
{
    if (fails("write", {Fault::Changing}))
        return SQLITE_FULL;
    if (fails("write", {Fault::WriteError}))
        return SQLITE_IOERR_WRITE;
    if (fails("write", {Fault::ShortWrite})) {
        (void)Disk::write(file, data, size / 2, offset);
        return SQLITE_FULL;
    }
    return Disk::write(file, data, size, offset);
}

int FaultyDisk::truncate(File &file, sqlite3_int64 size)
{
    return fails("truncate", {Fault::Changing, Fault::WriteError}) ? SQLITE_IOERR_TRUNCATE
                                                                   : Disk::truncate(file, size);
}

int FaultyDisk::sync(File &file, int flags)
{
    return fails("sync", {Fault::Changing}) ? SQLITE_IOERR_FSYNC : Disk::sync(file, flags);
}

int FaultyDisk::fileSize(File &file, sqlite3_int64 *size)
{
    return fails("size", {Fault::Reading}) ? SQLITE_IOERR_FSTAT : Disk::fileSize(file, size);
}

int FaultyDisk::lock(File &file, int level)
{
    return fails("lock", {Fault::Locking}) ? SQLITE_IOERR_LOCK : Disk::lock(file, level);
}

int FaultyDisk::unlock(File &file, int level)
{
    if (!fails("unlock", {Fault::Locking}))
        return Disk::unlock(file, level);
    (void)Disk::unlock(file, level); // the lock is gone; only the answer is lost
    return SQLITE_IOERR_UNLOCK;
}

int FaultyDisk::remove(const char *name, int syncFolder)
{
    if (!fails("delete", {Fault::Changing, Fault::WriteError}))
        return Disk::remove(name, syncFolder);
    // half of the time the name is gone all the same, and only its folder could not be synchronised
    if (m_done.size() % 2 == 0) {
        (void)Disk::remove(name, 0);
        return SQLITE_IOERR_DIR_FSYNC;
    }
    return SQLITE_IOERR_DELETE;
}

FaultyMemory::FaultyMemory()
{
    failAt(0);
    sqlite3_shutdown();
    sqlite3_config(SQLITE_CONFIG_GETMALLOC, &plainMemory);
    sqlite3_mem_methods faulty = plainMemory;
    faulty.xMalloc = [](int size) { return isOut() ? nullptr : plainMemory.xMalloc(size); };
    faulty.xRealloc = [](void *old, int size) { return isOut() ? nullptr : plainMemory.xRealloc(old, size); };
    sqlite3_config(SQLITE_CONFIG_MALLOC, &faulty);
    sqlite3_initialize();
}

FaultyMemory::~FaultyMemory()
{
    sqlite3_shutdown();
    sqlite3_config(SQLITE_CONFIG_MALLOC, &plainMemory);
    sqlite3_initialize();
}

void FaultyMemory::failAt(int number)
{
    failingAllocation = number;
    countedAllocations = 0;
}

int FaultyMemory::allocations()
{
    return countedAllocations;
}
