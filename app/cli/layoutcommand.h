#pragma once

#include "app/cli/command.h"

namespace app {

/// layout GRAPH.graphml -o POS.csv: places for the nodes of a graph, whoever made it.
Command layoutCommand();

} // namespace app
