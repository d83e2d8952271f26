#include "benches.h"
#include "core/analysis/analyse.h"
#include "documents.h"
#include "measure.h"

#include <QFileInfo>

#include <atomic>
#include <chrono>
#include <cmath>
#include <cstdio>
#include <thread>

core::Profile profileOf(const core::Inventory &inventory)
{
    core::Profile profile = *core::Profile::of(inventory);
    profile.referenceDate = QDate(2026, 6, 30);
    return profile;
}

namespace {

double everyChapterSeconds(const core::Inventory &inventory)
{
    return seconds([&] {
        if (!core::analyse(inventory, profileOf(inventory), {}))
            qFatal("the analysis failed");
    });
}

/// The seconds a numpy script of tests/bench says it took; 0 where it cannot run.
double numpySeconds(const QString &script, const QStringList &arguments)
{
    const QByteArray found = programOutput(QStringLiteral("/usr/bin/python3"),
                                           QStringList{QStringLiteral(BENCH_DIR "/") + script} + arguments);
    std::printf("    %s\n", found.constData());
    return found.mid(found.indexOf(": ") + 2).split(' ').constFirst().toDouble();
}

/// All chapters against three of the costliest pieces by numpy: overlap, betweenness and alike names. The
/// journeys, cells, unique contributions and the rest would come on top of it.
void compareWithNumpy(const core::Inventory &inventory, const QString &exported, const QString &folder)
{
    const double overlap = seconds([&] {
        const auto ecosystem = core::Ecosystem::of(inventory, profileOf(inventory), {});
        if (!ecosystem || !core::overlaps(*ecosystem))
            qFatal("overlap failed");
    });
    const double all = everyChapterSeconds(inventory);
    const QString edges = networkEdges(inventory, folder);
    const double pairs = numpySeconds(QStringLiteral("reference_overlap.py"),
                                      {exported, profileOf(inventory).referenceDate.toString(Qt::ISODate)});
    const double network
        = numpySeconds(QStringLiteral("reference_network.py"), {exported, edges, QStringLiteral("16")});
    if (pairs <= 0 || network <= 0) {
        std::printf("    all chapters in %.3f s; numpy is not there to compare with\n", all);
        return;
    }
    printRow("overlap, with the view it is made from", overlap, "numpy: all pairs, certain ones", pairs,
             "<= 0.02");
    printRow("all chapters", all, "numpy: overlap, betweenness, names", pairs + network, "<= 0.02");
}

/// The exponent e of time ~ activities^e: the straight line that fits the logarithms best.
double fittedExponent(const QList<std::pair<double, double>> &points)
{
    double x = 0, y = 0, xx = 0, xy = 0;
    for (const auto &[activities, time] : points) {
        x += std::log(activities);
        y += std::log(time);
        xx += std::log(activities) * std::log(activities);
        xy += std::log(activities) * std::log(time);
    }
    const auto count = static_cast<double>(points.size());
    return (count * xy - x * y) / (count * xx - x * x);
}

void measureGrowth(const QStringList &sheets, const QString &folder)
{
    QList<std::pair<double, double>> points;
    for (const QString &sheet : sheets) {
        const auto document = opened(documentOf(sheet, folder + QStringLiteral("/growth.stelsel")));
        const double time = everyChapterSeconds(document->inventory());
        points.append(
            {static_cast<double>(document->inventory().table(core::EntityKind::Activity).size()), time});
        std::printf("    %6.0f activities: all chapters in %.3f s\n", points.constLast().first, time);
    }
    printFigure("growth of all chapters with the file", fittedExponent(points), "", "<= 1.3 (exponent)");
}

/// The longest wait from "stop" to its return, over requests spread evenly over a whole analysis.
void measureCancelling(const core::Inventory &inventory)
{
    using Clock = std::chrono::steady_clock;
    constexpr int requests = 25;
    const double whole = seconds(
        [&] {
            if (!core::analyse(inventory, profileOf(inventory), {}))
                qFatal("the analysis failed");
        },
        1);
    double worst = 0;
    for (int request = 0; request < requests; ++request) {
        std::atomic<bool> stop = false;
        Clock::time_point asked;
        core::JobControl job;
        job.isCancelled = [&] { return stop.load(); };
        std::thread clock([&] {
            std::this_thread::sleep_for(std::chrono::duration<double>(whole * request / requests));
            asked = Clock::now();
            stop = true;
        });
        const auto analysis = core::analyse(inventory, profileOf(inventory), {}, job);
        const auto returned = Clock::now();
        clock.join();
        if (!analysis)
            worst = std::max(worst, std::chrono::duration<double>(returned - asked).count());
    }
    printFigure("stopping the analysis, longest wait", worst * 1000, "ms", "<= 50 ms");
}

} // namespace

void measureAnalyses(const QString &document, const QStringList &sheets, const QString &folder)
{
    const auto file = opened(document);
    compareWithNumpy(file->inventory(),
                     QFileInfo(sheets.constLast()).path() + QStringLiteral("/reference.json"), folder);
    measureCancelling(file->inventory());
    measureGrowth(sheets, folder);
    measureBetweenness(file->inventory(), folder,
                       QFileInfo(sheets.constLast()).path() + QStringLiteral("/graph.edges"));
}
