#include "pdfsamples.h"

#include <algorithm>

namespace {

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
    PdfFlow flow(pdfInfo(), geometry);
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
    void theTitlePageHasNoMargin();
    void pageBreaksMakeNoEmptyPage();
    void paragraphsLeaveNoLineAlone();
    void wordsOfTwoLinesDoNotRunTogether();
    void listsNumberTheirItems();
    void aFigureIsNeverDivided();
    void figuresLargerThanThePageBecomeSmaller_data();
    void figuresLargerThanThePageBecomeSmaller();
    void aFigurePaintsOnceAndOnlyInItsBox();
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
    PdfFlow flow(pdfInfo());
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
    PdfFlow flow(pdfInfo());
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
    PdfFlow flow(pdfInfo());
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
    const PdfOutcome outcome = written(PdfFlow(pdfInfo()));
    PdfProbe probe(outcome.bytes);
    QCOMPARE(outcome.pageCount, 1);
    QCOMPARE(probe.faults().join(u'\n'), QString());
    QCOMPARE(artifactsOf(probe, 0, "Pagination Footer"), QStringList{u"Page 1 of 1"_s});
}

void PdfFlowTest::headingsNeverSkipALevel()
{
    PdfFlow flow(pdfInfo());
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
        PdfFlow flow(pdfInfo());
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
        PdfFlow flow(pdfInfo());
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

void PdfFlowTest::pageBreaksMakeNoEmptyPage()
{
    PdfFlow flow(pdfInfo());
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

// For every place on the page where a paragraph of 3 to 8 lines may begin.
void PdfFlowTest::paragraphsLeaveNoLineAlone()
{
    for (int space = 600; space < 720; space += 9) {
        for (int lines = 3; lines <= 8; ++lines) {
            PdfFlow flow(pdfInfo());
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
    PdfFlow flow(pdfInfo());
    const QString text = u"een efficiënte coöperatie met e-mail én Ångström "_s.repeated(12).trimmed();
    flow.paragraph(text);
    PdfProbe probe(written(flow).bytes);
    QCOMPARE(probe.tagged("P").first().text, text);
}

void PdfFlowTest::listsNumberTheirItems()
{
    PdfFlow flow(pdfInfo());
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

void PdfFlowTest::aFigureIsNeverDivided()
{
    for (int space = 400; space < 720; space += 40) {
        PdfFlow flow(pdfInfo());
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
    PdfFlow flow(pdfInfo());
    QRectF area;
    PdfFigure large = figure(size);
    large.paint = [&area](QPainter &, const QRectF &given) { area = given; };
    flow.figure(large);
    QCOMPARE(written(flow).pageCount, 1);
    QCOMPARE(area.topLeft(), QPointF(56, 62));
    QVERIFY(qAbs(area.width() - painted.width()) < 0.01 && qAbs(area.height() - painted.height()) < 0.01);
    // Under a heading it becomes smaller still, rather than to leave the heading alone.
    PdfFlow under(pdfInfo());
    under.heading(1, u"Kop"_s);
    under.figure(large);
    QCOMPARE(written(under).pageCount, 1);
    QVERIFY(area.bottom() <= 842 - 62 + 0.01);
    QVERIFY(qAbs(area.width() / area.height() - size.width() / size.height()) < 0.01);
}

void PdfFlowTest::aFigurePaintsOnceAndOnlyInItsBox()
{
    PdfFlow flow(pdfInfo());
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

QTEST_MAIN(PdfFlowTest)
#include "tst_pdfflow.moc"
