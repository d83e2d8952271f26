#include "core/layout/journeymap.h"

#include "core/layout/journeymapsearch.h"
#include "core/layout/linksegments.h"
#include "core/layout/slotgrid.h"

#include <QCoreApplication>

#include <algorithm>
#include <numeric>

namespace core {
namespace {

constexpr int mostTracks = 6;        // narrower and no label can be read
constexpr int slotAspect = 8;        // a slot is about this many times as wide as high
constexpr double wantedAspect = 1.2; // of the whole map: a landscape page, a screen with its rails

bool isBefore(const JourneyMapItem &a, const JourneyMapItem &b)
{
    return std::pair(a.band, a.id) < std::pair(b.band, b.id);
}

std::optional<Error> problemOf(const JourneyMapInput &input, const QList<JourneyMapItem> &sorted)
{
    const auto broken = [](const char *detail) {
        return Error{
            ErrorCode::Internal,
            QCoreApplication::translate("core::layout", "The map could not be drawn. Please report this."),
            QString::fromLatin1(detail)};
    };
    for (qsizetype i = 0; i < sorted.size(); ++i) {
        const JourneyMapItem &item = sorted.at(i);
        if (item.band < 0 || item.band >= input.bands)
            return broken("band out of range");
        if (item.columns.isEmpty() || item.columns.first() < 0 || item.columns.last() >= input.columns
            || !std::is_sorted(item.columns.cbegin(), item.columns.cend()))
            return broken("columns out of range or out of order");
        if (i > 0 && !isBefore(sorted.at(i - 1), item))
            return broken("an item stands twice in a band");
    }
    return std::nullopt;
}

/// The rows all bands need at least when a column has \a tracks tracks.
int rowsNeeded(const JourneyMapInput &input, const QList<JourneyMapItem> &items, int tracks)
{
    const auto cell
        = [&](int band, int column) { return static_cast<qsizetype>(band) * input.columns + column; };
    QList<int> wide(static_cast<qsizetype>(input.bands) * input.columns, 0);
    QList<int> narrow = wide;
    for (const JourneyMapItem &item : items) {
        const int first = item.columns.first(), last = item.columns.last();
        if (first == last)
            ++narrow[cell(item.band, first)];
        for (int column = first; first != last && column <= last; ++column)
            ++wide[cell(item.band, column)];
    }
    int rows = 0;
    for (int band = 0; band < input.bands; ++band) {
        int most = 1;
        for (int column = 0; column < input.columns; ++column) {
            const qsizetype at = cell(band, column);
            most = std::max(most, wide.at(at) + (narrow.at(at) + tracks - 1) / tracks);
        }
        rows += most;
    }
    return rows;
}

int tracksFor(const JourneyMapInput &input, const QList<JourneyMapItem> &items)
{
    for (int tracks = 1; tracks < mostTracks; ++tracks) {
        if (input.columns * tracks * slotAspect >= wantedAspect * rowsNeeded(input, items, tracks))
            return tracks;
    }
    return mostTracks;
}

JourneyMapLayout unplaced(const JourneyMapInput &input, const QList<JourneyMapItem> &items, int tracks)
{
    JourneyMapLayout layout;
    layout.columns = input.columns;
    layout.tracksPerColumn = tracks;
    layout.bandRows = QList<int>(input.bands, 1);
    layout.places.reserve(items.size());
    for (const JourneyMapItem &item : items) {
        const int first = item.columns.first(), last = item.columns.last();
        layout.places.append(
            {item.id, item.band, 0, first * tracks, last * tracks + (first == last ? 0 : tracks - 1)});
    }
    return layout;
}

bool fits(const JourneyMapPlace &old, const JourneyMapPlace &place, int tracks)
{
    if (place.firstTrack != place.lastTrack || tracks == 1)
        return old.firstTrack == place.firstTrack && old.lastTrack == place.lastTrack;
    return old.firstTrack == old.lastTrack && old.firstTrack / tracks == place.firstTrack / tracks;
}

/// The row in the middle of those neighbours that stand in the same band; -1 without any.
int rowNearNeighbours(const JourneyMapLayout &layout, const QList<int> &neighbours, const QList<bool> &placed,
                      int band)
{
    int sum = 0, count = 0;
    for (const int neighbour : neighbours) {
        if (placed.at(neighbour) && layout.places.at(neighbour).band == band) {
            sum += layout.places.at(neighbour).row;
            ++count;
        }
    }
    return count ? sum / count : -1;
}

/// Puts a new item into the free slot nearest to its neighbours, trying every track of its column.
void placeNear(JourneyMapPlace &place, SlotGrid &grid, int wantedRow, int rows, int tracks)
{
    const bool narrow = place.firstTrack == place.lastTrack;
    const int wanted = std::max(0, wantedRow);
    JourneyMapPlace best = place;
    int bestDistance = std::numeric_limits<int>::max();
    for (int track = 0; track < (narrow ? tracks : 1); ++track) {
        const int first = place.firstTrack + track, last = place.lastTrack + track;
        const int row = grid.nearestFreeRow(wanted, rows, first, last);
        if (const int distance = std::abs(row - wanted); distance < bestDistance) {
            bestDistance = distance;
            best.row = row;
            best.firstTrack = first;
            best.lastTrack = last;
        }
    }
    place = best;
    grid.take(place.row, place.firstTrack, place.lastTrack);
}

/// Everything that can keeps its slot; the rest is put into free ones.
Result<JourneyMapLayout> grown(JourneyMapLayout layout, const JourneyMapLayout &previous,
                               const QList<JourneyMapLink> &links, const JobControl &job)
{
    const int tracks = layout.tracksPerColumn;
    std::vector<SlotGrid> grids(static_cast<std::size_t>(layout.bandRows.size()),
                                SlotGrid(layout.trackCount()));
    QList<bool> placed(layout.places.size(), false);
    for (qsizetype i = 0; i < layout.places.size(); ++i) {
        JourneyMapPlace &place = layout.places[i];
        const JourneyMapPlace *old = previous.find(place.id, place.band);
        if (!old || !fits(*old, place, tracks))
            continue;
        place = *old;
        grids[static_cast<std::size_t>(place.band)].take(place.row, place.firstTrack, place.lastTrack);
        placed[i] = true;
    }
    const QList<QList<int>> neighbours = neighboursOf(layout, linkSegments(layout, links));
    for (qsizetype i = 0; i < layout.places.size(); ++i) {
        if (placed.at(i))
            continue;
        if (i % 256 == 0 && job.isCancelled())
            return Error{ErrorCode::Cancelled, {}, {}};
        JourneyMapPlace &place = layout.places[i];
        SlotGrid &grid = grids[static_cast<std::size_t>(place.band)];
        const int rows = std::max(previous.bandRows.at(place.band), grid.rowsInUse());
        placeNear(place, grid, rowNearNeighbours(layout, neighbours.at(i), placed, place.band), rows, tracks);
        placed[i] = true;
    }
    for (int band = 0; band < layout.bandRows.size(); ++band) {
        const int needed = grids[static_cast<std::size_t>(band)].rowsInUse();
        const int had = previous.bandRows.at(band);
        layout.bandRows[band] = needed <= had ? had : needed + 1;
    }
    return layout;
}

} // namespace

int JourneyMapLayout::rowCount() const
{
    return std::accumulate(bandRows.cbegin(), bandRows.cend(), 0);
}

int JourneyMapLayout::rowsAbove(int band) const
{
    return std::accumulate(bandRows.cbegin(), bandRows.cbegin() + band, 0);
}

const JourneyMapPlace *JourneyMapLayout::find(RecordId id, int band) const
{
    const auto at = std::lower_bound(places.cbegin(), places.cend(), std::pair(band, id),
                                     [](const JourneyMapPlace &place, const std::pair<int, RecordId> &key) {
                                         return std::pair(place.band, place.id) < key;
                                     });
    return at != places.cend() && at->id == id && at->band == band ? &*at : nullptr;
}

Result<JourneyMapLayout> layoutJourneyMap(const JourneyMapInput &input, const JourneyMapLayout &previous,
                                          const JobControl &job)
{
    QList<JourneyMapItem> items = input.items;
    std::sort(items.begin(), items.end(), isBefore);
    if (const auto problem = problemOf(input, items))
        return *problem;
    if (job.isCancelled())
        return Error{ErrorCode::Cancelled, {}, {}};
    QList<JourneyMapLink> links = input.links;
    std::sort(links.begin(), links.end(), [](const JourneyMapLink &a, const JourneyMapLink &b) {
        return std::pair(a.from, a.to) < std::pair(b.from, b.to);
    });
    const bool canKeep = !previous.places.isEmpty() && previous.columns == input.columns
        && previous.bandRows.size() == input.bands;
    if (canKeep)
        return grown(unplaced(input, items, previous.tracksPerColumn), previous, links, job);
    return searched(unplaced(input, items, tracksFor(input, items)), links, job);
}

} // namespace core
