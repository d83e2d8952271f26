#include "core/analysis/chaptersentences.h"
#include "core/model/entities/signal.h"
#include "core/report/reportfigures.h"

#include <algorithm>

namespace core {
namespace {

constexpr qsizetype mostVoices = 8;

using Signals = QList<const Signal *>;

/// The most often heard first; unknown counts as one (method.md, Terms: demand).
void sortByCount(Signals &found)
{
    const auto weight = [](const Signal *one) { return one->count.hasValue() ? *one->count : 1; };
    std::stable_sort(found.begin(), found.end(),
                     [&](const Signal *a, const Signal *b) { return weight(a) > weight(b); });
}

Signals allSignals(const ReportContext &context)
{
    Signals found;
    for (const Signal &one : context.basis()->inventory().all<Signal>())
        found.append(&one);
    sortByCount(found);
    return found;
}

QString countText(const ReportContext &context, const Signal &one)
{
    return one.count.hasValue() ? context.count(*one.count) : context.text("voice.unknown");
}

TableBlock signalTable(const ReportContext &context, const Signals &found, const QString &caption)
{
    constexpr auto kind = EntityKind::Signal;
    TableBlock table;
    table.caption = caption;
    table.columns = {{3.6, false}, {1, true}, {1.3, false}, {1.4, false}, {1.5, false}};
    table.chartColumn = 1;
    table.headerRows = {
        headerRow(context, {"voice.question", "voice.count", "spots.phase", "voice.theme", "voice.group"})};
    for (const Signal *one : found) {
        table.rows.append({TableCell{plain(one->text.value()), true, 1, {}},
                           textCell(countText(context, *one)), textCell(context.field(kind, "phases", *one)),
                           textCell(context.field(kind, "themes", *one)),
                           textCell(context.field(kind, "target_groups", *one))});
    }
    return table;
}

/// Demand without certain offer, the most asked for first.
std::optional<TableBlock> unansweredTable(const ReportContext &context)
{
    const Frame &frame = context.basis()->coverage.frame;
    QList<int> cells = context.basis()->demand.withoutOffer;
    std::stable_sort(cells.begin(), cells.end(),
                     [&](int a, int b) { return frame.cells.at(a).demand > frame.cells.at(b).demand; });
    if (cells.isEmpty())
        return std::nullopt;
    TableBlock table;
    table.caption = context.text("voice.unanswered");
    table.columns = {{1.4, false}, {1.6, false}};
    table.headerRows = {headerRow(context, {"spots.phase", "spots.theme"})};
    if (frame.withRegions) {
        table.columns.append({1.4, false});
        table.headerRows[0] += headerRow(context, {"spots.region"});
    }
    table.chartColumn = static_cast<int>(table.columns.size());
    table.columns.append({1, true});
    table.headerRows[0] += headerRow(context, {"spots.demand"});
    for (const int index : cells) {
        const CoverageCell &cell = frame.cells.at(index);
        TableRow row{textCell(context.phase(cell)), textCell(context.theme(cell))};
        row[1].isRowHeader = true;
        if (frame.withRegions)
            row.append(textCell(context.region(cell)));
        row.append(textCell(context.count(cell.demand)));
        table.rows.append(row);
    }
    return table;
}

ReportSection themeSection(const ReportContext &context, const QString &theme, const Signals &found)
{
    const QString name = context.display().term(QStringLiteral("thema"), theme);
    const QString key = QStringLiteral("signals-") + theme;
    ReportSection section{key, name, key, false, {}, {}};
    if (found.isEmpty())
        section.blocks.append(Paragraph{plain(context.text("signals.noneHere")), Paragraph::Style::Body});
    else
        section.blocks.append(signalTable(context, found, context.text("signals.caption").arg(name)));
    return section;
}

/// A section on what was asked: in a sentence and a figure, or what to record.
ReportSection headed(const ReportContext &context, const char *key, const Signals &found)
{
    const QString name = QString::fromLatin1(key);
    ReportSection section{name, context.text((QByteArray(key) + ".title").constData()), name, true, {}, {}};
    section.blocks.append(
        Paragraph{plain(found.isEmpty() ? context.text("voice.missing")
                                        : demandSentence(context.basis()->demand, context.language())),
                  Paragraph::Style::Lead});
    if (const auto figure = found.isEmpty() ? std::nullopt : demandChart(context))
        section.blocks.append(*figure);
    return section;
}

} // namespace

ReportSection voiceSection(const ReportContext &context)
{
    const Signals found = allSignals(context);
    ReportSection section = headed(context, "voice", found);
    if (found.isEmpty())
        return section;
    section.blocks.append(signalTable(context, found.mid(0, mostVoices), context.text("voice.caption")));
    section.blocks.append(Paragraph{plain(context.text("voice.note")), Paragraph::Style::Note});
    return section;
}

ReportSection signalsSection(const ReportContext &context)
{
    const Signals found = allSignals(context);
    ReportSection section = headed(context, "signals", found);
    if (found.isEmpty())
        return section;
    section.blocks.append(Paragraph{plain(context.text("signals.intro")), Paragraph::Style::Body});
    if (const auto unanswered = unansweredTable(context))
        section.blocks.append(*unanswered);
    for (const int theme : context.ecosystem().frameThemes) {
        const QString key = context.ecosystem().themes().key(theme);
        Signals ofTheme;
        std::copy_if(found.cbegin(), found.cend(), std::back_inserter(ofTheme),
                     [&](const Signal *one) { return one->themes.hasValue() && one->themes->contains(key); });
        section.sections.append(themeSection(context, key, ofTheme));
    }
    Signals without;
    std::copy_if(found.cbegin(), found.cend(), std::back_inserter(without),
                 [](const Signal *one) { return !one->themes.hasValue() || !one->phases.hasValue(); });
    if (!without.isEmpty()) {
        ReportSection outside{QStringLiteral("signals-outside"),
                              context.text("signals.outside"),
                              QStringLiteral("signals-outside"),
                              false,
                              {},
                              {}};
        outside.blocks.append(Paragraph{plain(context.text("signals.record")), Paragraph::Style::Body});
        outside.blocks.append(signalTable(context, without, context.text("signals.outside")));
        section.sections.append(outside);
    }
    return section;
}

} // namespace core
