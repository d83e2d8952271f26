#include "core/exchange/importrecords.h"

#include "core/base/text.h"
#include "core/model/catalogue.h"
#include "core/model/entities/initiative.h"
#include "core/model/entities/journey.h"
#include "core/model/entities/links.h"
#include "core/model/entities/organisation.h"
#include "core/model/validation.h"

#include <QCoreApplication>

namespace core {
namespace {

bool isReference(const FieldInfo &field)
{
    return field.type == FieldType::Reference || field.type == FieldType::References;
}

const FieldInfo &fieldOf(EntityKind kind, int field)
{
    return entityInfo(kind).fields.at(field);
}

} // namespace

RecordRows::RecordRows(ImportWork &work, EntityKind kind, const std::vector<ImportColumn *> &columns)
    : m_work(work),
      m_kind(kind),
      m_columns(columns)
{
    m_hasSteps = kind == EntityKind::Journey
        && std::any_of(columns.cbegin(), columns.cend(), [](const ImportColumn *column) {
                     return column->target().entity == EntityKind::JourneyStep;
                 });
    if (!m_hasSteps)
        return;
    for (const JourneyStep &step : work.inventory.all<JourneyStep>()) {
        qint64 &last = m_lastOrder[step.journey.value()];
        last = std::max(last, step.order.value());
    }
}

/// Nothing when the row was rejected.
std::optional<RecordRows::Draft> RecordRows::collected(EntityKind kind, const Cells &cells, int row)
{
    Draft draft{kind, {}, {}, {}};
    for (size_t i = 0; i < cells.size(); ++i) {
        const ImportColumn &column = *m_columns[i];
        if (!cells[i] || cells[i]->isBlank() || column.target().entity != kind)
            continue;
        if (column.target().isId) {
            draft.id = cells[i]->value.known<RecordId>().value();
            if (m_work.drafts.contains(draft.id) && !m_work.drafts.find(kind, draft.id)) {
                m_work.reject(row, column.name(),
                              QCoreApplication::translate("core::exchange",
                                                          "This id is that of another kind of record."));
                return std::nullopt;
            }
            continue;
        }
        const Said said{column.target().field, cells[i]->value, cells[i], &column};
        if (!isReference(*column.field()))
            draft.said.append(said);
        else if (!collectReference(draft, said, row))
            return std::nullopt;
    }
    return draft;
}

bool RecordRows::collectReference(Draft &draft, Said said, int row)
{
    const FieldInfo &field = fieldOf(draft.kind, said.field);
    if (!field.isRequired && !ImportIndex::identityFields(draft.kind).contains(said.field)) {
        draft.later.append(said);
        return true;
    }
    QStringList missing;
    said.value = lookedUp(field, *said.cell, missing);
    if (missing.isEmpty()) {
        draft.said.append(said);
        return true;
    }
    if (draft.kind == EntityKind::Relation && field.keyText() == u"to" && !said.cell->names.isEmpty()) {
        said.field = entityInfo(EntityKind::Relation).indexOf(u"to_name");
        said.value = missing.constFirst();
        draft.said.append(said);
        return true;
    }
    if (!field.isRequired) {
        remarkMissing(said, missing, row);
        return true;
    }
    m_work.reject(
        row, said.column->name(),
        QCoreApplication::translate(
            "core::exchange",
            "\"%1\" is not recorded, or more than once. Import it first, or write its name in full.")
            .arg(missing.constFirst()));
    return false;
}

/// The records a cell means; \a missing gets the names and ids that cannot be found.
FieldValue RecordRows::lookedUp(const FieldInfo &field, const ImportCell &cell, QStringList &missing)
{
    if (cell.value.isNone())
        return FieldValue::none();
    RecordIdSet found;
    RecordIdSet given = cell.value.known<RecordIdSet>().value();
    if (const auto *id = cell.value.as<RecordId>())
        given.insert(*id);
    for (const RecordId id : given) {
        const bool exists
            = field.target ? m_work.drafts.find(*field.target, id) != nullptr : m_work.drafts.contains(id);
        if (exists)
            found.insert(id);
        else
            missing.append(id.toText());
    }
    for (const QString &name : cell.names) {
        const RecordId id = recordNamed(field, name);
        if (id.isNull())
            missing.append(name);
        else
            found.insert(id);
    }
    if (found.isEmpty())
        return {};
    return field.type == FieldType::References ? FieldValue(found) : FieldValue(*found.begin());
}

RecordId RecordRows::recordNamed(const FieldInfo &field, const QString &name)
{
    static const QList<EntityKind> anyKind{EntityKind::Initiative, EntityKind::Activity,
                                           EntityKind::Organisation, EntityKind::Region};
    const QString key = normalised(name);
    const QList<EntityKind> kinds = field.target ? QList<EntityKind>{*field.target} : anyKind;
    for (const EntityKind kind : kinds) {
        const QList<RecordId> named = m_work.index.named(kind, key);
        if (named.size() == 1 || (!named.isEmpty() && kind == EntityKind::Organisation))
            return named.constFirst();
        if (!named.isEmpty())
            return {};
    }
    if (field.target != EntityKind::Organisation || key.isEmpty())
        return {};
    for (const auto &[known, id] : std::as_const(m_newOrganisations)) {
        if (normalised(known) == key)
            return id;
    }
    m_newOrganisations.append({name, m_work.options.newId()});
    return m_newOrganisations.constLast().second;
}

void RecordRows::addOrganisations(int row)
{
    for (const auto &[name, id] : std::as_const(m_newOrganisations)) {
        Organisation organisation;
        organisation.id = id;
        organisation.name = name;
        m_work.add(std::move(organisation), row);
    }
    m_newOrganisations.clear();
}

std::shared_ptr<Record> RecordRows::recordOf(const Draft &draft) const
{
    const std::shared_ptr<Record> record = entityInfo(draft.kind).create();
    record->id = draft.id;
    for (const Said &said : draft.said)
        fieldOf(draft.kind, said.field).set(*record, said.value);
    return record;
}

ImportDraft *RecordRows::existing(const Draft &draft)
{
    if (!draft.id.isNull())
        return m_work.drafts.find(draft.kind, draft.id);
    const RecordId id = m_work.index.find(draft.kind, ImportIndex::identityOf(draft.kind, *recordOf(draft)));
    return id.isNull() ? nullptr : m_work.drafts.find(draft.kind, id);
}

QString RecordRows::columnOf(const Draft &draft, int field) const
{
    for (const ImportColumn *column : m_columns) {
        if (column->target() == ColumnTarget{draft.kind, field, {}, false})
            return column->name();
    }
    return {};
}

bool RecordRows::isComplete(const Draft &draft, int row)
{
    const EntityInfo &info = entityInfo(draft.kind);
    const std::shared_ptr<Record> record = recordOf(draft);
    for (int i = 0; i < info.fields.size(); ++i) {
        const FieldValue value = info.fields.at(i).get(*record);
        if (!info.fields.at(i).isRequired || value.hasValue())
            continue;
        m_work.reject(row, columnOf(draft, i), blockingProblem(draft.kind, i, value)->sentence);
        return false;
    }
    const bool isLoose = draft.kind == EntityKind::Relation
        && !static_cast<const Relation &>(*record).to.hasValue()
        && !static_cast<const Relation &>(*record).toName.hasValue();
    if (isLoose) {
        m_work.reject(
            row, columnOf(draft, info.indexOf(u"to")),
            QCoreApplication::translate("core::exchange", "It is not said where this relation leads to."));
    } else if (draft.said.isEmpty()) {
        m_work.reject(row, {},
                      QCoreApplication::translate("core::exchange", "This row says nothing we can record."));
    }
    return !isLoose && !draft.said.isEmpty();
}

void RecordRows::makeKnown(ImportDraft &draft)
{
    if (draft.kind == EntityKind::Initiative)
        m_work.index.addInitiative(draft, normalised(draft.as<Initiative>().name.value()));
    if (draft.kind != EntityKind::Participation)
        return;
    const auto &participation = draft.as<Participation>();
    KnownInitiative *known = m_work.index.initiative(participation.initiative.value());
    if (known && participation.role.value() == u"aanbieder")
        known->providers.insert(participation.organisation.value());
}

ImportDraft &RecordRows::takeRecord(const Draft &draft, int row)
{
    addOrganisations(row);
    ImportDraft *known = existing(draft);
    if (!known) {
        known = &m_work.add(draft.kind, recordOf(draft), row);
        makeKnown(*known);
    }
    known->isMet = true;
    for (const Said &said : draft.said) {
        if (m_work.drafts.claim(*known, said.field, said.value, said.cell, row)
            == ImportDrafts::Claimed::Changed)
            m_work.accept(row);
    }
    for (const Said &said : draft.later)
        m_pending.push_back({known, said, row});
    return *known;
}

/// The step's journey, and its place where the sheet has none: the next one.
void RecordRows::completeStep(Draft &step, RecordId journey)
{
    const EntityInfo &info = entityInfo(EntityKind::JourneyStep);
    step.said.append({info.indexOf(u"journey"), journey, nullptr, nullptr});
    const int order = info.indexOf(u"order");
    const int name = info.indexOf(u"name");
    qint64 &last = m_lastOrder[journey];
    QString stepName;
    for (const Said &said : std::as_const(step.said)) {
        if (said.field == name)
            stepName = normalised(said.value.known<QString>().value());
        if (said.field == order) {
            last = std::max(last, said.value.known<qint64>().value());
            return;
        }
    }
    for (const RecordId id : m_work.index.named(EntityKind::JourneyStep, stepName)) {
        const ImportDraft *known = m_work.drafts.find(EntityKind::JourneyStep, id);
        if (known && known->as<JourneyStep>().journey.value() == journey) {
            step.id = id;
            return;
        }
    }
    step.said.append({order, FieldValue(++last), nullptr, nullptr});
}

void RecordRows::take(const Cells &cells, int row)
{
    m_newOrganisations.clear();
    auto draft = collected(m_kind, cells, row);
    if (!draft || (!existing(*draft) && !isComplete(*draft, row)))
        return;
    std::optional<Draft> step;
    if (m_hasSteps) {
        step = collected(EntityKind::JourneyStep, cells, row);
        if (!step)
            return;
    }
    const int name = entityInfo(EntityKind::JourneyStep).indexOf(u"name");
    const bool isStep = step && (!step->said.isEmpty() || !step->id.isNull());
    const bool isNamed = isStep && std::any_of(step->said.cbegin(), step->said.cend(), [&](const Said &said) {
                             return said.field == name;
                         });
    if (isStep && !isNamed && step->id.isNull()) {
        m_work.reject(row, columnOf(*step, name),
                      QCoreApplication::translate("core::exchange", "The name of the step is missing."));
        return;
    }
    const RecordId id = takeRecord(*draft, row).id;
    if (!isStep)
        return;
    completeStep(*step, id);
    takeRecord(*step, row);
}

void RecordRows::remarkMissing(const Said &said, const QStringList &names, int row)
{
    m_work.remark(
        row, said.column->name(), said.cell->text,
        QCoreApplication::translate("core::exchange", "Not recorded, or more than once: %1. It is left out.")
            .arg(names.join(u", "_qs)));
}

void RecordRows::finish()
{
    for (const Pending &pending : m_pending) {
        QStringList missing;
        const FieldInfo &field = fieldOf(pending.draft->kind, pending.said.field);
        const FieldValue value = lookedUp(field, *pending.said.cell, missing);
        addOrganisations(pending.row);
        if (!missing.isEmpty())
            remarkMissing(pending.said, missing, pending.row);
        if (m_work.drafts.claim(*pending.draft, pending.said.field, value, pending.said.cell, pending.row)
            == ImportDrafts::Claimed::Changed)
            m_work.accept(pending.row);
    }
}

} // namespace core
