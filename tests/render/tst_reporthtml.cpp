#include "app/render/contrast.h"
#include "app/render/report/reporthtml.h"
#include "app/render/report/reporthtmlstyle.h"
#include "app/render/report/reporttext.h"
#include "app/render/wording.h"
#include "tests/render/reportprobe.h"
#include "tests/render/reportsamples.h"

#include <QRegularExpression>
#include <QTranslator>

using namespace app;

class ReportHtmlTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aReportHasItsHeadingsTablesAndFigures();
    void linksLeadToPlacesInTheReportOrToTheWeb();
    void theSameReportHasTheSameBytes();
    void numbersStandAtTheRightAndForeignPhrasesSayTheirLanguage();
    void hostileTextIsShownAsTextAndNothingIsFetched_data();
    void hostileTextIsShownAsTextAndNothingIsFetched();
    void threeHundredRowsAreAllThere();
    void anEmptyReportIsAPageStill();
    void aCancelledReportGivesNothing();
    void textKeepsItsContrastInLightAndDark_data();
    void textKeepsItsContrastInLightAndDark();
    void directionsAreSpelledOutOnce();
    void aReportSpeaksItsOwnLanguage();
};

static QByteArray html(const core::ReportContent &content,
                       const std::shared_ptr<const core::ReportBasis> &basis)
{
    const core::Display display = displayOf(*basis);
    const auto written = writeReportHtml(content, display, {});
    if (!written)
        qFatal("%s", qPrintable(written.error().message));
    return *written;
}

void ReportHtmlTest::aReportHasItsHeadingsTablesAndFigures()
{
    const auto basis = sampleBasis();
    const ReadReport read = readHtml(html(sampleReport(basis, u"Loket"_s), basis));
    QVERIFY2(read.faults.isEmpty(), qPrintable(read.faults.join(u'\n')));
    QCOMPARE(read.headings, (QStringList{u"1 Het beeld"_s, u"1 Bijlage"_s, u"2 Daaronder: Loket"_s}));
    QCOMPARE(read.captions, QStringList{u"Tabel van Loket"_s});
    QCOMPARE(read.tables.size(), 1);
    QCOMPARE(read.tables.first(),
             (QList<QStringList>{
                 {u"Initiatief"_s, u"Vragen"_s}, {u"Loket"_s, u"500"_s}, {u"Loket"_s, u"1000"_s}}));
    QCOMPARE(read.alternatives, QStringList{u"Alles in woorden: Loket"_s});
    QVERIFY(read.text.contains(u"Geteld op de peildatum."_s));
}

void ReportHtmlTest::linksLeadToPlacesInTheReportOrToTheWeb()
{
    const auto basis = sampleBasis();
    const QByteArray page = html(sampleReport(basis, u"Loket"_s), basis);
    QVERIFY(page.contains("href=\"#record-1\""));
    QVERIFY(page.contains("id=\"record-1\""));
    QVERIFY(page.contains("href=\"https://voorbeeld.example/?a=1&amp;b=2\""));
    QVERIFY(!page.contains("javascript:"));
    QVERIFY(!page.contains("#weg")); // no such place: plain text
    QVERIFY(page.contains("nergens"));
}

void ReportHtmlTest::theSameReportHasTheSameBytes()
{
    const auto basis = sampleBasis();
    QCOMPARE(html(sampleReport(basis, u"Loket"_s), basis), html(sampleReport(basis, u"Loket"_s), basis));
}

void ReportHtmlTest::numbersStandAtTheRightAndForeignPhrasesSayTheirLanguage()
{
    const auto basis = sampleBasis();
    const QByteArray page = html(sampleReport(basis, u"Loket"_s), basis);
    QVERIFY(page.contains("<td class=\"text number\">500</td>"));
    QVERIFY(page.contains("<span lang=\"en\">a hub</span>"));
    QVERIFY(page.contains("<th scope=\"col\""));
    QVERIFY(page.contains("scope=\"row\""));
    QVERIFY(page.contains("<html lang=\"nl-NL\""));
}

void ReportHtmlTest::hostileTextIsShownAsTextAndNothingIsFetched_data()
{
    addHostileTexts();
}

void ReportHtmlTest::hostileTextIsShownAsTextAndNothingIsFetched()
{
    QFETCH(QString, name);
    const auto basis = sampleBasis(name.isEmpty() ? u"?"_s : name);
    const QByteArray page = html(sampleReport(basis, name), basis);
    const ReadReport read = readHtml(page);
    QVERIFY2(read.faults.isEmpty(), qPrintable(read.faults.join(u'\n')));
    QCOMPARE(read.tables.first().at(1).first(), folded(shownText(name)));
    QCOMPARE(read.alternatives, QStringList{folded(u"Alles in woorden: "_s + shownText(name))});
    for (const char16_t turning : {u'\u202E', u'\u2066', u'\u2069'})
        QVERIFY(!read.text.contains(turning));
}

void ReportHtmlTest::threeHundredRowsAreAllThere()
{
    const auto basis = sampleBasis();
    const ReadReport read = readHtml(html(sampleReport(basis, QString(5000, u'x'), 300), basis));
    QVERIFY(read.faults.isEmpty());
    QCOMPARE(read.tables.first().size(), 301);
}

void ReportHtmlTest::anEmptyReportIsAPageStill()
{
    const auto basis = sampleBasis();
    core::ReportContent content;
    content.title = u"Leeg"_s;
    const QByteArray page = html(content, basis);
    QVERIFY(page.contains("<title>Leeg</title>"));
    QVERIFY(!page.contains("<nav")); // a list of contents without entries would be an empty landmark
}

void ReportHtmlTest::aCancelledReportGivesNothing()
{
    const auto basis = sampleBasis();
    const core::Display display = displayOf(*basis);
    const core::JobControl stopped{.isCancelled = [] { return true; }};
    const auto written = writeReportHtml(sampleReport(basis, u"Loket"_s), display, stopped);
    QVERIFY(!written);
    QCOMPARE(written.error().code, core::ErrorCode::Cancelled);
}

void ReportHtmlTest::textKeepsItsContrastInLightAndDark_data()
{
    QTest::addColumn<QString>("scheme");
    // The variables are set three times: light, dark, paper.
    const QStringList blocks = reportStyleSheet().split(u":root"_s).mid(1);
    QCOMPARE(blocks.size(), 3);
    QTest::newRow("light") << blocks.at(0);
    QTest::newRow("dark") << blocks.at(1);
    QTest::newRow("paper") << blocks.at(2);
}

void ReportHtmlTest::textKeepsItsContrastInLightAndDark()
{
    QFETCH(QString, scheme);
    const auto colour = [&](const char *name) {
        const QRegularExpression value(u"--%1: (#[0-9a-f]{6})"_s.arg(QString::fromLatin1(name)));
        return QColor(value.match(scheme).captured(1));
    };
    for (const char *text : {"text", "heading", "muted", "link"}) {
        QVERIFY(colour(text).isValid());
        for (const char *ground : {"paper", "fill", "lead"})
            QVERIFY2(contrast(colour(text), colour(ground)) >= 4.5, text);
    }
    QVERIFY(contrast(colour("rule"), colour("paper")) >= 3.0);
}

void ReportHtmlTest::directionsAreSpelledOutOnce()
{
    const QString once = shownText(u"a\u202Eb\u200Fc"_s);
    QCOMPARE(once, u"a[U+202E]b[U+200F]c"_s);
    QCOMPARE(shownText(once), once);
    QVERIFY(!isLinkAddress(u"https://voorbeeld.example/\u202Egpj"_s));
    QVERIFY(!isLinkAddress(u"file:///etc/passwd"_s));
    QVERIFY(isLinkAddress(u"mailto:loket@voorbeeld.example"_s));
}

void ReportHtmlTest::aReportSpeaksItsOwnLanguage()
{
    Q_INIT_RESOURCE(translations);
    QTranslator dutch;
    QVERIFY(dutch.load(u":/i18n/stelselkaart_nl.qm"_s));
    const auto basis = sampleBasis();
    const core::ReportContent content = sampleReport(basis, u"Loket"_s);
    {
        const ReportLanguage language(&dutch);
        QVERIFY(html(content, basis).contains(">Inhoud</h2>"));
    }
    const ReportLanguage language(nullptr);
    QVERIFY(html(content, basis).contains(">Contents</h2>"));
}

QTEST_MAIN(ReportHtmlTest)
#include "tst_reporthtml.moc"
