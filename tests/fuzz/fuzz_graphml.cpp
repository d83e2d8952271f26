// Any bytes as a graph of another program.
#include "core/exchange/graphfile.h"
#include "tests/fuzz/fuzzing.h"

using namespace core;

extern "C" int LLVMFuzzerTestOneInput(const unsigned char *data, size_t size)
{
    const QByteArray given(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    const auto graph = readGraphml(given);
    if (!graph) {
        fuzzing::require(graph.error().code == ErrorCode::InvalidInput && !graph.error().message.isEmpty(),
                         "a graph that cannot be read is told why");
        return 0;
    }
    for (const GraphEdge &edge : graph->edges) {
        fuzzing::require(edge.from >= 0 && edge.to >= 0 && edge.from < graph->nodes.size()
                             && edge.to < graph->nodes.size(),
                         "every edge leads from a node to a node");
    }
    (void)gexfOf(*graph);
    (void)dotOf(*graph);
    const auto again = readGraphml(graphmlOf(*graph));
    fuzzing::require(again && again->nodes.size() == graph->nodes.size()
                         && again->edges.size() == graph->edges.size(),
                     "what was written reads back");
    return 0;
}
