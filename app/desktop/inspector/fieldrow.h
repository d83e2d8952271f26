#pragma once

#include "app/desktop/inspector/editors/fieldeditor.h"

class QLabel;
class QToolButton;

namespace app {

/// One line of a form: label, editor, a button for the three states, and below it what is wrong.
///
/// Commits by itself: each change is one edit of the shown record. Unknown, geen and value are told apart by
/// text in the editor and by the button's sign ("?", "–", "="), not by colour.
class FieldRow final : public QWidget {
    Q_OBJECT

public:
    FieldRow(const FieldPlace &place, QWidget *parent);

    /// Shows the field of \a record, which is in the inventory. What is being typed stays, unless the stored
    /// value changed meanwhile.
    void showRecord(const core::Record &record, const QString &problem);
    void setReadOnly(bool readOnly);

    FieldEditor *editor() const { return m_editor; }
    QToolButton *stateButton() const { return m_state; }
    QString shownProblem() const { return m_shownProblem; }
    int field() const { return m_place.field; }

    void setUnknown();
    void setNone();

private:
    void commit();
    void store(const core::FieldValue &value, const QList<core::VocabularyTerm> &newWords = {});
    void showState(const core::FieldValue &value);
    void showProblem(const QString &sentence);
    void buildLabel();
    void buildStateMenu();

    FieldPlace m_place;
    core::RecordId m_record;
    core::FieldValue m_stored;
    QString m_problem;      ///< what is wrong with the stored value
    QString m_shownProblem; ///< that, or what is wrong with what is being typed
    QString m_origin;       ///< where an inherited value comes from: "van X"
    QLabel *m_label;
    FieldEditor *m_editor;
    QToolButton *m_state;
    QLabel *m_below;
};

} // namespace app
