#include "app/desktop/views/report/twolinedelegate.h"

#include <QApplication>
#include <QPainter>

namespace app {
namespace {

constexpr int padding = 4;

} // namespace

void TwoLineDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                            const QModelIndex &index) const
{
    QStyleOptionViewItem item = option;
    initStyleOption(&item, index);
    const QString both = index.data().toString(); // the item has other line breaks
    const QString name = both.section(u'\n', 0, 0);
    const QString text = both.section(u'\n', 1);
    item.text.clear();
    const QStyle *style = item.widget ? item.widget->style() : QApplication::style();
    style->drawControl(QStyle::CE_ItemViewItem, &item, painter, item.widget);

    const bool isSelected = item.state.testFlag(QStyle::State_Selected);
    const auto colour = [&](QPalette::ColorRole role) {
        return item.palette.color(QPalette::Normal, isSelected ? QPalette::HighlightedText : role);
    };
    const QColor muted = colour(QPalette::PlaceholderText);
    const bool isName = m_weight == Weight::Name;
    QFont nameFont = option.font;
    nameFont.setBold(isName);
    const QRect inner = item.rect.adjusted(padding + 2, padding, -padding, -padding);
    const auto write = [&](const QRect &line, const QFont &font, const QColor &pen, const QString &words) {
        painter->setFont(font);
        painter->setPen(pen);
        const QString shown = QFontMetrics(font).elidedText(words, Qt::ElideRight, line.width());
        painter->drawText(line, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine, shown);
    };
    painter->save();
    const int half = inner.height() / 2;
    write({inner.left(), inner.top(), inner.width(), half}, nameFont, isName ? colour(QPalette::Text) : muted,
          name);
    write({inner.left(), inner.top() + half, inner.width(), half}, item.font,
          isName ? muted : colour(QPalette::Text), text); // the model greys what is shipped
    painter->restore();
}

QSize TwoLineDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const
{
    const QFontMetrics metrics(option.font);
    return {metrics.averageCharWidth() * 20, 2 * metrics.lineSpacing() + 2 * padding};
}

} // namespace app
