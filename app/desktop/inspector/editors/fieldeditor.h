#pragma once

#include "app/desktop/workspace.h"

#include <QWidget>

namespace app {

/// Where an editor stands: which field of which kind of record it is for.
struct FieldPlace {
    Workspace &workspace;
    core::EntityKind kind;
    int field; ///< index in EntityInfo::fields

    const core::FieldInfo &info() const;
};

/// A widget in which one field's value is entered: the same in forms, in table cells and in the add panel.
///
/// Empty is unknown, the word "geen" is none. It stores nothing: its owner takes value() when committed()
/// comes, and puts the stored value back with setValue(). Keyboard focus goes to the part people type in.
class FieldEditor : public QWidget {
    Q_OBJECT

public:
    FieldEditor(const FieldPlace &place, QWidget *parent);

    /// What is entered; Error InvalidInput with a sentence where it is no value of the field.
    virtual core::Result<core::FieldValue> value() const = 0;
    /// Words of value() that are in no list yet: the owner adds them in the edit that stores the value.
    virtual QList<core::VocabularyTerm> newWords() const { return {}; }
    /// Shows a stored value and forgets what was being typed.
    virtual void setValue(const core::FieldValue &value) = 0;
    /// Shown in grey while the value is unknown.
    virtual void setPlaceholder(const QString &text) = 0;
    virtual void setReadOnly(bool readOnly) = 0;
    /// Something else was entered than setValue() brought.
    virtual bool isModified() const = 0;
    /// Opens the list or calendar, where there is one: a table cell does so at once.
    virtual void open() { }

    const FieldPlace &place() const { return m_place; }

Q_SIGNALS:
    void committed(); ///< Enter, a choice, or focus left after a change; value() may still be an error
    void left();      ///< focus left without a change, or Escape: setValue() again to show what is stored

protected:
    /// Gives \a input the editor's focus and names it for a screen reader.
    void setInput(QWidget *input);

private:
    FieldPlace m_place;
};

/// For destructors: what is being typed inside \a widget is dropped. A widget that dies with the focus would
/// else report it to an owner that is half gone.
void silenceEditors(const QWidget &widget);

/// The editor for the field's type. Longer texts get several lines.
FieldEditor *makeFieldEditor(const FieldPlace &place, QWidget *parent);

} // namespace app
