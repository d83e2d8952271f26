#include "core/exchange/sheetcellname.h"
#include "core/exchange/sheetlimits.h"
#include "core/exchange/sheetnumber.h"
#include "core/exchange/sheettextpool.h"
#include "core/exchange/sheetxml.h"
#include "core/exchange/sheetxmltext.h"
#include "core/exchange/xlsxstrings.h"

#include <QTest>
#include <QXmlStreamReader>

#include <cmath>
#include <random>

using namespace core;

class SheetPartsTest : public QObject {
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
    void xmlTokens_data();
    void xmlTokens();
    void xmlIsRefused_data();
    void xmlIsRefused();
    void xmlReadsAsQtDoes();
    void xmlAttributes();
    void xmlSkips();
    void xmlKeepsItsBounds_data();
    void xmlKeepsItsBounds();
};

void SheetPartsTest::namesCells()
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

void SheetPartsTest::refusesCellNames_data()
{
    QTest::addColumn<QByteArray>("name");
    for (const char *name : {"", "A", "3", "3A", "A0", "A-1", "A1 ", "A1:B2", "XFE1", "A1048577",
                             "A99999999999", "AAAAAAAAAAAA1", "$", "A$", "é1"})
        QTest::newRow(*name ? name : "nothing") << QByteArray(name);
}

void SheetPartsTest::refusesCellNames()
{
    QFETCH(QByteArray, name);
    QVERIFY(!cellPlace(name));
}

void SheetPartsTest::numbersReadAsTyped_data()
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

void SheetPartsTest::numbersReadAsTyped()
{
    QFETCH(double, number);
    QFETCH(QByteArray, text);
    QCOMPARE(numberText(number), text);
}

void SheetPartsTest::serialsReadAsTyped_data()
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

void SheetPartsTest::serialsReadAsTyped()
{
    QFETCH(double, serial);
    QFETCH(NumberKind, kind);
    QFETCH(bool, from1904);
    QFETCH(QByteArray, text);
    QCOMPARE(serialText(serial, kind, from1904), text);
}

void SheetPartsTest::isoDatesReadAsTyped_data()
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

void SheetPartsTest::isoDatesReadAsTyped()
{
    QFETCH(QByteArray, iso);
    QFETCH(QByteArray, text);
    QCOMPARE(isoDateText(iso, NumberKind::Day), text);
}

void SheetPartsTest::formatsTellTheKind_data()
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

void SheetPartsTest::formatsTellTheKind()
{
    QFETCH(QByteArray, code);
    QFETCH(NumberKind, kind);
    QCOMPARE(kindOfFormat(code), kind);
}

void SheetPartsTest::everyDayRoundTrips()
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

void SheetPartsTest::poolSharesEqualTexts()
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

void SheetPartsTest::escapesOfXlsxAreResolved_data()
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

void SheetPartsTest::escapesOfXlsxAreResolved()
{
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, resolved);
    resolveXlsxEscapes(text);
    QCOMPARE(text, resolved);
}

/// The bytes in pieces of \a pieceSize, so that tokens fall over the edges of the buffer.
static SheetXml::Source sourceOf(const QByteArray &bytes, qint64 pieceSize = 1 << 20)
{
    return [bytes, pieceSize, at = qsizetype(0)](char *to, qint64 size) mutable {
        const qint64 count = qMin(qMin(size, pieceSize), bytes.size() - at);
        std::copy_n(bytes.constData() + at, count, to);
        at += count;
        return count;
    };
}

/// All tokens as one line each: <name a=b>, </name>, text; neighbouring texts joined.
static QByteArrayList tokensOf(SheetXml &xml)
{
    QByteArrayList tokens;
    bool afterText = false;
    for (;;) {
        const SheetXml::Token token = xml.next();
        if (token == SheetXml::Token::End || token == SheetXml::Token::Failed)
            return token == SheetXml::Token::End ? tokens : tokens + QByteArrayList{"failed"};
        if (token == SheetXml::Token::Text) {
            if (xml.depth() == 0)
                continue;
            if (!afterText)
                tokens.append(QByteArray());
            tokens.last() += xml.text();
        } else {
            tokens.append((token == SheetXml::Token::StartElement ? '<' : '/')
                          + xml.qualifiedName().toByteArray());
        }
        afterText = token == SheetXml::Token::Text;
    }
}

void SheetPartsTest::xmlTokens_data()
{
    QTest::addColumn<QByteArray>("xml");
    QTest::addColumn<QByteArrayList>("tokens");
    const auto row = [](const char *name, const QByteArray &xml, const QByteArrayList &tokens) {
        QTest::newRow(name) << xml << tokens;
    };
    row("text", "<a>x y</a>", {"<a", "x y", "/a"});
    row("empty element", "<a><b/><c /></a>", {"<a", "<b", "/b", "<c", "/c", "/a"});
    row("declaration, mark, comment, instruction",
        "\xef\xbb\xbf<?xml version='1.0' encoding='utf-8'?><!-- a<b --><?x y?><a/>", {"<a", "/a"});
    row("references", "<a>&lt;&#65;&#x20AC;&amp;amp;&quot;&apos;&gt;</a>", {"<a", "<A€&amp;\"'>", "/a"});
    row("a character beyond the first plane", "<a>&#x1F6B2;&#128690;</a>", {"<a", "🚲🚲", "/a"});
    row("character data", "<a>x<![CDATA[<b>&amp;]]]>y</a>", {"<a", "x<b>&amp;]y", "/a"});
    row("line ends", "<a>1\r\n2\r3</a>", {"<a", "1\n2\n3", "/a"});
    row("comment in text", "<a>x<!-- - -->y</a>", {"<a", "xy", "/a"});
    row("prefixes", "<t:a><t:b/></t:a>", {"<t:a", "<t:b", "/t:b", "/t:a"});
    row("'>' in an attribute", "<a b='x>y' c=\"'>\">z</a >", {"<a", "z", "/a"});
    row("space around '='", "<a b = 'x'\n/>", {"<a", "/a"});
    row("text around the root", "\n<a/>\n", {"<a", "/a"});
}

void SheetPartsTest::xmlTokens()
{
    QFETCH(QByteArray, xml);
    QFETCH(QByteArrayList, tokens);
    for (const qint64 pieceSize : {1, 2, 3, 7, 1000}) {
        SheetXml reader(sourceOf(xml, pieceSize), SheetLimits());
        QCOMPARE(tokensOf(reader), tokens);
        QCOMPARE(reader.problem(), SheetXml::Problem::None);
        QCOMPARE(reader.next(), SheetXml::Token::End);
    }
}

void SheetPartsTest::xmlIsRefused_data()
{
    using Problem = SheetXml::Problem;
    QTest::addColumn<QByteArray>("xml");
    QTest::addColumn<Problem>("problem");
    const auto row = [](const QByteArray &xml, Problem problem = Problem::Malformed) {
        QTest::newRow(xml.left(60).constData()) << xml << problem;
    };
    for (const char *xml : {"<a>",
                            "<a",
                            "<",
                            "<a></b>",
                            "</a>",
                            "<a><b></a></b>",
                            "<a>&unknown;</a>",
                            "<a>&#;</a>",
                            "<a>&</a>",
                            "<a>&#0;</a>",
                            "<a>&#xD800;</a>",
                            "<a>&#x110000;</a>",
                            "<a b></a>",
                            "<a b=x/>",
                            "<a b='x/>",
                            "<a b='x'c='y'/>",
                            "<a =''/>",
                            "<a><!-- </a>",
                            "<a><![CDATA[x</a>",
                            "<!x><a/>",
                            "<?xml",
                            "< a/>",
                            "<a>&lt",
                            "<a b='&bad;'/>",
                            "<a/><!"})
        row(xml);
    row("<!DOCTYPE a><a/>", Problem::DocumentType);
    row("<?xml version='1.0'?><!DOCTYPE l [<!ENTITY a 'aaaa'><!ENTITY b '&a;&a;'>]><l>&b;</l>",
        Problem::DocumentType);
    row("<?xml version='1.0' encoding='ISO-8859-1'?><a/>", Problem::Encoding);
    row(QByteArray("\xff\xfe<\0a\0/\0>\0", 10), Problem::Encoding);
    row(QByteArray("<\0a\0/\0>\0", 8), Problem::Encoding);
    row(QByteArray("\0<\0a\0/\0>", 8), Problem::Encoding);
}

void SheetPartsTest::xmlIsRefused()
{
    QFETCH(QByteArray, xml);
    QFETCH(SheetXml::Problem, problem);
    for (const qint64 pieceSize : {1, 3, 1000}) {
        SheetXml reader(sourceOf(xml, pieceSize), SheetLimits());
        QCOMPARE(tokensOf(reader).constLast(), QByteArray("failed"));
        QCOMPARE(reader.problem(), problem);
        QCOMPARE(reader.next(), SheetXml::Token::Failed);
    }
}

/// What QXmlStreamReader makes of \a xml, in the form of tokensOf().
static QByteArrayList tokensOfQt(const QByteArray &xml)
{
    QXmlStreamReader reader(xml);
    reader.setNamespaceProcessing(false);
    QByteArrayList tokens;
    bool afterText = false;
    while (!reader.atEnd()) {
        reader.readNext();
        if (reader.isStartElement() || reader.isEndElement()) {
            tokens.append((reader.isStartElement() ? '<' : '/') + reader.qualifiedName().toUtf8());
            afterText = false;
        } else if (reader.isCharacters()) {
            if (!afterText)
                tokens.append(QByteArray());
            tokens.last() += reader.text().toUtf8();
            afterText = true;
        }
    }
    return reader.hasError() ? QByteArrayList{"failed"} : tokens;
}

void SheetPartsTest::xmlReadsAsQtDoes()
{
    const QByteArrayList pieces{"<a>",
                                "</a>",
                                "<b x='1'>",
                                "</b>",
                                "<c/>",
                                "tekst",
                                "é",
                                "&amp;",
                                "&#x41;",
                                "<!-- x -->",
                                "<![CDATA[ < ]]>",
                                "\r\n",
                                " ",
                                "<?i?>",
                                "<d y=\"&lt;\" z='\"'/>",
                                "&x;",
                                "<",
                                ">"};
    std::mt19937 random(11);
    int wellFormed = 0;
    for (int round = 0; round < 20'000; ++round) {
        QByteArray xml = "<r>";
        QByteArrayList open{"</r>"};
        for (auto i = random() % 12; i > 0; --i) {
            // Mostly without the two broken pieces at the end, and closing what is open, so that much is
            // well-formed.
            const auto piece = static_cast<qsizetype>(random() % (random() % 16 == 0 ? 18 : 15));
            const QByteArray text = pieces.at(piece);
            if (piece == 1 || piece == 3) {
                xml += open.size() > 1 && random() % 16 != 0 ? open.takeLast() : QByteArray();
                continue;
            }
            if (piece == 0 || piece == 2)
                open.append(pieces.at(piece + 1));
            xml += text;
        }
        while (!open.isEmpty())
            xml += open.takeLast();

        const QByteArrayList expected = tokensOfQt(xml);
        SheetXml reader(sourceOf(xml, static_cast<qint64>(1 + random() % 40)), SheetLimits());
        const QByteArrayList actual = tokensOf(reader);
        if (expected.constLast() == "failed")
            continue; // a stray '>' and the like, of which this reader may make something
        ++wellFormed;
        QVERIFY2(actual == expected, xml.constData());
    }
    QVERIFY(wellFormed > 10'000);
}

void SheetPartsTest::xmlAttributes()
{
    SheetXml reader(
        sourceOf(
            "<t:cell r='B3' t:n=\"2\" leeg='' x='&#x20AC;&amp;' n='12x' big='99999999999' o:id='rId1'/>"),
        SheetLimits());
    QCOMPARE(reader.next(), SheetXml::Token::StartElement);
    QCOMPARE(reader.name(), QByteArrayView("cell"));
    QCOMPARE(reader.qualifiedName(), QByteArrayView("t:cell"));
    QCOMPARE(reader.attribute("r"), QByteArrayView("B3"));
    QCOMPARE(reader.attribute("t:n"), QByteArrayView("2"));
    QCOMPARE(reader.number("t:n", 7), 2);
    QCOMPARE(reader.number("n", 7), 7);
    QCOMPARE(reader.number("big", 7), 7);
    QCOMPARE(reader.number("absent", 7), 7);
    QCOMPARE(reader.attribute("x"), QByteArrayView("€&"));
    QVERIFY(reader.hasAttribute("leeg"));
    QVERIFY(reader.attribute("leeg").isEmpty());
    QVERIFY(!reader.hasAttribute("n:t"));
    QCOMPARE(reader.prefixedAttribute("id"), QByteArrayView("rId1"));
    QVERIFY(reader.prefixedAttribute("r").isEmpty());
    QCOMPARE(reader.next(), SheetXml::Token::EndElement);
    QCOMPARE(reader.name(), QByteArrayView("cell"));
}

void SheetPartsTest::xmlSkips()
{
    SheetXml reader(sourceOf("<a><b>x<b>y</b><c/></b><d/><e></a>", 5), SheetLimits());
    QCOMPARE(reader.next(), SheetXml::Token::StartElement); // a
    QCOMPARE(reader.next(), SheetXml::Token::StartElement); // b
    QVERIFY(reader.skipElement());
    QCOMPARE(reader.depth(), 1);
    QCOMPARE(reader.next(), SheetXml::Token::StartElement);
    QCOMPARE(reader.name(), QByteArrayView("d"));
    QVERIFY(reader.skipElement());
    QCOMPARE(reader.next(), SheetXml::Token::StartElement); // e, which nothing closes
    QVERIFY(!reader.skipElement());
    QCOMPARE(reader.problem(), SheetXml::Problem::Malformed);
}

void SheetPartsTest::xmlKeepsItsBounds_data()
{
    using Problem = SheetXml::Problem;
    QTest::addColumn<QByteArray>("xml");
    QTest::addColumn<Problem>("problem");
    const auto attributes = [](int count) {
        QByteArray text;
        for (int i = 0; i < count; ++i)
            text += " a" + QByteArray::number(i) + "=''";
        return "<a" + text + "/>";
    };
    const SheetLimits limits;
    const QByteArray open = QByteArray("<a>").repeated(limits.xmlDepth);
    const QByteArray close = QByteArray("</a>").repeated(limits.xmlDepth);
    QTest::newRow("deepest") << open + close << Problem::None;
    QTest::newRow("too deep") << open + "<a/>" + close << Problem::TooDeep;
    QTest::newRow("most attributes") << attributes(limits.xmlAttributes) << Problem::None;
    QTest::newRow("too many attributes") << attributes(limits.xmlAttributes + 1) << Problem::Malformed;
    QTest::newRow("long text") << "<a>" + QByteArray(limits.xmlTokenBytes, 'x') + "</a>" << Problem::None;
    const QByteArray tooLong(limits.xmlTokenBytes * 2, 'x');
    QTest::newRow("too long text") << "<a>" + tooLong + "</a>" << Problem::TooLong;
    QTest::newRow("too long name") << "<" + tooLong + "/>" << Problem::TooLong;
    QTest::newRow("too long attribute") << "<a b='" + tooLong + "'/>" << Problem::TooLong;
    QTest::newRow("too long comment") << "<!--" + tooLong + "--><a/>" << Problem::TooLong;
}

void SheetPartsTest::xmlKeepsItsBounds()
{
    QFETCH(QByteArray, xml);
    QFETCH(SheetXml::Problem, problem);
    SheetXml reader(sourceOf(xml), SheetLimits());
    tokensOf(reader);
    QCOMPARE(reader.problem(), problem);
}

QTEST_GUILESS_MAIN(SheetPartsTest)
#include "tst_sheetparts.moc"
