#!/usr/bin/env bash
# Installs what the tests need, builds everything with warnings as errors and runs the whole suite without a display.
set -euo pipefail
cd "$(dirname "$0")/.."
. packaging/packages.sh
started=$SECONDS

# shellcheck disable=SC2086 # the lists are words
install_missing $build_packages $run_packages $test_packages
# Relative to this folder, so that a second checkout finds what a first one compiled.
export CCACHE_BASEDIR=$PWD CCACHE_NOHASHDIR=1
export CCACHE_DIR="${CCACHE_DIR:-${XDG_CACHE_HOME:-${HOME:-/tmp}/.cache}/stelselkaart-ccache}"
cmake --preset dev >/dev/null
cmake --build --preset dev -j2
echo "Built after $((SECONDS - started)) seconds."
cmake --build --preset dev -j2 --target all_verify_interface_header_sets >/dev/null
echo "Every header compiles alone, after $((SECONDS - started)) seconds."
mkdir -p build/dev/runtime && chmod 700 build/dev/runtime
ctest --preset dev -j2
echo "Tested after $((SECONDS - started)) seconds."
