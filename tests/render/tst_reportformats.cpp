#include "app/render/report/reporthtml.h"
#include "app/render/report/reportodt.h"
#include "app/render/report/reportpdf.h"
#include "app/render/report/reporttext.h"
#include "tests/render/reportprobe.h"
#include "tests/render/reportsamples.h"

using namespace app;

/// The same report in three formats says the same: who gets the one has not less than who gets the other.
class ReportFormatsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void allFormatsHaveTheSameHeadingsTablesAndAlternatives_data();
    void allFormatsHaveTheSameHeadingsTablesAndAlternatives();
    void aTableOfThreeHundredRowsIsTheSameInAll();
};

struct Readings {
    ReadReport pdf;
    ReadReport odt;
    ReadReport html;
};

static Readings readings(const core::ReportContent &content,
                         const std::shared_ptr<const core::ReportBasis> &basis)
{
    const core::Display display = displayOf(*basis);
    const auto pdf = writeReportPdf(content, display, {});
    const auto odt = writeReportOdt(content, display, {});
    const auto html = writeReportHtml(content, display, {});
    if (!pdf || !odt || !html)
        qFatal("a format failed");
    return {readPdf(pdf->bytes), readOdt(*odt), readHtml(*html)};
}

/// Lines break where a format wants; the characters are the same.
static QString letters(QString text)
{
    return text.remove(u' ');
}

static QStringList letters(QStringList texts)
{
    for (QString &text : texts)
        text = letters(text);
    return texts;
}

static QList<QList<QStringList>> letters(QList<QList<QStringList>> tables)
{
    for (QList<QStringList> &table : tables) {
        for (QStringList &row : table)
            row = letters(row);
    }
    return tables;
}

static void compare(const Readings &read)
{
    for (const ReadReport *one : {&read.pdf, &read.odt, &read.html})
        QVERIFY2(one->faults.isEmpty(), qPrintable(one->faults.join(u'\n')));
    QCOMPARE(letters(read.html.headings), letters(read.odt.headings));
    QCOMPARE(letters(read.pdf.headings), letters(read.odt.headings));
    QCOMPARE(letters(read.html.tables), letters(read.odt.tables));
    QCOMPARE(letters(read.pdf.tables), letters(read.odt.tables));
    QCOMPARE(letters(read.html.alternatives), letters(read.odt.alternatives));
    QCOMPARE(letters(read.pdf.alternatives), letters(read.odt.alternatives));
    QCOMPARE(read.html.captions, read.odt.captions);
}

void ReportFormatsTest::allFormatsHaveTheSameHeadingsTablesAndAlternatives_data()
{
    addHostileTexts();
    QTest::newRow("a plain name") << u"Loket digitalisering"_s;
}

void ReportFormatsTest::allFormatsHaveTheSameHeadingsTablesAndAlternatives()
{
    QFETCH(QString, name);
    const auto basis = sampleBasis(name.isEmpty() ? u"?"_s : name);
    const Readings read = readings(sampleReport(basis, name), basis);
    compare(read);
    QCOMPARE(read.odt.headings.size(), 3);
    QCOMPARE(read.odt.tables.size(), 1);
    QCOMPARE(letters(read.pdf.tables.first().at(1).first()), letters(folded(shownText(name))));
}

void ReportFormatsTest::aTableOfThreeHundredRowsIsTheSameInAll()
{
    const auto basis = sampleBasis();
    const Readings read = readings(sampleReport(basis, u"Loket voor ondernemers"_s, 300), basis);
    compare(read);
    QCOMPARE(read.pdf.tables.first().size(), 301); // heads that repeat on each page are no rows
}

QTEST_MAIN(ReportFormatsTest)
#include "tst_reportformats.moc"
