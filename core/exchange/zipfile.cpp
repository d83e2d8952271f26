#include "core/exchange/zipfile.h"

#include <QtEndian>

#include <zip.h>

namespace core {
namespace {

/// Whether any end-of-directory record in \a bytes promises more parts or a larger directory than \a entries
/// need. Looked at beforehand, because libzip makes room for what is promised.
bool promisesTooMuch(QByteArrayView bytes, int entries)
{
    constexpr qsizetype recordSize = 22;
    constexpr qsizetype longestComment = 65'535;
    constexpr quint32 bytesPerEntry = 1'024; // name, extra fields and comment of a part
    const QByteArrayView tail = bytes.last(qMin(bytes.size(), recordSize + longestComment));
    for (qsizetype at = tail.indexOf("PK\5\6"); at >= 0; at = tail.indexOf("PK\5\6", at + 1)) {
        if (tail.size() - at < recordSize)
            break;
        const auto count = qFromLittleEndian<quint16>(tail.data() + at + 10);
        const auto size = qFromLittleEndian<quint32>(tail.data() + at + 12);
        if (count > entries || size > static_cast<quint32>(entries) * bytesPerEntry)
            return true;
    }
    return false;
}

QString reason(zip_error_t &error)
{
    QString text = QString::fromUtf8(zip_error_strerror(&error));
    zip_error_fini(&error);
    return text;
}

} // namespace

ZipPart::~ZipPart()
{
    zip_fclose(m_file);
}

qint64 ZipPart::read(char *to, qint64 size)
{
    if (m_archive.hasFailed())
        return -1;
    const qint64 count = zip_fread(m_file, to, static_cast<zip_uint64_t>(size));
    if (count < 0) {
        m_archive.fail(sheeterror::damaged(m_archive.m_job, QString::fromUtf8(zip_file_strerror(m_file))));
        return -1;
    }
    return m_archive.account(count) ? count : -1;
}

Result<std::unique_ptr<ZipFile>> ZipFile::open(QByteArray bytes, const SheetJob &job)
{
    if (promisesTooMuch(bytes, job.limits.zipEntries))
        return sheeterror::tooManyZipEntries(job);

    std::unique_ptr<ZipFile> archive(new ZipFile(std::move(bytes), job));
    zip_error_t error;
    zip_error_init(&error);
    zip_source_t *source = zip_source_buffer_create(
        archive->m_bytes.constData(), static_cast<zip_uint64_t>(archive->m_bytes.size()), 0, &error);
    if (!source)
        return Error{ErrorCode::Internal, {}, reason(error)};
    archive->m_zip = zip_open_from_source(source, ZIP_RDONLY, &error);
    if (!archive->m_zip) {
        zip_source_free(source);
        return sheeterror::damaged(job, reason(error));
    }
    zip_error_fini(&error);
    if (zip_get_num_entries(archive->m_zip, 0) > job.limits.zipEntries)
        return sheeterror::tooManyZipEntries(job);
    return archive;
}

ZipFile::~ZipFile()
{
    if (m_zip)
        zip_discard(m_zip);
}

qint64 ZipFile::find(const QByteArray &part) const
{
    return zip_name_locate(m_zip, part.constData(), ZIP_FL_NOCASE | ZIP_FL_ENC_GUESS);
}

void ZipFile::fail(Error error)
{
    if (!m_failure)
        m_failure = std::move(error);
}

std::unique_ptr<ZipPart> ZipFile::open(const QByteArray &part)
{
    const qint64 index = find(part);
    zip_file_t *file = index < 0 ? nullptr : zip_fopen_index(m_zip, static_cast<zip_uint64_t>(index), 0);
    if (file)
        return std::unique_ptr<ZipPart>(new ZipPart(*this, file));

    const int code = zip_error_code_zip(zip_get_error(m_zip));
    const bool needsPassword = index >= 0 && (code == ZIP_ER_NOPASSWD || code == ZIP_ER_ENCRNOTSUPP);
    fail(needsPassword ? sheeterror::isProtected(m_job)
                       : sheeterror::damaged(m_job, QStringLiteral("no part ") + QString::fromUtf8(part)));
    return nullptr;
}

std::optional<QByteArray> ZipFile::read(const QByteArray &part, qsizetype most)
{
    const std::unique_ptr<ZipPart> stream = open(part);
    if (!stream)
        return std::nullopt;
    QByteArray all(most, Qt::Uninitialized);
    qsizetype size = 0;
    qint64 count = 0;
    while (size < most && (count = stream->read(all.data() + size, most - size)) > 0)
        size += count;
    if (count < 0)
        return std::nullopt;
    all.truncate(size);
    return all;
}

void ZipFile::expect(const QList<QByteArray> &parts)
{
    for (const QByteArray &part : parts) {
        zip_stat_t entry;
        const qint64 index = find(part);
        if (index >= 0 && zip_stat_index(m_zip, static_cast<zip_uint64_t>(index), 0, &entry) == 0
            && (entry.valid & ZIP_STAT_SIZE) != 0)
            m_expected += static_cast<qint64>(qMin<zip_uint64_t>(entry.size, 1U << 30U));
    }
}

bool ZipFile::account(qint64 unpacked)
{
    const SheetLimits &limits = m_job.limits;
    m_unpacked += unpacked;
    const bool tooDense
        = m_unpacked > limits.freelyUnpackedBytes && m_unpacked / limits.unpackingRatio > m_bytes.size();
    if (m_unpacked > limits.unpackedBytes || tooDense) {
        fail(sheeterror::unpacksTooLarge(m_job));
        return false;
    }
    if (m_job.control.isCancelled()) {
        fail(sheeterror::cancelled());
        return false;
    }
    const int percent
        = m_expected > 0 ? static_cast<int>(qMin<qint64>(99, m_unpacked * 100 / m_expected)) : 0;
    if (percent > m_percent) {
        m_percent = percent;
        m_job.control.reportProgress(percent);
    }
    return true;
}

} // namespace core
