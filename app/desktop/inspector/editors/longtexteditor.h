#pragma once

#include "app/desktop/inspector/editors/fieldeditor.h"

class QPlainTextEdit;

namespace app {

/// A text of several lines. Tab leaves it, Ctrl+Enter commits.
class LongTextEditor final : public FieldEditor {
    Q_OBJECT

public:
    LongTextEditor(const FieldPlace &place, QWidget *parent);

    core::Result<core::FieldValue> value() const override;
    void setValue(const core::FieldValue &value) override;
    void setPlaceholder(const QString &text) override;
    void setReadOnly(bool readOnly) override;
    bool isModified() const override;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QPlainTextEdit *m_text;
    core::FieldValue m_stored;
    QString m_storedText;
};

} // namespace app
