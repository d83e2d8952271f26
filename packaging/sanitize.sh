#!/usr/bin/env bash
# sanitize.sh [address|thread] [TESTS]: builds with sanitizers in build/asan or build/tsan and runs the tests, or those
# whose names fit the regular expression TESTS ("store/|exchange/"). "address" (the default) looks for wrong memory,
# leaks and undefined behaviour in the whole suite; "thread" for races in what works on several threads.
set -euo pipefail
cd "$(dirname "$0")/.."
. packaging/packages.sh
kind=${1:-address}
threaded='^(layout|tasks)/|analysis/(network|ecosystem|invariants|workedcases)|desktop/(job|analysis|mainwindow)|store/(document|sharing)'
case $kind in
address) preset=asan tests=${2:-.} ;;
thread) preset=tsan tests=${2:-$threaded} ;;
*) echo "sanitize.sh [address|thread] [TESTS]" >&2 && exit 2 ;;
esac

# shellcheck disable=SC2086 # the lists are words
install_missing $build_packages $run_packages $test_packages
export CCACHE_BASEDIR=$PWD CCACHE_NOHASHDIR=1
export CCACHE_DIR="${CCACHE_DIR:-${XDG_CACHE_HOME:-${HOME:-/tmp}/.cache}/stelselkaart-ccache}"
cmake --preset "$preset" >/dev/null
cmake --build --preset "$preset" --parallel "${SANITIZE_JOBS:-2}"
mkdir -p "build/$preset/runtime" && chmod 700 "build/$preset/runtime"

if [ "$kind" = thread ]; then
    # Qt itself is not built for it: what happens inside its libraries is not looked at.
    export TSAN_OPTIONS="ignore_noninstrumented_modules=1 halt_on_error=0"
else
    # Looking for leaks needs ptrace, which some containers forbid.
    leaks=1
    probe=$(mktemp -d) && trap 'rm -rf "$probe"' EXIT
    echo 'int main() { return 0; }' >"$probe/probe.cpp"
    c++ -fsanitize=address "$probe/probe.cpp" -o "$probe/probe"
    ASAN_OPTIONS=detect_leaks=1 "$probe/probe" >/dev/null 2>&1 || leaks=0
    [ $leaks = 1 ] || echo "Leaks are not looked for: this machine does not allow it (ptrace)."
    export ASAN_OPTIONS="detect_leaks=$leaks" LSAN_OPTIONS="suppressions=$PWD/packaging/sanitize.supp print_suppressions=0"
    export UBSAN_OPTIONS="halt_on_error=1 print_stacktrace=1"
fi
ctest --preset "$preset" -j"${SANITIZE_JOBS:-2}" -R "$tests"
