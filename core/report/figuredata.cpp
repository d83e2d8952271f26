#include "core/report/figuredata.h"

#include <algorithm>
#include <numeric>

namespace core {

double ChartData::greatest() const
{
    double most = target.value_or(0);
    for (qsizetype category = 0; category < categories.size(); ++category) {
        double sum = 0;
        for (const ChartSeries &one : series) {
            const double value = one.values.value(category);
            sum = isStacked ? sum + value : std::max(sum, value);
        }
        most = std::max(most, sum);
    }
    return most;
}

qsizetype TimelineData::bars() const
{
    return std::accumulate(groups.cbegin(), groups.cend(), qsizetype{0},
                           [](qsizetype sum, const TimelineGroup &group) { return sum + group.bars.size(); });
}

qsizetype CalendarData::entries() const
{
    return std::accumulate(
        quarters.cbegin(), quarters.cend(), qsizetype{0},
        [](qsizetype sum, const CalendarQuarter &quarter) { return sum + quarter.entries.size(); });
}

} // namespace core
