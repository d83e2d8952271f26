#pragma once

#include <QObject>
#include <QRect>
#include <QString>

namespace app {

/// What a widget that paints its items itself tells of them to screen readers. Items are numbered from 0 in
/// reading order. The widget derives from this and from QWidget, and calls announceItem() when its current
/// item moves.
class AccessibleCanvas {
public:
    virtual ~AccessibleCanvas() = default;

    virtual int itemCount() const = 0;
    virtual QString itemName(int item) const = 0;
    virtual QRect itemRect(int item) const = 0;         ///< on the screen
    virtual int itemAt(const QPoint &screen) const = 0; ///< -1 for none
    virtual int currentItem() const = 0;                ///< -1 for none
    virtual bool isItemSelected(int item) const = 0;
    virtual bool isTable() const = 0; ///< its items are cells, not entries of a list
};

/// Makes every widget that is an AccessibleCanvas known to screen readers. Calling it again does nothing.
void installCanvasAccessibility();
/// Says that the current item is another one. \a canvas must be an AccessibleCanvas.
void announceCurrentItem(QObject *canvas, int item);

} // namespace app
