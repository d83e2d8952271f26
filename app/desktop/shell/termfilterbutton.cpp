#include "app/desktop/shell/termfilterbutton.h"

#include <QKeyEvent>
#include <QMenu>
#include <QMouseEvent>

namespace app {

TermFilterButton::TermFilterButton(const QString &name, QWidget *parent)
    : QToolButton(parent),
      m_name(name),
      m_menu(new QMenu(this))
{
    setPopupMode(QToolButton::InstantPopup);
    setToolButtonStyle(Qt::ToolButtonTextOnly);
    setFocusPolicy(Qt::StrongFocus);
    setMenu(m_menu);
    m_menu->installEventFilter(this);
    showCount();
}

void TermFilterButton::setChoices(const QList<Choice> &choices)
{
    m_menu->clear();
    for (const Choice &choice : choices) {
        QAction *action = m_menu->addAction(choice.label);
        action->setCheckable(true);
        action->setData(choice.key);
        action->setChecked(m_chosen.contains(choice.key));
        connect(action, &QAction::toggled, this, &TermFilterButton::toggled);
    }
    if (choices.isEmpty())
        m_menu->addAction(tr("Nothing to choose from yet"))->setEnabled(false);
}

void TermFilterButton::setChosen(const core::TermSet &keys)
{
    m_chosen = keys;
    const auto actions = m_menu->actions();
    for (QAction *action : actions) {
        const QSignalBlocker quiet(action);
        action->setChecked(action->isCheckable() && keys.contains(action->data().toString()));
    }
    showCount();
}

void TermFilterButton::toggled()
{
    QList<QString> keys;
    const auto actions = m_menu->actions();
    for (const QAction *action : actions) {
        if (action->isChecked())
            keys.append(action->data().toString());
    }
    m_chosen = core::TermSet(std::move(keys));
    showCount();
    Q_EMIT chosenChanged(m_chosen);
}

void TermFilterButton::showCount()
{
    setText(m_chosen.isEmpty() ? m_name : QStringLiteral("%1 (%2)").arg(m_name).arg(m_chosen.size()));
    setAccessibleName(tr("Filter by %1").arg(m_name));
    setAccessibleDescription(m_chosen.isEmpty() ? tr("no choice made")
                                                : tr("%n chosen", nullptr, int(m_chosen.size())));
}

/// A click or space on a term ticks it and leaves the menu open, so that several can be chosen in one go.
bool TermFilterButton::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != m_menu)
        return QToolButton::eventFilter(watched, event);
    QAction *action = m_menu->activeAction();
    const bool clicked = event->type() == QEvent::MouseButtonRelease;
    const bool spaced
        = event->type() == QEvent::KeyPress && static_cast<QKeyEvent *>(event)->key() == Qt::Key_Space;
    if ((clicked || spaced) && action && action->isCheckable() && action->isEnabled()) {
        action->trigger();
        return true;
    }
    return false;
}

} // namespace app
