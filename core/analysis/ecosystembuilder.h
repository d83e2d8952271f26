#pragma once

#include "core/analysis/ecosystem.h"
#include "core/model/entities/links.h"

#include <QSet>

namespace core {

/// Resolves inheritance, dates, areas and providers into an Ecosystem. Used once, by Ecosystem::of(), or by
/// an EcosystemUpdate.
class EcosystemBuilder {
public:
    EcosystemBuilder(const Inventory &inventory, const Profile &profile, const Scope &scope,
                     const JobControl &job);

    Result<Ecosystem> build();

protected:
    EcosystemBuilder(Ecosystem begun, const JobControl &job) : m_eco(std::move(begun)), m_job(job) { }

    void addOrganisations();
    /// Those of all initiatives, or of the named ones only, whose partners must stand empty.
    void addParticipations(const QSet<RecordId> *only = nullptr);
    void settleInitiativeScopes();

    /// All but what participations, activities and the index of the generic service add.
    InitiativeView viewOf(const Initiative &initiative);
    ActivityView viewOf(const Activity &activity);
    LinkView viewOf(const Relation &relation) const;
    bool isCancelled();

    Ecosystem m_eco;
    bool m_isCancelled = false;

private:
    void addInitiatives();
    void addActivities();
    void addLinks();
    void setFrame();

    Certainty scopeOf(const Known<QString> &level, int area, int themes, int targetGroups) const;
    Certainty inSet(Attribute attribute, int value, const TermSet &wanted) const;
    LinkEnd endOf(const Known<RecordId> &id) const;

    const JobControl &m_job;
    int m_steps = 0;
};

} // namespace core
