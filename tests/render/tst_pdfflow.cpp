#include "app/render/pdf/pdfflow.h"
#include "app/render/pdf/pdfpages.h"
#include "app/render/pdf/pdftablegrid.h"
#include "app/render/pdf/pdftextblock.h"
#include "pdfprobe.h"

#include <QPainter>
#include <QTest>

#include <algorithm>

using namespace app;
using namespace Qt::StringLiterals;

namespace {

PdfDocumentInfo info()
{
    return {u"Rapport"_s,      u"Programmabureau"_s, {},
            u"Stelselkaart"_s, u"nl-NL"_s,           QDateTime(QDate(2026, 6, 30), QTime(12, 0), Qt::UTC)};
}

PdfRun run(const QString &text)
{
    return {text, false, false, {}, {}, {}};
}

PdfRun link(const QString &text, const QString &anchor, const QString &uri = {})
{
    return {text, false, false, anchor, uri, {}};
}

PdfCell cell(const QString &text, int columns = 1, int rows = 1, bool isRowHeader = false)
{
    return {PdfText(text), columns, rows, isRowHeader, {}};
}

PdfRow row(const QStringList &texts)
{
    PdfRow cells;
    for (const QString &text : texts)
        cells.append(cell(text));
    return cells;
}

PdfTable table(const QStringList &head, const QList<PdfRow> &body)
{
    PdfTable made;
    made.columns = QList<PdfColumn>(head.size());
    made.head = {row(head)};
    made.body = body;
    return made;
}

PdfFigure figure(QSizeF size, const QString &caption = {})
{
    return {size, u"een blok"_s, PdfText(caption),
            [](QPainter &painter, const QRectF &area) { painter.fillRect(area, Qt::gray); }};
}

PdfOutcome written(const PdfFlow &flow)
{
    auto outcome = flow.write({});
    if (!outcome) {
        QTest::qFail(qPrintable(outcome.error().detail), __FILE__, __LINE__);
        return {};
    }
    return std::move(outcome).value();
}

const QString sentence = u"De stuurgroep wordt gevraagd in te stemmen met het voorstel. "_s;

/// The page (from 0) on which an element with this text begins, or -1.
int pageOf(const PdfProbe &probe, const char *tag, const QString &text)
{
    for (const ProbedElement &element : probe.tagged(tag)) {
        if (element.text.trimmed() == text)
            return element.pages.value(0, -1);
    }
    return -1;
}

/// All that is read on a page, artifacts left out.
QString contentOf(const PdfProbe &probe, int page)
{
    QString text;
    for (const ProbedContent &content : probe.content()) {
        if (content.page == page && content.contentId >= 0)
            text += content.read() + u'|';
    }
    return text;
}

QStringList artifactsOf(const PdfProbe &probe, int page, const char *kind)
{
    QStringList texts;
    for (const ProbedContent &content : probe.content()) {
        if (content.page == page && content.contentId < 0 && content.artifact == kind
            && !content.text.isEmpty())
            texts.append(content.text);
    }
    return texts;
}

PdfFlow &fillWithEverything(PdfFlow &flow)
{
    flow.titlePage(
        {u"Rapport"_s, u"Voor de stuurgroep"_s, {{u"Peildatum"_s, u"30 juni 2026"_s}}, PdfText(u"Noot"_s)});
    flow.heading(1, u"Inhoud"_s);
    flow.tableOfContents(3);
    flow.pageBreak();
    flow.heading(1, u"Samenvatting"_s, u"samenvatting"_s);
    flow.paragraph(sentence.repeated(3), PdfParagraphKind::Lead);
    flow.paragraph(PdfText({run(u"Zie "_s),
                            link(u"de tabel"_s, u"tabel"_s),
                            run(u" en "_s),
                            link(u"het web"_s, {}, u"https://example.org/a?b=1&c=é"_s),
                            run(u" met een "_s),
                            {u"quick scan"_s, true, true, {}, {}, u"en"_s},
                            run(u"."_s)}));
    flow.paragraph(u"Gevraagd besluit"_s, PdfParagraphKind::Callout);
    flow.list({{PdfText(u"een"_s), {{PdfText(u"a"_s), {}}}}, {PdfText(u"twee"_s), {}}}, true);
    flow.paragraph(u"Bron: bestand"_s, PdfParagraphKind::Note);
    flow.heading(2, u"Figuur"_s);
    flow.figure(figure({300, 150}, u"Figuur 1"_s));
    flow.heading(2, u"Tabel"_s, u"tabel"_s);
    PdfTable big = table({u"Naam"_s, u"Aantal"_s}, {});
    for (int i = 0; i < 80; ++i)
        big.body.append({cell(u"Rij %1"_s.arg(i), 1, 1, true), cell(QString::number(i))});
    big.caption = PdfText(u"Tabel 1"_s);
    big.summary = u"Twee kolommen"_s;
    flow.table(big);
    flow.heading(1, u"Bijlage"_s);
    for (int i = 0; i < 12; ++i)
        flow.paragraph(sentence.repeated(8));
    return flow;
}

QByteArray withEverything(const PdfPageGeometry &geometry = {})
{
    PdfFlow flow(info(), geometry);
    return written(fillWithEverything(flow)).bytes;
}

} // namespace

class PdfFlowTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aReportWithEverythingHasNoFault_data();
    void aReportWithEverythingHasNoFault();
    void sameCallsGiveTheSameBytes();
    void cancellingGivesNoFile_data();
    void cancellingGivesNoFile();
    void progressNeverGoesBack();
    void anEmptyFlowIsOnePage();

    void headingsNeverSkipALevel();
    void aHeadingIsNeverTheLastOnItsPage();
    void aSentenceKeptWithItsFigureStandsAboveIt();
    void contentsGiveThePagesOfTheHeadings();
    void contentsLeaveOutWhatComesBeforeThem();
    void longHeadingsAreShortInContentsAndBookmarks();
    void theTitlePageHasNoMargin();
    void marginsAreThoseAskedFor();
    void pageBreaksMakeNoEmptyPage();

    void linksToNowhereAreTextAndNamed();
    void onlyAddressesOfTheWebAndMailAreLinks_data();
    void onlyAddressesOfTheWebAndMailAreLinks();
    void aLinkOverAPageBreakStaysOneElement();
    void anchorsLeadToTheBlockAfterThem();
    void foreignPhrasesSayTheirLanguage();

    void paragraphsLeaveNoLineAlone();
    void wordsOfTwoLinesDoNotRunTogether();
    void listsNumberTheirItems();

    void headsOfALongTableRepeatAsDecoration();
    void noRowOfALongTableIsLostOrDivided();
    void aRowTallerThanAPageIsDividedWithoutLoss();
    void joinedRowsStayTogether();
    void joinedRowsTallerThanAPageLoseNothing();
    void aHeadTallerThanAPageLosesNothing();
    void anchorsOfCellsLeadToTheirRows();
    void cellsOfTwoHeadRowsNameTheirHeaders();
    void anEmptyCornerIsNoHeader();
    void theGridTakesEachPlaceOnce_data();
    void theGridTakesEachPlaceOnce();
    void groupsEndWhereNoCellSpans();

    void aFigureIsNeverDivided();
    void figuresLargerThanThePageBecomeSmaller_data();
    void figuresLargerThanThePageBecomeSmaller();
    void aFigurePaintsOnceAndOnlyInItsBox();

    void hostileTextBreaksNothing_data();
    void hostileTextBreaksNothing();
    void whatCannotBeShownIsNamed();
    void aHugeTextIsPlacedWithoutLoss_data();
    void aHugeTextIsPlacedWithoutLoss();
    void linesStayWithinTheirWidth_data();
    void linesStayWithinTheirWidth();
};

void PdfFlowTest::aReportWithEverythingHasNoFault_data()
{
    QTest::addColumn<PdfPageGeometry>("geometry");
    QTest::newRow("A4 portrait") << PdfPageGeometry::a4Portrait();
    QTest::newRow("A4 landscape") << PdfPageGeometry::a4Landscape();
    QTest::newRow("16 : 9") << PdfPageGeometry::wide();
    QTest::newRow("tiny") << PdfPageGeometry{QSizeF(200, 150), QMarginsF(20, 20, 20, 20)};
}

void PdfFlowTest::aReportWithEverythingHasNoFault()
{
    QFETCH(PdfPageGeometry, geometry);
    PdfProbe probe(withEverything(geometry));
    QCOMPARE(probe.faults().join(u'\n'), QString());
    QCOMPARE(probe.bookmarks(),
             (QStringList{u"1 Rapport"_s, u"1 Inhoud"_s, u"1 Samenvatting"_s, u"2 Figuur"_s, u"2 Tabel"_s,
                          u"1 Bijlage"_s}));
    for (const char *tag :
         {"H1",   "H2",   "P",     "Note",  "L",     "LI", "Lbl", "LBody", "TOC",    "TOCI",   "Reference",
          "Link", "Span", "Table", "THead", "TBody", "TR", "TH",  "TD",    "Figure", "Caption"})
        QVERIFY2(!probe.tagged(tag).isEmpty(), tag);
    const QString all = probe.elements().first().text;
    const QStringList inOrder{u"Voor de stuurgroep"_s,
                              u"Peildatum: 30 juni 2026"_s,
                              u"Inhoud"_s,
                              u"Zie de tabel en "_s,
                              u"het web met een quick scan."_s,
                              u"Gevraagd besluit"_s,
                              u"1.een•a2.twee"_s,
                              u"Bron: bestand"_s,
                              u"Figuur 1"_s,
                              u"Tabel 1NaamAantalRij 00Rij 11"_s,
                              u"Rij 7979Bijlage"_s};
    qsizetype from = 0;
    for (const QString &part : inOrder) {
        from = all.indexOf(part, from);
        QVERIFY2(from >= 0, qPrintable(part));
    }
    QCOMPARE(all.count(sentence.trimmed()), 3 + 12 * 8);
}

void PdfFlowTest::sameCallsGiveTheSameBytes()
{
    const QByteArray first = withEverything();
    QVERIFY(!first.isEmpty());
    QHashSeed::resetRandomGlobalSeed();
    QCOMPARE(withEverything(), first);
    PdfFlow flow(info());
    fillWithEverything(flow);
    QCOMPARE(written(flow).bytes, written(flow).bytes); // writing changes nothing in the flow
}

void PdfFlowTest::cancellingGivesNoFile_data()
{
    QTest::addColumn<int>("polls");
    for (const int polls : {0, 1, 10, 100, 150, 200, 230})
        QTest::addRow("after %d polls", polls) << polls;
}

void PdfFlowTest::cancellingGivesNoFile()
{
    QFETCH(int, polls);
    PdfFlow flow(info());
    fillWithEverything(flow);
    core::JobControl job;
    job.isCancelled = [&polls] { return polls-- <= 0; };
    const auto outcome = flow.write(job);
    QVERIFY(!outcome);
    QCOMPARE(outcome.error().code, core::ErrorCode::Cancelled);
    QVERIFY(outcome.error().message.isEmpty());
}

void PdfFlowTest::progressNeverGoesBack()
{
    PdfFlow flow(info());
    fillWithEverything(flow);
    QList<int> reported;
    core::JobControl job;
    job.reportProgress = [&reported](int percent) { reported.append(percent); };
    QVERIFY(flow.write(job));
    QVERIFY(std::is_sorted(reported.begin(), reported.end()));
    QVERIFY(reported.first() < 10);
    QCOMPARE(reported.last(), 100);
}

void PdfFlowTest::anEmptyFlowIsOnePage()
{
    const PdfOutcome outcome = written(PdfFlow(info()));
    PdfProbe probe(outcome.bytes);
    QCOMPARE(outcome.pageCount, 1);
    QCOMPARE(probe.faults().join(u'\n'), QString());
    QCOMPARE(artifactsOf(probe, 0, "Pagination Footer"), QStringList{u"Page 1 of 1"_s});
}

void PdfFlowTest::headingsNeverSkipALevel()
{
    PdfFlow flow(info());
    for (const int level : {3, 5, 2, 6, 6, 1, 4})
        flow.heading(level, u"niveau %1"_s.arg(level));
    PdfProbe probe(written(flow).bytes);
    QCOMPARE(probe.faults().join(u'\n'), QString());
    QStringList tags;
    for (const ProbedElement &element : probe.elements().mid(1))
        tags.append(QLatin1String(element.tag));
    // 3→1, 5→2, 2→2, 6→3, 6→4, 1→1, 4→2
    QCOMPARE(tags.join(u' '), u"H1 H2 H2 H3 H4 H1 H2"_s);
}

// Whatever the height left on the page, something stands under each heading.
void PdfFlowTest::aHeadingIsNeverTheLastOnItsPage()
{
    for (int space = 560; space < 720; space += 7) {
        PdfFlow flow(info());
        flow.paragraph(u"begin"_s);
        flow.space(space);
        flow.heading(1, u"Kop"_s);
        flow.heading(2, u"Onderkop"_s);
        const int kind = space % 4;
        if (kind == 0)
            flow.paragraph(sentence.repeated(10));
        else if (kind == 1)
            flow.table(table({u"a"_s, u"b"_s}, {row({u"c"_s, u"d"_s}), row({u"e"_s, u"f"_s})}));
        else if (kind == 2)
            flow.figure(figure({200, 120}));
        else
            flow.list({{PdfText(sentence), {}}, {PdfText(sentence), {}}});
        PdfProbe probe(written(flow).bytes);
        const int page = pageOf(probe, "H1", u"Kop"_s);
        QCOMPARE(pageOf(probe, "H2", u"Onderkop"_s), page);
        const QString after = contentOf(probe, page).section(u"Onderkop|"_s, 1);
        const bool hasFigure = kind == 2 && probe.tagged("Figure").first().pages.first() == page;
        QVERIFY2(!after.isEmpty() || hasFigure, qPrintable(QString::number(space)));
        QVERIFY2(kind != 1 || after.contains(u"c|d|"), qPrintable(after)); // a head alone would say nothing
    }
}

void PdfFlowTest::aSentenceKeptWithItsFigureStandsAboveIt()
{
    for (int space = 400; space < 700; space += 23) {
        PdfFlow flow(info());
        flow.paragraph(u"begin"_s);
        flow.space(space);
        flow.heading(1, u"Kop"_s);
        flow.paragraph(sentence.repeated(7));
        flow.keepWithNext();
        flow.figure(figure({300, 160}, u"Figuur"_s));
        PdfProbe probe(written(flow).bytes);
        const QList<int> pages = probe.tagged("P").last().pages;
        QCOMPARE(pages.size(), 1);
        QCOMPARE(probe.tagged("Figure").first().pages, pages);
        QCOMPARE(probe.tagged("H1").first().pages, pages);
        QCOMPARE(probe.tagged("Caption").first().pages, pages);
    }
}

void PdfFlowTest::contentsGiveThePagesOfTheHeadings()
{
    PdfFlow flow(info());
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

void PdfFlowTest::contentsLeaveOutWhatComesBeforeThem()
{
    PdfFlow flow(info());
    flow.heading(1, u"Inhoud"_s);
    flow.tableOfContents(1);
    flow.heading(1, u"Een"_s);
    flow.heading(2, u"Diep"_s);
    PdfProbe probe(written(flow).bytes);
    QCOMPARE(probe.tagged("TOC").size(), 1);
    QCOMPARE(probe.tagged("TOCI").size(), 1);
    QCOMPARE(probe.tagged("TOCI").first().text, u"Een 1"_s);
}

void PdfFlowTest::longHeadingsAreShortInContentsAndBookmarks()
{
    PdfFlow flow(info());
    flow.tableOfContents(1);
    flow.heading(1, u"woord "_s.repeated(1000));
    PdfProbe probe(written(flow).bytes);
    QCOMPARE(probe.faults().join(u'\n'), QString());
    QCOMPARE(probe.bookmarks().first().size(), 2 + 239 + 1); // "1 ", 240 without the space at the end, "…"
    QCOMPARE(probe.tagged("H1").first().text.count(u"woord"_s), 1000);
}

void PdfFlowTest::theTitlePageHasNoMargin()
{
    PdfProbe probe(withEverything());
    QVERIFY(artifactsOf(probe, 0, "Pagination Footer").isEmpty());
    QVERIFY(artifactsOf(probe, 0, "Pagination Header").isEmpty());
    for (int page = 1; page < probe.pageCount(); ++page) {
        QCOMPARE(artifactsOf(probe, page, "Pagination Header"), QStringList{u"Rapport"_s});
        QCOMPARE(artifactsOf(probe, page, "Pagination Footer"),
                 QStringList{u"Page %1 of %2"_s.arg(page + 1).arg(probe.pageCount())});
    }
}

void PdfFlowTest::marginsAreThoseAskedFor()
{
    PdfFlow flow(info());
    flow.setPageMargin([](int page, int pageCount) {
        return PdfPageMargin{QString::number(page), u"x"_s.repeated(pageCount), u"lang "_s.repeated(200),
                             u"rechts"_s};
    });
    flow.paragraph(u"een"_s);
    flow.pageBreak();
    flow.paragraph(u"twee"_s);
    PdfProbe probe(written(flow).bytes);
    QCOMPARE(probe.faults().join(u'\n'), QString());
    QCOMPARE(artifactsOf(probe, 1, "Pagination Header"), QStringList{u"2xx"_s});
    const QString footer = artifactsOf(probe, 1, "Pagination Footer").value(0);
    QVERIFY2(footer.startsWith(u"lang lang"_s) && footer.endsWith(u"…rechts"_s), qPrintable(footer));
    QVERIFY(footer.size() < 200);
}

void PdfFlowTest::pageBreaksMakeNoEmptyPage()
{
    PdfFlow flow(info());
    flow.pageBreak();
    flow.paragraph(u"een"_s);
    flow.pageBreak();
    flow.pageBreak();
    flow.space(50);
    flow.pageBreak();
    flow.paragraph(u"twee"_s);
    PdfProbe probe(written(flow).bytes);
    QCOMPARE(probe.pageCount(), 2);
    QCOMPARE(contentOf(probe, 1), u"twee|"_s);
}

void PdfFlowTest::linksToNowhereAreTextAndNamed()
{
    PdfFlow flow(info());
    flow.paragraph(PdfText({link(u"weg"_s, u"zoek"_s), run(u" en "_s), link(u"kwijt"_s, u"anders"_s)}));
    const PdfOutcome outcome = written(flow);
    QCOMPARE(outcome.missingAnchors, (QStringList{u"anders"_s, u"zoek"_s}));
    PdfProbe probe(outcome.bytes);
    QVERIFY(probe.tagged("Link").isEmpty());
    QCOMPARE(probe.tagged("P").first().text, u"weg en kwijt"_s);
}

void PdfFlowTest::onlyAddressesOfTheWebAndMailAreLinks_data()
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

void PdfFlowTest::onlyAddressesOfTheWebAndMailAreLinks()
{
    QFETCH(QString, uri);
    QFETCH(QString, written);
    PdfFlow flow(info());
    flow.paragraph(PdfText({link(u"hier"_s, {}, uri)}));
    PdfProbe probe(::written(flow).bytes);
    QCOMPARE(probe.faults().join(u'\n'), QString());
    QCOMPARE(probe.linkAddresses(), written.isEmpty() ? QStringList() : QStringList{written});
    QCOMPARE(probe.tagged("P").first().text, u"hier"_s);
}

void PdfFlowTest::aLinkOverAPageBreakStaysOneElement()
{
    PdfFlow flow(info());
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

void PdfFlowTest::anchorsLeadToTheBlockAfterThem()
{
    PdfFlow flow(info());
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

void PdfFlowTest::foreignPhrasesSayTheirLanguage()
{
    PdfFlow flow(info());
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

// For every place on the page where a paragraph of 3 to 8 lines may begin.
void PdfFlowTest::paragraphsLeaveNoLineAlone()
{
    for (int space = 600; space < 720; space += 9) {
        for (int lines = 3; lines <= 8; ++lines) {
            PdfFlow flow(info());
            flow.paragraph(u"begin"_s);
            flow.space(space);
            QStringList numbered;
            for (int i = 0; i < lines; ++i)
                numbered.append(u"regel%1"_s.arg(i));
            flow.paragraph(numbered.join(u'\n'));
            PdfProbe probe(written(flow).bytes);
            const int total = static_cast<int>(contentOf(probe, 0).count(u"regel"_s));
            QVERIFY2(total != 1 && lines - total != 1, qPrintable(u"%1 of %2"_s.arg(total).arg(lines)));
            QCOMPARE(probe.tagged("P").last().text, numbered.join(u' '));
        }
    }
}

void PdfFlowTest::wordsOfTwoLinesDoNotRunTogether()
{
    PdfFlow flow(info());
    const QString text = u"een efficiënte coöperatie met e-mail én Ångström "_s.repeated(12).trimmed();
    flow.paragraph(text);
    PdfProbe probe(written(flow).bytes);
    QCOMPARE(probe.tagged("P").first().text, text);
}

void PdfFlowTest::listsNumberTheirItems()
{
    PdfFlow flow(info());
    QList<PdfListItem> items;
    for (int i = 1; i <= 12; ++i)
        items.append({PdfText(u"punt"_s), {}});
    items[1].children = {{PdfText(u"onder"_s), {{PdfText(u"dieper"_s), {}}}}};
    flow.list(items, true);
    PdfProbe probe(written(flow).bytes);
    QCOMPARE(probe.faults().join(u'\n'), QString());
    QStringList labels;
    for (const ProbedElement &label : probe.tagged("Lbl"))
        labels.append(label.text);
    QCOMPARE(labels.join(u' '), u"1. 2. • • 3. 4. 5. 6. 7. 8. 9. 10. 11. 12."_s);
    QCOMPARE(probe.tagged("L").size(), 3);
    QCOMPARE(probe.tagged("LBody").at(1).text, u"punt•onder•dieper"_s);
}

void PdfFlowTest::headsOfALongTableRepeatAsDecoration()
{
    PdfFlow flow(info());
    QList<PdfRow> body;
    for (int i = 0; i < 300; ++i)
        body.append(row({u"r%1"_s.arg(i), u"waarde"_s}));
    flow.table(table({u"Naam"_s, u"Waarde"_s}, body));
    PdfProbe probe(written(flow).bytes);
    QCOMPARE(probe.faults().join(u'\n'), QString());
    QVERIFY(probe.pageCount() >= 6);
    QCOMPARE(probe.tagged("TH").size(), 2); // once in the structure
    QVERIFY(artifactsOf(probe, 0, "Pagination").isEmpty());
    for (int page = 1; page < probe.pageCount(); ++page)
        QCOMPARE(artifactsOf(probe, page, "Pagination"), QStringList{u"NaamWaarde"_s});
}

void PdfFlowTest::noRowOfALongTableIsLostOrDivided()
{
    PdfFlow flow(info());
    QList<PdfRow> body;
    for (int i = 0; i < 300; ++i)
        body.append(row({u"r%1"_s.arg(i), sentence.repeated(i % 7)}));
    flow.table(table({u"Naam"_s, u"Waarde"_s}, body));
    PdfProbe probe(written(flow).bytes);
    const auto rows = probe.tagged("TR");
    const auto cells = probe.tagged("TD");
    QCOMPARE(rows.size(), 301);
    QCOMPARE(cells.size(), 600);
    for (int i = 0; i < 300; ++i) {
        QCOMPARE(cells[2 * i].text, u"r%1"_s.arg(i));
        QCOMPARE(cells[2 * i + 1].text.trimmed(), sentence.repeated(i % 7).trimmed());
        QVERIFY(cells[2 * i + 1].pages.size() <= 1);
        if (i % 7 > 0)
            QCOMPARE(cells[2 * i + 1].pages, cells[2 * i].pages);
    }
}

void PdfFlowTest::aRowTallerThanAPageIsDividedWithoutLoss()
{
    PdfFlow flow(info());
    QStringList words;
    for (int i = 0; i < 3000; ++i)
        words.append(u"w%1"_s.arg(i));
    flow.table(table({u"Naam"_s, u"Tekst"_s, u"Nog"_s},
                     {row({u"voor"_s, u"x"_s, u"y"_s}),
                      row({u"lang"_s, words.join(u' '), words.mid(0, 900).join(u' ')}),
                      row({u"na"_s, u"x"_s, u"y"_s})}));
    PdfProbe probe(written(flow).bytes);
    QCOMPARE(probe.faults().join(u'\n'), QString());
    const auto cells = probe.tagged("TD");
    QCOMPARE(cells.size(), 9);
    QCOMPARE(cells[4].text, words.join(u' '));
    QCOMPARE(cells[5].text, words.mid(0, 900).join(u' '));
    QVERIFY(cells[4].pages.size() > cells[5].pages.size());
    QCOMPARE(cells[6].text, u"na"_s);
    QCOMPARE(cells[6].pages.first(), cells[4].pages.last());
}

void PdfFlowTest::joinedRowsStayTogether()
{
    for (int before = 30; before < 48; ++before) {
        PdfTable spans = table({u"Thema"_s, u"Naam"_s}, {});
        for (int i = 0; i < before; ++i)
            spans.body.append(row({u"los"_s, u"los"_s}));
        spans.body.append({cell(u"samen"_s, 1, 4), cell(u"a"_s)});
        for (const QString &name : {u"b"_s, u"c"_s, u"d"_s})
            spans.body.append({cell(name)});
        PdfFlow flow(info());
        flow.table(spans);
        PdfProbe probe(written(flow).bytes);
        QCOMPARE(probe.faults().join(u'\n'), QString());
        QCOMPARE(pageOf(probe, "TD", u"a"_s), pageOf(probe, "TD", u"samen"_s));
        QCOMPARE(pageOf(probe, "TD", u"d"_s), pageOf(probe, "TD", u"samen"_s));
    }
}

void PdfFlowTest::joinedRowsTallerThanAPageLoseNothing()
{
    PdfTable spans = table({u"Thema"_s, u"Naam"_s}, {});
    spans.body.append({cell(sentence.repeated(40), 1, 100), cell(u"n0"_s)});
    for (int i = 1; i < 100; ++i)
        spans.body.append({cell(u"n%1"_s.arg(i))});
    PdfFlow flow(info());
    flow.table(spans);
    PdfProbe probe(written(flow).bytes);
    QCOMPARE(probe.faults().join(u'\n'), QString());
    QVERIFY(probe.pageCount() >= 3);
    const auto cells = probe.tagged("TD");
    QCOMPARE(cells.size(), 101);
    QCOMPARE(cells[0].text.count(sentence.trimmed()), 40);
    QCOMPARE(cells[0].rowSpan, 100);
    for (int i = 0; i < 100; ++i)
        QCOMPARE(cells[i + 1].text, u"n%1"_s.arg(i));
}

void PdfFlowTest::aHeadTallerThanAPageLosesNothing()
{
    PdfFlow flow(info());
    flow.table(table({u"kop "_s.repeated(2500), u"b"_s}, {row({u"c"_s, u"d"_s})}));
    PdfProbe probe(written(flow).bytes);
    QCOMPARE(probe.faults().join(u'\n'), QString());
    QVERIFY(probe.pageCount() >= 2);
    QCOMPARE(probe.tagged("TH").first().text.count(u"kop"_s), 2500);
    QCOMPARE(probe.tagged("TD").last().text, u"d"_s);
}

void PdfFlowTest::anchorsOfCellsLeadToTheirRows()
{
    PdfTable records = table({u"a"_s, u"b"_s}, {});
    QList<PdfRun> links;
    for (int i = 0; i < 90; ++i) {
        // Row 40 is taller than a page and begins on a fresh one or not, as it falls.
        records.body.append(row({u"r%1"_s.arg(i), i == 40 ? sentence.repeated(300) : u"x"_s}));
        records.body.last().first().anchor = u"rij %1"_s.arg(i);
        links.append(link(u"naar %1"_s.arg(i), u"rij %1"_s.arg(i)));
        links.append(run(u" "_s));
    }
    PdfFlow flow(info());
    flow.paragraph(PdfText(links));
    flow.table(records);
    const PdfOutcome outcome = written(flow);
    QCOMPARE(outcome.missingAnchors, QStringList());
    PdfProbe probe(outcome.bytes);
    QCOMPARE(probe.faults().join(u'\n'), QString());
    for (int i = 0; i < 90; ++i)
        QCOMPARE(probe.linkPages().value(u"naar %1"_s.arg(i), -1), pageOf(probe, "TD", u"r%1"_s.arg(i)));
}

void PdfFlowTest::cellsOfTwoHeadRowsNameTheirHeaders()
{
    PdfTable two;
    two.columns = QList<PdfColumn>(3);
    two.head = {{cell(u"Thema"_s, 1, 2), cell(u"2026"_s, 2)}, {cell(u"aanbod"_s), cell(u"vraag"_s)}};
    two.body = {{cell(u"Financiering"_s, 1, 1, true), cell(u"12"_s), cell(u"34"_s)},
                {cell(u"Advies"_s, 1, 1, true), cell(u"5"_s, 2)}};
    PdfFlow flow(info());
    flow.table(two);
    PdfProbe probe(written(flow).bytes);
    QCOMPARE(probe.faults().join(u'\n'), QString());
    QHash<QString, QString> names; // id -> text
    for (const ProbedElement &header : probe.tagged("TH"))
        names.insert(header.id, header.text);
    const auto headersOf = [&](const ProbedElement &element) {
        QStringList texts;
        for (const QString &id : element.headers)
            texts.append(names.value(id));
        return texts.join(u", "_s);
    };
    QCOMPARE(headersOf(probe.tagged("TH").at(2)), u"2026"_s);  // aanbod
    QCOMPARE(headersOf(probe.tagged("TH").at(4)), u"Thema"_s); // Financiering
    QCOMPARE(probe.tagged("TH").at(4).scope, QByteArray("Row"));
    const auto cells = probe.tagged("TD");
    QCOMPARE(headersOf(cells[0]), u"2026, aanbod, Financiering"_s);
    QCOMPARE(headersOf(cells[1]), u"2026, vraag, Financiering"_s);
    QCOMPARE(headersOf(cells[2]), u"2026, aanbod, vraag, Advies"_s);
    QCOMPARE(cells[2].columnSpan, 2);
}

void PdfFlowTest::anEmptyCornerIsNoHeader()
{
    PdfFlow flow(info());
    flow.table(table({QString(), u"2026"_s}, {row({u"a"_s, u"b"_s})}));
    PdfProbe probe(written(flow).bytes);
    QCOMPARE(probe.faults().join(u'\n'), QString());
    QCOMPARE(probe.tagged("TH").size(), 1);
    QCOMPARE(probe.tagged("TD").size(), 3);
}

void PdfFlowTest::theGridTakesEachPlaceOnce_data()
{
    QTest::addColumn<QList<PdfRow>>("rows");
    QTest::addColumn<int>("columns");
    QTest::addColumn<QString>("places"); // row,column size of each
    const PdfCell one = cell(u"x"_s);
    QTest::newRow("plain") << QList<PdfRow>{{one, one}, {one, one}} << 2
                           << u"0,0 1x1; 0,1 1x1; 1,0 1x1; 1,1 1x1"_s;
    QTest::newRow("missing cells are empty")
        << QList<PdfRow>{{one}, {}} << 2 << u"0,0 1x1; 0,1 1x1; 1,0 1x1; 1,1 1x1"_s;
    QTest::newRow("over two columns") << QList<PdfRow>{{cell(u"x"_s, 2), one}} << 3 << u"0,0 2x1; 0,2 1x1"_s;
    QTest::newRow("over two rows") << QList<PdfRow>{{cell(u"x"_s, 1, 2), one}, {one}} << 2
                                   << u"0,0 1x2; 0,1 1x1; 1,1 1x1"_s;
    QTest::newRow("too wide") << QList<PdfRow>{{one, cell(u"x"_s, 9)}} << 3 << u"0,0 1x1; 0,1 2x1"_s;
    QTest::newRow("too high") << QList<PdfRow>{{cell(u"x"_s, 1, 9), one}, {one}} << 2
                              << u"0,0 1x2; 0,1 1x1; 1,1 1x1"_s;
    QTest::newRow("nonsense spans") << QList<PdfRow>{{cell(u"x"_s, 0, -3), one}} << 2
                                    << u"0,0 1x1; 0,1 1x1"_s;
    QTest::newRow("wide meets high") << QList<PdfRow>{{one, cell(u"x"_s, 1, 2), one}, {cell(u"x"_s, 3), one}}
                                     << 3 << u"0,0 1x1; 0,1 1x2; 0,2 1x1; 1,0 1x1; 1,2 1x1"_s;
    QTest::newRow("none") << QList<PdfRow>() << 2 << QString();
}

void PdfFlowTest::theGridTakesEachPlaceOnce()
{
    QFETCH(QList<PdfRow>, rows);
    QFETCH(int, columns);
    QFETCH(QString, places);
    const PdfTableGrid grid(rows, columns);
    QStringList found;
    int taken = 0;
    for (const PdfGridCell &place : grid.cells()) {
        found.append(
            u"%1,%2 %3x%4"_s.arg(place.row).arg(place.column).arg(place.columnSpan).arg(place.rowSpan));
        taken += place.columnSpan * place.rowSpan;
    }
    QCOMPARE(found.join(u"; "_s), places);
    QCOMPARE(taken, static_cast<int>(rows.size()) * columns);
}

void PdfFlowTest::groupsEndWhereNoCellSpans()
{
    // Rows 0–2 are chained by two spans that overlap, row 3 stands alone, rows 4–5 are joined.
    const QList<PdfRow> rows{{cell(u"a"_s, 1, 2), cell(u"b"_s)}, {cell(u"c"_s, 1, 2)}, {cell(u"d"_s)},
                             {cell(u"e"_s), cell(u"f"_s)},       {cell(u"g"_s, 2, 2)}, {}};
    const PdfTableGrid grid(rows, 2);
    QStringList groups;
    for (const PdfRows group : grid.groups())
        groups.append(u"%1-%2"_s.arg(group.first).arg(group.end));
    QCOMPARE(groups.join(u' '), u"0-3 3-4 4-6"_s);
    QVERIFY(grid.needsHeaderIds());
    QVERIFY(!PdfTableGrid({row({u"a"_s, u"b"_s})}, 2).needsHeaderIds());
    QVERIFY(PdfTableGrid({{cell(u"a"_s, 2)}}, 2).needsHeaderIds());
}

void PdfFlowTest::aFigureIsNeverDivided()
{
    for (int space = 400; space < 720; space += 40) {
        PdfFlow flow(info());
        flow.paragraph(u"begin"_s);
        flow.space(space);
        flow.figure(figure({300, 300}, u"Figuur"_s));
        PdfProbe probe(written(flow).bytes);
        QCOMPARE(probe.tagged("Figure").first().pages.size(), 1);
        QCOMPARE(probe.tagged("Caption").first().pages, probe.tagged("Figure").first().pages);
    }
}

void PdfFlowTest::figuresLargerThanThePageBecomeSmaller_data()
{
    QTest::addColumn<QSizeF>("size");
    QTest::addColumn<QSizeF>("painted");
    // The content of A4 portrait is 595 − 2 × 56 = 483 wide and 842 − 2 × 62 = 718 high.
    QTest::newRow("fits") << QSizeF(300, 200) << QSizeF(300, 200);
    QTest::newRow("too wide") << QSizeF(966, 400) << QSizeF(483, 200);
    QTest::newRow("too high") << QSizeF(400, 1436) << QSizeF(200, 718);
    QTest::newRow("both") << QSizeF(4830, 2000) << QSizeF(483, 200);
}

void PdfFlowTest::figuresLargerThanThePageBecomeSmaller()
{
    QFETCH(QSizeF, size);
    QFETCH(QSizeF, painted);
    PdfFlow flow(info());
    QRectF area;
    PdfFigure large = figure(size);
    large.paint = [&area](QPainter &, const QRectF &given) { area = given; };
    flow.figure(large);
    QCOMPARE(written(flow).pageCount, 1);
    QCOMPARE(area.topLeft(), QPointF(56, 62));
    QVERIFY(qAbs(area.width() - painted.width()) < 0.01 && qAbs(area.height() - painted.height()) < 0.01);
    // Under a heading it becomes smaller still, rather than to leave the heading alone.
    PdfFlow under(info());
    under.heading(1, u"Kop"_s);
    under.figure(large);
    QCOMPARE(written(under).pageCount, 1);
    QVERIFY(area.bottom() <= 842 - 62 + 0.01);
    QVERIFY(qAbs(area.width() / area.height() - size.width() / size.height()) < 0.01);
}

void PdfFlowTest::aFigurePaintsOnceAndOnlyInItsBox()
{
    PdfFlow flow(info());
    int calls = 0;
    PdfFigure painted = figure({100, 100});
    painted.paint = [&calls](QPainter &painter, const QRectF &area) {
        ++calls;
        QVERIFY(painter.hasClipping());
        QCOMPARE(painter.clipBoundingRect(), area);
        painter.fillRect(area.adjusted(-500, -500, 500, 500), Qt::black);
    };
    flow.figure(painted);
    flow.paragraph(u"na"_s);
    PdfProbe probe(written(flow).bytes);
    QCOMPARE(calls, 1);
    QCOMPARE(probe.faults().join(u'\n'), QString());
}

void PdfFlowTest::hostileTextBreaksNothing_data()
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

void PdfFlowTest::hostileTextBreaksNothing()
{
    QFETCH(QString, text);
    QFETCH(QString, read);
    PdfFlow flow(info());
    flow.titlePage({text, text, {{text, text}}, PdfText(text)});
    flow.tableOfContents();
    flow.heading(1, text);
    flow.paragraph(text);
    flow.table(table({text, u"b"_s, u"c"_s, u"d"_s}, {row({text, text, u"c"_s, u"d"_s})}));
    PdfFigure picture = figure({100, 50}, text);
    picture.alternative = u"beeld "_s + text;
    flow.figure(picture);
    PdfDocumentInfo named = info();
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

void PdfFlowTest::whatCannotBeShownIsNamed()
{
    PdfFlow flow(info());
    flow.paragraph(u"a"_s + QString::fromUcs4(U"\U000F1234") + u"b"_s);
    const PdfOutcome outcome = written(flow);
    QCOMPARE(outcome.missingCharacters, std::set<char32_t>{0xF1234});
    QCOMPARE(PdfProbe(outcome.bytes).tagged("P").first().text, u"a?b"_s);
}

void PdfFlowTest::aHugeTextIsPlacedWithoutLoss_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("one word") << u"x"_s.repeated(60000);
    QTest::newRow("words") << u"woord "_s.repeated(10000).trimmed();
}

void PdfFlowTest::aHugeTextIsPlacedWithoutLoss()
{
    QFETCH(QString, text);
    PdfFlow flow(info());
    flow.table(table({u"a"_s}, {row({text})}));
    PdfProbe probe(written(flow).bytes);
    QVERIFY(probe.tagged("TD").first().text == text); // not QCOMPARE: it would print it
}

void PdfFlowTest::linesStayWithinTheirWidth_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<double>("width");
    QTest::newRow("words") << sentence.repeated(5) << 150.0;
    QTest::newRow("long word") << u"x"_s.repeated(3000) << 150.0;
    QTest::newRow("narrow") << sentence << 30.0;
    QTest::newRow("Arabic") << u"عربي "_s.repeated(50) << 100.0;
    QTest::newRow("marks") << u"a\u0301\u0302"_s.repeated(200) << 50.0;
}

void PdfFlowTest::linesStayWithinTheirWidth()
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

QTEST_MAIN(PdfFlowTest)
#include "tst_pdfflow.moc"
