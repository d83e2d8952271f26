#include "taggedpdfsamples.h"

#include <QPainterPath>
#include <QTest>

#include <functional>

using namespace taggedpdf;

namespace {

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
    void aLinkToNoAnchorIsAnError();
    void cancellingGivesNoFile_data();
    void cancellingGivesNoFile();
    void anAnchorSetTwiceKeepsItsFirstPlace();
    void bookmarksNeverSkipALevel();
    void foldedBookmarksCountTheirChildren();
    void anEmptyDocumentIsStillTagged();
    void attributesOfCellsAndListsAreWritten();
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

void TaggedPdfTest::anEmptyDocumentIsStillTagged()
{
    TaggedPdf pdf(info(), a4);
    PdfProbe probe(*pdf.finish({}));
    QCOMPARE(probe.faults().join(u'\n'), QString());
    QCOMPARE(probe.pageCount(), 1);
    QCOMPARE(probe.elements().size(), 1);
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

QTEST_MAIN(TaggedPdfTest)
#include "tst_taggedpdf.moc"
