#include "core/analysis/termvalues.h"

#include "core/model/vocabularies.h"

namespace core {

int sharedCount(const std::vector<int> &a, const std::vector<int> &b)
{
    int count = 0;
    for (size_t i = 0, j = 0; i < a.size() && j < b.size();) {
        if (a[i] == b[j]) {
            ++count;
            ++i;
            ++j;
        } else if (a[i] < b[j]) {
            ++i;
        } else {
            ++j;
        }
    }
    return count;
}

TermValues::TermValues(const Vocabularies &vocabularies, const QString &vocabulary)
{
    const QStringList frame = vocabularies.keys(vocabulary, false, false);
    for (const QString &key : frame) {
        if (key != allTerms)
            termOf(key);
    }
    m_frameSize = termCount();
    const QStringList every = vocabularies.keys(vocabulary, true, true);
    for (const QString &key : every) {
        if (const VocabularyTerm *found = vocabularies.find(vocabulary, key); found->parent.hasValue())
            m_parents.insert(key, *found->parent);
    }
}

int TermValues::termOf(const QString &key)
{
    const auto found = m_index.constFind(key);
    if (found != m_index.cend())
        return *found;
    const int index = termCount();
    m_keys.append(key);
    m_index.insert(key, index);
    return index;
}

int TermValues::add(const Known<TermSet> &set)
{
    if (set.isUnknown())
        return unknown;
    return set.hasValue() ? addItems(set->items()) : none;
}

int TermValues::add(const Known<QString> &key)
{
    if (key.isUnknown())
        return unknown;
    return key.hasValue() ? addItems({*key}) : none;
}

int TermValues::addItems(const QList<QString> &items)
{
    const auto found = m_byItems.constFind(items);
    if (found != m_byItems.cend())
        return *found;
    Value value;
    for (const QString &item : items) {
        if (item == allTerms) {
            value.isAll = true;
            continue;
        }
        value.terms.push_back(termOf(item));
        value.covered.push_back(value.terms.back());
        QString parent = m_parents.value(item);
        for (qsizetype steps = m_parents.size(); !parent.isEmpty() && steps > 0;
             --steps) { // parents may run in a circle
            value.covered.push_back(termOf(parent));
            parent = m_parents.value(parent);
        }
    }
    for (int term = 0; value.isAll && term < m_frameSize; ++term)
        value.covered.push_back(term);
    for (std::vector<int> *list : {&value.terms, &value.covered}) {
        std::sort(list->begin(), list->end());
        list->erase(std::unique(list->begin(), list->end()), list->end());
    }
    const int index = size();
    m_values.push_back(std::move(value));
    m_byItems.insert(items, index);
    return index;
}

Certainty TermValues::contains(int value, int term) const
{
    if (value == unknown)
        return Certainty::Possible;
    const Value &known = at(value);
    return certainIf(known.isAll || std::binary_search(known.covered.begin(), known.covered.end(), term));
}

bool TermValues::share(int a, int b) const
{
    if (!hasTerms(a) || !hasTerms(b))
        return false;
    return at(a).isAll || at(b).isAll || sharedCount(at(a).covered, at(b).covered) > 0;
}

bool TermValues::isFull(const Value &value) const
{
    return value.isAll
        || (m_frameSize > 0 && static_cast<int>(value.terms.size()) >= m_frameSize
            && value.terms[static_cast<size_t>(m_frameSize) - 1] == m_frameSize - 1);
}

bool TermValues::equal(int a, int b) const
{
    if (a == unknown || b == unknown)
        return false;
    return a == b
        || (hasTerms(a) && hasTerms(b) && (at(a).isAll || at(b).isAll) && isFull(at(a)) && isFull(at(b)));
}

double TermValues::similarity(int a, int b) const
{
    if (a == unknown || b == unknown)
        return -1;
    if (a == none || b == none)
        return a == b ? 1 : 0;
    if (a == b || at(a).isAll || at(b).isAll)
        return 1;
    const auto &left = at(a).terms;
    const auto &right = at(b).terms;
    const int shared = sharedCount(left, right);
    return shared / static_cast<double>(left.size() + right.size() - static_cast<size_t>(shared));
}

} // namespace core
