#include "app/render/pdf/pdfpages.h"
#include "app/render/pdf/pdftextblock.h"
#include "app/render/pdf/printabletext.h"
#include "pdfsamples.h"

class PdfTextTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void textIsCleaned_data();
    void textIsCleaned();
    void cleaningTwiceIsCleaningOnce();
    void whatNoFontHasIsAQuestionMark();
    void stacksOfMarksAreLimited();
    void onlyPlainGlyphsReadBack_data();
    void onlyPlainGlyphsReadBack();
    void hostileTextBreaksNothing_data();
    void hostileTextBreaksNothing();
    void whatCannotBeShownIsNamed();
    void aHugeTextIsPlacedWithoutLoss_data();
    void aHugeTextIsPlacedWithoutLoss();
    void linesStayWithinTheirWidth_data();
    void linesStayWithinTheirWidth();
};

void PdfTextTest::textIsCleaned_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("clean");
    const QString replaced(QChar::ReplacementCharacter);
    QTest::newRow("plain") << u"Coöperatie € 1"_s << u"Coöperatie € 1"_s;
    QTest::newRow("line ends") << u"a\r\nb\rc\nd\u2028e\u2029f\vg"_s << u"a\nb\nc\nd\ne\nf\ng"_s;
    QTest::newRow("two line ends") << u"a\n\nb\r\r\n"_s << u"a\n\nb\n\n"_s;
    QTest::newRow("tab") << u"a\tb"_s << u"a b"_s;
    QTest::newRow("zero") << QString(u"a"_s + QChar(0)) << QString(u"a"_s + replaced);
    QTest::newRow("C1") << QString(QChar(0x9B)) << replaced;
    QTest::newRow("overrides and isolates") << u"\u202Ea\u202C\u2066b\u2069"_s << u"ab"_s;
    QTest::newRow("soft hyphen, byte order mark") << u"\uFEFFwoord\u00ADdeel"_s << u"woorddeel"_s;
    QTest::newRow("object, noncharacter") << QString(QChar(0xFFFC)) + QChar(0xFFFE) << replaced + replaced;
    QTest::newRow("halves") << QString(QChar(0xDC00)) + QChar(0xD83D) << replaced + replaced;
    QTest::newRow("no-break space stays") << u"a\u00A0b"_s << u"a\u00A0b"_s;
    QTest::newRow("empty") << QString() << QString();
}

void PdfTextTest::textIsCleaned()
{
    QFETCH(QString, text);
    QFETCH(QString, clean);
    QCOMPARE(cleanText(text), clean);
}

void PdfTextTest::cleaningTwiceIsCleaningOnce()
{
    QString all;
    for (uint c = 0; c < 0x3000; ++c)
        all.append(QChar(static_cast<ushort>(c)));
    all.append(QChar(0xD83D));
    const QString once = cleanText(all);
    QCOMPARE(cleanText(once), once);
    QCOMPARE(cleanLine(cleanLine(all)), cleanLine(all));
    QVERIFY(!cleanLine(all).contains(u'\n'));
}

void PdfTextTest::whatNoFontHasIsAQuestionMark()
{
    PrintableText printable(pdfFont(u"DejaVu Sans"_s, 10));
    const QString unassigned = QString::fromUcs4(U"\U000F1234"); // private use: in no font here
    QCOMPARE(printable.shown(u"a"_s + unassigned + u"b\nc"_s), u"a?b\nc"_s);
    QCOMPARE(printable.shown(unassigned + unassigned), u"??"_s);
    QCOMPARE(printable.missing(), std::set<char32_t>{0xF1234});
}

void PdfTextTest::stacksOfMarksAreLimited()
{
    PrintableText printable(pdfFont(u"DejaVu Sans"_s, 10));
    const QString acute(QChar(0x301));
    QCOMPARE(printable.shown(u"a"_s + acute.repeated(5)), u"a"_s + acute.repeated(5));
    QCOMPARE(printable.shown(u"a"_s + acute.repeated(1000) + u"b"_s), u"a"_s + acute.repeated(30) + u"b"_s);
}

void PdfTextTest::onlyPlainGlyphsReadBack_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("readsBack");
    QTest::newRow("Dutch") << u"Coöperatie ’s-Gravenhage € 1.234,50"_s << true;
    QTest::newRow("Greek, Cyrillic") << u"αβγ Ж"_s << true;
    QTest::newRow("Hebrew") << u"שלום"_s << false;
    QTest::newRow("Arabic") << u"عربي"_s << false;
    QTest::newRow("emoji") << QString::fromUcs4(U"\U0001F600") << false;
    QTest::newRow("combining mark") << u"a\u0301"_s << false;
    QTest::newRow("joiner") << u"a\u200Db"_s << false;
    QTest::newRow("empty") << QString() << true;
}

void PdfTextTest::onlyPlainGlyphsReadBack()
{
    QFETCH(QString, text);
    QFETCH(bool, readsBack);
    QCOMPARE(PrintableText(pdfFont(u"DejaVu Sans"_s, 10)).readsBack(text), readsBack);
}

void PdfTextTest::hostileTextBreaksNothing_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("read");
    const QString replaced(QChar::ReplacementCharacter);
    QTest::newRow("a word of 5 000 letters") << u"x"_s.repeated(5000) << u"x"_s.repeated(5000);
    QTest::newRow("markup") << u"<img src=\"http://x\"> </P> &amp;"_s
                            << u"<img src=\"http://x\"> </P> &amp;"_s;
    QTest::newRow("PDF syntax") << u"EMC ) >> endstream endobj BDC /P \\("_s
                                << u"EMC ) >> endstream endobj BDC /P \\("_s;
    QTest::newRow("SQL") << u"'; DROP TABLE x; --"_s << u"'; DROP TABLE x; --"_s;
    QTest::newRow("controls") << QString(u"a"_s + QChar(0) + QChar(27) + u"b"_s)
                              << QString(u"a"_s + replaced + replaced + u"b"_s);
    QTest::newRow("direction") << u"a\u202Egnp.exe\u202C b"_s << u"agnp.exe b"_s;
    QTest::newRow("Hebrew in Dutch") << u"naam שלום hier"_s << u"naam שלום hier"_s;
    QTest::newRow("emoji") << u"lach "_s + QString::fromUcs4(U"\U0001F600") + u"!"_s
                           << u"lach "_s + QString::fromUcs4(U"\U0001F600") + u"!"_s;
    QTest::newRow("combining") << u"cafe\u0301 bar"_s << u"cafe\u0301 bar"_s;
    QTest::newRow("ligatures") << u"efficiënt flauw affluit ﬁ"_s << u"efficiënt flauw affluit fi"_s;
    QTest::newRow("only spaces") << u"   "_s << u""_s;
    QTest::newRow("many lines") << u"a\n"_s.repeated(500) << u"a "_s.repeated(500).trimmed();
}

void PdfTextTest::hostileTextBreaksNothing()
{
    QFETCH(QString, text);
    QFETCH(QString, read);
    PdfFlow flow(pdfInfo());
    flow.titlePage({text, text, {{text, text}}, PdfText(text)});
    flow.tableOfContents();
    flow.heading(1, text);
    flow.paragraph(text);
    flow.table(table({text, u"b"_s, u"c"_s, u"d"_s}, {row({text, text, u"c"_s, u"d"_s})}));
    PdfFigure picture = figure({100, 50}, text);
    picture.alternative = u"beeld "_s + text;
    flow.figure(picture);
    PdfDocumentInfo named = pdfInfo();
    const PdfOutcome outcome = written(flow);
    PdfProbe probe(outcome.bytes);
    QCOMPARE(probe.faults().join(u'\n'), QString());
    const auto simplified = [](const QString &given) { return given.simplified(); };
    if (!read.isEmpty()) {
        QCOMPARE(simplified(probe.tagged("P").last().text), simplified(read));
        QCOMPARE(simplified(probe.tagged("TD").first().text), simplified(read));
        QCOMPARE(simplified(probe.tagged("Caption").first().text), simplified(read));
    }
}

void PdfTextTest::whatCannotBeShownIsNamed()
{
    PdfFlow flow(pdfInfo());
    flow.paragraph(u"a"_s + QString::fromUcs4(U"\U000F1234") + u"b"_s);
    const PdfOutcome outcome = written(flow);
    QCOMPARE(outcome.missingCharacters, std::set<char32_t>{0xF1234});
    QCOMPARE(PdfProbe(outcome.bytes).tagged("P").first().text, u"a?b"_s);
}

void PdfTextTest::aHugeTextIsPlacedWithoutLoss_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("one word") << u"x"_s.repeated(60000);
    QTest::newRow("words") << u"woord "_s.repeated(10000).trimmed();
}

void PdfTextTest::aHugeTextIsPlacedWithoutLoss()
{
    QFETCH(QString, text);
    PdfFlow flow(pdfInfo());
    flow.table(table({u"a"_s}, {row({text})}));
    PdfProbe probe(written(flow).bytes);
    QVERIFY(probe.tagged("TD").first().text == text); // not QCOMPARE: it would print it
}

void PdfTextTest::linesStayWithinTheirWidth_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<double>("width");
    QTest::newRow("words") << sentence.repeated(5) << 150.0;
    QTest::newRow("long word") << u"x"_s.repeated(3000) << 150.0;
    QTest::newRow("narrow") << sentence << 30.0;
    QTest::newRow("Arabic") << u"عربي "_s.repeated(50) << 100.0;
    QTest::newRow("marks") << u"a\u0301\u0302"_s.repeated(200) << 50.0;
}

void PdfTextTest::linesStayWithinTheirWidth()
{
    QFETCH(QString, text);
    QFETCH(double, width);
    PrintableText printable(pdfFont(u"DejaVu Sans"_s, 10));
    const PdfTextStyle style{u"DejaVu Sans"_s, 10, false, false, 1.3, Qt::black, Qt::blue};
    const PdfTextBlock block(PdfText(text), style, width, printable,
                             [](const PdfRun &) { return PdfTarget{}; });
    QVERIFY(block.lineCount() > 1);
    QVERIFY(block.naturalWidth() <= width + 0.1);
    double sum = 0;
    for (int line = 0; line < block.lineCount(); ++line) {
        const double height = block.height({line, line + 1});
        QVERIFY(height >= 13 - 1e-9); // 10 × 1.3
        sum += height;
    }
    QCOMPARE(block.height(), sum);
    QCOMPARE(block.linesWithin(block.height({0, 2}), 0), 2);
    QCOMPARE(block.linesWithin(block.height({0, 2}) - 1, 0), 1);
    QCOMPARE(block.linesWithin(0, 0), 0);
    QCOMPARE(block.linesWithin(1e9, 1), block.lineCount() - 1);
}

QTEST_MAIN(PdfTextTest)
#include "tst_pdftext.moc"
