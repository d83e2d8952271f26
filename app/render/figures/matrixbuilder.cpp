#include "app/render/figures/matrixbuilder.h"

#include "app/render/figures/figurescope.h"
#include "app/render/wording.h"
#include "core/analysis/methodterms.h"
#include "core/analysis/sentences.h"

#include <QCoreApplication>

#include <algorithm>

namespace app {
namespace {

using core::CellKind;

QString translated(const char *text)
{
    return wording(text);
}

int positionOf(const std::vector<int> &frame, int term)
{
    const auto at = std::find(frame.begin(), frame.end(), term);
    return at == frame.end() ? -1 : static_cast<int>(at - frame.begin());
}

/// Counts and plain shares over the cells; weighted and regional shares stay with the whole frame.
void recount(core::Frame &frame)
{
    for (const core::CoverageCell &cell : std::as_const(frame.cells)) {
        if (!cell.isInFrame())
            continue;
        ++frame.size;
        frame.coveredLower += !cell.certain.isEmpty();
        frame.coveredUpper += !cell.certain.isEmpty() || cell.possible > 0;
    }
    if (frame.size > 0)
        frame.covered = {static_cast<double>(frame.coveredLower) / frame.size,
                         static_cast<double>(frame.coveredUpper) / frame.size};
}

MatrixCard card(const core::Ecosystem &ecosystem, int activity, bool isCertain, const core::Display &display)
{
    const core::ActivityView &view = ecosystem.activities[static_cast<std::size_t>(activity)];
    MatrixCard card;
    card.activity = view.id;
    card.title = display.title(view.id);
    if (view.initiative >= 0)
        card.initiative = display.title(ecosystem.initiatives[static_cast<std::size_t>(view.initiative)].id);
    card.isCertain = isCertain;
    return card;
}

MatrixCell cellOf(const core::Ecosystem &ecosystem, const core::CoverageCell &source,
                  const core::Display &display)
{
    MatrixCell cell;
    cell.status = matrixStatus(source);
    cell.isDeliberate = source.mark == core::CoverageCell::Mark::EmptyOnPurpose;
    cell.certain = static_cast<int>(source.certain.size());
    cell.possible = source.possible;
    cell.providers = static_cast<int>(source.providers.size());
    cell.demand = source.demand;
    for (const CellKind kind : source.kinds) {
        if (source.status != kind && kind != CellKind::Covered)
            cell.furtherLetters.append(core::cellKindLetter(kind));
    }
    for (const int activity : source.certain)
        cell.cards.append(card(ecosystem, activity, true, display));
    if (source.possible > 0) {
        const QList<int> possible = core::possibleActivities(ecosystem, source);
        for (const int activity : possible)
            cell.cards.append(card(ecosystem, activity, false, display));
    }
    return cell;
}

} // namespace

MatrixStatus matrixStatus(const core::CoverageCell &cell)
{
    if (!cell.status)
        return MatrixStatus::NotApplicable;
    switch (*cell.status) {
    case CellKind::White:
        return MatrixStatus::White;
    case CellKind::Unknown:
        return MatrixStatus::Unknown;
    case CellKind::Expiring:
        return MatrixStatus::Ending;
    case CellKind::Thin:
        return MatrixStatus::Thin;
    case CellKind::Crowded:
        return MatrixStatus::Crowded;
    default:
        return MatrixStatus::Covered;
    }
}

core::Frame frameOf(const core::Coverage &coverage, int region)
{
    if (region < 0)
        return coverage.total ? *coverage.total : coverage.frame;
    core::Frame part;
    for (const core::CoverageCell &cell : coverage.frame.cells) {
        if (cell.region == region || cell.region < 0)
            part.cells.append(cell);
    }
    recount(part);
    return part;
}

MatrixFigure matrixFigureOf(const core::Ecosystem &ecosystem, const core::Coverage &coverage, int region,
                            const core::Display &display, const QString &scopeWords)
{
    MatrixFigure figure;
    figure.title = translated(QT_TRANSLATE_NOOP("app::render", "Where is there offer, and where not"));
    figure.columnDimension = translated(QT_TRANSLATE_NOOP("app::render", "phase"));
    figure.rowDimension = translated(QT_TRANSLATE_NOOP("app::render", "theme"));
    for (const int phase : ecosystem.framePhases) {
        const QString key = ecosystem.phases().key(phase);
        figure.columns.append({key, display.term(core::vocabulary::phase.toString(), key)});
    }
    for (const int theme : ecosystem.frameThemes) {
        const QString key = ecosystem.themes().key(theme);
        figure.rows.append({key, display.term(core::vocabulary::theme.toString(), key)});
    }
    figure.cells.resize(figure.rows.size() * figure.columns.size());
    const core::Frame frame = frameOf(coverage, region);
    for (const core::CoverageCell &cell : frame.cells) {
        const int column = positionOf(ecosystem.framePhases, cell.phase);
        const int row = positionOf(ecosystem.frameThemes, cell.theme);
        if (row >= 0 && column >= 0)
            figure.cell(row, column) = cellOf(ecosystem, cell, display);
    }
    figure.sentence = core::coverageSentence(frame, core::languageOf(display.language()));
    figure.scope = figureScope(ecosystem, region, display, scopeWords);
    return figure;
}

} // namespace app
