#include "core/exchange/fieldnumber.h"

#include "core/base/text.h"

#include <QStringList>

#include <cmath>

namespace core {
namespace {

constexpr qsizetype longestNumber = 200; // characters; nobody types more
constexpr double largestNumber = 1e300;

bool isDigit(QChar c)
{
    return c >= u'0' && c <= u'9';
}

bool isSpace(QChar c)
{
    return c == u' ' || c == QChar::Nbsp || c == QChar(0x202F) || c == QChar(0x2009);
}

bool isGroupMark(QChar c)
{
    return c == u'\'' || c == QChar(0x2019) || isSpace(c);
}

bool threeDigitsAt(QStringView text, qsizetype at)
{
    return at + 3 <= text.size() && isDigit(text[at]) && isDigit(text[at + 1]) && isDigit(text[at + 2])
        && (at + 3 == text.size() || !isDigit(text[at + 3]));
}

/// Where the digits and their separators end. A space or apostrophe belongs to them only before a group of
/// three.
qsizetype endOfDigits(QStringView text)
{
    qsizetype at = 0;
    while (at < text.size()) {
        const QChar c = text[at];
        const bool inside = isDigit(c) || c == u'.' || c == u','
            || (isGroupMark(c) && at > 0 && isDigit(text[at - 1]) && threeDigitsAt(text, at + 1));
        if (!inside)
            break;
        ++at;
    }
    while (at > 0 && (text[at - 1] == u'.' || text[at - 1] == u','))
        --at; // the point of "1900." and the comma of "1.900,-"
    return at;
}

/// Are the groups between \a mark one to three digits and then threes?
bool areThousands(const QString &digits, QChar mark)
{
    const QStringList groups = digits.split(mark);
    if (groups.constFirst().isEmpty() || groups.constFirst().size() > 3)
        return false;
    return std::all_of(groups.cbegin() + 1, groups.cend(),
                       [](const QString &group) { return group.size() == 3; });
}

/// "1.900,50" -> "1900.50"; nothing when the separators make no sense.
std::optional<QString> plainDigits(QStringView token, bool *isAmbiguous)
{
    QString digits;
    for (const QChar c : token) {
        if (!isGroupMark(c))
            digits.append(c);
    }
    const qsizetype points = digits.count(u'.');
    const qsizetype commas = digits.count(u',');
    if (points && commas) {
        const QChar decimal = digits.lastIndexOf(u'.') > digits.lastIndexOf(u',') ? u'.' : u',';
        const QChar thousands = decimal == u'.' ? u',' : u'.';
        const qsizetype at = digits.lastIndexOf(decimal);
        if (digits.count(decimal) > 1 || !areThousands(digits.left(at), thousands))
            return std::nullopt;
        return digits.left(at).remove(thousands) + u'.' + digits.mid(at + 1);
    }
    if (!points && !commas)
        return digits;
    const QChar mark = points ? u'.' : u',';
    if (points + commas > 1)
        return areThousands(digits, mark) ? std::optional(digits.remove(mark)) : std::nullopt;
    const qsizetype at = digits.indexOf(mark);
    if (areThousands(digits, mark) && !digits.startsWith(u'0')) {
        *isAmbiguous = true;
        return digits.remove(mark);
    }
    return (at == 0 ? u"0"_qs : digits.left(at)) + u'.' + digits.mid(at + 1);
}

struct Word {
    const char16_t *text;
    double factor;
};

constexpr Word multipliers[] = {
    {u"k", 1e3},       {u"duizend", 1e3}, {u"thousand", 1e3}, {u"mln", 1e6}, {u"mln.", 1e6},
    {u"miljoen", 1e6}, {u"million", 1e6}, {u"mio", 1e6},      {u"m", 1e6},   {u"mrd", 1e9},
    {u"miljard", 1e9}, {u"billion", 1e9}, {u"mrd.", 1e9},
};

constexpr const char16_t *approximations[]
    = {u"ca.",   u"ca",      u"circa",        u"±", u"~", u"ongeveer", u"plm.", u"rond",
       u"about", u"approx.", u"approximately"};

constexpr const char16_t *currencies[] = {u"€", u"euro's", u"euro’s", u"euros", u"euro", u"eur"};

/// Takes \a word from the front when it stands there as a word of its own or is a sign.
bool takeFront(QStringView &text, QStringView word)
{
    if (!text.startsWith(word, Qt::CaseInsensitive))
        return false;
    const QStringView rest = text.mid(word.size());
    const bool isLetters = word.back().isLetter();
    if (isLetters && !rest.isEmpty() && rest.front().isLetter())
        return false;
    text = rest.trimmed();
    return true;
}

template <typename List>
bool takeAny(QStringView &text, const List &words)
{
    return std::any_of(std::begin(words), std::end(words),
                       [&](const char16_t *word) { return takeFront(text, QStringView(word)); });
}

/// ",-" and its kin behind an amount.
void takeDash(QStringView &text)
{
    static constexpr const char16_t *dashes[]
        = {u",--", u".--", u",-", u".-", u",=", u".=", u"-", u",", u"."};
    takeAny(text, dashes);
}

bool takeExponent(QStringView &text, int *exponent)
{
    if (text.size() < 2 || (text[0] != u'e' && text[0] != u'E'))
        return false;
    qsizetype end = text[1] == u'-' || text[1] == u'+' ? 2 : 1;
    const qsizetype first = end;
    while (end < text.size() && isDigit(text[end]))
        ++end;
    if (end == first || end - first > 3)
        return false;
    *exponent = text.mid(1, end - 1).toInt();
    text = text.mid(end).trimmed();
    return true;
}

/// What stands behind the digits: dashes, percent, multipliers, currency and, left out, other words.
bool readBehind(QStringView rest, TypedNumber &number)
{
    takeDash(rest);
    rest = rest.trimmed();
    for (const Word &word : multipliers) {
        if (takeFront(rest, QStringView(word.text))) {
            number.value *= word.factor;
            break;
        }
    }
    takeAny(rest, currencies);
    takeDash(rest);
    if (takeFront(rest, u"%") || takeFront(rest, u"procent") || takeFront(rest, u"percent"))
        number.isPercent = true;
    for (const QChar c : rest) {
        if (!c.isLetter() && !isSpace(c) && c != u'.' && c != u'-' && c != u'\'' && c != QChar(0x2019))
            return false;
    }
    number.isApproximate = number.isApproximate || !rest.isEmpty();
    return true;
}

} // namespace

std::optional<TypedNumber> parseNumber(QStringView text)
{
    QStringView rest = text.trimmed();
    if (rest.isEmpty() || rest.size() > longestNumber)
        return std::nullopt;
    TypedNumber number;
    number.isApproximate = takeAny(rest, approximations);
    takeAny(rest, currencies);
    const bool isNegative = takeFront(rest, u"-") || takeFront(rest, u"−");
    if (!isNegative)
        takeFront(rest, u"+");
    takeAny(rest, currencies);

    const qsizetype end = endOfDigits(rest);
    bool isAmbiguous = false;
    const auto digits = plainDigits(rest.left(end), &isAmbiguous);
    if (!digits || digits->isEmpty())
        return std::nullopt;
    rest = rest.mid(end);
    int exponent = 0;
    const bool isScientific = takeExponent(rest, &exponent);
    bool isNumber = false;
    number.value = (isScientific ? *digits + u'e' + QString::number(exponent) : *digits).toDouble(&isNumber);
    number.isAmbiguous = isAmbiguous && !isScientific;
    if (!isNumber || !readBehind(rest, number) || !(std::abs(number.value) <= largestNumber))
        return std::nullopt;
    if (isNegative)
        number.value = -number.value;
    return number;
}

} // namespace core
