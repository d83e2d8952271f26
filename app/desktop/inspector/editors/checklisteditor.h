#pragma once

#include "app/desktop/inspector/editors/checklistpopup.h"
#include "app/desktop/inspector/editors/fieldeditor.h"

#include <QPointer>

class QLineEdit;

namespace app {

/// Several terms or records: a line that shows them and opens a list to tick, by a click, the space bar or
/// Alt+Down. Typing opens the list too, with what was typed as the search.
class CheckListEditor final : public FieldEditor {
    Q_OBJECT

public:
    CheckListEditor(const FieldPlace &place, QWidget *parent);

    core::Result<core::FieldValue> value() const override { return m_value; }
    QList<core::VocabularyTerm> newWords() const override;
    void setValue(const core::FieldValue &value) override;
    void setPlaceholder(const QString &text) override;
    void setReadOnly(bool readOnly) override;
    bool isModified() const override { return m_value != m_stored; }
    void open() override;

    QLineEdit *line() const { return m_line; }
    CheckListPopup *popup() const { return m_popup; } ///< nullptr while closed

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void addWord(const QString &word);
    void take();
    void showText();
    QList<core::FieldValue> items() const;
    QString labelOf(const core::FieldValue &item) const;

    QLineEdit *m_line;
    QAction *m_list;
    QPointer<CheckListPopup> m_popup;
    core::FieldValue m_value;
    core::FieldValue m_stored;
    QList<core::VocabularyTerm> m_newWords; ///< made here, ticked or not
    bool m_isReadOnly = false;
};

} // namespace app
