#include "app/desktop/views/accessiblecanvas.h"

#include <QAccessibleWidget>
#include <QHash>
#include <QPointer>
#include <QWidget>
#include <QWindow>

namespace app {
namespace {

class ItemInterface : public QAccessibleInterface {
public:
    ItemInterface(QWidget *widget, int item)
        : m_widget(widget),
          m_canvas(dynamic_cast<AccessibleCanvas *>(widget)),
          m_item(item)
    { }

    bool isValid() const override { return m_widget && m_item < m_canvas->itemCount(); }
    QObject *object() const override { return nullptr; }
    QWindow *window() const override { return m_widget ? m_widget->window()->windowHandle() : nullptr; }
    QAccessibleInterface *childAt(int, int) const override { return nullptr; }
    QAccessibleInterface *parent() const override { return QAccessible::queryAccessibleInterface(m_widget); }
    QAccessibleInterface *child(int) const override { return nullptr; }
    int childCount() const override { return 0; }
    int indexOfChild(const QAccessibleInterface *) const override { return -1; }
    QString text(QAccessible::Text kind) const override
    {
        return isValid() && kind == QAccessible::Name ? m_canvas->itemName(m_item) : QString();
    }
    void setText(QAccessible::Text, const QString &) override { }
    QRect rect() const override { return isValid() ? m_canvas->itemRect(m_item) : QRect(); }
    QAccessible::Role role() const override
    {
        return isValid() && m_canvas->isTable() ? QAccessible::Cell : QAccessible::ListItem;
    }
    QAccessible::State state() const override
    {
        QAccessible::State state;
        if (!isValid())
            return state;
        state.focusable = state.selectable = true;
        state.focused = m_widget->hasFocus() && m_canvas->currentItem() == m_item;
        state.selected = m_canvas->isItemSelected(m_item);
        return state;
    }
    int item() const { return m_item; }

private:
    QPointer<QWidget> m_widget;
    AccessibleCanvas *m_canvas; ///< the same object as m_widget
    int m_item;
};

class CanvasInterface : public QAccessibleWidget {
public:
    CanvasInterface(QWidget *widget, AccessibleCanvas *canvas)
        : QAccessibleWidget(widget, canvas->isTable() ? QAccessible::Table : QAccessible::List),
          m_canvas(canvas)
    { }
    ~CanvasInterface() override
    {
        for (const QAccessible::Id id : std::as_const(m_children))
            QAccessible::deleteAccessibleInterface(id);
    }

    int childCount() const override { return m_canvas->itemCount(); }
    QAccessibleInterface *child(int item) const override
    {
        if (item < 0 || item >= childCount())
            return nullptr;
        QAccessible::Id &id = m_children[item];
        if (!id)
            id = QAccessible::registerAccessibleInterface(new ItemInterface(widget(), item));
        return QAccessible::accessibleInterface(id);
    }
    int indexOfChild(const QAccessibleInterface *child) const override
    {
        const auto *item = dynamic_cast<const ItemInterface *>(child);
        return item ? item->item() : -1;
    }
    QAccessibleInterface *childAt(int x, int y) const override
    {
        return child(m_canvas->itemAt(QPoint(x, y)));
    }
    QAccessibleInterface *focusChild() const override
    {
        return widget()->hasFocus() ? child(m_canvas->currentItem()) : nullptr;
    }

private:
    AccessibleCanvas *m_canvas;
    mutable QHash<int, QAccessible::Id> m_children;
};

QAccessibleInterface *makeInterface(const QString &, QObject *object)
{
    auto *canvas = dynamic_cast<AccessibleCanvas *>(object);
    return canvas ? new CanvasInterface(static_cast<QWidget *>(object), canvas) : nullptr;
}

} // namespace

void installCanvasAccessibility()
{
    static const bool installed = [] {
        QAccessible::installFactory(makeInterface);
        return true;
    }();
    Q_UNUSED(installed)
}

void announceCurrentItem(QObject *canvas, int item)
{
    if (item < 0)
        return;
    QAccessibleEvent event(canvas, QAccessible::Focus);
    event.setChild(item);
    QAccessible::updateAccessibility(&event);
}

} // namespace app
