#include "core/exchange/sheetcellname.h"
#include "core/exchange/sheetnumber.h"
#include "core/exchange/sheettextpool.h"
#include "core/exchange/xlsxstrings.h"

#include <QTest>

#include <cmath>

using namespace core;

class SheetTextTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void namesCells();
    void refusesCellNames_data();
    void refusesCellNames();
    void numbersReadAsTyped_data();
    void numbersReadAsTyped();
    void serialsReadAsTyped_data();
    void serialsReadAsTyped();
    void isoDatesReadAsTyped_data();
    void isoDatesReadAsTyped();
    void formatsTellTheKind_data();
    void formatsTellTheKind();
    void everyDayRoundTrips();
    void poolSharesEqualTexts();
    void escapesOfXlsxAreResolved_data();
    void escapesOfXlsxAreResolved();
};

void SheetTextTest::namesCells()
{
    QCOMPARE(columnName(1), u"A"_qs);
    QCOMPARE(columnName(26), u"Z"_qs);
    QCOMPARE(columnName(27), u"AA"_qs);     // 1 * 26 + 1
    QCOMPARE(columnName(702), u"ZZ"_qs);    // 26 * 26 + 26
    QCOMPARE(columnName(16384), u"XFD"_qs); // (24 * 26 + 6) * 26 + 4
    QCOMPARE(cellName({3, 2}), u"B3"_qs);
    QCOMPARE(cellPlace("B3"), (CellPlace{3, 2}));
    QCOMPARE(cellPlace("$b$3"), (CellPlace{3, 2}));
    QCOMPARE(cellPlace("XFD1048576"), (CellPlace{1048576, 16384}));
    for (int column = 1; column <= 16384; ++column)
        QCOMPARE(cellPlace((columnName(column) + u'7').toLatin1()), (CellPlace{7, column}));
}

void SheetTextTest::refusesCellNames_data()
{
    QTest::addColumn<QByteArray>("name");
    for (const char *name : {"", "A", "3", "3A", "A0", "A-1", "A1 ", "A1:B2", "XFE1", "A1048577",
                             "A99999999999", "AAAAAAAAAAAA1", "$", "A$", "é1"})
        QTest::newRow(*name ? name : "nothing") << QByteArray(name);
}

void SheetTextTest::refusesCellNames()
{
    QFETCH(QByteArray, name);
    QVERIFY(!cellPlace(name));
}

void SheetTextTest::numbersReadAsTyped_data()
{
    QTest::addColumn<double>("number");
    QTest::addColumn<QByteArray>("text");
    const auto row
        = [](double number, const char *text) { QTest::newRow(text) << number << QByteArray(text); };
    row(0, "0");
    row(12, "12");
    row(-3.5, "-3.5");
    row(0.1 + 0.2, "0.3"); // 0.30000000000000004
    row(1.0 / 3, "0.333333333333333");
    row(1200000, "1200000");
    row(123456789012345678.0, "123456789012346000"); // 15 digits
    row(9007199254740991.0, "9007199254740991");     // 2^53 - 1
    row(0.000012, "0.000012");
    row(-0.000000001, "-0.000000001");
    row(1.5e-10, "1.5e-10");
    row(1e21, "1e+21");
    row(-2.5e300, "-2.5e+300");
    row(100.25, "100.25");
    row(999999999999999.9, "1000000000000000");
    QTest::newRow("minus zero") << -0.0 << QByteArray("0");
    QTest::newRow("infinite") << HUGE_VAL << QByteArray("inf");
}

void SheetTextTest::numbersReadAsTyped()
{
    QFETCH(double, number);
    QFETCH(QByteArray, text);
    QCOMPARE(numberText(number), text);
}

void SheetTextTest::serialsReadAsTyped_data()
{
    QTest::addColumn<double>("serial");
    QTest::addColumn<NumberKind>("kind");
    QTest::addColumn<bool>("from1904");
    QTest::addColumn<QByteArray>("text");
    const auto row = [](double serial, NumberKind kind, const char *text, bool from1904 = false) {
        QTest::addRow("%s %s", text, from1904 ? "1904" : "")
            << serial << kind << from1904 << QByteArray(text);
    };
    // 46 203 days after 1899-12-30: 126 years of 365 days, 31 leap days (1904–2024; 1900 is none), and the
    // 182 days from 1 January to the 181st day of 2026 with 30 and 31 December before: 45 990 + 31 + 182.
    row(46203, NumberKind::Day, "2026-06-30");
    row(46203.604166666664, NumberKind::Day, "2026-06-30 14:30"); // 14.5 / 24
    row(46203.604178240742, NumberKind::Day, "2026-06-30 14:30:01");
    row(46202.9999999, NumberKind::Day, "2026-06-30"); // less than half a second before midnight
    row(46203, NumberKind::Month, "2026-06-30");       // shown without its day, but it has one
    row(46174, NumberKind::Month, "2026-06");          // 1 June
    row(46174.5, NumberKind::Month, "2026-06-01 12:00");
    row(46174, NumberKind::Year, "2026-06-01");
    row(46023, NumberKind::Year, "2026"); // 1 January
    row(1, NumberKind::Day, "1900-01-01");
    row(59, NumberKind::Day, "1900-02-28");
    row(60, NumberKind::Day, "1900-02-28"); // the day that never was
    row(61, NumberKind::Day, "1900-03-01");
    row(2958465, NumberKind::Day, "9999-12-31");
    row(2958466, NumberKind::Day, "2958466");
    row(-1, NumberKind::Day, "-1");
    row(0, NumberKind::Day, "0");
    row(0.5, NumberKind::Day, "12:00");
    row(0, NumberKind::Day, "1904-01-01", true);
    row(44741, NumberKind::Day, "2026-06-30", true); // 46 203 - 1 462
    row(0.39583333333333331, NumberKind::Time, "09:30");
    row(0, NumberKind::Time, "00:00");
    row(1.1041666666666667, NumberKind::Time, "26:30");
    row(0.25, NumberKind::Percent, "25%");
    row(0.07, NumberKind::Percent, "7%"); // 7.000000000000001
    row(-0.125, NumberKind::Percent, "-12.5%");
    row(0.25, NumberKind::Plain, "0.25");
}

void SheetTextTest::serialsReadAsTyped()
{
    QFETCH(double, serial);
    QFETCH(NumberKind, kind);
    QFETCH(bool, from1904);
    QFETCH(QByteArray, text);
    QCOMPARE(serialText(serial, kind, from1904), text);
}

void SheetTextTest::isoDatesReadAsTyped_data()
{
    QTest::addColumn<QByteArray>("iso");
    QTest::addColumn<QByteArray>("text");
    const auto row = [](const char *iso, const char *text) {
        QTest::newRow(iso) << QByteArray(iso) << QByteArray(text);
    };
    row("2026-06-30", "2026-06-30");
    row("2026-06-30T00:00:00", "2026-06-30");
    row("2026-06-30T14:30:00", "2026-06-30 14:30");
    row("2026-06-30T14:30:05.123", "2026-06-30 14:30:05");
    row("2026-02-30", "2026-02-30"); // there is none: as it is
    row("30-6-2026", "30-6-2026");
    row("2026-06-30 onzin", "2026-06-30 onzin");
    row("", "");
    QCOMPARE(isoDateText("2026-06-01", NumberKind::Month), QByteArray("2026-06"));
    QCOMPARE(isoDateText("2026-06-02", NumberKind::Month), QByteArray("2026-06-02"));
    QCOMPARE(isoDateText("2026-01-01", NumberKind::Year), QByteArray("2026"));
    QCOMPARE(isoTimeText("PT09H30M00S"), QByteArray("09:30"));
    QCOMPARE(isoTimeText("PT26H00M05.5S"), QByteArray("26:00:05"));
    QCOMPARE(isoTimeText("PT90M"), QByteArray("01:30"));
    QCOMPARE(isoTimeText("PT9X"), QByteArray("PT9X"));
    QCOMPARE(isoTimeText("P1D"), QByteArray("P1D"));
    QVERIFY(!isoTimeText("PT99999999999999999999H").isEmpty());
}

void SheetTextTest::isoDatesReadAsTyped()
{
    QFETCH(QByteArray, iso);
    QFETCH(QByteArray, text);
    QCOMPARE(isoDateText(iso, NumberKind::Day), text);
}

void SheetTextTest::formatsTellTheKind_data()
{
    QTest::addColumn<QByteArray>("code");
    QTest::addColumn<NumberKind>("kind");
    const auto row = [](NumberKind kind, std::initializer_list<const char *> codes) {
        for (const char *code : codes)
            QTest::newRow(*code ? code : "nothing") << QByteArray(code) << kind;
    };
    row(NumberKind::Plain,
        {"", "General", "0", "#,##0.00", "\"dagen\" 0", "0\\d", "[Red]0", "0_d", "0*d", "@", "0.00E+00",
         "[$€-413] #,##0", "General;[Red]-General", "0;d", "\"", "[", "\\"});
    row(NumberKind::Percent, {"0%", "0.00%", "[Red]0%"});
    row(NumberKind::Day,
        {"d-m-yyyy", "DD/MM/YYYY", "[$-413]d mmmm yyyy", "yyyy-mm-dd hh:mm", "d mmm", "m/d/yy h:mm AM/PM",
         "ddd", "yyyy hh", "mmmm"});
    row(NumberKind::Month, {"mmm-yy", "mm/yyyy", "[$-413]mmmm yyyy;@"});
    row(NumberKind::Year, {"yyyy", "yy"});
    row(NumberKind::Time, {"hh:mm", "[h]:mm", "[mm]:ss", "h:mm AM/PM", "mm:ss.0"});
}

void SheetTextTest::formatsTellTheKind()
{
    QFETCH(QByteArray, code);
    QFETCH(NumberKind, kind);
    QCOMPARE(kindOfFormat(code), kind);
}

void SheetTextTest::everyDayRoundTrips()
{
    // From the day after the fictitious one; QDate counts on its own.
    for (int serial = 61; serial < 80'000; ++serial)
        QCOMPARE(serialText(serial, NumberKind::Day, false),
                 QDate(1899, 12, 30).addDays(serial).toString(Qt::ISODate).toLatin1());
    QCOMPARE(kindOfBuiltInFormat(14), NumberKind::Day);
    QCOMPARE(kindOfBuiltInFormat(17), NumberKind::Month);
    QCOMPARE(kindOfBuiltInFormat(20), NumberKind::Time);
    QCOMPARE(kindOfBuiltInFormat(10), NumberKind::Percent);
    QCOMPARE(kindOfBuiltInFormat(0), NumberKind::Plain);
    QCOMPARE(kindOfBuiltInFormat(-1), NumberKind::Plain);
}

void SheetTextTest::poolSharesEqualTexts()
{
    SheetTextPool pool;
    const QString first = pool.text("digitalisering");
    qint64 bytes = 14;
    QStringList others;
    for (int i = 0; i < 20'000; ++i) { // several times larger than it begins
        const QByteArray text = "initiatief " + QByteArray::number(i);
        bytes += text.size();
        others.append(pool.text(text));
    }
    QCOMPARE(pool.byteCount(), bytes);
    QCOMPARE(pool.text("digitalisering").constData(), first.constData());
    for (int i = 0; i < others.size(); ++i) {
        const QString again = pool.text("initiatief " + QByteArray::number(i));
        QCOMPARE(again, u"initiatief "_qs + QString::number(i));
        QCOMPARE(again.constData(), others.at(i).constData());
    }
    QCOMPARE(pool.byteCount(), bytes);
    QCOMPARE(pool.text({}), QString());
    QCOMPARE(pool.text("\xff"), QString(QChar::ReplacementCharacter));
}

void SheetTextTest::escapesOfXlsxAreResolved_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("resolved");
    const auto row = [](const char *text, const char *resolved) {
        QTest::newRow(text) << QByteArray(text) << QByteArray(resolved);
    };
    row("een_x000D_\ntwee", "een\ntwee");
    row("een_x000a_twee", "een\ntwee");
    row("_x0009_", "\t");
    row("_x005F_x000D_", "_x000D_"); // an escaped underscore, so no escape
    row("_x20AC_", "€");
    row("_x0000_", "_x0000_"); // NUL is no text
    row("_x0007_", "_x0007_");
    row("_xZZZZ_", "_xZZZZ_");
    row("_x00", "_x00");
    row("a_x", "a_x");
    row("snake_case", "snake_case");
}

void SheetTextTest::escapesOfXlsxAreResolved()
{
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, resolved);
    resolveXlsxEscapes(text);
    QCOMPARE(text, resolved);
}

QTEST_GUILESS_MAIN(SheetTextTest)
#include "tst_sheettext.moc"
