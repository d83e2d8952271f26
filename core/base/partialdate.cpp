#include "core/base/partialdate.h"

namespace core {

PartialDate::PartialDate(QDate day) : PartialDate(day.year(), day.month(), day.day()) { }

PartialDate::PartialDate(int year, int month, int day)
    : m_year(static_cast<short>(year)),
      m_month(static_cast<signed char>(month)),
      m_day(static_cast<signed char>(day))
{ }

std::optional<PartialDate> PartialDate::fromIso(QStringView text)
{
    const auto number = [&](qsizetype from, qsizetype length) {
        int value = 0;
        for (const QChar c : text.mid(from, length)) {
            if (c < u'0' || c > u'9')
                return -1;
            value = value * 10 + (c.unicode() - u'0');
        }
        return value;
    };
    const qsizetype size = text.size();
    if ((size != 4 && size != 7 && size != 10) || (size > 4 && text[4] != u'-') || (size > 7 && text[7] != u'-'))
        return std::nullopt;
    const int year = number(0, 4);
    const int month = size > 4 ? number(5, 2) : 0;
    const int day = size > 7 ? number(8, 2) : 0;
    const bool valid = year >= 1
        && (size == 4 || (size == 7 ? month >= 1 && month <= 12 : QDate::isValid(year, month, day)));
    if (!valid)
        return std::nullopt;
    return PartialDate(year, month, day);
}

QDate PartialDate::first() const
{
    return isNull() ? QDate() : QDate(m_year, m_month ? m_month : 1, m_day ? m_day : 1);
}

QDate PartialDate::last() const
{
    if (isNull() || m_day)
        return first();
    return m_month ? first().addMonths(1).addDays(-1) : QDate(m_year, 12, 31);
}

QString PartialDate::toIso() const
{
    if (isNull())
        return {};
    QString text = QStringLiteral("%1").arg(m_year, 4, 10, QLatin1Char('0'));
    if (m_month)
        text += QStringLiteral("-%1").arg(m_month, 2, 10, QLatin1Char('0'));
    if (m_day)
        text += QStringLiteral("-%1").arg(m_day, 2, 10, QLatin1Char('0'));
    return text;
}

} // namespace core
