#pragma once

#include "app/desktop/inspector/editors/choices.h"
#include "app/desktop/inspector/editors/lineeditor.h"

class QCompleter;
class QStandardItemModel;

namespace app {

/// One term, yes/no or record: typed with suggestions, or picked from the list (Alt+Down). A word that is not
/// in the list can be added to it from the end of the list.
class ChoiceEditor final : public LineEditor {
    Q_OBJECT

public:
    ChoiceEditor(const FieldPlace &place, QWidget *parent);

    core::Result<core::FieldValue> value() const override;
    QList<core::VocabularyTerm> newWords() const override;
    void setValue(const core::FieldValue &value) override;
    void setReadOnly(bool readOnly) override;
    void open() override { showAll(); }

protected:
    QString textOf(const core::FieldValue &value) const override;

private:
    void prepare();
    void offerNewWord(const QString &text);
    void selectBest(const QString &text);
    void showAll();
    void choose(const QModelIndex &index);

    QAction *m_list;
    QCompleter *m_completer;
    QStandardItemModel *m_model;
    QList<Choice> m_choices;
    bool m_isPrepared = false;
    core::FieldValue m_chosen; ///< of the record whose title stands in the line: titles may occur twice
    QString m_chosenText;
    std::optional<core::VocabularyTerm> m_newWord; ///< what was chosen, where it is in no list yet
};

} // namespace app
