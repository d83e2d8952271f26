#include "app/render/report/zippackage.h"

#include <QCoreApplication>

#include <zip.h>

namespace app {
namespace {

constexpr zip_uint16_t firstDay = (1 << 5) | 1; // 1980-01-01: the beginning of a zip file's calendar

core::Error failed(const QString &detail)
{
    return {core::ErrorCode::Internal,
            QCoreApplication::translate(
                "app::render",
                "The report could not be put together, perhaps because memory ran out. Please "
                "close other programs and try again."),
            detail};
}

core::Error failed(zip_error_t *error)
{
    const QString detail = QString::fromUtf8(zip_error_strerror(error));
    zip_error_fini(error);
    return failed(detail);
}

/// False when libzip will not take it; the archive knows why.
bool add(zip_t *archive, const PackagePart &part)
{
    zip_source_t *source
        = zip_source_buffer(archive, part.bytes.constData(), static_cast<zip_uint64_t>(part.bytes.size()), 0);
    if (!source)
        return false;
    const zip_int64_t index = zip_file_add(archive, part.name.constData(), source, 0);
    if (index < 0) {
        zip_source_free(source);
        return false;
    }
    const auto at = static_cast<zip_uint64_t>(index);
    return zip_set_file_compression(archive, at, part.isCompressed ? ZIP_CM_DEFLATE : ZIP_CM_STORE, 0) == 0
        && zip_file_set_dostime(archive, at, 0, firstDay, 0) == 0;
}

core::Result<QByteArray> contentsOf(zip_source_t *source)
{
    zip_stat_t stat;
    if (zip_source_stat(source, &stat) != 0 || zip_source_open(source) != 0)
        return failed(QString::fromUtf8(zip_error_strerror(zip_source_error(source))));
    QByteArray bytes(static_cast<qsizetype>(stat.size), Qt::Uninitialized);
    const zip_int64_t count = zip_source_read(source, bytes.data(), stat.size);
    zip_source_close(source);
    if (count != bytes.size())
        return failed(QStringLiteral("short read"));
    return bytes;
}

} // namespace

core::Result<QByteArray> zipPackage(const QList<PackagePart> &parts)
{
    zip_error_t error;
    zip_error_init(&error);
    zip_source_t *source = zip_source_buffer_create(nullptr, 0, 0, &error);
    if (!source)
        return failed(&error);
    zip_source_keep(source); // read after the archive is closed
    zip_t *archive = zip_open_from_source(source, ZIP_CREATE | ZIP_TRUNCATE, &error);
    if (!archive) {
        zip_source_free(source);
        zip_source_free(source);
        return failed(&error);
    }
    bool isWhole = true;
    for (const PackagePart &part : parts)
        isWhole = isWhole && add(archive, part);
    if (!isWhole || zip_close(archive) != 0) {
        const QString detail = QString::fromUtf8(zip_strerror(archive));
        zip_discard(archive);
        zip_source_free(source);
        return failed(detail);
    }
    auto bytes = contentsOf(source);
    zip_source_free(source);
    return bytes;
}

} // namespace app
