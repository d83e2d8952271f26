#include "fragiledisk.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <algorithm>
#include <utility>

using diskshim::File;

namespace {

constexpr qsizetype sectorSize = 512;

void apply(qint64 offset, const QByteArray &bytes, QByteArray &image)
{
    const auto end = static_cast<qsizetype>(offset) + bytes.size();
    if (image.size() < end)
        image.append(QByteArray(end - image.size(), '\0'));
    std::copy(bytes.cbegin(), bytes.cend(), image.begin() + offset);
}

} // namespace

void FragileDisk::watch(const QString &folder, std::function<void()> operation)
{
    m_folder = QFileInfo(folder).canonicalFilePath();
    m_operation = std::move(operation);
    m_files.clear();
    const QDir dir(m_folder);
    for (const QString &name :
         dir.entryList({QStringLiteral("*.stelsel"), QStringLiteral("*-journal")}, QDir::Files)) {
        QFile file(dir.filePath(name));
        if (file.open(QIODevice::ReadOnly))
            m_files.insert(name, {file.readAll(), true, false, {}});
    }
}

FragileDisk::Watched *FragileDisk::watched(const char *name)
{
    const QFileInfo file(name ? QFile::decodeName(name) : QString());
    if (!name || m_folder.isEmpty() || file.path() != m_folder)
        return nullptr;
    const auto known = m_files.find(file.fileName());
    return known == m_files.end() ? nullptr : &*known;
}

void FragileDisk::announce()
{
    if (!m_operation || std::exchange(m_isAnnouncing, true))
        return;
    m_operation();
    m_isAnnouncing = false;
}

FragileDisk::Files FragileDisk::loss()
{
    Files left;
    for (auto file = m_files.cbegin(); file != m_files.cend(); ++file) {
        const bool isThere = (file->isNameDurable || isLucky(50)) && !(file->isGone && isLucky(50));
        if (isThere)
            left.insert(file.key(), remainsOf(*file));
    }
    return left;
}

QByteArray FragileDisk::remainsOf(const Watched &file)
{
    QByteArray image = file.durable;
    const unsigned percent = QList<unsigned>{0, 30, 70, 100}.at(static_cast<int>(m_random() % 4));
    for (const Pending &pending : file.pending) {
        if (!pending.isTruncation)
            keepSome(pending, percent, image);
        else if (isLucky(percent) && pending.offset < image.size())
            image.truncate(pending.offset);
    }
    return image;
}

void FragileDisk::keepSome(const Pending &pending, unsigned percent, QByteArray &image)
{
    const qint64 end = pending.offset + pending.bytes.size();
    for (qint64 at = pending.offset; at < end;) {
        const qint64 next = std::min(end, (at / sectorSize + 1) * sectorSize);
        QByteArray sector = pending.bytes.mid(at - pending.offset, next - at);
        // Rubbish in what was never synchronised; over old bytes a sector is written whole or not at all.
        if (at >= image.size() && isLucky(3))
            std::generate(sector.begin(), sector.end(), [this] { return static_cast<char>(m_random()); });
        if (isLucky(percent))
            apply(at, sector, image);
        at = next;
    }
}

int FragileDisk::open(File &file, sqlite3_filename name, int flags, int *outFlags)
{
    const QFileInfo info(name ? QFile::decodeName(name) : QString());
    const bool isOurs = name && !m_folder.isEmpty() && info.path() == m_folder;
    const bool isNew = isOurs && !info.exists();
    const int code = Disk::open(file, name, flags, outFlags);
    if (code == SQLITE_OK && isNew)
        m_files.insert(info.fileName(), {});
    return code;
}

int FragileDisk::write(File &file, const void *data, int size, sqlite3_int64 offset)
{
    if (watched(file.name)) {
        announce();
        watched(file.name)->pending.append(
            {offset, QByteArray(static_cast<const char *>(data), size), false});
    }
    return Disk::write(file, data, size, offset);
}

int FragileDisk::truncate(File &file, sqlite3_int64 size)
{
    if (watched(file.name)) {
        announce();
        watched(file.name)->pending.append({size, {}, true});
    }
    return Disk::truncate(file, size);
}

int FragileDisk::sync(File &file, int flags)
{
    const int code = Disk::sync(file, flags);
    if (!watched(file.name) || code != SQLITE_OK)
        return code;
    announce(); // the power may go while it waits
    Watched &known = *watched(file.name);
    for (const Pending &pending : std::as_const(known.pending)) {
        if (pending.isTruncation)
            known.durable.truncate(std::min<qsizetype>(pending.offset, known.durable.size()));
        else
            apply(pending.offset, pending.bytes, known.durable);
    }
    known.pending.clear();
    known.isNameDurable = true; // SQLite synchronises the folder of a journal with its first bytes
    return code;
}

int FragileDisk::remove(const char *name, int syncFolder)
{
    if (Watched *known = watched(name)) {
        announce();
        known->isGone = true;
        announce();
        if (syncFolder != 0)
            m_files.remove(QFileInfo(QFile::decodeName(name)).fileName());
    }
    return Disk::remove(name, syncFolder);
}
