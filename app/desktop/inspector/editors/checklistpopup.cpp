#include "app/desktop/inspector/editors/checklistpopup.h"

#include "core/base/text.h"

#include <QCoreApplication>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListWidget>
#include <QVBoxLayout>

namespace app {
namespace {

constexpr int choiceRole = Qt::UserRole + 1;
constexpr int visibleLines = 12;

} // namespace

CheckListPopup::CheckListPopup(QList<Choice> choices, bool canAddWords, QWidget *parent)
    : QFrame(parent, Qt::Popup),
      m_choices(std::move(choices)),
      m_canAddWords(canAddWords),
      m_search(new QLineEdit(this)),
      m_list(new QListWidget(this))
{
    setFrameShape(QFrame::StyledPanel);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(4, 4, 4, 4);
    layout->setSpacing(4);
    layout->addWidget(m_search);
    layout->addWidget(m_list);
    m_search->setPlaceholderText(m_canAddWords ? tr("Search or add") : tr("Search"));
    m_search->setAccessibleName(tr("Search the list"));
    m_search->setClearButtonEnabled(true);
    m_list->setAccessibleName(tr("List to tick"));
    m_list->setUniformItemSizes(true);
    for (int i = 0; i < m_choices.size(); ++i)
        addLine(m_choices.at(i), i);
    const int lines = std::clamp(m_list->count() + 1, 3, visibleLines);
    m_list->setFixedHeight(lines * (fontMetrics().height() + 6) + 4);
    if (m_list->count() > 0)
        m_list->setCurrentRow(0);

    m_search->installEventFilter(this);
    m_list->installEventFilter(this);
    connect(m_search, &QLineEdit::textChanged, this, &CheckListPopup::narrow);
    connect(m_list, &QListWidget::itemClicked, this, [this](QListWidgetItem *item) {
        if (item == m_newWord)
            toggle(item);
    });
    setFocusProxy(m_search);
}

void CheckListPopup::addLine(const Choice &choice, int number)
{
    auto *item = new QListWidgetItem(QString(choice.indent * 4, u' ') + choice.label, m_list);
    item->setData(choiceRole, number);
    item->setData(Qt::AccessibleTextRole, choice.label);
    item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
    item->setCheckState(Qt::Unchecked);
}

void CheckListPopup::setTicked(const QList<core::FieldValue> &values)
{
    for (int row = 0; row < m_list->count(); ++row) {
        QListWidgetItem *item = m_list->item(row);
        const bool isOn = values.contains(m_choices.at(item->data(choiceRole).toInt()).value);
        item->setCheckState(isOn ? Qt::Checked : Qt::Unchecked);
    }
}

QList<core::FieldValue> CheckListPopup::ticked() const
{
    QList<core::FieldValue> values;
    for (int row = 0; row < m_list->count(); ++row) {
        const QListWidgetItem *item = m_list->item(row);
        if (item != m_newWord && item->checkState() == Qt::Checked)
            values.append(m_choices.at(item->data(choiceRole).toInt()).value);
    }
    return values;
}

void CheckListPopup::addTicked(const Choice &choice)
{
    m_search->clear();
    addLine(choice, int(m_choices.size()));
    m_choices.append(choice);
    m_list->item(m_list->count() - 1)->setCheckState(Qt::Checked);
    m_list->setCurrentRow(m_list->count() - 1);
}

void CheckListPopup::narrow(const QString &text)
{
    delete m_newWord;
    m_newWord = nullptr;
    const QString wanted = core::normalised(text);
    bool isThere = false;
    QListWidgetItem *first = nullptr;
    for (int row = 0; row < m_list->count(); ++row) {
        QListWidgetItem *item = m_list->item(row);
        const QString label = core::normalised(m_choices.at(item->data(choiceRole).toInt()).label);
        const bool fits = label.contains(wanted);
        isThere |= label == wanted;
        item->setHidden(!fits);
        if (fits && !first)
            first = item;
    }
    if (m_canAddWords && wanted.size() >= 2 && !isThere) {
        m_newWord = new QListWidgetItem(tr("Add \"%1\" to the word list").arg(text.simplified()), m_list);
        m_newWord->setData(choiceRole, -1);
    }
    m_list->setCurrentItem(first ? first : m_newWord);
}

void CheckListPopup::toggleCurrent()
{
    if (QListWidgetItem *item = m_list->currentItem(); item && !item->isHidden())
        toggle(item);
}

void CheckListPopup::toggle(QListWidgetItem *item)
{
    if (item == m_newWord) {
        Q_EMIT newWordWanted(m_search->text().simplified());
        return;
    }
    item->setCheckState(item->checkState() == Qt::Checked ? Qt::Unchecked : Qt::Checked);
    m_search->selectAll();
}

bool CheckListPopup::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::KeyPress)
        return QFrame::eventFilter(watched, event);
    auto *key = static_cast<QKeyEvent *>(event);
    switch (key->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (key->modifiers().testFlag(Qt::ControlModifier))
            close();
        else
            toggleCurrent();
        return true;
    case Qt::Key_Up:
    case Qt::Key_Down:
    case Qt::Key_PageUp:
    case Qt::Key_PageDown:
        if (watched == m_search) {
            QCoreApplication::sendEvent(m_list, event);
            return true;
        }
        break;
    case Qt::Key_Tab:
    case Qt::Key_Backtab:
        m_tabbed = key->key() == Qt::Key_Tab;
        close();
        return true;
    default:
        break;
    }
    return QFrame::eventFilter(watched, event);
}

void CheckListPopup::hideEvent(QHideEvent *event)
{
    QFrame::hideEvent(event);
    Q_EMIT closed();
}

} // namespace app
