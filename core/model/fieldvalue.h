#pragma once

#include "core/base/known.h"
#include "core/base/partialdate.h"
#include "core/model/sortedset.h"

#include <variant>

namespace core {

/// The value of any field, for code that learns at run time which field it handles (forms, import, exports,
/// diffs).
///
/// Holds what the field's member holds: QString for text and a term's key, qint64 for numbers and euro cents,
/// double, bool, PartialDate, TermSet, RecordId, RecordIdSet. Empty texts and sets become none.
class FieldValue {
public:
    struct None {
        bool operator==(const None &) const = default;
    };
    using Data = std::variant<std::monostate, None, QString, qint64, double, bool, PartialDate, TermSet,
                              RecordId, RecordIdSet>;

    FieldValue() = default; ///< unknown
    template <typename T>
    requires(
        !std::is_same_v<
            std::decay_t<T>,
            FieldValue> && std::is_constructible_v<Known<std::decay_t<T>>, T> && std::is_constructible_v<Data, std::in_place_type_t<std::decay_t<T>>, T>)
        FieldValue(T value)
        : FieldValue(Known<std::decay_t<T>>(std::move(value)))
    { }
    template <typename T>
    FieldValue(const Known<T> &known)
    {
        if (known.hasValue())
            m_data.emplace<T>(*known);
        else if (known.isNone())
            m_data.emplace<None>();
    }
    static FieldValue none()
    {
        FieldValue value;
        value.m_data.emplace<None>();
        return value;
    }

    bool isUnknown() const { return m_data.index() == 0; }
    bool isNone() const { return m_data.index() == 1; }
    bool hasValue() const { return m_data.index() > 1; }

    /// The value as T, or nullptr when it is unknown, none or of another type.
    template <typename T>
    const T *as() const
    {
        return std::get_if<T>(&m_data);
    }
    /// Unknown when the value is of another type.
    template <typename T>
    Known<T> known() const
    {
        if (const T *value = as<T>())
            return Known<T>(*value);
        return isNone() ? Known<T>::none() : Known<T>::unknown();
    }

    bool operator==(const FieldValue &) const = default;

private:
    Data m_data;
};

} // namespace core
