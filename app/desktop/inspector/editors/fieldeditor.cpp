#include "app/desktop/inspector/editors/fieldeditor.h"

#include "app/desktop/inspector/editors/checklisteditor.h"
#include "app/desktop/inspector/editors/choiceeditor.h"
#include "app/desktop/inspector/editors/dateeditor.h"
#include "app/desktop/inspector/editors/lineeditor.h"
#include "app/desktop/inspector/editors/longtexteditor.h"
#include "app/desktop/models/recordedits.h"
#include "core/model/catalogue.h"

#include <QPalette>

namespace app {

const core::FieldInfo &FieldPlace::info() const
{
    return core::entityInfo(kind).fields.at(field);
}

FieldEditor::FieldEditor(const FieldPlace &place, QWidget *parent) : QWidget(parent), m_place(place)
{
    setAutoFillBackground(true); // as a cell editor it covers the cell's own text
}

void FieldEditor::setInput(QWidget *input)
{
    const QString label = m_place.workspace.display().label(m_place.info().label);
    // The usual half-transparent grey is too faint to read.
    QPalette colours = input->palette();
    colours.setColor(QPalette::PlaceholderText, inheritedTextColour(colours));
    input->setPalette(colours);
    setFocusProxy(input);
    setFocusPolicy(input->focusPolicy());
    setAccessibleName(label);
    input->setAccessibleName(label);
}

void silenceEditors(const QWidget &widget)
{
    const auto editors = widget.findChildren<FieldEditor *>();
    for (FieldEditor *editor : editors)
        editor->blockSignals(true);
}

FieldEditor *makeFieldEditor(const FieldPlace &place, QWidget *parent)
{
    switch (place.info().type) {
    case core::FieldType::LongText:
        return new LongTextEditor(place, parent);
    case core::FieldType::Date:
        return new DateEditor(place, parent);
    case core::FieldType::Term:
    case core::FieldType::YesNo:
    case core::FieldType::Reference:
        return new ChoiceEditor(place, parent);
    case core::FieldType::Terms:
        if (!place.info().vocabulary)
            return new LineEditor(place, parent);
        return new CheckListEditor(place, parent);
    case core::FieldType::References:
        return new CheckListEditor(place, parent);
    case core::FieldType::Text:
    case core::FieldType::Url:
    case core::FieldType::Email:
    case core::FieldType::Integer:
    case core::FieldType::Real:
    case core::FieldType::Money:
        break;
    }
    return new LineEditor(place, parent);
}

} // namespace app
