#include "app/desktop/inspector/newrecordform.h"

#include "app/desktop/inspector/editors/lineeditor.h"
#include "app/desktop/models/recordedits.h"
#include "core/model/catalogue.h"
#include "core/model/entities/activity.h"
#include "core/model/entities/initiative.h"
#include "core/model/entities/settings.h"
#include "core/model/validation.h"

#include <QGridLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

namespace app {
namespace {

using core::EntityKind;

constexpr qsizetype mostFields = 6;

struct Asked {
    EntityKind kind;
    int field;
};

QList<Asked> fieldsAsked(EntityKind kind, const NewRecordForm::Preset &preset)
{
    const auto indexOf = [](EntityKind of, const char *key) {
        return core::entityInfo(of).indexOf(QString::fromLatin1(key));
    };
    if (kind == EntityKind::Initiative)
        return {{kind, indexOf(kind, "name")},
                {EntityKind::Activity, indexOf(EntityKind::Activity, "phases")},
                {kind, indexOf(kind, "themes")}};
    const auto isGiven = [&](EntityKind of, const char *key) {
        return std::any_of(preset.cbegin(), preset.cend(),
                           [&](const auto &one) { return one.field == indexOf(of, key); });
    };
    QList<Asked> asked;
    const auto &fields = core::entityInfo(kind).fields;
    for (int i = 0; i < fields.size(); ++i) {
        const bool isWanted = fields.at(i).group == core::FieldGroup::Core || fields.at(i).isRequired;
        if (isWanted && !isGiven(kind, fields.at(i).key)
            && (asked.size() < mostFields || fields.at(i).isRequired))
            asked.append({kind, i});
    }
    if (kind == EntityKind::Relation)
        asked.insert(std::min<qsizetype>(isGiven(kind, "from") ? 1 : 2, asked.size()),
                     {kind, indexOf(kind, "to_name")});
    return asked;
}

} // namespace

NewRecordForm::NewRecordForm(Workspace &workspace, EntityKind kind, Preset preset, int fieldsInARow,
                             QWidget *parent)
    : QWidget(parent),
      m_workspace(workspace),
      m_kind(kind),
      m_preset(std::move(preset)),
      m_title(new QLabel(this)),
      m_button(new QPushButton(tr("Add"), this)),
      m_likeness(new QLabel(this)),
      m_problem(new QLabel(this))
{
    buildFields(fieldsInARow);
    connect(m_button, &QPushButton::clicked, this, &NewRecordForm::add);
    connect(&workspace, &Workspace::recordsChanged, this, [this] { m_names.reset(); });
    connect(&workspace, &Workspace::documentReplaced, this, [this] { m_names.reset(); });
}

void NewRecordForm::buildFields(int fieldsInARow)
{
    auto *layout = new QGridLayout(this);
    layout->setContentsMargins(8, 6, 8, 6);
    layout->setVerticalSpacing(2);
    QFont bold = font();
    bold.setBold(true);
    m_title->setFont(bold);
    m_title->setTextFormat(Qt::PlainText);
    layout->addWidget(m_title, 0, 0, 1, fieldsInARow + 1);
    const core::Display display = m_workspace.display();
    const QList<Asked> asked = fieldsAsked(m_kind, m_preset);
    for (int i = 0; i < asked.size(); ++i) {
        const FieldPlace place{m_workspace, asked.at(i).kind, asked.at(i).field};
        auto *editor = makeFieldEditor(place, this);
        editor->setAutoFillBackground(false);
        editor->setPlaceholder(tr("unknown"));
        QString text = display.label(place.info().label);
        if (place.info().isRequired) {
            text += QStringLiteral(" *");
            editor->setPlaceholder({});
        }
        auto *label = new QLabel(text, this);
        label->setBuddy(editor);
        const int row = 1 + i / fieldsInARow * 2;
        layout->addWidget(label, row, i % fieldsInARow);
        layout->addWidget(editor, row + 1, i % fieldsInARow, Qt::AlignTop);
        m_editors.append(editor);
    }
    for (int column = 0; column < fieldsInARow; ++column)
        layout->setColumnStretch(column, 1);
    const int last = 2 + int(asked.size() - 1) / fieldsInARow * 2;
    if (fieldsInARow == 1)
        layout->addWidget(m_button, last + 3, 0, Qt::AlignRight);
    else
        layout->addWidget(m_button, last, fieldsInARow, Qt::AlignTop);
    layout->addWidget(m_likeness, last + 1, 0, 1, fieldsInARow + 1);
    layout->addWidget(m_problem, last + 2, 0, 1, fieldsInARow + 1);
    m_button->setAutoDefault(false);
    m_button->setToolTip(tr("Add (Enter)"));
    for (QLabel *label : {m_likeness, m_problem}) {
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
        label->hide();
    }
    const char *nameField = core::entityInfo(m_kind).nameField;
    auto *name = m_editors.isEmpty() ? nullptr : qobject_cast<LineEditor *>(m_editors.constFirst());
    if (nameField && name && name->place().info().keyText() == QLatin1String(nameField))
        connect(name->line(), &QLineEdit::textChanged, this, &NewRecordForm::showLikeness);
}

void NewRecordForm::setTitle(const QString &title)
{
    m_title->setText(title);
}

void NewRecordForm::showLikeness(const QString &name)
{
    if (!m_names)
        m_names.emplace(m_workspace.inventory(), m_kind);
    QStringList names;
    for (const SimilarNames::Match &match : m_names->like(name))
        names.append(match.name);
    m_likeness->setText(names.isEmpty() ? QString()
                                        : tr("Looks like: %1").arg(names.join(QLatin1String(" · "))));
    m_likeness->setVisible(!names.isEmpty());
}

QString NewRecordForm::shownLikeness() const
{
    return m_likeness->isHidden() ? QString() : m_likeness->text();
}

void NewRecordForm::showProblem(const QString &sentence)
{
    m_problem->setText(sentence.isEmpty() ? QString() : QStringLiteral("⚠ ") + sentence);
    m_problem->setVisible(!sentence.isEmpty());
}

QString NewRecordForm::shownProblem() const
{
    return m_problem->isHidden() ? QString() : m_problem->text().mid(2);
}

std::optional<QList<NewRecordForm::Entry>> NewRecordForm::entries()
{
    QList<Entry> entries;
    for (FieldEditor *editor : std::as_const(m_editors)) {
        const FieldPlace &place = editor->place();
        const auto value = editor->value();
        QString fault;
        if (!value)
            fault = value.error().message;
        else if (const auto problem = core::blockingProblem(place.kind, place.field, *value))
            fault = problem->sentence;
        if (!fault.isEmpty()) {
            showProblem(fault);
            editor->setFocus();
            return std::nullopt;
        }
        entries.append({place.kind, place.field, *value});
    }
    return entries;
}

/// A new initiative of a file about one region, or made while one region is filtered on, is of that region.
NewRecordForm::Preset NewRecordForm::presetWithRegion() const
{
    Preset preset = m_preset;
    if (m_kind != EntityKind::Initiative)
        return preset;
    core::TermSet regions = m_workspace.filter().regions;
    for (const core::FileInfo &info : m_workspace.inventory().all<core::FileInfo>()) {
        if (regions.isEmpty() && info.region.hasValue())
            regions.insert(*info.region);
    }
    if (regions.size() == 1)
        preset.append({core::entityInfo(m_kind).indexOf(u"regions"), regions});
    return preset;
}

std::shared_ptr<core::Record> NewRecordForm::makeRecord(const QList<Entry> &entries) const
{
    const core::EntityInfo &info = core::entityInfo(m_kind);
    std::shared_ptr<core::Record> record = info.create();
    for (const auto &given : presetWithRegion())
        info.fields.at(given.field).set(*record, given.value);
    for (const Entry &entry : entries) {
        if (entry.kind == m_kind)
            info.fields.at(entry.field).set(*record, entry.value);
    }
    return record;
}

core::Result<void> NewRecordForm::insertFirstActivity(core::Edit &edit, core::RecordId initiative,
                                                      const QList<Entry> &entries) const
{
    core::Activity activity;
    activity.initiative = initiative;
    activity.name = edit.inventory().find<core::Initiative>(initiative)->name;
    for (const Entry &entry : entries) {
        if (entry.kind == EntityKind::Activity)
            core::entityInfo(EntityKind::Activity).fields.at(entry.field).set(activity, entry.value);
    }
    const auto inserted = edit.insert(activity);
    return inserted ? core::Result<void>() : core::Result<void>(inserted.error());
}

bool NewRecordForm::add()
{
    const auto entered = entries();
    if (!entered)
        return false;
    const core::Display display = m_workspace.display();
    QString what = display.label(core::entityInfo(m_kind).singular).toLower();
    if (const QString *name = entered->constFirst().value.as<QString>();
        name && entered->constFirst().kind == m_kind && m_editors.constFirst()->place().info().isText())
        what = name->left(60).simplified();
    const std::shared_ptr<core::Record> record = makeRecord(*entered);
    for (const core::Problem &problem : core::problemsOf(m_kind, *record, m_workspace.vocabularies())) {
        if (problem.isBlocking) {
            showProblem(problem.sentence);
            return false;
        }
    }
    core::RecordId made;
    const auto insert = [&](core::Edit &edit) -> core::Result<void> {
        for (const FieldEditor *editor : std::as_const(m_editors)) {
            if (auto words = insertWords(edit, editor->newWords()); !words)
                return words;
        }
        const auto id = edit.insertRecord(m_kind, record);
        if (!id)
            return id.error();
        made = *id;
        return m_kind == EntityKind::Initiative ? insertFirstActivity(edit, made, *entered)
                                                : core::Result<void>();
    };
    const bool done = m_workspace.edit(tr("Add %1").arg(what), insert);
    if (!done)
        return false;
    clear();
    focusFirst();
    Q_EMIT added({m_kind, made});
    return true;
}

void NewRecordForm::clear()
{
    for (FieldEditor *editor : std::as_const(m_editors))
        editor->setValue({});
    showProblem({});
}

void NewRecordForm::focusFirst()
{
    if (!m_editors.isEmpty())
        m_editors.constFirst()->setFocus();
}

void NewRecordForm::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        add();
        return;
    }
    if (event->key() == Qt::Key_Escape) {
        Q_EMIT dismissed();
        return;
    }
    QWidget::keyPressEvent(event);
}

} // namespace app
