#include "app/desktop/views/network/networkcanvas.h"
#include "benches.h"
#include "measure.h"

#include <QScrollBar>

#include <algorithm>
#include <ctime>
#include <numeric>
#include <random>

// Frames of the network view: 14 650 nodes, 41 259 lines, 1600 x 1000 points, no graphics card.

namespace {

constexpr int nodes = 14650;
constexpr int lines = 41259;
constexpr int steps = 60;

/// Nodes all over a country, nine lines in ten to someone near, one to anyone.
app::NetworkFigure country()
{
    std::mt19937 random(3);
    app::NetworkFigure figure;
    figure.world = QRectF(0, 0, 36000, 22000);
    const app::MarkShape shapes[] = {app::MarkShape::Square, app::MarkShape::Round, app::MarkShape::Hexagon};
    for (int kind = 0; kind < 6; ++kind) {
        figure.nodeKinds.append({QStringLiteral("kind %1").arg(kind), QString(QChar('A' + kind)),
                                 shapes[kind % 3], QColor::fromHsv(60 * kind, 160, 150)});
        figure.linkKinds.append({QStringLiteral("line %1").arg(kind), QColor::fromHsv(60 * kind, 200, 120),
                                 app::linkStroke(kind), app::linkHead(kind)});
    }
    const auto at = [&](double length) { return length * double(random()) / double(std::mt19937::max()); };
    for (int i = 0; i < nodes; ++i) {
        figure.nodes.append({core::RecordId(1, quint64(i) + 1),
                             QStringLiteral("Ondernemersprogramma %1 van de regio").arg(i),
                             {},
                             i % 6});
        figure.marks.append({i, QRectF(at(35980), at(21980), 20, 20), {}, {}});
    }
    QList<int> byPlace(nodes);
    std::iota(byPlace.begin(), byPlace.end(), 0);
    std::sort(byPlace.begin(), byPlace.end(), [&](int a, int b) {
        const QPointF p = figure.marks.at(a).rect.topLeft(), q = figure.marks.at(b).rect.topLeft();
        return std::pair(int(p.x() / 400), p.y()) < std::pair(int(q.x() / 400), q.y());
    });
    for (int i = 0; i < lines; ++i) {
        const int k = int(random() % (nodes - 6));
        const bool isNear = i % 10 != 0;
        const int from = byPlace.at(k);
        const int to = isNear ? byPlace.at(k + 1 + int(random() % 5)) : int(random() % nodes);
        if (from == to)
            continue;
        figure.segments.append({int(figure.links.size()), from, to});
        figure.links.append({core::RecordId(2, quint64(i) + 1), i % 6, false});
    }
    return figure;
}

void print(const QString &what, QList<double> times)
{
    std::sort(times.begin(), times.end());
    printFigure(qPrintable(what + QStringLiteral(", median")), times.at(times.size() / 2), "ms", "<= 16 ms");
    printFigure(qPrintable(what + QStringLiteral(", 95th percentile")), times.at(times.size() * 95 / 100),
                "ms", "<= 16 ms");
}

/// Milliseconds of the processor for one frame: what else the machine does is not counted. Nothing in a frame
/// waits, so on an idle machine the clock on the wall says the same.
double frame(app::NetworkCanvas &canvas)
{
    const std::clock_t from = std::clock();
    canvas.viewport()->grab();
    return 1000.0 * double(std::clock() - from) / CLOCKS_PER_SEC;
}

/// At rest, until the picture is sharp: how many milliseconds in all, and how many for the longest frame.
std::pair<double, double> rest(app::NetworkCanvas &canvas)
{
    runFor(150); // the pause after which zooming counts as done
    double all = 0, longest = 0;
    do {
        const double time = frame(canvas);
        all += time;
        longest = std::max(longest, time);
    } while (!canvas.isSharp());
    return {all, longest};
}

} // namespace

void measureFrames()
{
    const double before = residentMegabytes();
    app::NetworkCanvas canvas;
    canvas.resize(1600, 1000);
    const app::NetworkFigure figure = country();
    canvas.setFigure([figure](const QSizeF &) { return figure; });
    canvas.show();
    runFor(50);
    printFigure("network of a country: memory", residentMegabytes() - before, "MB", "-");
    const QPointF middle = canvas.bodyRect().center();
    for (const double zoom : {0.04, 0.2, 1.0}) {
        canvas.setZoom(zoom, middle);
        canvas.centreOn(figure.world.center());
        const auto [sharp, longest] = rest(canvas);
        const QString where = QStringLiteral("at zoom %1").arg(zoom);
        printFigure(qPrintable(QStringLiteral("sharp after a rest ") + where), sharp, "ms", "-");
        printFigure(qPrintable(QStringLiteral("longest frame of it ") + where), longest, "ms", "<= 16 ms");
        QList<double> pans, zooms;
        for (int i = 0; i < steps; ++i) {
            const int way = i % 20 < 10 ? 17 : -17;
            canvas.horizontalScrollBar()->setValue(canvas.horizontalScrollBar()->value() + way);
            canvas.verticalScrollBar()->setValue(canvas.verticalScrollBar()->value() + way / 2);
            pans.append(frame(canvas));
        }
        print(QStringLiteral("pan ") + where, pans);
        for (int i = 0; i < steps; ++i) {
            canvas.setZoom(canvas.zoom() * (i % 10 < 5 ? 1.08 : 1 / 1.08), middle);
            zooms.append(frame(canvas));
        }
        print(QStringLiteral("zoom ") + where, zooms);
    }
}
