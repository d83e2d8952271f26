#include "app/desktop/inspector/editors/longtexteditor.h"

#include "app/desktop/models/typedvalue.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPlainTextEdit>

namespace app {
namespace {

constexpr int visibleLines = 3;

} // namespace

LongTextEditor::LongTextEditor(const FieldPlace &place, QWidget *parent)
    : FieldEditor(place, parent),
      m_text(new QPlainTextEdit(this))
{
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_text);
    m_text->setTabChangesFocus(true);
    m_text->setFixedHeight(m_text->fontMetrics().lineSpacing() * visibleLines + 12);
    setMinimumHeight(m_text->height());
    setInput(m_text);
    m_text->installEventFilter(this);
}

core::Result<core::FieldValue> LongTextEditor::value() const
{
    if (!isModified())
        return m_stored;
    return TypedValues(place().workspace).parse(place().kind, place().field, m_text->toPlainText());
}

void LongTextEditor::setValue(const core::FieldValue &value)
{
    m_stored = value;
    m_text->setPlainText(TypedValues::editable(place().workspace, place().info(), value));
    m_storedText = m_text->toPlainText();
}

void LongTextEditor::setPlaceholder(const QString &text)
{
    m_text->setPlaceholderText(text);
}

void LongTextEditor::setReadOnly(bool readOnly)
{
    m_text->setReadOnly(readOnly);
}

bool LongTextEditor::isModified() const
{
    return m_text->toPlainText() != m_storedText;
}

bool LongTextEditor::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != m_text)
        return FieldEditor::eventFilter(watched, event);
    if (event->type() == QEvent::FocusOut) {
        const Qt::FocusReason reason = static_cast<QFocusEvent *>(event)->reason();
        if (reason != Qt::PopupFocusReason && reason != Qt::ActiveWindowFocusReason) {
            if (isModified())
                Q_EMIT committed();
            else
                Q_EMIT left();
        }
    } else if (event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        const bool isReturn = key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter;
        if (isReturn && key->modifiers().testFlag(Qt::ControlModifier)) {
            Q_EMIT committed();
            return true;
        }
        if (key->key() == Qt::Key_Escape && isModified()) {
            setValue(m_stored);
            Q_EMIT left();
            return true;
        }
    }
    return FieldEditor::eventFilter(watched, event);
}

} // namespace app
