#pragma once

#include <QByteArrayView>
#include <QString>

#include <optional>

namespace core {

/// Walks over JSON text and cuts out values whole, so that a large file need never stand in memory as a tree.
/// It looks at structure alone: what it cuts out still has to be parsed. A value, borrowing its text.
class JsonScanner {
public:
    explicit JsonScanner(QByteArrayView json) : m_json(json) { }

    /// Steps over \a symbol and white space before it; false, staying, when something else stands there.
    bool take(char symbol);
    /// A string without escapes other than the simple ones; nothing, staying, when none stands there.
    std::optional<QString> takeString();
    /// The bytes of the next value; nothing when it does not end within \a longest bytes or is no value.
    std::optional<QByteArrayView> takeValue(qsizetype longest);
    bool atEnd();
    qsizetype position() const { return m_at; }

private:
    void skipSpace();
    /// Behind the string that begins at \a at; -1 when it does not end.
    qsizetype endOfString(qsizetype at, qsizetype limit) const;

    QByteArrayView m_json;
    qsizetype m_at = 0;
};

} // namespace core
