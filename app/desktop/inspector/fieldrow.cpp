#include "app/desktop/inspector/fieldrow.h"

#include "app/desktop/models/inheritedvalue.h"
#include "app/desktop/models/recordedits.h"
#include "core/model/validation.h"

#include <QGridLayout>
#include <QLabel>
#include <QMenu>
#include <QToolButton>

namespace app {
namespace {

constexpr int labelWidth = 106;

} // namespace

FieldRow::FieldRow(const FieldPlace &place, QWidget *parent)
    : QWidget(parent),
      m_place(place),
      m_label(new QLabel(this)),
      m_editor(makeFieldEditor(place, this)),
      m_state(new QToolButton(this)),
      m_below(new QLabel(this))
{
    auto *layout = new QGridLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setHorizontalSpacing(6);
    layout->setVerticalSpacing(2);
    layout->setColumnStretch(1, 1);
    layout->addWidget(m_label, 0, 0, Qt::AlignTop);
    layout->addWidget(m_editor, 0, 1);
    layout->addWidget(m_state, 0, 2, Qt::AlignTop);
    layout->addWidget(m_below, 1, 1, 1, 2);
    m_below->setWordWrap(true);
    m_below->hide();
    m_editor->setAutoFillBackground(false);
    buildLabel();
    buildStateMenu();
    connect(m_editor, &FieldEditor::committed, this, &FieldRow::commit);
    connect(m_editor, &FieldEditor::left, this, [this] { showProblem(m_problem); });
}

void FieldRow::buildLabel()
{
    const core::FieldInfo &info = m_place.info();
    const core::Display display = m_place.workspace.display();
    QString text = display.label(info.label);
    if (info.isRequired)
        text += QStringLiteral(" *");
    QStringList tips{display.label(info.help)};
    if (info.isRequired)
        tips.append(tr("* must be filled in"));
    if (info.isPersonal) {
        text += QStringLiteral(" ·");
        tips.append(tr("· personal data: left out of reports and of the public edition"));
    }
    tips.removeAll(QString());
    const QString tip = tips.join(u'\n');
    m_label->setText(text);
    m_label->setTextFormat(Qt::PlainText);
    m_label->setWordWrap(true);
    m_label->setFixedWidth(labelWidth);
    m_label->setContentsMargins(0, 4, 0, 0);
    m_label->setBuddy(m_editor);
    for (QWidget *widget : {static_cast<QWidget *>(m_label), static_cast<QWidget *>(m_editor)}) {
        widget->setToolTip(tip);
        widget->setAccessibleDescription(tip);
    }
}

void FieldRow::buildStateMenu()
{
    auto *menu = new QMenu(m_state);
    menu->addAction(tr("= Enter a value"), this, [this] {
        m_editor->setFocus();
        m_editor->open();
    });
    menu->addAction(tr("– None (we know there is none)"), this, &FieldRow::setNone);
    menu->addAction(tr("? Unknown"), this, &FieldRow::setUnknown);
    m_state->setMenu(menu);
    m_state->setPopupMode(QToolButton::InstantPopup);
    m_state->setAutoRaise(true);
    m_state->setFocusPolicy(Qt::TabFocus);
    m_state->setStyleSheet(QStringLiteral("QToolButton::menu-indicator { image: none; }"));
    m_state->setFixedWidth(22);
    // Tab goes from field to field; who needs the state button finds it after the last key of a field.
    m_state->setVisible(!m_place.info().isRequired);
    if (m_place.info().isRequired) {
        QSizePolicy policy = m_state->sizePolicy();
        policy.setRetainSizeWhenHidden(true);
        m_state->setSizePolicy(policy);
    }
}

void FieldRow::showRecord(const core::Record &record, const QString &problem)
{
    const core::FieldInfo &info = m_place.info();
    const core::FieldValue value = info.get(record);
    const bool isOther = record.id != m_record;
    m_record = record.id;
    const auto inherited = inheritedValue(m_place.workspace.inventory(), m_place.kind, record, m_place.field);
    const core::Display display = m_place.workspace.display();
    m_editor->setPlaceholder(inherited ? display.value(info, inherited->value) : tr("unknown"));
    m_origin = inherited ? tr("from %1").arg(display.title(inherited->from)) : QString();
    if (isOther || value != m_stored || !m_editor->isModified()) {
        m_stored = value;
        m_editor->setValue(value);
    }
    showState(value);
    m_problem = problem;
    showProblem(problem);
}

void FieldRow::showState(const core::FieldValue &value)
{
    const QString label = m_place.workspace.display().label(m_place.info().label);
    QString state = tr("has a value");
    QString sign = QStringLiteral("=");
    if (value.isUnknown()) {
        state = tr("unknown");
        sign = QStringLiteral("?");
    } else if (value.isNone()) {
        state = tr("none");
        sign = QStringLiteral("–");
    }
    m_state->setText(sign);
    m_state->setAccessibleName(tr("State of %1: %2").arg(label, state));
    m_state->setToolTip(tr("%1: %2. Click to change.").arg(label, state));
}

void FieldRow::showProblem(const QString &sentence)
{
    m_shownProblem = sentence;
    const QString text = sentence.isEmpty() ? m_origin : QStringLiteral("⚠ ") + sentence;
    QPalette colours = palette();
    if (sentence.isEmpty())
        colours.setColor(QPalette::WindowText, inheritedTextColour(colours));
    m_below->setPalette(colours);
    m_below->setText(text);
    m_below->setTextFormat(Qt::PlainText);
    m_below->setVisible(!text.isEmpty());
    const QString spoken = sentence.isEmpty() ? m_origin : sentence;
    m_editor->focusProxy()->setAccessibleDescription(spoken.isEmpty() ? m_label->toolTip() : spoken);
    m_editor->setAccessibleDescription(m_editor->focusProxy()->accessibleDescription());
}

void FieldRow::setReadOnly(bool readOnly)
{
    const bool isClosed = readOnly || isFixed(m_place.kind, m_place.field);
    m_editor->setReadOnly(isClosed);
    m_state->setEnabled(!isClosed);
}

void FieldRow::commit()
{
    const auto value = m_editor->value();
    if (!value)
        return showProblem(value.error().message);
    store(*value, m_editor->newWords());
}

void FieldRow::store(const core::FieldValue &value, const QList<core::VocabularyTerm> &newWords)
{
    if (const auto problem = core::blockingProblem(m_place.kind, m_place.field, value))
        return showProblem(problem->sentence);
    if (value == m_stored) {
        m_editor->setValue(m_stored);
        return showProblem(m_problem);
    }
    // What was typed is set as stored first: the change comes back before setField returns.
    const core::FieldValue before = m_stored;
    m_stored = value;
    m_editor->setValue(value);
    if (!setField(m_place.workspace, {{m_place.kind, m_record}}, m_place.field, value, newWords)) {
        m_stored = before;
        m_editor->setValue(before);
    }
}

void FieldRow::setUnknown()
{
    store({});
}

void FieldRow::setNone()
{
    store(core::FieldValue::none());
}

} // namespace app
