#pragma once

#include "app/render/figures/networkfigure.h"

#include <random>

/// Networks for tests that need no graph behind them.
namespace samples {

using namespace app;

inline int below(std::mt19937 &random, int limit)
{
    return static_cast<int>(random() % static_cast<unsigned>(limit));
}

/// \a count square marks anywhere in a square world, each joined to the next.
inline NetworkFigure scattered(int count, quint32 seed)
{
    std::mt19937 random(seed);
    NetworkFigure figure;
    figure.nodeKinds = {{QStringLiteral("kind"), QStringLiteral("K"), MarkShape::Square, QColor(Qt::blue)}};
    figure.linkKinds = {{QStringLiteral("refers to"), QColor(Qt::black)}};
    figure.world = QRectF(0, 0, 2000, 2000);
    for (int i = 0; i < count; ++i) {
        figure.nodes.append({core::RecordId(1, quint64(i) + 1),
                             QStringLiteral("Node number %1").arg(i * 7919 % 100003),
                             {},
                             0});
        figure.marks.append({i, QRectF(below(random, 1980), below(random, 1980), 20, 20), {}, {}});
        if (i > 0) {
            figure.segments.append({int(figure.links.size()), i - 1, below(random, i)});
            figure.links.append({core::RecordId(2, quint64(i)), 0, i % 2 == 0});
        }
    }
    return figure;
}

} // namespace samples
