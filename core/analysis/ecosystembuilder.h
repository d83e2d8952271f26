#pragma once

#include "core/analysis/ecosystem.h"

namespace core {

/// Resolves inheritance, dates, areas and providers into an Ecosystem. Used once, by Ecosystem::of().
class EcosystemBuilder {
public:
    EcosystemBuilder(const Inventory &inventory, const Profile &profile, const Scope &scope,
                     const JobControl &job);

    Result<Ecosystem> build();

private:
    void addOrganisations();
    void addInitiatives();
    void addParticipations();
    void addActivities();
    void addLinks();
    void setFrame();
    void settleInitiativeScopes();

    InitiativeView viewOf(const Initiative &initiative) const;
    ActivityView viewOf(const Activity &activity);
    Certainty scopeOf(const Known<QString> &level, int area, int themes, int targetGroups) const;
    Certainty inSet(Attribute attribute, int value, const TermSet &wanted) const;
    LinkEnd endOf(const Known<RecordId> &id) const;
    bool isCancelled();

    Ecosystem m_eco;
    const JobControl &m_job;
    bool m_isCancelled = false;
    int m_steps = 0;
};

} // namespace core
