#include "core/exchange/fieldlist.h"

#include "core/base/text.h"

namespace core {
namespace {

constexpr qsizetype longestSpan = 8; // pieces in one known text

bool isSeparator(QChar c)
{
    return c == u'|' || c == u';' || c == u',' || c == u'/' || c == u'\n';
}

/// People also write these inside one name.
bool isWeakSeparator(QChar c)
{
    return c == u',' || c == u'/';
}

struct Piece {
    qsizetype begin;
    qsizetype end;
};

std::optional<QList<Piece>> piecesOf(QStringView text)
{
    QList<Piece> pieces;
    qsizetype begin = 0;
    for (qsizetype at = 0; at <= text.size(); ++at) {
        if (at < text.size() && text[at] == u'\\') {
            ++at; // the next character is literal
            if (at < text.size())
                continue;
        }
        if (at < text.size() && !isSeparator(text[at]))
            continue;
        const qsizetype end = std::min(at, text.size());
        if (!text.mid(begin, end - begin).trimmed().isEmpty())
            pieces.append({begin, end});
        if (pieces.size() > mostListItems)
            return std::nullopt;
        begin = at + 1;
    }
    return pieces;
}

QString unescaped(QStringView span)
{
    const QString text = tidied(span);
    if (!text.contains(u'\\'))
        return text;
    QString result;
    for (qsizetype at = 0; at < text.size(); ++at) {
        const bool escapes = text.at(at) == u'\\' && at + 1 < text.size()
            && (isSeparator(text.at(at + 1)) || text.at(at + 1) == u'\\' || at == 0);
        if (escapes)
            ++at;
        result.append(text.at(at));
    }
    return result;
}

} // namespace

std::optional<QStringList> splitList(QStringView text, const std::function<bool(const QString &)> &isKnown,
                                     bool unknownStaysWhole)
{
    const auto pieces = piecesOf(text);
    if (!pieces)
        return std::nullopt;
    QStringList values;
    for (qsizetype first = 0; first < pieces->size();) {
        qsizetype last = std::min(first + longestSpan, pieces->size()) - 1;
        const auto spanOf = [&](qsizetype from, qsizetype to) {
            return unescaped(text.mid(pieces->at(from).begin, pieces->at(to).end - pieces->at(from).begin));
        };
        const auto span = [&] { return spanOf(first, last); };
        while (last > first && !isKnown(span()))
            --last;
        if (unknownStaysWhole && last == first && !isKnown(span())) {
            while (last + 1 < pieces->size() && isWeakSeparator(text.at(pieces->at(last).end))
                   && !isKnown(spanOf(last + 1, last + 1)))
                ++last;
        }
        values.append(span());
        first = last + 1;
    }
    return values;
}

QString escapedItem(const QString &value)
{
    QString text;
    for (const QChar c : value) {
        if (isSeparator(c) || c == u'\\')
            text.append(u'\\');
        text.append(c);
    }
    return text;
}

QString joinedList(const QStringList &values)
{
    QStringList escaped;
    for (const QString &value : values)
        escaped.append(escapedItem(value));
    return escaped.join(u'|');
}

} // namespace core
