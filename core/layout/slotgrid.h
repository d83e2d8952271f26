#pragma once

#include <vector>

namespace core {

/// Which slots of one band are taken: rows without end, a fixed number of tracks.
class SlotGrid {
public:
    explicit SlotGrid(int tracks) : m_firstFree(static_cast<std::size_t>(tracks), 0) { }

    bool isFree(int row, int firstTrack, int lastTrack) const;
    void take(int row, int firstTrack, int lastTrack);
    /// The free row nearest to \a wanted, the upper one on a tie; \a rows is how far it may look before it
    /// takes a row below all others.
    int nearestFreeRow(int wanted, int rows, int firstTrack, int lastTrack) const;
    /// The uppermost row where all of these tracks are free.
    int firstFreeRow(int firstTrack, int lastTrack) const;
    /// Rows down to the last one with something in it.
    int rowsInUse() const { return static_cast<int>(m_rows.size()); }

private:
    std::vector<std::vector<bool>> m_rows;
    std::vector<int> m_firstFree; ///< per track: every row above is taken
};

} // namespace core
