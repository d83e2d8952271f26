#include "core/analysis/chaptersentences.h"
#include "core/report/reportfigures.h"

#include <algorithm>

namespace core {
namespace {

constexpr qsizetype lanesOnAPage = 3;

/// Those of the whole file: regions stand in their own comparison.
QList<const ThemeJourney *> wholeJourneys(const ReportContext &context)
{
    QList<const ThemeJourney *> whole;
    for (const ThemeJourney &journey : context.basis()->journeys.journeys) {
        if (journey.region < 0)
            whole.append(&journey);
    }
    return whole;
}

QString themeName(const ReportContext &context, const ThemeJourney &journey)
{
    return context.display().term(QStringLiteral("thema"), context.ecosystem().themes().key(journey.theme));
}

QStringList brokenBridges(const ReportContext &context, const ThemeJourney &journey)
{
    const auto phase = [&](int term) {
        return context.display().term(QStringLiteral("fase"), context.ecosystem().phases().key(term));
    };
    QStringList broken;
    for (const Bridge &bridge : journey.bridges) {
        if (bridge.isBroken())
            broken.append(phase(bridge.from) + QStringLiteral(" → ") + phase(bridge.to));
    }
    return broken;
}

TableBlock routeTable(const ReportContext &context)
{
    TableBlock table;
    table.caption = context.text("route.caption");
    table.columns = {{1.4, false}, {2, false}, {1.1, true}, {3.2, false}};
    table.headerRows = {headerRow(context, {"route.theme", "route.broken", "route.doors", "route.sentence"})};
    for (const ThemeJourney *journey : wholeJourneys(context)) {
        const QStringList broken = brokenBridges(context, *journey);
        table.rows.append(
            {TableCell{plain(themeName(context, *journey)), true, 1, {}},
             textCell(broken.isEmpty() ? context.text("route.whole") : broken.join(QStringLiteral(", "))),
             textCell(journey->doors ? context.number(*journey->doors) : context.text("route.none")),
             textCell(journeySentence(*journey, context.language()))});
    }
    return table;
}

} // namespace

QList<FigureBlock> journeyFigures(const ReportContext &context)
{
    QList<FigureBlock> figures;
    const auto journeys = wholeJourneys(context);
    for (qsizetype first = 0; first < journeys.size(); first += lanesOnAPage) {
        QStringList words;
        for (const ThemeJourney *journey : journeys.mid(first, lanesOnAPage))
            words.append(themeName(context, *journey) + QStringLiteral(": ")
                         + journeySentence(*journey, context.language()));
        FigureBlock figure;
        figure.title = context.text("lanes.figure");
        figure.sentence = context.text("lanes.read");
        figure.alternative = figure.title + QStringLiteral(". ") + words.join(u' ');
        figure.data = JourneyData{context.basis(), static_cast<int>(first), static_cast<int>(words.size())};
        figures.append(figure);
    }
    return figures;
}

ReportSection routeSection(const ReportContext &context)
{
    const QString name = QStringLiteral("route");
    ReportSection section{name, context.text("route.title"), name, true, {}, {}};
    const auto journeys = wholeJourneys(context);
    const auto walked = std::count_if(journeys.cbegin(), journeys.cend(),
                                      [](const ThemeJourney *one) { return !one->walk.isEmpty(); });
    section.blocks.append(Paragraph{
        plain(context.text("route.walked").arg(context.number(walked), context.number(journeys.size()))),
        Paragraph::Style::Lead});
    section.blocks.append(Paragraph{plain(context.text("route.intro")), Paragraph::Style::Body});
    if (context.ecosystem().links.empty())
        section.blocks.append(Paragraph{plain(context.text("route.missing")), Paragraph::Style::Body});
    section.blocks.append(routeTable(context));
    section.blocks.append(Paragraph{plain(context.text("route.note")), Paragraph::Style::Note});
    return section;
}

ReportSection lanesSection(const ReportContext &context)
{
    const QString name = QStringLiteral("lanes");
    ReportSection section{name, context.text("lanes.title"), name, true, {}, {}};
    if (context.ecosystem().links.empty())
        section.blocks.append(Paragraph{plain(context.text("route.missing")), Paragraph::Style::Body});
    for (const FigureBlock &figure : journeyFigures(context))
        section.blocks.append(figure);
    section.blocks.append(Paragraph{plain(context.text("lanes.note")), Paragraph::Style::Note});
    return section;
}

} // namespace core
