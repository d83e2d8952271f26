#include "core/exchange/sheetnumber.h"

#include <QDate>
#include <QDateTime>

#include <array>
#include <charconv>
#include <cmath>

namespace core {
namespace {

constexpr int shownDigits = 15;
constexpr double secondsPerDay = 86'400;

QByteArray withoutTrailingZeros(QByteArray digits)
{
    while (digits.endsWith('0'))
        digits.chop(1);
    return digits;
}

QByteArray twoDigits(qint64 number)
{
    return QByteArray::number(number).rightJustified(2, '0');
}

QByteArray clockText(qint64 seconds)
{
    QByteArray text = twoDigits(seconds / 3600) + ':' + twoDigits(seconds / 60 % 60);
    if (seconds % 60 != 0)
        text += ':' + twoDigits(seconds % 60);
    return text;
}

QByteArray dayText(QDate day, qint64 seconds, NumberKind kind)
{
    if (seconds == 0 && kind == NumberKind::Month && day.day() == 1)
        return day.toString(QStringLiteral("yyyy-MM")).toLatin1();
    if (seconds == 0 && kind == NumberKind::Year && day.dayOfYear() == 1)
        return day.toString(QStringLiteral("yyyy")).toLatin1();
    QByteArray text = day.toString(Qt::ISODate).toLatin1();
    if (seconds != 0)
        text += ' ' + clockText(seconds);
    return text;
}

/// The parts of a number format that decide: quoted, escaped and bracketed text is left out, [h] is not.
QByteArray bareCode(QByteArrayView code)
{
    QByteArray bare;
    for (qsizetype i = 0; i < code.size(); ++i) {
        const char c = code.at(i);
        if (c == ';')
            break; // the section for negative numbers begins
        if (c == '\\' || c == '_' || c == '*') {
            ++i;
        } else if (c == '"') {
            while (++i < code.size() && code.at(i) != '"') { }
        } else if (c == '[') {
            const qsizetype begin = i + 1;
            while (++i < code.size() && code.at(i) != ']') { }
            const QByteArray inside
                = code.sliced(begin, qMin(i, code.size()) - begin).toByteArray().toLower();
            if (!inside.isEmpty() && QByteArrayView("hms").contains(inside.at(0))
                && inside.count(inside.at(0)) == inside.size())
                bare += 'h';
        } else {
            bare += c;
        }
    }
    return bare.toLower();
}

} // namespace

QByteArray numberText(double value)
{
    constexpr double exactWholes = 9'007'199'254'740'992.0; // 2^53
    if (value == std::trunc(value) && std::abs(value) < exactWholes)
        return QByteArray::number(static_cast<qint64>(value));
    if (!std::isfinite(value))
        return QByteArray::number(value);

    std::array<char, 40> buffer{};
    const auto written = std::to_chars(buffer.data(), buffer.data() + buffer.size(), std::abs(value),
                                       std::chars_format::scientific, shownDigits - 1);
    const QByteArray scientific(buffer.data(), written.ptr - buffer.data()); // d.dddddde±xx
    const qsizetype e = scientific.indexOf('e');
    const int exponent = scientific.mid(e + 1).toInt();
    const QByteArray digits = withoutTrailingZeros(scientific.at(0) + scientific.mid(2, e - 2));

    QByteArray text = value < 0 ? "-" : "";
    if (exponent > 20 || exponent < -9) {
        text += digits.left(1) + (digits.size() > 1 ? '.' + digits.mid(1) : QByteArray());
        return text + 'e' + (exponent < 0 ? '-' : '+') + QByteArray::number(std::abs(exponent));
    }
    if (exponent < 0)
        return text + "0." + QByteArray(-exponent - 1, '0') + digits;
    if (digits.size() <= exponent + 1)
        return text + digits.leftJustified(exponent + 1, '0');
    const QByteArray decimals = digits.mid(exponent + 1);
    const bool couldBeThousands = decimals.size() == 3 && exponent <= 2;
    return text + digits.left(exponent + 1) + '.' + decimals + (couldBeThousands ? "0" : "");
}

QByteArray percentText(double share)
{
    return numberText(share * 100) + '%';
}

QByteArray serialText(double value, NumberKind kind, bool from1904)
{
    constexpr double lastDay = 2'958'465; // 9999-12-31
    constexpr double fictitiousDay = 60;  // 1900-02-29, kept by all programs for the sake of the oldest one
    if (kind == NumberKind::Plain)
        return numberText(value);
    if (kind == NumberKind::Percent)
        return percentText(value);
    if (!(value >= 0) || value >= lastDay + 1)
        return numberText(value);

    const qint64 seconds = std::llround(value * secondsPerDay);
    if (kind == NumberKind::Time)
        return clockText(seconds);
    const qint64 day = seconds / static_cast<qint64>(secondsPerDay);
    const qint64 rest = seconds % static_cast<qint64>(secondsPerDay);
    if (day == 0 && !from1904)
        return rest == 0 ? numberText(value) : clockText(rest);
    const QDate epoch = from1904 ? QDate(1904, 1, 1) : QDate(1899, 12, value < fictitiousDay ? 31 : 30);
    return dayText(epoch.addDays(day), rest, kind);
}

QByteArray isoDateText(QByteArrayView iso, NumberKind kind)
{
    const QString text = QString::fromLatin1(iso);
    const QDate day = QDate::fromString(text.left(10), Qt::ISODate);
    if (!day.isValid() || day.year() < 1)
        return iso.toByteArray();
    if (text.size() == 10)
        return dayText(day, 0, kind);
    const QTime time = QTime::fromString(text.mid(11, 8), Qt::ISODate);
    if (text.at(10) != u'T' || !time.isValid())
        return iso.toByteArray();
    return dayText(day, time.msecsSinceStartOfDay() / 1000, kind);
}

QByteArray isoTimeText(QByteArrayView iso)
{
    if (!iso.startsWith("PT"))
        return iso.toByteArray();
    qint64 seconds = 0;
    qint64 number = 0;
    bool fraction = false;
    for (const char c : iso.sliced(2)) {
        if (c >= '0' && c <= '9') {
            number = fraction ? number : qMin<qint64>(number * 10 + (c - '0'), 1'000'000'000);
        } else if (c == '.' || c == ',') {
            fraction = true;
        } else if (c == 'H' || c == 'M' || c == 'S') {
            seconds += number * (c == 'H' ? 3600 : c == 'M' ? 60 : 1);
            number = 0;
        } else {
            return iso.toByteArray();
        }
    }
    return clockText(seconds);
}

NumberKind kindOfFormat(QByteArrayView code)
{
    const QByteArray bare = bareCode(code);
    if (bare.contains("general"))
        return NumberKind::Plain;
    if (bare.contains('d'))
        return NumberKind::Day;
    const bool clock = bare.contains('h') || bare.contains('s');
    if (bare.contains('y'))
        return clock ? NumberKind::Day : bare.contains('m') ? NumberKind::Month : NumberKind::Year;
    if (clock)
        return NumberKind::Time;
    if (bare.contains('m'))
        return NumberKind::Day;
    return bare.contains('%') ? NumberKind::Percent : NumberKind::Plain;
}

NumberKind kindOfBuiltInFormat(int id)
{
    const auto within = [id](int first, int last) { return id >= first && id <= last; };
    if (within(9, 10))
        return NumberKind::Percent;
    if (id == 17)
        return NumberKind::Month;
    if (within(18, 21) || within(45, 47))
        return NumberKind::Time;
    if (within(14, 16) || id == 22 || within(27, 36) || within(50, 58))
        return NumberKind::Day;
    return NumberKind::Plain;
}

} // namespace core
