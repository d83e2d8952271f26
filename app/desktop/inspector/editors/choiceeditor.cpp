#include "app/desktop/inspector/editors/choiceeditor.h"

#include "app/desktop/inspector/editors/editoricons.h"

#include <QAbstractItemView>
#include <QAction>
#include <QCompleter>
#include <QLineEdit>
#include <QStandardItemModel>

namespace app {
namespace {

constexpr int choiceRole = Qt::UserRole + 1;
constexpr int newWordRole = Qt::UserRole + 2;
constexpr int labelRole = Qt::UserRole + 3; ///< what typed text is compared with

} // namespace

ChoiceEditor::ChoiceEditor(const FieldPlace &place, QWidget *parent)
    : LineEditor(place, parent),
      m_list(line()->addAction(listIcon(palette()), QLineEdit::TrailingPosition)),
      m_completer(new QCompleter(this)),
      m_model(new QStandardItemModel(this))
{
    m_list->setText(tr("List"));
    m_list->setToolTip(tr("Show the list (Alt+Down)"));
    m_list->setShortcut(QKeySequence(Qt::ALT | Qt::Key_Down));
    m_list->setShortcutContext(Qt::WidgetShortcut);
    connect(m_list, &QAction::triggered, this, &ChoiceEditor::showAll);

    m_completer->setModel(m_model);
    m_completer->setCaseSensitivity(Qt::CaseInsensitive);
    m_completer->setCompletionRole(labelRole);
    m_completer->setFilterMode(Qt::MatchContains);
    m_completer->setMaxVisibleItems(12);
    m_completer->setWidget(line());
    connect(line(), &QLineEdit::textEdited, this, [this](const QString &text) {
        prepare();
        offerNewWord(text);
        m_completer->setCompletionMode(QCompleter::PopupCompletion);
        m_completer->setCompletionPrefix(text.trimmed());
        if (text.trimmed().isEmpty())
            return m_completer->popup()->hide();
        m_completer->complete();
        selectBest(text);
    });
    connect(m_completer, qOverload<const QModelIndex &>(&QCompleter::activated), this, &ChoiceEditor::choose);
}

void ChoiceEditor::prepare()
{
    if (m_isPrepared)
        return;
    m_isPrepared = true;
    m_choices = choicesFor(place());
    m_model->clear();
    for (qsizetype i = 0; i < m_choices.size(); ++i) {
        const Choice &choice = m_choices.at(i);
        auto *item = new QStandardItem(QString(choice.indent * 4, u' ') + choice.label);
        item->setData(int(i), choiceRole);
        item->setData(choice.label, labelRole);
        item->setData(choice.label, Qt::AccessibleTextRole);
        m_model->appendRow(item);
    }
}

void ChoiceEditor::offerNewWord(const QString &text)
{
    const QString word = text.simplified();
    const int last = m_model->rowCount() - 1;
    if (last >= 0 && m_model->item(last)->data(newWordRole).isValid())
        m_model->removeRow(last);
    if (!place().info().vocabulary || word.size() < 2
        || place().workspace.vocabularies().match(place().info().vocabularyText(), word))
        return;
    auto *item = new QStandardItem(tr("Add \"%1\" to the word list").arg(word));
    item->setData(word, newWordRole);
    item->setData(word, labelRole);
    m_model->appendRow(item);
}

/// Enter takes the marked line: the one that begins with the text, else the first. Adding a word is never
/// marked, it must be meant.
void ChoiceEditor::selectBest(const QString &text)
{
    const QAbstractItemModel *shown = m_completer->completionModel();
    QModelIndex best;
    for (int row = 0; row < shown->rowCount(); ++row) {
        const QModelIndex index = shown->index(row, 0);
        if (index.data(newWordRole).isValid())
            continue;
        const bool begins = index.data(labelRole).toString().startsWith(text.trimmed(), Qt::CaseInsensitive);
        if (!best.isValid() || begins)
            best = index;
        if (begins)
            break;
    }
    m_completer->popup()->setCurrentIndex(best);
}

void ChoiceEditor::showAll()
{
    if (line()->isReadOnly())
        return;
    prepare();
    offerNewWord({});
    m_completer->setCompletionMode(QCompleter::UnfilteredPopupCompletion);
    m_completer->setCompletionPrefix({});
    m_completer->complete();
}

void ChoiceEditor::choose(const QModelIndex &index)
{
    if (const QVariant word = index.data(newWordRole); word.isValid()) {
        const core::VocabularyTerm term
            = core::newTerm(place().info().vocabularyText(), word.toString().simplified());
        if (term.key.value().isEmpty())
            return; // signs only
        m_newWord = term;
        m_chosen = *term.key;
        m_chosenText = *term.labelNl;
    } else {
        m_newWord.reset();
        const Choice &choice = m_choices.at(index.data(choiceRole).toInt());
        m_chosen = choice.value;
        m_chosenText = choice.label;
    }
    line()->setText(m_chosenText);
    commit();
}

core::Result<core::FieldValue> ChoiceEditor::value() const
{
    if (m_chosen.hasValue() && line()->text() == m_chosenText)
        return m_chosen;
    return LineEditor::value();
}

QList<core::VocabularyTerm> ChoiceEditor::newWords() const
{
    const bool isChosen = m_newWord && line()->text() == m_chosenText;
    return isChosen ? QList<core::VocabularyTerm>{*m_newWord} : QList<core::VocabularyTerm>();
}

void ChoiceEditor::setValue(const core::FieldValue &value)
{
    m_newWord.reset();
    m_chosen = {};
    m_isPrepared = false;
    LineEditor::setValue(value);
}

void ChoiceEditor::setReadOnly(bool readOnly)
{
    LineEditor::setReadOnly(readOnly);
    m_list->setVisible(!readOnly);
}

QString ChoiceEditor::textOf(const core::FieldValue &value) const
{
    return place().workspace.display().value(place().info(), value);
}

} // namespace app
