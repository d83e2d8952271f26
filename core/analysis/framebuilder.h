#pragma once

#include "core/analysis/coverage.h"

namespace core {

struct EcosystemDelta;

/// Fills one frame with offer, demand and marks, or brings one up to date. Used by coverage() and its update.
class FrameBuilder {
public:
    FrameBuilder(const Ecosystem &ecosystem, bool withRegions, bool withTargetGroups);
    /// Goes on with the frame of an earlier state, its indexes moved as \a delta says.
    FrameBuilder(const Ecosystem &ecosystem, Frame frame, const EcosystemDelta &delta);

    /// False when the job was stopped.
    bool addActivities(const JobControl &job);
    void addSignals();
    void addMarks();
    /// True for cells whose certain open pairs involve at least crowdedMinProviders providers; false when
    /// stopped.
    bool addCrowding(const Overlaps &overlaps, const JobControl &job);

    /// Takes out an activity as it was; \a index is where it stands now, -1 where it is gone.
    void drop(const ActivityView &was, int index);
    void add(int index);
    void renewDemand();
    void renewMarks();
    /// A pair inside a cell was opened or closed.
    void touch(const OverlapPair &pair);
    /// The crowding of the touched cells only.
    bool renewCrowding(const Overlaps &overlaps, const JobControl &job);

    /// Judges the touched cells, which in a new frame are all.
    Frame judged();

private:
    struct Dimension {
        std::vector<int> values;     ///< term or region per position; {-1} without the dimension
        std::vector<int> positionOf; ///< by term or region; -1 outside the frame
    };
    struct Hit {
        int position;
        Certainty certainty;
    };

    static Dimension dimension(const std::vector<int> &values);
    std::vector<Hit> hits(const Dimension &dimension, const TermValues &terms, int value) const;
    std::vector<Hit> regionHits(const Area &area) const;
    template <typename F>
    void eachCell(const std::vector<Hit> &phases, const std::vector<Hit> &themes,
                  const std::vector<Hit> &regions, const std::vector<Hit> &groups, F visit);
    std::vector<Hit> groupHits(const ActivityView &activity) const;
    template <typename F>
    void eachCellOf(const ActivityView &activity, F visit);
    void judge(CoverageCell &cell) const;
    void addKinds(CoverageCell &cell) const;
    void addEvaluation(CoverageCell &cell) const;
    void addTippingDate(CoverageCell &cell) const;
    void rank(Frame &frame) const;
    void addShares(Frame &frame) const;

    const Ecosystem &m_eco;
    bool m_withRegions;
    bool m_withGroups;
    Dimension m_phases;
    Dimension m_themes;
    Dimension m_regions;
    Dimension m_groups;
    QList<CoverageCell> m_cells;
    std::vector<char> m_isCrowded;
    std::vector<char> m_isTouched; ///< by cell
};

template <typename F>
void FrameBuilder::eachCell(const std::vector<Hit> &phases, const std::vector<Hit> &themes,
                            const std::vector<Hit> &regions, const std::vector<Hit> &groups, F visit)
{
    for (const Hit &phase : phases) {
        for (const Hit &theme : themes) {
            for (const Hit &region : regions) {
                for (const Hit &group : groups) {
                    const size_t row = static_cast<size_t>(phase.position) * m_themes.values.size()
                        + static_cast<size_t>(theme.position);
                    const size_t index
                        = (row * m_regions.values.size() + static_cast<size_t>(region.position))
                            * m_groups.values.size()
                        + static_cast<size_t>(group.position);
                    visit(index,
                          both(both(phase.certainty, theme.certainty),
                               both(region.certainty, group.certainty)));
                }
            }
        }
    }
}

/// visit(index of the cell, how certainly the activity covers it).
template <typename F>
void FrameBuilder::eachCellOf(const ActivityView &activity, F visit)
{
    if (activity.active == Certainty::No)
        return;
    eachCell(hits(m_phases, m_eco.phases(), activity.value(Attribute::Phases)),
             hits(m_themes, m_eco.themes(), activity.value(Attribute::Themes)),
             regionHits(m_eco.areas.at(activity.area)), groupHits(activity),
             [&](size_t index, Certainty certainty) { visit(index, both(certainty, activity.active)); });
}

} // namespace core
