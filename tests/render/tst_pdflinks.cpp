#include "pdfsamples.h"

#include <algorithm>

/// What leads somewhere in a flow: contents, bookmarks, links, anchors; and phrases in another language.
class PdfLinksTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void contentsGiveThePagesOfTheHeadings();
    void contentsLeaveOutWhatComesBeforeThem();
    void longHeadingsAreShortInContentsAndBookmarks();
    void linksToNowhereAreTextAndNamed();
    void onlyAddressesOfTheWebAndMailAreLinks_data();
    void onlyAddressesOfTheWebAndMailAreLinks();
    void aLinkOverAPageBreakStaysOneElement();
    void anchorsLeadToTheBlockAfterThem();
    void foreignPhrasesSayTheirLanguage();
};

void PdfLinksTest::contentsGiveThePagesOfTheHeadings()
{
    PdfFlow flow(pdfInfo());
    flow.heading(1, u"Inhoud"_s);
    flow.tableOfContents(2);
    for (int i = 0; i < 60; ++i) { // so many that the contents themselves take two pages
        flow.heading(i % 3 == 0 ? 1 : 2, u"Hoofdstuk %1"_s.arg(i));
        flow.paragraph(sentence.repeated(i % 5 * 9 + 1));
    }
    flow.heading(3, u"Te diep"_s);
    const PdfOutcome outcome = written(flow);
    PdfProbe probe(outcome.bytes);
    QCOMPARE(probe.faults().join(u'\n'), QString());
    QCOMPARE(probe.tagged("TOCI").size(), 60);
    for (int i = 0; i < 60; ++i) {
        const QString title = u"Hoofdstuk %1"_s.arg(i);
        const int page = pageOf(probe, i % 3 == 0 ? "H1" : "H2", title);
        QVERIFY(page >= 1);
        QCOMPARE(probe.tagged("TOCI").at(i).text, title + u' ' + QString::number(page + 1));
        QCOMPARE(probe.linkPages().value(u"%1, page %2"_s.arg(title).arg(page + 1), -1), page);
    }
    QCOMPARE(outcome.pageCount, probe.pageCount());
}

void PdfLinksTest::contentsLeaveOutWhatComesBeforeThem()
{
    PdfFlow flow(pdfInfo());
    flow.heading(1, u"Inhoud"_s);
    flow.tableOfContents(1);
    flow.heading(1, u"Een"_s);
    flow.heading(2, u"Diep"_s);
    PdfProbe probe(written(flow).bytes);
    QCOMPARE(probe.tagged("TOC").size(), 1);
    QCOMPARE(probe.tagged("TOCI").size(), 1);
    QCOMPARE(probe.tagged("TOCI").first().text, u"Een 1"_s);
}

void PdfLinksTest::longHeadingsAreShortInContentsAndBookmarks()
{
    PdfFlow flow(pdfInfo());
    flow.tableOfContents(1);
    flow.heading(1, u"woord "_s.repeated(1000));
    PdfProbe probe(written(flow).bytes);
    QCOMPARE(probe.faults().join(u'\n'), QString());
    QCOMPARE(probe.bookmarks().first().size(), 2 + 239 + 1); // "1 ", 240 without the space at the end, "…"
    QCOMPARE(probe.tagged("H1").first().text.count(u"woord"_s), 1000);
}

void PdfLinksTest::linksToNowhereAreTextAndNamed()
{
    PdfFlow flow(pdfInfo());
    flow.paragraph(PdfText({link(u"weg"_s, u"zoek"_s), run(u" en "_s), link(u"kwijt"_s, u"anders"_s)}));
    const PdfOutcome outcome = written(flow);
    QCOMPARE(outcome.missingAnchors, (QStringList{u"anders"_s, u"zoek"_s}));
    PdfProbe probe(outcome.bytes);
    QVERIFY(probe.tagged("Link").isEmpty());
    QCOMPARE(probe.tagged("P").first().text, u"weg en kwijt"_s);
}

void PdfLinksTest::onlyAddressesOfTheWebAndMailAreLinks_data()
{
    QTest::addColumn<QString>("uri");
    QTest::addColumn<QString>("written");
    QTest::newRow("https") << u"https://example.org/a"_s << u"https://example.org/a"_s;
    QTest::newRow("http") << u"http://example.org/"_s << u"http://example.org/"_s;
    QTest::newRow("mail") << u"mailto:a@example.org"_s << u"mailto:a@example.org"_s;
    QTest::newRow("in capitals") << u"HTTPS://example.org/"_s << u"https://example.org/"_s;
    QTest::newRow("not ASCII") << u"https://example.org/é"_s << u"https://example.org/%C3%A9"_s;
    QTest::newRow("script") << u"javascript:alert(1)"_s << QString();
    QTest::newRow("file") << u"file:///etc/passwd"_s << QString();
    QTest::newRow("data") << u"data:text/html,x"_s << QString();
    QTest::newRow("relative") << u"../boos.exe"_s << QString();
    QTest::newRow("a path") << u"C:\\boos.exe"_s << QString();
    QTest::newRow("rubbish") << u"https://[::1"_s << QString();
    QTest::newRow("empty") << QString() << QString();
}

void PdfLinksTest::onlyAddressesOfTheWebAndMailAreLinks()
{
    QFETCH(QString, uri);
    QFETCH(QString, written);
    PdfFlow flow(pdfInfo());
    flow.paragraph(PdfText({link(u"hier"_s, {}, uri)}));
    PdfProbe probe(::written(flow).bytes);
    QCOMPARE(probe.faults().join(u'\n'), QString());
    QCOMPARE(probe.linkAddresses(), written.isEmpty() ? QStringList() : QStringList{written});
    QCOMPARE(probe.tagged("P").first().text, u"hier"_s);
}

void PdfLinksTest::aLinkOverAPageBreakStaysOneElement()
{
    PdfFlow flow(pdfInfo());
    flow.paragraph(u"doel"_s);
    flow.anchor(u"doel"_s);
    flow.paragraph(
        PdfText({run(sentence.repeated(5)), link(sentence.repeated(200), u"doel"_s), run(u" einde"_s)}));
    PdfProbe probe(written(flow).bytes);
    QCOMPARE(probe.faults().join(u'\n'), QString());
    QCOMPARE(probe.tagged("Link").size(), 1);
    const ProbedElement whole = probe.tagged("Link").first();
    QVERIFY(whole.pages.size() > 1);
    QCOMPARE(whole.annotations, whole.pages.size()); // one on each page
    QCOMPARE(whole.text.count(sentence.trimmed()), 200);
    QVERIFY(probe.tagged("P").last().text.endsWith(u" einde"_s));
}

void PdfLinksTest::anchorsLeadToTheBlockAfterThem()
{
    PdfFlow flow(pdfInfo());
    flow.paragraph(
        PdfText({link(u"na de sprong"_s, u"sprong"_s), run(u" "_s), link(u"bij de figuur"_s, u"figuur"_s),
                 run(u" "_s), link(u"aan het eind"_s, u"eind"_s)}));
    flow.anchor(u"sprong"_s);
    flow.pageBreak();
    flow.paragraph(u"tweede bladzijde"_s);
    flow.space(500);
    flow.anchor(u"figuur"_s);
    flow.figure(figure({300, 400}));
    flow.anchor(u"eind"_s);
    PdfProbe probe(written(flow).bytes);
    QCOMPARE(probe.faults().join(u'\n'), QString());
    QCOMPARE(probe.linkPages(),
             (QMap<QString, int>{{u"na de sprong"_s, 1}, {u"bij de figuur"_s, 2}, {u"aan het eind"_s, 2}}));
}

void PdfLinksTest::foreignPhrasesSayTheirLanguage()
{
    PdfFlow flow(pdfInfo());
    flow.paragraph(PdfText({run(u"Een "_s),
                            {u"quick scan"_s, false, false, {}, {}, u"en"_s},
                            run(u" en "_s),
                            {u"the web"_s, false, false, {}, u"https://example.org/"_s, u"en"_s}}));
    PdfProbe probe(written(flow).bytes);
    QCOMPARE(probe.tagged("Span").size(), 1);
    QCOMPARE(probe.tagged("Span").first().language, u"en"_s);
    QCOMPARE(probe.tagged("Link").first().language, u"en"_s);
    QCOMPARE(probe.tagged("P").first().text, u"Een quick scan en the web"_s);
}

QTEST_MAIN(PdfLinksTest)
#include "tst_pdflinks.moc"
