#!/usr/bin/env bash
# Prints the table of measures: each as a ratio against a reference in the same run. Installs what the references need.
# A slow machine turns nothing red: this is no test.
set -euo pipefail
cd "$(dirname "$0")/.."
. packaging/packages.sh

# shellcheck disable=SC2086 # the lists are words
install_missing $build_packages $run_packages sqlite3 strace python3 python3-numpy python3-scipy graphviz libigraph-dev
cmake --preset release >/dev/null
cmake --build --preset release -j2 --target stelselkaart-bench stelselkaart-cli
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
sheets=()
for regions in 1 5 10 20 40; do
    /usr/bin/python3 tests/bench/generate_inventory.py "$regions" "$work/$regions.csv" >/dev/null
    sheets+=("$work/$regions.csv")
done
# The window it opens keeps its settings away from the user's own.
export QT_QPA_PLATFORM=offscreen QT_LOGGING_RULES=default.warning=false
export XDG_CONFIG_HOME="$work/config" XDG_RUNTIME_DIR="$work"

# What numpy and igraph are given: the same national file, and a graph of the size the goal names.
cli="build/release/app/cli/stelselkaart-cli --lang en"
$cli new "$work/reference.stelsel" >/dev/null
$cli import "$work/reference.stelsel" "$work/40.csv" >"$work/import.txt"
$cli export "$work/reference.stelsel" --format json -o "$work/reference.json" >/dev/null
/usr/bin/python3 tests/bench/generate_graph.py 40 "$work/graph.edges" >/dev/null

build/release/tests/bench/stelselkaart-bench "${sheets[@]}"

# The maps beside other programs; ForceAtlas2 and d3-force only where npm can fetch them.
/usr/bin/python3 tests/bench/layouts.py build/release/app/cli/stelselkaart-cli "$work"
$cli new "$work/region.stelsel" >/dev/null
$cli import "$work/region.stelsel" "$work/1.csv" >/dev/null
/usr/bin/python3 tests/bench/journeycrossings.py build/release/app/cli/stelselkaart-cli "$work/region.stelsel" "$work"

# Reports beside LibreOffice, where that is installed, converting the text document of the same report.
/usr/bin/python3 tests/bench/reports.py build/release/app/cli/stelselkaart-cli "$work/reference.stelsel" "$work/region.stelsel" "$work"
