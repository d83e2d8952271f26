#include "core/base/text.h"

#include <algorithm>

namespace core {
namespace {

bool isAscii(QStringView text)
{
    return std::all_of(text.begin(), text.end(), [](QChar c) { return c.unicode() < 0x80; });
}

/// normalised() for the texts that sheets mostly hold, an order of magnitude faster.
QString normalisedAscii(QStringView text)
{
    QString result(text.size(), Qt::Uninitialized);
    QChar *out = result.data();
    bool gap = false;
    for (const QChar c : text) {
        if (c.isSpace()) {
            gap = true;
            continue;
        }
        if (gap && out != result.constData())
            *out++ = u' ';
        gap = false;
        *out++ = c >= u'A' && c <= u'Z' ? QChar(c.unicode() + 0x20) : c;
    }
    result.truncate(out - result.constData());
    return result;
}

} // namespace

QString tidied(QStringView text)
{
    return text.toString().simplified();
}

QString normalised(QStringView text)
{
    if (isAscii(text))
        return normalisedAscii(text);
    const QString decomposed = tidied(text).normalized(QString::NormalizationForm_KD).toCaseFolded();
    QString result;
    result.reserve(decomposed.size());
    for (const QChar c : decomposed) {
        if (c.category() != QChar::Mark_NonSpacing)
            result.append(c);
    }
    return result;
}

QString keyOf(QStringView label)
{
    QString key;
    key.reserve(label.size());
    bool gap = false;
    for (const QChar c : label.toString().normalized(QString::NormalizationForm_C).toLower()) {
        if (!c.isLetterOrNumber() && !c.isSurrogate() && !c.isMark()) {
            gap = true;
            continue;
        }
        if (gap && !key.isEmpty())
            key.append(u'-');
        gap = false;
        key.append(c);
    }
    return key;
}

} // namespace core
