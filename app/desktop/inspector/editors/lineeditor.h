#pragma once

#include "app/desktop/inspector/editors/fieldeditor.h"

class QLineEdit;

namespace app {

/// One line of typed text, read by TypedValues: texts, numbers, money, addresses, free words.
class LineEditor : public FieldEditor {
    Q_OBJECT

public:
    LineEditor(const FieldPlace &place, QWidget *parent);

    core::Result<core::FieldValue> value() const override;
    void setValue(const core::FieldValue &value) override;
    void setPlaceholder(const QString &text) override;
    void setReadOnly(bool readOnly) override;
    bool isModified() const override;

    QLineEdit *line() const { return m_line; }

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    /// What stands in the line for a stored value; reads back to the same value.
    virtual QString textOf(const core::FieldValue &value) const;
    const core::FieldValue &stored() const { return m_stored; }
    const QString &storedText() const { return m_storedText; }
    void commit();

private:
    QLineEdit *m_line;
    core::FieldValue m_stored;
    QString m_storedText;
};

} // namespace app
