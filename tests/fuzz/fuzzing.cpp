#include "tests/fuzz/fuzzing.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QtEndian>

#include <array>
#include <cstdio>
#include <cstdlib>

namespace fuzzing {
namespace {

constexpr char partMark[] = "@@part ";

quint32 crc32(const QByteArray &bytes)
{
    static const auto table = [] {
        std::array<quint32, 256> made{};
        for (quint32 i = 0; i < made.size(); ++i) {
            quint32 value = i;
            for (int bit = 0; bit < 8; ++bit)
                value = (value & 1U) != 0 ? 0xEDB88320U ^ (value >> 1U) : value >> 1U;
            made[i] = value;
        }
        return made;
    }();
    quint32 crc = 0xFFFFFFFFU;
    for (const char c : bytes)
        crc = table[(crc ^ static_cast<unsigned char>(c)) & 0xFFU] ^ (crc >> 8U);
    return ~crc;
}

template <typename T>
void append(QByteArray &to, T value)
{
    std::array<char, sizeof(T)> bytes{};
    qToLittleEndian(value, bytes.data());
    to.append(bytes.data(), static_cast<qsizetype>(bytes.size()));
}

/// What the header of a part and its line in the directory have in common, from "version needed" on.
QByteArray partHeader(const QByteArray &name, const QByteArray &bytes)
{
    QByteArray header;
    for (const quint16 word : std::array<quint16, 5>{20, 0, 0, 0, 0x21}) // version, flags, stored, time, day
        append(header, word);
    append(header, crc32(bytes));
    append(header, static_cast<quint32>(bytes.size()));
    append(header, static_cast<quint32>(bytes.size()));
    append(header, static_cast<quint16>(name.size()));
    append(header, quint16{0}); // extra fields
    return header;
}

} // namespace

void require(bool isKept, const char *rule)
{
    if (isKept)
        return;
    std::fprintf(stderr, "A promise is broken: %s\n", rule);
    std::abort();
}

ScratchFolder::ScratchFolder()
    : m_folder(
        (QFileInfo(QStringLiteral("/dev/shm")).isWritable() ? QStringLiteral("/dev/shm") : QDir::tempPath())
        + QStringLiteral("/stelselkaart-XXXXXX"))
{
    require(m_folder.isValid(), "a folder for the file that is tried");
}

QString ScratchFolder::hold(const QString &name, const QByteArray &bytes) const
{
    const QDir folder(m_folder.path());
    for (const QString &old : folder.entryList(QDir::Files | QDir::Hidden | QDir::System))
        QFile::remove(path(old));
    QFile file(path(name));
    require(file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size(), "room for the file");
    return path(name);
}

QByteArray bytesOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QByteArray zipOfParts(const QByteArray &text)
{
    if (!text.startsWith(partMark))
        return text;
    QByteArray zip;
    QByteArray directory;
    quint16 count = 0;
    for (qsizetype at = 0; at >= 0 && at < text.size() && count < 1000;) {
        const qsizetype lineEnd = std::max(at, text.indexOf('\n', at));
        const qsizetype next = text.indexOf(QByteArray("\n") + partMark, lineEnd);
        const qsizetype nameAt = at + static_cast<qsizetype>(sizeof partMark) - 1;
        const QByteArray name
            = text.mid(nameAt, std::min<qsizetype>(200, std::max<qsizetype>(0, lineEnd - nameAt)));
        const QByteArray bytes
            = text.mid(lineEnd + 1, next < 0 ? -1 : std::max<qsizetype>(0, next - lineEnd - 1));
        const QByteArray header = partHeader(name, bytes);
        directory += QByteArray("PK\1\2\24\0", 6) + header + QByteArray(10, '\0');
        append(directory, static_cast<quint32>(zip.size()));
        directory += name;
        zip += "PK\3\4" + header + name + bytes;
        ++count;
        at = next < 0 ? -1 : next + 1;
    }
    const auto start = static_cast<quint32>(zip.size());
    zip += directory + QByteArray("PK\5\6\0\0\0\0", 8);
    append(zip, count);
    append(zip, count);
    append(zip, static_cast<quint32>(directory.size()));
    append(zip, start);
    return zip + QByteArray(2, '\0');
}

} // namespace fuzzing
