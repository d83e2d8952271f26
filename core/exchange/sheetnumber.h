#pragma once

#include <QByteArray>
#include <QByteArrayView>

namespace core {

/// What a number in a spreadsheet stands for; its cell's number format decides.
enum class NumberKind : unsigned char {
    Plain,
    Percent,
    Day,
    Month, ///< A day of which only month and year are shown.
    Year,  ///< A day of which only the year is shown.
    Time,  ///< A time of day or a length of time.
};

/// \a value with '.' before its decimals and no trailing zeros: "0.25", "-3", "1200000".
///
/// Whole numbers below 2^53 are exact; other numbers have the 15 digits that spreadsheet programs show, so
/// that 0.1 + 0.2 is "0.3". Only beyond 1e21 and under 1e-9 with an exponent: "1e+30". Three decimals get a
/// zero more, "1.1250", because "1.125" is how people type thousands.
QByteArray numberText(double value);

/// \a share as a person types it: 0.25 is "25%".
QByteArray percentText(double share);

/// The text of the number \a value shown as \a kind in an XLSX file. Days are counted from 1899-12-30, or
/// from 1904-01-01 if \a from1904. What is no day of the years 1900–9999 stays a number.
QByteArray serialText(double value, NumberKind kind, bool from1904);

/// The text of an ISO date with or without a time ("2026-06-30T14:30:00"), shown as \a kind.
/// What is no such date comes back as it is.
QByteArray isoDateText(QByteArrayView iso, NumberKind kind);

/// The text of an ISO 8601 length of time as ODS writes it: "PT09H30M00S" is "09:30".
/// What is no such length comes back as it is.
QByteArray isoTimeText(QByteArrayView iso);

/// The kind that the XLSX number format \a code asks for: "d-m-yyyy" is a Day, "0,0%" a Percent. \a code is
/// the file's own code, which is in English notation whatever the language of the program.
NumberKind kindOfFormat(QByteArrayView code);

/// The kind of the XLSX number format \a id that needs no code because it is built in (ECMA-376 18.8.30).
NumberKind kindOfBuiltInFormat(int id);

} // namespace core
