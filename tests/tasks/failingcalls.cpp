#include "failingcalls.h"

#include <QFile>

#include <algorithm>
#include <cerrno>
#include <cstdarg>
#include <cstring>
#include <dlfcn.h>
#include <fcntl.h>
#include <initializer_list>
#include <sys/stat.h>
#include <unistd.h>

namespace failingcalls {
namespace {

char folderName[512] = ""; // plain: these functions run before and after everything of C++
Fault fault = Fault::NoRoom;
int failing = 0;
bool isForGood = false;
bool isCounting = false;
QByteArrayList *done = nullptr;

template <typename F>
F next(const char *name)
{
    return reinterpret_cast<F>(dlsym(RTLD_NEXT, name));
}

bool isOurs(const char *path)
{
    const size_t size = std::strlen(folderName);
    return isCounting && path && std::strncmp(path, folderName, size) == 0 && path[size] == '/';
}

bool isOurs(int descriptor)
{
    if (!isCounting)
        return false;
    char link[64];
    char path[512];
    std::snprintf(link, sizeof link, "/proc/self/fd/%d", descriptor);
    const ssize_t size = ::readlink(link, path, sizeof path - 1);
    if (size <= 0)
        return false;
    path[size] = 0;
    return isOurs(path) || std::strcmp(path, folderName) == 0;
}

bool fails(const char *call, std::initializer_list<Fault> counted)
{
    if (std::find(counted.begin(), counted.end(), fault) == counted.end())
        return false;
    isCounting = false; // the list's own memory and files
    done->append(call);
    const auto count = done->size();
    isCounting = true;
    return failing > 0 && (count == failing || (isForGood && count > failing));
}

int answer(int error)
{
    errno = error;
    return -1;
}

int openAs(const char *name, const char *path, int flags, mode_t mode)
{
    const bool isWriting = (flags & (O_WRONLY | O_RDWR | O_CREAT)) != 0;
    if (isOurs(path)) {
        if (isWriting && fails("open", {Fault::NoRoom}))
            return answer(ENOSPC);
        if (!isWriting && (flags & O_DIRECTORY) == 0 && fails("open", {Fault::NoInput}))
            return answer(EIO);
    }
    return next<int (*)(const char *, int, ...)>(name)(path, flags, mode);
}

size_t half(size_t size)
{
    return size > 1 ? size / 2 : size;
}

} // namespace

void failAt(const QString &folder, Fault kind, int number, bool isLasting)
{
    delete done;
    done = new QByteArrayList;
    std::strncpy(folderName, QFile::encodeName(folder).constData(), sizeof folderName - 1);
    fault = kind;
    failing = number;
    isForGood = isLasting;
    isCounting = true;
}

QByteArrayList mend()
{
    isCounting = false;
    return *done;
}

} // namespace failingcalls

using failingcalls::answer;
using failingcalls::fails;
using failingcalls::Fault;
using failingcalls::half;
using failingcalls::isOurs;
using failingcalls::next;

extern "C" {

int open(const char *path, int flags, ...)
{
    va_list arguments;
    va_start(arguments, flags);
    const auto mode = static_cast<mode_t>(va_arg(arguments, int));
    va_end(arguments);
    return failingcalls::openAs("open", path, flags, mode);
}

int open64(const char *path, int flags, ...)
{
    va_list arguments;
    va_start(arguments, flags);
    const auto mode = static_cast<mode_t>(va_arg(arguments, int));
    va_end(arguments);
    return failingcalls::openAs("open64", path, flags, mode);
}

ssize_t read(int descriptor, void *data, size_t size)
{
    static const auto real = next<ssize_t (*)(int, void *, size_t)>("read");
    if (isOurs(descriptor)) {
        if (fails("read", {Fault::NoInput}))
            return answer(EIO);
        if (fails("read", {Fault::Halves}))
            size = half(size);
    }
    return real(descriptor, data, size);
}

ssize_t write(int descriptor, const void *data, size_t size)
{
    static const auto real = next<ssize_t (*)(int, const void *, size_t)>("write");
    if (isOurs(descriptor)) {
        if (fails("write", {Fault::NoRoom, Fault::Order}))
            return answer(ENOSPC);
        if (fails("write", {Fault::Halves}))
            size = half(size);
    }
    return real(descriptor, data, size);
}

ssize_t pread64(int descriptor, void *data, size_t size, off64_t offset)
{
    static const auto real = next<ssize_t (*)(int, void *, size_t, off64_t)>("pread64");
    if (isOurs(descriptor) && fails("read", {Fault::NoInput}))
        return answer(EIO);
    return real(descriptor, data, size, offset);
}

ssize_t pwrite64(int descriptor, const void *data, size_t size, off64_t offset)
{
    static const auto real = next<ssize_t (*)(int, const void *, size_t, off64_t)>("pwrite64");
    if (isOurs(descriptor)) {
        if (fails("write", {Fault::NoRoom, Fault::Order}))
            return answer(ENOSPC);
        if (fails("write", {Fault::Halves}))
            size = half(size);
    }
    return real(descriptor, data, size, offset);
}

int fsync(int descriptor)
{
    static const auto real = next<int (*)(int)>("fsync");
    return isOurs(descriptor) && fails("fsync", {Fault::NoSync, Fault::Order}) ? answer(EIO)
                                                                               : real(descriptor);
}

int fdatasync(int descriptor)
{
    static const auto real = next<int (*)(int)>("fdatasync");
    return isOurs(descriptor) && fails("fsync", {Fault::NoSync, Fault::Order}) ? answer(EIO)
                                                                               : real(descriptor);
}

int ftruncate64(int descriptor, off64_t size)
{
    static const auto real = next<int (*)(int, off64_t)>("ftruncate64");
    return isOurs(descriptor) && fails("ftruncate", {Fault::NoRoom}) ? answer(ENOSPC)
                                                                     : real(descriptor, size);
}

int rename(const char *from, const char *to) noexcept
{
    static const auto real = next<int (*)(const char *, const char *)>("rename");
    return isOurs(to) && fails("rename", {Fault::NoName, Fault::Order}) ? answer(EIO) : real(from, to);
}

int renameat2(int fromFolder, const char *from, int toFolder, const char *to, unsigned flags) noexcept
{
    static const auto real = next<int (*)(int, const char *, int, const char *, unsigned)>("renameat2");
    return isOurs(to) && fails("rename", {Fault::NoName, Fault::Order})
        ? answer(EIO)
        : real(fromFolder, from, toFolder, to, flags);
}

int link(const char *from, const char *to) noexcept
{
    static const auto real = next<int (*)(const char *, const char *)>("link");
    return isOurs(to) && fails("link", {Fault::NoName, Fault::NoRoom, Fault::Order}) ? answer(EIO)
                                                                                     : real(from, to);
}

int linkat(int fromFolder, const char *from, int toFolder, const char *to, int flags) noexcept
{
    static const auto real = next<int (*)(int, const char *, int, const char *, int)>("linkat");
    return isOurs(to) && fails("link", {Fault::NoName, Fault::NoRoom, Fault::Order})
        ? answer(EIO)
        : real(fromFolder, from, toFolder, to, flags);
}

} // extern "C"
