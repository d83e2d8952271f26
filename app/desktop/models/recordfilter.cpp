#include "app/desktop/models/recordfilter.h"

#include "app/desktop/models/inheritedvalue.h"
#include "core/base/text.h"
#include "core/model/catalogue.h"
#include "core/model/entities/activity.h"
#include "core/model/entities/initiative.h"
#include "core/model/entities/links.h"
#include "core/model/entities/organisation.h"
#include "core/model/entities/region.h"
#include "core/model/vocabularies.h"

namespace app {
namespace {

using core::EntityKind;

/// Nothing where the kind has no such field, else whether the record's value is one of those asked for.
std::optional<bool> fieldAnswers(const core::Inventory &inventory, EntityKind kind,
                                 const core::Record &record, std::initializer_list<QStringView> keys,
                                 const core::TermSet &asked)
{
    for (const QStringView key : keys) {
        const int field = core::entityInfo(kind).indexOf(key);
        if (field < 0)
            continue;
        core::FieldValue value = core::entityInfo(kind).fields.at(field).get(record);
        if (const auto inherited = inheritedValue(inventory, kind, record, field))
            value = inherited->value;
        if (const auto *term = value.as<QString>())
            return asked.contains(*term) || *term == core::allTerms;
        const auto *terms = value.as<core::TermSet>();
        return terms
            && (terms->contains(core::allTerms)
                || std::any_of(terms->begin(), terms->end(),
                               [&](const QString &one) { return asked.contains(one); }));
    }
    return std::nullopt;
}

/// The initiative a record is part of or says something about; null for none.
core::RecordId ownerOf(const core::Inventory &inventory, EntityKind kind, const core::Record &record)
{
    for (const QStringView key : {u"initiative", u"subject", u"from"}) {
        const core::FieldInfo *field = core::entityInfo(kind).field(key);
        if (!field || field->type != core::FieldType::Reference)
            continue;
        const auto id = field->get(record).known<core::RecordId>();
        if (const auto *activity = inventory.find<core::Activity>(id))
            return activity->initiative.value();
        return id.value();
    }
    return {};
}

} // namespace

RecordFilter::RecordFilter(const core::Inventory &inventory, const core::Profile &profile,
                           const Filter &filter)
    : m_inventory(&inventory),
      m_filter(filter),
      m_staleBefore(filter.referenceDate.addMonths(-profile.staleMonths))
{
    Filter facets = filter;
    facets.text.clear();
    m_asksNothing = facets.isEmpty();
}

bool RecordFilter::isStale(const core::Record &record) const
{
    return !record.verifiedOn.hasValue() || record.verifiedOn->last() < m_staleBefore;
}

bool RecordFilter::passes(EntityKind kind, const core::Record &record) const
{
    return m_asksNothing || ((!m_filter.onlyStale || isStale(record)) && passesFacets(kind, record));
}

bool RecordFilter::passesWithParts(EntityKind kind, const core::Record &record) const
{
    return m_asksNothing
        || (kind == EntityKind::Initiative ? initiatives().contains(record.id) : passes(kind, record));
}

bool RecordFilter::passesFacets(EntityKind kind, const core::Record &record) const
{
    if (kind == EntityKind::Organisation)
        return passesAsOrganisation(record);
    const core::Record *place = &record;
    if (kind == EntityKind::Activity)
        place = m_inventory->find<core::Initiative>(static_cast<const core::Activity &>(record).initiative);

    bool asksOther = false;
    const auto answers = [&](const core::TermSet &asked, std::initializer_list<QStringView> keys) {
        if (asked.isEmpty())
            return true;
        const auto answer = fieldAnswers(*m_inventory, kind, record, keys, asked);
        asksOther |= !answer.has_value();
        return answer.value_or(kind != EntityKind::Initiative && kind != EntityKind::Activity);
    };
    if (!answers(m_filter.themes, {u"themes", u"theme"}) || !answers(m_filter.phases, {u"phases", u"phase"})
        || !answers(m_filter.targetGroups, {u"target_groups", u"target_group"}))
        return false;
    if (kind == EntityKind::Initiative || kind == EntityKind::Activity) {
        if (!place)
            return m_filter.regions.isEmpty() && m_filter.levels.isEmpty();
        return (m_filter.regions.isEmpty() || servesRegion(kind, record, *place))
            && (m_filter.levels.isEmpty()
                || fieldAnswers(*m_inventory, EntityKind::Initiative, *place, {u"level"}, m_filter.levels)
                       .value_or(false));
    }
    if (kind == EntityKind::Region && !m_filter.regions.isEmpty())
        return m_filter.regions.contains(core::keyOf(static_cast<const core::Region &>(record).name.value()));
    if (!answers(m_filter.regions, {u"region"}) || !answers(m_filter.levels, {u"level"}))
        return false;
    return !asksOther || passesThroughOwner(kind, record);
}

bool RecordFilter::passesThroughOwner(EntityKind kind, const core::Record &record) const
{
    const core::RecordId owner = ownerOf(*m_inventory, kind, record);
    if (const auto *party = m_inventory->find<core::Organisation>(owner))
        return passesAsOrganisation(*party);
    return owner.isNull() || initiatives().contains(owner);
}

bool RecordFilter::passesAsOrganisation(const core::Record &record) const
{
    if (!m_organisations) {
        m_organisations.emplace();
        for (const core::Participation &part : m_inventory->all<core::Participation>()) {
            if (part.organisation.hasValue() && initiatives().contains(part.initiative.value()))
                m_organisations->insert(*part.organisation);
        }
    }
    Filter facets = m_filter;
    facets.text.clear();
    facets.onlyStale = false;
    return facets.isEmpty() || m_organisations->contains(record.id);
}

bool RecordFilter::servesRegion(EntityKind kind, const core::Record &record,
                                const core::Record &initiative) const
{
    const auto effective = [&](EntityKind of, const core::Record &one, QStringView key) {
        const int field = core::entityInfo(of).indexOf(key);
        const auto inherited = inheritedValue(*m_inventory, of, one, field);
        return inherited ? inherited->value : core::entityInfo(of).fields.at(field).get(one);
    };
    if (!m_areas)
        m_areas.emplace(*m_inventory);
    const QString level = effective(EntityKind::Initiative, initiative, u"level").known<QString>().value();
    const core::Area &area = m_areas->at(
        m_areas->add(effective(kind, record, u"municipalities").known<core::TermSet>(),
                     effective(EntityKind::Initiative, initiative, u"regions").known<core::TermSet>(),
                     level == u"landelijk" || level == u"europees"));
    return area.servesAll
        || std::any_of(m_filter.regions.begin(), m_filter.regions.end(), [&](const QString &region) {
               const int index = m_areas->regionIndex(region);
               return index >= 0 && area.serves(index) == core::Certainty::Certain;
           });
}

const QSet<core::RecordId> &RecordFilter::initiatives() const
{
    if (!m_initiatives) {
        m_initiatives.emplace();
        for (const core::Initiative &initiative : m_inventory->all<core::Initiative>()) {
            if (passes(EntityKind::Initiative, initiative))
                m_initiatives->insert(initiative.id);
        }
        for (const core::Activity &activity : m_inventory->all<core::Activity>()) {
            if (activity.initiative.hasValue() && !m_initiatives->contains(*activity.initiative)
                && passes(EntityKind::Activity, activity))
                m_initiatives->insert(*activity.initiative);
        }
    }
    return *m_initiatives;
}

} // namespace app
