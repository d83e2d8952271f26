#include "core/analysis/chaptersentences.h"
#include "core/model/catalogue.h"
#include "core/report/reportfigures.h"

#include <algorithm>

namespace core {
namespace {

// A question takes one page: what does not fit stands in the other reports.
constexpr qsizetype mostSpots = 6;
constexpr qsizetype mostPairs = 6;
constexpr qsizetype mostTipping = 4; // drawn, and below it with what they rest on
constexpr qsizetype mostBars = 6;

ReportSection page(const ReportContext &context, const char *key)
{
    const QString name = QString::fromLatin1(key);
    return {name, context.text((QByteArray(key) + ".title").constData()), name, true, {}, {}};
}

Paragraph lead(const QString &text)
{
    return {plain(text), Paragraph::Style::Lead};
}

Paragraph body(const QString &text)
{
    return {plain(text), Paragraph::Style::Body};
}

Paragraph note(const QString &text)
{
    return {plain(text), Paragraph::Style::Note};
}

TableCell rowHeader(const QString &text)
{
    return {plain(text), true, 1, {}};
}

TableBlock phaseTable(const ReportContext &context)
{
    TableBlock table;
    table.caption = context.text("what.caption");
    table.columns = {{2, false}, {1, true}, {1, true}};
    table.chartColumn = 1;
    table.headerRows = {headerRow(context, {"what.phase", "what.activities", "what.providers"})};
    const Ecosystem &ecosystem = context.ecosystem();
    for (const int phase : ecosystem.framePhases) {
        qint64 activities = 0;
        std::vector<int> providers;
        for (const ActivityView &activity : ecosystem.activities) {
            if (activity.active != Certainty::Certain
                || ecosystem.covers(activity, Attribute::Phases, phase) != Certainty::Certain)
                continue;
            ++activities;
            const std::vector<int> &own = ecosystem.providersOf(activity);
            providers.insert(providers.end(), own.begin(), own.end());
        }
        std::sort(providers.begin(), providers.end());
        const auto distinct = std::unique(providers.begin(), providers.end()) - providers.begin();
        table.rows.append(
            {rowHeader(context.display().term(QStringLiteral("fase"), ecosystem.phases().key(phase))),
             textCell(context.number(activities)), textCell(context.number(distinct))});
    }
    return table;
}

QList<const CoverageCell *> rankedCells(const Frame &frame)
{
    QList<const CoverageCell *> ranked;
    for (const CoverageCell &cell : frame.cells) {
        if (cell.rank)
            ranked.append(&cell);
    }
    std::sort(ranked.begin(), ranked.end(), [](const auto *a, const auto *b) { return *a->rank < *b->rank; });
    return ranked;
}

TableBlock spotTable(const ReportContext &context, const QList<const CoverageCell *> &ranked)
{
    TableBlock table;
    table.caption = context.text("white.caption");
    table.columns = {{0.5, true}, {4, false}, {1.2, true}};
    table.headerRows = {headerRow(context, {"spots.rank", "white.what", "spots.demand"})};
    table.chartColumn = 2;
    for (const CoverageCell *cell : ranked.mid(0, mostSpots)) {
        table.rows.append({textCell(context.number(*cell->rank)),
                           rowHeader(cellSentence(context.ecosystem(), *cell, context.language())),
                           textCell(context.count(cell->demand))});
    }
    return table;
}

/// The cells of the kantelkalender with the initiatives that carry them.
TableBlock tippingTable(const ReportContext &context, const CalendarData &calendar)
{
    TableBlock table;
    table.caption = context.text("ends.caption");
    table.columns = {{1.6, false}, {2.8, false}, {3.6, false}};
    table.headerRows = {headerRow(context, {"ends.date", "ends.cell", "ends.carriers"})};
    for (const CalendarQuarter &quarter : calendar.quarters) {
        for (const CalendarEntry &entry : quarter.entries) {
            const CoverageCell &cell = context.basis()->coverage.frame.cells.at(entry.position);
            table.rows.append({rowHeader(context.display().date(PartialDate(entry.on))), textCell(entry.cell),
                               TableCell{context.initiativeLinks(cell.certain), false, 1, {}}});
        }
    }
    return table;
}

QString groupName(const ReportContext &context, FieldGroup group)
{
    return context.text(group == FieldGroup::Core           ? "unknown.core"
                            : group == FieldGroup::Standard ? "unknown.standard"
                                                            : "unknown.full");
}

TableBlock completenessTable(const ReportContext &context)
{
    TableBlock table;
    table.caption = context.text("unknown.caption");
    table.columns = {{2, false}, {1.4, false}, {1, true}, {1, true}, {1, true}};
    table.headerRows = {headerRow(
        context, {"quality.entity", "unknown.group", "quality.known", "unknown.fields", "quality.share"})};
    for (const DataQuality::Completeness &one : context.basis()->quality.completeness) {
        if (one.fields == 0)
            continue;
        table.rows.append({rowHeader(context.display().label(entityInfo(one.entity).plural)),
                           textCell(groupName(context, one.group)), textCell(context.number(one.known)),
                           textCell(context.number(one.fields)),
                           textCell(percentText(one.share(), context.language()))});
    }
    return table;
}

} // namespace

ReportSection whatSection(const ReportContext &context)
{
    const Ecosystem &ecosystem = context.ecosystem();
    const auto isActive = [](const auto &one) { return one.active == Certainty::Certain; };
    const auto initiatives
        = std::count_if(ecosystem.initiatives.begin(), ecosystem.initiatives.end(), isActive);
    const auto activities = std::count_if(ecosystem.activities.begin(), ecosystem.activities.end(), isActive);
    ReportSection section = page(context, "what");
    if (activities == 0) {
        section.blocks.append(lead(context.text("what.missing")));
        return section;
    }
    section.blocks.append(
        lead(context.text("what.lead")
                 .arg(context.number(initiatives), context.number(activities),
                      context.number(static_cast<qint64>(ecosystem.organisations.size())))));
    section.blocks.append(phaseTable(context));
    section.blocks.append(note(context.text("what.note")));
    section.blocks.append(coverageByTheme(context));
    return section;
}

ReportSection whiteSection(const ReportContext &context)
{
    const Frame &frame = context.wholeFrame();
    ReportSection section = page(context, "white");
    section.blocks.append(lead(coverageSentence(frame, context.language())));
    section.blocks.append(wholeMatrix(context));
    const auto ranked = rankedCells(context.basis()->coverage.frame);
    section.blocks.append(ranked.isEmpty() ? Block(body(context.text("spots.none")))
                                           : Block(spotTable(context, ranked)));
    return section;
}

ReportSection doubleSection(const ReportContext &context)
{
    const Overlaps &overlaps = context.basis()->overlaps;
    ReportSection section = page(context, "double");
    section.blocks.append(lead(overlapSentence(overlaps, context.language())));
    section.blocks.append(body(context.text("overlap.intro")));
    QList<int> regional;
    for (const int index : overlaps.certain()) {
        if (!overlaps.pairs.at(index).isHinge && overlaps.pairs.at(index).isOpen)
            regional.append(index);
    }
    if (regional.isEmpty()) {
        section.blocks.append(body(context.text("double.none")));
        return section;
    }
    const qsizetype all = regional.size();
    section.blocks.append(overlapTable(context, regional.mid(0, mostPairs)));
    if (all > mostPairs)
        section.blocks.append(note(context.text("double.more").arg(context.number(all - mostPairs))));
    return section;
}

ReportSection endsSection(const ReportContext &context)
{
    const Robustness &robustness = context.basis()->robustness;
    ReportSection section = page(context, "ends");
    section.blocks.append(lead(temporarySentence(robustness, context.language())));
    if (robustness.expiry.isEmpty())
        section.blocks.append(body(context.text("ends.missing")));
    bool isHigh = false; // then the page is full
    if (const auto calendar = calendarFigure(context, mostTipping)) {
        const CalendarData &cells = std::get<CalendarData>(calendar->data);
        isHigh = std::any_of(cells.quarters.cbegin(), cells.quarters.cend(),
                             [](const CalendarQuarter &one) { return one.entries.size() > 2; });
        section.blocks.append(*calendar);
        section.blocks.append(tippingTable(context, cells));
    } else {
        section.blocks.append(body(context.text("ends.none")));
    }
    const auto timeline = timelineFigure(context, mostBars);
    if (timeline && !isHigh)
        section.blocks.append(*timeline);
    return section;
}

ReportSection unknownSection(const ReportContext &context)
{
    ReportSection section = page(context, "unknown");
    section.blocks.append(lead(qualitySentence(context.basis()->quality, context.language())));
    if (context.wholeFrame().count(CellKind::Unknown) > 0)
        section.blocks.append(
            body(kindSentence(context.wholeFrame(), CellKind::Unknown, context.language())));
    section.blocks.append(completenessTable(context));
    section.blocks.append(note(context.text("unknown.note")));
    return section;
}

} // namespace core
