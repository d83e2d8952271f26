#include "app/render/pdf/pdftablegrid.h"
#include "pdfsamples.h"

class PdfTableTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
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
};

void PdfTableTest::headsOfALongTableRepeatAsDecoration()
{
    PdfFlow flow(pdfInfo());
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

void PdfTableTest::noRowOfALongTableIsLostOrDivided()
{
    PdfFlow flow(pdfInfo());
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

void PdfTableTest::aRowTallerThanAPageIsDividedWithoutLoss()
{
    PdfFlow flow(pdfInfo());
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

void PdfTableTest::joinedRowsStayTogether()
{
    for (int before = 30; before < 48; ++before) {
        PdfTable spans = table({u"Thema"_s, u"Naam"_s}, {});
        for (int i = 0; i < before; ++i)
            spans.body.append(row({u"los"_s, u"los"_s}));
        spans.body.append({cell(u"samen"_s, 1, 4), cell(u"a"_s)});
        for (const QString &name : {u"b"_s, u"c"_s, u"d"_s})
            spans.body.append({cell(name)});
        PdfFlow flow(pdfInfo());
        flow.table(spans);
        PdfProbe probe(written(flow).bytes);
        QCOMPARE(probe.faults().join(u'\n'), QString());
        QCOMPARE(pageOf(probe, "TD", u"a"_s), pageOf(probe, "TD", u"samen"_s));
        QCOMPARE(pageOf(probe, "TD", u"d"_s), pageOf(probe, "TD", u"samen"_s));
    }
}

void PdfTableTest::joinedRowsTallerThanAPageLoseNothing()
{
    PdfTable spans = table({u"Thema"_s, u"Naam"_s}, {});
    spans.body.append({cell(sentence.repeated(40), 1, 100), cell(u"n0"_s)});
    for (int i = 1; i < 100; ++i)
        spans.body.append({cell(u"n%1"_s.arg(i))});
    PdfFlow flow(pdfInfo());
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

void PdfTableTest::aHeadTallerThanAPageLosesNothing()
{
    PdfFlow flow(pdfInfo());
    flow.table(table({u"kop "_s.repeated(2500), u"b"_s}, {row({u"c"_s, u"d"_s})}));
    PdfProbe probe(written(flow).bytes);
    QCOMPARE(probe.faults().join(u'\n'), QString());
    QVERIFY(probe.pageCount() >= 2);
    QCOMPARE(probe.tagged("TH").first().text.count(u"kop"_s), 2500);
    QCOMPARE(probe.tagged("TD").last().text, u"d"_s);
}

void PdfTableTest::anchorsOfCellsLeadToTheirRows()
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
    PdfFlow flow(pdfInfo());
    flow.paragraph(PdfText(links));
    flow.table(records);
    const PdfOutcome outcome = written(flow);
    QCOMPARE(outcome.missingAnchors, QStringList());
    PdfProbe probe(outcome.bytes);
    QCOMPARE(probe.faults().join(u'\n'), QString());
    for (int i = 0; i < 90; ++i)
        QCOMPARE(probe.linkPages().value(u"naar %1"_s.arg(i), -1), pageOf(probe, "TD", u"r%1"_s.arg(i)));
}

void PdfTableTest::cellsOfTwoHeadRowsNameTheirHeaders()
{
    PdfTable two;
    two.columns = QList<PdfColumn>(3);
    two.head = {{cell(u"Thema"_s, 1, 2), cell(u"2026"_s, 2)}, {cell(u"aanbod"_s), cell(u"vraag"_s)}};
    two.body = {{cell(u"Financiering"_s, 1, 1, true), cell(u"12"_s), cell(u"34"_s)},
                {cell(u"Advies"_s, 1, 1, true), cell(u"5"_s, 2)}};
    PdfFlow flow(pdfInfo());
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

void PdfTableTest::anEmptyCornerIsNoHeader()
{
    PdfFlow flow(pdfInfo());
    flow.table(table({QString(), u"2026"_s}, {row({u"a"_s, u"b"_s})}));
    PdfProbe probe(written(flow).bytes);
    QCOMPARE(probe.faults().join(u'\n'), QString());
    QCOMPARE(probe.tagged("TH").size(), 1);
    QCOMPARE(probe.tagged("TD").size(), 3);
}

void PdfTableTest::theGridTakesEachPlaceOnce_data()
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

void PdfTableTest::theGridTakesEachPlaceOnce()
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

void PdfTableTest::groupsEndWhereNoCellSpans()
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

QTEST_MAIN(PdfTableTest)
#include "tst_pdftable.moc"
