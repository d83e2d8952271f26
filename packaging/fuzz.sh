#!/usr/bin/env bash
# fuzz.sh [SECONDS [TARGET...]]: builds the fuzzers of tests/fuzz with clang and the sanitizers, and runs each (or
# those named) for so many seconds, 60 without a number. A file that takes over 2 seconds or 512 MB is a finding, as
# is a crash, a leak, a report of a sanitizer or a broken promise. A finding lands in build/fuzz/findings/TARGET and
# makes this end with 1; made small (./fuzz_TARGET -minimize_crash=1 FILE) it goes to tests/fuzz/regressions/TARGET,
# from where every test run tries it again. What was made up on the way stays in build/fuzz/corpus for the next run.
set -euo pipefail
cd "$(dirname "$0")/.."
. packaging/packages.sh
seconds=${1:-60}
[ $# -eq 0 ] || shift

# shellcheck disable=SC2086 # the lists are words
install_missing $build_packages $fuzz_packages
export CCACHE_BASEDIR=$PWD CCACHE_NOHASHDIR=1
export CCACHE_DIR="${CCACHE_DIR:-${XDG_CACHE_HOME:-${HOME:-/tmp}/.cache}/stelselkaart-ccache}"
cmake --preset fuzz >/dev/null
build=build/fuzz/tests/fuzz
if [ $# -eq 0 ]; then
    targets=()
    for seeds in "$build"/fuzz_*.seeds; do
        seeds=${seeds##*/fuzz_}
        targets+=("${seeds%.seeds}")
    done
    set -- "${targets[@]}"
fi
cmake --build --preset fuzz --parallel "${FUZZ_JOBS:-2}" --target "${@/#/fuzz_}"

# A document in small pages: a fuzzer changes few bytes, and most of a page of 4 KB is empty.
small_document() {
    /usr/bin/python3 - "$1" "$2" <<'PYTHON'
import os, shutil, sqlite3, sys
shutil.copy(sys.argv[1], sys.argv[2])
database = sqlite3.connect(sys.argv[2])
database.executescript("PRAGMA page_size=512; VACUUM")
database.close()
PYTHON
}

# The sanitizers keep a shadow of all memory, so it is libFuzzer that watches the 512 MB, not ulimit.
export ASAN_OPTIONS=detect_leaks=1:allocator_may_return_null=1:quarantine_size_mb=16
"$build/fuzz_csv" -runs=0 >/dev/null 2>&1 || export ASAN_OPTIONS=detect_leaks=0:allocator_may_return_null=1:quarantine_size_mb=16
printf '%-14s %12s %10s %10s %9s\n' target executions corpus "peak MB" findings
failed=0
for target in "$@"; do
    corpus=build/fuzz/corpus/$target
    findings=build/fuzz/findings/$target
    log=build/fuzz/$target.log
    mkdir -p "$corpus" "$findings"
    while read -r seed; do
        [ -e "$seed" ] && find "$seed" -type f ! -name '.*' -exec cp -n {} "$corpus/" \;
    done <"$build/fuzz_$target.seeds"
    if [ "$target" = document ]; then
        for version in tests/data/documents/*.stelsel; do
            small_document "$version" "$corpus/small-${version##*/}"
        done
    fi
    words=()
    [ -f "tests/fuzz/$target.dict" ] && words=("-dict=tests/fuzz/$target.dict")
    status=0
    "$build/fuzz_$target" "$corpus" "${words[@]}" -max_total_time="$seconds" -timeout="${FUZZ_TIMEOUT:-2}" \
        -rss_limit_mb=512 -malloc_limit_mb=512 -print_final_stats=1 -artifact_prefix="$findings/" >"$log" 2>&1 || status=$?
    count() { sed -n "s/^stat::$1: *//p" "$log"; }
    found=$(find "$findings" -type f | wc -l)
    printf '%-14s %12s %10s %10s %9s\n' "$target" "$(count number_of_executed_units)" \
        "$(find "$corpus" -type f | wc -l)" "$(count peak_rss_mb)" "$found"
    [ "$status" -eq 0 ] || { failed=1 && grep -m1 -E 'ERROR|A promise is broken|runtime error' "$log" || true; }
done
exit $failed
