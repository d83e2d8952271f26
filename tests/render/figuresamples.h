#pragma once

#include "app/render/figures/journeymapfigure.h"
#include "app/render/figures/matrixfigure.h"

#include <QHash>

namespace samples {

/// Five themes by four phases with every status, long words, large numbers and a crowd of cards.
inline app::MatrixFigure matrix()
{
    using app::MatrixStatus;
    app::MatrixFigure figure;
    figure.title = QStringLiteral("Witte vlekken per thema en fase");
    figure.sentence
        = QStringLiteral("Tussen 11 en 14 van de 18 vakken hebben aanbod (61 % tot 78 %); vier vakken zijn "
                         "wit, en in één daarvan vroegen ondernemers zeven keer om hulp.");
    figure.scope
        = QStringLiteral("Voorbeeldregio · peildatum 1 maart 2026 · profiel Actieagenda 1.0 (reconstructie)");
    figure.columnDimension = QStringLiteral("fase");
    figure.rowDimension = QStringLiteral("thema");
    const char *phases[] = {"Ontmoeten / inspiratie", "Weten", "Willen", "Kunnen"};
    const char *themes[]
        = {"digitalisering", "verduurzaming", "arbeidsmarkt", "circulair ondernemen", "financiering"};
    for (const char *phase : phases)
        figure.columns.append({QString::fromUtf8(phase).toLower(), QString::fromUtf8(phase)});
    for (const char *theme : themes)
        figure.rows.append({QString::fromUtf8(theme), QString::fromUtf8(theme)});
    const MatrixStatus statuses[] = {
        MatrixStatus::Covered, MatrixStatus::Crowded, MatrixStatus::Thin,    MatrixStatus::White,
        MatrixStatus::Covered, MatrixStatus::Covered, MatrixStatus::Ending,  MatrixStatus::Unknown,
        MatrixStatus::Thin,    MatrixStatus::White,   MatrixStatus::Covered, MatrixStatus::NotApplicable,
        MatrixStatus::White,   MatrixStatus::Thin,    MatrixStatus::Unknown, MatrixStatus::White,
        MatrixStatus::Covered, MatrixStatus::Crowded, MatrixStatus::Ending,  MatrixStatus::Thin,
    };
    for (int i = 0; i < 20; ++i) {
        app::MatrixCell cell;
        cell.status = statuses[i];
        const bool hasOffer = cell.status >= MatrixStatus::Ending;
        cell.certain = !hasOffer ? 0 : cell.status == MatrixStatus::Thin ? 1 : 3 + 5 * (i % 4);
        cell.possible = cell.status == MatrixStatus::Unknown ? 2 : i % 3 == 0 && hasOffer ? 4 : 0;
        cell.providers = hasOffer ? (cell.certain + 1) / 2 : 0;
        cell.demand = i % 3 == 1 ? i : i == 3 ? 7 : 0;
        if (i % 4 == 0 && hasOffer)
            cell.furtherLetters = QStringList{QStringLiteral("E"), QStringLiteral("N")};
        cell.isDeliberate = i == 12;
        for (int card = 0; card < cell.certain + cell.possible; ++card)
            cell.cards.append({core::RecordId(1, static_cast<quint64>(100 * i + card)),
                               QStringLiteral("Ondernemerstafel %1 over personeel en scholing").arg(card + 1),
                               QStringLiteral("Regionaal programma %1").arg(i), card < cell.certain});
        figure.cells.append(cell);
    }
    figure.cell(0, 1).certain = 12345;
    return figure;
}

/// \a count initiatives over five themes and four phases; nobody in "Kunnen" for circular business.
inline app::JourneyMapFigure journeyMap(int count)
{
    app::JourneyMapFigure figure;
    figure.title = QStringLiteral("Klantreiskaart");
    figure.sentence
        = QStringLiteral("Elke balk is een initiatief; de balk loopt over de fasen die het bedient.");
    figure.scope = QStringLiteral("Voorbeeldregio · peildatum 1 maart 2026");
    figure.columns = {QStringLiteral("Ontmoeten / inspiratie"), QStringLiteral("Weten"),
                      QStringLiteral("Willen"), QStringLiteral("Kunnen"), QStringLiteral("onbekend")};
    figure.bands
        = {QStringLiteral("digitalisering"), QStringLiteral("verduurzaming"), QStringLiteral("arbeidsmarkt"),
           QStringLiteral("circulair ondernemen"), QStringLiteral("financiering")};
    figure.hasUnknownColumn = true;
    const std::pair<const char *, const char *> kinds[]
        = {{"programma", "#003F6B"}, {"initiatief", "#E0620A"}, {"community", "#00734F"},
           {"portaal", "#C0609A"},   {"netwerk", "#2E9BD8"},    {"dienst", "#6B4F00"}};
    const char *letters[] = {"P", "I", "C", "O", "N", "D"};
    for (int kind = 0; kind < 6; ++kind)
        figure.nodeKinds.append({QString::fromLatin1(kinds[kind].first), QString::fromLatin1(letters[kind]),
                                 app::markShape(kind), QColor(QLatin1String(kinds[kind].second))});
    const char *relations[] = {"verwijst door", "vervolg", "sluit aan op", "werkt samen met"};
    const char *colours[] = {"#003F6B", "#2E9BD8", "#00734F", "#E0620A"};
    for (int kind = 0; kind < 4; ++kind)
        figure.linkKinds.append({QString::fromLatin1(relations[kind]), QColor(QLatin1String(colours[kind])),
                                 app::linkStroke(kind), app::linkHead(kind)});
    core::JourneyMapInput input;
    input.columns = 5;
    input.bands = 5;
    QHash<std::pair<int, int>, QList<int>> reached;
    for (int i = 0; i < count; ++i) {
        const core::RecordId id(7, static_cast<quint64>(i + 1));
        figure.nodes.append(
            {id, QStringLiteral("Initiatief %1 voor de brede regio Zandhoek").arg(i + 1), {}, i % 6});
        for (int turn = 0; turn < (i % 3 == 0 ? 2 : 1); ++turn) {
            const int band = (i + turn * 2) % 5;
            int phase = (i / 2) % 5;
            if (band == 3 && phase == 3)
                phase = 0;
            QList<int> columns{phase};
            if (i % 4 == 1 && phase < 2)
                columns.append(phase + (i % 8 == 1 ? 2 : 1));
            if (band == 3)
                columns.removeAll(3);
            input.items.append({id, band, columns});
            reached.insert({i, band}, columns);
        }
    }
    for (int i = 0; i + 3 < count; i += 2) {
        input.links.append({figure.nodes.at(i).id, figure.nodes.at((i * 7 + 3) % count).id});
        figure.links.append({core::RecordId(8, static_cast<quint64>(i + 1)), i / 2 % 4, i % 12 == 0});
    }
    figure.layout = *core::layoutJourneyMap(input, {}, {});
    for (const core::JourneyMapPlace &place : figure.layout.places) {
        for (int i = 0; i < count; ++i) {
            if (figure.nodes.at(i).id == place.id)
                figure.placements.append({i, reached.value({i, place.band})});
        }
    }
    figure.segments = core::linkSegments(figure.layout, input.links);
    return figure;
}

} // namespace samples
