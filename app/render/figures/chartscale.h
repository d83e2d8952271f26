#pragma once

#include <algorithm>
#include <cmath>

namespace app {

/// An axis from 0 to a round number at or above the greatest value, with at most six steps of 1, 2 or 5 times
/// a power of ten. Counts have no steps below 1.
struct ChartScale {
    double top = 1;
    double step = 1;

    explicit ChartScale(double greatest)
    {
        if (!(greatest > 0) || !std::isfinite(greatest))
            return;
        const double power = std::pow(10.0, std::floor(std::log10(greatest)));
        for (const double step10 : {0.1, 0.2, 0.5, 1.0, 2.0}) {
            step = std::max(1.0, step10 * power);
            if (greatest / step <= 6)
                break;
        }
        top = step * std::ceil(greatest / step - 1e-9);
    }
};

} // namespace app
