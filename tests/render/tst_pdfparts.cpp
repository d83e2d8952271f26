#include "app/render/contrast.h"
#include "app/render/pdf/pdfcontent.h"
#include "app/render/pdf/pdffonts.h"
#include "app/render/pdf/pdfmetadata.h"
#include "app/render/pdf/pdftheme.h"
#include "app/render/pdf/pdfupdate.h"
#include "app/render/pdf/qpdfobjects.h"
#include "app/render/pdf/taggedpdf.h"
#include "pdfsamples.h"

#include <qpdf/QPDFWriter.hh>

namespace {

const QSizeF a4(595, 842);

} // namespace

class PdfPartsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void marksAreTakenOutOfContent();
    void contentWithoutItsMarksIsAnError_data();
    void contentWithoutItsMarksIsAnError();
    void unbalancedSlicesAreNotWrappedInAGraphicsState();
    void pairsInWhichNothingIsPaintedAreLeftOut_data();
    void pairsInWhichNothingIsPaintedAreLeftOut();
    void anUpdateAddsAndReplacesObjects();
    void anUpdateOfManyPacksIsReadWhole();
    void anUpdateOfWhatIsNoPdfIsNotValid_data();
    void anUpdateOfWhatIsNoPdfIsNotValid();
    void conformanceIsClaimedOnlyWhereAsked();
    void slidesAreReadFromTheBack();
    void glyphTextsAreRepaired_data();
    void glyphTextsAreRepaired();
    void aMapOfGlyphsReadsBack();
    void metadataIsWellFormedForEveryText_data();
    void metadataIsWellFormedForEveryText();
    void metadataSaysWhoAndWhen();
    void coloursOfTheThemeCanBeRead();
    void contrastIsThatOfWcag();
    void otherDateGivesOtherBytesOnlyThere();
};

void PdfPartsTest::marksAreTakenOutOfContent()
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

void PdfPartsTest::contentWithoutItsMarksIsAnError_data()
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

void PdfPartsTest::contentWithoutItsMarksIsAnError()
{
    QFETCH(QByteArray, content);
    PdfStructure tree;
    const auto result = markedContent(content, {{tree.root(), {}, 0, {}}}, tree);
    QVERIFY(!result);
    QCOMPARE(result.error().code, core::ErrorCode::Internal);
}

void PdfPartsTest::unbalancedSlicesAreNotWrappedInAGraphicsState()
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

void PdfPartsTest::pairsInWhichNothingIsPaintedAreLeftOut_data()
{
    QTest::addColumn<QByteArray>("drawn");
    QTest::addColumn<QByteArray>("kept");
    QTest::newRow("a state set and dropped")
        << QByteArray("q\n0 0 0 SCN\n1 w 2 J 2 j []0  d\nQ\n1 2 3 4 re f\n") << QByteArray("1 2 3 4 re f\n");
    QTest::newRow("pairs within pairs") << QByteArray("q\nq\n1 w\nQ\nq\nQ\nQ\nf\n") << QByteArray("f\n");
    QTest::newRow("only the inner pair") << QByteArray("q\nq\n1 w\nQ\nf\nQ\n") << QByteArray("q\nf\nQ\n");
    QTest::newRow("a clip stays") << QByteArray("q\n0 0 9 9 re W n\nQ\n")
                                  << QByteArray("q\n0 0 9 9 re W n\nQ\n");
    QTest::newRow("a state that goes on") << QByteArray("1 w\nf\n") << QByteArray("1 w\nf\n");
}

void PdfPartsTest::pairsInWhichNothingIsPaintedAreLeftOut()
{
    QFETCH(QByteArray, drawn);
    QFETCH(QByteArray, kept);
    PdfStructure tree;
    const QByteArray content
        = "start\nq\n-1234567 0 m\n-1234568 0 l\nf*\nQ\n" + drawn + "q\n-1234567 1 m\n-1234568 1 l\nf*\nQ\n";
    const auto marked = markedContent(content, {{tree.root(), {}, 0, {}}}, tree);
    QVERIFY(marked);
    QCOMPARE(*marked, "start\n/Document <</MCID 0>> BDC\nq\n" + kept + "Q\nEMC\n");
}

/// A file of one empty page, and the number of an object in it that says "before".
static std::pair<QByteArray, int> smallFile()
{
    QPDF file;
    file.emptyPDF();
    PdfObject before = file.makeIndirectObject(PdfObject::newDictionary());
    before.replaceKey("/Says", pdfText(u"before"_s));
    file.getRoot().replaceKey("/Sample", before);
    QPDFWriter writer(file);
    writer.setOutputMemory();
    writer.setObjectStreamMode(qpdf_o_generate);
    writer.setDeterministicID(true);
    writer.write();
    const auto buffer = writer.getBufferSharedPointer();
    return {{reinterpret_cast<const char *>(buffer->getBuffer()), static_cast<qsizetype>(buffer->getSize())},
            writer.getRenumberedObjGen(before.getObjGen()).getObj()};
}

void PdfPartsTest::anUpdateAddsAndReplacesObjects()
{
    const auto [bytes, number] = smallFile();
    PdfUpdate update(bytes);
    QVERIFY(update.isValid());
    const int added = update.newNumber();
    update.put(added, "<</Says (added)>>");
    update.put(number, "<</Says (after) /Other " + QByteArray::number(added) + " 0 R>>");
    const QByteArray updated = update.finish();
    QVERIFY(updated.startsWith(bytes)); // the file itself is as it was

    QPDF read;
    read.processMemoryFile("updated", updated.constData(), static_cast<std::size_t>(updated.size()));
    PdfObject sample = read.getRoot().getKey("/Sample");
    QCOMPARE(sample.getKey("/Says").getStringValue(), std::string("after"));
    QCOMPARE(sample.getKey("/Other").getKey("/Says").getStringValue(), std::string("added"));
    QVERIFY(read.getWarnings().empty());
    const PdfObject identity = read.getTrailer().getKey("/ID");
    QVERIFY(PdfObject(identity).getArrayItem(0).getStringValue()
            != PdfObject(identity).getArrayItem(1).getStringValue());
}

void PdfPartsTest::anUpdateOfManyPacksIsReadWhole()
{
    const auto [bytes, number] = smallFile();
    PdfUpdate update(bytes);
    QByteArray all = "<</All [";
    for (int i = 0; i < 1001; ++i) { // five packs of 200, and one object more
        const int object = update.newNumber();
        update.put(object, "<</Number " + QByteArray::number(i) + ">>");
        all += QByteArray::number(object) + " 0 R ";
    }
    update.put(number, all + "]>>");
    const QByteArray updated = update.finish();
    QPDF read;
    read.processMemoryFile("updated", updated.constData(), static_cast<std::size_t>(updated.size()));
    const auto found = read.getRoot().getKey("/Sample").getKey("/All").getArrayAsVector();
    QCOMPARE(found.size(), std::size_t{1001});
    for (std::size_t i = 0; i < found.size(); ++i)
        QCOMPARE(PdfObject(found[i]).getKey("/Number").getIntValue(), static_cast<long long>(i));
    QVERIFY(read.getWarnings().empty());
}

void PdfPartsTest::anUpdateOfWhatIsNoPdfIsNotValid_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("some text") << QByteArray("geen pdf");
    QTest::newRow("a place beyond the end") << QByteArray("x\nstartxref\n900\n%%EOF\n");
    QTest::newRow("an end without a trailer") << QByteArray("%PDF-1.7\nstartxref\n1\n%%EOF\n");
}

void PdfPartsTest::anUpdateOfWhatIsNoPdfIsNotValid()
{
    QFETCH(QByteArray, bytes);
    QVERIFY(!PdfUpdate(bytes).isValid());
}

void PdfPartsTest::conformanceIsClaimedOnlyWhereAsked()
{
    PdfDocumentInfo info = pdfInfo();
    const QByteArray silent = xmpPacket(info);
    QVERIFY(!silent.contains("pdfuaid") && !silent.contains("pdfaid") && !silent.contains("pdfua"));
    info.claimsPdfUa = true;
    const QByteArray claims = xmpPacket(info);
    QVERIFY(claims.contains("xmlns:pdfuaid=\"http://www.aiim.org/pdfua/ns/id/\""));
    QVERIFY(claims.contains("<pdfuaid:part>1</pdfuaid:part>"));
    QVERIFY(!claims.contains("pdfaid"));
}

void PdfPartsTest::slidesAreReadFromTheBack()
{
    const PdfTheme theme = PdfTheme::slides();
    QCOMPARE(PdfPageGeometry::wide().size, QSizeF(960, 540)); // 13.33 × 7.5 inch
    QVERIFY(theme.bodySize >= 18);
    QVERIFY(theme.leadSize > theme.bodySize && theme.tableSize >= 14 && theme.noteSize >= 12);
    for (int level = 1; level <= 6; ++level)
        QVERIFY(theme.headingSize(level) >= theme.bodySize);
}

void PdfPartsTest::glyphTextsAreRepaired_data()
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

void PdfPartsTest::glyphTextsAreRepaired()
{
    QFETCH(QByteArray, map);
    QFETCH(int, lastGlyph);
    QFETCH(QStringList, texts);
    const auto found = glyphTexts(map, lastGlyph);
    QCOMPARE(QStringList(found.values()), texts);
    QVERIFY(!found.contains(0));
}

void PdfPartsTest::aMapOfGlyphsReadsBack()
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

void PdfPartsTest::metadataIsWellFormedForEveryText_data()
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

void PdfPartsTest::metadataIsWellFormedForEveryText()
{
    QFETCH(QString, title);
    QFETCH(QString, shown);
    PdfDocumentInfo given = pdfInfo();
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

void PdfPartsTest::metadataSaysWhoAndWhen()
{
    PdfDocumentInfo given = pdfInfo();
    given.title = u"Witte vlekken & <overlap>"_s;
    const QByteArray packet = xmpPacket(given);
    for (const char *part :
         {"<rdf:li xml:lang=\"x-default\">Witte vlekken &amp; &lt;overlap&gt;</rdf:li>",
          "<rdf:li>Programmabureau</rdf:li>", "<rdf:li>nl-NL</rdf:li>",
          "<xmp:CreateDate>2026-06-30T12:00:00Z</xmp:CreateDate>",
          "<xmp:CreatorTool>Stelselkaart</xmp:CreatorTool>", "<dc:format>application/pdf</dc:format>"})
        QVERIFY2(packet.contains(part), part);
    TaggedPdf pdf(pdfInfo(), a4);
    PdfProbe probe(*pdf.finish({}));
    PdfObject dictionary = probe.file().getTrailer().getKey("/Info");
    QCOMPARE(dictionary.getKey("/CreationDate").getStringValue(), std::string("D:20260630120000Z"));
    QCOMPARE(probe.file().getPDFVersion(), std::string("1.7"));
}

void PdfPartsTest::coloursOfTheThemeCanBeRead()
{
    const PdfTheme theme;
    for (const QColor &ink : {theme.text, theme.heading, theme.muted, theme.link}) {
        QVERIFY2(contrast(ink, Qt::white) >= 4.5, qPrintable(ink.name()));
        QVERIFY2(contrast(ink, theme.fill) >= 4.5, qPrintable(ink.name()));
    }
}

void PdfPartsTest::contrastIsThatOfWcag()
{
    QCOMPARE(contrast(Qt::black, Qt::white), 21.0); // (1 + 0.05) / (0 + 0.05)
    QCOMPARE(contrast(Qt::white, Qt::black), 21.0);
    QCOMPARE(contrast(Qt::red, Qt::red), 1.0);
    // Red: 0.2126; (1.05) / (0.2626) = 3.998.
    QVERIFY(qAbs(contrast(QColor(255, 0, 0), Qt::white) - 3.998) < 0.001);
}

void PdfPartsTest::otherDateGivesOtherBytesOnlyThere()
{
    const auto packetOf = [](const QDateTime &created) {
        PdfDocumentInfo other = pdfInfo();
        other.created = created;
        return xmpPacket(other);
    };
    const QDateTime noon(QDate(2026, 6, 30), QTime(12, 0), Qt::UTC);
    QCOMPARE(packetOf(noon.toOffsetFromUtc(7200)), packetOf(noon)); // one moment, wherever it is said
    QVERIFY(packetOf(noon.addSecs(1)) != packetOf(noon));
    QVERIFY(!packetOf(QDateTime()).contains("CreateDate"));
}

QTEST_MAIN(PdfPartsTest)
#include "tst_pdfparts.moc"
