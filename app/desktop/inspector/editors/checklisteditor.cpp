#include "app/desktop/inspector/editors/checklisteditor.h"

#include "app/desktop/inspector/editors/editoricons.h"

#include <QAction>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QScreen>

namespace app {

CheckListEditor::CheckListEditor(const FieldPlace &place, QWidget *parent)
    : FieldEditor(place, parent),
      m_line(new QLineEdit(this)),
      m_list(m_line->addAction(listIcon(palette()), QLineEdit::TrailingPosition))
{
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_line);
    m_line->setReadOnly(true);
    m_line->setMinimumWidth(80);
    setInput(m_line);
    m_list->setText(tr("List"));
    connect(m_list, &QAction::triggered, this, &CheckListEditor::open);
    m_line->installEventFilter(this);
}

QList<core::FieldValue> CheckListEditor::items() const
{
    QList<core::FieldValue> items;
    if (const auto *terms = m_value.as<core::TermSet>()) {
        for (const QString &key : *terms)
            items.append(key);
    } else if (const auto *ids = m_value.as<core::RecordIdSet>()) {
        for (const core::RecordId id : *ids)
            items.append(id);
    }
    return items;
}

void CheckListEditor::setValue(const core::FieldValue &value)
{
    m_stored = value;
    m_value = value;
    m_newWords.clear();
    showText();
}

void CheckListEditor::setPlaceholder(const QString &text)
{
    m_line->setPlaceholderText(text);
}

void CheckListEditor::setReadOnly(bool readOnly)
{
    m_isReadOnly = readOnly;
    m_list->setVisible(!readOnly);
}

void CheckListEditor::showText()
{
    QString text = place().workspace.display().value(place().info(), m_value);
    if (!newWords().isEmpty()) { // which no list can name yet
        QStringList labels;
        const QList<core::FieldValue> now = items();
        for (const core::FieldValue &item : now)
            labels.append(labelOf(item));
        text = labels.join(QLatin1String(", "));
    }
    m_line->setText(text);
    m_line->setCursorPosition(0);
    m_line->setToolTip(text.toHtmlEscaped());
}

QString CheckListEditor::labelOf(const core::FieldValue &item) const
{
    const core::Display display = place().workspace.display();
    if (const auto *id = item.as<core::RecordId>())
        return display.title(*id);
    const QString key = item.known<QString>().value();
    for (const core::VocabularyTerm &word : m_newWords) {
        if (*word.key == key)
            return *word.labelNl;
    }
    return display.term(place().info().vocabularyText(), key);
}

void CheckListEditor::open()
{
    if (m_isReadOnly || m_popup)
        return;
    const bool isOpenList = place().info().type == core::FieldType::Terms;
    QList<Choice> choices = choicesFor(place());
    const QList<core::FieldValue> now = items();
    for (const core::FieldValue &item : now) {
        // A word the vocabulary lost, or retired: closing the list must not drop it.
        const bool isListed = std::any_of(choices.cbegin(), choices.cend(),
                                          [&](const Choice &choice) { return choice.value == item; });
        if (!isListed)
            choices.append({labelOf(item), item, 0});
    }
    m_popup = new CheckListPopup(std::move(choices), isOpenList, this);
    m_popup->setAttribute(Qt::WA_DeleteOnClose);
    m_popup->setTicked(now);
    connect(m_popup, &CheckListPopup::newWordWanted, this, &CheckListEditor::addWord);
    connect(m_popup, &CheckListPopup::closed, this, &CheckListEditor::take);
    m_popup->setMinimumWidth(std::max(width(), 240));
    m_popup->adjustSize();
    QPoint at = mapToGlobal(QPoint(0, height()));
    const QRect room = screen()->availableGeometry();
    if (at.y() + m_popup->height() > room.bottom())
        at = mapToGlobal(QPoint(0, -m_popup->height()));
    at.setX(std::clamp(at.x(), room.left(), std::max(room.left(), room.right() - m_popup->width())));
    at.setY(std::max(at.y(), room.top()));
    m_popup->move(at);
    m_popup->show();
    m_popup->search()->setFocus();
}

void CheckListEditor::addWord(const QString &word)
{
    const QString vocabulary = place().info().vocabularyText();
    if (!m_popup)
        return;
    if (const auto known = place().workspace.vocabularies().match(vocabulary, word))
        return m_popup->addTicked({labelOf(*known), *known, 0});
    const core::VocabularyTerm term = core::newTerm(vocabulary, word);
    if (term.key.value().isEmpty())
        return; // signs only
    m_newWords.append(term);
    m_popup->addTicked({labelOf(*term.key), *term.key, 0});
}

QList<core::VocabularyTerm> CheckListEditor::newWords() const
{
    QList<core::VocabularyTerm> words;
    const QList<core::FieldValue> now = items();
    for (const core::VocabularyTerm &word : m_newWords) {
        if (now.contains(core::FieldValue(*word.key)))
            words.append(word);
    }
    return words;
}

void CheckListEditor::take()
{
    if (!m_popup)
        return;
    const QList<core::FieldValue> ticked = m_popup->ticked();
    const std::optional<bool> onward = m_popup->tabbed();
    m_popup = nullptr;
    const QList<core::FieldValue> before = items();
    const bool isSame = ticked.size() == before.size()
        && std::all_of(ticked.cbegin(), ticked.cend(),
                       [&](const core::FieldValue &one) { return before.contains(one); });
    if (!isSame) {
        if (ticked.isEmpty()) {
            m_value = {};
        } else if (place().info().type == core::FieldType::References) {
            core::RecordIdSet ids;
            for (const core::FieldValue &one : ticked)
                ids.insert(*one.as<core::RecordId>());
            m_value = ids;
        } else {
            core::TermSet terms;
            for (const core::FieldValue &one : ticked)
                terms.insert(*one.as<QString>());
            m_value = terms;
        }
    }
    showText();
    m_line->setFocus();
    QPointer<CheckListEditor> self(this);
    if (isSame)
        Q_EMIT left();
    else
        Q_EMIT committed();
    if (self && onward)
        focusNextPrevChild(*onward);
}

bool CheckListEditor::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != m_line || m_isReadOnly)
        return FieldEditor::eventFilter(watched, event);
    if (event->type() == QEvent::MouseButtonRelease) {
        open();
        return true;
    }
    if (event->type() == QEvent::KeyPress) {
        auto *key = static_cast<QKeyEvent *>(event);
        const QString text = key->text();
        const bool opens
            = key->key() == Qt::Key_Down || key->key() == Qt::Key_F4 || key->key() == Qt::Key_Space;
        if (opens || (!text.isEmpty() && text.at(0).isLetterOrNumber())) {
            open();
            if (m_popup && !opens)
                m_popup->search()->setText(text);
            return true;
        }
    }
    return FieldEditor::eventFilter(watched, event);
}

} // namespace app
