#include "app/render/pdf/pdfcontent.h"
#include "app/render/pdf/pdffonts.h"
#include "app/render/pdf/pdfmetadata.h"
#include "app/render/pdf/pdftheme.h"
#include "app/render/pdf/printabletext.h"
#include "app/render/pdf/taggedpdf.h"
#include "pdfprobe.h"

#include <QPainterPath>
#include <QTest>
#include <QXmlStreamReader>

#include <functional>

using namespace app;
using namespace Qt::StringLiterals;

namespace {

const QSizeF a4(595, 842);

PdfDocumentInfo info()
{
    return {u"Witte vlekken & <overlap>"_s,
            u"Programmabureau"_s,
            u"Analyse"_s,
            u"Stelselkaart"_s,
            u"nl-NL"_s,
            QDateTime(QDate(2026, 6, 30), QTime(12, 0), Qt::UTC)};
}

TaggedPdf::Paint says(const QString &text, double y = 100)
{
    return [text, y](QPainter &painter) {
        painter.setFont(pdfFont(u"DejaVu Sans"_s, 1));
        painter.drawText(QPointF(60, y), text);
    };
}

/// A page with a heading, a paragraph with a link to it and one to the web, a figure, a table and decoration.
void paintSample(TaggedPdf &pdf)
{
    PdfStructure &tree = pdf.structure();
    pdf.paintArtifact(PdfArtifact::PageHeader, says(u"boven"_s, 30));
    const auto heading = tree.add(tree.root(), PdfTag::H1);
    pdf.setAnchor(u"begin"_s, 80);
    pdf.addBookmark(1, u"Kop"_s, heading, 80);
    pdf.paint(heading, says(u"Kop"_s));
    const auto paragraph = tree.add(tree.root(), PdfTag::P);
    pdf.paint(paragraph, says(u"Zie "_s, 120));
    const auto link = tree.add(paragraph, PdfTag::Link);
    pdf.paint(link, says(u"de kop"_s, 140));
    pdf.addLink(link, {QRectF(60, 130, 40, 12)}, {u"begin"_s, {}}, u"de kop"_s);
    const auto web = tree.add(paragraph, PdfTag::Link);
    pdf.paint(web, says(u"het web"_s, 160));
    pdf.addLink(web, {QRectF(60, 150, 40, 12), QRectF(60, 162, 20, 12)}, {{}, u"https://example.org/"_s},
                u"het web"_s);
    const auto figure = tree.add(tree.root(), PdfTag::Figure);
    tree.attributes(figure).alternative = u"een blok"_s;
    tree.attributes(figure).box = QRectF(60, 200, 100, 50);
    pdf.paint(figure, [](QPainter &painter) {
        painter.setClipRect(QRectF(60, 200, 100, 50));
        painter.setOpacity(0.5);
        painter.fillRect(QRectF(50, 190, 100, 50), Qt::red);
        painter.drawEllipse(QRectF(60, 200, 80, 40));
    });
    pdf.newPage();
    const auto table = tree.add(tree.root(), PdfTag::Table);
    const auto head = tree.add(tree.add(table, PdfTag::TableHead), PdfTag::Row);
    const auto header = tree.add(head, PdfTag::HeaderCell);
    tree.attributes(header).scope = PdfScope::Column;
    pdf.paint(header, says(u"Naam"_s));
    const auto row = tree.add(tree.add(table, PdfTag::TableBody), PdfTag::Row);
    pdf.paint(tree.add(row, PdfTag::Cell), says(u"waarde"_s, 120));
    const auto note = tree.add(tree.root(), PdfTag::Note);
    pdf.paint(note, says(u"bron"_s, 150));
    pdf.paintArtifact(PdfArtifact::PageFooter, says(u"onder"_s, 810));
}

QByteArray sample()
{
    TaggedPdf pdf(info(), a4);
    paintSample(pdf);
    auto bytes = pdf.finish({});
    return bytes ? *bytes : QByteArray();
}

} // namespace

class TaggedPdfTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aDocumentWithEverythingHasNoFault();
    void textComesInReadingOrder();
    void artifactsSayWhatTheyAre();
    void linksLeadToTheirAnchorsAndAddresses();
    void aLinkOverTwoLinesHasTwoAreas();
    void theProbeFindsWhatIsTakenOut_data();
    void theProbeFindsWhatIsTakenOut();
    void theProbeFindsPaintOutsideMarkedContent();
    void sameCallsGiveTheSameBytes();
    void otherDateGivesOtherBytesOnlyThere();
    void aLinkToNoAnchorIsAnError();
    void cancellingGivesNoFile_data();
    void cancellingGivesNoFile();
    void anAnchorSetTwiceKeepsItsFirstPlace();
    void bookmarksNeverSkipALevel();
    void foldedBookmarksCountTheirChildren();
    void actualTextIsReadInsteadOfGlyphs();
    void fragmentsKeepTheirLooksWhateverCameBefore();
    void whateverAPainterCanDoStaysInItsFragment_data();
    void whateverAPainterCanDoStaysInItsFragment();
    void anEmptyDocumentIsStillTagged();
    void manyPagesKeepTheirContent();
    void attributesOfCellsAndListsAreWritten();

    void marksAreTakenOutOfContent();
    void contentWithoutItsMarksIsAnError_data();
    void contentWithoutItsMarksIsAnError();
    void unbalancedSlicesAreNotWrappedInAGraphicsState();

    void glyphTextsAreRepaired_data();
    void glyphTextsAreRepaired();
    void aMapOfGlyphsReadsBack();

    void metadataIsWellFormedForEveryText_data();
    void metadataIsWellFormedForEveryText();
    void metadataSaysWhoAndWhen();

    void textIsCleaned_data();
    void textIsCleaned();
    void cleaningTwiceIsCleaningOnce();
    void whatNoFontHasIsAQuestionMark();
    void stacksOfMarksAreLimited();
    void onlyPlainGlyphsReadBack_data();
    void onlyPlainGlyphsReadBack();
    void coloursOfTheThemeCanBeRead();
    void contrastIsThatOfWcag();
};

void TaggedPdfTest::aDocumentWithEverythingHasNoFault()
{
    PdfProbe probe(sample());
    QCOMPARE(probe.faults().join(u'\n'), QString());
    QCOMPARE(probe.pageCount(), 2);
    QCOMPARE(probe.tagged("Figure").size(), 1);
    QCOMPARE(probe.tagged("Figure").first().alternative, u"een blok"_s);
    QCOMPARE(probe.bookmarks(), QStringList{u"1 Kop"_s});
}

void TaggedPdfTest::textComesInReadingOrder()
{
    PdfProbe probe(sample());
    QCOMPARE(probe.elements().first().tag, QByteArray("Document"));
    QCOMPARE(probe.elements().first().text, u"KopZie de kophet webNaamwaardebron"_s);
    QCOMPARE(probe.tagged("P").first().text, u"Zie de kophet web"_s);
}

void TaggedPdfTest::artifactsSayWhatTheyAre()
{
    PdfProbe probe(sample());
    QStringList artifacts;
    for (const ProbedContent &content : probe.content()) {
        if (content.contentId < 0)
            artifacts.append(QLatin1String(content.artifact) + u": "_s + content.text);
    }
    QCOMPARE(artifacts, (QStringList{u"Pagination Header: boven"_s, u"Pagination Footer: onder"_s}));
}

void TaggedPdfTest::linksLeadToTheirAnchorsAndAddresses()
{
    PdfProbe probe(sample());
    QCOMPARE(probe.linkPages(), (QMap<QString, int>{{u"de kop"_s, 0}}));
    QCOMPARE(probe.linkAddresses(), QStringList{u"https://example.org/"_s});
}

void TaggedPdfTest::aLinkOverTwoLinesHasTwoAreas()
{
    PdfProbe probe(sample());
    PdfObject annotations = probe.page(0).getKey("/Annots");
    QCOMPARE(annotations.getArrayNItems(), 2);
    QVERIFY(!annotations.getArrayItem(0).hasKey("/QuadPoints"));
    PdfObject corners = annotations.getArrayItem(1).getKey("/QuadPoints");
    QCOMPARE(corners.getArrayNItems(), 16); // 2 areas × 4 corners × 2
    // The first area is x 60–100, y 150–162 from the top: 842 − 150 = 692 and 842 − 162 = 680 from the
    // bottom.
    const QList<double> first{60, 692, 100, 692, 60, 680, 100, 680};
    for (int i = 0; i < 8; ++i)
        QCOMPARE(corners.getArrayItem(i).getNumericValue(), first[i]);
}

// Each row breaks one promise in a good file and names what the probe must then say.
void TaggedPdfTest::theProbeFindsWhatIsTakenOut_data()
{
    using Break = std::function<void(PdfProbe &)>;
    QTest::addColumn<Break>("breakIt");
    QTest::addColumn<QString>("fault");
    const auto eachElement = [](const char *tag, const char *key) -> Break {
        return [tag = std::string("/") + tag, key = std::string(key)](PdfProbe &probe) {
            for (PdfObject &object : probe.file().getAllObjects()) {
                if (object.isDictionary() && object.hasKey("/S") && object.getKey("/S").isNameAndEquals(tag))
                    object.removeKey(key);
            }
        };
    };
    const auto firstLink = [](const char *key) -> Break {
        return [key = std::string(key)](PdfProbe &probe) {
            probe.page(0).getKey("/Annots").getArrayItem(0).removeKey(key);
        };
    };
    const auto catalogue = [](const char *key) -> Break {
        return [key = std::string(key)](PdfProbe &probe) { probe.catalogue().removeKey(key); };
    };
    QTest::newRow("Alt") << eachElement("Figure", "/Alt") << u"a figure without alternative text"_s;
    QTest::newRow("BBox") << eachElement("Figure", "/A") << u"a figure without alternative text or box"_s;
    QTest::newRow("Scope") << eachElement("TH", "/A") << u"without scope"_s;
    QTest::newRow("note id") << eachElement("Note", "/ID") << u"a note without id"_s;
    QTest::newRow("kids") << eachElement("P", "/K") << u"is in no element"_s;
    QTest::newRow("parent") << eachElement("TH", "/P") << u"does not know its parent"_s;
    QTest::newRow("Contents") << firstLink("/Contents") << u"has no Contents"_s;
    QTest::newRow("StructParent") << firstLink("/StructParent") << u"has no StructParent"_s;
    QTest::newRow("Dest") << firstLink("/Dest") << u"leads nowhere"_s;
    QTest::newRow("Lang") << catalogue("/Lang") << u"no language"_s;
    QTest::newRow("MarkInfo") << catalogue("/MarkInfo") << u"not marked"_s;
    QTest::newRow("title display") << catalogue("/ViewerPreferences") << u"the title is not displayed"_s;
    QTest::newRow("XMP") << catalogue("/Metadata") << u"no XMP"_s;
    QTest::newRow("structure") << catalogue("/StructTreeRoot") << u"no structure tree"_s;
    QTest::newRow("ToUnicode") << Break([](PdfProbe &probe) {
        for (PdfObject &object : probe.file().getAllObjects()) {
            if (object.isDictionaryOfType("/Font", "/Type0"))
                object.removeKey("/ToUnicode");
        }
    }) << u"has no ToUnicode"_s;
    QTest::newRow("heading level") << Break([](PdfProbe &probe) {
        for (PdfObject &object : probe.file().getAllObjects()) {
            if (object.isDictionary() && object.hasKey("/S") && object.getKey("/S").isNameAndEquals("/H1"))
                object.replaceKey("/S", PdfObject::newName("/H2"));
        }
    }) << u"skips a level"_s;
    QTest::newRow("parent tree") << Break([](PdfProbe &probe) {
        PdfObject tree = probe.catalogue().getKey("/StructTreeRoot").getKey("/ParentTree");
        PdfObject first = tree.getKey("/Nums").getArrayItem(1);
        first.setArrayItem(0, first.getArrayItem(1));
    }) << u"has another parent"_s;
}

void TaggedPdfTest::theProbeFindsWhatIsTakenOut()
{
    QFETCH(std::function<void(PdfProbe &)>, breakIt);
    QFETCH(QString, fault);
    PdfProbe good(sample());
    breakIt(good);
    const QStringList faults = PdfProbe(good.rewritten()).faults();
    QVERIFY2(!faults.filter(fault).isEmpty(), qPrintable(faults.join(u'\n')));
}

void TaggedPdfTest::theProbeFindsPaintOutsideMarkedContent()
{
    PdfProbe good(sample());
    PdfObject page = good.page(0);
    PdfObject stream = page.getKey("/Contents");
    stream.replaceStreamData((pdfBytes(stream) + "\n0 0 10 10 re f\n").toStdString(), PdfObject::newNull(),
                             PdfObject::newNull());
    QCOMPARE(PdfProbe(good.rewritten()).faults(), QStringList{u"page 1: f paints outside marked content"_s});
}

void TaggedPdfTest::sameCallsGiveTheSameBytes()
{
    const QByteArray first = sample();
    QVERIFY(!first.isEmpty());
    QHashSeed::resetRandomGlobalSeed(); // Qt's own hashes come in another order now
    QCOMPARE(sample(), first);
}

void TaggedPdfTest::otherDateGivesOtherBytesOnlyThere()
{
    const auto packetOf = [](const QDateTime &created) {
        PdfDocumentInfo other = info();
        other.created = created;
        return xmpPacket(other);
    };
    const QDateTime noon(QDate(2026, 6, 30), QTime(12, 0), Qt::UTC);
    QCOMPARE(packetOf(noon.toOffsetFromUtc(7200)), packetOf(noon)); // one moment, wherever it is said
    QVERIFY(packetOf(noon.addSecs(1)) != packetOf(noon));
    QVERIFY(!packetOf(QDateTime()).contains("CreateDate"));
}

void TaggedPdfTest::aLinkToNoAnchorIsAnError()
{
    TaggedPdf pdf(info(), a4);
    const auto link = pdf.structure().add(pdf.structure().root(), PdfTag::Link);
    pdf.paint(link, says(u"weg"_s));
    pdf.addLink(link, {QRectF(0, 0, 10, 10)}, {u"nergens"_s, {}}, u"weg"_s);
    const auto result = pdf.finish({});
    QVERIFY(!result);
    QCOMPARE(result.error().code, core::ErrorCode::Internal);
    QVERIFY(result.error().detail.contains(u"'nergens'"));
    QVERIFY(!result.error().message.isEmpty());
}

void TaggedPdfTest::cancellingGivesNoFile_data()
{
    QTest::addColumn<int>("polls");
    QTest::newRow("at once") << 0;
    QTest::newRow("after the first page") << 1;
    QTest::newRow("in the structure") << 2;
    QTest::newRow("while writing") << 4;
}

void TaggedPdfTest::cancellingGivesNoFile()
{
    QFETCH(int, polls);
    TaggedPdf pdf(info(), a4);
    paintSample(pdf);
    core::JobControl job;
    job.isCancelled = [&polls] { return polls-- <= 0; };
    const auto result = pdf.finish(job);
    QVERIFY(!result);
    QCOMPARE(result.error().code, core::ErrorCode::Cancelled);
}

void TaggedPdfTest::anAnchorSetTwiceKeepsItsFirstPlace()
{
    TaggedPdf pdf(info(), a4);
    pdf.setAnchor(u"plek"_s, 100);
    const auto link = pdf.structure().add(pdf.structure().root(), PdfTag::Link);
    pdf.paint(link, says(u"plek"_s));
    pdf.addLink(link, {QRectF(0, 0, 10, 10)}, {u"plek"_s, {}}, u"plek"_s);
    pdf.newPage();
    pdf.setAnchor(u"plek"_s, 300);
    PdfProbe probe(*pdf.finish({}));
    QCOMPARE(probe.linkPages().value(u"plek"_s, -1), 0);
    PdfObject target = probe.page(0).getKey("/Annots").getArrayItem(0).getKey("/Dest");
    QCOMPARE(target.getArrayItem(3).getNumericValue(), 742.0); // 842 − 100
}

void TaggedPdfTest::bookmarksNeverSkipALevel()
{
    TaggedPdf pdf(info(), a4);
    const auto heading = pdf.structure().add(pdf.structure().root(), PdfTag::H1);
    pdf.paint(heading, says(u"K"_s));
    for (const int level : {3, 4, 1, 2, 5, 2, -1})
        pdf.addBookmark(level, QString::number(level), heading, 0);
    PdfProbe probe(*pdf.finish({}));
    QCOMPARE(probe.bookmarks(),
             (QStringList{u"1 3"_s, u"2 4"_s, u"1 1"_s, u"2 2"_s, u"3 5"_s, u"2 2"_s, u"1 -1"_s}));
    QCOMPARE(probe.faults().join(u'\n'), QString());
}

void TaggedPdfTest::foldedBookmarksCountTheirChildren()
{
    TaggedPdf pdf(info(), a4);
    const auto heading = pdf.structure().add(pdf.structure().root(), PdfTag::H1);
    pdf.paint(heading, says(u"K"_s));
    for (const int level : {1, 2, 3, 3, 2})
        pdf.addBookmark(level, u"b"_s, heading, 0);
    PdfProbe probe(*pdf.finish({}));
    PdfObject outlines = probe.catalogue().getKey("/Outlines");
    PdfObject first = outlines.getKey("/First");
    QCOMPARE(outlines.getKey("/Count").getIntValue(), 3LL); // level 1 and its two children show
    QCOMPARE(first.getKey("/Count").getIntValue(), 2LL);
    QCOMPARE(first.getKey("/First").getKey("/Count").getIntValue(), -2LL); // closed: two inside
    QVERIFY(!first.getKey("/Last").hasKey("/Count"));
}

void TaggedPdfTest::actualTextIsReadInsteadOfGlyphs()
{
    TaggedPdf pdf(info(), a4);
    const auto paragraph = pdf.structure().add(pdf.structure().root(), PdfTag::P);
    const QString smile = QString::fromUcs4(U"\U0001F600");
    pdf.paint(paragraph, says(u"teken"_s), u"lach "_s + smile);
    PdfProbe probe(*pdf.finish({}));
    QCOMPARE(probe.faults().join(u'\n'), QString());
    QCOMPARE(probe.tagged("P").first().text, u"lach "_s + smile);
}

void TaggedPdfTest::fragmentsKeepTheirLooksWhateverCameBefore()
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

void TaggedPdfTest::whateverAPainterCanDoStaysInItsFragment_data()
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

void TaggedPdfTest::whateverAPainterCanDoStaysInItsFragment()
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

void TaggedPdfTest::anEmptyDocumentIsStillTagged()
{
    TaggedPdf pdf(info(), a4);
    PdfProbe probe(*pdf.finish({}));
    QCOMPARE(probe.faults().join(u'\n'), QString());
    QCOMPARE(probe.pageCount(), 1);
    QCOMPARE(probe.elements().size(), 1);
}

void TaggedPdfTest::manyPagesKeepTheirContent()
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

void TaggedPdfTest::attributesOfCellsAndListsAreWritten()
{
    TaggedPdf pdf(info(), a4);
    PdfStructure &tree = pdf.structure();
    const auto list = tree.add(tree.root(), PdfTag::L);
    tree.attributes(list).numbering = PdfNumbering::Decimal;
    const auto table = tree.add(tree.root(), PdfTag::Table);
    tree.attributes(table).summary = u"twee kolommen"_s;
    const auto phrase = tree.add(tree.add(tree.root(), PdfTag::P), PdfTag::Span);
    tree.attributes(phrase).language = u"en"_s;
    const auto row = tree.add(tree.add(table, PdfTag::TableBody), PdfTag::Row);
    const auto header = tree.add(row, PdfTag::HeaderCell);
    tree.attributes(header).scope = PdfScope::Row;
    tree.attributes(header).named = true;
    tree.attributes(header).columnSpan = 2;
    const auto cell = tree.add(row, PdfTag::Cell);
    tree.attributes(cell).headers = {header};
    tree.attributes(cell).rowSpan = 1;
    PdfProbe probe(*pdf.finish({}));
    QCOMPARE(probe.faults().join(u'\n'), QString());
    QCOMPARE(probe.tagged("Span").first().language, u"en"_s);
    QCOMPARE(probe.tagged("TH").first().columnSpan, 2);
    QCOMPARE(probe.tagged("TH").first().scope, QByteArray("Row"));
    QCOMPARE(probe.tagged("TD").first().headers, QStringList{probe.tagged("TH").first().id});
    const QByteArray file = probe.rewritten();
    QVERIFY(file.contains("/ListNumbering /Decimal"));
    QVERIFY(file.contains("/Summary (twee kolommen)"));
}

void TaggedPdfTest::marksAreTakenOutOfContent()
{
    PdfStructure tree;
    const auto paragraph = tree.add(tree.root(), PdfTag::P);
    const QByteArray content = "start\n"
                               "q\n0 0 0 scn\n-1234567 0 m\n-1234568 0 l\nf*\nQ\n"
                               "q\n10 20 30 40 re\nf\nQ\n"
                               "q\n0 0 0 scn\n-1234567 1 m\n-1234568 1 l\nf*\nQ\n"
                               "1 2 3 4 re f\n"
                               "q\n0 0 0 scn\n-1234567 2 m\n-1234568 2 l\nf*\nQ\n"
                               "end\n";
    const auto marked
        = markedContent(content, {{paragraph, {}, 0, {}}, {{}, PdfArtifact::Layout, -1, {}}}, tree);
    QVERIFY(marked);
    QCOMPARE(*marked,
             QByteArray("start\n"
                        "/P <</MCID 0>> BDC\nq\nq\n10 20 30 40 re\nf\nQ\nQ\nEMC\n"
                        "/Artifact <</Type /Layout>> BDC\nq\n1 2 3 4 re f\nQ\nEMC\n"
                        "end\n"));
}

void TaggedPdfTest::contentWithoutItsMarksIsAnError_data()
{
    QTest::addColumn<QByteArray>("content");
    const auto mark = [](int number) {
        const QByteArray n = QByteArray::number(number);
        return "q\n-1234567 " + n + " m\n-1234568 " + n + " l\nf*\nQ\n";
    };
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("no first mark") << mark(1) + "S\n";
    QTest::newRow("no last mark") << "x\n" + mark(0) + "S\n";
    QTest::newRow("one too many") << "x\n" + mark(0) + "S\n" + mark(1) + mark(2);
    QTest::newRow("in another order") << "x\n" + mark(1) + mark(0);
    QTest::newRow("without its fill") << "x\n-1234567 0 m\n-1234568 0 l\nS\n" + mark(1);
    QTest::newRow("cut off") << mark(0) + "-1234567 1 m\n-123";
}

void TaggedPdfTest::contentWithoutItsMarksIsAnError()
{
    QFETCH(QByteArray, content);
    PdfStructure tree;
    const auto result = markedContent(content, {{tree.root(), {}, 0, {}}}, tree);
    QVERIFY(!result);
    QCOMPARE(result.error().code, core::ErrorCode::Internal);
}

void TaggedPdfTest::unbalancedSlicesAreNotWrappedInAGraphicsState()
{
    PdfStructure tree;
    const QByteArray content = "x\n"
                               "-1234567 0 m\n-1234568 0 l\nf*\n"
                               "Q\nQ\nf\n"
                               "-1234567 1 m\n-1234568 1 l\nf*\n";
    const auto marked = markedContent(content, {{tree.root(), {}, 0, {}}}, tree);
    QVERIFY(marked);
    QCOMPARE(*marked, QByteArray("x\n/Document <</MCID 0>> BDC\nQ\nQ\nf\nEMC\n"));
}

void TaggedPdfTest::glyphTextsAreRepaired_data()
{
    QTest::addColumn<QByteArray>("map");
    QTest::addColumn<int>("lastGlyph");
    QTest::addColumn<QStringList>("texts"); // of the glyphs 1, 2, …
    const QString unknown(QChar::ReplacementCharacter);
    QTest::newRow("as Qt writes it") << QByteArray(
        "3 beginbfrange\n<0000> <0000> <0000>\n<0001> <0003> [<0048> <00E9> <0009> ]\nendbfrange")
                                     << 3 << QStringList{u"H"_s, u"é"_s, u" "_s};
    QTest::newRow("ligatures") << QByteArray(
        "beginbfrange <0001> <0005> [<FB00> <FB01> <FB02> <FB03> <FB04>]")
                               << 5 << QStringList{u"ff"_s, u"fi"_s, u"fl"_s, u"ffi"_s, u"ffl"_s};
    QTest::newRow("a gap") << QByteArray("beginbfrange <0002> <0002> [<0041>]") << 3
                           << QStringList{unknown, u"A"_s, unknown};
    QTest::newRow("nothing there") << QByteArray("beginbfrange <0001> <0001> [<0000>]") << 1
                                   << QStringList{unknown};
    QTest::newRow("a range") << QByteArray("beginbfrange <0001> <0003> <0061>") << 3
                             << QStringList{u"a"_s, u"b"_s, u"c"_s};
    QTest::newRow("a range beyond the font")
        << QByteArray("beginbfrange <0001> <FFFF> <0061>") << 2 << QStringList{u"a"_s, u"b"_s};
    QTest::newRow("no-break space") << QByteArray("beginbfrange <0001> <0001> [<00A0>]") << 1
                                    << QStringList{u" "_s};
    QTest::newRow("rubbish") << QByteArray("beginbfrange <zz> [<") << 1 << QStringList{unknown};
    QTest::newRow("empty") << QByteArray() << 0 << QStringList();
}

void TaggedPdfTest::glyphTextsAreRepaired()
{
    QFETCH(QByteArray, map);
    QFETCH(int, lastGlyph);
    QFETCH(QStringList, texts);
    const auto found = glyphTexts(map, lastGlyph);
    QCOMPARE(QStringList(found.values()), texts);
    QVERIFY(!found.contains(0));
}

void TaggedPdfTest::aMapOfGlyphsReadsBack()
{
    QMap<int, QString> texts;
    for (int glyph = 1; glyph <= 250; ++glyph) // more than one block of 100
        texts.insert(glyph, QString(QChar(0x100 + glyph)));
    const QByteArray map = toUnicodeMap(texts);
    QCOMPARE(map.count("100 beginbfchar"), 2);
    QCOMPARE(map.count("\n50 beginbfchar"), 1);
    QCOMPARE(map.count("endbfchar"), 3);
    QVERIFY(map.contains("<0001> <0101>\n"));
    QVERIFY(map.contains("<00FA> <01FA>\n")); // 250 = 0xFA
    QVERIFY(toUnicodeMap({{1, u"ffi"_s}}).contains("<0001> <006600660069>\n"));
    QVERIFY(!toUnicodeMap({}).contains("bfchar"));
}

void TaggedPdfTest::metadataIsWellFormedForEveryText_data()
{
    QTest::addColumn<QString>("title");
    QTest::addColumn<QString>("shown");
    const QString replaced(QChar::ReplacementCharacter);
    QTest::newRow("markup") << u"<a> & \"b\" ]]>"_s << u"<a> & \"b\" ]]>"_s;
    QTest::newRow("control") << QString(u"a"_s + QChar(1) + u"b"_s) << QString(u"a"_s + replaced + u"b"_s);
    QTest::newRow("lines") << u"een\r\ntwee"_s << u"een twee"_s;
    QTest::newRow("half a surrogate") << QString(u"x"_s + QChar(0xD800)) << QString(u"x"_s + replaced);
    QTest::newRow("emoji") << QString::fromUcs4(U"\U0001F600") << QString::fromUcs4(U"\U0001F600");
    QTest::newRow("direction") << u"a\u202Eb"_s << u"ab"_s;
}

void TaggedPdfTest::metadataIsWellFormedForEveryText()
{
    QFETCH(QString, title);
    QFETCH(QString, shown);
    PdfDocumentInfo given = info();
    given.title = title;
    given.author = title;
    given.subject = title;
    given.creator = title;
    TaggedPdf pdf(given, a4);
    PdfProbe probe(*pdf.finish({}));
    QCOMPARE(probe.faults().join(u'\n'), QString());
    PdfObject dictionary = probe.file().getTrailer().getKey("/Info");
    for (const char *key : {"/Title", "/Author", "/Subject", "/Creator"})
        QCOMPARE(QString::fromStdString(dictionary.getKey(key).getUTF8Value()), shown);
}

void TaggedPdfTest::metadataSaysWhoAndWhen()
{
    const QByteArray packet = xmpPacket(info());
    for (const char *part :
         {"<rdf:li xml:lang=\"x-default\">Witte vlekken &amp; &lt;overlap&gt;</rdf:li>",
          "<rdf:li>Programmabureau</rdf:li>", "<rdf:li>nl-NL</rdf:li>",
          "<xmp:CreateDate>2026-06-30T12:00:00Z</xmp:CreateDate>",
          "<xmp:CreatorTool>Stelselkaart</xmp:CreatorTool>", "<dc:format>application/pdf</dc:format>"})
        QVERIFY2(packet.contains(part), part);
    PdfProbe probe(sample());
    PdfObject dictionary = probe.file().getTrailer().getKey("/Info");
    QCOMPARE(dictionary.getKey("/CreationDate").getStringValue(), std::string("D:20260630120000Z"));
    QCOMPARE(probe.file().getPDFVersion(), std::string("1.7"));
}

void TaggedPdfTest::textIsCleaned_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("clean");
    const QString replaced(QChar::ReplacementCharacter);
    QTest::newRow("plain") << u"Coöperatie € 1"_s << u"Coöperatie € 1"_s;
    QTest::newRow("line ends") << u"a\r\nb\rc\nd\u2028e\u2029f\vg"_s << u"a\nb\nc\nd\ne\nf\ng"_s;
    QTest::newRow("two line ends") << u"a\n\nb\r\r\n"_s << u"a\n\nb\n\n"_s;
    QTest::newRow("tab") << u"a\tb"_s << u"a b"_s;
    QTest::newRow("zero") << QString(u"a"_s + QChar(0)) << QString(u"a"_s + replaced);
    QTest::newRow("C1") << QString(QChar(0x9B)) << replaced;
    QTest::newRow("overrides and isolates") << u"\u202Ea\u202C\u2066b\u2069"_s << u"ab"_s;
    QTest::newRow("soft hyphen, byte order mark") << u"\uFEFFwoord\u00ADdeel"_s << u"woorddeel"_s;
    QTest::newRow("object, noncharacter") << QString(QChar(0xFFFC)) + QChar(0xFFFE) << replaced + replaced;
    QTest::newRow("halves") << QString(QChar(0xDC00)) + QChar(0xD83D) << replaced + replaced;
    QTest::newRow("no-break space stays") << u"a\u00A0b"_s << u"a\u00A0b"_s;
    QTest::newRow("empty") << QString() << QString();
}

void TaggedPdfTest::textIsCleaned()
{
    QFETCH(QString, text);
    QFETCH(QString, clean);
    QCOMPARE(cleanText(text), clean);
}

void TaggedPdfTest::cleaningTwiceIsCleaningOnce()
{
    QString all;
    for (uint c = 0; c < 0x3000; ++c)
        all.append(QChar(static_cast<ushort>(c)));
    all.append(QChar(0xD83D));
    const QString once = cleanText(all);
    QCOMPARE(cleanText(once), once);
    QCOMPARE(cleanLine(cleanLine(all)), cleanLine(all));
    QVERIFY(!cleanLine(all).contains(u'\n'));
}

void TaggedPdfTest::whatNoFontHasIsAQuestionMark()
{
    PrintableText printable(pdfFont(u"DejaVu Sans"_s, 10));
    const QString unassigned = QString::fromUcs4(U"\U000F1234"); // private use: in no font here
    QCOMPARE(printable.shown(u"a"_s + unassigned + u"b\nc"_s), u"a?b\nc"_s);
    QCOMPARE(printable.shown(unassigned + unassigned), u"??"_s);
    QCOMPARE(printable.missing(), std::set<char32_t>{0xF1234});
}

void TaggedPdfTest::stacksOfMarksAreLimited()
{
    PrintableText printable(pdfFont(u"DejaVu Sans"_s, 10));
    const QString acute(QChar(0x301));
    QCOMPARE(printable.shown(u"a"_s + acute.repeated(5)), u"a"_s + acute.repeated(5));
    QCOMPARE(printable.shown(u"a"_s + acute.repeated(1000) + u"b"_s), u"a"_s + acute.repeated(30) + u"b"_s);
}

void TaggedPdfTest::onlyPlainGlyphsReadBack_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("readsBack");
    QTest::newRow("Dutch") << u"Coöperatie ’s-Gravenhage € 1.234,50"_s << true;
    QTest::newRow("Greek, Cyrillic") << u"αβγ Ж"_s << true;
    QTest::newRow("Hebrew") << u"שלום"_s << false;
    QTest::newRow("Arabic") << u"عربي"_s << false;
    QTest::newRow("emoji") << QString::fromUcs4(U"\U0001F600") << false;
    QTest::newRow("combining mark") << u"a\u0301"_s << false;
    QTest::newRow("joiner") << u"a\u200Db"_s << false;
    QTest::newRow("empty") << QString() << true;
}

void TaggedPdfTest::onlyPlainGlyphsReadBack()
{
    QFETCH(QString, text);
    QFETCH(bool, readsBack);
    QCOMPARE(PrintableText(pdfFont(u"DejaVu Sans"_s, 10)).readsBack(text), readsBack);
}

void TaggedPdfTest::coloursOfTheThemeCanBeRead()
{
    const PdfTheme theme;
    for (const QColor &ink : {theme.text, theme.heading, theme.muted, theme.link}) {
        QVERIFY2(contrastRatio(ink, Qt::white) >= 4.5, qPrintable(ink.name()));
        QVERIFY2(contrastRatio(ink, theme.fill) >= 4.5, qPrintable(ink.name()));
    }
}

void TaggedPdfTest::contrastIsThatOfWcag()
{
    QCOMPARE(contrastRatio(Qt::black, Qt::white), 21.0); // (1 + 0.05) / (0 + 0.05)
    QCOMPARE(contrastRatio(Qt::white, Qt::black), 21.0);
    QCOMPARE(contrastRatio(Qt::red, Qt::red), 1.0);
    // Red: 0.2126; (1.05) / (0.2626) = 3.998.
    QVERIFY(qAbs(contrastRatio(QColor(255, 0, 0), Qt::white) - 3.998) < 0.001);
}

QTEST_MAIN(TaggedPdfTest)
#include "tst_taggedpdf.moc"
