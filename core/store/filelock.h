#pragma once

#include "core/base/result.h"

#include <QString>

#include <memory>

class QLockFile;

namespace core {

/// The right to edit one file, held by one window on one computer: a file NAME.lock beside it, gone when this
/// is. Copies on network drives are locked too, which SQLite's own locks do not promise.
class FileLock {
public:
    /// Errors: Locked, naming who has it; FileNotWritable where the folder takes no new file. Never waits. A
    /// lock left behind by a program that crashed on this computer is taken over.
    static Result<FileLock> take(const QString &path);
    FileLock(FileLock &&other) noexcept;
    FileLock &operator=(FileLock &&other) noexcept;
    ~FileLock();

private:
    explicit FileLock(std::unique_ptr<QLockFile> lock);

    std::unique_ptr<QLockFile> m_lock;
};

} // namespace core
