#include "core/analysis/chapters.h"

namespace core {
namespace {

struct Row {
    const char *key;
    Chapters chapters;
    Chapters needs;
};
constexpr Row rows[] = {
    {"coverage", Chapter::Coverage, Chapter::Overlaps},
    {"overlaps", Chapter::Overlaps, {}},
    {"journeys", Chapter::Journeys, {}},
    {"hinge", Chapter::Hinge, {}},
    {"network", Chapters(Chapter::Network) | Chapter::Betweenness, {}},
    {"robustness", Chapter::Robustness, Chapters(Chapter::Overlaps) | Chapter::Coverage | Chapter::Journeys},
    {"reach", Chapter::Reach, {}},
    {"demand", Chapter::Demand, Chapters(Chapter::Overlaps) | Chapter::Coverage},
    {"judgements", Chapter::Judgements, Chapters(Chapter::Overlaps) | Chapter::Network},
    {"stelsel", Chapter::Stelsel, {}},
    {"minimalSet", Chapter::MinimalSet, Chapters(Chapter::Overlaps) | Chapter::Coverage},
    {"quality", Chapter::Quality, {}},
};

} // namespace

QStringList chapterKeys()
{
    QStringList keys;
    for (const Row &row : rows)
        keys.append(QLatin1String(row.key));
    return keys;
}

Chapters chaptersOf(const QStringList &keys)
{
    Chapters chapters;
    for (const Row &row : rows) {
        if (keys.isEmpty() || keys.contains(QLatin1String(row.key)))
            chapters |= row.chapters;
    }
    return chapters;
}

Chapters withNeeds(Chapters wanted)
{
    Chapters all = wanted;
    for (const Row &row : rows) {
        if (wanted & row.chapters)
            all |= row.needs;
    }
    if (wanted & Chapter::Betweenness)
        all |= Chapter::Network;
    return all;
}

} // namespace core
