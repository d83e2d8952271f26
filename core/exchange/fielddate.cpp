#include "core/exchange/fielddate.h"

#include "core/base/text.h"

#include <QStringList>

#include <array>

namespace core {
namespace {

constexpr qsizetype longestDate = 60; // characters
constexpr int centuryEdge = 70;       // '69 is 2069, '70 is 1970

bool isDigits(QStringView text)
{
    return !text.isEmpty()
        && std::all_of(text.begin(), text.end(), [](QChar c) { return c >= u'0' && c <= u'9'; });
}

std::optional<PartialDate> dateOf(int year, int month = 0, int day = 0)
{
    if (year < 1000 || year > 9999 || month < 0 || month > 12)
        return std::nullopt;
    if (day != 0 && !QDate::isValid(year, month, day))
        return std::nullopt;
    return PartialDate(year, month, day);
}

int fullYear(int twoDigits)
{
    return twoDigits < centuryEdge ? 2000 + twoDigits : 1900 + twoDigits;
}

std::optional<TypedDate> typed(const std::optional<PartialDate> &date, bool isReading)
{
    return date ? std::optional(TypedDate{*date, isReading}) : std::nullopt;
}

/// "2026-06-30 14:30" and "2026-06-30T00:00:00" without the time; \a hasTime unless it is midnight.
QStringView withoutTime(QStringView text, bool *hasTime)
{
    const qsizetype colon = text.indexOf(u':');
    if (colon < 0)
        return text;
    qsizetype at = colon;
    while (at > 0 && text[at] != u' ' && text[at] != u'T')
        --at;
    if (at == 0)
        return text;
    const QStringView time = text.mid(at + 1);
    const bool isTime = std::all_of(time.begin(), time.end(), [](QChar c) {
        return c.isDigit() || c == u':' || c == u'.' || c == u'Z' || c == u'+' || c == u'-';
    });
    if (!isTime)
        return text;
    *hasTime = std::any_of(time.begin(), time.end(), [](QChar c) { return c.isDigit() && c != u'0'; });
    return text.left(at).trimmed();
}

/// The day behind a number a spreadsheet shows when its column lost the form of a date: 45321 is 2024-01-30.
/// Between 1990 and 2069 only, so that a year with a digit too many ("20260") stays a fault.
std::optional<TypedDate> serialDate(QStringView text)
{
    constexpr int digits = 5;
    if (text.size() != digits || !isDigits(text))
        return std::nullopt;
    const QDate day = QDate(1899, 12, 30).addDays(text.toInt());
    if (day.year() < 1990 || day.year() > 2069)
        return std::nullopt;
    return typed(dateOf(day.year(), day.month(), day.day()), true);
}

/// Two or three groups of digits with the same separator.
std::optional<TypedDate> numericDate(QStringView text, DateOrder order)
{
    QString plain = text.toString();
    plain.replace(u'/', u'-').replace(u'.', u'-').replace(u" - "_qs, u"-"_qs);
    const QStringList parts = plain.split(u'-');
    if (parts.size() < 2 || parts.size() > 3
        || !std::all_of(parts.cbegin(), parts.cend(),
                        [](const QString &part) { return isDigits(part) && part.size() <= 4; }))
        return std::nullopt;
    std::array<int, 3> n{};
    for (qsizetype i = 0; i < parts.size(); ++i)
        n[static_cast<size_t>(i)] = parts.at(i).toInt();
    const bool yearFirst = parts.constFirst().size() == 4;
    const bool yearLast = parts.constLast().size() == 4;
    if (yearFirst == yearLast && (yearFirst || parts.size() == 2))
        return std::nullopt;
    if (parts.size() == 2) {
        return n[yearFirst ? 1 : 0] == 0 ? std::nullopt
                                         : typed(yearFirst ? dateOf(n[0], n[1]) : dateOf(n[1], n[0]), false);
    }
    if (n[0] == 0 || n[1] == 0 || n[2] == 0)
        return std::nullopt;
    if (yearFirst)
        return typed(dateOf(n[0], n[1], n[2]), false);
    if (yearLast) {
        const auto dayFirst = dateOf(n[2], n[1], n[0]);
        return dayFirst ? typed(dayFirst, false) : typed(dateOf(n[2], n[0], n[1]), true); // 6/30/2026
    }
    return order == DateOrder::DayFirst ? typed(dateOf(fullYear(n[2]), n[1], n[0]), true)
                                        : typed(dateOf(fullYear(n[0]), n[1], n[2]), true);
}

constexpr const char16_t *monthNames[12] = {
    u"januari january jan",
    u"februari february feb",
    u"maart march mrt mar maa",
    u"april apr",
    u"mei may",
    u"juni june jun",
    u"juli july jul",
    u"augustus august aug",
    u"september sept sep",
    u"oktober october okt oct",
    u"november nov",
    u"december dec",
};

// What leaves the date as it is, and what makes it less precise than the text.
constexpr const char16_t *silentWords
    = u"de het van in the of maandag dinsdag woensdag donderdag vrijdag zaterdag zondag "
      u"monday tuesday wednesday thursday friday saturday sunday ma di wo do vr za zo";
constexpr const char16_t *vagueWords = u"begin eind einde medio mid half halverwege voorjaar najaar lente "
                                       u"zomer herfst winter spring summer autumn "
                                       u"fall early late end start vroeg laat ca circa ongeveer about jaar "
                                       u"year per vanaf sinds since from m.i.v. "
                                       u"miv uiterlijk t/m tm tot_en_met kwartaal kwart quarter helft eerste "
                                       u"tweede derde vierde first second third "
                                       u"fourth q1 q2 q3 q4 k1 k2 k3 k4 h1 h2 kw1 kw2 kw3 kw4";
constexpr const char16_t *quarterWords = u"kwartaal kwart quarter helft half";

bool contains(const char16_t *words, const QString &word)
{
    return QStringView(words).toString().split(u' ').contains(word);
}

int monthOf(const QString &word)
{
    for (int month = 0; month < 12; ++month) {
        if (contains(monthNames[month], word))
            return month + 1;
    }
    return 0;
}

/// The number of "30", "30e", "1st"; -1 for anything else.
int numberOf(QString word)
{
    for (const QStringView ending : {u"ste", u"de", u"e", u"st", u"nd", u"rd", u"th"}) {
        if (word.endsWith(ending) && isDigits(QStringView(word).chopped(ending.size())))
            word.chop(ending.size());
    }
    return isDigits(word) && word.size() <= 4 ? word.toInt() : -1;
}

/// A date in words. Every word must be understood.
class WordyDate {
public:
    bool read(const QString &text)
    {
        QString plain = text;
        plain.replace(u"tot en met"_qs, u"t/m"_qs).replace(u","_qs, u" "_qs).replace(u'-', u' ');
        const QStringList words = plain.split(u' ', Qt::SkipEmptyParts);
        return std::all_of(words.cbegin(), words.cend(), [this](const QString &word) { return take(word); });
    }

    std::optional<TypedDate> date() const
    {
        if (m_year == 0)
            return std::nullopt;
        const bool isQuarter = m_hasQuarterWord && !m_month;
        if (m_day && !m_month && !(isQuarter && m_day <= 4))
            return std::nullopt;
        return typed(dateOf(m_year, m_month, m_month ? m_day : 0), m_isVague);
    }

private:
    bool take(const QString &raw)
    {
        QString word = raw;
        if (contains(vagueWords, word)) {
            m_isVague = true;
            m_hasQuarterWord = m_hasQuarterWord || contains(quarterWords, word);
            return true;
        }
        while (word.endsWith(u'.'))
            word.chop(1);
        if (contains(vagueWords, word))
            return m_isVague = true;
        if (const int month = monthOf(word))
            return std::exchange(m_month, month) == 0;
        if ((word.startsWith(u'\'') || word.startsWith(QChar(0x2019))) && word.size() == 3
            && isDigits(QStringView(word).mid(1)))
            return std::exchange(m_year, fullYear(word.mid(1).toInt())) == 0;
        const int number = numberOf(word);
        if (number >= 1000)
            return std::exchange(m_year, number) == 0;
        if (number >= 1 && number <= 31)
            return std::exchange(m_day, number) == 0;
        return number < 0 && contains(silentWords, word);
    }

    int m_year = 0;
    int m_month = 0;
    int m_day = 0;
    bool m_isVague = false;
    bool m_hasQuarterWord = false;
};

} // namespace

std::optional<TypedDate> parseDate(QStringView text, DateOrder order)
{
    bool hasTime = false;
    const QStringView day = withoutTime(text.trimmed(), &hasTime);
    if (day.isEmpty() || day.size() > longestDate)
        return std::nullopt;
    if (const auto iso = PartialDate::fromIso(day))
        return TypedDate{*iso, hasTime};
    if (auto numeric = numericDate(day, order)) {
        numeric->isReading = numeric->isReading || hasTime;
        return numeric;
    }
    if (const auto serial = serialDate(day))
        return serial;
    WordyDate wordy;
    return wordy.read(normalised(day)) ? wordy.date() : std::nullopt;
}

} // namespace core
