#include "app/render/report/figuretable.h"
#include "app/render/report/reportfigure.h"
#include "app/render/report/reportsvg.h"
#include "app/render/report/reporttext.h"
#include "app/render/report/reportxlsx.h"
#include "core/model/entities/links.h"
#include "tests/render/recordingdevice.h"
#include "tests/render/reportprobe.h"
#include "tests/render/reportsamples.h"

#include <QXmlStreamReader>

using namespace app;

class ReportDrawingsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyKindOfFigureIsDrawnFromHostileNames_data();
    void everyKindOfFigureIsDrawnFromHostileNames();
    void everyKindOfFigureIsATableToo();
    void regionsBesideEachOtherAreATableEach();
    void aSheetDrawsAllSeriesOfAChart();
    void aLongFigureStaysOnOnePage();
    void regionsStandInPairsUnderOneLegend();
    void theMapOfTiesLeavesOutWhatHasNone();
    void theLanesOfAPageAreThoseAskedFor();
    void figuresSpeakTheLanguageOfTheReport();
};

static core::DayBound days(const QDate &day)
{
    return {core::DayBound::State::Days, day.toJulianDay(), day.toJulianDay()};
}

static core::ChartData chart(const QString &name)
{
    core::ChartData data;
    data.isStacked = true;
    data.categoryName = name;
    data.valueName = name;
    data.categories = {name, u"groen"_s};
    data.series = {{u"zeker"_s, {3, 0}, {}}, {name, {1, 2500}, {}}};
    data.target = 4000;
    data.targetName = name;
    return data;
}

static core::TimelineData timeline(const QString &name)
{
    core::TimelineData data;
    data.from = QDate(2025, 1, 1);
    data.to = QDate(2028, 12, 31);
    data.referenceDate = QDate(2026, 7, 1);
    data.horizon = QDate(2027, 7, 1);
    data.groups = {{name, {{name, days(QDate(2025, 3, 1)), {}, core::TimelineBar::Permanence::Temporary}}}};
    return data;
}

static core::CalendarData calendar(const QString &name)
{
    core::CalendarData data;
    data.referenceDate = QDate(2026, 7, 1);
    data.quarters = {{u"2026-Q4"_s, {{QDate(2026, 12, 31), name, name, 0}}}};
    return data;
}

static core::FigureBlock block(const core::FigureData &data, const QString &title = u"Figuur"_s)
{
    core::FigureBlock figure;
    figure.title = title;
    figure.alternative = u"In woorden"_s;
    figure.data = data;
    return figure;
}

void ReportDrawingsTest::everyKindOfFigureIsDrawnFromHostileNames_data()
{
    addHostileTexts();
}

void ReportDrawingsTest::everyKindOfFigureIsDrawnFromHostileNames()
{
    QFETCH(QString, name);
    const auto basis = sampleBasis(name.isEmpty() ? u"?"_s : name);
    const core::Display display = displayOf(*basis);
    const core::FigureData kinds[] = {core::MatrixData{basis, {-1}},
                                      core::MatrixData{basis, {-1, -1}},
                                      chart(name),
                                      timeline(name),
                                      calendar(name),
                                      core::JourneyData{basis, 0, 1},
                                      core::NetworkData{basis}};
    for (const core::FigureData &data : kinds) {
        const ReportFigure figure = reportFigure(block(data), display);
        QCOMPARE(figure.size.width(), 483.0);
        QVERIFY(figure.size.height() > 30 && figure.size.height() < 700);
        const auto svg = inlineSvg(figure, u"p-"_s, u"Figuur"_s, shownText(name));
        QVERIFY(svg);
        QVERIFY(!svg->contains("<image"));
        QXmlStreamReader xml(*svg);
        while (!xml.atEnd()) {
            xml.readNext();
            QVERIFY(!xml.isStartElement() || xml.name() != u"script"_s);
        }
        QVERIFY2(!xml.hasError(), qPrintable(xml.errorString()));
    }
}

void ReportDrawingsTest::everyKindOfFigureIsATableToo()
{
    const auto basis = sampleBasis();
    const core::Display display = displayOf(*basis);
    const auto table
        = [&](const core::FigureData &data) { return figureTables(block(data), display).first(); };
    const auto text = [](const core::TableBlock &given, int row, int column) {
        return given.rows.at(row).at(column).text.first().text;
    };
    const core::TableBlock counts = table(chart(u"digitaal"_s));
    QCOMPARE(counts.columns.size(), 3);
    QVERIFY(counts.columns.at(2).isNumber);
    QCOMPARE(text(counts, 1, 0), u"groen"_s);
    QCOMPARE(text(counts, 1, 2), u"2.500"_s);
    QCOMPARE(counts.note, u"digitaal"_s); // the target

    const core::TableBlock bars = table(timeline(u"Scan"_s));
    QCOMPARE(text(bars, 0, 1), u"Scan"_s);
    QCOMPARE(text(bars, 0, 2), u"1 maart 2025"_s);
    QCOMPARE(text(bars, 0, 3), QString()); // an unknown end is no date

    const core::TableBlock cells = table(calendar(u"Weten · digitaal"_s));
    QCOMPARE(text(cells, 0, 1), u"Weten · digitaal"_s);
    QCOMPARE(text(cells, 0, 2), u"31 december 2026"_s);
}

void ReportDrawingsTest::regionsBesideEachOtherAreATableEach()
{
    const auto basis = sampleBasis();
    QCOMPARE(figureTables(block(core::MatrixData{basis, {-1, -1}}), displayOf(*basis)).size(), 2);
    QCOMPARE(figureTables(block(core::MatrixData{basis, {-1}}), displayOf(*basis)).first().caption,
             u"Figuur"_s);
}

void ReportDrawingsTest::aSheetDrawsAllSeriesOfAChart()
{
    const auto basis = sampleBasis();
    core::ReportContent content;
    content.title = u"Rapport"_s;
    content.date = QDate(2026, 6, 30);
    core::ChartData standing = chart(u"misschien"_s);
    standing.form = core::ChartData::Form::Columns;
    standing.isStacked = false;
    content.sections
        = {{u"een"_s, u"Een"_s, u"een"_s, true, {block(chart(u"misschien"_s)), block(standing)}, {}}};
    const auto file = writeReportXlsx(content, displayOf(*basis), {});
    QVERIFY(file);
    QByteArray lying, upright;
    for (const auto &[path, bytes] : zipParts(*file)) {
        if (path == "xl/charts/chart1.xml")
            lying = bytes;
        if (path == "xl/charts/chart2.xml")
            upright = bytes;
    }
    QVERIFY(lying.contains("<c:barDir val=\"bar\"/>") && lying.contains("<c:grouping val=\"stacked\"/>"));
    QVERIFY(upright.contains("<c:barDir val=\"col\"/>")
            && upright.contains("<c:grouping val=\"clustered\"/>"));
    QCOMPARE(lying.count("<c:ser>"), 2);
    QVERIFY(lying.contains("!$C$4:$C$5"));  // the second series, below caption, gap and head
    QVERIFY(lying.contains("<a:pattFill")); // told apart without colour
    QVERIFY(lying.contains("<c:legend>"));
}

void ReportDrawingsTest::aLongFigureStaysOnOnePage()
{
    core::TimelineData data = timeline(u"Scan"_s);
    for (int i = 0; i < 300; ++i)
        data.groups[0].bars.append(data.groups.at(0).bars.first());
    const auto basis = sampleBasis();
    const ReportFigure figure = reportFigure(block(data), displayOf(*basis));
    QCOMPARE(figure.size.height(), 560.0);
    QVERIFY(inlineSvg(figure, u"p-"_s, u"t"_s, u"d"_s));
}

/// What the figure writes, in order.
static QStringList textsOf(const ReportFigure &figure)
{
    RecordingDevice device(figure.size.toSize());
    QPainter painter(&device);
    figure.paint(painter, QRectF(QPointF(0, 0), figure.size));
    painter.end();
    QStringList texts;
    for (const auto &text : device.engine().texts)
        texts.append(text.text);
    return texts;
}

/// Two initiatives of two regions with a relation, one of the second without any.
static std::shared_ptr<const core::ReportBasis> tiedBasis()
{
    core::Inventory inventory = sampleBasis()->inventory();
    for (const auto &[id, name, region, level] :
         {std::tuple{1, u"Oostloket"_s, u"oost"_s, u"regionaal"_s},
          std::tuple{2, u"Landelijke scan"_s, u"west"_s, u"landelijk"_s},
          std::tuple{3, u"Eenling"_s, u"west"_s, u"regionaal"_s}}) {
        core::Initiative initiative;
        initiative.id = core::RecordId(1, static_cast<quint64>(id));
        initiative.name = name;
        initiative.stage = u"uitvoering"_s;
        initiative.level = level;
        initiative.regions = core::TermSet{region};
        inventory.put(initiative);
    }
    core::Relation relation;
    relation.id = core::RecordId(5, 1);
    relation.from = core::RecordId(1, 1);
    relation.to = core::RecordId(1, 2);
    relation.kind = u"verwijst-door"_s;
    inventory.put(relation);
    core::Profile profile;
    profile.referenceDate = QDate(2026, 6, 30);
    const auto basis = core::ReportBasis::of(inventory, profile, {}, {}, {}, core::allChapters);
    if (!basis)
        qFatal("%s", qPrintable(basis.error().message));
    return *basis;
}

void ReportDrawingsTest::regionsStandInPairsUnderOneLegend()
{
    const auto basis = tiedBasis();
    const core::Display display = displayOf(*basis);
    const auto heightOf = [&](const QList<int> &regions) {
        return reportFigure(block(core::MatrixData{basis, regions}), display).size.height();
    };
    QCOMPARE(heightOf({0, 1}), heightOf({0, 0})); // a pair is a row
    QVERIFY(heightOf({0, 1, 0}) > heightOf({0, 1}) + 150);
    QCOMPARE(heightOf({0, 1, 0}), heightOf({0, 1, 0, 1}));
    const QStringList texts = textsOf(reportFigure(block(core::MatrixData{basis, {0, 1}}), display));
    QCOMPARE(texts.count(u"oost"_s), 1);
    QCOMPARE(texts.count(u"west"_s), 1);
    QCOMPARE(texts.filter(u"number of activities"_s).size(), 1); // of the one legend
}

void ReportDrawingsTest::theMapOfTiesLeavesOutWhatHasNone()
{
    const auto basis = tiedBasis();
    const core::Display display = displayOf(*basis);
    const core::FigureBlock map = block(core::NetworkData{basis});
    const QString texts = textsOf(reportFigure(map, display)).join(u'|');
    QVERIFY2(texts.contains(u"Oostloket"_s) && texts.contains(u"Landelijke scan"_s), qPrintable(texts));
    QVERIFY2(!texts.contains(u"Eenling"_s), qPrintable(texts));
    const core::TableBlock table = figureTables(map, display).first();
    QCOMPARE(table.rows.size(), 1);
    QCOMPARE(table.rows.first().at(0).text.first().text, u"Oostloket"_s);
    QCOMPARE(table.rows.first().at(2).text.first().text, u"Landelijke scan"_s);
}

void ReportDrawingsTest::theLanesOfAPageAreThoseAskedFor()
{
    const auto basis = tiedBasis();
    const core::Display display = displayOf(*basis);
    const QString first = textsOf(reportFigure(block(core::JourneyData{basis, 0, 1}), display)).join(u'|');
    QVERIFY2(first.contains(u"digitalisering"_s), qPrintable(first));
    const QString beyond = textsOf(reportFigure(block(core::JourneyData{basis, 9, 1}), display)).join(u'|');
    QVERIFY2(!beyond.contains(u"digitalisering"_s), qPrintable(beyond));
}

void ReportDrawingsTest::figuresSpeakTheLanguageOfTheReport()
{
    const auto basis = sampleBasis();
    const QString dutch = textsOf(reportFigure(block(chart(u"x"_s)), displayOf(*basis, "nl"))).join(u'|');
    const QString english = textsOf(reportFigure(block(chart(u"x"_s)), displayOf(*basis, "en"))).join(u'|');
    QVERIFY2(dutch.contains(u"2.500"_s), qPrintable(dutch));
    QVERIFY2(english.contains(u"2,500"_s), qPrintable(english));
}

QTEST_MAIN(ReportDrawingsTest)
#include "tst_reportdrawings.moc"
