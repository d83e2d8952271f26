#include "app/render/pdf/pdfupdate.h"

#include <QCryptographicHash>
#include <QRegularExpression>

#include <algorithm>

namespace app {
namespace {

constexpr int mostInPack = 200;
constexpr int prefixOfQt = 4; // qCompress() puts the length before the zlib stream

QByteArray bigEndian(quint64 value, int bytes)
{
    QByteArray result(bytes, '\0');
    for (int i = bytes - 1; i >= 0; --i, value >>= 8)
        result[i] = static_cast<char>(value & 0xFF);
    return result;
}

} // namespace

PdfUpdate::PdfUpdate(QByteArray file) : m_file(std::move(file))
{
    static const QRegularExpression ending(QStringLiteral("startxref\\n(\\d+)\\n%%EOF\\n?$"));
    const auto end = ending.match(QString::fromLatin1(m_file.right(64)));
    m_previous = end.captured(1).toLongLong();
    if (m_previous <= 0 || m_previous >= m_file.size())
        return;
    QByteArray dictionary = m_file.mid(m_previous, 1000);
    dictionary.truncate(dictionary.indexOf("stream\n"));
    const QString text = QString::fromLatin1(dictionary);
    static const QRegularExpression size(QStringLiteral("/Size (\\d+)"));
    static const QRegularExpression repeated(QStringLiteral("/(?:Root|Info) \\d+ \\d+ R"));
    static const QRegularExpression identity(QStringLiteral("/ID \\[ ?<([0-9A-Fa-f]+)>"));
    for (auto found = repeated.globalMatch(text); found.hasNext();)
        m_trailer += found.next().captured(0).toLatin1() + ' ';
    m_identity = identity.match(text).captured(1).toLatin1();
    if (!m_trailer.contains("/Root") || m_identity.isEmpty())
        return;
    m_firstFree = size.match(text).captured(1).toInt();
    m_next = m_firstFree;
    if (!m_file.endsWith('\n'))
        m_file += '\n';
}

void PdfUpdate::put(int number, const QByteArray &object)
{
    if (m_pack == 0)
        m_pack = newNumber();
    m_places.push_back({number, m_pack, m_packed++});
    m_heads += QByteArray::number(number) + ' ' + QByteArray::number(m_bodies.size()) + ' ';
    m_bodies += object + '\n';
    if (m_packed == mostInPack)
        closePack();
}

void PdfUpdate::closePack()
{
    if (m_pack == 0)
        return;
    const QByteArray entries = "/Type /ObjStm /N " + QByteArray::number(m_packed) + " /First "
        + QByteArray::number(m_heads.size());
    const qsizetype begin = putStream(m_pack, entries, m_heads + m_bodies);
    m_places.push_back({m_pack, 0, begin});
    m_pack = 0;
    m_packed = 0;
    m_heads.clear();
    m_bodies.clear();
}

qsizetype PdfUpdate::putStream(int number, const QByteArray &entries, const QByteArray &contents)
{
    const qsizetype begin = m_file.size();
    const QByteArray packed = qCompress(contents).mid(prefixOfQt);
    m_file += QByteArray::number(number) + " 0 obj\n<< " + entries + " /Filter /FlateDecode /Length "
        + QByteArray::number(packed.size()) + " >>\nstream\n" + packed + "\nendstream\nendobj\n";
    return begin;
}

QByteArray PdfUpdate::finish()
{
    closePack();
    const int own = newNumber();
    const qsizetype begin = m_file.size();
    m_places.push_back({own, 0, begin});
    std::sort(m_places.begin(), m_places.end(),
              [](const Place &a, const Place &b) { return a.number < b.number; });
    QByteArray index;
    QByteArray rows;
    for (std::size_t i = 0; i < m_places.size();) {
        std::size_t end = i;
        for (;
             end < m_places.size() && m_places[end].number == m_places[i].number + static_cast<int>(end - i);
             ++end) {
            const Place &place = m_places[end];
            const bool isPacked = place.pack > 0;
            rows += bigEndian(isPacked ? 2 : 1, 1)
                + bigEndian(static_cast<quint64>(isPacked ? place.pack : place.at), 5)
                + bigEndian(static_cast<quint64>(isPacked ? place.at : 0), 2);
        }
        index += QByteArray::number(m_places[i].number) + ' ' + QByteArray::number(end - i) + ' ';
        i = end;
    }
    const QByteArray second = QCryptographicHash::hash(m_file, QCryptographicHash::Md5).toHex();
    putStream(own,
              "/Type /XRef /W [1 5 2] /Size " + QByteArray::number(m_next) + " /Prev "
                  + QByteArray::number(m_previous) + " /Index [" + index.trimmed() + "] /ID [<" + m_identity
                  + "><" + second + ">] " + m_trailer.trimmed(),
              rows);
    m_file += "startxref\n" + QByteArray::number(begin) + "\n%%EOF\n";
    return std::move(m_file);
}

} // namespace app
