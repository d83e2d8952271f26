#include "app/cli/layoutcommand.h"

#include "app/cli/documentcommands.h"
#include "app/render/figures/graphlayout.h"
#include "app/tasks/wholefile.h"
#include "core/exchange/csvwriter.h"
#include "core/exchange/graphfile.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QFileInfo>
#include <QLocale>

#include <numeric>

namespace app {
namespace {

QString translated(const char *text)
{
    return QCoreApplication::translate("app::cli", text);
}

bool isDocument(const QString &path)
{
    QFile file(path);
    return QFileInfo(path).isFile() && file.open(QIODevice::ReadOnly)
        && file.read(16).startsWith("SQLite format 3");
}

/// The network of a document; its words and what is pinned in it go into \a order.
core::Result<core::RecordGraph> readDocument(const QString &path, LayoutOrder &order)
{
    const auto document = openForReading(path);
    if (!document)
        return document.error();
    const core::Inventory &inventory = (*document)->inventory();
    const core::Vocabularies vocabularies(inventory);
    const LayoutOrder own = layoutOrderFor(inventory, vocabularies, order.engine);
    order.phases = own.phases;
    order.themes = own.themes;
    order.levels = own.levels;
    order.pinned = own.pinned;
    return core::recordGraphOf(inventory, core::Display(inventory, vocabularies));
}

core::Result<core::RecordGraph> readGraph(const QString &path, LayoutOrder &order)
{
    if (isDocument(path))
        return readDocument(path, order);
    const core::GraphmlLimits limits;
    const auto bytes = readWhole(path, limits.fileBytes);
    return bytes ? core::readGraphml(*bytes, limits) : bytes.error();
}

/// A line per node, by its id as text: the order in the graph's file does not matter.
QByteArray positionLines(const core::RecordGraph &graph, const QList<QPointF> &places)
{
    QList<int> order(graph.nodes.size());
    std::iota(order.begin(), order.end(), 0);
    std::sort(order.begin(), order.end(),
              [&](int a, int b) { return graph.nodes.at(a).key < graph.nodes.at(b).key; });
    QList<QStringList> rows;
    rows.reserve(order.size());
    for (const int node : std::as_const(order)) {
        const QPointF &place = places.at(node);
        rows.append({graph.nodes.at(node).key, QString::number(place.x(), 'f', 4),
                     QString::number(place.y(), 'f', 4)});
    }
    return core::writeCsv(rows, {',', false, false});
}

/// Nothing when the option is no whole number from \a least.
std::optional<qint64> wholeNumber(const QCommandLineParser &parser, const QString &name, qint64 otherwise,
                                  qint64 least)
{
    if (!parser.isSet(name))
        return otherwise;
    bool isRead = false;
    const qint64 number = parser.value(name).toLongLong(&isRead);
    return isRead && number >= least ? std::optional(number) : std::nullopt;
}

ExitCode runLayout(const QCommandLineParser &parser)
{
    const QString output = parser.value(QStringLiteral("output"));
    if (output.isEmpty())
        return failUsage(translated(QT_TRANSLATE_NOOP("app::cli", "layout needs -o with where to write.")));
    const auto seed = wholeNumber(parser, QStringLiteral("seed"), 1, 0);
    const auto threads = wholeNumber(parser, QStringLiteral("threads"), 0, 1);
    if (!seed || !threads || *threads > 1024)
        return failUsage(translated(QT_TRANSLATE_NOOP(
            "app::cli", "--seed takes a whole number from 0, --threads one from 1 to 1024.")));
    LayoutOrder order;
    order.engine = layoutEngineOf(parser.value(QStringLiteral("engine"))).value_or(LayoutEngine::Stakeholder);
    order.seed = static_cast<quint64>(*seed);
    order.threads = static_cast<int>(*threads);
    order.phases = {QStringLiteral("ontmoeten"), QStringLiteral("weten"), QStringLiteral("willen"),
                    QStringLiteral("kunnen")};
    order.levels = {QStringLiteral("europees"), QStringLiteral("landelijk"), QStringLiteral("provinciaal"),
                    QStringLiteral("regionaal"), QStringLiteral("lokaal")};
    if (const auto spared = spareInputs(output, parser.positionalArguments()); !spared)
        return fail(spared.error());
    const auto graph = readGraph(parser.positionalArguments().first(), order);
    if (!graph)
        return fail(graph.error());
    QElapsedTimer timer;
    timer.start();
    const auto places = placesOf(*graph, order, {});
    const double seconds = static_cast<double>(timer.nsecsElapsed()) / 1e9;
    if (!places)
        return fail(places.error());
    if (const auto done = writeWhole(output, positionLines(*graph, *places)); !done)
        return fail(done.error());
    print(translated(QT_TRANSLATE_NOOP("app::cli", "%1 nodes, %2 edges, %3 seconds for the layout"))
              .arg(graph->nodes.size())
              .arg(graph->edges.size())
              .arg(QString::number(seconds, 'f', 3)));
    return ExitCode::Done;
}

} // namespace

Command layoutCommand()
{
    return {
        QStringLiteral("layout"),
        QStringLiteral("FILE"),
        translated(QT_TRANSLATE_NOOP(
            "app::cli",
            "Gives the nodes of a document or a GraphML file a place, where they are pinned that one, and "
            "writes them as lines of node, x, y.")),
        {QCommandLineOption(
             QStringLiteral("engine"),
             translated(QT_TRANSLATE_NOOP("app::cli",
                                          "stakeholder: near is who works together (the standard); journey: "
                                          "phases by themes; hinge: levels of government.")),
             layoutEngineKeys().join(u'|'), layoutEngineKeys().first()),
         QCommandLineOption(
             QStringLiteral("seed"),
             translated(QT_TRANSLATE_NOOP("app::cli", "Another number gives another, equally good map.")),
             QStringLiteral("N")),
         QCommandLineOption(QStringLiteral("threads"),
                            translated(QT_TRANSLATE_NOOP("app::cli",
                                                         "How many threads to use. The map does not depend "
                                                         "on it.")),
                            QStringLiteral("N")),
         QCommandLineOption({QStringLiteral("o"), QStringLiteral("output")},
                            translated(QT_TRANSLATE_NOOP("app::cli", "Where to write.")),
                            QStringLiteral("POS.csv"))},
        1,
        1,
        runLayout};
}

} // namespace app
