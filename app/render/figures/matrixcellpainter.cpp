#include "app/render/figures/matrixcellpainter.h"

#include "app/render/figures/matrixpainter.h"
#include "app/render/figures/palette.h"
#include "app/render/wording.h"

#include <QCoreApplication>
#include <QPainter>

#include <algorithm>

namespace app {
namespace {

QString words(const char *text, int n = -1)
{
    return wording(text, n);
}

} // namespace

MatrixCellPainter::MatrixCellPainter(QPainter &painter, const MatrixGeometry &geometry,
                                     const MatrixFigure &figure, const FigureTheme &theme, FigureText &text)
    : m_painter(painter),
      m_geometry(geometry),
      m_figure(figure),
      m_theme(theme),
      m_text(text),
      m_greatestDemand(greatestDemand(figure))
{
    if (!figure.isEmpty() && !geometry.showsCards())
        chooseFoot();
}

QRectF MatrixCellPainter::boxOf(int row, int column) const
{
    const double gap = 0.12 * m_geometry.em();
    return m_geometry.cellRect(row, column).adjusted(gap, gap, -gap, -gap);
}

double MatrixCellPainter::stripWidth(const QRectF &box) const
{
    return std::min({1.8 * m_geometry.em(), 0.2 * box.width(), 0.5 * box.height()});
}

QRectF MatrixCellPainter::numbersRect(const QRectF &box) const
{
    const double em = m_geometry.em();
    return box.adjusted(stripWidth(box) + 0.4 * em, 0.25 * em, -0.35 * em, -0.25 * em);
}

QString MatrixCellPainter::providersText(const MatrixCell &cell, bool isFull) const
{
    return isFull ? words(QT_TRANSLATE_N_NOOP("app::render", "%n providers"), cell.providers)
                  : words(QT_TRANSLATE_N_NOOP("app::render", "%n prov."), cell.providers);
}

QString MatrixCellPainter::demandText(const MatrixCell &cell, bool isFull) const
{
    const int n = static_cast<int>(std::min<qint64>(cell.demand, 1000000));
    return isFull ? words(QT_TRANSLATE_N_NOOP("app::render", "%n questions"), n) : QString::number(n);
}

/// All cells write their foot in one way, so that they compare at a glance: the fullest that fits in each.
void MatrixCellPainter::chooseFoot()
{
    const QRectF rect = numbersRect(boxOf(0, 0));
    const double wanted = std::clamp(0.17 * rect.height(), 0.8 * m_geometry.em(), 1.05 * m_geometry.em());
    const auto fits = [&](const MatrixCell &cell) {
        if (cell.certain == 0 || cell.status == MatrixStatus::NotApplicable)
            return true; // its one text has the whole width
        const TextStyle style{m_foot.size, false, QColor()};
        double taken = m_text.width(providersText(cell, m_foot.hasFullProviders), style);
        if (cell.demand > 0)
            taken += m_foot.size + m_text.width(demandText(cell, m_foot.hasFullDemand), style);
        return taken <= rect.width();
    };
    for (const double share : {1.0, 0.92, 0.84, 0.76}) {
        for (const auto &[providers, demand] :
             {std::pair{true, true}, {false, true}, {true, false}, {false, false}}) {
            m_foot = {wanted * share, providers, demand};
            if (std::all_of(m_figure.cells.cbegin(), m_figure.cells.cend(), fits))
                return;
        }
    }
}

void MatrixCellPainter::paint(int row, int column)
{
    const MatrixCell &cell = m_figure.cell(row, column);
    const QRectF box = boxOf(row, column);
    paintGround(box, cell);
    if (m_geometry.showsCards()) {
        paintCards(row, column);
        return;
    }
    paintStrip(QRectF(box.left(), box.top(), stripWidth(box), box.height()), cell);
    paintNumbers(numbersRect(box), cell);
}

void MatrixCellPainter::paintGround(const QRectF &rect, const MatrixCell &cell)
{
    const StatusLook look = statusLook(cell.status);
    const double em = m_geometry.em();
    m_painter.save();
    m_painter.setBrush(look.fill);
    m_painter.setPen(Qt::NoPen);
    m_painter.drawRect(rect);
    const bool isWhite = cell.status == MatrixStatus::White;
    if (isWhite)
        drawPattern(m_painter, rect, Pattern::BackDiagonal, QColor(0xf3, 0xdc, 0xdc), 0.8 * em, 0.1 * em);
    QPen edge(look.strip, (isWhite ? 0.16 : 0.08) * em);
    if (isWhite)
        edge.setDashPattern({4, 2.5});
    m_painter.setPen(edge);
    m_painter.setBrush(Qt::NoBrush);
    m_painter.drawRect(rect);
    m_painter.restore();
}

void MatrixCellPainter::paintStrip(const QRectF &strip, const MatrixCell &cell)
{
    const StatusLook look = statusLook(cell.status);
    const double em = m_geometry.em();
    m_painter.save();
    m_painter.setPen(Qt::NoPen);
    m_painter.setBrush(look.strip);
    m_painter.drawRect(strip);
    drawPattern(m_painter, strip, look.pattern, QColor(255, 255, 255, 165), 0.55 * em, 0.12 * em);
    m_painter.restore();
    const QString letter = statusLetter(cell.status);
    if (letter.isEmpty())
        return;
    const double side = std::min(0.86 * strip.width(), 0.9 * strip.height());
    paintLetterBadge(m_painter,
                     QRectF(strip.center().x() - side / 2, strip.top() + 0.07 * strip.width(), side, side),
                     letter, m_text);
}

QRectF MatrixCellPainter::paintBadges(const QRectF &line, const MatrixCell &cell)
{
    QStringList letters = cell.furtherLetters;
    if (cell.isDeliberate)
        letters.prepend(QStringLiteral("B"));
    const double side = line.height();
    double right = line.right();
    for (qsizetype i = letters.size() - 1; i >= 0 && right - side >= line.left(); --i) {
        paintLetterBadge(m_painter, QRectF(right - side, line.top(), side, side), letters.at(i), m_text);
        right -= 1.15 * side;
    }
    return {line.topLeft(), QPointF(right, line.bottom())};
}

void MatrixCellPainter::paintNumbers(const QRectF &rect, const MatrixCell &cell)
{
    if (rect.isEmpty())
        return;
    const double em = m_geometry.em();
    const double small = std::clamp(0.17 * rect.height(), 0.8 * em, 1.05 * em);
    const double line = FigureText::lineHeight(small);
    const bool hasHead = rect.height() >= 3.6 * line;
    if (hasHead) {
        const QRectF rest = paintBadges(QRectF(rect.left(), rect.top(), rect.width(), line), cell);
        const QString word = cell.isDeliberate ? wording("deliberately empty") : statusWord(cell.status);
        m_text.drawWhole(rest, Qt::AlignLeft | Qt::AlignVCenter, {word, statusWord(cell.status)},
                         {small, true, m_theme.text});
    }
    const QRectF foot(rect.left(), rect.bottom() - line, rect.width(), line);
    const QRectF middle(rect.left(), rect.top() + (hasHead ? line : 0), rect.width(),
                        rect.height() - line - (hasHead ? line : 0));
    if (cell.status == MatrixStatus::NotApplicable) {
        if (!hasHead)
            m_text.draw(rect, Qt::AlignLeft | Qt::AlignVCenter, statusWord(cell.status),
                        {small, true, m_theme.text});
    } else {
        paintCount(middle, cell, small);
    }
    paintFoot(foot, cell);
}

void MatrixCellPainter::paintCount(const QRectF &rect, const MatrixCell &cell, double small)
{
    const QString count = QString::number(cell.certain);
    const QString possible = QStringLiteral("+%1").arg(cell.possible);
    const TextStyle beside{small, false, m_theme.text};
    // The number is as large as fits; what may come on top of it keeps its place.
    const double gap = 0.25 * small;
    const TextStyle narrow{0.85 * small, false, m_theme.text};
    const double reserved = cell.possible > 0 ? m_text.width(possible, narrow) + gap : 0;
    double size = rect.height() / FigureText::lineHeight(1);
    const double room = std::max(0.4 * rect.width(), rect.width() - reserved);
    if (const double width = m_text.width(count, {size, true, QColor()}); width > room)
        size *= room / width;
    const QRectF written
        = m_text.draw(rect, Qt::AlignLeft | Qt::AlignVCenter, count, {size, true, m_theme.text});
    if (cell.possible <= 0)
        return;
    const QRectF place(QPointF(written.right() + gap, rect.top()), rect.bottomRight());
    const QStringList texts{words(QT_TRANSLATE_N_NOOP("app::render", "+%n possible"), cell.possible),
                            possible + QStringLiteral(" ?"), possible};
    if (m_text.drawWhole(place, Qt::AlignLeft | Qt::AlignVCenter, texts, beside).isEmpty())
        m_text.drawWhole(place, Qt::AlignLeft | Qt::AlignVCenter, {possible}, narrow);
}

void MatrixCellPainter::paintFoot(const QRectF &rect, const MatrixCell &cell)
{
    const TextStyle style{m_foot.size, false, m_theme.text};
    QRectF left = rect;
    if (cell.demand > 0) {
        QStringList texts{demandText(cell, false)};
        if (m_foot.hasFullDemand || cell.certain == 0)
            texts.prepend(demandText(cell, true));
        const QRectF written = m_text.drawWhole(rect, Qt::AlignRight | Qt::AlignVCenter, texts, style);
        if (!written.isEmpty())
            left.setRight(written.left() - 0.3 * style.size);
        const double share
            = static_cast<double>(cell.demand) / static_cast<double>(std::max<qint64>(1, m_greatestDemand));
        const double barWidth = std::min(5 * style.size, 0.5 * rect.width());
        paintDemandBar(
            m_painter,
            QRectF(rect.right() - barWidth, rect.top() - 0.42 * style.size, barWidth, 0.38 * style.size),
            share);
    }
    if (cell.certain > 0)
        m_text.drawWhole(left, Qt::AlignLeft | Qt::AlignVCenter,
                         {providersText(cell, m_foot.hasFullProviders), providersText(cell, false)}, style);
}

void MatrixCellPainter::paintCards(int row, int column)
{
    const MatrixCell &cell = m_figure.cell(row, column);
    const double em = m_geometry.em();
    const QRectF rect = m_geometry.cellRect(row, column);
    const double side = 1.7 * em;
    const QRectF mark(rect.left() + 0.4 * em, rect.top() + 0.35 * em, side, side);
    paintStatusMark(m_painter, mark, cell.status, m_text);
    QRectF head(mark.right() + 0.5 * em, mark.top(), rect.right() - mark.right() - 0.9 * em, side);
    if (cell.status != MatrixStatus::NotApplicable) {
        const QRectF written = m_text.draw(head, Qt::AlignLeft | Qt::AlignVCenter,
                                           QString::number(cell.certain), {1.35 * em, true, m_theme.text});
        head.setLeft(written.right() + 0.5 * em);
    }
    QStringList parts{statusWord(cell.status)};
    if (cell.possible > 0)
        parts.append(words(QT_TRANSLATE_N_NOOP("app::render", "+%n possible"), cell.possible));
    if (cell.demand > 0)
        parts.append(demandText(cell, true));
    QStringList texts;
    for (; !parts.isEmpty(); parts.removeLast())
        texts.append(parts.join(QStringLiteral(" · ")));
    m_text.drawWhole(head, Qt::AlignLeft | Qt::AlignVCenter, texts, {em, false, m_theme.text});

    const int shown = m_geometry.cardsShown(cell);
    for (int card = 0; card < shown; ++card)
        paintCard(m_geometry.cardRect(row, column, card), cell.cards.at(card));
    if (const auto more = static_cast<int>(cell.cards.size()) - shown; more > 0) {
        m_text.draw(m_geometry.cardRect(row, column, shown), Qt::AlignLeft | Qt::AlignVCenter,
                    words(QT_TRANSLATE_N_NOOP("app::render", "+%n more"), more), {em, false, m_theme.text});
    }
}

void MatrixCellPainter::paintCard(const QRectF &rect, const MatrixCard &card)
{
    const double em = m_geometry.em();
    m_painter.save();
    m_painter.setPen(QPen(m_theme.line, 0.07 * em, card.isCertain ? Qt::SolidLine : Qt::DashLine));
    m_painter.setBrush(m_theme.paper);
    m_painter.drawRoundedRect(rect, 0.25 * em, 0.25 * em);
    m_painter.restore();
    const QString title = card.isCertain ? card.title : QStringLiteral("? ") + card.title;
    m_text.drawWrapped(rect.adjusted(0.4 * em, 0, -0.3 * em, 0), Qt::AlignLeft | Qt::AlignVCenter, title,
                       {0.95 * em, false, m_theme.text});
}

} // namespace app
