#include "app/render/figures/matrixfigure.h"

#include "app/render/wording.h"

#include <QCoreApplication>

#include <algorithm>

namespace app {
namespace {

QString words(const char *text, int n = -1)
{
    return wording(text, n);
}

void count(MatrixTotal &total, const MatrixCell &cell)
{
    total.covered += cell.status != MatrixStatus::NotApplicable && cell.certain > 0;
    total.frame += cell.status != MatrixStatus::NotApplicable;
}

} // namespace

MatrixTotal rowTotal(const MatrixFigure &figure, int row)
{
    MatrixTotal total;
    for (int column = 0; column < figure.columns.size(); ++column)
        count(total, figure.cell(row, column));
    return total;
}

MatrixTotal columnTotal(const MatrixFigure &figure, int column)
{
    MatrixTotal total;
    for (int row = 0; row < figure.rows.size(); ++row)
        count(total, figure.cell(row, column));
    return total;
}

MatrixTotal grandTotal(const MatrixFigure &figure)
{
    MatrixTotal total;
    for (const MatrixCell &cell : figure.cells)
        count(total, cell);
    return total;
}

qint64 greatestDemand(const MatrixFigure &figure)
{
    qint64 greatest = 0;
    for (const MatrixCell &cell : figure.cells)
        greatest = std::max(greatest, cell.demand);
    return greatest;
}

QString statusLetter(MatrixStatus status)
{
    switch (status) {
    case MatrixStatus::White:
        return QStringLiteral("A");
    case MatrixStatus::Unknown:
        return QStringLiteral("O");
    case MatrixStatus::Ending:
        return QStringLiteral("L");
    case MatrixStatus::Thin:
        return QStringLiteral("D");
    case MatrixStatus::Crowded:
        return QStringLiteral("X");
    case MatrixStatus::Covered:
        return QStringLiteral("G");
    case MatrixStatus::NotApplicable:
        break;
    }
    return {};
}

QString statusWord(MatrixStatus status)
{
    switch (status) {
    case MatrixStatus::White:
        return words(QT_TRANSLATE_NOOP("app::render", "white"));
    case MatrixStatus::Unknown:
        return words(QT_TRANSLATE_NOOP("app::render", "unknown"));
    case MatrixStatus::Ending:
        return words(QT_TRANSLATE_NOOP("app::render", "ending"));
    case MatrixStatus::Thin:
        return words(QT_TRANSLATE_NOOP("app::render", "thin"));
    case MatrixStatus::Crowded:
        return words(QT_TRANSLATE_NOOP("app::render", "crowded"));
    case MatrixStatus::Covered:
        return words(QT_TRANSLATE_NOOP("app::render", "covered"));
    case MatrixStatus::NotApplicable:
        break;
    }
    return words(QT_TRANSLATE_NOOP("app::render", "n/a"));
}

QString spokenCell(const MatrixFigure &figure, int row, int column)
{
    const MatrixCell &cell = figure.cell(row, column);
    QStringList parts{
        QStringLiteral("%1, %2: %3")
            .arg(figure.rows.at(row).label, figure.columns.at(column).label, statusWord(cell.status))};
    if (cell.isDeliberate)
        parts.append(words(QT_TRANSLATE_NOOP("app::render", "deliberately empty")));
    if (cell.status != MatrixStatus::NotApplicable) {
        parts.append(words(QT_TRANSLATE_N_NOOP("app::render", "%n activities"), cell.certain));
        if (cell.possible > 0)
            parts.append(words(QT_TRANSLATE_N_NOOP("app::render", "%n possible"), cell.possible));
        parts.append(words(QT_TRANSLATE_N_NOOP("app::render", "%n providers"), cell.providers));
    }
    if (cell.demand > 0)
        parts.append(
            words(QT_TRANSLATE_N_NOOP("app::render", "%n questions"), static_cast<int>(cell.demand)));
    return parts.join(QStringLiteral(", "));
}

} // namespace app
