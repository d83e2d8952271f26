#pragma once

#include "core/analysis/overlap.h"

#include <optional>

namespace core {

inline constexpr Rule coverageRule{"coverage", "1.1"};

/// What can be the matter with a cell, in the order of the method: A, O, L, D, X, G, E, e, N.
enum class CellKind : unsigned char {
    White,               ///< A, absoluut wit: no reading of the unknowns gives an offer
    Unknown,             ///< O: only possible offer
    Expiring,            ///< L: nothing certain now may still stand at the horizon
    Thin,                ///< D
    Crowded,             ///< X
    Covered,             ///< G: none of the above
    Unevaluated,         ///< E: every evaluation is known to be no
    PossiblyUnevaluated, ///< e: none positive, some unknown
    NationalOnly,        ///< N: every certain activity serves all
};
inline constexpr int cellKindCount = 9;

/// "A", "O", … "e", "N".
QString cellKindLetter(CellKind kind);

/// A share between what is certain and what is possible; nothing where the base is empty.
struct Bounds {
    std::optional<double> lower;
    std::optional<double> upper;
};

struct CoverageCell {
    enum class Mark : unsigned char { None, NotApplicable, EmptyOnPurpose };

    int phase = 0;            ///< term of Attribute::Phases
    int theme = 0;            ///< term of Attribute::Themes
    int region = -1;          ///< index in Areas::regions(); -1 without that dimension
    int targetGroup = -1;     ///< term of Attribute::TargetGroups; -1 without that dimension
    QList<int> certain;       ///< activities, ascending: the n_c
    int possible = 0;         ///< N_c less n_c
    QList<int> uncertain;     ///< activities, ascending: those of possible
    int regionalCertain = 0;  ///< those of certain that do not serve all
    int regionalPossible = 0; ///< those of possible that do not serve all
    QList<int> providers;     ///< organisations of the certain ones, ascending: the m_c
    bool hasUnknownProvider = false;
    qint64 demand = 0;
    Mark mark = Mark::None;
    QList<CellKind> kinds;          ///< in the order of CellKind; empty for n.v.t.
    std::optional<CellKind> status; ///< the first of kinds; nothing for n.v.t.
    QDate tipsOn;                   ///< latest last day; null where one of them has no end
    std::optional<double> score;
    std::optional<int> rank;
    std::optional<double> effectiveProviders; ///< 1 / sum of squared shares

    bool has(CellKind kind) const { return kinds.contains(kind); }
    bool isInFrame() const { return mark != Mark::NotApplicable; }
    bool isFragmented() const { return providers.size() >= 2; }
};

/// One frame: its cells in phase, theme, region, target group order, and the shares over them.
struct Frame {
    bool withRegions = false;
    bool withTargetGroups = false;
    QList<CoverageCell> cells;
    int size = 0;         ///< cells that are not n.v.t.
    int coveredLower = 0; ///< of those, with certain offer
    int coveredUpper = 0; ///< of those, with certain or possible offer
    Bounds covered;
    Bounds weighted;                ///< by demand
    Bounds regional;                ///< without offers that serve all
    int count(CellKind kind) const; ///< cells with the letter
};

struct Coverage {
    Frame frame;
    std::optional<Frame> total;     ///< without regions, in a file with more than one
    QList<RecordId> signalsOutside; ///< signals without phase or theme: in no cell
    qint64 activities = 0;          ///< that take part
    qint64 signalCount = 0;         ///< that take part
};

/// method.md, 1. \a overlaps are those of the same ecosystem. O(activities · cells they may cover).
Result<Coverage> coverage(const Ecosystem &ecosystem, const Overlaps &overlaps, const JobControl &job = {});
Result<Coverage> coverage(const Inventory &inventory, const Profile &profile, const Scope &scope,
                          const JobControl &job = {});

/// The activities that may, but do not certainly, cover the cell; ascending. O(activities).
QList<int> possibleActivities(const Ecosystem &ecosystem, const CoverageCell &cell);
/// The signals that name the cell. O(signals).
QList<RecordId> signalsOf(const Ecosystem &ecosystem, const CoverageCell &cell);
/// Does the activity cover the cell's phase, theme, region and target group, and is it active?
Certainty covers(const Ecosystem &ecosystem, const ActivityView &activity, const CoverageCell &cell);

/// 1 / sum of s^2, each activity sharing 1 among its k providers; nothing without known providers.
std::optional<double> effectiveProviders(const Ecosystem &ecosystem, const QList<int> &activities);

} // namespace core
