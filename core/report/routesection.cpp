#include "core/analysis/chaptersentences.h"
#include "core/report/reportfigures.h"

namespace core {
namespace {

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
    table.columns = {{1.6, false}, {4, false}, {1, true}};
    table.headerRows = {headerRow(context, {"route.theme", "route.broken", "route.doors"})};
    for (const ThemeJourney *journey : wholeJourneys(context)) {
        const QStringList broken = brokenBridges(context, *journey);
        const QString theme = context.ecosystem().themes().key(journey->theme);
        table.rows.append(
            {TableCell{plain(context.display().term(QStringLiteral("thema"), theme)), true, 1, {}},
             textCell(broken.isEmpty() ? context.text("route.whole") : broken.join(QStringLiteral(", "))),
             textCell(journey->doors ? context.number(*journey->doors) : context.text("route.none"))});
    }
    return table;
}

} // namespace

FigureBlock journeyFigure(const ReportContext &context)
{
    QStringList words;
    qint64 walked = 0;
    const auto journeys = wholeJourneys(context);
    for (const ThemeJourney *journey : journeys) {
        const QString theme = context.ecosystem().themes().key(journey->theme);
        words.append(context.display().term(QStringLiteral("thema"), theme) + QStringLiteral(": ")
                     + journeySentence(*journey, context.language()));
        walked += !journey->walk.isEmpty();
    }
    FigureBlock figure;
    figure.title = context.text("route.figure");
    figure.sentence
        = context.text("route.figureRead").arg(context.number(walked), context.number(journeys.size()));
    figure.alternative = figure.title + QStringLiteral(". ") + words.join(u' ');
    figure.definition = context.text("route.note");
    figure.data = JourneyData{context.basis()};
    return figure;
}

ReportSection routeSection(const ReportContext &context)
{
    const QString name = QStringLiteral("route");
    ReportSection section{name, context.text("route.title"), name, true, {}, {}};
    section.blocks.append(Paragraph{plain(context.text("route.intro")), Paragraph::Style::Body});
    if (context.ecosystem().links.empty())
        section.blocks.append(Paragraph{plain(context.text("route.missing")), Paragraph::Style::Body});
    section.blocks.append(journeyFigure(context));
    section.blocks.append(routeTable(context));
    return section;
}

} // namespace core
