#pragma once

#include <QDate>
#include <QString>

#include <compare>
#include <optional>

namespace core {

/// A calendar day, month or year: 2026-06-30, 2026-06 or 2026 (ISO 8601, proleptic Gregorian).
///
/// A partial date stands for all its days, from first() to last(). Years 1 to 9999.
class PartialDate {
public:
    PartialDate() = default; ///< null
    explicit PartialDate(QDate day);
    /// \pre a month 1–12 or 0 for none; a day that exists or 0 for none.
    PartialDate(int year, int month = 0, int day = 0);

    /// Reads exactly the three ISO forms above; anything else is nothing.
    static std::optional<PartialDate> fromIso(QStringView text);

    bool isNull() const { return m_year == 0; }
    bool isFullDay() const { return m_day != 0; }
    int year() const { return m_year; }
    int month() const { return m_month; } ///< 0 when only the year is known
    int day() const { return m_day; }     ///< 0 when only the month or year is known
    QDate first() const;
    QDate last() const;
    QString toIso() const;

    /// By year, month, day; a coarser date stands before the finer ones within it.
    auto operator<=>(const PartialDate &) const = default;

private:
    short m_year = 0;
    signed char m_month = 0;
    signed char m_day = 0;
};

} // namespace core
