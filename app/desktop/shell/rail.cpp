#include "app/desktop/shell/rail.h"

#include <QButtonGroup>
#include <QIcon>
#include <QKeySequence>
#include <QSignalBlocker>
#include <QToolButton>
#include <QVBoxLayout>

namespace app {

Rail::Rail(QWidget *parent)
    : QFrame(parent),
      m_layout(new QVBoxLayout(this)),
      m_buttons(new QButtonGroup(this))
{
    setAccessibleName(tr("Views"));
    setFrameShape(QFrame::NoFrame);
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Midlight);
    m_layout->setContentsMargins(4, 8, 4, 8);
    m_layout->setSpacing(4);
    m_layout->addStretch();
    m_buttons->setExclusive(true);
    connect(m_buttons, &QButtonGroup::idClicked, this, &Rail::chosen);
    // A screen reader presses a button by switching it, without a click.
    connect(m_buttons, &QButtonGroup::idToggled, this, [this](int view, bool isDown) {
        if (isDown)
            Q_EMIT chosen(view);
    });
}

int Rail::addView(const QString &name, const QString &iconName, const QString &question)
{
    const int view = static_cast<int>(m_buttons->buttons().size());
    auto *button = new QToolButton(this);
    button->setIcon(QIcon(QStringLiteral(":/stelselkaart/icons/%1.svg").arg(iconName)));
    button->setIconSize(QSize(28, 28));
    button->setToolButtonStyle(Qt::ToolButtonTextUnderIcon);
    button->setCheckable(true);
    button->setAutoRaise(true);
    button->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    m_buttons->addButton(button, view);
    m_layout->insertWidget(view, button);
    setName(view, name, question);
    return view;
}

void Rail::setName(int view, const QString &name, const QString &question)
{
    auto *button = static_cast<QToolButton *>(m_buttons->button(view));
    const QKeySequence shortcut(Qt::ALT | static_cast<Qt::Key>(Qt::Key_1 + view));
    button->setText(name);
    button->setShortcut(shortcut);
    button->setAccessibleName(name);
    button->setAccessibleDescription(question);
    button->setToolTip(
        QStringLiteral("%1 (%2)\n%3").arg(name, shortcut.toString(QKeySequence::NativeText), question));
}

void Rail::setCurrent(int view)
{
    const QSignalBlocker quiet(m_buttons); // whoever says where we are has chosen already
    m_buttons->button(view)->setChecked(true);
}

void Rail::setViewEnabled(int view, bool enabled)
{
    m_buttons->button(view)->setEnabled(enabled);
}

} // namespace app
