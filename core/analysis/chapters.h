#pragma once

#include <QFlags>
#include <QStringList>

namespace core {

/// The parts an analysis can be asked for.
enum class Chapter : quint32 {
    Coverage = 1U << 0U,
    Overlaps = 1U << 1U,
    Journeys = 1U << 2U,
    Hinge = 1U << 3U,
    Network = 1U << 4U, ///< all of the network but the betweenness
    Robustness = 1U << 5U,
    Reach = 1U << 6U,
    Demand = 1U << 7U,
    Judgements = 1U << 8U,
    Stelsel = 1U << 9U,
    MinimalSet = 1U << 10U,
    Quality = 1U << 11U,
    Betweenness = 1U << 12U, ///< apart, because it alone costs more than the rest together
};
Q_DECLARE_FLAGS(Chapters, Chapter)
Q_DECLARE_OPERATORS_FOR_FLAGS(Chapters)

inline constexpr Chapters allChapters{Chapters::Int(0x1FFF)};
/// All but the betweenness: what a screen shows at once after an edit.
inline constexpr Chapters visibleChapters{Chapters::Int(0x0FFF)};

/// The keys in the JSON, in its order: coverage, overlaps, … Betweenness is part of "network".
QStringList chapterKeys();
/// The chapters of these keys; all of them for an empty list. Unknown keys are passed over.
Chapters chaptersOf(const QStringList &keys);
/// \a wanted, and the chapters they are made from.
Chapters withNeeds(Chapters wanted);

} // namespace core
