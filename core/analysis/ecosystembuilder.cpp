#include "core/analysis/ecosystembuilder.h"

#include "core/analysis/methodterms.h"
#include "core/analysis/quality.h"
#include "core/model/entities/organisation.h"
#include "core/model/vocabularies.h"

#include <QCoreApplication>

namespace core {
namespace {

/// Own value, else the outer one. Geen is a value: it stands in the way and is itself handed on.
template <typename T>
const Known<T> &effective(const Known<T> &own, const Known<T> &outer)
{
    return own.isKnown() ? own : outer;
}

/// The field of an initiative, from its generic service where it has none itself.
template <typename T>
const Known<T> &inherited(const Initiative &initiative, const Initiative *generic,
                          Known<T> Initiative::*field)
{
    return (initiative.*field).isKnown() || !generic ? initiative.*field : generic->*field;
}

Lifetime::Stage stageOf(const Known<QString> &stage)
{
    if (stage.isUnknown())
        return Lifetime::Stage::Unknown;
    if (*stage == term::ended)
        return Lifetime::Stage::Ended;
    return *stage == term::idea ? Lifetime::Stage::Idea : Lifetime::Stage::Other;
}

Evaluation evaluationOf(const Known<QString> &evaluation)
{
    if (evaluation.isUnknown())
        return Evaluation::Unknown;
    return evaluation.isNone() || *evaluation == term::notEvaluated ? Evaluation::No : Evaluation::Yes;
}

bool isWide(const Known<QString> &level)
{
    return level.hasValue() && (*level == term::national || *level == term::european);
}

void tidy(std::vector<int> &list)
{
    std::sort(list.begin(), list.end());
    list.erase(std::unique(list.begin(), list.end()), list.end());
}

std::vector<int> within(const QStringList &keys, int size, const TermSet &wanted)
{
    std::vector<int> frame;
    for (int i = 0; i < size; ++i) {
        if (wanted.isEmpty() || wanted.contains(keys.at(i)))
            frame.push_back(i);
    }
    return frame;
}

QStringList keysOf(const TermValues &terms)
{
    QStringList keys;
    for (int i = 0; i < terms.frameSize(); ++i)
        keys.append(terms.key(i));
    return keys;
}

constexpr QStringView attributeVocabulary[]
    = {u"fase", u"thema", u"activiteitsoort", u"doelgroep", u"grootteklasse", u"sector", u"kanaal", u"vorm"};

} // namespace

EcosystemBuilder::EcosystemBuilder(const Inventory &inventory, const Profile &profile, const Scope &scope,
                                   const JobControl &job)
    : m_job(job)
{
    m_eco.inventory = inventory;
    m_eco.profile = profile;
    m_eco.scope = scope;
}

Result<Ecosystem> EcosystemBuilder::build()
{
    if (!m_eco.profile.referenceDate.isValid())
        return Error{ErrorCode::InvalidInput,
                     QCoreApplication::translate("core::analysis",
                                                 "The analysis needs a reference date: the day at which the "
                                                 "services are judged. Please choose one."),
                     {}};
    const Vocabularies vocabularies(m_eco.inventory);
    for (int i = 0; i < termAttributeCount; ++i)
        m_eco.terms[static_cast<size_t>(i)] = TermValues(vocabularies, attributeVocabulary[i].toString());
    m_eco.areas = Areas(m_eco.inventory);
    setFrame();
    addOrganisations();
    addInitiatives();
    addParticipations();
    addActivities();
    settleInitiativeScopes();
    addLinks();
    if (m_isCancelled)
        return cancelled();
    return std::move(m_eco);
}

bool EcosystemBuilder::isCancelled()
{
    if (!m_isCancelled && ++m_steps % 256 == 0)
        m_isCancelled = m_job.isCancelled();
    return m_isCancelled;
}

void EcosystemBuilder::setFrame()
{
    const auto frame = [&](Attribute attribute, const TermSet &wanted) {
        const TermValues &terms = m_eco.termsOf(attribute);
        return within(keysOf(terms), terms.frameSize(), wanted);
    };
    m_eco.framePhases = frame(Attribute::Phases, m_eco.scope.phases);
    m_eco.frameThemes = frame(Attribute::Themes, m_eco.scope.themes);
    m_eco.frameTargetGroups = frame(Attribute::TargetGroups, m_eco.scope.targetGroups);
    const QStringList &regions = m_eco.areas.regions();
    m_eco.frameRegions = within(regions, static_cast<int>(regions.size()), m_eco.scope.regions);
    m_eco.hasRegionDimension = regions.size() > 1;
}

void EcosystemBuilder::addOrganisations()
{
    for (const Organisation &organisation : m_eco.inventory.all<Organisation>())
        m_eco.organisations.push_back(organisation.id);
}

void EcosystemBuilder::addInitiatives()
{
    const auto all = m_eco.inventory.all<Initiative>();
    m_eco.initiatives.reserve(static_cast<size_t>(all.size()));
    for (const Initiative &initiative : all) {
        if (isCancelled())
            return;
        m_eco.initiatives.push_back(viewOf(initiative));
    }
    for (InitiativeView &view : m_eco.initiatives) {
        if (view.record->instanceOf.hasValue())
            view.generic = m_eco.initiativeIndex(*view.record->instanceOf);
    }
}

InitiativeView EcosystemBuilder::viewOf(const Initiative &initiative)
{
    const Initiative *generic = m_eco.inventory.find<Initiative>(initiative.instanceOf);
    InitiativeView view;
    view.id = initiative.id;
    view.record = &initiative;
    view.level = inherited(initiative, generic, &Initiative::level);
    view.permanence = inherited(initiative, generic, &Initiative::permanence);
    view.lifetime.start = DayBound::of(inherited(initiative, generic, &Initiative::startsOn));
    view.lifetime.end = DayBound::of(inherited(initiative, generic, &Initiative::endsOn));
    view.lifetime.stage = stageOf(inherited(initiative, generic, &Initiative::stage));
    view.lifetime.isPermanent = view.permanence.hasValue() && *view.permanence == term::structural;
    view.evaluation = evaluationOf(inherited(initiative, generic, &Initiative::evaluation));
    view.area = m_eco.areas.add(inherited(initiative, generic, &Initiative::municipalities),
                                inherited(initiative, generic, &Initiative::regions), isWide(view.level));
    const auto add = [&](Attribute attribute, const Known<TermSet> &set) {
        return m_eco.terms[static_cast<size_t>(attribute)].add(set);
    };
    view.themes = add(Attribute::Themes, inherited(initiative, generic, &Initiative::themes));
    const int groups
        = add(Attribute::TargetGroups, inherited(initiative, generic, &Initiative::targetGroups));
    view.inScope = scopeOf(view.level, view.area, view.themes, groups);
    return view;
}

void EcosystemBuilder::addParticipations(const QSet<RecordId> *only)
{
    std::vector<std::vector<int>> leads(m_eco.initiatives.size());
    for (const Participation &participation : m_eco.inventory.all<Participation>()) {
        if (isCancelled())
            return;
        if (only && !only->contains(participation.initiative.value()))
            continue;
        const int initiative
            = participation.initiative.hasValue() ? m_eco.initiativeIndex(*participation.initiative) : -1;
        const int organisation = participation.organisation.hasValue()
            ? m_eco.organisationIndex(*participation.organisation)
            : -1;
        if (initiative < 0 || organisation < 0)
            continue;
        InitiativeView &view = m_eco.initiatives[static_cast<size_t>(initiative)];
        view.partners.push_back(organisation);
        if (participation.role.value() == term::provider)
            view.providers.push_back(organisation);
        else if (participation.role.value() == term::lead)
            leads[static_cast<size_t>(initiative)].push_back(organisation);
    }
    for (size_t i = 0; i < leads.size(); ++i) {
        InitiativeView &view = m_eco.initiatives[i];
        if (view.providers.empty())
            view.providers = std::move(leads[i]);
        tidy(view.providers);
        tidy(view.partners);
    }
}

void EcosystemBuilder::addActivities()
{
    const auto all = m_eco.inventory.all<Activity>();
    m_eco.activities.reserve(static_cast<size_t>(all.size()));
    for (const Activity &activity : all) {
        if (isCancelled())
            return;
        m_eco.activities.push_back(viewOf(activity));
        const int index = static_cast<int>(m_eco.activities.size()) - 1;
        if (const int initiative = m_eco.activities.back().initiative; initiative >= 0)
            m_eco.initiatives[static_cast<size_t>(initiative)].activities.push_back(index);
    }
}

ActivityView EcosystemBuilder::viewOf(const Activity &activity)
{
    static const Initiative nothing;
    ActivityView view;
    view.id = activity.id;
    view.initiative = activity.initiative.hasValue() ? m_eco.initiativeIndex(*activity.initiative) : -1;
    const InitiativeView *owner
        = view.initiative < 0 ? nullptr : &m_eco.initiatives[static_cast<size_t>(view.initiative)];
    const Initiative &initiative = owner ? *owner->record : nothing;
    const Initiative *generic = owner && owner->generic >= 0
        ? m_eco.initiatives[static_cast<size_t>(owner->generic)].record
        : nullptr;

    const auto add = [&](Attribute attribute, const auto &value) {
        const auto at = static_cast<size_t>(attribute);
        view.values[at] = m_eco.terms[at].add(value);
    };
    const auto from = [&](const auto &own, auto field) -> const auto &
    {
        return effective(own, inherited(initiative, generic, field));
    };
    add(Attribute::Phases, activity.phases);
    add(Attribute::Themes, from(activity.themes, &Initiative::themes));
    add(Attribute::Kind, activity.kind);
    add(Attribute::TargetGroups, from(activity.targetGroups, &Initiative::targetGroups));
    add(Attribute::SizeClasses, from(activity.sizeClasses, &Initiative::sizeClasses));
    add(Attribute::Sectors, from(activity.sectors, &Initiative::sectors));
    add(Attribute::Channels, activity.channels);
    add(Attribute::Delivery, activity.delivery);

    const Known<QString> level = owner ? owner->level : Known<QString>();
    view.area = m_eco.areas.add(from(activity.municipalities, &Initiative::municipalities),
                                inherited(initiative, generic, &Initiative::regions), isWide(level));
    if (owner) {
        view.lifetime = owner->lifetime;
        view.evaluation = owner->evaluation;
    }
    view.lifetime.start = laterOf(DayBound::of(activity.startsOn), view.lifetime.start);
    view.lifetime.end = earlierOf(DayBound::of(activity.endsOn), view.lifetime.end);

    view.isStale = core::isStale(activity, m_eco.profile) || core::isStale(initiative, m_eco.profile);
    view.inScope
        = both(scopeOf(level, view.area, view.value(Attribute::Themes), view.value(Attribute::TargetGroups)),
               inSet(Attribute::Phases, view.value(Attribute::Phases), m_eco.scope.phases));
    const QDate day = m_eco.profile.referenceDate;
    view.active = both(view.inScope, activeAt(view.lifetime, day));
    view.mayBeActiveAtHorizon
        = activeAt(view.lifetime, day.addMonths(m_eco.profile.horizonMonths)) != Certainty::No;
    return view;
}

Certainty EcosystemBuilder::inSet(Attribute attribute, int value, const TermSet &wanted) const
{
    if (wanted.isEmpty())
        return Certainty::Certain;
    Certainty best = Certainty::No;
    for (const QString &key : wanted)
        best
            = std::max(best, m_eco.termsOf(attribute).contains(value, m_eco.termsOf(attribute).indexOf(key)));
    return best;
}

Certainty EcosystemBuilder::scopeOf(const Known<QString> &level, int area, int themes, int targetGroups) const
{
    const Scope &scope = m_eco.scope;
    Certainty inScope = both(inSet(Attribute::Themes, themes, scope.themes),
                             inSet(Attribute::TargetGroups, targetGroups, scope.targetGroups));
    if (!scope.levels.isEmpty()) {
        inScope
            = both(inScope,
                   level.isUnknown() ? Certainty::Possible : certainIf(scope.levels.contains(level.value())));
    }
    if (!scope.regions.isEmpty()) {
        Certainty serves = Certainty::No;
        for (const QString &key : scope.regions)
            serves = std::max(serves, m_eco.areas.at(area).serves(m_eco.areas.regionIndex(key)));
        inScope = both(inScope, serves);
    }
    return inScope;
}

/// An initiative takes part when one of its activities does; without activities its own fields decide.
void EcosystemBuilder::settleInitiativeScopes()
{
    for (InitiativeView &view : m_eco.initiatives) {
        if (!view.activities.empty()) {
            view.inScope = Certainty::No;
            for (const int activity : view.activities)
                view.inScope
                    = std::max(view.inScope, m_eco.activities[static_cast<size_t>(activity)].inScope);
        }
        view.active = both(view.inScope, activeAt(view.lifetime, m_eco.profile.referenceDate));
    }
}

LinkEnd EcosystemBuilder::endOf(const Known<RecordId> &id) const
{
    if (!id.hasValue())
        return {};
    if (const int index = m_eco.initiativeIndex(*id); index >= 0)
        return {LinkEnd::Kind::Initiative, index};
    if (const int index = m_eco.activityIndex(*id); index >= 0)
        return {LinkEnd::Kind::Activity, index};
    if (const int index = m_eco.organisationIndex(*id); index >= 0)
        return {LinkEnd::Kind::Organisation, index};
    return {};
}

void EcosystemBuilder::addLinks()
{
    for (const Relation &relation : m_eco.inventory.all<Relation>()) {
        if (isCancelled())
            return;
        m_eco.links.push_back(viewOf(relation));
    }
}

LinkView EcosystemBuilder::viewOf(const Relation &relation) const
{
    return {relation.id, endOf(relation.from), endOf(relation.to), relation.kind.value(),
            relation.reciprocal.valueOr(false)};
}

} // namespace core
