#include "core/layout/slotgrid.h"

#include <algorithm>

namespace core {

bool SlotGrid::isFree(int row, int firstTrack, int lastTrack) const
{
    if (row >= rowsInUse())
        return true;
    const auto &taken = m_rows[static_cast<std::size_t>(row)];
    return std::none_of(taken.begin() + firstTrack, taken.begin() + lastTrack + 1, [](bool t) { return t; });
}

void SlotGrid::take(int row, int firstTrack, int lastTrack)
{
    const auto index = static_cast<std::size_t>(row);
    if (index >= m_rows.size())
        m_rows.resize(index + 1, std::vector<bool>(m_firstFree.size(), false));
    std::fill(m_rows[index].begin() + firstTrack, m_rows[index].begin() + lastTrack + 1, true);
    for (auto track = static_cast<std::size_t>(firstTrack); track <= static_cast<std::size_t>(lastTrack);
         ++track) {
        auto &free = m_firstFree[track];
        while (free < rowsInUse() && m_rows[static_cast<std::size_t>(free)][track])
            ++free;
    }
}

int SlotGrid::firstFreeRow(int firstTrack, int lastTrack) const
{
    int row = *std::max_element(m_firstFree.begin() + firstTrack, m_firstFree.begin() + lastTrack + 1);
    while (!isFree(row, firstTrack, lastTrack))
        ++row;
    return row;
}

int SlotGrid::nearestFreeRow(int wanted, int rows, int firstTrack, int lastTrack) const
{
    for (int distance = 0; distance < rows; ++distance) {
        for (const int row : {wanted - distance, wanted + distance}) {
            if (row >= 0 && row < rows && isFree(row, firstTrack, lastTrack))
                return row;
        }
    }
    return firstFreeRow(firstTrack, lastTrack);
}

} // namespace core
