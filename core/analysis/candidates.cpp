#include "core/analysis/candidates.h"

namespace core {

bool mayOverlap(const ActivityView &activity)
{
    return activity.active == Certainty::Certain && TermValues::hasTerms(activity.value(Attribute::Phases))
        && TermValues::hasTerms(activity.value(Attribute::Themes));
}

bool mayShareAPlace(const Areas &areas, int a, int b)
{
    const Area &left = areas.at(a);
    const Area &right = areas.at(b);
    const auto meetsAll = [](const Area &area) {
        return area.servesAll || !area.hasRegions || (area.regions.empty() && area.municipalities.empty());
    };
    return meetsAll(left) || meetsAll(right) || sharedCount(left.regions, right.regions) > 0
        || sharedCount(left.municipalities, right.municipalities) > 0;
}

CandidateIndex::CandidateIndex(const Ecosystem &ecosystem)
{
    const int regionCount = static_cast<int>(ecosystem.areas.regions().size());
    m_byPlace.resize(static_cast<size_t>(regionCount + ecosystem.areas.municipalityCount()));
    for (size_t i = 0; i < ecosystem.activities.size(); ++i) {
        const ActivityView &activity = ecosystem.activities[i];
        if (!mayOverlap(activity))
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
