#include "app/render/report/odtxml.h"
#include "app/render/report/reportodt.h"
#include "app/render/report/reporttext.h"
#include "app/render/report/zippackage.h"
#include "tests/render/reportprobe.h"
#include "tests/render/reportsamples.h"

#include <QImage>

using namespace app;

class ReportOdtTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aReportHasItsHeadingsTablesAndFigures();
    void aPersonCanGoOnWritingInIt();
    void theContentsHavePageNumbersThatReadersFillIn();
    void figuresAreVectorsWithAPictureBesides();
    void theSameReportHasTheSameBytes();
    void hostileTextIsShownAsText_data();
    void hostileTextIsShownAsText();
    void threeHundredRowsAreAllThereUnderAHeadThatRepeats();
    void spacesAndLineEndsSurvive_data();
    void spacesAndLineEndsSurvive();
    void aCellOverTwoColumnsCoversOne();
    void aCancelledReportGivesNothing();
    void aPackageKeepsItsOrderAndItsBytes();
};

static QByteArray odt(const core::ReportContent &content,
                      const std::shared_ptr<const core::ReportBasis> &basis)
{
    const core::Display display = displayOf(*basis);
    const auto written = writeReportOdt(content, display, {});
    if (!written)
        qFatal("%s", qPrintable(written.error().message + written.error().detail));
    return *written;
}

void ReportOdtTest::aReportHasItsHeadingsTablesAndFigures()
{
    const auto basis = sampleBasis();
    const ReadReport read = readOdt(odt(sampleReport(basis, u"Loket"_s), basis));
    QVERIFY2(read.faults.isEmpty(), qPrintable(read.faults.join(u'\n')));
    QCOMPARE(read.headings, (QStringList{u"1 Het beeld"_s, u"1 Bijlage"_s, u"2 Daaronder: Loket"_s}));
    QCOMPARE(read.captions, QStringList{u"Tabel van Loket"_s});
    QCOMPARE(read.tables.first(),
             (QList<QStringList>{
                 {u"Initiatief"_s, u"Vragen"_s}, {u"Loket"_s, u"500"_s}, {u"Loket"_s, u"1000"_s}}));
    QCOMPARE(read.alternatives, QStringList{u"Alles in woorden: Loket"_s});
}

void ReportOdtTest::aPersonCanGoOnWritingInIt()
{
    const auto basis = sampleBasis();
    const QByteArray file = odt(sampleReport(basis, u"Loket"_s), basis);
    const QByteArray content = zipPart(file, "content.xml");
    const QByteArray styles = zipPart(file, "styles.xml");
    const QByteArray meta = zipPart(file, "meta.xml");
    QVERIFY(content.contains("<text:table-of-content "));
    QVERIFY(content.contains("xlink:href=\"#annex\""));
    QVERIFY(content.contains("text:style-name=\"Numbers\""));
    QVERIFY(content.contains("text:style-name=\"Language_20_en\""));
    QVERIFY(styles.contains("fo:language=\"nl\" fo:country=\"NL\""));
    QVERIFY(styles.contains("style:default-outline-level=\"2\""));
    QVERIFY(styles.contains("<text:page-number"));
    QVERIFY(meta.contains("<dc:title>Witte vlekken</dc:title>"));
    QVERIFY(meta.contains("<dc:language>nl-NL</dc:language>"));
    QVERIFY(meta.contains("<dc:date>2026-06-30T00:00:00</dc:date>"));
    // Every style that the text uses is there.
    for (const char *style :
         {"Title", "Lead", "Note", "Caption", "Figure", "Table_20_Contents", "Contents_20_2"})
        QVERIFY2(styles.contains(QByteArray("style:name=\"") + style + '"'), style);
}

void ReportOdtTest::theContentsHavePageNumbersThatReadersFillIn()
{
    const auto basis = sampleBasis();
    const QByteArray file = odt(sampleReport(basis, u"Loket"_s), basis);
    const QByteArray content = zipPart(file, "content.xml");
    // Three headings of two levels: each a link, a tab to the right edge, and the page of its bookmark.
    for (const char *anchor : {"overview", "annex", "below"}) {
        const QByteArray name = QByteArray("text:name=\"") + anchor + '"';
        QVERIFY2(content.contains("<text:bookmark " + name), anchor);
        QVERIFY2(content.contains(QByteArray("<text:tab/><text:bookmark-ref text:reference-format=\"page\" "
                                             "text:ref-name=\"")
                                  + anchor + "\">"),
                 anchor);
    }
    QCOMPARE(content.count("<text:bookmark-ref "), 3);
    // Made again by a reader, it comes out the same.
    QCOMPARE(content.count("<text:index-entry-page-number/>"), 2);
    QVERIFY(content.contains("text:outline-level=\"2\" text:use-index-marks=\"false\""));
    QCOMPARE(zipPart(file, "styles.xml").count("style:type=\"right\""), 2);
}

void ReportOdtTest::figuresAreVectorsWithAPictureBesides()
{
    const auto basis = sampleBasis();
    const QByteArray file = odt(sampleReport(basis, u"Loket"_s), basis);
    const QByteArray svg = zipPart(file, "Pictures/figure1.svg");
    QVERIFY(svg.contains("<title id=\"ft\">Figuur van Loket</title>"));
    QVERIFY(svg.contains("<desc id=\"fd\">Alles in woorden: Loket</desc>"));
    QVERIFY(svg.contains("<path"));
    QVERIFY(!svg.contains("<image"));
    const QImage png = QImage::fromData(zipPart(file, "Pictures/figure1.png"));
    QCOMPARE(png.width(), 966); // 483 points, two pixels each
}

void ReportOdtTest::theSameReportHasTheSameBytes()
{
    const auto basis = sampleBasis();
    QCOMPARE(odt(sampleReport(basis, u"Loket"_s), basis), odt(sampleReport(basis, u"Loket"_s), basis));
}

void ReportOdtTest::hostileTextIsShownAsText_data()
{
    addHostileTexts();
}

void ReportOdtTest::hostileTextIsShownAsText()
{
    QFETCH(QString, name);
    const auto basis = sampleBasis(name.isEmpty() ? u"?"_s : name);
    const ReadReport read = readOdt(odt(sampleReport(basis, name), basis));
    QVERIFY2(read.faults.isEmpty(), qPrintable(read.faults.join(u'\n')));
    QCOMPARE(read.tables.first().at(1).first(), folded(shownText(name)));
    QCOMPARE(read.alternatives, QStringList{folded(u"Alles in woorden: "_s + shownText(name))});
}

void ReportOdtTest::threeHundredRowsAreAllThereUnderAHeadThatRepeats()
{
    const auto basis = sampleBasis();
    const QByteArray file = odt(sampleReport(basis, u"Loket"_s, 300), basis);
    QCOMPARE(readOdt(file).tables.first().size(), 301);
    const QByteArray content = zipPart(file, "content.xml");
    QCOMPARE(content.count("<table:table-header-rows>"), 1);
    QVERIFY(content.contains("fo:keep-together=\"always\""));
}

void ReportOdtTest::spacesAndLineEndsSurvive_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QByteArray>("xml");
    QTest::newRow("one space") << u"a b"_s << QByteArray("<p>a b</p>");
    QTest::newRow("three spaces") << u"a   b"_s << QByteArray("<p>a<text:s text:c=\"3\"/>b</p>");
    QTest::newRow("at the start") << u" a"_s << QByteArray("<p><text:s text:c=\"1\"/>a</p>");
    QTest::newRow("at the end") << u"a "_s << QByteArray("<p>a<text:s text:c=\"1\"/></p>");
    QTest::newRow("lines") << u"a\n\nb"_s << QByteArray("<p>a<text:line-break/><text:line-break/>b</p>");
    QTest::newRow("markup") << u"<b>&"_s << QByteArray("<p>&lt;b&gt;&amp;</p>");
    QTest::newRow("nothing") << QString() << QByteArray("<p></p>");
}

void ReportOdtTest::spacesAndLineEndsSurvive()
{
    QFETCH(QString, text);
    QFETCH(QByteArray, xml);
    QByteArray written;
    {
        OdtXml writer(written);
        writer.start("p");
        writer.text(text);
        writer.end();
    }
    QCOMPARE(written, xml);
}

void ReportOdtTest::aCellOverTwoColumnsCoversOne()
{
    const auto basis = sampleBasis();
    core::ReportContent content = sampleReport(basis, u"Loket"_s);
    auto &table = std::get<core::TableBlock>(content.sections[1].blocks[0]);
    table.rows = {{core::TableCell{core::plain(u"over twee"_s), false, 2, {}}}, {valueCell(u"alleen"_s)}};
    const QByteArray xml = zipPart(odt(content, basis), "content.xml");
    QCOMPARE(xml.count("<table:covered-table-cell"), 1);
    // Head 2, first row 1, second row 1 and the empty one after it.
    QCOMPARE(xml.count("<table:table-cell"), 5);
}

void ReportOdtTest::aCancelledReportGivesNothing()
{
    const auto basis = sampleBasis();
    const core::Display display = displayOf(*basis);
    const core::JobControl stopped{.isCancelled = [] { return true; }};
    const auto written = writeReportOdt(sampleReport(basis, u"Loket"_s), display, stopped);
    QVERIFY(!written);
    QCOMPARE(written.error().code, core::ErrorCode::Cancelled);
}

void ReportOdtTest::aPackageKeepsItsOrderAndItsBytes()
{
    const QByteArray large(200000, 'z');
    const auto package = zipPackage({{"tweede", "b", false}, {"eerste/deel.xml", large}, {"leeg", ""}});
    QVERIFY(package);
    QVERIFY(package->size() < 5000); // the large part is packed
    const auto parts = zipParts(*package);
    QCOMPARE(parts.size(), 3);
    QCOMPARE(parts.at(0), std::pair(QByteArray("tweede"), QByteArray("b")));
    QCOMPARE(parts.at(1), std::pair(QByteArray("eerste/deel.xml"), large));
    QCOMPARE(parts.at(2).second, QByteArray(""));
}

QTEST_MAIN(ReportOdtTest)
#include "tst_reportodt.moc"
