#include "measure.h"

#include <QElapsedTimer>
#include <QEventLoop>
#include <QFile>
#include <QProcess>
#include <QTimer>

#include <cstdio>
#include <ctime>

namespace {

double processorSeconds()
{
    return static_cast<double>(std::clock()) / CLOCKS_PER_SEC;
}

} // namespace

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

double cpuSeconds(const std::function<void()> &work, int runs)
{
    double best = 1e300;
    for (int run = 0; run < runs; ++run) {
        const double before = processorSeconds();
        work();
        best = std::min(best, processorSeconds() - before);
    }
    return best;
}

void runFor(int milliseconds)
{
    QEventLoop loop;
    QTimer::singleShot(milliseconds, &loop, &QEventLoop::quit);
    loop.exec();
}

double programSeconds(const QString &program, const QStringList &arguments)
{
    QElapsedTimer timer;
    timer.start();
    QProcess process;
    process.start(program, arguments);
    if (!process.waitForFinished(-1) || process.exitCode() != 0)
        return -1;
    return static_cast<double>(timer.nsecsElapsed()) / 1e9;
}

QByteArray programOutput(const QString &program, const QStringList &arguments)
{
    QProcess process;
    process.start(program, arguments);
    process.waitForFinished(-1);
    return process.readAllStandardOutput().trimmed();
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
    const bool isShort = std::max(ours, theirs) < 0.1;
    const double scale = isShort ? 1000 : 1;
    const char *unit = isShort ? "ms" : "s ";
    std::printf("%-44s %9.3f %s  %-34s %9.3f %s  ratio %7.2f   goal %s\n", what, ours * scale, unit, against,
                theirs * scale, unit, ours / theirs, goal);
    std::fflush(stdout);
}

void printFigure(const char *what, double figure, const char *unit, const char *goal)
{
    std::printf("%-44s %9.3f %-3s %63s goal %s\n", what, figure, unit, "", goal);
    std::fflush(stdout);
}
