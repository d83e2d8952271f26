#pragma once

#include "core/analysis/ecosystembuilder.h"
#include "core/analysis/inventorydelta.h"

namespace core {

/// Where the records of one kind went when some came or went: new index by old one. In order, so that what
/// was sorted by index stays so.
class Moves {
public:
    Moves() = default;
    explicit Moves(std::vector<int> now) : m_now(std::move(now)) { }

    bool isEmpty() const { return m_now.empty(); } ///< nothing moved
    /// -1 for a record that is gone, and for -1.
    int operator()(int before) const
    {
        return before < 0 || m_now.empty() ? before : m_now[static_cast<size_t>(before)];
    }
    /// Moves every index; those that are gone are left out.
    template <typename List>
    void apply(List &list) const
    {
        if (isEmpty())
            return;
        List moved;
        for (const int index : std::as_const(list)) {
            if (const int now = (*this)(index); now >= 0)
                moved.push_back(now);
        }
        list = std::move(moved);
    }

private:
    std::vector<int> m_now;
};

/// Activities that read differently: their indexes before and now, ascending. One that came is only in now.
struct TouchedActivities {
    std::vector<int> before;
    std::vector<int> now;
};

/// What the chapters can see of a change. Records that changed without a trace in the views are not in it.
struct EcosystemDelta {
    Moves activities;
    Moves initiatives;
    Moves organisations;
    TouchedActivities offers; ///< their views, or whether they are national, or their generic service
    TouchedActivities served; ///< those, and where only the providers changed
    std::vector<LinkView> linksBefore; ///< that are gone or read differently, with the indexes before
    std::vector<LinkView> linksNow;
    bool hasInitiatives = false; ///< an initiative reads differently, came or went
    bool hasNetwork = false;     ///< who is active, who takes part, or what links whom
    bool hasStanding = false;    ///< what is in scope, active or evaluated, or records came or went

    LinkEnd moved(LinkEnd end) const; ///< index -1 where the record is gone
    bool hasMoves() const
    {
        return !activities.isEmpty() || !initiatives.isEmpty() || !organisations.isEmpty();
    }
    bool hasLinks() const { return !linksBefore.empty() || !linksNow.empty(); }
    bool hasActivities() const { return !served.before.empty() || !served.now.empty(); }
    bool isEmpty() const { return !hasMoves() && !hasLinks() && !hasActivities() && !hasInitiatives; }
};

struct UpdatedEcosystem {
    Ecosystem ecosystem;
    EcosystemDelta delta;
};

/// The ecosystem of \a after, with the views of \a before wherever neither the record nor one it takes from
/// changed. Numbers of terms, values and areas are kept, new ones stand behind; the frame is the same.
/// Nothing when the change alters the frame, the vocabularies or the regions of the file: then all must be
/// made anew. O(records) copies. Error Cancelled.
Result<std::optional<UpdatedEcosystem>> updated(const Ecosystem &before, const Inventory &after,
                                                const InventoryDelta &delta, const JobControl &job);

} // namespace core
