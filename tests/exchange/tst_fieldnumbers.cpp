#include "core/exchange/fieldnumber.h"
#include "core/exchange/fieldparser.h"
#include "core/exchange/sheetnumber.h"
#include "tests/exchange/fieldreading.h"

#include <QTest>

using namespace importfixture;

/// Dates, numbers, amounts and yes or no as people type them.
class FieldNumbersTest : public QObject, private FieldReading {
    Q_OBJECT

private Q_SLOTS:
    void datesInEveryCommonFormAreRead_data();
    void datesInEveryCommonFormAreRead();
    void textsThatAreNoDateAreRefusedWithASentence_data();
    void textsThatAreNoDateAreRefusedWithASentence();
    void twoDigitDatesFollowTheChosenOrder();
    void numbersInDutchAndEnglishNotationAreRead_data();
    void numbersInDutchAndEnglishNotationAreRead();
    void numbersOfSpreadsheetsReadBackExactly();
    void textsThatAreNoNumberAreRefused_data();
    void textsThatAreNoNumberAreRefused();
    void amountsAreKeptInCents_data();
    void amountsAreKeptInCents();
    void wholeNumbersHaveNoDecimals();
    void readingsThatAreNotToTheLetterAreRemarked();
    void yesAndNoAreReadInBothLanguages_data();
    void yesAndNoAreReadInBothLanguages();
};

void FieldNumbersTest::datesInEveryCommonFormAreRead_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("iso");
    QTest::addColumn<bool>("isReading");
    const auto row = [](const char *text, const char *iso, bool isReading = false) {
        QTest::newRow(text) << QString::fromUtf8(text) << QString::fromLatin1(iso) << isReading;
    };
    row("2026-06-30", "2026-06-30");
    row("2026-06", "2026-06");
    row("2026", "2026");
    row(" 2026 ", "2026");
    row("30-6-2026", "2026-06-30");
    row("30/6/2026", "2026-06-30");
    row("30.06.2026", "2026-06-30");
    row("2026/6/30", "2026-06-30");
    row("06-2026", "2026-06");
    row("6/2026", "2026-06");
    row("30 juni 2026", "2026-06-30");
    row("30 jun. 2026", "2026-06-30");
    row("30-jun-2026", "2026-06-30");
    row("dinsdag 30 juni 2026", "2026-06-30");
    row("June 30, 2026", "2026-06-30");
    row("30th of June 2026", "2026-06-30");
    row("1 mrt 2026", "2026-03-01");
    row("juni 2026", "2026-06");
    row("juni '26", "2026-06");
    row("2026-06-30T00:00:00", "2026-06-30");
    row("2026-06-30 14:30", "2026-06-30", true);
    row("30-6-2026 09:00", "2026-06-30", true);
    row("6/30/2026", "2026-06-30", true); // no month 30: only the American order is a date
    row("30-6-26", "2026-06-30", true);
    row("30-6-71", "1971-06-30", true);
    row("eind 2026", "2026", true);
    row("begin 2027", "2027", true);
    row("medio 2026", "2026", true);
    row("voorjaar 2026", "2026", true);
    row("Q4 2026", "2026", true);
    row("2026 Q4", "2026", true);
    row("4e kwartaal 2026", "2026", true);
    row("eerste helft 2026", "2026", true);
    row("H1 2026", "2026", true);
    row("eind juni 2026", "2026-06", true);
    row("end of 2026", "2026", true);
    row("per 1 januari 2027", "2027-01-01", true);
    row("29-2-2024", "2024-02-29");
    row("45321", "2024-01-30", true); // day 1 is 1899-12-31, and day 45292 is 2024-01-01
    row("32874", "1990-01-01", true); // 45292 - 34 * 365 - 8 leap days (1992 … 2020)
}

void FieldNumbersTest::datesInEveryCommonFormAreRead()
{
    QFETCH(const QString, text);
    QFETCH(const QString, iso);
    QFETCH(const bool, isReading);
    const auto date = parseDate(text, DateOrder::DayFirst);
    QVERIFY(date.has_value());
    QCOMPARE(date->date.toIso(), iso);
    QCOMPARE(date->isReading, isReading);
    const ParsedField parsed = read("ends_on", text);
    QCOMPARE(parsed.value, FieldValue(date->date));
    QCOMPARE(parsed.remarks.size(), isReading ? 1 : 0);
    if (isReading)
        QVERIFY2(parsed.remarks.constFirst().contains(text.trimmed())
                     && parsed.remarks.constFirst().contains(iso),
                 qPrintable(parsed.remarks.constFirst()));
}

void FieldNumbersTest::textsThatAreNoDateAreRefusedWithASentence_data()
{
    QTest::addColumn<QString>("text");
    for (const char *text : {"31-02-2026",
                             "29-2-2025",
                             "2026-13",
                             "2026-00-10",
                             "0-6-2026",
                             "binnenkort",
                             "1 juli",
                             "2025/2026",
                             "30 juni juli 2026",
                             "12",
                             "30-6",
                             "20260",
                             "32873",
                             "62094",
                             "453210",
                             "0026-01-01 en later",
                             "13:00",
                             "32 juni 2026",
                             "30 juni 2026 of later",
                             "99-99-9999",
                             "2026-6-30-1"})
        QTest::newRow(text) << QString::fromUtf8(text);
}

void FieldNumbersTest::textsThatAreNoDateAreRefusedWithASentence()
{
    QFETCH(const QString, text);
    QVERIFY(!parseDate(text, DateOrder::DayFirst));
    QVERIFY(fails(EntityKind::Initiative, "starts_on", text));
}

void FieldNumbersTest::twoDigitDatesFollowTheChosenOrder()
{
    QCOMPARE(parseDate(u"03-04-05", DateOrder::DayFirst)->date.toIso(), QStringLiteral("2005-04-03"));
    QCOMPARE(parseDate(u"03-04-05", DateOrder::YearFirst)->date.toIso(), QStringLiteral("2003-04-05"));
    // Four digits leave no doubt in either order.
    QCOMPARE(parseDate(u"03-04-2005", DateOrder::YearFirst)->date.toIso(), QStringLiteral("2005-04-03"));
    QCOMPARE(parseDate(u"2005-04-03", DateOrder::DayFirst)->date.toIso(), QStringLiteral("2005-04-03"));
}

void FieldNumbersTest::numbersInDutchAndEnglishNotationAreRead_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<double>("value");
    const auto row
        = [](const char *text, double value) { QTest::newRow(text) << QString::fromUtf8(text) << value; };
    row("1900", 1900);
    row("1.900.000", 1900000);
    row("1,900,000", 1900000);
    row("€ 1.900.000,-", 1900000);
    row("€1.900,--", 1900);
    row("1.900,50", 1900.5);
    row("1,900.50", 1900.5);
    row("1 900 000", 1900000);
    row("1'900", 1900);
    row("1\u00a0900,5", 1900.5);
    row("EUR 25", 25);
    row("25 euro", 25);
    row("12%", 12);
    row("12,5 %", 12.5);
    row("1,5 mln", 1500000);
    row("1.5 miljoen euro", 1500000);
    row("25k", 25000);
    row("2 mrd", 2e9);
    row("ca. 500", 500);
    row("±500", 500);
    row("120 deelnemers", 120);
    row("-5", -5);
    row("−5", -5);
    row("€ -5,25", -5.25);
    row("+5", 5);
    row("1.900", 1900);
    row("1,900", 1900);
    row("1.1250", 1.125); // as spreadsheet numbers and our own exports have it
    row("1,1250", 1.125);
    row("0,125", 0.125);
    row("0.125", 0.125);
    row("1.25", 1.25);
    row("12,5", 12.5);
    row(",5", 0.5);
    row("1e-7", 1e-7);
    row("1e+30", 1e30);
    row("0", 0);
}

void FieldNumbersTest::numbersInDutchAndEnglishNotationAreRead()
{
    QFETCH(const QString, text);
    QFETCH(const double, value);
    const auto number = parseNumber(text);
    QVERIFY(number.has_value());
    QVERIFY2(std::abs(number->value - value) <= 1e-12 * std::abs(value),
             qPrintable(QString::number(number->value)));
}

void FieldNumbersTest::numbersOfSpreadsheetsReadBackExactly()
{
    for (const double value : {1.125, 12.345, 0.125, 1234.567, 123.456, -1.125, 1900.0, 1e30, 0.1, 1900.5})
        QCOMPARE(parseNumber(QString::fromLatin1(numberText(value)))->value, value);
}

void FieldNumbersTest::textsThatAreNoNumberAreRefused_data()
{
    QTest::addColumn<QString>("text");
    for (const char *text : {"veel", "12-13", "10 tot 20", "1.90.000", "1,2,3", "30.6.2026", "> 100", "1e999",
                             "--5", "€", "12 (schatting 2024)", "1.2.3,4", "5 / 6", "."})
        QTest::newRow(text) << QString::fromUtf8(text);
}

void FieldNumbersTest::textsThatAreNoNumberAreRefused()
{
    QFETCH(const QString, text);
    QVERIFY(!parseNumber(text));
    QVERIFY(fails(EntityKind::Initiative, "budget", text));
}

void FieldNumbersTest::amountsAreKeptInCents_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<qint64>("cents");
    QTest::newRow("plain") << QStringLiteral("1900000") << qint64(190000000);
    QTest::newRow("dutch") << QStringLiteral("€ 1.900.000,-") << qint64(190000000);
    QTest::newRow("cents") << QStringLiteral("1.900,55") << qint64(190055);
    QTest::newRow("english") << QStringLiteral("1,900.55") << qint64(190055);
    QTest::newRow("million") << QStringLiteral("1,5 mln") << qint64(150000000);
    QTest::newRow("tenth that no double holds") << QStringLiteral("0,1") << qint64(10);
    QTest::newRow("zero") << QStringLiteral("0") << qint64(0);
}

void FieldNumbersTest::amountsAreKeptInCents()
{
    QFETCH(const QString, text);
    QFETCH(const qint64, cents);
    QCOMPARE(read("budget", text).value, FieldValue(cents));
}

void FieldNumbersTest::wholeNumbersHaveNoDecimals()
{
    QCOMPARE(read("members", QStringLiteral("12,0")).value, FieldValue(qint64(12)));
    QVERIFY(fails(EntityKind::Initiative, "members", QStringLiteral("12,5")));
    QVERIFY(fails(EntityKind::Initiative, "members", QStringLiteral("1e30")));
    QVERIFY(fails(EntityKind::Initiative, "budget", QStringLiteral("12%")));
}

void FieldNumbersTest::readingsThatAreNotToTheLetterAreRemarked()
{
    QCOMPARE(read("budget", QStringLiteral("ca. 500")).remarks,
             QStringList{QStringLiteral("\"ca. 500\" is read as 500.")});
    QVERIFY(read("budget", QStringLiteral("1.900")).remarks.isEmpty());
    QCOMPARE(read("fte", QStringLiteral("1.900")).remarks.size(), 1); // 1,9 fte would be possible too
    QVERIFY(read("fte", QStringLiteral("1,9")).remarks.isEmpty());
    QCOMPARE(read("budget", QStringLiteral("0,125")).remarks.size(), 1); // half a cent is rounded
}

void FieldNumbersTest::yesAndNoAreReadInBothLanguages_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("yes");
    for (const char *text : {"ja", "JA", "yes", "x", "X", "1", "true", "waar", "✓"})
        QTest::newRow(text) << QString::fromUtf8(text) << true;
    for (const char *text : {"nee", "no", "0", "false", "geen", "Geen"})
        QTest::newRow(text) << QString::fromUtf8(text) << false;
}

void FieldNumbersTest::yesAndNoAreReadInBothLanguages()
{
    QFETCH(const QString, text);
    QFETCH(const bool, yes);
    QCOMPARE(read("entry_point", text).value, FieldValue(yes));
    QVERIFY(read("entry_point", QStringLiteral("n.v.t.")).value.isNone());
    QVERIFY(fails(EntityKind::Initiative, "entry_point", QStringLiteral("misschien")));
}

QTEST_GUILESS_MAIN(FieldNumbersTest)
#include "tst_fieldnumbers.moc"
