#include "pdfsamples.h"

/// What stands above and below the text of a page.
class PdfMarginsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void marginsAreThoseAskedFor();
    void aPageKnowsTheSectionThatGoesOn();
    void aHeadingIsNotLeftAloneBeforeALargeFigure();
};

void PdfMarginsTest::marginsAreThoseAskedFor()
{
    PdfFlow flow(pdfInfo());
    flow.setPageMargin([](const PdfPageFacts &facts) {
        return PdfPageMargin{QString::number(facts.page), u"x"_s.repeated(facts.pageCount),
                             u"lang "_s.repeated(200), u"rechts"_s};
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

void PdfMarginsTest::aPageKnowsTheSectionThatGoesOn()
{
    PdfFlow flow(pdfInfo(), PdfPageGeometry::wide(), PdfTheme::slides());
    flow.setPageMargin([](const PdfPageFacts &facts) {
        return PdfPageMargin{facts.continued, {}, {}, PdfFlow::pageNumber(facts)};
    });
    flow.heading(1, u"Eerste vraag"_s);
    flow.paragraph(u"een"_s);
    flow.pageBreak();
    flow.paragraph(u"twee"_s);
    flow.pageBreak();
    flow.heading(1, u"Tweede vraag"_s);
    flow.heading(2, u"Een deel ervan"_s);
    flow.pageBreak();
    flow.paragraph(u"drie"_s);
    PdfProbe probe(written(flow).bytes);
    QCOMPARE(probe.faults().join(u'\n'), QString());
    QCOMPARE(probe.pageCount(), 4);
    QCOMPARE(artifactsOf(probe, 0, "Pagination Header"), QStringList());
    QCOMPARE(artifactsOf(probe, 1, "Pagination Header"), QStringList{u"Eerste vraag"_s});
    QCOMPARE(artifactsOf(probe, 2, "Pagination Header"), QStringList());
    QCOMPARE(artifactsOf(probe, 3, "Pagination Header"), QStringList{u"Tweede vraag"_s});
    QCOMPARE(artifactsOf(probe, 3, "Pagination Footer"), QStringList{u"Page 4 of 4"_s});
}

void PdfMarginsTest::aHeadingIsNotLeftAloneBeforeALargeFigure()
{
    PdfFlow flow(pdfInfo(), PdfPageGeometry::wide(), PdfTheme::slides());
    flow.heading(1, u"Eerste vraag"_s);
    flow.paragraph(u"Zo lees je dit."_s);
    flow.keepWithNext();
    flow.figure({PdfPageGeometry::wide().content().size(), u"Alles in woorden"_s, PdfText(u"Figuur"_s),
                 [](QPainter &painter, const QRectF &area) { painter.drawRect(area); }});
    PdfProbe probe(written(flow).bytes);
    QCOMPARE(probe.faults().join(u'\n'), QString());
    QCOMPARE(probe.pageCount(), 1); // the figure is made smaller
}

QTEST_MAIN(PdfMarginsTest)
#include "tst_pdfmargins.moc"
