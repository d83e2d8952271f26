#include "core/analysis/chaptersentences.h"
#include "core/analysis/demand.h"
#include "core/analysis/methodterms.h"
#include "core/model/entities/signal.h"
#include "core/report/reportfigures.h"
#include "core/report/timefigures.h"

#include <algorithm>

namespace core {
namespace {

constexpr qsizetype mostQuarters = 12;
constexpr qsizetype mostHalfYears = 8; // a programme's term: the latest ones
constexpr qsizetype mostRegions = 40;

/// Everything the chart draws, category by category.
QString alternative(const ReportContext &context, const QString &title, const ChartData &data)
{
    QStringList sentences{title};
    for (qsizetype at = 0; at < data.categories.size(); ++at) {
        QStringList values;
        for (const ChartSeries &one : data.series)
            values.append(QStringLiteral("%1 %2").arg(
                one.name, context.number(static_cast<qint64>(one.values.value(at)))));
        sentences.append(data.categories.at(at) + QStringLiteral(": ") + values.join(QStringLiteral(", ")));
    }
    if (data.target)
        sentences.append(data.targetName);
    return sentences.join(QStringLiteral(". ")) + u'.';
}

FigureBlock chart(const ReportContext &context, const char *name, const QString &sentence, ChartData data)
{
    data.scope = context.text("chart.referenceDate")
                     .arg(context.display().date(PartialDate(context.ecosystem().profile.referenceDate)));
    FigureBlock figure;
    figure.title = context.text(name);
    figure.sentence = sentence;
    figure.alternative = alternative(context, figure.title, data);
    figure.data = std::move(data);
    return figure;
}

QString themeName(const ReportContext &context, int theme)
{
    return context.display().term(vocabulary::theme.toString(), context.ecosystem().themes().key(theme));
}

/// Cells of the frame by what is in them: certain, possible, nothing.
struct OfferCount {
    qint64 certain = 0;
    qint64 possible = 0;
    qint64 none = 0;

    void add(const CoverageCell &cell)
    {
        ++(!cell.certain.isEmpty() ? certain : cell.possible > 0 ? possible : none);
    }
};

ChartData offerChart(const ReportContext &context, const char *category)
{
    ChartData data;
    data.isStacked = true;
    data.categoryName = context.text(category);
    data.valueName = context.text("chart.cells");
    data.series = {{context.text("chart.certain"), {}, CellKind::Covered},
                   {context.text("chart.possible"), {}, CellKind::Unknown},
                   {context.text("chart.none"), {}, CellKind::White}};
    return data;
}

void append(ChartData &data, const QString &category, const OfferCount &count)
{
    data.categories.append(category);
    data.series[0].values.append(static_cast<double>(count.certain));
    data.series[1].values.append(static_cast<double>(count.possible));
    data.series[2].values.append(static_cast<double>(count.none));
}

/// "2026-Q4" after "2026-Q3", "2027-H1" after "2026-H2".
QString nextPeriod(const QString &name)
{
    const int year = name.left(4).toInt();
    const int part = name.mid(6).toInt();
    const int parts = name.at(5) == u'Q' ? 4 : 2;
    return part < parts ? name.left(6) + QString::number(part + 1)
                        : QStringLiteral("%1-%2%3").arg(year + 1).arg(name.at(5)).arg(1);
}

/// All periods from the first to the last, also those in which nothing happened.
QStringList periods(const QString &first, const QString &last)
{
    QStringList names;
    for (QString name = first; name <= last && names.size() < 400; name = nextPeriod(name))
        names.append(name);
    return names;
}

QString periodName(const ReportContext &context, const QString &name)
{
    return context.text(name.at(5) == u'Q' ? "chart.quarter" : "chart.half").arg(name.mid(6), name.left(4));
}

/// How often questions on the theme were heard, whatever the phase.
qint64 heardOn(const ReportContext &context, const Demand &demand, int theme)
{
    qint64 heard = 0;
    for (const Demand::View &one : demand.views()) {
        if (one.everyTheme || std::find(one.themes.begin(), one.themes.end(), theme) != one.themes.end())
            heard += one.count;
    }
    return context.basis()->hidesSmallNumbers && heard < smallestShown ? 0 : heard;
}

} // namespace

FigureBlock coverageByTheme(const ReportContext &context)
{
    const Frame &frame = context.wholeFrame();
    ChartData data = offerChart(context, "spots.theme");
    for (const int theme : context.ecosystem().frameThemes) {
        OfferCount count;
        for (const CoverageCell &cell : frame.cells) {
            if (cell.theme == theme && cell.isInFrame())
                count.add(cell);
        }
        append(data, themeName(context, theme), count);
    }
    return chart(context, "chart.coverage", context.text("chart.coverageRead"), data);
}

FigureBlock coverageByRegion(const ReportContext &context)
{
    ChartData data = offerChart(context, "spots.region");
    for (const int region : context.ecosystem().frameRegions) {
        OfferCount count;
        for (const CoverageCell &cell : context.basis()->coverage.frame.cells) {
            if (cell.region == region && cell.isInFrame())
                count.add(cell);
        }
        if (data.categories.size() < mostRegions)
            append(data, context.regionName(region), count);
    }
    return chart(context, "chart.regions", context.text("chart.coverageRead"), data);
}

std::optional<FigureBlock> expiryChart(const ReportContext &context)
{
    const Robustness &robustness = context.basis()->robustness;
    if (robustness.expiry.isEmpty())
        return std::nullopt;
    ChartData data;
    data.form = ChartData::Form::Columns;
    data.categoryName = context.text("chart.quarters");
    data.valueName = context.text("chart.initiatives");
    data.series = {{context.text("chart.ending"), {}, CellKind::Expiring}};
    qint64 shown = 0;
    const QStringList all = periods(robustness.expiry.firstKey(), robustness.expiry.lastKey());
    for (const QString &quarter : all.mid(0, mostQuarters)) {
        const int count = robustness.expiry.value(quarter);
        shown += count;
        data.categories.append(periodName(context, quarter));
        data.series[0].values.append(count);
    }
    qint64 later = -shown;
    for (const int count : robustness.expiry)
        later += count;
    QString sentence = context.text("chart.expiryRead")
                           .arg(context.number(shown), data.categories.first(), data.categories.last());
    if (later > 0)
        sentence += u' ' + context.text("chart.expiryLater").arg(context.number(later));
    return chart(context, "chart.expiry", sentence, data);
}

std::optional<FigureBlock> growthChart(const ReportContext &context)
{
    const auto &growth = context.basis()->robustness.growth;
    if (growth.isEmpty())
        return std::nullopt;
    ChartData data;
    data.form = ChartData::Form::Columns;
    data.categoryName = context.text("progress.half");
    data.valueName = context.text("chart.initiatives");
    data.series = {{context.text("progress.started"), {}, {}}, {context.text("progress.ended"), {}, {}}};
    const QStringList all = periods(growth.firstKey(), growth.lastKey());
    for (const QString &half : all.last(std::min(mostHalfYears, all.size()))) {
        const Robustness::Growth one = growth.value(half);
        data.categories.append(periodName(context, half));
        data.series[0].values.append(one.started);
        data.series[1].values.append(one.ended);
    }
    return chart(context, "progress.caption",
                 growthSentence(growth.lastKey(), growth.last(), context.language()), data);
}

std::optional<FigureBlock> permanenceChart(const ReportContext &context)
{
    const Ecosystem &ecosystem = context.ecosystem();
    if (context.basis()->robustness.activeInitiatives == 0)
        return std::nullopt;
    ChartData data;
    data.isStacked = true;
    data.categoryName = context.text("spots.theme");
    data.valueName = context.text("chart.initiatives");
    data.series = {{context.text("chart.temporary"), {}, {}},
                   {context.text("chart.structural"), {}, {}},
                   {context.text("chart.unknown"), {}, CellKind::Unknown}};
    const auto add = [&](const QString &name, std::optional<int> theme) {
        double counts[3]{};
        for (const InitiativeView &view : ecosystem.initiatives) {
            if (!isActive(view) || (theme && !isAbout(ecosystem, view, *theme)))
                continue;
            ++counts[!view.permanence.hasValue() ? 2 : *view.permanence == term::temporary ? 0 : 1];
        }
        data.categories.append(name);
        for (int i = 0; i < 3; ++i)
            data.series[i].values.append(counts[i]);
    };
    add(context.text("chart.all"), std::nullopt);
    for (const int theme : ecosystem.frameThemes)
        add(themeName(context, theme), theme);
    FigureBlock figure = chart(context, "chart.permanence",
                               temporarySentence(context.basis()->robustness, context.language()), data);
    figure.definition = context.text("chart.manyThemes");
    return figure;
}

std::optional<FigureBlock> reachChart(const ReportContext &context)
{
    const Reach &reach = context.basis()->reach;
    const bool isRegion = context.ecosystem().frameRegions.size() <= 1;
    ChartData data;
    data.form = ChartData::Form::Columns;
    data.categoryName = context.text("chart.year");
    data.valueName = context.text("chart.entrepreneurs");
    data.series = {{context.text("chart.unique"), {}, {}}};
    const Reach::Sum *latest = nullptr;
    for (const Reach::Sum &sum : reach.sums) {
        if (sum.unit != QLatin1String("uniek"))
            continue;
        data.categories.append(sum.year ? QString::number(*sum.year) : context.text("chart.noYear"));
        data.series[0].values.append(sum.sum);
        if (sum.year || !latest)
            latest = &sum;
    }
    if (!latest)
        return std::nullopt;
    const ReachBase base = isRegion ? ReachBase::RegionTarget : ReachBase::ProgrammeTarget;
    data.target = denominatorOf(reach, base);
    data.targetName = context.text(isRegion ? "chart.regionTarget" : "chart.programmeTarget")
                          .arg(context.number(static_cast<qint64>(*data.target)));
    return chart(context, "chart.reach",
                 reachSumSentence(*latest, context.language()) + u' '
                     + reachBaseSentence(reach, *latest, base, context.language()),
                 data);
}

std::optional<FigureBlock> demandChart(const ReportContext &context)
{
    if (context.basis()->inventory().all<Signal>().isEmpty() || context.ecosystem().frameThemes.empty())
        return std::nullopt;
    const Ecosystem &ecosystem = context.ecosystem();
    const Demand demand(ecosystem);
    ChartData data;
    data.categoryName = context.text("spots.theme");
    data.valueName = context.text("chart.number");
    data.series = {{context.text("chart.questions"), {}, {}}, {context.text("chart.activities"), {}, {}}};
    for (const int theme : ecosystem.frameThemes) {
        const auto running = std::count_if(
            ecosystem.activities.begin(), ecosystem.activities.end(), [&](const ActivityView &one) {
                return one.active == Certainty::Certain
                    && ecosystem.covers(one, Attribute::Themes, theme) == Certainty::Certain;
            });
        data.categories.append(themeName(context, theme));
        data.series[0].values.append(static_cast<double>(heardOn(context, demand, theme)));
        data.series[1].values.append(static_cast<double>(running));
    }
    FigureBlock figure = chart(context, "chart.demand", context.text("chart.demandRead"), data);
    if (context.basis()->hidesSmallNumbers)
        figure.definition = context.text("chart.small");
    return figure;
}

} // namespace core
