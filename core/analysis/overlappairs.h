#pragma once

#include <QHash>
#include <QList>

#include <iterator>

namespace core {

/// Two activities of different initiatives that do much the same (method.md, 2). a < b.
struct OverlapPair {
    enum class Class : unsigned char { Overlap, NearDuplicate, Duplication };
    enum class Verdict : unsigned char { ToBeDiscussed, OnPurpose, Complementary, Unwanted };

    int a = 0; ///< indexes in the ecosystem's activities
    int b = 0;
    double point = 0;
    double lower = 0;
    double upper = 0;
    int compared = 0;
    bool isCertain = false;  ///< else it is what missing data may hide
    bool isHinge = false;    ///< one initiative serves all, the other does not
    bool isReferred = false; ///< a referral links the two
    Class pairClass = Class::Overlap;
    Verdict verdict = Verdict::ToBeDiscussed;
    bool isOpen = true; ///< to be discussed, or unwanted and not yet resolved

    bool operator==(const OverlapPair &) const = default;
};

/// A list of pairs in twelve bytes each: ten thousand activities that are all alike are fifty million pairs,
/// and what is found on them is the same few things each time. A copy costs nothing until it is changed.
class OverlapPairs {
public:
    class const_iterator {
    public:
        using iterator_category = std::random_access_iterator_tag;
        using value_type = OverlapPair;
        using difference_type = qsizetype;
        using pointer = void;
        using reference = OverlapPair;

        const_iterator(const OverlapPairs &pairs, qsizetype at) : m_pairs(&pairs), m_at(at) { }
        OverlapPair operator*() const { return m_pairs->at(m_at); }
        const_iterator &operator++()
        {
            ++m_at;
            return *this;
        }
        const_iterator operator++(int) { return {*m_pairs, m_at++}; }
        const_iterator &operator+=(qsizetype steps)
        {
            m_at += steps;
            return *this;
        }
        const_iterator operator+(qsizetype steps) const { return {*m_pairs, m_at + steps}; }
        qsizetype operator-(const const_iterator &other) const { return m_at - other.m_at; }
        bool operator==(const const_iterator &other) const { return m_at == other.m_at; }

    private:
        const OverlapPairs *m_pairs;
        qsizetype m_at;
    };

    qsizetype size() const { return m_entries.size(); }
    bool isEmpty() const { return m_entries.isEmpty(); }
    OverlapPair at(qsizetype i) const
    {
        const Entry &entry = m_entries.at(i);
        OverlapPair pair = m_outcomes.at(entry.outcome);
        pair.a = entry.a;
        pair.b = entry.b;
        return pair;
    }
    OverlapPair operator[](qsizetype i) const { return at(i); }
    const_iterator begin() const { return {*this, 0}; }
    const_iterator end() const { return {*this, size()}; }
    const_iterator cbegin() const { return begin(); }
    const_iterator cend() const { return end(); }

    void clear() { *this = {}; }
    void reserve(qsizetype pairs) { m_entries.reserve(pairs); }
    void append(const OverlapPair &pair) { m_entries.append({pair.a, pair.b, outcomeOf(pair)}); }
    void replace(qsizetype i, const OverlapPair &pair) { m_entries[i] = {pair.a, pair.b, outcomeOf(pair)}; }
    /// Is this a copy that was not changed since?
    bool isSharedWith(const OverlapPairs &other) const { return m_entries.isSharedWith(other.m_entries); }

private:
    struct Entry {
        int a;
        int b;
        int outcome;
    };

    int outcomeOf(OverlapPair pair);

    QList<Entry> m_entries;
    QList<OverlapPair> m_outcomes;     ///< what differs between pairs besides their activities
    QHash<OverlapPair, int> m_numbers; ///< by outcome
    int m_last = -1;                   ///< the outcome of the last pair added: the next is often alike
};

size_t qHash(const OverlapPair &pair, size_t seed = 0);

} // namespace core
