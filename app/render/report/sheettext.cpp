#include "app/render/report/sheettext.h"

#include <QRegularExpression>

namespace app {
namespace {

constexpr qsizetype longestText = 32767;
constexpr qsizetype longestName = 31;

/// Not more than \a most, and no half of a character.
QString cut(const QString &text, qsizetype most)
{
    if (text.size() <= most)
        return text;
    QString part = text.left(most - 1);
    if (part.back().isHighSurrogate())
        part.chop(1);
    return part + u'…';
}

} // namespace

QString cellText(const QString &text)
{
    static const QRegularExpression coded(QStringLiteral("_(x[0-9A-Fa-f]{4}_)"));
    QString safe = text;
    if (text.contains(QLatin1String("_x")))
        safe.replace(coded, QStringLiteral("_x005F_\\1"));
    return cut(safe, longestText);
}

std::optional<CellNumber> cellNumber(const QString &text, const QLocale &locale)
{
    QString digits = text.trimmed();
    const bool isPercent = digits.endsWith(u'%');
    if (isPercent) {
        digits.chop(1);
        digits = digits.trimmed();
    }
    bool isNumber = false;
    const double value = locale.toDouble(digits, &isNumber);
    if (!isNumber || digits.isEmpty())
        return std::nullopt;
    const auto comma = digits.indexOf(locale.decimalPoint());
    const int decimals = comma < 0 ? 0 : static_cast<int>(digits.size() - comma - 1);
    if (locale.toString(value, 'f', decimals) != digits)
        return std::nullopt; // "007" and "1.2.3" are names, no numbers
    return CellNumber{isPercent ? value / 100 : value, isPercent};
}

QString SheetNames::next(const QString &wanted)
{
    static const QRegularExpression refused(QStringLiteral("[\\[\\]:*?/\\\\\\x{0}-\\x{1f}]+"));
    QString name = wanted;
    name.replace(refused, QStringLiteral(" "));
    name = QStringLiteral("%1 %2").arg(++m_count).arg(name.simplified());
    name = cut(name, longestName).trimmed();
    while (name.endsWith(u'\''))
        name.chop(1);
    return name;
}

QString quotedSheet(const QString &name)
{
    QString doubled = name;
    doubled.replace(u'\'', QLatin1String("''"));
    return u'\'' + doubled + QStringLiteral("'!");
}

} // namespace app
