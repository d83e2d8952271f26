#include "core/layout/linksegments.h"

#include <QHash>

#include <algorithm>
#include <cstdlib>

namespace core {
namespace {

/// Twice the middle of a place, in whole numbers: no rounding, so the same answer everywhere.
struct Middle {
    qint64 x = 0;
    qint64 y = 0;
};

QList<Middle> middles(const JourneyMapLayout &layout)
{
    QList<qint64> above(layout.bandRows.size(), 0);
    for (qsizetype band = 1; band < above.size(); ++band)
        above[band] = above.at(band - 1) + layout.bandRows.at(band - 1);
    QList<Middle> result;
    result.reserve(layout.places.size());
    for (const JourneyMapPlace &place : layout.places)
        result.append({place.firstTrack + place.lastTrack, 2 * (above.at(place.band) + place.row)});
    return result;
}

/// Twice the signed area of the triangle.
qint64 turn(const Middle &a, const Middle &b, const Middle &c)
{
    return (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x);
}

int sign(qint64 value)
{
    return (value > 0) - (value < 0);
}

bool cross(const QList<Middle> &at, const LinkSegment &s, const LinkSegment &t)
{
    if (s.from == t.from || s.from == t.to || s.to == t.from || s.to == t.to)
        return false;
    const Middle &a = at.at(s.from), &b = at.at(s.to), &c = at.at(t.from), &d = at.at(t.to);
    if (std::max(a.x, b.x) < std::min(c.x, d.x) || std::max(c.x, d.x) < std::min(a.x, b.x)
        || std::max(a.y, b.y) < std::min(c.y, d.y) || std::max(c.y, d.y) < std::min(a.y, b.y))
        return false;
    return sign(turn(a, b, c)) * sign(turn(a, b, d)) < 0 && sign(turn(c, d, a)) * sign(turn(c, d, b)) < 0;
}

void appendSegments(QList<LinkSegment> &segments, const JourneyMapLayout &layout, int link,
                    const QList<int> &from, const QList<int> &to)
{
    const auto bandOf = [&](int place) { return layout.places.at(place).band; };
    bool shared = false;
    int nearest = std::numeric_limits<int>::max();
    LinkSegment best;
    for (const int a : from) {
        for (const int b : to) {
            const int distance = std::abs(bandOf(a) - bandOf(b));
            if (distance == 0) {
                segments.append({link, a, b});
                shared = true;
            } else if (distance < nearest) {
                nearest = distance;
                best = {link, a, b};
            }
        }
    }
    if (!shared && nearest != std::numeric_limits<int>::max())
        segments.append(best);
}

} // namespace

QList<LinkSegment> linkSegments(const JourneyMapLayout &layout, const QList<JourneyMapLink> &links)
{
    QHash<RecordId, QList<int>> placesOf;
    for (int i = 0; i < layout.places.size(); ++i)
        placesOf[layout.places.at(i).id].append(i); // in the order of bands
    QList<LinkSegment> segments;
    for (int i = 0; i < links.size(); ++i) {
        const JourneyMapLink &link = links.at(i);
        if (link.from != link.to)
            appendSegments(segments, layout, i, placesOf.value(link.from), placesOf.value(link.to));
    }
    return segments;
}

int crossingCount(const JourneyMapLayout &layout, const QList<LinkSegment> &segments)
{
    const QList<Middle> at = middles(layout);
    int count = 0;
    for (qsizetype i = 0; i < segments.size(); ++i) {
        for (qsizetype j = i + 1; j < segments.size(); ++j)
            count += cross(at, segments.at(i), segments.at(j));
    }
    return count;
}

int crossingCountAt(const JourneyMapLayout &layout, const QList<LinkSegment> &segments,
                    const QList<int> &places)
{
    const QList<Middle> at = middles(layout);
    const auto touches
        = [&](const LinkSegment &s) { return places.contains(s.from) || places.contains(s.to); };
    int count = 0;
    for (qsizetype i = 0; i < segments.size(); ++i) {
        if (!touches(segments.at(i)))
            continue;
        for (qsizetype j = 0; j < segments.size(); ++j) {
            if (j != i && (j > i || !touches(segments.at(j))))
                count += cross(at, segments.at(i), segments.at(j));
        }
    }
    return count;
}

} // namespace core
