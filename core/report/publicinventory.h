#pragma once

#include "core/model/inventory.h"

#include <QRegularExpression>

namespace core {

/// What may not be read by everyone in the records of one file: the persons named in its fields for personal
/// data, and what looks like an e-mail address or a telephone number wherever it stands. A value; any thread.
class PersonalTexts {
public:
    explicit PersonalTexts(const Inventory &inventory);

    /// \a text with each of these replaced by "[…]", whatever the case of its letters. O(length).
    QString without(const QString &text) const;

private:
    QRegularExpression m_known; ///< empty: nobody is named
};

/// The records as everyone may read them: fields of personal data are unknown, and so is every amount of
/// money but what an activity costs or pays an entrepreneur; persons are taken out of all other texts. Ids,
/// dates and references stay, so every figure that does not rest on a budget is the same. O(records ·
/// fields).
Inventory publicInventory(const Inventory &inventory);

} // namespace core
