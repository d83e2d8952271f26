#include "core/analysis/methodterms.h"
#include "core/model/entities/activity.h"
#include "core/model/entities/initiative.h"
#include "core/model/entities/links.h"
#include "core/model/entities/measurement.h"
#include "core/model/entities/organisation.h"
#include "core/model/entities/settings.h"
#include "core/model/entities/signal.h"
#include "core/report/reportfigures.h"
#include "core/report/timefigures.h"

#include <QFile>
#include <QTest>

using namespace core;
using namespace Qt::StringLiterals;

namespace {

const QDate referenceDate(2026, 7, 1);

/// Two phases and two themes.
void addTerms(Inventory &inventory)
{
    quint64 number = 0;
    for (const auto &[vocabulary, key] :
         {std::pair{u"fase"_s, u"weten"_s}, std::pair{u"fase"_s, u"kunnen"_s},
          std::pair{u"thema"_s, u"digitaal"_s}, std::pair{u"thema"_s, u"groen"_s}}) {
        VocabularyTerm term;
        term.id = RecordId(9, ++number);
        term.vocabulary = vocabulary;
        term.key = key;
        term.labelNl = key;
        term.labelEn = key;
        term.position = static_cast<qint64>(number);
        inventory.put(term);
    }
}

/// Puts the activity only: the initiative is the test's to finish.
Initiative addInitiative(Inventory &inventory, int number, const QString &name, const QString &theme,
                         const QStringList &phases)
{
    Initiative initiative;
    initiative.id = RecordId(1, static_cast<quint64>(number));
    initiative.name = name;
    initiative.stage = u"uitvoering"_s;
    Activity activity;
    activity.id = RecordId(2, static_cast<quint64>(number));
    activity.initiative = initiative.id;
    activity.name = name + u" zelf"_s;
    activity.themes = TermSet{theme};
    activity.phases = TermSet(phases);
    inventory.put(activity);
    return initiative;
}

} // namespace

class ReportFiguresTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cellsAreCountedByWhatIsInThem();
    void quartersInWhichNothingEndsAreThereToo();
    void halfYearsCountWhatBeganAndEnded();
    void permanenceIsCountedPerThemeByItsActivities();
    void reachStandsBesideTheTarget();
    void aYearWithoutUniqueReachHasNoChart();
    void questionsStandBesideActivities();
    void smallNumbersOfQuestionsAreNotDrawn();
    void aTimelineHasTheFirstToEndUnderTheirTheme();
    void whatEndedOrIsFarAwayIsNotOnTheTimeline();
    void aCalendarNamesTheDayTheCellAndWhoPays();
    void onlySoManyAreDrawnAndTheRestIsCounted();
    void nothingToDrawIsNoFigure();
    void everyNumberOfAChartIsInItsWords();
    void theTopOfAStackIsItsSum();

private:
    std::shared_ptr<const ReportBasis> basis(ReportMaking making = {}) const;
    template <typename Data, typename Make>
    Data made(Make make, ReportMaking making = {}) const
    {
        const ReportContext context(basis(making), *m_words);
        const auto figure = make(context);
        if (!figure)
            qFatal("no figure");
        return std::get<Data>(figure->data);
    }

    std::optional<ReportTemplate> m_words;
    Inventory m_inventory;
};

void ReportFiguresTest::initTestCase()
{
    QFile texts(QStringLiteral(SOURCE_DIR "/resources/report-texts.json"));
    QVERIFY(texts.open(QIODevice::ReadOnly));
    const auto words = ReportTemplate::fromJson(R"({"key": "t", "sections": [], "nl": {"title": "T"}})",
                                                u"nl"_s, texts.readAll());
    QVERIFY(words);
    m_words = *words;
}

/// Weten × digitaal: a scan that ends in 2026, paid by the province. Kunnen × groen: a desk without an end.
void ReportFiguresTest::init()
{
    m_inventory = {};
    addTerms(m_inventory);
    Initiative scan = addInitiative(m_inventory, 1, u"Scan"_s, u"digitaal"_s, {u"weten"_s});
    scan.startsOn = PartialDate(2025, 3);
    scan.endsOn = PartialDate(QDate(2026, 12, 31));
    scan.permanence = u"tijdelijk"_s;
    m_inventory.put(scan);
    Initiative desk = addInitiative(m_inventory, 2, u"Loket"_s, u"groen"_s, {u"kunnen"_s});
    desk.permanence = u"structureel"_s;
    m_inventory.put(desk);
    Organisation province;
    province.id = RecordId(3, 1);
    province.name = u"Provincie Zandhoek"_s;
    m_inventory.put(province);
    Participation payer;
    payer.id = RecordId(4, 1);
    payer.initiative = scan.id;
    payer.organisation = province.id;
    payer.role = u"financier"_s;
    m_inventory.put(payer);
}

std::shared_ptr<const ReportBasis> ReportFiguresTest::basis(ReportMaking making) const
{
    Profile profile;
    profile.referenceDate = referenceDate;
    const auto found = ReportBasis::of(m_inventory, profile, {}, {}, making, allChapters);
    if (!found)
        qFatal("%s", qPrintable(found.error().message));
    return *found;
}

void ReportFiguresTest::cellsAreCountedByWhatIsInThem()
{
    // A third activity of no known phase may be in each cell of its theme.
    Initiative third = addInitiative(m_inventory, 3, u"Misschien"_s, u"groen"_s, {});
    Activity vague = *m_inventory.find<Activity>(RecordId(2, 3));
    vague.phases = Known<TermSet>();
    m_inventory.put(vague);
    m_inventory.put(third);
    const ReportContext context(basis(), *m_words);
    const auto data = std::get<ChartData>(coverageByTheme(context).data);
    QCOMPARE(data.categories, (QStringList{u"digitaal"_s, u"groen"_s}));
    QCOMPARE(data.series.at(0).values, (QList<double>{1, 1})); // certain: weten; kunnen
    QCOMPARE(data.series.at(1).values, (QList<double>{0, 1})); // possible: weten of groen
    QCOMPARE(data.series.at(2).values, (QList<double>{1, 0})); // none: kunnen of digitaal
    QCOMPARE(data.series.at(2).kind, std::optional(CellKind::White));
    QVERIFY(data.isStacked);
}

void ReportFiguresTest::quartersInWhichNothingEndsAreThereToo()
{
    Initiative later = addInitiative(m_inventory, 3, u"Later"_s, u"groen"_s, {u"kunnen"_s});
    later.endsOn = PartialDate(QDate(2027, 9, 30));
    m_inventory.put(later);
    const auto data = made<ChartData>(expiryChart);
    QCOMPARE(data.categories,
             (QStringList{u"4e kwartaal 2026"_s, u"1e kwartaal 2027"_s, u"2e kwartaal 2027"_s,
                          u"3e kwartaal 2027"_s}));
    QCOMPARE(data.series.first().values, (QList<double>{1, 0, 0, 1}));
    QCOMPARE(data.form, ChartData::Form::Columns);
}

void ReportFiguresTest::halfYearsCountWhatBeganAndEnded()
{
    Initiative ended = addInitiative(m_inventory, 3, u"Voorbij"_s, u"groen"_s, {u"kunnen"_s});
    ended.startsOn = PartialDate(QDate(2025, 1, 1));
    ended.endsOn = PartialDate(QDate(2026, 5, 31));
    m_inventory.put(ended);
    const auto data = made<ChartData>(growthChart);
    QCOMPARE(data.categories.first(), u"1e half jaar 2025"_s);
    QCOMPARE(data.series.at(0).values, (QList<double>{2, 0, 0})); // two in 2025-H1
    QCOMPARE(data.series.at(1).values, (QList<double>{0, 0, 1})); // one in 2026-H1
}

void ReportFiguresTest::permanenceIsCountedPerThemeByItsActivities()
{
    Initiative silent = addInitiative(m_inventory, 3, u"Zwijgt"_s, u"groen"_s, {u"weten"_s});
    m_inventory.put(silent);
    const auto data = made<ChartData>(permanenceChart);
    QCOMPARE(data.categories.mid(1), (QStringList{u"digitaal"_s, u"groen"_s}));
    QCOMPARE(data.series.at(0).values, (QList<double>{1, 1, 0})); // temporary: all, digitaal, groen
    QCOMPARE(data.series.at(1).values, (QList<double>{1, 0, 1}));
    QCOMPARE(data.series.at(2).values, (QList<double>{1, 0, 1}));
}

void ReportFiguresTest::reachStandsBesideTheTarget()
{
    for (const auto &[id, unit, value] : {std::tuple{1, u"uniek"_s, 400.0}, std::tuple{2, u"uniek"_s, 600.0},
                                          std::tuple{3, u"contacten"_s, 9000.0}}) {
        Measurement one;
        one.id = RecordId(7, static_cast<quint64>(id));
        one.subject = RecordId(2, 1);
        one.indicator = u"bereik"_s;
        one.unit = unit;
        one.value = value;
        one.from = PartialDate(2025);
        m_inventory.put(one);
    }
    const auto data = made<ChartData>(reachChart);
    QCOMPARE(data.categories, QStringList{u"2025"_s});
    QCOMPARE(data.series.first().values, QList<double>{1000}); // contacts are no entrepreneurs
    QCOMPARE(data.target, std::optional(2500.0));
}

void ReportFiguresTest::aYearWithoutUniqueReachHasNoChart()
{
    const ReportContext context(basis(), *m_words);
    QVERIFY(!reachChart(context));
}

void ReportFiguresTest::questionsStandBesideActivities()
{
    for (const auto &[id, count] : {std::pair{1, 40}, std::pair{2, 0}}) {
        Signal one;
        one.id = RecordId(5, static_cast<quint64>(id));
        one.text = u"Vraag"_s;
        one.themes = TermSet{u"groen"_s};
        if (count > 0)
            one.count = count;
        m_inventory.put(one);
    }
    const auto data = made<ChartData>(demandChart);
    QCOMPARE(data.series.at(0).values, (QList<double>{0, 41})); // of the second the count is unknown: 1
    QCOMPARE(data.series.at(1).values, (QList<double>{1, 1}));
}

void ReportFiguresTest::smallNumbersOfQuestionsAreNotDrawn()
{
    Signal one;
    one.id = RecordId(5, 1);
    one.text = u"Vraag"_s;
    one.count = 4;
    one.themes = TermSet{u"groen"_s};
    m_inventory.put(one);
    QCOMPARE(made<ChartData>(demandChart).series.at(0).values, (QList<double>{0, 4}));
    ReportMaking careful;
    careful.hidesSmallNumbers = true;
    QCOMPARE(made<ChartData>(demandChart, careful).series.at(0).values, (QList<double>{0, 0}));
}

void ReportFiguresTest::aTimelineHasTheFirstToEndUnderTheirTheme()
{
    Initiative sooner = addInitiative(m_inventory, 3, u"Eerder"_s, u"digitaal"_s, {u"weten"_s});
    sooner.endsOn = PartialDate(2026, 9);
    m_inventory.put(sooner);
    const auto shared = basis();
    const Display display(shared->inventory(), shared->vocabularies, QLocale(QLocale::Dutch));
    const TimelineData data = timelineOf(shared->ecosystem, display, 10);
    QCOMPARE(data.groups.size(), 2);
    QCOMPARE(data.groups.at(0).name, u"digitaal"_s);
    QCOMPARE(data.groups.at(0).bars.size(), 2);
    QCOMPARE(data.groups.at(0).bars.at(0).name, u"Eerder"_s);
    QCOMPARE(data.groups.at(0).bars.at(0).end.firstDay(), QDate(2026, 9, 1)); // a month: all its days
    QCOMPARE(data.groups.at(0).bars.at(0).end.lastDay(), QDate(2026, 9, 30));
    QCOMPARE(data.groups.at(0).bars.at(1).permanence, TimelineBar::Permanence::Temporary);
    QVERIFY(!data.groups.at(1).bars.at(0).end.hasDays());
    QCOMPARE(data.groups.at(1).bars.at(0).permanence, TimelineBar::Permanence::Structural);
    QCOMPARE(data.from, QDate(2025, 1, 1));
    QCOMPARE(data.to, QDate(2028, 12, 31));
    QCOMPARE(data.horizon, QDate(2027, 7, 1));
}

void ReportFiguresTest::whatEndedOrIsFarAwayIsNotOnTheTimeline()
{
    Initiative ended = addInitiative(m_inventory, 3, u"Voorbij"_s, u"digitaal"_s, {u"weten"_s});
    ended.endsOn = PartialDate(QDate(2026, 6, 30)); // the day before the reference date
    m_inventory.put(ended);
    Initiative closed = addInitiative(m_inventory, 4, u"Beëindigd"_s, u"digitaal"_s, {u"weten"_s});
    closed.stage = u"beëindigd"_s;
    m_inventory.put(closed);
    Initiative planned = addInitiative(m_inventory, 5, u"Komt nog"_s, u"groen"_s, {u"weten"_s});
    planned.startsOn = PartialDate(QDate(2027, 1, 1));
    m_inventory.put(planned);
    const auto shared = basis();
    const Display display(shared->inventory(), shared->vocabularies, QLocale(QLocale::Dutch));
    QStringList names;
    for (const TimelineGroup &group : timelineOf(shared->ecosystem, display, 10).groups) {
        for (const TimelineBar &bar : group.bars)
            names.append(bar.name);
    }
    QCOMPARE(names, (QStringList{u"Scan"_s, u"Loket"_s, u"Komt nog"_s}));
}

void ReportFiguresTest::aCalendarNamesTheDayTheCellAndWhoPays()
{
    const auto data
        = made<CalendarData>([](const ReportContext &context) { return calendarFigure(context, 9); });
    // The desk has no end, so only weten × digitaal tips.
    QCOMPARE(data.entries(), 1);
    QCOMPARE(data.quarters.first().name, u"2026-Q4"_s);
    const CalendarEntry &entry = data.quarters.first().entries.first();
    QCOMPARE(entry.on, QDate(2026, 12, 31));
    QCOMPARE(entry.cell, u"weten · digitaal"_s);
    QCOMPARE(entry.funders, u"Provincie Zandhoek"_s);
}

void ReportFiguresTest::onlySoManyAreDrawnAndTheRestIsCounted()
{
    Initiative second = addInitiative(m_inventory, 3, u"Tweede"_s, u"groen"_s, {u"weten"_s});
    second.endsOn = PartialDate(QDate(2027, 3, 31));
    m_inventory.put(second);
    const ReportContext context(basis(), *m_words);
    const auto calendar = calendarFigure(context, 1);
    QVERIFY(calendar);
    QCOMPARE(std::get<CalendarData>(calendar->data).entries(), 1);
    QCOMPARE(std::get<CalendarData>(calendar->data).leftOut, 1);
    QVERIFY(calendar->sentence.contains(u": 2."_s)); // of both
    const auto timeline = timelineFigure(context, 2);
    QVERIFY(timeline);
    QCOMPARE(std::get<TimelineData>(timeline->data).bars(), 2);
    QCOMPARE(std::get<TimelineData>(timeline->data).leftOut, 1);
}

void ReportFiguresTest::nothingToDrawIsNoFigure()
{
    m_inventory = {};
    addTerms(m_inventory);
    const ReportContext context(basis(), *m_words);
    QVERIFY(!expiryChart(context));
    QVERIFY(!growthChart(context));
    QVERIFY(!permanenceChart(context));
    QVERIFY(!demandChart(context));
    QVERIFY(!timelineFigure(context, 9));
    QVERIFY(!calendarFigure(context, 9));
    // Cells there are: a frame of two by two, all white.
    QCOMPARE(std::get<ChartData>(coverageByTheme(context).data).series.at(2).values, (QList<double>{2, 2}));
}

void ReportFiguresTest::everyNumberOfAChartIsInItsWords()
{
    const ReportContext context(basis(), *m_words);
    const FigureBlock figure = coverageByTheme(context);
    QVERIFY(figure.alternative.contains(u"digitaal: zeker aanbod 1, misschien aanbod 0, geen aanbod 1."_s));
    QVERIFY(!figure.sentence.isEmpty());
    const auto calendar = calendarFigure(context, 9);
    QVERIFY(calendar->alternative.contains(u"31 december 2026: weten · digitaal, betaald door Provincie"_s));
}

void ReportFiguresTest::theTopOfAStackIsItsSum()
{
    ChartData data;
    data.categories = {u"a"_s, u"b"_s};
    data.series = {{u"x"_s, {3, 1}, {}}, {u"y"_s, {2, 7}, {}}};
    QCOMPARE(data.greatest(), 7.0);
    data.isStacked = true;
    QCOMPARE(data.greatest(), 8.0); // 1 + 7
    data.target = 20;
    QCOMPARE(data.greatest(), 20.0);
    QCOMPARE(ChartData().greatest(), 0.0);
}

QTEST_GUILESS_MAIN(ReportFiguresTest)
#include "tst_reportfigures.moc"
