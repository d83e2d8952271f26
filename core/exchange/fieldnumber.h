#pragma once

#include <QString>

#include <optional>

namespace core {

/// A number as a person typed it.
struct TypedNumber {
    double value = 0;
    bool isPercent = false;     ///< "%" stood behind it; the value is not divided
    bool isApproximate = false; ///< "ca.", "±" or words around it were left out
    bool isAmbiguous = false;   ///< "1.900" or "1,900": read as 1900, which another might mean as 1.9
};

/// Reads Dutch and English notation alike: "1.900.000", "€ 1.900.000,-", "1.900,50", "1,900.50", "12%",
/// "1,5 mln", "25k", "ca. 500", "120 deelnemers", "1e-7". Nothing when it is no number, or beyond ±1e300.
/// O(n).
std::optional<TypedNumber> parseNumber(QStringView text);

} // namespace core
