#pragma once

#include "core/model/fieldvalue.h"

#include <QHash>
#include <QStringList>

#include <functional>
#include <vector>

namespace core {

/// What a row says about which initiative it is of.
struct MatchRow {
    FieldValue regions;
    TermSet providers; ///< normalised names; empty: unknown
    QString activity;  ///< normalised name; empty: none
};

/// An initiative that rows of one name may be of.
struct MatchCandidate {
    FieldValue regions;
    TermSet providers;
    TermSet activities; ///< of new initiatives; those of the file are asked for
    std::function<bool(const QString &activity)> hasActivity; ///< of the file's own
};

/// Divides the rows of one name over initiatives: those of the file and new ones.
///
/// A row fits where region and provider are equal or unknown on a side, or some provider is the same. Of
/// several the most alike is taken, then the one of the row before, then the one that has the row's activity,
/// then the oldest. Because later rows complete what earlier rows left open, the division is repeated with
/// what all rows together say until it stays the same: so a second import of the sheet divides the rows in
/// the same way.
class NameMatching {
public:
    /// \a known: the file's initiatives of this name, oldest first.
    explicit NameMatching(std::vector<MatchCandidate> known) : m_known(std::move(known)) { }

    /// \a followsLast: the row added before stands right above this one in the sheet.
    void add(MatchRow row, bool followsLast);
    /// For each row an index in the known ones, or from their number on a new initiative in the order of
    /// their first rows. O(rows · initiatives); beyond mostCandidates
    /// initiatives only equal ones are found.
    std::vector<int> divide() const;

    static constexpr size_t mostCandidates = 1000;

private:
    struct Row {
        MatchRow says;
        bool followsLast;
    };

    std::vector<int> pass(std::vector<MatchCandidate> &candidates) const;
    static int bestFor(const Row &row, int previous, const std::vector<MatchCandidate> &candidates);
    std::vector<MatchCandidate> completed(const std::vector<int> &division, size_t count) const;

    std::vector<MatchCandidate> m_known;
    std::vector<Row> m_rows;
};

} // namespace core
