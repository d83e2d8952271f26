#include "app/render/report/reporttext.h"
#include "app/render/report/reportxlsx.h"
#include "app/render/report/sheettext.h"
#include "core/exchange/sheetreader.h"
#include "tests/render/reportprobe.h"
#include "tests/render/reportsamples.h"

#include <QTemporaryDir>
#include <QXmlStreamReader>

using namespace app;

class ReportXlsxTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyTableAndFigureHasASheet();
    void numbersAreNumbersAndTextsAreTexts();
    void headsStayInSightAndCanBeFiltered();
    void countsAreDrawn();
    void theSameReportHasTheSameBytes();
    void hostileTextIsShownAsTextNeverAsAFormula_data();
    void hostileTextIsShownAsTextNeverAsAFormula();
    void threeHundredRowsAreAllThere();
    void aCancelledReportGivesNothing();
    void aNumberIsReadOnlyWhereNothingIsLost_data();
    void aNumberIsReadOnlyWhereNothingIsLost();
    void namesOfSheetsAreAllowedAndDifferent();
    void aTextThatIsTooLongForACellIsCut();
};

static QByteArray xlsx(const core::ReportContent &content,
                       const std::shared_ptr<const core::ReportBasis> &basis)
{
    const core::Display display = displayOf(*basis);
    const auto written = writeReportXlsx(content, display, {});
    if (!written)
        qFatal("%s", qPrintable(written.error().message + written.error().detail));
    return *written;
}

/// The sheets with their cells as text, read by the reader of imports.
static QList<core::Sheet> sheetsOf(const QByteArray &bytes)
{
    QTemporaryDir folder;
    QFile file(folder.filePath(u"r.xlsx"_s));
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("no room");
    file.close();
    const auto read = core::readWorkbook(file.fileName(), {}, {});
    if (!read)
        qFatal("%s", qPrintable(read.error().message));
    return read->sheets;
}

void ReportXlsxTest::everyTableAndFigureHasASheet()
{
    const auto basis = sampleBasis();
    const auto sheets = sheetsOf(xlsx(sampleReport(basis, u"Loket"_s), basis));
    QStringList names;
    for (const core::Sheet &sheet : sheets)
        names.append(sheet.name);
    QCOMPARE(names, (QStringList{u"1 Contents"_s, u"2 Figuur van Loket"_s, u"3 Tabel van Loket"_s}));
    QCOMPARE(sheets.at(0).rows.first().cells.first(), u"Witte vlekken"_s);
    QCOMPARE(sheets.at(0).rows.at(2).cells, (QStringList{u"Bestand"_s, u"Loket"_s}));
    QCOMPARE(sheets.at(2).rows.at(0).cells.first(), u"Tabel van Loket"_s);
    QCOMPARE(sheets.at(2).rows.at(1).number, 3);
    QCOMPARE(sheets.at(2).rows.at(1).cells, (QStringList{u"Initiatief"_s, u"Vragen"_s}));
    QCOMPARE(sheets.at(2).rows.at(2).cells, (QStringList{u"Loket"_s, u"500"_s}));
    QCOMPARE(sheets.at(2).rows.last().cells.first(), u"Geteld op de peildatum."_s);
}

void ReportXlsxTest::numbersAreNumbersAndTextsAreTexts()
{
    const auto basis = sampleBasis();
    core::ReportContent content = sampleReport(basis, u"007"_s);
    auto &table = std::get<core::TableBlock>(content.sections[1].blocks[0]);
    table.rows = {{rowHead(u"007"_s), valueCell(u"12.345"_s)},
                  {rowHead(u"1"_s), valueCell(u"59 %"_s)},
                  {rowHead(u"twee"_s), valueCell(u"onbekend"_s)}};
    const QByteArray sheet = zipPart(xlsx(content, basis), "xl/worksheets/sheet3.xml");
    QVERIFY(sheet.contains("<v>12345</v>")); // a full stop between thousands
    QVERIFY(sheet.contains("<v>0.59"));
    // Caption, two heads, three names, one word, the note: shared strings; the numbers are the only others.
    QCOMPARE(sheet.count("t=\"s\""), 8);
    QCOMPARE(sheet.count("<v>"), 10);
}

void ReportXlsxTest::headsStayInSightAndCanBeFiltered()
{
    const auto basis = sampleBasis();
    const QByteArray sheet
        = zipPart(xlsx(sampleReport(basis, u"Loket"_s), basis), "xl/worksheets/sheet3.xml");
    QVERIFY(sheet.contains("<pane xSplit=\"1\" ySplit=\"3\" topLeftCell=\"B4\"")); // caption, a gap, the head
    QVERIFY(sheet.contains("<autoFilter ref=\"A3:B5\""));
}

void ReportXlsxTest::countsAreDrawn()
{
    const auto basis = sampleBasis();
    core::ReportContent content = sampleReport(basis, u"Loket"_s);
    std::get<core::TableBlock>(content.sections[1].blocks[0]).chartColumn = 1;
    const QByteArray file = xlsx(content, basis);
    QVERIFY(
        zipPart(file, "xl/charts/chart1.xml").contains("'2 Figuur van Loket'!")); // the matrix has its own
    const QByteArray chart = zipPart(file, "xl/charts/chart2.xml");
    QVERIFY(chart.contains("'3 Tabel van Loket'!$A$4:$A$5"));
    QVERIFY(chart.contains("'3 Tabel van Loket'!$B$4:$B$5"));
    QVERIFY(zipPart(file, "xl/drawings/drawing2.xml").contains("descr=\"Tabel van Loket\""));
}

void ReportXlsxTest::theSameReportHasTheSameBytes()
{
    const auto basis = sampleBasis();
    QCOMPARE(xlsx(sampleReport(basis, u"Loket"_s), basis), xlsx(sampleReport(basis, u"Loket"_s), basis));
}

void ReportXlsxTest::hostileTextIsShownAsTextNeverAsAFormula_data()
{
    addHostileTexts();
}

void ReportXlsxTest::hostileTextIsShownAsTextNeverAsAFormula()
{
    QFETCH(QString, name);
    const auto basis = sampleBasis(name.isEmpty() ? u"?"_s : name);
    const QByteArray file = xlsx(sampleReport(basis, name), basis);
    for (const auto &[path, bytes] : zipParts(file)) {
        if (!path.endsWith(".xml") && !path.endsWith(".rels"))
            continue;
        QXmlStreamReader xml(bytes);
        while (!xml.atEnd()) {
            xml.readNext();
            const bool isFormula
                = xml.isStartElement() && xml.name() == u"f"_s && path.startsWith("xl/worksheets/");
            QVERIFY2(!isFormula, path.constData());
            QVERIFY(xml.attributes().value(u"TargetMode"_s) != u"External"_s);
        }
        QVERIFY2(!xml.hasError(), path.constData());
    }
    const auto sheets = sheetsOf(file);
    QCOMPARE(folded(sheets.at(2).rows.at(2).cells.first()), folded(shownText(name)));
}

void ReportXlsxTest::threeHundredRowsAreAllThere()
{
    const auto basis = sampleBasis();
    const auto sheets = sheetsOf(xlsx(sampleReport(basis, QString(5000, u'x'), 300), basis));
    QCOMPARE(sheets.at(2).rows.size(), 303); // caption, head, rows, note
}

void ReportXlsxTest::aCancelledReportGivesNothing()
{
    const auto basis = sampleBasis();
    const core::Display display = displayOf(*basis);
    const core::JobControl stopped{.isCancelled = [] { return true; }};
    const auto written = writeReportXlsx(sampleReport(basis, u"Loket"_s), display, stopped);
    QVERIFY(!written);
    QCOMPARE(written.error().code, core::ErrorCode::Cancelled);
}

void ReportXlsxTest::aNumberIsReadOnlyWhereNothingIsLost_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<double>("value"); // -1: no number
    QTest::addColumn<bool>("isPercent");
    QTest::newRow("whole") << u"12"_s << 12.0 << false;
    QTest::newRow("thousands") << u"1.234.567"_s << 1234567.0 << false;
    QTest::newRow("decimals") << u"3,50"_s << 3.5 << false;
    QTest::newRow("negative") << u"-4"_s << -4.0 << false;
    QTest::newRow("a share") << u"59 %"_s << 0.59 << true;
    QTest::newRow("leading zeros") << u"007"_s << -1.0 << false;
    QTest::newRow("a date") << u"1.2.2026"_s << -1.0 << false;
    QTest::newRow("an exponent") << u"1e5"_s << -1.0 << false;
    QTest::newRow("words") << u"geen"_s << -1.0 << false;
    QTest::newRow("nothing") << QString() << -1.0 << false;
    QTest::newRow("a bare sign") << u"%"_s << -1.0 << false;
}

void ReportXlsxTest::aNumberIsReadOnlyWhereNothingIsLost()
{
    QFETCH(QString, text);
    QFETCH(double, value);
    QFETCH(bool, isPercent);
    const auto number = cellNumber(text, QLocale(QLocale::Dutch, QLocale::Netherlands));
    if (value == -1.0) {
        QVERIFY(!number);
        return;
    }
    QVERIFY(number);
    QCOMPARE(number->value, value);
    QCOMPARE(number->isPercent, isPercent);
}

void ReportXlsxTest::namesOfSheetsAreAllowedAndDifferent()
{
    SheetNames names;
    QCOMPARE(names.next(u"Vakken: [a/b]?"_s), u"1 Vakken a b"_s);
    QCOMPARE(names.next(u"Vakken: [a/b]?"_s), u"2 Vakken a b"_s);
    QCOMPARE(names.next(u"'aan 't einde'"_s), u"3 'aan 't einde"_s);
    QCOMPARE(names.next(QString()), u"4"_s);
    const QString cut = names.next(QString(5000, u'x'));
    QCOMPARE(cut.size(), 31);
    QVERIFY(cut.endsWith(u'…'));
    const QString emoji = names.next(QString(27, u'x') + u"😀😀😀"_s); // the cut falls within a character
    QVERIFY(emoji.size() <= 31);
    QCOMPARE(QString::fromUtf8(emoji.toUtf8()), emoji);
    QCOMPARE(quotedSheet(u"'t loket"_s), u"'''t loket'!"_s);
}

void ReportXlsxTest::aTextThatIsTooLongForACellIsCut()
{
    QCOMPARE(cellText(QString(32767, u'x')).size(), 32767);
    const QString cut = cellText(QString(40000, u'x'));
    QCOMPARE(cut.size(), 32767);
    QVERIFY(cut.endsWith(u'…'));
    QCOMPARE(cellText(u"_x0041_ en _y"_s), u"_x005F_x0041_ en _y"_s); // else Excel shows "A"
}

QTEST_MAIN(ReportXlsxTest)
#include "tst_reportxlsx.moc"
