#pragma once

#include <utility>

namespace core {

/// A field's value in its three states: onbekend (unknown), geen (none) or a value.
///
/// Unknown never counts as "no". An empty text or set is none: both ways of making it give the same state, so
/// that a file and the memory cannot disagree.
template <typename T>
class Known {
public:
    Known() = default; ///< unknown
    Known(T value) : m_value(std::move(value)), m_state(isEmpty(m_value) ? State::None : State::Value) { }

    static Known unknown() { return {}; }
    static Known none()
    {
        Known result;
        result.m_state = State::None;
        return result;
    }

    bool isUnknown() const { return m_state == State::Unknown; }
    bool isNone() const { return m_state == State::None; }
    bool hasValue() const { return m_state == State::Value; }
    /// Value or none: something was recorded.
    bool isKnown() const { return m_state != State::Unknown; }

    /// Precondition: hasValue(). Without a value it is a default-constructed T.
    const T &value() const { return m_value; }
    const T &operator*() const { return m_value; }
    const T *operator->() const { return &m_value; }
    T valueOr(T other) const { return hasValue() ? m_value : std::move(other); }

    bool operator==(const Known &) const = default;

private:
    enum class State : unsigned char { Unknown, None, Value };

    static bool isEmpty(const T &value)
    {
        if constexpr (requires { value.isEmpty(); })
            return value.isEmpty();
        else
            return false;
    }

    T m_value{};
    State m_state = State::Unknown;
};

} // namespace core
