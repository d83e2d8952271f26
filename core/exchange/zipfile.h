#pragma once

#include "core/exchange/sheetjob.h"

#include <QByteArray>
#include <QList>

#include <memory>
#include <optional>

struct zip;
struct zip_file;

namespace core {

class ZipFile;

/// The unpacked bytes of one part of a zip file, as a stream.
class ZipPart {
public:
    ~ZipPart();
    ZipPart(const ZipPart &) = delete;
    ZipPart &operator=(const ZipPart &) = delete;

    /// Fills at most \a size bytes. \return how many, 0 at the end, -1 after a failure (see
    /// ZipFile::failure()).
    qint64 read(char *to, qint64 size);

private:
    friend class ZipFile;
    ZipPart(ZipFile &archive, zip_file *file) : m_archive(archive), m_file(file) { }

    ZipFile &m_archive;
    zip_file *m_file;
};

/// A zip file in memory, read with a budget: what unpacks to too much, or too much for its size, fails.
///
/// One budget counts for all parts together, so that a part named twice counts twice. Hears "stop" and tells
/// the progress while unpacking. Not thread-safe. Part names are compared without regard to case
/// (OPC, 6.2.2.3).
class ZipFile {
public:
    /// \a job is borrowed. InvalidInput if \a bytes are no zip file or have too many parts.
    static Result<std::unique_ptr<ZipFile>> open(QByteArray bytes, const SheetJob &job);
    ~ZipFile();
    ZipFile(const ZipFile &) = delete;
    ZipFile &operator=(const ZipFile &) = delete;

    bool has(const QByteArray &part) const { return find(part) >= 0; }
    /// Must not outlive this. Nothing, with a failure(), if the part is absent, protected or damaged.
    std::unique_ptr<ZipPart> open(const QByteArray &part);
    /// All of a small part, but not more than \a most bytes of it.
    std::optional<QByteArray> read(const QByteArray &part, qsizetype most);

    /// Progress counts up to the unpacked bytes of these parts. The central directory tells them, perhaps
    /// falsely.
    void expect(const QList<QByteArray> &parts);

    const SheetJob &job() const { return m_job; }
    /// Precondition: something failed. The first failure stays.
    const Error &failure() const { return *m_failure; }
    bool hasFailed() const { return m_failure.has_value(); }

private:
    friend class ZipPart;
    ZipFile(QByteArray bytes, const SheetJob &job) : m_bytes(std::move(bytes)), m_job(job) { }

    qint64 find(const QByteArray &part) const;
    bool account(qint64 unpacked);
    void fail(Error error);

    QByteArray m_bytes;
    const SheetJob &m_job;
    zip *m_zip = nullptr;
    qint64 m_unpacked = 0;
    qint64 m_expected = 0;
    int m_percent = 0;
    std::optional<Error> m_failure;
};

} // namespace core
