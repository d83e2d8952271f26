#pragma once

#include "core/analysis/coverage.h"

namespace core {

/// Fills one frame with offer, demand and marks. Used by coverage().
class FrameBuilder {
public:
    FrameBuilder(const Ecosystem &ecosystem, bool withRegions, bool withTargetGroups);

    /// False when the job was stopped.
    bool addActivities(const JobControl &job);
    void addSignals();
    void addMarks();
    /// True for cells whose certain open pairs involve at least crowdedMinProviders providers; false when
    /// stopped.
    bool addCrowding(const Overlaps &overlaps, const JobControl &job);
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
};

} // namespace core
