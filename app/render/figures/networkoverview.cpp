#include "app/render/figures/networkoverview.h"

#include "app/render/figures/palette.h"

#include <QCoreApplication>
#include <QPainter>

#include <algorithm>

namespace app {
namespace {

constexpr double barsFrom = 5; // units: below it a bar is a hair
constexpr double footShare = 0.16;
constexpr double highestFoot = 14;
const QColor fewest(0xdd, 0xe9, 0xf4), most(0x2a, 0x5c, 0x8f), ofUnknown(0xe2, 0xe2, 0xe2);

QRectF blockIn(const QRectF &cell)
{
    const double inset = std::clamp(0.04 * std::min(cell.width(), cell.height()), 0.5, 4.0);
    return cell.adjusted(inset, inset, -inset, -inset);
}

QRectF footOf(const QRectF &block)
{
    const double height = std::min(footShare * block.height(), highestFoot);
    return {block.left(), block.bottom() - height, block.width(), height};
}

int shownIn(const NetworkBody &body, int cell)
{
    return body.counts.inFocus.isEmpty() ? body.counts.cells.at(cell).shown : body.counts.inFocus.at(cell);
}

int fullest(const NetworkBody &body)
{
    int greatest = 1;
    const auto columns = static_cast<int>(body.figure.columns.size());
    for (int cell = 0; cell < body.counts.cells.size(); ++cell) {
        if (!body.figure.isUnknownCell(cell / columns, cell % columns))
            greatest = std::max(greatest, shownIn(body, cell));
    }
    return greatest;
}

QColor shade(double share)
{
    const auto mix = [share](int a, int b) { return qRound(a + share * (b - a)); };
    return {mix(fewest.red(), most.red()), mix(fewest.green(), most.green()),
            mix(fewest.blue(), most.blue())};
}

/// Side by side, each as wide as its share; with its letter where that can be read.
void paintShares(QPainter &painter, const NetworkBody &body, const QList<int> &roles, const QRectF &foot)
{
    FigureText text(painter, body.theme);
    double all = 0;
    for (const int count : roles)
        all += count;
    double left = foot.left();
    for (int role = 0; role < roles.size(); ++role) {
        if (roles.at(role) == 0)
            continue;
        const double width = foot.width() * roles.at(role) / all;
        const MapNodeKind look = roleLook(body.figure, body.look.colouring, role);
        const QRectF part(left, foot.top(), width, foot.height());
        painter.fillRect(part, look.colour);
        painter.fillRect(QRectF(left, foot.top(), std::min(0.7, width / 4), foot.height()), body.theme.paper);
        if (foot.height() >= 0.6 * body.look.labelSize && width > 1.4 * foot.height())
            text.draw(part, Qt::AlignCenter, look.letter,
                      {0.78 * foot.height(), true, readableOn(look.colour)});
        left += width;
    }
}

} // namespace

bool isOverview(const NetworkFigure &figure, const NetworkProjection &projection)
{
    return figure.hasCells() && figure.unit * projection.zoom < barsFrom;
}

QColor overviewFill(const NetworkBody &body, int band, int column)
{
    if (body.figure.isUnknownCell(band, column))
        return ofUnknown;
    const auto cell = band * static_cast<int>(body.figure.columns.size()) + column;
    return shade(static_cast<double>(shownIn(body, cell)) / fullest(body));
}

QString overviewCount(const NetworkBody &body, int band, int column)
{
    const auto cell = band * static_cast<int>(body.figure.columns.size()) + column;
    const QString shown = QString::number(body.counts.cells.at(cell).shown);
    if (body.counts.inFocus.isEmpty())
        return shown;
    return QCoreApplication::translate("app::render", "%1 of %2")
        .arg(body.counts.inFocus.at(cell))
        .arg(shown);
}

QRectF overviewRoom(const QRectF &cell)
{
    const QRectF block = blockIn(cell);
    return block.adjusted(0, 0, 0, -footOf(block).height());
}

void paintOverviewCell(QPainter &painter, const NetworkBody &body, int band, int column, const QRectF &cell)
{
    const QRectF block = blockIn(cell);
    painter.setPen(Qt::NoPen);
    painter.setBrush(overviewFill(body, band, column));
    painter.drawRect(block);
    const auto at = band * static_cast<int>(body.figure.columns.size()) + column;
    paintShares(painter, body, body.counts.roles.at(at), footOf(block));
}

void paintOverviewSample(QPainter &painter, const QRectF &rect, FigureText &text)
{
    const std::pair<double, QString> samples[] = {{0.05, QStringLiteral("3")}, {1, QStringLiteral("60")}};
    QRectF half(rect.left(), rect.top(), rect.width() / 2, rect.height());
    for (const auto &[share, number] : samples) {
        painter.fillRect(half, shade(share));
        text.draw(half, Qt::AlignCenter, number, {0.7 * rect.height(), true, readableOn(shade(share))});
        half.moveLeft(half.right());
    }
}

} // namespace app
