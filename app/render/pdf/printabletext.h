#pragma once

#include <QFontMetricsF>
#include <QHash>
#include <QRawFont>
#include <QString>

#include <set>

namespace app {

/// The text as it may be painted and written, whoever typed it: line ends are '\n', a tab is a space, other
/// control characters, noncharacters and halves of surrogates are U+FFFD, soft hyphens, byte order marks and
/// the controls that turn the writing direction are left out. Idempotent; O(n).
QString cleanText(QStringView text);
/// cleanText() on one line: line ends are spaces, and spaces at the ends are gone.
QString cleanLine(QStringView text);

/// Text that a font, with the fonts Qt falls back on, can show. What no installed font has becomes '?' and is
/// remembered. Needs a QGuiApplication; one thread.
class PrintableText {
public:
    explicit PrintableText(const QFont &font);

    /// cleanText() without any character that would be drawn as an empty box, and with at most 30 marks on a
    /// letter.
    QString shown(QStringView text);
    /// Whether the glyphs of \a text will tell its characters back when copied: all in the font itself, in
    /// the basic plane, written from left to right, no combining marks.
    bool readsBack(QStringView text) const;
    /// The characters that had to be shown as '?', in order of their code.
    const std::set<char32_t> &missing() const { return m_missing; }

private:
    bool canShow(char32_t character);

    QFontMetricsF m_metrics; ///< of the font and its fallbacks
    QRawFont m_own;          ///< of the font alone
    QHash<char32_t, bool> m_known;
    std::set<char32_t> m_missing;
};

} // namespace app
