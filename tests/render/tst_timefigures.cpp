#include "app/render/figures/calendarpainter.h"
#include "app/render/figures/chartpainter.h"
#include "app/render/figures/chartscale.h"
#include "app/render/figures/figureexport.h"
#include "app/render/figures/timelinepainter.h"
#include "tests/render/figurechecks.h"

#include <QtTest>

using namespace app;
using namespace Qt::StringLiterals;

namespace {

const QLocale dutch(QLocale::Dutch, QLocale::Netherlands);

core::ChartData chart(core::ChartData::Form form, bool isStacked)
{
    core::ChartData data;
    data.form = form;
    data.isStacked = isStacked;
    data.categoryName = u"Thema"_s;
    data.valueName = u"aantal vakken"_s;
    data.categories = {u"digitalisering"_s, u"circulair ondernemen en kringlopen"_s, u"arbeid"_s};
    data.series = {{u"zeker aanbod"_s, {3, 0, 12345}, {}}, {u"misschien aanbod"_s, {1, 2, 0}, {}}};
    data.scope = u"Peildatum: 30 juni 2026"_s;
    return data;
}

core::DayBound days(const QDate &first, const QDate &last)
{
    return {core::DayBound::State::Days, first.toJulianDay(), last.toJulianDay()};
}

/// One whose end is known to the day, one to the year, one structural, one of which nothing is known.
core::TimelineData timeline()
{
    using Permanence = core::TimelineBar::Permanence;
    core::TimelineData data;
    data.from = QDate(2025, 1, 1);
    data.to = QDate(2028, 12, 31);
    data.referenceDate = QDate(2026, 7, 1);
    data.horizon = QDate(2027, 7, 1);
    const QDate start(2025, 6, 1), end(2026, 12, 31);
    data.groups
        = {{u"digitalisering"_s,
            {{u"Scan"_s, days(start, start), days(end, end), Permanence::Temporary},
             {u"Loket"_s, days(start, start), days(QDate(2027, 1, 1), QDate(2027, 12, 31)),
              Permanence::Temporary}}},
           {{},
            {{u"Vaste dienst"_s, days(QDate(2019, 1, 1), QDate(2019, 12, 31)), {}, Permanence::Structural},
             {u"Niets bekend"_s, {}, {}, Permanence::Unknown}}}};
    data.leftOut = 5;
    return data;
}

core::CalendarData calendar(int quarters, int entries)
{
    core::CalendarData data;
    data.referenceDate = QDate(2026, 7, 1);
    for (int quarter = 0; quarter < quarters; ++quarter) {
        core::CalendarQuarter one{u"%1-Q%2"_s.arg(2026 + quarter / 4).arg(quarter % 4 + 1), {}};
        for (int entry = 0; entry < entries; ++entry)
            one.entries.append({QDate(2026 + quarter / 4, 3 * (quarter % 4) + 1, 28),
                                u"Kunnen · circulair ondernemen %1-%2"_s.arg(quarter).arg(entry),
                                entry == 0 ? u"Provincie Zandhoek"_s : QString(), entry});
        data.quarters.append(one);
    }
    return data;
}

/// What was painted: engines cannot be copied.
struct Seen {
    QList<RecordingEngine::Text> texts;
    QList<QLineF> lines;
    int pictures = 0;
};

template <typename Paint>
Seen painted(const QSizeF &size, Paint paint)
{
    RecordingDevice device(size.toSize());
    QPainter painter(&device);
    paint(painter, QRectF(QPointF(0, 0), size));
    painter.end();
    return {device.engine().texts, device.engine().lines, device.engine().pictures};
}

QString allTexts(const Seen &engine)
{
    QStringList texts;
    for (const auto &text : engine.texts)
        texts.append(text.text);
    return texts.join(u'|');
}

} // namespace

class TestTimeFigures : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void anAxisEndsAtARoundNumber_data();
    void anAxisEndsAtARoundNumber();
    void everyNumberOfAChartIsWrittenInside_data();
    void everyNumberOfAChartIsWrittenInside();
    void seriesDifferInLetterAndLook();
    void theLegendNamesEverySeriesAndTheTarget();
    void aChartOfNothingIsASentence();
    void aTimelineSaysHowEveryBarEnds();
    void aTimelineKeepsItsBarsInTime();
    void aCalendarShowsEveryCell_data();
    void aCalendarShowsEveryCell();
    void figuresAreVectorsAndTheSameTwice();
};

void TestTimeFigures::anAxisEndsAtARoundNumber_data()
{
    QTest::addColumn<double>("greatest");
    QTest::addColumn<double>("top");
    QTest::addColumn<double>("step");
    QTest::newRow("nothing") << 0.0 << 1.0 << 1.0;
    QTest::newRow("one") << 1.0 << 1.0 << 1.0;
    QTest::newRow("four") << 4.0 << 4.0 << 1.0;     // 4 steps of 1
    QTest::newRow("seven") << 7.0 << 8.0 << 2.0;    // 7 / 1 > 6; 4 steps of 2
    QTest::newRow("forty") << 40.0 << 40.0 << 10.0; // 8 steps of 5 are too many
    QTest::newRow("thousands") << 2500.0 << 2500.0 << 500.0;
    QTest::newRow("no number") << std::numeric_limits<double>::infinity() << 1.0 << 1.0;
}

void TestTimeFigures::anAxisEndsAtARoundNumber()
{
    QFETCH(double, greatest);
    const ChartScale scale(greatest);
    QTEST(scale.top, "top");
    QTEST(scale.step, "step");
}

void TestTimeFigures::everyNumberOfAChartIsWrittenInside_data()
{
    QTest::addColumn<int>("form");
    QTest::addColumn<bool>("isStacked");
    for (const bool isStacked : {false, true}) {
        QTest::addRow("lying %d", isStacked) << int(core::ChartData::Form::Bars) << isStacked;
        QTest::addRow("standing %d", isStacked) << int(core::ChartData::Form::Columns) << isStacked;
    }
}

void TestTimeFigures::everyNumberOfAChartIsWrittenInside()
{
    QFETCH(int, form);
    QFETCH(bool, isStacked);
    const core::ChartData data = chart(static_cast<core::ChartData::Form>(form), isStacked);
    const FigureTheme theme;
    for (const double width : {260.0, 483.0, 1600.0}) {
        const QSizeF size(width, chartHeight(data, width, theme));
        const Seen seen = painted(size, [&](QPainter &painter, const QRectF &rect) {
            paintChart(painter, rect, data, dutch, theme);
        });
        QCOMPARE(overlapIn(seen.texts), QString());
        for (const auto &text : seen.texts)
            QVERIFY2(isInside(QRectF(QPointF(0, 0), size), text.rect), qPrintable(text.text));
        const QString texts = allTexts(seen);
        QVERIFY2(texts.contains(u"12.345"_s), qPrintable(texts));
        QVERIFY2(texts.contains(u"zeker aanbod"_s) && texts.contains(u"misschien aanbod"_s),
                 qPrintable(texts));
        if (form == int(core::ChartData::Form::Bars)) // of the bars that are too small for it, too
            QVERIFY2(texts.contains(isStacked ? u"Z 0 · M 2"_s : u"M 2"_s), qPrintable(texts));
    }
}

void TestTimeFigures::seriesDifferInLetterAndLook()
{
    core::ChartData data = chart(core::ChartData::Form::Bars, true);
    data.series.append({u"zonder"_s, {0, 0, 0}, {}});
    const QList<ChartLook> looks = chartLooks(data);
    for (int a = 0; a < looks.size(); ++a) {
        for (int b = a + 1; b < looks.size(); ++b) {
            QVERIFY(looks.at(a).letter != looks.at(b).letter);
            QVERIFY(looks.at(a).pattern != looks.at(b).pattern);
            QVERIFY(looks.at(a).colour != looks.at(b).colour);
        }
    }
    data.series[0].kind = core::CellKind::White;
    QCOMPARE(chartLooks(data).first().letter, u"A"_s); // the letter of the matrix
    QVERIFY(chartLooks(data).first().isOutlined);
}

void TestTimeFigures::theLegendNamesEverySeriesAndTheTarget()
{
    core::ChartData data = chart(core::ChartData::Form::Columns, false);
    QCOMPARE(chartLegend(data).entries.size(), 2);
    data.target = 20000;
    data.targetName = u"doel van de regio: 20.000"_s;
    const Legend legend = chartLegend(data);
    QCOMPARE(legend.entries.size(), 3);
    QCOMPARE(legend.entries.last().text, data.targetName);
    QCOMPARE(data.greatest(), 20000.0); // so that the line is within the axis
    QCOMPARE(legend.scope, data.scope);
}

void TestTimeFigures::aChartOfNothingIsASentence()
{
    const core::ChartData data;
    const FigureTheme theme;
    const QSizeF size(400, chartHeight(data, 400, theme));
    const Seen seen = painted(
        size, [&](QPainter &painter, const QRectF &rect) { paintChart(painter, rect, data, dutch, theme); });
    QCOMPARE(allTexts(seen), u"There is nothing to count yet."_s);
}

void TestTimeFigures::aTimelineSaysHowEveryBarEnds()
{
    const core::TimelineData data = timeline();
    const FigureTheme theme;
    const QSizeF size(483, timelineHeight(data, 483, theme));
    const Seen seen = painted(size, [&](QPainter &painter, const QRectF &rect) {
        paintTimeline(painter, rect, data, dutch, theme);
    });
    const QString texts = allTexts(seen);
    for (const char *year : {"2025", "2026", "2027", "2028"})
        QVERIFY2(texts.contains(QLatin1String(year)), year);
    for (const char *said : {"Scan", "31 dec. 2026", "Vaste dienst", "theme not recorded", "Niets bekend"})
        QVERIFY2(texts.contains(QString::fromUtf8(said)), qPrintable(texts));
    // Both ends of the one of which nothing is known, the letter of its kind and of its unknown ends in the
    // legend.
    QCOMPARE(texts.count(u'?'), 4);
    QVERIFY(texts.contains(u"5 initiatives that end later"_s)
            || texts.contains(u"initiatives that end later"_s));
    QCOMPARE(overlapIn(seen.texts), QString());
    QCOMPARE(seen.pictures, 0);
}

void TestTimeFigures::aTimelineKeepsItsBarsInTime()
{
    // Lines that stand: the quarters and the reference date. 2025 to 2028 are 16 quarters.
    const core::TimelineData data = timeline();
    FigureTheme theme;
    theme.withLegend = false;
    const QSizeF size(483, timelineHeight(data, 483, theme));
    const Seen seen = painted(size, [&](QPainter &painter, const QRectF &rect) {
        paintTimeline(painter, rect, data, dutch, theme);
    });
    QList<double> standing;
    for (const QLineF &line : seen.lines) {
        if (std::abs(line.dx()) < 1e-6 && line.length() > 50)
            standing.append(line.x1());
    }
    QCOMPARE(standing.size(), 17);
    // The last is the reference date: 2026-07-01 is day 546 of 1461.
    const double left = standing.first();
    const double right = size.width() - 0.2 * size.width() / 56;
    QVERIFY(std::abs(standing.last() - (left + (right - left) * 546 / 1461)) < 0.01);
}

void TestTimeFigures::aCalendarShowsEveryCell_data()
{
    QTest::addColumn<int>("quarters");
    QTest::addColumn<int>("entries");
    QTest::newRow("one") << 1 << 1;
    QTest::newRow("a year") << 4 << 3;
    QTest::newRow("a second row of quarters") << 6 << 2;
}

void TestTimeFigures::aCalendarShowsEveryCell()
{
    QFETCH(int, quarters);
    QFETCH(int, entries);
    const core::CalendarData data = calendar(quarters, entries);
    const FigureTheme theme;
    const double wanted = calendarHeight(data, 483, theme);
    for (const double height : {wanted, wanted / 2}) { // also where a page has less room
        const QSizeF size(483, height);
        const Seen seen = painted(size, [&](QPainter &painter, const QRectF &rect) {
            paintCalendar(painter, rect, data, dutch, theme);
        });
        const QString texts = allTexts(seen);
        QCOMPARE(texts.count(u"paid by Provincie Zandhoek"_s), quarters);
        QCOMPARE(texts.count(u"funder not recorded"_s), quarters * (entries - 1));
        QVERIFY2(texts.contains(u"28 januari 2026"_s), qPrintable(texts));
        QVERIFY(texts.contains(u"quarter 1 of 2026"_s));
        QCOMPARE(overlapIn(seen.texts), QString());
        for (const auto &text : seen.texts)
            QVERIFY2(isInside(QRectF(QPointF(0, 0), size), text.rect), qPrintable(text.text));
    }
}

void TestTimeFigures::figuresAreVectorsAndTheSameTwice()
{
    const FigureTheme theme;
    const FigurePainting all = [&](QPainter &painter, const QRectF &rect) {
        paintTimeline(painter, rect, timeline(), dutch, theme);
        paintCalendar(painter, rect, calendar(2, 2), dutch, theme);
        paintChart(painter, rect, chart(core::ChartData::Form::Bars, true), dutch, theme);
    };
    const QByteArray once = figureSvg(all, QSizeF(483, 400), u"t"_s, u"d"_s);
    QCOMPARE(figureSvg(all, QSizeF(483, 400), u"t"_s, u"d"_s), once);
    QVERIFY(!once.contains("<image"));
}

QTEST_MAIN(TestTimeFigures)
#include "tst_timefigures.moc"
