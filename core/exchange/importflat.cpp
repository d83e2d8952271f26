#include "core/exchange/importflat.h"

#include "core/base/text.h"
#include "core/model/catalogue.h"
#include "core/model/entities/activity.h"
#include "core/model/entities/initiative.h"
#include "core/model/entities/links.h"
#include "core/model/entities/measurement.h"
#include "core/model/entities/organisation.h"

#include <QCoreApplication>

#include <algorithm>

namespace core {
namespace {

constexpr size_t rowsPerPoll = 256;

/// What stands in front of the sums under a sheet.
bool isTotal(QString name)
{
    while (name.endsWith(u':') || name.endsWith(u' '))
        name.chop(1);
    const QLatin1String words[]
        = {QLatin1String("totaal"),     QLatin1String("totalen"),    QLatin1String("subtotaal"),
           QLatin1String("eindtotaal"), QLatin1String("total"),      QLatin1String("totals"),
           QLatin1String("subtotal"),   QLatin1String("grand total")};
    return std::ranges::find(words, name) != std::end(words);
}

} // namespace

FlatRows::FlatRows(ImportWork &work, ImportReferrals &referrals, const std::vector<ImportColumn *> &columns)
    : m_work(work),
      m_referrals(referrals),
      m_columns(columns)
{
    for (size_t i = 0; i < columns.size(); ++i)
        place(static_cast<int>(i));
}

void FlatRows::place(int column)
{
    const auto index = static_cast<size_t>(column);
    const ColumnTarget &target = m_columns[index]->target();
    if (target.isId) {
        (target.entity == EntityKind::Activity ? m_activityId : m_initiativeId) = column;
    } else if (target.entity == EntityKind::Participation) {
        m_roles.push_back(index);
        if (target.term == u"aanbieder" && m_providers < 0)
            m_providers = column;
    } else if (target.entity == EntityKind::Relation) {
        m_relations.push_back(index);
    } else if (const FieldInfo *field = m_columns[index]->field()) {
        placeField(column, target, *field);
    }
}

void FlatRows::placeField(int column, const ColumnTarget &target, const FieldInfo &field)
{
    const auto index = static_cast<size_t>(column);
    const QString key = field.keyText();
    if (target.entity == EntityKind::Measurement) {
        (key == u"value" ? m_value : key == u"unit" ? m_unit : m_from) = column;
    } else if (target.entity == EntityKind::Activity) {
        if (key == u"name")
            m_activityName = column;
        else if (key != u"initiative")
            m_activityFields.push_back(index);
    } else if (key == u"name") {
        m_initiativeName = column;
    } else if (field.type == FieldType::Reference) {
        m_references.push_back(index);
    } else {
        m_initiativeFields.push_back(index);
        if (key == u"regions")
            m_regions = column;
    }
}

const ImportCell *FlatRows::at(const Cells &cells, int column) const
{
    return column < 0 ? nullptr : cells[static_cast<size_t>(column)];
}

RecordId FlatRows::idAt(const Cells &cells, int column) const
{
    const ImportCell *cell = at(cells, column);
    return cell ? cell->value.known<RecordId>().value() : RecordId();
}

bool FlatRows::isRepeated(const KnownInitiative &known, const Cells &cells, size_t column) const
{
    return &known == m_previous && m_previousCells[column] == cells[column];
}

void FlatRows::claim(ImportDraft &draft, const ImportColumn &column, const ImportCell *cell, int row)
{
    if (m_work.drafts.claim(draft, column.target().field, cell->value, cell, row)
        == ImportDrafts::Claimed::Changed)
        m_work.accept(row);
}

/// Rejects a row that does not say which initiative it is of.
bool FlatRows::isUsable(const Cells &cells, int row)
{
    const RecordId id = idAt(cells, m_initiativeId);
    if (!id.isNull() && m_work.index.initiative(id))
        return true;
    const ImportCell *name = at(cells, m_initiativeName);
    if (!name || name->key.isEmpty()) {
        m_work.reject(
            row, m_initiativeName < 0 ? QString() : m_columns[static_cast<size_t>(m_initiativeName)]->name(),
            QCoreApplication::translate("core::exchange",
                                        "The name of the initiative is missing. Fill it in and try again."));
    } else if (isTotal(name->key) && m_work.index.initiatives(name->key).isEmpty()) {
        m_work.reject(
            row, m_columns[static_cast<size_t>(m_initiativeName)]->name(),
            QCoreApplication::translate("core::exchange",
                                        "This looks like a row of totals. If it is an initiative, give "
                                        "it another name and try again."));
    } else if (!id.isNull() && m_work.drafts.contains(id)) {
        m_work.reject(
            row, m_columns[static_cast<size_t>(m_initiativeId)]->name(),
            QCoreApplication::translate("core::exchange", "This id is that of another kind of record."));
    }
    return !m_work.isRejected(row);
}

void FlatRows::take(const Cells &cells, int row)
{
    if (!isUsable(cells, row))
        return;
    const bool hasId = !idAt(cells, m_initiativeId).isNull();
    m_taken.push_back({cells, row, hasId ? QString() : at(cells, m_initiativeName)->key});
}

MatchRow FlatRows::matchRow(const Cells &cells) const
{
    MatchRow row;
    if (const ImportCell *regions = at(cells, m_regions))
        row.regions = regions->value;
    if (const ImportCell *providers = at(cells, m_providers))
        row.providers = TermSet(providers->nameKeys);
    if (const ImportCell *activity = at(cells, m_activityName))
        row.activity = activity->key;
    return row;
}

NameMatching FlatRows::matchingOf(const QString &name)
{
    std::vector<MatchCandidate> candidates;
    const QList<KnownInitiative *> known = m_work.index.initiatives(name);
    for (const KnownInitiative *one : known) {
        MatchCandidate candidate;
        candidate.regions = FieldValue(one->draft->as<Initiative>().regions);
        for (const RecordId provider : one->providers) {
            if (const ImportDraft *organisation = m_work.drafts.find(EntityKind::Organisation, provider))
                candidate.providers.insert(normalised(organisation->as<Organisation>().name.value()));
        }
        candidate.hasActivity = [this, id = one->id](const QString &activity) {
            return !m_work.index.find(EntityKind::Activity, IdentityKey().add(id).add(activity).bytes())
                        .isNull();
        };
        candidates.push_back(std::move(candidate));
    }
    return NameMatching(std::move(candidates));
}

void FlatRows::match()
{
    QHash<QString, std::vector<size_t>> byName;
    QStringList names; // in the order of the sheet
    for (size_t i = 0; i < m_taken.size(); ++i) {
        if (m_taken[i].name.isEmpty())
            continue;
        std::vector<size_t> &rows = byName[m_taken[i].name];
        if (rows.empty())
            names.append(m_taken[i].name);
        rows.push_back(i);
    }
    for (const QString &name : std::as_const(names)) {
        const std::vector<size_t> &rows = byName[name];
        NameMatching matching = matchingOf(name);
        for (size_t i = 0; i < rows.size(); ++i)
            matching.add(matchRow(m_taken[rows[i]].cells), i > 0 && rows[i] == rows[i - 1] + 1);
        const QList<KnownInitiative *> known = m_work.index.initiatives(name);
        const std::vector<int> division = matching.divide();
        const int firstMade = static_cast<int>(m_made.size()) - static_cast<int>(known.size());
        for (size_t i = 0; i < rows.size(); ++i) {
            if (division[i] < known.size()) {
                m_taken[rows[i]].known = known.at(division[i]);
                continue;
            }
            m_taken[rows[i]].made = firstMade + division[i];
            m_made.resize(std::max(m_made.size(), static_cast<size_t>(firstMade + division[i]) + 1));
        }
    }
}

KnownInitiative *FlatRows::initiativeOf(size_t taken)
{
    const Taken &row = m_taken[taken];
    if (row.known)
        return row.known;
    const RecordId id = idAt(row.cells, m_initiativeId);
    if (!id.isNull()) {
        if (KnownInitiative *known = m_work.index.initiative(id))
            return known;
    }
    KnownInitiative *made = row.made < 0 ? nullptr : m_made[static_cast<size_t>(row.made)];
    if (made)
        return made;
    const ImportCell *name = at(row.cells, m_initiativeName);
    Initiative initiative;
    initiative.id = id;
    initiative.name = name->value.known<QString>();
    made = &m_work.index.addInitiative(m_work.add(std::move(initiative), row.row), name->key);
    if (row.made >= 0)
        m_made[static_cast<size_t>(row.made)] = made;
    return made;
}

void FlatRows::takeInitiative(const KnownInitiative &known, const Cells &cells, int row)
{
    known.draft->isMet = true;
    for (const size_t column : m_initiativeFields) {
        if (cells[column] && !isRepeated(known, cells, column))
            claim(*known.draft, *m_columns[column], cells[column], row);
    }
    for (const size_t column : m_references) {
        if (cells[column] && !isRepeated(known, cells, column))
            m_referrals.addReference(known.id, *m_columns[column], cells[column], row);
    }
}

void FlatRows::takeRoles(KnownInitiative &known, const Cells &cells, int row)
{
    for (const size_t column : m_roles) {
        if (!cells[column] || isRepeated(known, cells, column))
            continue;
        const QString &role = m_columns[column]->target().term;
        for (qsizetype i = 0; i < cells[column]->names.size(); ++i) {
            const RecordId organisation
                = m_work.organisation(cells[column]->names.at(i), cells[column]->nameKeys.at(i), row);
            if (role == u"aanbieder")
                known.providers.insert(organisation);
            const RecordId existing = m_work.index.find(
                EntityKind::Participation, IdentityKey().add(known.id).add(organisation).add(role).bytes());
            if (!existing.isNull()) {
                m_work.met(EntityKind::Participation, existing);
                continue;
            }
            Participation participation;
            participation.initiative = known.id;
            participation.organisation = organisation;
            participation.role = role;
            m_work.add(std::move(participation), row);
        }
    }
}

/// A row that says something of an activity without naming it means the one named as the initiative. Empty
/// when the row has no activity.
QString FlatRows::activityName(const KnownInitiative &known, const Cells &cells) const
{
    if (const ImportCell *name = at(cells, m_activityName); name && !name->key.isEmpty())
        return name->value.known<QString>().value();
    const bool saysSomething
        = std::any_of(m_activityFields.cbegin(), m_activityFields.cend(),
                      [&](size_t column) { return cells[column] && !cells[column]->isBlank(); });
    return saysSomething ? known.draft->as<Initiative>().name.value() : QString();
}

/// Null when the row has no activity.
RecordId FlatRows::takeActivity(const KnownInitiative &known, const Cells &cells, int row)
{
    const RecordId id = idAt(cells, m_activityId);
    const QString name = activityName(known, cells);
    ImportDraft *draft = id.isNull() ? nullptr : m_work.drafts.find(EntityKind::Activity, id);
    if (!draft && name.isEmpty())
        return {};
    if (!draft && id.isNull()) {
        const ImportCell *cell = at(cells, m_activityName);
        const QString key = cell && !cell->key.isEmpty() ? cell->key : normalised(name);
        const RecordId existing
            = m_work.index.find(EntityKind::Activity, IdentityKey().add(known.id).add(key).bytes());
        draft = existing.isNull() ? nullptr : m_work.drafts.find(EntityKind::Activity, existing);
    }
    if (!draft) {
        Activity activity;
        activity.id = m_work.drafts.contains(id) ? RecordId() : id;
        activity.initiative = known.id;
        activity.name = name;
        draft = &m_work.add(std::move(activity), row);
    }
    draft->isMet = true;
    for (const size_t column : m_activityFields) {
        if (cells[column])
            claim(*draft, *m_columns[column], cells[column], row);
    }
    return draft->id;
}

void FlatRows::takeMeasurement(RecordId subject, const Cells &cells, int row)
{
    const auto valueAt = [&](int column) {
        const ImportCell *cell = at(cells, column);
        return cell ? cell->value : FieldValue();
    };
    if (valueAt(m_value).isUnknown() && valueAt(m_unit).isUnknown() && valueAt(m_from).isUnknown())
        return;
    Measurement measurement;
    measurement.subject = subject;
    measurement.indicator = u"bereik"_qs;
    measurement.unit = valueAt(m_unit).known<QString>();
    measurement.from = valueAt(m_from).known<PartialDate>();
    const RecordId existing = m_work.index.find(
        EntityKind::Measurement, ImportIndex::identityOf(EntityKind::Measurement, measurement));
    ImportDraft &draft = existing.isNull() ? m_work.add(std::move(measurement), row)
                                           : m_work.met(EntityKind::Measurement, existing);
    if (const ImportCell *value = at(cells, m_value))
        claim(draft, *m_columns[static_cast<size_t>(m_value)], value, row);
}

void FlatRows::takeRow(size_t taken)
{
    KnownInitiative *known = initiativeOf(taken);
    const Cells &cells = m_taken[taken].cells;
    const int row = m_taken[taken].row;
    takeInitiative(*known, cells, row);
    takeRoles(*known, cells, row);
    const RecordId activity = takeActivity(*known, cells, row);
    const RecordId subject = activity.isNull() ? known->id : activity;
    takeMeasurement(subject, cells, row);
    for (const size_t column : m_relations) {
        if (cells[column] && !cells[column]->names.isEmpty())
            m_referrals.addRelation(subject, known->id, *m_columns[column], cells[column], row);
    }
    m_previous = known;
    m_previousCells = cells;
}

bool FlatRows::end(const JobControl &job)
{
    match();
    for (size_t i = 0; i < m_taken.size(); ++i) {
        if (i % rowsPerPoll == 0 && job.isCancelled())
            return false;
        takeRow(i);
    }
    m_taken.clear();
    return true;
}

} // namespace core
