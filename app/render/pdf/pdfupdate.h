#pragma once

#include <QByteArray>
#include <QList>

#include <vector>

namespace app {

/// Objects that are added to a PDF after it is written, as an incremental update (ISO 32000-1, 7.5.6), packed
/// a few hundred at a time.
///
/// A structure tree has hundreds of thousands of small objects. libqpdf keeps a kilobyte for each until the
/// file is written; here they are text, and gone as soon as their pack is full.
class PdfUpdate {
public:
    /// \a file: a whole PDF with a cross-reference stream, as libqpdf writes it with object streams.
    explicit PdfUpdate(QByteArray file);

    /// False when the file's end is not as expected; then nothing can be added.
    bool isValid() const { return m_firstFree > 0; }
    /// A number no object has yet.
    int newNumber() { return m_next++; }
    /// \a object: a direct object as it stands in a file, not a stream. \a number: from newNumber(), or that
    /// of an object in the file, which it replaces. Each once.
    void put(int number, const QByteArray &object);
    /// The file with all that was put. To be called once, last.
    QByteArray finish();

private:
    struct Place { ///< of an object: its pack, and its position in it; of a pack: 0 and where it begins
        int number;
        int pack;
        qsizetype at;
    };

    void closePack();
    qsizetype putStream(int number, const QByteArray &entries, const QByteArray &contents);

    QByteArray m_file;
    qsizetype m_previous = 0; ///< where the file's own cross-reference stream begins
    QByteArray m_trailer;     ///< the entries to repeat: Root, Info
    QByteArray m_identity;    ///< the first half of ID, in hex
    int m_firstFree = 0;
    int m_next = 0;
    QByteArray m_heads; ///< of the pack that is being filled: numbers and offsets
    QByteArray m_bodies;
    int m_packed = 0;
    int m_pack = 0; ///< its number; 0: none is open
    std::vector<Place> m_places;
};

} // namespace app
