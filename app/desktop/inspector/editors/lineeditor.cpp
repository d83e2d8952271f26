#include "app/desktop/inspector/editors/lineeditor.h"

#include "app/desktop/models/typedvalue.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>

namespace app {

LineEditor::LineEditor(const FieldPlace &place, QWidget *parent)
    : FieldEditor(place, parent),
      m_line(new QLineEdit(this))
{
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_line);
    setInput(m_line);
    m_line->installEventFilter(this);
    connect(m_line, &QLineEdit::editingFinished, this, [this] {
        if (isModified())
            commit();
        else
            Q_EMIT left();
    });
}

void LineEditor::commit()
{
    Q_EMIT committed();
}

core::Result<core::FieldValue> LineEditor::value() const
{
    if (!isModified())
        return m_stored;
    return TypedValues(place().workspace).parse(place().kind, place().field, m_line->text());
}

QString LineEditor::textOf(const core::FieldValue &value) const
{
    return TypedValues::editable(place().workspace, place().info(), value);
}

void LineEditor::setValue(const core::FieldValue &value)
{
    m_stored = value;
    m_storedText = textOf(value);
    m_line->setText(m_storedText);
    m_line->setCursorPosition(0);
}

void LineEditor::setPlaceholder(const QString &text)
{
    m_line->setPlaceholderText(text);
}

void LineEditor::setReadOnly(bool readOnly)
{
    m_line->setReadOnly(readOnly);
}

bool LineEditor::isModified() const
{
    return m_line->text() != m_storedText;
}

bool LineEditor::eventFilter(QObject *watched, QEvent *event)
{
    // A Return that both ends an edit and triggers a dialog's button would do two things at once.
    if (watched == m_line && event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        if (key->key() == Qt::Key_Escape && isModified()) {
            setValue(m_stored);
            Q_EMIT left();
            return true;
        }
    }
    return FieldEditor::eventFilter(watched, event);
}

} // namespace app
