#pragma once

#include "core/analysis/certainty.h"
#include "core/base/known.h"
#include "core/model/sortedset.h"

#include <QHash>
#include <QStringList>

#include <vector>

namespace core {

class Vocabularies;

/// The terms of one vocabulary, numbered, and every different value the records give a field with them.
///
/// Terms 0 to frameSize()-1 are the frame: top terms that are not retired, in the order of position, then
/// key. Value 0 is onbekend, value 1 geen; every other value stands for one set, so that two activities are
/// compared by two small numbers. A sub-term belongs to its top term too. Filled by the ecosystem, then
/// frozen.
class TermValues {
public:
    static constexpr int unknown = 0;
    static constexpr int none = 1;

    struct Value {
        bool isAll = false;       ///< the term "alle": every term of the vocabulary
        std::vector<int> terms;   ///< as recorded, ascending
        std::vector<int> covered; ///< with the top terms of sub-terms, ascending; all of the frame for "alle"
    };

    TermValues() = default;
    TermValues(const Vocabularies &vocabularies, const QString &vocabulary);

    int add(const Known<TermSet> &set);
    int add(const Known<QString> &key);

    int frameSize() const { return m_frameSize; }
    int termCount() const { return static_cast<int>(m_keys.size()); }
    const QString &key(int term) const { return m_keys.at(term); }
    /// -1 when no record and no vocabulary names it.
    int indexOf(const QString &key) const { return m_index.value(key, -1); }

    int size() const { return static_cast<int>(m_values.size()); }
    const Value &at(int value) const { return m_values.at(value); }
    static bool hasTerms(int value) { return value > none; }
    /// Does the value contain the term? Possible when it is unknown.
    Certainty contains(int value, int term) const;
    /// A shared term; false where one is unknown or geen.
    bool share(int a, int b) const;
    /// Equal known sets, "alle" being equal to the full frame (method.md, duplicatie).
    bool equal(int a, int b) const;
    /// Jaccard, with the rules for alle and geen; -1 where one side is unknown.
    double similarity(int a, int b) const;

private:
    int termOf(const QString &key);
    int addItems(const QList<QString> &items);
    bool isFull(const Value &value) const;

    QStringList m_keys;
    QHash<QString, int> m_index;
    QHash<QString, QString> m_parents;
    QHash<QList<QString>, int> m_byItems;
    QList<Value> m_values{{}, {}}; ///< shared with the copy that the next state starts from
    int m_frameSize = 0;
};

/// |A and B| of two ascending lists.
int sharedCount(const std::vector<int> &a, const std::vector<int> &b);

} // namespace core
