#include "core/analysis/candidates.h"

namespace core {

CandidateIndex::CandidateIndex(const Ecosystem &ecosystem)
{
    const int regionCount = static_cast<int>(ecosystem.areas.regions().size());
    m_byPlace.resize(static_cast<size_t>(regionCount + ecosystem.areas.municipalityCount()));
    for (size_t i = 0; i < ecosystem.activities.size(); ++i) {
        const ActivityView &activity = ecosystem.activities[i];
        if (activity.active != Certainty::Certain || !TermValues::hasTerms(activity.value(Attribute::Phases))
            || !TermValues::hasTerms(activity.value(Attribute::Themes)))
            continue;
        const int position = static_cast<int>(m_members.size());
        m_members.push_back(static_cast<int>(i));
        // Without known regions its place can only be compared with the few that name municipalities too.
        const Area &area = ecosystem.areas.at(activity.area);
        std::vector<int> keys;
        if (!area.servesAll && area.hasRegions) {
            keys = area.regions;
            for (const int municipality : area.municipalities)
                keys.push_back(regionCount + municipality);
        }
        for (const int key : keys)
            m_byPlace[static_cast<size_t>(key)].push_back(position);
        if (keys.empty())
            m_everywhere.push_back(position);
        m_keysOf.push_back(std::move(keys));
    }
    m_seen.assign(m_members.size(), -1);
}

} // namespace core
