#include "core/exchange/sheetlimits.h"
#include "core/exchange/sheetxml.h"

#include <QTest>
#include <QXmlStreamReader>

#include <random>

using namespace core;

class SheetXmlTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void findsTokensWhereverTheBufferEnds_data();
    void findsTokensWhereverTheBufferEnds();
    void refusesWhatIsNoSafeXml_data();
    void refusesWhatIsNoSafeXml();
    void readsAsQtDoes();
    void resolvesAttributes();
    void skipsElements();
    void keepsItsBounds_data();
    void keepsItsBounds();
};

/// The bytes in pieces of \a pieceSize, so that tokens fall over the edges of the buffer.
static SheetXml::Source sourceOf(const QByteArray &bytes, qint64 pieceSize = 1 << 20)
{
    return [bytes, pieceSize, at = qsizetype(0)](char *to, qint64 size) mutable {
        const qint64 count = qMin(qMin(size, pieceSize), bytes.size() - at);
        std::copy_n(bytes.constData() + at, count, to);
        at += count;
        return count;
    };
}

/// All tokens as one line each: <name a=b>, </name>, text; neighbouring texts joined.
static QByteArrayList tokensOf(SheetXml &xml)
{
    QByteArrayList tokens;
    bool afterText = false;
    for (;;) {
        const SheetXml::Token token = xml.next();
        if (token == SheetXml::Token::End || token == SheetXml::Token::Failed)
            return token == SheetXml::Token::End ? tokens : tokens + QByteArrayList{"failed"};
        if (token == SheetXml::Token::Text) {
            if (xml.depth() == 0)
                continue;
            if (!afterText)
                tokens.append(QByteArray());
            tokens.last() += xml.text();
        } else {
            tokens.append((token == SheetXml::Token::StartElement ? '<' : '/')
                          + xml.qualifiedName().toByteArray());
        }
        afterText = token == SheetXml::Token::Text;
    }
}

void SheetXmlTest::findsTokensWhereverTheBufferEnds_data()
{
    QTest::addColumn<QByteArray>("xml");
    QTest::addColumn<QByteArrayList>("tokens");
    const auto row = [](const char *name, const QByteArray &xml, const QByteArrayList &tokens) {
        QTest::newRow(name) << xml << tokens;
    };
    row("text", "<a>x y</a>", {"<a", "x y", "/a"});
    row("empty element", "<a><b/><c /></a>", {"<a", "<b", "/b", "<c", "/c", "/a"});
    row("declaration, mark, comment, instruction",
        "\xef\xbb\xbf<?xml version='1.0' encoding='utf-8'?><!-- a<b --><?x y?><a/>", {"<a", "/a"});
    row("references", "<a>&lt;&#65;&#x20AC;&amp;amp;&quot;&apos;&gt;</a>", {"<a", "<A€&amp;\"'>", "/a"});
    row("a character beyond the first plane", "<a>&#x1F6B2;&#128690;</a>", {"<a", "🚲🚲", "/a"});
    row("character data", "<a>x<![CDATA[<b>&amp;]]]>y</a>", {"<a", "x<b>&amp;]y", "/a"});
    row("line ends", "<a>1\r\n2\r3</a>", {"<a", "1\n2\n3", "/a"});
    row("comment in text", "<a>x<!-- - -->y</a>", {"<a", "xy", "/a"});
    row("prefixes", "<t:a><t:b/></t:a>", {"<t:a", "<t:b", "/t:b", "/t:a"});
    row("'>' in an attribute", "<a b='x>y' c=\"'>\">z</a >", {"<a", "z", "/a"});
    row("space around '='", "<a b = 'x'\n/>", {"<a", "/a"});
    row("text around the root", "\n<a/>\n", {"<a", "/a"});
}

void SheetXmlTest::findsTokensWhereverTheBufferEnds()
{
    QFETCH(QByteArray, xml);
    QFETCH(QByteArrayList, tokens);
    for (const qint64 pieceSize : {1, 2, 3, 7, 1000}) {
        SheetXml reader(sourceOf(xml, pieceSize), SheetLimits());
        QCOMPARE(tokensOf(reader), tokens);
        QCOMPARE(reader.problem(), SheetXml::Problem::None);
        QCOMPARE(reader.next(), SheetXml::Token::End);
    }
}

void SheetXmlTest::refusesWhatIsNoSafeXml_data()
{
    using Problem = SheetXml::Problem;
    QTest::addColumn<QByteArray>("xml");
    QTest::addColumn<Problem>("problem");
    const auto row = [](const QByteArray &xml, Problem problem = Problem::Malformed) {
        QTest::newRow(xml.left(60).constData()) << xml << problem;
    };
    for (const char *xml : {"<a>",
                            "<a",
                            "<",
                            "<a></b>",
                            "</a>",
                            "<a><b></a></b>",
                            "<a>&unknown;</a>",
                            "<a>&#;</a>",
                            "<a>&</a>",
                            "<a>&#0;</a>",
                            "<a>&#xD800;</a>",
                            "<a>&#x110000;</a>",
                            "<a b></a>",
                            "<a b=x/>",
                            "<a b='x/>",
                            "<a b='x'c='y'/>",
                            "<a =''/>",
                            "<a><!-- </a>",
                            "<a><![CDATA[x</a>",
                            "<!x><a/>",
                            "<?xml",
                            "< a/>",
                            "<a>&lt",
                            "<a b='&bad;'/>",
                            "<a/><!"})
        row(xml);
    row("<!DOCTYPE a><a/>", Problem::DocumentType);
    row("<?xml version='1.0'?><!DOCTYPE l [<!ENTITY a 'aaaa'><!ENTITY b '&a;&a;'>]><l>&b;</l>",
        Problem::DocumentType);
    row("<?xml version='1.0' encoding='ISO-8859-1'?><a/>", Problem::Encoding);
    row(QByteArray("\xff\xfe<\0a\0/\0>\0", 10), Problem::Encoding);
    row(QByteArray("<\0a\0/\0>\0", 8), Problem::Encoding);
    row(QByteArray("\0<\0a\0/\0>", 8), Problem::Encoding);
}

void SheetXmlTest::refusesWhatIsNoSafeXml()
{
    QFETCH(QByteArray, xml);
    QFETCH(SheetXml::Problem, problem);
    for (const qint64 pieceSize : {1, 3, 1000}) {
        SheetXml reader(sourceOf(xml, pieceSize), SheetLimits());
        QCOMPARE(tokensOf(reader).constLast(), QByteArray("failed"));
        QCOMPARE(reader.problem(), problem);
        QCOMPARE(reader.next(), SheetXml::Token::Failed);
    }
}

/// What QXmlStreamReader makes of \a xml, in the form of tokensOf().
static QByteArrayList tokensOfQt(const QByteArray &xml)
{
    QXmlStreamReader reader(xml);
    reader.setNamespaceProcessing(false);
    QByteArrayList tokens;
    bool afterText = false;
    while (!reader.atEnd()) {
        reader.readNext();
        if (reader.isStartElement() || reader.isEndElement()) {
            tokens.append((reader.isStartElement() ? '<' : '/') + reader.qualifiedName().toUtf8());
            afterText = false;
        } else if (reader.isCharacters()) {
            if (!afterText)
                tokens.append(QByteArray());
            tokens.last() += reader.text().toUtf8();
            afterText = true;
        }
    }
    return reader.hasError() ? QByteArrayList{"failed"} : tokens;
}

void SheetXmlTest::readsAsQtDoes()
{
    const QByteArrayList pieces{"<a>",
                                "</a>",
                                "<b x='1'>",
                                "</b>",
                                "<c/>",
                                "tekst",
                                "é",
                                "&amp;",
                                "&#x41;",
                                "<!-- x -->",
                                "<![CDATA[ < ]]>",
                                "\r\n",
                                " ",
                                "<?i?>",
                                "<d y=\"&lt;\" z='\"'/>",
                                "&x;",
                                "<",
                                ">"};
    std::mt19937 random(11);
    int wellFormed = 0;
    for (int round = 0; round < 20'000; ++round) {
        QByteArray xml = "<r>";
        QByteArrayList open{"</r>"};
        for (auto i = random() % 12; i > 0; --i) {
            // Mostly without the two broken pieces at the end, and closing what is open, so that much is
            // well-formed.
            const auto piece = static_cast<qsizetype>(random() % (random() % 16 == 0 ? 18 : 15));
            const QByteArray text = pieces.at(piece);
            if (piece == 1 || piece == 3) {
                xml += open.size() > 1 && random() % 16 != 0 ? open.takeLast() : QByteArray();
                continue;
            }
            if (piece == 0 || piece == 2)
                open.append(pieces.at(piece + 1));
            xml += text;
        }
        while (!open.isEmpty())
            xml += open.takeLast();

        const QByteArrayList expected = tokensOfQt(xml);
        SheetXml reader(sourceOf(xml, static_cast<qint64>(1 + random() % 40)), SheetLimits());
        const QByteArrayList actual = tokensOf(reader);
        if (expected.constLast() == "failed")
            continue; // a stray '>' and the like, of which this reader may make something
        ++wellFormed;
        QVERIFY2(actual == expected, xml.constData());
    }
    QVERIFY(wellFormed > 10'000);
}

void SheetXmlTest::resolvesAttributes()
{
    SheetXml reader(
        sourceOf(
            "<t:cell r='B3' t:n=\"2\" leeg='' x='&#x20AC;&amp;' n='12x' big='99999999999' o:id='rId1'/>"),
        SheetLimits());
    QCOMPARE(reader.next(), SheetXml::Token::StartElement);
    QCOMPARE(reader.name(), QByteArrayView("cell"));
    QCOMPARE(reader.qualifiedName(), QByteArrayView("t:cell"));
    QCOMPARE(reader.attribute("r"), QByteArrayView("B3"));
    QCOMPARE(reader.attribute("t:n"), QByteArrayView("2"));
    QCOMPARE(reader.number("t:n", 7), 2);
    QCOMPARE(reader.number("n", 7), 7);
    QCOMPARE(reader.number("big", 7), 7);
    QCOMPARE(reader.number("absent", 7), 7);
    QCOMPARE(reader.attribute("x"), QByteArrayView("€&"));
    QVERIFY(reader.hasAttribute("leeg"));
    QVERIFY(reader.attribute("leeg").isEmpty());
    QVERIFY(!reader.hasAttribute("n:t"));
    QCOMPARE(reader.prefixedAttribute("id"), QByteArrayView("rId1"));
    QVERIFY(reader.prefixedAttribute("r").isEmpty());
    QCOMPARE(reader.next(), SheetXml::Token::EndElement);
    QCOMPARE(reader.name(), QByteArrayView("cell"));
}

void SheetXmlTest::skipsElements()
{
    SheetXml reader(sourceOf("<a><b>x<b>y</b><c/></b><d/><e></a>", 5), SheetLimits());
    QCOMPARE(reader.next(), SheetXml::Token::StartElement); // a
    QCOMPARE(reader.next(), SheetXml::Token::StartElement); // b
    QVERIFY(reader.skipElement());
    QCOMPARE(reader.depth(), 1);
    QCOMPARE(reader.next(), SheetXml::Token::StartElement);
    QCOMPARE(reader.name(), QByteArrayView("d"));
    QVERIFY(reader.skipElement());
    QCOMPARE(reader.next(), SheetXml::Token::StartElement); // e, which nothing closes
    QVERIFY(!reader.skipElement());
    QCOMPARE(reader.problem(), SheetXml::Problem::Malformed);
}

void SheetXmlTest::keepsItsBounds_data()
{
    using Problem = SheetXml::Problem;
    QTest::addColumn<QByteArray>("xml");
    QTest::addColumn<Problem>("problem");
    const auto attributes = [](int count) {
        QByteArray text;
        for (int i = 0; i < count; ++i)
            text += " a" + QByteArray::number(i) + "=''";
        return "<a" + text + "/>";
    };
    const SheetLimits limits;
    const QByteArray open = QByteArray("<a>").repeated(limits.xmlDepth);
    const QByteArray close = QByteArray("</a>").repeated(limits.xmlDepth);
    QTest::newRow("deepest") << open + close << Problem::None;
    QTest::newRow("too deep") << open + "<a/>" + close << Problem::TooDeep;
    QTest::newRow("most attributes") << attributes(limits.xmlAttributes) << Problem::None;
    QTest::newRow("too many attributes") << attributes(limits.xmlAttributes + 1) << Problem::Malformed;
    QTest::newRow("long text") << "<a>" + QByteArray(limits.xmlTokenBytes, 'x') + "</a>" << Problem::None;
    const QByteArray tooLong(limits.xmlTokenBytes * 2, 'x');
    QTest::newRow("too long text") << "<a>" + tooLong + "</a>" << Problem::TooLong;
    QTest::newRow("too long name") << "<" + tooLong + "/>" << Problem::TooLong;
    QTest::newRow("too long attribute") << "<a b='" + tooLong + "'/>" << Problem::TooLong;
    QTest::newRow("too long comment") << "<!--" + tooLong + "--><a/>" << Problem::TooLong;
}

void SheetXmlTest::keepsItsBounds()
{
    QFETCH(QByteArray, xml);
    QFETCH(SheetXml::Problem, problem);
    SheetXml reader(sourceOf(xml), SheetLimits());
    tokensOf(reader);
    QCOMPARE(reader.problem(), problem);
}

QTEST_GUILESS_MAIN(SheetXmlTest)
#include "tst_sheetxml.moc"
