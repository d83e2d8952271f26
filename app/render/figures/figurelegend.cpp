#include "app/render/figures/figurelegend.h"

#include "app/render/figures/matrixpainter.h"
#include "app/render/wording.h"

#include <QCoreApplication>
#include <QPainter>

namespace app {
namespace {

constexpr double textSize = 0.82; // em
constexpr double lineStep = 1.45; // em

QString translated(const char *text)
{
    return wording(text);
}

double entryWidth(const LegendEntry &entry, double em, const FigureText &text)
{
    return (entry.sampleWidth + 0.4 + 1.2) * em + text.width(entry.text, {textSize * em, false, QColor()});
}

/// Left edges of the entries' cells, line by line.
struct Flow {
    QList<QPointF> at;
    QList<double> widths;
    int lines = 0;
};

Flow flowOf(const Legend &legend, double width, double em, const FigureText &text)
{
    Flow flow;
    double x = 0;
    int line = 0;
    for (const LegendEntry &entry : legend.entries) {
        const double taken = std::min(entryWidth(entry, em, text), width);
        if (x > 0 && x + taken - 1.2 * em > width) {
            ++line;
            x = 0;
        }
        flow.at.append(QPointF(x, line * lineStep * em));
        flow.widths.append(std::min(taken, width - x));
        x += taken;
    }
    flow.lines = legend.entries.isEmpty() ? 0 : line + 1;
    return flow;
}

QString meaning(MatrixStatus status)
{
    switch (status) {
    case MatrixStatus::White:
        return translated(QT_TRANSLATE_NOOP("app::render", "white: no offer at all"));
    case MatrixStatus::Unknown:
        return translated(QT_TRANSLATE_NOOP("app::render", "unknown: perhaps offer, data is missing"));
    case MatrixStatus::Ending:
        return translated(QT_TRANSLATE_NOOP("app::render", "ending: all offer stops soon"));
    case MatrixStatus::Thin:
        return translated(QT_TRANSLATE_NOOP("app::render", "thin: few activities or providers"));
    case MatrixStatus::Crowded:
        return translated(QT_TRANSLATE_NOOP("app::render", "crowded: much overlap"));
    case MatrixStatus::Covered:
        return translated(QT_TRANSLATE_NOOP("app::render", "covered"));
    case MatrixStatus::NotApplicable:
        break;
    }
    return translated(QT_TRANSLATE_NOOP("app::render", "n/a: not applicable, not counted"));
}

LegendEntry statusEntry(MatrixStatus status)
{
    return {[status](QPainter &painter, const QRectF &rect, FigureText &text) {
                paintStatusMark(painter, rect, status, text);
            },
            meaning(status), 2.2};
}

LegendEntry letterEntry(const QString &letter, const QString &meaning)
{
    return {[letter](QPainter &painter, const QRectF &rect, FigureText &text) {
                const double side = rect.height();
                paintLetterBadge(painter, QRectF(rect.left(), rect.top(), side, side), letter, text);
            },
            meaning, 1.2};
}

bool hasLetter(const MatrixFigure &figure, const QString &letter)
{
    return std::any_of(figure.cells.cbegin(), figure.cells.cend(),
                       [&](const MatrixCell &cell) { return cell.furtherLetters.contains(letter); });
}

/// What the numbers in a cell count.
void addNumbers(Legend &legend, const MatrixFigure &figure)
{
    const auto add = [&](const QString &sample, bool isBold, const QString &meaning, double width) {
        legend.entries.append({[sample, isBold](QPainter &, const QRectF &rect, FigureText &text) {
                                   text.draw(rect, Qt::AlignCenter, sample,
                                             {0.75 * rect.height(), isBold, QColor(0x1c, 0x1c, 0x1c)});
                               },
                               meaning, width});
    };
    add(QStringLiteral("12"), true, translated(QT_TRANSLATE_NOOP("app::render", "number of activities")),
        1.6);
    if (std::any_of(figure.cells.cbegin(), figure.cells.cend(),
                    [](const MatrixCell &cell) { return cell.possible > 0; }))
        add(QStringLiteral("+2 ?"), false,
            translated(QT_TRANSLATE_NOOP("app::render", "perhaps more: data is missing")), 2.8);
}

} // namespace

Legend matrixLegend(const MatrixFigure &figure)
{
    Legend legend;
    legend.scope = figure.scope;
    for (const MatrixStatus status : matrixStatuses)
        legend.entries.append(statusEntry(status));
    const std::pair<const char *, const char *> further[] = {
        {"E", QT_TRANSLATE_NOOP("app::render", "not evaluated")},
        {"e", QT_TRANSLATE_NOOP("app::render", "perhaps not evaluated")},
        {"N", QT_TRANSLATE_NOOP("app::render", "only national offer")},
    };
    for (const auto &[letter, text] : further) {
        if (hasLetter(figure, QString::fromLatin1(letter)))
            legend.entries.append(letterEntry(QString::fromLatin1(letter), translated(text)));
    }
    if (std::any_of(figure.cells.cbegin(), figure.cells.cend(),
                    [](const MatrixCell &c) { return c.isDeliberate; }))
        legend.entries.append(letterEntry(
            QStringLiteral("B"), translated(QT_TRANSLATE_NOOP("app::render", "deliberately empty"))));
    addNumbers(legend, figure);
    if (greatestDemand(figure) > 0) {
        legend.entries.append({[](QPainter &painter, const QRectF &rect, FigureText &) {
                                   paintDemandBar(painter,
                                                  QRectF(rect.left(), rect.center().y() - rect.height() / 6,
                                                         rect.width(), rect.height() / 3),
                                                  0.6);
                               },
                               translated(QT_TRANSLATE_NOOP("app::render", "questions from entrepreneurs")),
                               2.2});
    }
    return legend;
}

double leastLegendWidth(const Legend &legend, double em, const FigureTheme &theme)
{
    QPainter idle; // measuring needs no device
    const FigureText text(idle, theme);
    double width = 0;
    for (const LegendEntry &entry : legend.entries)
        width = std::max(width, entryWidth(entry, em, text));
    return width;
}

double legendHeight(const Legend &legend, double width, double em, const FigureTheme &theme)
{
    QPainter idle; // measuring needs no device
    const FigureText text(idle, theme);
    const int lines = flowOf(legend, width, em, text).lines + (legend.scope.isEmpty() ? 0 : 1);
    return lines * lineStep * em;
}

void paintLegend(QPainter &painter, const QRectF &rect, const Legend &legend, double em,
                 const FigureTheme &theme)
{
    FigureText text(painter, theme);
    const Flow flow = flowOf(legend, rect.width(), em, text);
    for (qsizetype i = 0; i < legend.entries.size(); ++i) {
        const double sampleWidth = legend.entries.at(i).sampleWidth;
        const QPointF at = rect.topLeft() + flow.at.at(i);
        const QRectF sample(at.x(), at.y() + 0.12 * em, sampleWidth * em, (lineStep - 0.24) * em);
        legend.entries.at(i).drawSample(painter, sample, text);
        text.draw(QRectF(sample.right() + 0.4 * em, at.y(), flow.widths.at(i) - (sampleWidth + 0.4) * em,
                         lineStep * em),
                  Qt::AlignLeft | Qt::AlignVCenter, legend.entries.at(i).text,
                  {textSize * em, false, theme.text});
    }
    if (!legend.scope.isEmpty()) {
        text.draw(QRectF(rect.left(), rect.top() + flow.lines * lineStep * em, rect.width(), lineStep * em),
                  Qt::AlignLeft | Qt::AlignVCenter, legend.scope, {textSize * em, false, theme.mutedText});
    }
}

} // namespace app
