#pragma once

#include "core/base/jobcontrol.h"

#include <algorithm>
#include <atomic>
#include <thread>
#include <vector>

namespace core {

/// The number of threads to use: \a wanted, or as many as the machine has for 0; never more than 16.
inline int threadCount(int wanted)
{
    const int machine = static_cast<int>(std::max(1U, std::thread::hardware_concurrency()));
    return std::clamp(wanted > 0 ? wanted : machine, 1, 16);
}

/// Calls work(chunk) once for each of 0 … chunks - 1, spread over the threads; the caller is one of them.
/// What a chunk computes may not depend on another, so that the result does not depend on the threads.
/// \return false when \a job was cancelled; it is asked before each chunk, on every thread.
template <typename Work>
bool forEachChunk(int chunks, int threads, const JobControl &job, const Work &work)
{
    std::atomic<int> next = 0;
    std::atomic<bool> isStopped = false;
    const auto run = [&] {
        for (int chunk = next++; chunk < chunks && !isStopped; chunk = next++) {
            if (job.isCancelled())
                isStopped = true;
            else
                work(chunk);
        }
    };
    std::vector<std::jthread> helpers;
    for (int i = 1; i < std::min(threads, chunks); ++i)
        helpers.emplace_back(run);
    run();
    helpers.clear();
    return !isStopped;
}

} // namespace core
