#pragma once

#include <QtGlobal>

#include <vector>

namespace core {

/// Random numbers that are the same on every machine and compiler (SplitMix64; Steele, Lea & Flood 2014). The
/// distributions of the standard library are not.
class LayoutRandom {
public:
    explicit LayoutRandom(quint64 seed) : m_state(seed) { }

    quint64 next()
    {
        quint64 z = (m_state += 0x9E3779B97F4A7C15ULL);
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9ULL;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EBULL;
        return z ^ (z >> 31);
    }
    /// 0 … bound - 1. \pre bound > 0.
    int below(int bound) { return static_cast<int>((next() >> 33) % static_cast<quint64>(bound)); }
    /// From 0 to just below 1.
    double unit() { return static_cast<double>(next() >> 11) * 0x1p-53; }

    void shuffle(std::vector<int> &items)
    {
        for (int i = static_cast<int>(items.size()) - 1; i > 0; --i)
            std::swap(items[static_cast<std::size_t>(i)], items[static_cast<std::size_t>(below(i + 1))]);
    }

private:
    quint64 m_state;
};

} // namespace core
