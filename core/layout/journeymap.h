#pragma once

#include "core/base/jobcontrol.h"
#include "core/base/result.h"
#include "core/model/recordid.h"

#include <QList>

namespace core {

/// Something to place in one band: an initiative under one theme, with the columns (phases) it reaches there.
struct JourneyMapItem {
    RecordId id;
    int band = 0;       ///< 0 … bands - 1
    QList<int> columns; ///< rising, not empty, each 0 … columns - 1
};

/// A relation between two items; its ends may stand in several bands, or nowhere (then it is passed over).
struct JourneyMapLink {
    RecordId from;
    RecordId to;
};

/// What the journey map is asked to place. The order of items and links does not matter.
struct JourneyMapInput {
    int columns = 0;
    int bands = 0;
    QList<JourneyMapItem> items; ///< at most one per id and band
    QList<JourneyMapLink> links;
};

/// Where one item stands: in a row of its band, over whole tracks. A column is divided into equal tracks; an
/// item of one column takes one track of it, an item of several takes all from its first to its last column.
struct JourneyMapPlace {
    RecordId id;
    int band = 0;
    int row = 0;        ///< within the band, 0 at the top
    int firstTrack = 0; ///< counted over all columns: column * tracksPerColumn + track
    int lastTrack = 0;

    bool operator==(const JourneyMapPlace &) const = default;
};

/// The places of a journey map, as numbers of rows and tracks: what draws it decides how large they are.
struct JourneyMapLayout {
    int columns = 0;
    int tracksPerColumn = 1;
    QList<int> bandRows;           ///< rows of each band, at least 1
    QList<JourneyMapPlace> places; ///< by band, then id; no two overlap

    int trackCount() const { return columns * tracksPerColumn; }
    int rowCount() const;          ///< of all bands
    int rowsAbove(int band) const; ///< rows of the bands before \a band
    int globalRow(const JourneyMapPlace &place) const { return rowsAbove(place.band) + place.row; }
    /// nullptr when it is not placed there. O(log n).
    const JourneyMapPlace *find(RecordId id, int band) const;

    bool operator==(const JourneyMapLayout &) const = default;
};

/// The journey map: phases as columns, themes as bands.
///
/// Deterministic: equal inputs give equal layouts, whatever the order of items. From nothing, the order
/// within a band comes from a fixed number of barycentre sweeps over the links (Sugiyama 1981), then
/// exchanges within a column while that removes crossings; ties go by id. With a \a previous layout of as
/// many columns and bands, every item that still takes the same columns keeps its row and track, and new ones
/// get a free place near their neighbours; a band keeps a spare row, so that most additions move nothing.
///
/// Errors: Cancelled; Internal for a band or column out of range or an item given twice. O(sweeps · (n log n
/// + links)), and up to O(links²) for at most 1 500 links.
Result<JourneyMapLayout> layoutJourneyMap(const JourneyMapInput &input, const JourneyMapLayout &previous,
                                          const JobControl &job);

} // namespace core
