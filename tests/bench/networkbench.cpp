#include "benches.h"
#include "core/analysis/network.h"
#include "documents.h"
#include "measure.h"

#include <QCoreApplication>
#include <QFile>

#include <cmath>
#include <cstdio>
#include <numeric>

namespace {

core::CsrGraph graphOf(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("%s is not there", qPrintable(path));
    std::vector<std::pair<int, int>> edges;
    int nodes = 0;
    while (!file.atEnd()) {
        const QList<QByteArray> ends = file.readLine().simplified().split(' ');
        edges.push_back({ends.constFirst().toInt(), ends.constLast().toInt()});
        nodes = std::max({nodes, edges.back().first + 1, edges.back().second + 1});
    }
    return core::CsrGraph(nodes, std::move(edges));
}

void write(const core::CsrGraph &graph, const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        qFatal("%s cannot be written", qPrintable(path));
    for (int node = 0; node < graph.size(); ++node) {
        for (const int *at = graph.begin(node); at != graph.end(node); ++at) {
            if (node < *at)
                file.write(QByteArray::number(node) + ' ' + QByteArray::number(*at) + '\n');
        }
    }
}

/// Both in one run, and both give the same figures or the row is none.
void compare(const char *what, const core::CsrGraph &graph, const QString &edges)
{
    std::vector<double> scores;
    const double ours = seconds([&] { scores = *core::betweenness(graph); });
    const QString peer = QCoreApplication::applicationDirPath() + QStringLiteral("/stelselkaart-peer-igraph");
    const QList<QByteArray> found = programOutput(peer, {edges}).simplified().split(' ');
    std::printf("    %s: %d nodes, %lld edges\n", what, graph.size(),
                static_cast<long long>(graph.edgeCount()));
    if (found.size() != 2) {
        std::printf("    %s in %.3f s; igraph is not there to compare with\n", what, ours);
        return;
    }
    const double pairs = static_cast<double>(graph.size() - 1) * static_cast<double>(graph.size() - 2) / 2;
    const double sum = std::accumulate(scores.begin(), scores.end(), 0.0) * pairs;
    if (std::abs(sum / found.constLast().toDouble() - 1) > 1e-9)
        qFatal("igraph finds another betweenness");
    printRow(what, ours, "igraph's C library", found.constFirst().toDouble(), "<= 0.50");
}

core::CsrGraph networkOf(const core::Inventory &inventory)
{
    const auto ecosystem = core::Ecosystem::of(inventory, profileOf(inventory), {});
    const auto network = core::network(*ecosystem);
    if (!network)
        qFatal("there is no network");
    return network->graph;
}

} // namespace

QString networkEdges(const core::Inventory &inventory, const QString &folder)
{
    const QString path = folder + QStringLiteral("/network.edges");
    write(networkOf(inventory), path);
    return path;
}

void measureBetweenness(const core::Inventory &inventory, const QString &folder, const QString &edges)
{
    compare("betweenness, graph of the goal", graphOf(edges), edges);
    compare("betweenness, the national file's network", networkOf(inventory),
            networkEdges(inventory, folder));
}
