#include "core/model/catalogue.h"
#include "core/report/reportfigures.h"
#include "core/report/timefigures.h"

namespace core {
namespace {

constexpr qsizetype mostBars = 34; // a page
constexpr qsizetype mostCards = 24;

QString day(const ReportContext &context, QDate date)
{
    return context.display().date(PartialDate(date));
}

QString barText(const ReportContext &context, const TimelineBar &bar)
{
    if (bar.end.hasDays())
        return context.text("time.until").arg(bar.name, day(context, bar.end.lastDay()));
    return context
        .text(bar.permanence == TimelineBar::Permanence::Structural ? "time.structural" : "time.open")
        .arg(bar.name);
}

QString alternative(const ReportContext &context, const TimelineData &data)
{
    QStringList sentences;
    for (const TimelineGroup &group : data.groups) {
        QStringList bars;
        for (const TimelineBar &bar : group.bars)
            bars.append(barText(context, bar));
        sentences.append((group.name.isEmpty() ? context.text("time.noTheme") : group.name)
                         + QStringLiteral(": ") + bars.join(QStringLiteral("; ")) + u'.');
    }
    return sentences.join(u' ');
}

QString alternative(const ReportContext &context, const CalendarData &data)
{
    QStringList sentences;
    for (const CalendarQuarter &quarter : data.quarters) {
        for (const CalendarEntry &entry : quarter.entries) {
            sentences.append(
                context.text("time.entry")
                    .arg(day(context, entry.on), entry.cell,
                         entry.funders.isEmpty() ? context.text("time.noFunder") : entry.funders));
        }
    }
    return sentences.join(u' ');
}

} // namespace

std::optional<FigureBlock> timelineFigure(const ReportContext &context, qsizetype most)
{
    const TimelineData data = timelineOf(context.ecosystem(), context.display(), most);
    if (data.groups.isEmpty())
        return std::nullopt;
    qint64 ending = 0;
    for (const TimelineGroup &group : data.groups) {
        for (const TimelineBar &bar : group.bars)
            ending += bar.end.hasDays() && bar.end.lastDay() <= data.horizon;
    }
    FigureBlock figure;
    figure.title = context.text("time.timeline");
    figure.sentence
        = context.text("time.timelineRead")
              .arg(context.number(data.bars()), context.number(ending), day(context, data.horizon));
    figure.alternative = figure.title + QStringLiteral(". ") + alternative(context, data);
    figure.data = data;
    return figure;
}

std::optional<FigureBlock> calendarFigure(const ReportContext &context, qsizetype most)
{
    const CalendarData data
        = calendarOf(context.ecosystem(), context.basis()->coverage.frame, context.display(), most);
    if (data.quarters.isEmpty())
        return std::nullopt;
    const CalendarEntry &first = data.quarters.first().entries.first();
    FigureBlock figure;
    figure.title = context.text("time.calendar");
    figure.sentence
        = context.text("time.calendarRead")
              .arg(context.number(data.entries() + data.leftOut), day(context, first.on), first.cell);
    figure.alternative = figure.title + QStringLiteral(". ") + alternative(context, data);
    figure.definition = context.text("ends.note");
    figure.data = data;
    return figure;
}

ReportSection timeSection(const ReportContext &context)
{
    const QString name = QStringLiteral("time");
    ReportSection section{name, context.text("time.title"), name, true, {}, {}};
    if (const auto calendar = calendarFigure(context, mostCards))
        section.blocks.append(*calendar);
    else
        section.blocks.append(Paragraph{
            plain(context.text(context.basis()->robustness.expiry.isEmpty() ? "ends.missing" : "ends.none")),
            Paragraph::Style::Body});
    if (const auto expiry = expiryChart(context))
        section.blocks.append(*expiry);
    if (const auto timeline = timelineFigure(context, mostBars)) {
        ReportSection along{QStringLiteral("timeline"),
                            context.text("time.timeline"),
                            QStringLiteral("timeline"),
                            true,
                            {},
                            {}};
        along.blocks.append(*timeline);
        section.sections.append(along);
    }
    return section;
}

} // namespace core
