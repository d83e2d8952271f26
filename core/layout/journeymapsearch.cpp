#include "core/layout/journeymapsearch.h"

#include "core/layout/slotgrid.h"

#include <algorithm>
#include <array>
#include <numeric>

namespace core {
namespace {

constexpr int sweeps = 8;
constexpr int exchangeRounds = 4;
constexpr std::array reaches{1, 2, 4, 8, 16}; // how far apart in their column two may change places
constexpr qsizetype mostCounted = 1500; // segments; above it crossings are not counted, the last sweep stands

struct Search {
    JourneyMapLayout layout;
    QList<LinkSegment> segments;
    QList<QList<int>> neighbours;
    QList<QList<int>> order; ///< of each band: places from top to bottom
};

/// Puts the places of a band, in their order, each into the uppermost free slot of its column.
void pack(Search &search, int band)
{
    const int tracks = search.layout.tracksPerColumn;
    SlotGrid grid(search.layout.trackCount());
    for (const int index : search.order.at(band)) {
        JourneyMapPlace &place = search.layout.places[index];
        if (place.firstTrack == place.lastTrack) {
            const int base = place.firstTrack / tracks * tracks;
            int best = base;
            for (int track = base + 1; track < base + tracks; ++track) {
                if (grid.firstFreeRow(track, track) < grid.firstFreeRow(best, best))
                    best = track;
            }
            place.firstTrack = place.lastTrack = best;
        }
        place.row = grid.firstFreeRow(place.firstTrack, place.lastTrack);
        grid.take(place.row, place.firstTrack, place.lastTrack);
    }
    search.layout.bandRows[band] = grid.rowsInUse() + 1; // one to spare
}

/// Where each place would like to stand: the mean row of its neighbours, in 1/1000 of a row; its own without
/// any.
QList<qint64> wishes(const Search &search)
{
    const auto &places = search.layout.places;
    QList<qint64> above(search.layout.bandRows.size(), 0);
    for (qsizetype band = 1; band < above.size(); ++band)
        above[band] = above.at(band - 1) + search.layout.bandRows.at(band - 1);
    const auto rowOf = [&](int place) { return above.at(places.at(place).band) + places.at(place).row; };
    QList<qint64> result;
    result.reserve(places.size());
    for (int i = 0; i < places.size(); ++i) {
        const QList<int> &around = search.neighbours.at(i);
        const qint64 sum = std::accumulate(around.cbegin(), around.cend(), qint64(0),
                                           [&](qint64 total, int other) { return total + rowOf(other); });
        result.append(around.isEmpty() ? 1000 * rowOf(i) : 1000 * sum / around.size());
    }
    return result;
}

void sweep(Search &search, bool downwards)
{
    const int bands = static_cast<int>(search.order.size());
    for (int step = 0; step < bands; ++step) {
        const int band = downwards ? step : bands - 1 - step;
        const QList<qint64> wish = wishes(search);
        std::sort(search.order[band].begin(), search.order[band].end(),
                  [&](int a, int b) { return std::pair(wish.at(a), a) < std::pair(wish.at(b), b); });
        pack(search, band);
    }
}

/// Places of a band that may change slots: equally wide, in the same column; from top to bottom.
QList<QList<int>> exchangeable(const JourneyMapLayout &layout)
{
    QList<int> all(layout.places.size());
    std::iota(all.begin(), all.end(), 0);
    const auto group = [&](int i) {
        const JourneyMapPlace &p = layout.places.at(i);
        const int tracks = layout.tracksPerColumn;
        return std::tuple(p.band, p.firstTrack / tracks, p.lastTrack / tracks);
    };
    std::sort(all.begin(), all.end(), [&](int a, int b) {
        const JourneyMapPlace &p = layout.places.at(a), &q = layout.places.at(b);
        return std::tuple(group(a), p.row, p.firstTrack) < std::tuple(group(b), q.row, q.firstTrack);
    });
    QList<QList<int>> groups;
    for (const int i : std::as_const(all)) {
        if (groups.isEmpty() || group(groups.last().last()) != group(i))
            groups.append(QList<int>());
        groups.last().append(i);
    }
    return groups;
}

void swapSlots(JourneyMapLayout &layout, int a, int b)
{
    JourneyMapPlace &p = layout.places[a], &q = layout.places[b];
    std::swap(p.row, q.row);
    std::swap(p.firstTrack, q.firstTrack);
    std::swap(p.lastTrack, q.lastTrack);
}

/// One pass over all pairs in a group that stand so far apart; true when something was exchanged.
Result<bool> exchange(Search &search, int reach, const JobControl &job)
{
    bool changed = false;
    for (QList<int> group : exchangeable(search.layout)) {
        for (qsizetype i = 0; i + reach < group.size(); ++i) {
            if (job.isCancelled())
                return Error{ErrorCode::Cancelled, {}, {}};
            const int a = group.at(i), b = group.at(i + reach);
            if (search.neighbours.at(a).isEmpty() && search.neighbours.at(b).isEmpty())
                continue;
            const int before = crossingCountAt(search.layout, search.segments, {a, b});
            swapSlots(search.layout, a, b);
            if (crossingCountAt(search.layout, search.segments, {a, b}) < before) {
                group.swapItemsAt(i, i + reach);
                changed = true;
            } else {
                swapSlots(search.layout, a, b);
            }
        }
    }
    return changed;
}

} // namespace

QList<QList<int>> neighboursOf(const JourneyMapLayout &layout, const QList<LinkSegment> &segments)
{
    QList<QList<int>> neighbours(layout.places.size());
    for (const LinkSegment &segment : segments) {
        neighbours[segment.from].append(segment.to);
        neighbours[segment.to].append(segment.from);
    }
    return neighbours;
}

Result<JourneyMapLayout> searched(JourneyMapLayout unplaced, const QList<JourneyMapLink> &links,
                                  const JobControl &job)
{
    Search search;
    search.layout = std::move(unplaced);
    search.segments = linkSegments(search.layout, links);
    search.neighbours = neighboursOf(search.layout, search.segments);
    search.order.resize(search.layout.bandRows.size());
    for (int i = 0; i < search.layout.places.size(); ++i)
        search.order[search.layout.places.at(i).band].append(i); // by id
    for (int band = 0; band < search.order.size(); ++band)
        pack(search, band);
    if (search.segments.isEmpty())
        return search.layout;

    const bool counts = search.segments.size() <= mostCounted;
    JourneyMapLayout best = search.layout;
    int fewest = counts ? crossingCount(best, search.segments) : 0;
    for (int i = 0; i < sweeps; ++i) {
        if (job.isCancelled())
            return Error{ErrorCode::Cancelled, {}, {}};
        job.reportProgress(i * 100 / sweeps);
        sweep(search, i % 2 == 0);
        const int crossings = counts ? crossingCount(search.layout, search.segments) : 0;
        if (!counts || crossings < fewest) {
            best = search.layout;
            fewest = crossings;
        }
    }
    search.layout = std::move(best);
    for (int round = 0; counts && round < exchangeRounds; ++round) {
        bool changed = false;
        for (const int reach : reaches) {
            const auto exchanged = exchange(search, reach, job);
            if (!exchanged)
                return exchanged.error();
            changed = changed || *exchanged;
        }
        if (!changed)
            break;
    }
    return search.layout;
}

} // namespace core
