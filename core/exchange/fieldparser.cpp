#include "core/exchange/fieldparser.h"

#include "core/base/text.h"
#include "core/exchange/fieldlist.h"
#include "core/exchange/fieldnumber.h"
#include "core/model/validation.h"

#include <QCoreApplication>

#include <cmath>

namespace core {
namespace {

constexpr double largestInteger = 9e15; // every whole number below is exact as a double
constexpr qsizetype longestQuote = 60;  // characters of a cell shown in a sentence
constexpr qsizetype longestKeyword = 24;

QString quoted(QStringView text)
{
    const QString shown = tidied(text.left(longestQuote * 2));
    return shown.size() > longestQuote ? shown.left(longestQuote - 1) + u'…' : shown;
}

Error unreadable(const QString &sentence)
{
    return {ErrorCode::InvalidInput, sentence, {}};
}

QString isReadAs(QStringView text, const QString &reading)
{
    return QCoreApplication::translate("core::exchange", "\"%1\" is read as %2.").arg(quoted(text), reading);
}

bool isOneOf(QStringView text, std::initializer_list<QStringView> words)
{
    if (text.size() > longestKeyword)
        return false;
    const QString word = normalised(text);
    return std::any_of(words.begin(), words.end(), [&](QStringView one) { return word == one; });
}

bool isSpreadsheetError(QStringView text)
{
    static constexpr QStringView errors[]
        = {u"#REF!",   u"#VERW!",   u"#N/A",   u"#N/B",   u"#VALUE!", u"#WAARDE!", u"#NAME?",  u"#NAAM?",
           u"#DIV/0!", u"#DEEL/0!", u"#NULL!", u"#LEEG!", u"#NUM!",   u"#GETAL!",  u"#SPILL!", u"#OVERLOOP!"};
    return text.startsWith(u'#')
        && std::any_of(std::begin(errors), std::end(errors), [&](QStringView one) { return text == one; });
}

/// "alle sectoren behalve zorg" says less than all.
bool namesAnException(const QString &text)
{
    const QString name = u' ' + normalised(text) + u' ';
    for (const QStringView word :
         {u"behalve", u"uitgezonderd", u"m.u.v.", u"except", u"excluding", u"niet", u"not"}) {
        if (name.contains(u' ' + word.toString() + u' '))
            return true;
    }
    return false;
}

bool meansEverywhere(const FieldInfo &field, const QString &text)
{
    return field.vocabularyText() == u"regio"
        && isOneOf(text, {u"landelijk", u"heel nederland", u"nederland", u"national", u"nationwide"});
}

/// The key a text stands for; allTerms only where it truly means all.
std::optional<QString> termOf(const FieldInfo &field, const QString &text, const Vocabularies &vocabularies)
{
    auto key = vocabularies.match(field.vocabularyText(), text);
    if (key == allTerms && namesAnException(text))
        return std::nullopt;
    return key;
}

Result<ParsedField> parseTerm(const FieldInfo &field, QStringView text, const Vocabularies &vocabularies)
{
    ParsedField parsed;
    const QString whole = tidied(text);
    if (const auto key = termOf(field, whole, vocabularies)) {
        parsed.value = *key;
        return parsed;
    }
    const auto known = [&](const QString &item) { return termOf(field, item, vocabularies).has_value(); };
    const auto items = splitList(text, known);
    if (items && items->size() > 1 && std::all_of(items->cbegin(), items->cend(), known)) {
        parsed.value = *termOf(field, items->constFirst(), vocabularies);
        parsed.remarks.append(
            QCoreApplication::translate("core::exchange",
                                        "\"%1\" names several values where one fits; \"%2\" is kept.")
                .arg(quoted(text), items->constFirst()));
        return parsed;
    }
    if (meansEverywhere(field, whole)) {
        parsed.value = allTerms;
        parsed.remarks.append(isReadAs(text, allTerms));
    } else {
        parsed.unknownTerms.append(items && items->size() == 1 ? items->constFirst() : whole);
    }
    return parsed;
}

Error tooManyValues()
{
    constexpr int most = mostListItems; // lupdate reads no cast as a number
    return unreadable(QCoreApplication::translate(
        "core::exchange", "This cell holds more than %n values. Divide them over more rows.", nullptr, most));
}

Result<ParsedField> parseTerms(const FieldInfo &field, QStringView text, const Vocabularies &vocabularies)
{
    ParsedField parsed;
    const auto isKnown = [&](const QString &item) {
        const auto key = termOf(field, item, vocabularies);
        return key && *key != allTerms; // "alle sectoren, zorg" is two values
    };
    // Names of places hold no commas, and their lists start empty; of other lists a new word may hold them.
    const bool isPlace = field.vocabularyText() == QLatin1String("gemeente")
        || field.vocabularyText() == QLatin1String("regio") || !field.vocabulary;
    const auto items = splitList(text, isKnown, !isPlace);
    if (!items)
        return tooManyValues();
    TermSet keys;
    for (const QString &item : *items) {
        if (!field.vocabulary) {
            keys.insert(item);
        } else if (const auto key = termOf(field, item, vocabularies)) {
            keys.insert(*key);
        } else if (readsAsNone(item)) {
            return unreadable(
                QCoreApplication::translate("core::exchange",
                                            "\"%1\" says none and also names a value. Keep one of the two.")
                    .arg(quoted(text)));
        } else if (meansEverywhere(field, item)) {
            keys.insert(allTerms);
            parsed.remarks.append(isReadAs(item, allTerms));
        } else if (!readsAsUnknown(item) && !parsed.unknownTerms.contains(item)) {
            parsed.unknownTerms.append(item);
        }
    }
    if (!keys.isEmpty())
        parsed.value = keys;
    return parsed;
}

Result<ParsedField> parseReferences(const FieldInfo &field, QStringView text)
{
    ParsedField parsed;
    const auto items = splitList(text, [](const QString &) { return false; });
    if (!items)
        return tooManyValues();
    RecordIdSet ids;
    for (const QString &item : *items) {
        if (const auto id = RecordId::fromText(item))
            ids.insert(*id);
        else
            parsed.names.append(item);
    }
    if (field.type == FieldType::References && !ids.isEmpty())
        parsed.value = ids;
    if (field.type == FieldType::Reference) {
        if (ids.size() == 1 && parsed.names.isEmpty())
            parsed.value = *ids.begin();
        else
            parsed.names = {tidied(text)};
    }
    return parsed;
}

Result<ParsedField> parseYesNo(QStringView text)
{
    ParsedField parsed;
    if (isOneOf(text, {u"ja", u"j", u"yes", u"y", u"true", u"waar", u"x", u"1", u"v", u"✓", u"✔", u"wel"}))
        parsed.value = true;
    else if (isOneOf(text, {u"nee", u"n", u"no", u"false", u"onwaar", u"0", u"niet", u"geen", u"none"}))
        parsed.value = false;
    else {
        return unreadable(
            QCoreApplication::translate("core::exchange", "\"%1\" is neither yes nor no. Write ja or nee.")
                .arg(quoted(text)));
    }
    return parsed;
}

Result<ParsedField> parseDateField(QStringView text, DateOrder order)
{
    ParsedField parsed;
    if (isOneOf(
            text,
            {u"doorlopend", u"lopend", u"onbepaald", u"onbepaalde tijd", u"ongoing", u"geen einddatum"})) {
        parsed.value = FieldValue::none();
        parsed.remarks.append(isReadAs(text, u"geen"_qs));
        return parsed;
    }
    const auto date = parseDate(text, order);
    if (!date) {
        return unreadable(QCoreApplication::translate(
                              "core::exchange",
                              "\"%1\" is not a date we can read. Write it as 30-6-2026, juni 2026 or 2026.")
                              .arg(quoted(text)));
    }
    parsed.value = date->date;
    if (date->isReading)
        parsed.remarks.append(isReadAs(text, date->date.toIso()));
    return parsed;
}

Error notANumber(QStringView text)
{
    return unreadable(QCoreApplication::translate(
                          "core::exchange", "\"%1\" is not a number we can read. Write it as 1900 or 12,5.")
                          .arg(quoted(text)));
}

Result<ParsedField> parseNumberField(const FieldInfo &field, QStringView text)
{
    const bool isReal = field.type == FieldType::Real;
    const auto number = parseNumber(text);
    if (!number)
        return notANumber(text);
    ParsedField parsed;
    const double scaled = field.type == FieldType::Money ? number->value * 100 : number->value;
    if (!isReal && std::abs(scaled) > largestInteger) {
        return unreadable(
            QCoreApplication::translate("core::exchange", "\"%1\" is too large to keep.").arg(quoted(text)));
    }
    if (field.type == FieldType::Money && number->isPercent) {
        return unreadable(QCoreApplication::translate(
                              "core::exchange", "\"%1\" is a percentage; an amount in euros is needed here.")
                              .arg(quoted(text)));
    }
    if (field.type == FieldType::Integer && scaled != std::floor(scaled)) {
        return unreadable(QCoreApplication::translate("core::exchange",
                                                      "\"%1\" has decimals; a whole number is needed here.")
                              .arg(quoted(text)));
    }
    bool isReading = number->isApproximate || (isReal && number->isAmbiguous);
    if (isReal) {
        parsed.value = number->value;
    } else {
        const qint64 whole = std::llround(scaled);
        isReading = isReading
            || std::abs(scaled - static_cast<double>(whole)) > 1e-6 * std::max(1.0, std::abs(scaled));
        parsed.value = whole;
    }
    if (isReading) {
        parsed.remarks.append(
            isReadAs(text, QString::number(number->value, 'f', QLocale::FloatingPointShortest)));
    }
    return parsed;
}

Result<ParsedField> parseText(const FieldInfo &field, QStringView text)
{
    ParsedField parsed;
    parsed.value = field.type == FieldType::LongText ? text.trimmed().toString() : tidied(text);
    return parsed;
}

Result<ParsedField> parseKnown(const FieldInfo &field, QStringView text, const Vocabularies &vocabularies,
                               DateOrder order)
{
    switch (field.type) {
    case FieldType::Text:
    case FieldType::LongText:
    case FieldType::Url:
    case FieldType::Email:
        return parseText(field, text);
    case FieldType::Integer:
    case FieldType::Real:
    case FieldType::Money:
        return parseNumberField(field, text);
    case FieldType::Date:
        return parseDateField(text, order);
    case FieldType::YesNo:
        return parseYesNo(text);
    case FieldType::Term:
        return parseTerm(field, text, vocabularies);
    case FieldType::Terms:
        return parseTerms(field, text, vocabularies);
    case FieldType::Reference:
    case FieldType::References:
        return parseReferences(field, text);
    }
    return ParsedField{};
}

} // namespace

bool isDisarmed(QStringView text)
{
    return text.size() > 1 && text[0] == u'\'' && QStringView(u"=+-@").contains(text[1]);
}

bool readsAsNone(QStringView text)
{
    return isOneOf(text,
                   {u"geen", u"none", u"n.v.t.", u"n.v.t", u"nvt", u"-", u"–", u"—", u"--", u"n/a", u"n.a.",
                    u"niet van toepassing", u"not applicable"});
}

bool readsAsUnknown(QStringView text)
{
    return text.trimmed().isEmpty()
        || isOneOf(text,
                   {u"onbekend", u"unknown", u"?", u"??", u"nnb", u"n.n.b.", u"nog niet bekend",
                    u"nog onbekend", u"tbd"});
}

QString literalCell(const QString &text)
{
    const bool isMarked = text.startsWith(u'\\') || isDisarmed(text);
    return isMarked || readsAsNone(text) || readsAsUnknown(text) || isSpreadsheetError(text) ? u'\\' + text
                                                                                             : text;
}

Result<ParsedField> parseField(const FieldInfo &field, QStringView text, const Vocabularies &vocabularies,
                               DateOrder order)
{
    const QStringView typed = text.trimmed();
    if (typed.isEmpty())
        return ParsedField{};
    if (typed.size() > longestText) {
        return unreadable(QCoreApplication::translate(
            "core::exchange", "This text is too long to keep. Shorten it to a million characters."));
    }
    if (field.isText() && typed.startsWith(u'\\'))
        return parseText(field, typed.mid(1));
    if (isSpreadsheetError(typed)) {
        return unreadable(QCoreApplication::translate(
                              "core::exchange",
                              "The spreadsheet shows the error %1 here. Mend its formula or clear the cell.")
                              .arg(typed));
    }
    const bool isNone = readsAsNone(typed);
    if (isNone || readsAsUnknown(typed)) {
        const bool isTerm = field.vocabulary && vocabularies.match(field.vocabularyText(), typed).has_value();
        const bool isNo = field.type == FieldType::YesNo && isOneOf(typed, {u"geen", u"none"});
        if (!isTerm && !isNo) {
            ParsedField parsed;
            if (isNone)
                parsed.value = FieldValue::none();
            return parsed;
        }
    }
    return parseKnown(field, isDisarmed(typed) ? typed.mid(1) : typed, vocabularies, order);
}

} // namespace core
