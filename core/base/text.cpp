#include "core/base/text.h"

namespace core {

QString tidied(QStringView text)
{
    return text.toString().simplified();
}

QString normalised(QStringView text)
{
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
