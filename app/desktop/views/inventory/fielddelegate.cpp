#include "app/desktop/views/inventory/fielddelegate.h"

#include "app/desktop/inspector/editors/fieldeditor.h"
#include "app/desktop/models/recordedits.h"

#include <QKeyEvent>
#include <QPainter>
#include <QTimer>

namespace app {
namespace {

constexpr int tallEditor = 76; ///< pixels; for texts of several lines

} // namespace

FieldDelegate::FieldDelegate(Workspace &workspace, QObject *parent)
    : QStyledItemDelegate(parent),
      m_workspace(workspace)
{ }

QWidget *FieldDelegate::createEditor(QWidget *parent, const QStyleOptionViewItem &,
                                     const QModelIndex &index) const
{
    const auto *model = static_cast<const RecordModel *>(index.model());
    const int field = model->fieldAt(index);
    if (field < 0)
        return nullptr;
    auto *editor = makeFieldEditor({m_workspace, model->refAt(index).entity, field}, parent);
    auto *self = const_cast<FieldDelegate *>(this);
    connect(editor, &FieldEditor::committed, self, [self, editor] { self->finish(editor, NoHint); });
    connect(editor, &FieldEditor::left, self, [self, editor] { self->close(editor, NoHint); });
    if (QWidget *input = editor->focusProxy())
        input->installEventFilter(self);
    const core::FieldType type = editor->place().info().type;
    if (type == core::FieldType::Terms || type == core::FieldType::References)
        QTimer::singleShot(0, editor, &FieldEditor::open);
    return editor;
}

void FieldDelegate::setEditorData(QWidget *widget, const QModelIndex &index) const
{
    auto *editor = static_cast<FieldEditor *>(widget);
    // A change elsewhere in the table must not wipe out what is being typed here.
    if (editor->isModified())
        return;
    const auto value = index.data(Qt::EditRole).value<core::FieldValue>();
    editor->setPlaceholder(value.isUnknown() ? index.data(Qt::DisplayRole).toString() : QString());
    editor->setValue(value);
}

void FieldDelegate::setModelData(QWidget *widget, QAbstractItemModel *model, const QModelIndex &index) const
{
    auto *editor = static_cast<FieldEditor *>(widget);
    const auto value = editor->value();
    if (!value)
        return;
    const QList<core::VocabularyTerm> newWords = editor->newWords();
    const FieldPlace &place = editor->place();
    if (newWords.isEmpty())
        model->setData(index, QVariant::fromValue(*value), Qt::EditRole);
    else
        setField(m_workspace, {static_cast<RecordModel *>(model)->refAt(index)}, place.field, *value,
                 newWords);
}

void FieldDelegate::finish(FieldEditor *editor, EndEditHint hint)
{
    if (const auto value = editor->value(); !value) {
        Q_EMIT refused(value.error().message);
        const QWidget *input = editor->focusProxy();
        if (input && input->hasFocus())
            return; // to be mended where it stands
    } else {
        editor->blockSignals(true); // storing may show the value anew and so end the edit twice
        Q_EMIT commitData(editor);
        editor->blockSignals(false);
    }
    close(editor, hint);
}

/// Closing takes the focus away, which the editor would report as one more ending.
void FieldDelegate::close(FieldEditor *editor, EndEditHint hint)
{
    editor->disconnect(this);
    Q_EMIT closeEditor(editor, hint);
}

void FieldDelegate::updateEditorGeometry(QWidget *editor, const QStyleOptionViewItem &option,
                                         const QModelIndex &) const
{
    QRect place = option.rect;
    if (static_cast<FieldEditor *>(editor)->place().info().type == core::FieldType::LongText)
        place.setHeight(tallEditor);
    place.setWidth(std::max(place.width(), 120));
    if (const QWidget *room = editor->parentWidget(); room && place.right() > room->width())
        place.moveRight(std::max(room->width() - 1, place.width() - 1));
    editor->setGeometry(place);
}

void FieldDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                          const QModelIndex &index) const
{
    QStyledItemDelegate::paint(painter, option, index);
    if (!option.state.testFlag(QStyle::State_HasFocus))
        return;
    // Typing and pasting begin at the current cell: it is framed, in the row's colours or against them.
    const bool isSelected = option.state.testFlag(QStyle::State_Selected);
    painter->save();
    painter->setPen(
        QPen(option.palette.color(isSelected ? QPalette::HighlightedText : QPalette::Highlight), 2));
    painter->drawRect(option.rect.adjusted(1, 1, -2, -2));
    painter->restore();
}

QSize FieldDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const QSize size = QStyledItemDelegate::sizeHint(option, index);
    return {size.width(), std::max(size.height(), option.fontMetrics.height() + 10)};
}

bool FieldDelegate::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::KeyPress)
        return false;
    const int key = static_cast<QKeyEvent *>(event)->key();
    auto *widget = qobject_cast<QWidget *>(watched);
    auto *editor = qobject_cast<FieldEditor *>(widget);
    if (editor) { // the input did not want the key
        if (key == Qt::Key_Escape)
            close(editor, RevertModelCache);
        return key == Qt::Key_Escape || key == Qt::Key_Return || key == Qt::Key_Enter;
    }
    editor = widget ? qobject_cast<FieldEditor *>(widget->parentWidget()) : nullptr;
    if (!editor || (key != Qt::Key_Tab && key != Qt::Key_Backtab))
        return false;
    finish(editor, key == Qt::Key_Tab ? EditNextItem : EditPreviousItem);
    return true;
}

} // namespace app
