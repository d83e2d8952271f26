#pragma once

#include "core/base/error.h"
#include "faultydisk.h"

#include <algorithm>
#include <array>
#include <utility>

/// What tests of all faults in their turn share.
namespace faultymachine {

enum class Trouble { Changing, ShortWrite, WriteError, Opening, Reading, Locking, Memory };

constexpr std::array troubles{
    std::pair{Trouble::Changing, "full disk"},     std::pair{Trouble::ShortWrite, "short write"},
    std::pair{Trouble::WriteError, "write error"}, std::pair{Trouble::Opening, "no opening"},
    std::pair{Trouble::Reading, "read error"},     std::pair{Trouble::Locking, "no lock"},
    std::pair{Trouble::Memory, "no memory"}};

/// A machine whose disk and memory fail on demand.
class Machine {
public:
    void failAt(Trouble trouble, int number, bool isLasting = false)
    {
        m_trouble = trouble;
        m_number = number;
        if (trouble == Trouble::Memory)
            FaultyMemory::failAt(number);
        else
            m_disk.failAt(static_cast<FaultyDisk::Fault>(trouble), number, isLasting);
    }
    /// Ends the trouble. \return whether it came.
    bool mend()
    {
        const bool isMemory = m_trouble == Trouble::Memory;
        const auto count = isMemory ? FaultyMemory::allocations() : m_disk.operations().size();
        const bool hasFailed = count >= m_number;
        m_allocations += isMemory && hasFailed;
        FaultyMemory::failAt(0);
        m_disk.failAt(0);
        return hasFailed;
    }
    int faults() const { return m_disk.faults() + m_allocations; }

private:
    FaultyMemory m_memory; // first: it starts SQLite anew
    FaultyDisk m_disk;
    Trouble m_trouble = Trouble::Changing;
    int m_number = 0;
    int m_allocations = 0;
};

/// The next one to fail: each, or in a short run a spread over the long rows.
inline int after(int number, Trouble trouble)
{
    static const bool isAll = qgetenv("STELSELKAART_FAULTS") == "all";
    const bool isMemory = trouble == Trouble::Memory; // thousands, much alike
    if (isAll || number < (isMemory ? 6 : 20))
        return number + 1;
    return number + 1 + number / (isMemory ? 2 : 4);
}

/// What is wrong with an error as an answer to a failing machine; empty when nothing is.
inline QString complaintOf(const core::Error &error)
{
    constexpr std::array fitting{core::ErrorCode::FileNotWritable, core::ErrorCode::FileNotReadable,
                                 core::ErrorCode::Locked};
    const bool isMachine
        = error.code == core::ErrorCode::Internal && error.message.contains(QStringLiteral("out of memory"));
    if (!isMachine && std::find(fitting.begin(), fitting.end(), error.code) == fitting.end())
        return QStringLiteral("code %1: %2 (%3)")
            .arg(static_cast<int>(error.code))
            .arg(error.message, error.detail);
    const bool isSentence = error.message.size() > 20 && error.message.endsWith(u'.')
        && !error.message.contains(QStringLiteral("SQLite")) && !error.message.contains(u'%');
    return isSentence ? QString() : QStringLiteral("no sentence: ") + error.message;
}

} // namespace faultymachine
