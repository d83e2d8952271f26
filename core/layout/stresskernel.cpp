#include "core/layout/stresskernel.h"

#include <cmath>

namespace core {
namespace {

constexpr int lanes = PivotDistances::lanes;

struct Sums {
    float x[lanes] = {};
    float y[lanes] = {};
    float weight[lanes] = {};

    StressPoint mean() const
    {
        float sumX = 0, sumY = 0, sum = 0;
        for (int lane = 0; lane < lanes; ++lane) {
            sumX += x[lane];
            sumY += y[lane];
            sum += weight[lane];
        }
        return {sumX / sum, sumY / sum};
    }
};

} // namespace

StressPoint nearPivots(const PlanePoints &pivots, const quint16 *steps, int rowSize)
{
    Sums sums;
    const float *x = pivots.x.data(), *y = pivots.y.data();
    for (int first = 0; first < rowSize; first += lanes) {
        for (int lane = 0; lane < lanes; ++lane) {
            const float wanted = steps[first + lane];
            const float inverse = 1.0F / (wanted * wanted);
            const float weight = inverse * inverse;
            sums.x[lane] += weight * x[first + lane];
            sums.y[lane] += weight * y[first + lane];
            sums.weight[lane] += weight;
        }
    }
    return sums.mean();
}

StressPoint majorised(const PlanePoints &pivots, const quint16 *steps, int rowSize, StressPoint at)
{
    Sums sums;
    const float *x = pivots.x.data(), *y = pivots.y.data();
    for (int first = 0; first < rowSize; first += lanes) {
        for (int lane = 0; lane < lanes; ++lane) {
            const float wanted = steps[first + lane];
            const float dx = at.x - x[first + lane], dy = at.y - y[first + lane];
            const float now = std::sqrt(dx * dx + dy * dy + 1e-12F);
            const float inverse = 1.0F / (now * wanted * wanted); // one division serves both quotients
            const float weight = inverse * now, pull = inverse * wanted;
            sums.x[lane] += weight * x[first + lane] + pull * dx;
            sums.y[lane] += weight * y[first + lane] + pull * dy;
            sums.weight[lane] += weight;
        }
    }
    return sums.mean();
}

} // namespace core
