#pragma once

#include "core/model/vocabularies.h"

namespace core {

/// Something about a record that its maker should look at.
struct Problem {
    int field = -1;          ///< index in EntityInfo::fields; -1 for the record as a whole
    QString sentence;        ///< translated
    bool isBlocking = false; ///< the record cannot be stored like this
};

/// What is wrong with the values of one record, apart from references: required values missing, numbers out
/// of range, texts over the limit, words that are not in their vocabulary, ends before starts. In field
/// order. Pure.
QList<Problem> problemsOf(EntityKind kind, const Record &record, const Vocabularies &vocabularies);

/// The first blocking problem of one value, for a form while typing; nothing when it may be stored.
std::optional<Problem> blockingProblem(EntityKind kind, int field, const FieldValue &value);

/// Characters a text field may hold.
inline constexpr qsizetype longestText = 1 << 20;

} // namespace core
