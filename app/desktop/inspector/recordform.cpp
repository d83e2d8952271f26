#include "app/desktop/inspector/recordform.h"

#include "core/model/catalogue.h"
#include "core/model/validation.h"

#include <QToolButton>
#include <QVBoxLayout>

namespace app {
namespace {

QString groupTitle(core::FieldGroup group, qsizetype count)
{
    switch (group) {
    case core::FieldGroup::Core:
        return RecordForm::tr("Core (%1)").arg(count);
    case core::FieldGroup::Standard:
        return RecordForm::tr("Standard (%1)").arg(count);
    case core::FieldGroup::Full:
        break;
    }
    return RecordForm::tr("More (%1)").arg(count);
}

} // namespace

RecordForm::RecordForm(Workspace &workspace, core::EntityKind kind, QWidget *parent)
    : QScrollArea(parent),
      m_workspace(workspace),
      m_kind(kind)
{
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::NoFocus);
    auto *content = new QWidget(this);
    auto *layout = new QVBoxLayout(content);
    layout->setContentsMargins(6, 6, 6, 6);
    layout->setSpacing(4);
    for (const core::FieldGroup group :
         {core::FieldGroup::Core, core::FieldGroup::Standard, core::FieldGroup::Full})
        buildGroup(group, layout);
    layout->addStretch();
    setWidget(content);
    unfold(core::FieldGroup::Core);
    unfold(core::FieldGroup::Standard);
}

void RecordForm::buildGroup(core::FieldGroup group, QVBoxLayout *layout)
{
    Group &made = m_groups.at(size_t(group));
    const auto &fields = core::entityInfo(m_kind).fields;
    for (int i = 0; i < fields.size(); ++i) {
        if (fields.at(i).group == group)
            made.fields.append(i);
    }
    made.header = new QToolButton(this);
    made.header->setText(groupTitle(group, made.fields.size()));
    made.header->setAccessibleName(made.header->text());
    made.header->setCheckable(true);
    made.header->setAutoRaise(true);
    made.header->setArrowType(Qt::RightArrow);
    made.header->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    made.header->setFocusPolicy(Qt::StrongFocus);
    QFont bold = font();
    bold.setBold(true);
    made.header->setFont(bold);
    made.header->setVisible(!made.fields.isEmpty());
    made.body = new QWidget(this);
    made.rows = new QVBoxLayout(made.body);
    made.rows->setContentsMargins(4, 0, 0, 8);
    made.rows->setSpacing(4);
    made.body->hide();
    layout->addWidget(made.header);
    layout->addWidget(made.body);
    connect(made.header, &QToolButton::toggled, this, [this, group](bool on) { unfold(group, on); });
}

void RecordForm::unfold(core::FieldGroup which, bool unfolded)
{
    Group &group = m_groups.at(size_t(which));
    if (unfolded)
        fill(group);
    group.header->setChecked(unfolded);
    group.header->setArrowType(unfolded ? Qt::DownArrow : Qt::RightArrow);
    group.body->setVisible(unfolded && !group.fields.isEmpty());
}

void RecordForm::fill(Group &group)
{
    if (group.rows->count() > 0)
        return;
    for (const int field : std::as_const(group.fields)) {
        auto *row = new FieldRow({m_workspace, m_kind, field}, group.body);
        row->setReadOnly(m_isReadOnly);
        group.rows->addWidget(row);
        m_rows.insert(field, row);
    }
    refresh();
}

void RecordForm::showRecord(core::RecordId record)
{
    m_record = record;
    refresh();
}

void RecordForm::refresh()
{
    const core::Record *record = m_workspace.inventory().find(m_kind, m_record);
    if (!record)
        return;
    QHash<int, QString> problems;
    for (const core::Problem &problem : core::problemsOf(m_kind, *record, m_workspace.vocabularies()))
        problems.insert(problem.field, problem.sentence);
    for (FieldRow *row : std::as_const(m_rows))
        row->showRecord(*record, problems.value(row->field()));
}

void RecordForm::setReadOnly(bool readOnly)
{
    m_isReadOnly = readOnly;
    for (FieldRow *row : std::as_const(m_rows))
        row->setReadOnly(readOnly);
}

} // namespace app
