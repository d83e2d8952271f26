#include "taggedpdfsamples.h"

#include <QPainterPath>
#include <QTest>

using namespace taggedpdf;

/// What is painted into a tagged document stays in the piece it was painted for.
class PdfFragmentsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void actualTextIsReadInsteadOfGlyphs();
    void fragmentsKeepTheirLooksWhateverCameBefore();
    void whateverAPainterCanDoStaysInItsFragment_data();
    void whateverAPainterCanDoStaysInItsFragment();
    void manyPagesKeepTheirContent();
};

void PdfFragmentsTest::actualTextIsReadInsteadOfGlyphs()
{
    TaggedPdf pdf(info(), a4);
    const auto paragraph = pdf.structure().add(pdf.structure().root(), PdfTag::P);
    const QString smile = QString::fromUcs4(U"\U0001F600");
    pdf.paint(paragraph, says(u"teken"_s), u"lach "_s + smile);
    PdfProbe probe(*pdf.finish({}));
    QCOMPARE(probe.faults().join(u'\n'), QString());
    QCOMPARE(probe.tagged("P").first().text, u"lach "_s + smile);
}

void PdfFragmentsTest::fragmentsKeepTheirLooksWhateverCameBefore()
{
    TaggedPdf pdf(info(), a4);
    const auto paragraph = pdf.structure().add(pdf.structure().root(), PdfTag::P);
    // The same pen, brush and transform as the marks: Qt then has no reason to write its graphics state anew.
    const auto black = [](QPainter &painter) {
        painter.setTransform(QTransform());
        painter.setPen(Qt::NoPen);
        painter.setBrush(Qt::black);
        painter.drawRect(QRectF(100, 100, 50, 50));
    };
    for (int i = 0; i < 3; ++i)
        pdf.paint(paragraph, black);
    pdf.paint(paragraph, [](QPainter &) {}); // nothing at all
    pdf.paint(paragraph, says(u"na"_s));
    PdfProbe probe(*pdf.finish({}));
    QCOMPARE(probe.faults().join(u'\n'), QString());
    QCOMPARE(probe.content().size(), 5);
    const QByteArray content = pdfBytes(probe.page(0).getKey("/Contents"));
    QCOMPARE(content.count("100 100 50 50 re"), 3);
    QVERIFY(!content.contains("-1234567"));
}

void PdfFragmentsTest::whateverAPainterCanDoStaysInItsFragment_data()
{
    QTest::addColumn<TaggedPdf::Paint>("paint");
    const QRectF area(60, 200, 100, 50);
    QTest::newRow("pattern") << TaggedPdf::Paint(
        [area](QPainter &painter) { painter.fillRect(area, QBrush(Qt::red, Qt::BDiagPattern)); });
    QTest::newRow("gradient") << TaggedPdf::Paint([area](QPainter &painter) {
        QLinearGradient gradient(area.topLeft(), area.bottomRight());
        gradient.setColorAt(0, QColor(255, 0, 0, 40));
        gradient.setColorAt(1, Qt::blue);
        painter.fillRect(area, gradient);
    });
    QTest::newRow("image") << TaggedPdf::Paint([area](QPainter &painter) {
        QImage image(8, 8, QImage::Format_ARGB32);
        image.fill(QColor(0, 128, 0, 100));
        painter.drawImage(area, image);
    });
    QTest::newRow("clip in a clip, turned") << TaggedPdf::Paint([area](QPainter &painter) {
        painter.setClipRect(area);
        painter.save();
        painter.translate(area.center());
        painter.rotate(30);
        QPainterPath path;
        path.addEllipse(QPointF(0, 0), 20, 30);
        painter.setClipPath(path, Qt::IntersectClip);
        painter.fillRect(QRectF(-99, -99, 200, 200), Qt::green);
        painter.restore();
        painter.setClipping(false);
        painter.drawRect(area);
    });
    QTest::newRow("pen of dashes") << TaggedPdf::Paint([area](QPainter &painter) {
        painter.setPen(QPen(QColor(0, 0, 0, 120), 2, Qt::DashDotLine, Qt::RoundCap));
        painter.drawPolyline(QPolygonF({area.topLeft(), area.center(), area.topRight()}));
        painter.drawPoint(area.bottomLeft());
    });
    QTest::newRow("text, turned") << TaggedPdf::Paint([area](QPainter &painter) {
        painter.translate(area.center());
        painter.rotate(-90);
        painter.setFont(pdfFont(u"DejaVu Sans"_s, 1.2, true, true));
        painter.drawText(QRectF(0, 0, 100, 40), Qt::AlignCenter | Qt::TextWordWrap,
                         u"efficiënt over twee regels"_s);
    });
    QTest::newRow("clip left on") << TaggedPdf::Paint(
        [area](QPainter &painter) { painter.setClipRect(area); });
}

void PdfFragmentsTest::whateverAPainterCanDoStaysInItsFragment()
{
    QFETCH(TaggedPdf::Paint, paint);
    TaggedPdf pdf(info(), a4);
    PdfStructure &tree = pdf.structure();
    pdf.paint(tree.add(tree.root(), PdfTag::P), says(u"voor"_s));
    for (int i = 0; i < 2; ++i) {
        const auto figure = tree.add(tree.root(), PdfTag::Figure);
        tree.attributes(figure).alternative = u"beeld"_s;
        tree.attributes(figure).box = QRectF(60, 200, 100, 50);
        pdf.paint(figure, paint);
    }
    pdf.paint(tree.add(tree.root(), PdfTag::P), says(u"na"_s));
    PdfProbe probe(*pdf.finish({}));
    QCOMPARE(probe.faults().join(u'\n'), QString());
    QCOMPARE(probe.content().size(), 4);
    QCOMPARE(probe.content().first().text, u"voor"_s);
    QCOMPARE(probe.content().last().text, u"na"_s);
}

void PdfFragmentsTest::manyPagesKeepTheirContent()
{
    TaggedPdf pdf(info(), QSizeF(300, 200));
    const auto paragraph = pdf.structure().add(pdf.structure().root(), PdfTag::P);
    for (int page = 0; page < 30; ++page) {
        if (page > 0)
            pdf.newPage();
        pdf.paint(paragraph, says(QString::number(page % 10)));
    }
    QCOMPARE(pdf.page(), 29);
    PdfProbe probe(*pdf.finish({}));
    QCOMPARE(probe.faults().join(u'\n'), QString());
    QCOMPARE(probe.tagged("P").first().text, u"0123456789"_s.repeated(3));
    QCOMPARE(probe.tagged("P").first().pages.size(), 30);
    QCOMPARE(probe.page(0).getKey("/MediaBox").getArrayItem(2).getNumericValue(), 300.0);
}

QTEST_MAIN(PdfFragmentsTest)
#include "tst_pdffragments.moc"
