#pragma once

#include <QStyledItemDelegate>

namespace app {

/// Entries of two lines, divided by a line break: a name, and below it what it is. Each line is cut with "…"
/// where the list is too narrow.
class TwoLineDelegate : public QStyledItemDelegate {
    Q_OBJECT

public:
    enum class Weight { Name, Text }; ///< which of the two lines people look for

    explicit TwoLineDelegate(Weight weight, QObject *parent = nullptr)
        : QStyledItemDelegate(parent),
          m_weight(weight)
    { }

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    Weight m_weight;
};

} // namespace app
