#include "app/desktop/inspector/multieditpanel.h"

#include "app/desktop/models/recordedits.h"
#include "core/model/catalogue.h"
#include "core/model/validation.h"

#include <QAbstractItemView>
#include <QComboBox>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace app {
namespace {

enum StateChoice { EnterValue, SetNone, SetUnknown };

} // namespace

MultiEditPanel::MultiEditPanel(Workspace &workspace, QWidget *parent)
    : QWidget(parent),
      m_workspace(workspace),
      m_summary(new QLabel(this)),
      m_fields(new QComboBox(this)),
      m_present(new QLabel(this)),
      m_place(new QVBoxLayout),
      m_state(new QComboBox(this)),
      m_apply(new QPushButton(tr("Apply"), this)),
      m_problem(new QLabel(this))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(8, 8, 8, 8);
    auto *field = new QLabel(tr("Set this field for all of them:"), this);
    field->setBuddy(m_fields);
    QFont bold = font();
    bold.setBold(true);
    m_summary->setFont(bold);
    for (QLabel *label : {m_summary, m_present, m_problem, field}) {
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
    }
    layout->addWidget(m_summary);
    layout->addWidget(field);
    layout->addWidget(m_fields);
    layout->addWidget(m_present);
    layout->addWidget(m_state);
    layout->addLayout(m_place);
    layout->addWidget(m_problem);
    layout->addWidget(m_apply);
    layout->addStretch();
    m_fields->setAccessibleName(tr("Field"));
    m_fields->view()->setAccessibleName(m_fields->accessibleName());
    m_fields->setMaxVisibleItems(20);
    m_state->addItems({tr("to this value:"), tr("to none"), tr("to unknown")});
    m_state->setAccessibleName(tr("Value, none or unknown"));
    m_state->view()->setAccessibleName(m_state->accessibleName());
    m_apply->setAutoDefault(false);
    m_problem->hide();
    connect(m_fields, &QComboBox::currentIndexChanged, this, &MultiEditPanel::showEditor);
    connect(m_state, &QComboBox::currentIndexChanged, this, &MultiEditPanel::setState);
    connect(m_apply, &QPushButton::clicked, this, &MultiEditPanel::apply);
    connect(&workspace, &Workspace::recordsChanged, this, &MultiEditPanel::showPresent);
}

void MultiEditPanel::setRecords(const QList<RecordRef> &records)
{
    const bool sameKind = !m_records.isEmpty() && !records.isEmpty()
        && m_records.constFirst().entity == records.constFirst().entity;
    m_records.clear();
    for (const RecordRef &ref : records) {
        if (ref.entity == records.constFirst().entity)
            m_records.append(ref);
    }
    const core::Display display = m_workspace.display();
    const qsizetype others = records.size() - m_records.size();
    QString summary;
    if (!m_records.isEmpty())
        summary = tr("%1 selected").arg(counted(display, m_records.constFirst().entity, m_records.size()));
    if (others > 0)
        summary += u'\n' + tr("%n record(s) of another kind stay as they are.", nullptr, int(others));
    m_summary->setText(summary);
    m_apply->setText(
        m_records.isEmpty()
            ? tr("Apply")
            : tr("Apply to %1").arg(counted(display, m_records.constFirst().entity, m_records.size())));
    const core::Document *document = m_workspace.document();
    const bool canEdit = document && !document->isReadOnly() && !m_records.isEmpty();
    m_apply->setEnabled(canEdit);
    m_apply->setToolTip(document ? document->readOnlyReason() : QString());
    if (!sameKind)
        fillFields();
    showPresent();
}

void MultiEditPanel::fillFields()
{
    const QSignalBlocker blocker(m_fields);
    m_fields->clear();
    if (m_records.isEmpty())
        return;
    const core::Display display = m_workspace.display();
    const auto &fields = core::entityInfo(m_records.constFirst().entity).fields;
    // Names are not offered: all records by one name is never meant.
    const QLatin1String name(core::entityInfo(m_records.constFirst().entity).nameField);
    for (const auto group : {core::FieldGroup::Core, core::FieldGroup::Standard, core::FieldGroup::Full}) {
        for (int i = 0; i < fields.size(); ++i) {
            if (fields.at(i).group == group && fields.at(i).keyText() != name
                && !isFixed(m_records.constFirst().entity, i))
                m_fields->addItem(display.label(fields.at(i).label), i);
        }
    }
    showEditor();
}

void MultiEditPanel::showEditor()
{
    delete m_editor;
    m_editor = nullptr;
    const int field = m_fields->currentData().isValid() ? m_fields->currentData().toInt() : -1;
    if (field < 0 || m_records.isEmpty())
        return;
    m_editor = makeFieldEditor({m_workspace, m_records.constFirst().entity, field}, this);
    m_editor->setAutoFillBackground(false);
    m_editor->setValue({});
    m_editor->setPlaceholder(tr("new value"));
    m_place->addWidget(m_editor);
    m_problem->hide();
    setTabOrder(m_state, m_editor);
    setTabOrder(m_editor, m_apply);
    setState(m_state->currentIndex());
    showPresent();
}

void MultiEditPanel::showPresent()
{
    const int field = m_fields->currentData().isValid() ? m_fields->currentData().toInt() : -1;
    if (field < 0 || m_records.isEmpty())
        return;
    const core::FieldInfo &info = core::entityInfo(m_records.constFirst().entity).fields.at(field);
    std::optional<core::FieldValue> common;
    bool differ = false;
    for (const RecordRef &ref : std::as_const(m_records)) {
        const core::Record *record = m_workspace.inventory().find(ref.entity, ref.id);
        if (!record)
            continue;
        const core::FieldValue value = info.get(*record);
        differ |= common && *common != value;
        common = value;
    }
    const QString text = common ? m_workspace.display().value(info, *common) : QString();
    m_present->setText(differ ? tr("Now: they differ")
                              : tr("Now: %1").arg(text.isEmpty() ? tr("unknown") : text.left(200)));
}

void MultiEditPanel::setState(int state)
{
    if (m_editor)
        m_editor->setVisible(state == EnterValue);
}

QString MultiEditPanel::shownSummary() const
{
    return m_summary->text();
}

bool MultiEditPanel::apply()
{
    if (!m_editor || m_records.isEmpty())
        return false;
    core::FieldValue value;
    QList<core::VocabularyTerm> newWords;
    QString fault;
    if (m_state->currentIndex() == SetNone) {
        value = core::FieldValue::none();
    } else if (m_state->currentIndex() == EnterValue) {
        newWords = m_editor->newWords();
        if (const auto entered = m_editor->value())
            value = *entered;
        else
            fault = entered.error().message;
        if (fault.isEmpty() && value.isUnknown())
            fault = tr("Enter a value first, or choose \"to unknown\".");
    }
    const int field = m_editor->place().field;
    const auto problem = core::blockingProblem(m_records.constFirst().entity, field, value);
    if (fault.isEmpty() && problem)
        fault = problem->sentence;
    m_problem->setText(QStringLiteral("⚠ ") + fault);
    m_problem->setVisible(!fault.isEmpty());
    if (!fault.isEmpty() || !setField(m_workspace, m_records, field, value, newWords))
        return false;
    Q_EMIT applied();
    return true;
}

} // namespace app
