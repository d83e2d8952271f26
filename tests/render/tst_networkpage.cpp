#include "app/render/figures/figureexport.h"
#include "app/render/figures/journeynetwork.h"
#include "app/render/figures/networkpainter.h"
#include "tests/render/figuresamples.h"
#include "tests/render/scatterednetwork.h"

#include <QPainter>
#include <QtTest>

using namespace app;
using samples::scattered;

namespace {

/// The box around all that is not white, in a body without title and legend.
QRect inkOf(const NetworkFigure &figure, const QSize &size)
{
    QImage image(size, QImage::Format_RGB32);
    image.fill(Qt::white);
    QPainter painter(&image);
    FigureTheme theme;
    theme.withTitle = theme.withLegend = false;
    paintNetwork(painter, QRectF(image.rect()), figure, theme);
    painter.end();
    QRect ink;
    for (int y = 0; y < size.height(); ++y) {
        for (int x = 0; x < size.width(); ++x) {
            if (qGray(image.pixel(x, y)) < 250)
                ink |= QRect(x, y, 1, 1);
        }
    }
    return ink;
}

} // namespace

/// A map on a page: where it stands, and what its legend says.
class TestNetworkPage : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aColouringBringsItsLettersAndItsLegend();
    void shapesAreExplainedOnceWhereColourTellsAField();
    void greyLinesAreExplainedOnce();
    void aMapStandsInTheMiddleOfItsPage();
    void aLongLegendStandsBesideASquareMap();
    void whatIsPinnedShowsOnPaperAndInTheLegend();
    void pictureFilesHaveLegendAndScope();
};

void TestNetworkPage::aColouringBringsItsLettersAndItsLegend()
{
    const NetworkFigure figure = scattered(3, 1);
    NetworkColouring colouring;
    colouring.title = QStringLiteral("level");
    colouring.groups = {{QStringLiteral("national"), QStringLiteral("N"), QColor(Qt::red)},
                        {QStringLiteral("regional"), QStringLiteral("R"), QColor(Qt::green)},
                        {QStringLiteral("local"), QStringLiteral("L"), QColor(Qt::gray)}};
    colouring.groupOfNode = {0, 1, 0};
    QCOMPARE(lookOf(figure, colouring, 1).letter, QStringLiteral("R"));
    QCOMPARE(lookOf(figure, colouring, 1).shape, MarkShape::Square); // still that of its kind
    QCOMPARE(lookOf(figure, {}, 1).letter, QStringLiteral("K"));
    QStringList texts;
    for (const LegendEntry &entry : networkLegend(figure, colouring).entries)
        texts.append(entry.text);
    // The groups that occur and the line; no local, and no shape where all have the same.
    QCOMPARE(texts,
             (QStringList{QStringLiteral("level: national"), QStringLiteral("regional"),
                          QStringLiteral("refers to")}));
}

void TestNetworkPage::shapesAreExplainedOnceWhereColourTellsAField()
{
    NetworkFigure figure = scattered(5, 1);
    figure.links.clear();
    figure.segments.clear();
    const QString organisation = QStringLiteral("organisation");
    figure.nodeKinds = {{QStringLiteral("programme"), {}, MarkShape::Square, Qt::blue, {}},
                        {QStringLiteral("municipality"), {}, MarkShape::Round, Qt::red, organisation},
                        {QStringLiteral("bank"), {}, MarkShape::Round, Qt::red, organisation},
                        {QStringLiteral("province"), {}, MarkShape::Round, Qt::red, organisation},
                        {QStringLiteral("only named"), {}, MarkShape::Dashed, Qt::gray, {}}};
    for (int node = 0; node < 5; ++node)
        figure.nodes[node].kind = node;
    NetworkColouring colouring;
    colouring.title = QStringLiteral("level");
    colouring.groups = {{QStringLiteral("national"), QStringLiteral("N"), QColor(Qt::red)}};
    colouring.groupOfNode = {0, 0, 0, 0, 0};
    const auto textsOf = [&](const NetworkColouring &colours) {
        QStringList texts;
        for (const LegendEntry &entry : networkLegend(figure, colours).entries)
            texts.append(entry.text);
        return texts;
    };
    QCOMPARE(textsOf(colouring),
             (QStringList{QStringLiteral("level: national"), QStringLiteral("shape: programme"), organisation,
                          QStringLiteral("only named")}));
    QCOMPARE(textsOf({}).size(), 5); // by kind: each has its own entry
    figure.nodes[2].kind = figure.nodes[3].kind = 1;
    QVERIFY(textsOf(colouring).contains(QStringLiteral("municipality"))); // the only kind of its shape
}

void TestNetworkPage::greyLinesAreExplainedOnce()
{
    NetworkFigure figure = scattered(4, 1);
    const MapLinkKind strong{QStringLiteral("refers to"), QColor(Qt::blue)};
    MapLinkKind weak = strong, alone = strong;
    weak.isWeak = alone.isWeak = true;
    alone.label = QStringLiteral("owns");
    figure.linkKinds = {weak, strong, alone};
    figure.links = {
        {core::RecordId(2, 1), 0, false}, {core::RecordId(2, 2), 1, false}, {core::RecordId(2, 3), 2, false}};
    QStringList texts;
    for (const LegendEntry &entry : networkLegend(figure).entries)
        texts.append(entry.text);
    QCOMPARE(texts,
             (QStringList{QStringLiteral("kind"), QStringLiteral("refers to"), QStringLiteral("owns"),
                          QStringLiteral("grey: within one level")}));
}

void TestNetworkPage::aMapStandsInTheMiddleOfItsPage()
{
    NetworkFigure figure = scattered(2, 1);
    figure.nodes[0].label.clear(); // names stand to the right of their marks
    figure.nodes[1].label.clear();
    figure.links.clear();
    figure.segments.clear();
    figure.world = QRectF(0, 0, 200, 200);
    figure.marks[0].rect = QRectF(0, 0, 20, 20);
    figure.marks[1].rect = QRectF(180, 180, 20, 20);
    const QRect wide = inkOf(figure, QSize(900, 300)), high = inkOf(figure, QSize(300, 900));
    QVERIFY(std::abs(wide.center().x() - 450) <= 12 && std::abs(wide.center().y() - 150) <= 12);
    QVERIFY(std::abs(high.center().x() - 150) <= 12 && std::abs(high.center().y() - 450) <= 12);
    QVERIFY(wide.height() > 290 && high.width() > 290); // and fills it
}

void TestNetworkPage::aLongLegendStandsBesideASquareMap()
{
    NetworkFigure figure = scattered(40, 1);
    figure.nodeKinds.clear();
    for (int kind = 0; kind < 40; ++kind) {
        figure.nodeKinds.append(
            {QStringLiteral("a kind with number %1").arg(kind), {}, MarkShape::Square, QColor(Qt::blue), {}});
        figure.nodes[kind].kind = kind;
    }
    const QRectF page(0, 0, 960, 600);
    const QSizeF room = networkRoom(page, figure, {});
    QVERIFY(room.width() < 0.85 * page.width() && room.height() > 0.9 * page.height());
    figure.world.setWidth(4 * figure.world.height()); // as wide as the page: the legend below
    QCOMPARE(networkRoom(page, figure, {}).width(), page.width());
}

void TestNetworkPage::whatIsPinnedShowsOnPaperAndInTheLegend()
{
    NetworkFigure figure = scattered(3, 1);
    const auto svg = [&] {
        return figureSvg(
            [&](QPainter &painter, const QRectF &rect) { paintNetwork(painter, rect, figure, {}); },
            QSizeF(960, 600), {}, {});
    };
    const QByteArray without = svg();
    QVERIFY(!without.contains("pinned: stays"));
    figure.isPinned = {false, true, true};
    const QByteArray with = svg();
    QVERIFY(with.contains("pinned: stays"));
    QVERIFY(with.count("<ellipse") + with.count("<circle") + with.count("<path")
            >= without.count("<ellipse") + without.count("<circle") + without.count("<path") + 3);
}

void TestNetworkPage::pictureFilesHaveLegendAndScope()
{
    NetworkFigure figure = journeyNetwork(samples::journeyMap(60), QSizeF(900, 500));
    figure.scope = QStringLiteral("Zandhoek, 30 June 2026");
    const auto painting
        = [&](QPainter &painter, const QRectF &rect) { paintNetwork(painter, rect, figure, {}); };
    const QByteArray svg = figureSvg(painting, QSizeF(960, 600), figure.title, figure.sentence);
    for (const char *text : {"Zandhoek, 30 June 2026", "programma", "verwijst door", "empty: no offer"})
        QVERIFY2(svg.contains(text), text);
    QVERIFY(svg.count("<path") > 60);
    const QByteArray pdf = figurePdf(painting, QSizeF(960, 600), figure.title);
    QVERIFY(pdf.startsWith("%PDF-"));
    QVERIFY(!pdf.contains("/Subtype /Image"));
    QVERIFY(figureFile(QStringLiteral("map.PDF"), painting, figure.title, figure.sentence)->size() > 5000);
    const auto png = figurePng(painting, QSize(960, 600), figure.title);
    QVERIFY(png);
    const QImage image = QImage::fromData(*png);
    QCOMPARE(image.size(), QSize(960, 600));
    int inked = 0; // of the legend and the scope, in the lowest twentieth
    for (int y = 570; y < 600; ++y) {
        for (int x = 0; x < 960; ++x)
            inked += qGray(image.pixel(x, y)) < 128;
    }
    QVERIFY(inked > 100);
}

QTEST_MAIN(TestNetworkPage)
#include "tst_networkpage.moc"
