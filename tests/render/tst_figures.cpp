#include "app/render/contrast.h"
#include "app/render/figures/figureexport.h"
#include "app/render/figures/figuretext.h"
#include "app/render/figures/journeymappainter.h"
#include "app/render/figures/matrixpainter.h"
#include "app/render/figures/palette.h"
#include "tests/render/figurechecks.h"
#include "tests/render/figuresamples.h"

#include <QImage>
#include <QtTest>
#include <QXmlStreamReader>

using namespace app;

namespace {

QList<QRectF> matrixPlaces(const MatrixGeometry &geometry, const MatrixFigure &figure)
{
    QList<QRectF> places{geometry.titleRect(), geometry.sentenceRect(), geometry.legendRect(),
                         geometry.cornerRect(), geometry.grandTotalRect()};
    const QRectF corner = geometry.cornerRect(), grand = geometry.grandTotalRect();
    places.append(QRectF(grand.left(), corner.top(), grand.width(), corner.height()));
    places.append(QRectF(corner.left(), grand.top(), corner.width(), grand.height()));
    for (int row = 0; row < figure.rows.size(); ++row) {
        places.append({geometry.rowHeaderRect(row), geometry.rowTotalRect(row)});
        for (int column = 0; column < figure.columns.size(); ++column)
            places.append(geometry.cellRect(row, column));
    }
    for (int column = 0; column < figure.columns.size(); ++column)
        places.append({geometry.columnHeaderRect(column), geometry.columnTotalRect(column)});
    return places;
}

} // namespace

class TestFigures : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyTextOfAMatrixStaysInItsPlace_data();
    void everyTextOfAMatrixStaysInItsPlace();
    void everyCellSaysItsLetterAndCount();
    void aWhiteCellAndANotApplicableOneAreSpoken();
    void cardsStandInTheirCellAndSayWhenThereAreMore();
    void aPointFindsItsCell();
    void totalsLeaveOutWhatIsNotApplicable();
    void statusesDifferInLetterAndLookAndCanBeRead();
    void patternsStayInTheirRectangle_data();
    void patternsStayInTheirRectangle();
    void kindsGetDifferentLetters();
    void aTextThatDoesNotFitIsCutOrLeftOut();
    void legendsNameAllThatOccurs();
    void anEmptyFigureIsASentence();
    void svgHasNoPicturesAndIsTheSameTwice();
    void pngHasItsSize();
    void aPictureIsMadeByTheEndOfItsName();
};

void TestFigures::everyTextOfAMatrixStaysInItsPlace_data()
{
    QTest::addColumn<QSize>("size");
    QTest::addColumn<bool>("withCards");
    QTest::newRow("a4 width") << QSize(480, 340) << false;
    QTest::newRow("laptop") << QSize(1100, 600) << false;
    QTest::newRow("projector") << QSize(1920, 1080) << false;
    QTest::newRow("tiny") << QSize(260, 180) << false;
    QTest::newRow("flat") << QSize(1800, 300) << false;
    QTest::newRow("narrow") << QSize(300, 1200) << false;
    QTest::newRow("with cards") << QSize(1100, 2400) << true;
}

void TestFigures::everyTextOfAMatrixStaysInItsPlace()
{
    QFETCH(QSize, size);
    QFETCH(bool, withCards);
    const MatrixFigure figure = samples::matrix();
    const QRectF all(QPointF(0, 0), QSizeF(size));
    const MatrixGeometry geometry(all, figure, {}, withCards);
    QCOMPARE(geometry.showsCards(), withCards);
    RecordingDevice device(size);
    QPainter painter(&device);
    paintMatrix(painter, geometry, figure, {}, all);
    painter.end();
    QVERIFY(device.engine().texts.size() > 40);
    const QList<QRectF> places = matrixPlaces(geometry, figure);
    for (const auto &text : device.engine().texts) {
        const bool isInOne = std::any_of(places.cbegin(), places.cend(),
                                         [&](const QRectF &place) { return isInside(place, text.rect); });
        QVERIFY2(isInOne, qPrintable(text.text));
        QVERIFY2(isInside(all, text.rect), qPrintable(text.text));
    }
    QCOMPARE(overlapIn(device.engine().texts), QString());
    QCOMPARE(device.engine().pictures, 0);
}

void TestFigures::everyCellSaysItsLetterAndCount()
{
    const MatrixFigure figure = samples::matrix();
    for (const QSize size : {QSize(480, 340), QSize(1920, 1080)}) {
        const MatrixGeometry geometry(QRectF(QPointF(0, 0), QSizeF(size)), figure, {});
        RecordingDevice device(size);
        QPainter painter(&device);
        paintMatrix(painter, geometry, figure, {}, geometry.gridRect());
        painter.end();
        for (int row = 0; row < figure.rows.size(); ++row) {
            for (int column = 0; column < figure.columns.size(); ++column) {
                const MatrixCell &cell = figure.cell(row, column);
                const QStringList texts = textsIn(device.engine(), geometry.cellRect(row, column));
                const QString context = texts.join(u'|');
                if (cell.status == MatrixStatus::NotApplicable) {
                    QVERIFY2(texts.contains(statusWord(cell.status)), qPrintable(context));
                    continue;
                }
                QVERIFY2(texts.contains(statusLetter(cell.status)), qPrintable(context));
                QVERIFY2(texts.contains(QString::number(cell.certain)), qPrintable(context));
                if (cell.possible > 0)
                    QVERIFY2(!texts.filter(QStringLiteral("+%1").arg(cell.possible)).isEmpty(),
                             qPrintable(context));
                if (cell.isDeliberate)
                    QVERIFY2(texts.contains(QStringLiteral("B")), qPrintable(context));
            }
        }
    }
}

void TestFigures::aWhiteCellAndANotApplicableOneAreSpoken()
{
    const MatrixFigure figure = samples::matrix();
    // Cell 3: white, seven questions. Cell 11: not applicable. Cell 0: 3 certain, 4 possible, 2 providers.
    QCOMPARE(spokenCell(figure, 0, 3),
             QStringLiteral("digitalisering, Kunnen: white, 0 activities, 0 providers, 7 questions"));
    QCOMPARE(spokenCell(figure, 2, 3), QStringLiteral("arbeidsmarkt, Kunnen: n/a"));
    QCOMPARE(spokenCell(figure, 0, 0),
             QStringLiteral(
                 "digitalisering, Ontmoeten / inspiratie: covered, 3 activities, 4 possible, 2 providers"));
    QVERIFY(spokenCell(figure, 3, 0).contains(QStringLiteral("deliberately empty")));
}

void TestFigures::cardsStandInTheirCellAndSayWhenThereAreMore()
{
    const MatrixFigure figure = samples::matrix();
    const MatrixGeometry geometry(QRectF(0, 0, 1100, 1500), figure, {}, true);
    QVERIFY(geometry.showsCards());
    const int room = geometry.cardsPerCell();
    for (int row = 0; row < figure.rows.size(); ++row) {
        const MatrixCell &cell = figure.cell(row, 2);
        const int count = static_cast<int>(cell.cards.size());
        QCOMPARE(geometry.cardsShown(cell), count <= room ? count : room - 1);
        for (int card = 0; card < geometry.cardsShown(cell); ++card) {
            const QRectF rect = geometry.cardRect(row, 2, card);
            QVERIFY(geometry.cellRect(row, 2).contains(rect));
            QCOMPARE(geometry.cardAt(figure, {row, 2}, rect.center()), card);
        }
        QCOMPARE(geometry.cardAt(figure, {row, 2}, geometry.cellRect(row, 2).topLeft()), -1);
    }
}

void TestFigures::aPointFindsItsCell()
{
    const MatrixFigure figure = samples::matrix();
    const MatrixGeometry geometry(QRectF(10, 20, 900, 600), figure, {});
    for (int row = 0; row < 5; ++row) {
        for (int column = 0; column < 4; ++column)
            QCOMPARE(geometry.cellAt(geometry.cellRect(row, column).center()), (MatrixPosition{row, column}));
    }
    QVERIFY(!geometry.cellAt(geometry.cornerRect().center()));
    QVERIFY(!geometry.cellAt(geometry.legendRect().center()));
    QVERIFY(!geometry.cellAt(QPointF(-5, -5)));
}

void TestFigures::totalsLeaveOutWhatIsNotApplicable()
{
    const MatrixFigure figure = samples::matrix();
    // Row 3 (arbeidsmarkt): thin 1, white, covered, n/a: two of three. Column 4 (Kunnen): white, unknown,
    // n/a, white, thin: one of four. In all: covered 4 + crowded 2 + thin 4 + ending 2 = rows 3 + 3 + 2 + 1 +
    // 4 = 13 of 19.
    QCOMPARE(rowTotal(figure, 2), (MatrixTotal{2, 3}));
    QCOMPARE(columnTotal(figure, 3), (MatrixTotal{1, 4}));
    QCOMPARE(grandTotal(figure), (MatrixTotal{13, 19}));
    QCOMPARE(greatestDemand(figure), 19);
}

void TestFigures::statusesDifferInLetterAndLookAndCanBeRead()
{
    const QColor text = FigureTheme().text;
    QSet<QString> letters, looks;
    for (const MatrixStatus status : matrixStatuses) {
        const StatusLook look = statusLook(status);
        letters.insert(statusLetter(status));
        looks.insert(look.strip.name() + QString::number(static_cast<int>(look.pattern)));
        QVERIFY(contrast(text, look.fill) >= 4.5);
        QVERIFY(contrast(look.strip, look.fill) >= 3);
        QVERIFY(contrast(look.strip, Qt::white) >= 3);
    }
    QCOMPARE(letters.size(), 7);
    QCOMPARE(looks.size(), 7);
    QCOMPARE(contrast(Qt::black, Qt::white), 21.0);
    QVERIFY(contrast(FigureTheme().mutedText, Qt::white) >= 4.5);
    QVERIFY(contrast(FigureTheme().line, Qt::white) >= 3);
    QVERIFY(contrast(darkenedTo(QColor(0xff, 0xee, 0x00), 3), Qt::white) >= 3);
    QCOMPARE(readableOn(QColor(0x00, 0x3f, 0x6b)), QColor(Qt::white));
}

void TestFigures::patternsStayInTheirRectangle_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<bool>("hasLines");
    for (const char *name : {"diagonal", "cross", "horizontal", "vertical", "dense"})
        QTest::newRow(name) << QString::fromLatin1(name) << true;
    QTest::newRow("dots") << QStringLiteral("dots") << false;
    QTest::newRow("none") << QStringLiteral("none") << false;
    QTest::newRow("a word of another program") << QStringLiteral("plaid") << false;
}

void TestFigures::patternsStayInTheirRectangle()
{
    QFETCH(QString, name);
    QFETCH(bool, hasLines);
    const QRectF rect(13.5, 7.25, 60, 24);
    RecordingDevice device(QSize(100, 100));
    QPainter painter(&device);
    drawPattern(painter, rect, patternOf(name), Qt::black, 5, 1);
    painter.end();
    QCOMPARE(!device.engine().lines.isEmpty(), hasLines);
    for (const QLineF &line : device.engine().lines) {
        QVERIFY(isInside(rect, QRectF(line.p1(), QSizeF(0.01, 0.01))));
        QVERIFY(isInside(rect, QRectF(line.p2(), QSizeF(0.01, 0.01))));
    }
}

void TestFigures::kindsGetDifferentLetters()
{
    QCOMPARE(distinctLetters({QStringLiteral("programma"), QStringLiteral("portaal"), QStringLiteral("p")}),
             (QStringList{QStringLiteral("P"), QStringLiteral("O"), QStringLiteral("A")}));
    QStringList same;
    for (int i = 0; i < 30; ++i)
        same.append(QStringLiteral("a"));
    const QStringList letters = distinctLetters(same);
    QCOMPARE(QSet<QString>(letters.cbegin(), letters.cend()).size(), 30);
}

void TestFigures::aTextThatDoesNotFitIsCutOrLeftOut()
{
    RecordingDevice device(QSize(400, 400));
    QPainter painter(&device);
    const FigureTheme theme;
    FigureText text(painter, theme);
    const TextStyle style{12, false, QColor()};
    QVERIFY(text.draw(QRectF(0, 0, 100, 10), Qt::AlignLeft, QStringLiteral("low"), style).isEmpty());
    QVERIFY(text.draw(QRectF(0, 0, 2, 40), Qt::AlignLeft, QStringLiteral("narrow"), style).isEmpty());
    const QRectF cut = text.draw(QRectF(0, 0, 60, 40), Qt::AlignRight | Qt::AlignBottom,
                                 QStringLiteral("a text much longer than its room"), style);
    QVERIFY(QRectF(0, 0, 60, 40).contains(cut));
    QVERIFY(text.drawFirstThatFits(QRectF(0, 0, 30, 40), Qt::AlignLeft,
                                   {QStringLiteral("12 aanbieders"), QStringLiteral("12")}, style)
                .width()
            < 30);
    text.drawWrapped(QRectF(0, 100, 80, 30), Qt::AlignLeft,
                     QStringLiteral("circulair ondernemen in de regio Zandhoek en omstreken"), style);
    painter.end();
    QCOMPARE(device.engine().texts.size(), 4); // one cut, one short, two lines
    QVERIFY(device.engine().texts.at(0).text.endsWith(u'…'));
    QCOMPARE(device.engine().texts.at(1).text, QStringLiteral("12"));
    QVERIFY(device.engine().texts.at(3).text.endsWith(u'…'));
}

void TestFigures::legendsNameAllThatOccurs()
{
    const Legend matrix = matrixLegend(samples::matrix());
    QCOMPARE(matrix.entries.size(), 7 + 2 + 1 + 2 + 1); // statuses, E and N, B, the two numbers, questions
    QVERIFY(!matrix.scope.isEmpty());
    JourneyMapFigure map = samples::journeyMap(3); // kinds 0, 1, 2; no relations
    QCOMPARE(networkLegend(journeyNetwork(map, QSizeF(600, 400))).entries.size(), 3 + 2);
    map = samples::journeyMap(60);
    QCOMPARE(networkLegend(journeyNetwork(map, QSizeF(600, 400))).entries.size(),
             6 + 4 + 2); // kinds, lines, full and empty cells
    const double narrow = legendHeight(matrix, 200, 10, {}), wide = legendHeight(matrix, 2000, 10, {});
    QVERIFY(narrow > 3 * wide);
}

void TestFigures::anEmptyFigureIsASentence()
{
    for (const bool isMatrix : {true, false}) {
        RecordingDevice device(QSize(600, 400));
        QPainter painter(&device);
        if (isMatrix)
            paintMatrix(painter, QRectF(0, 0, 600, 400), {}, {});
        else
            paintJourneyMap(painter, QRectF(0, 0, 600, 400), {}, {});
        painter.end();
        const auto &texts = device.engine().texts;
        QVERIFY(std::any_of(texts.cbegin(), texts.cend(),
                            [](const auto &text) { return text.text.startsWith(QStringLiteral("There ")); }));
    }
}

void TestFigures::svgHasNoPicturesAndIsTheSameTwice()
{
    const MatrixFigure matrix = samples::matrix();
    const JourneyMapFigure map = samples::journeyMap(60);
    const FigurePainting paintings[] = {
        [&](QPainter &painter, const QRectF &rect) { paintMatrix(painter, rect, matrix, {}); },
        [&](QPainter &painter, const QRectF &rect) { paintJourneyMap(painter, rect, map, {}); },
    };
    for (const FigurePainting &painting : paintings) {
        const QByteArray svg
            = figureSvg(painting, QSizeF(960, 600), QStringLiteral("Titel <&>"), QStringLiteral("zin"));
        QCOMPARE(figureSvg(painting, QSizeF(960, 600), QStringLiteral("Titel <&>"), QStringLiteral("zin")),
                 svg);
        QVERIFY(!svg.contains("<image"));
        QXmlStreamReader xml(svg);
        QString title;
        int texts = 0;
        while (!xml.atEnd()) {
            xml.readNext();
            if (xml.isStartElement() && xml.name() == QLatin1String("title"))
                title = xml.readElementText();
            texts += xml.isStartElement() && xml.name() == QLatin1String("text");
        }
        QVERIFY2(!xml.hasError(), qPrintable(xml.errorString()));
        QCOMPARE(title, QStringLiteral("Titel <&>"));
        QVERIFY(texts > 30);
    }
}

void TestFigures::pngHasItsSize()
{
    const MatrixFigure figure = samples::matrix();
    const auto painting
        = [&](QPainter &painter, const QRectF &rect) { paintMatrix(painter, rect, figure, {}); };
    const auto png = figurePng(painting, QSize(640, 400), QStringLiteral("Titel"));
    QVERIFY(png);
    const QImage image = QImage::fromData(*png);
    QCOMPARE(image.size(), QSize(640, 400));
    QCOMPARE(image.pixelColor(1, 1), QColor(Qt::white));
    QCOMPARE(image.text(QStringLiteral("Title")), QStringLiteral("Titel"));
    for (const QSize wrong : {QSize(0, 400), QSize(400, -1), QSize(20000, 400)}) {
        const auto refused = figurePng(painting, wrong, {});
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, core::ErrorCode::InvalidInput);
    }
}

void TestFigures::aPictureIsMadeByTheEndOfItsName()
{
    const MatrixFigure figure = samples::matrix();
    const auto painting
        = [&](QPainter &painter, const QRectF &rect) { paintMatrix(painter, rect, figure, {}); };
    const auto made = [&](const char *name) {
        return figureFile(QString::fromLatin1(name), painting, QStringLiteral("t"), QStringLiteral("d"),
                          QSizeF(160, 100)); // twice as many pixels
    };
    QVERIFY(made("a.svg")->contains("<svg"));
    QVERIFY(made("a.Pdf")->startsWith("%PDF-"));
    QCOMPARE(QImage::fromData(*made("a.PNG")).size(), QSize(320, 200));
    const auto other = made("a.gif");
    QVERIFY(!other && other.error().code == core::ErrorCode::InvalidInput);
}

QTEST_MAIN(TestFigures)
#include "tst_figures.moc"
