#include "measure.h"

#include <QElapsedTimer>
#include <QFile>

#include <cstdio>

double seconds(const std::function<void()> &work, int runs)
{
    double best = 1e300;
    for (int run = 0; run < runs; ++run) {
        QElapsedTimer timer;
        timer.start();
        work();
        best = std::min(best, static_cast<double>(timer.nsecsElapsed()) / 1e9);
    }
    return best;
}

double residentMegabytes()
{
    QFile file(QStringLiteral("/proc/self/statm"));
    if (!file.open(QIODevice::ReadOnly))
        return 0;
    return file.readAll().split(' ').at(1).toDouble() * 4096 / 1e6;
}

void printRow(const char *what, double ours, const char *against, double theirs, const char *goal)
{
    std::printf("%-44s %9.3f s   %-34s %9.3f s   ratio %7.2f   goal %s\n", what, ours, against, theirs,
                ours / theirs, goal);
    std::fflush(stdout);
}

void printFigure(const char *what, double figure, const char *unit, const char *goal)
{
    std::printf("%-44s %9.3f %-3s %63s goal %s\n", what, figure, unit, "", goal);
    std::fflush(stdout);
}
