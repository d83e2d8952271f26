#!/usr/bin/env bash
# Installs what is missing, builds Stelselkaart, makes the example region and opens it in the window.
# Without a display it writes the example's report instead and says where.
set -euo pipefail
cd "$(dirname "$0")/.."
. packaging/packages.sh
started=$SECONDS

# shellcheck disable=SC2086 # the lists are words
install_missing $build_packages $run_packages
cmake --preset release >/dev/null
cmake --build --preset release -j2 --target stelselkaart stelselkaart-cli

mkdir -p out
cli=build/release/app/cli/stelselkaart-cli
example=out/voorbeeldregio.stelsel
[ -e "$example" ] || "$cli" new "$example" --example
echo "Ready after $((SECONDS - started)) seconds."

if [ -n "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ]; then
    exec build/release/app/desktop/stelselkaart "$example" "$@"
fi
report=out/voorbeeldregio.pdf
QT_QPA_PLATFORM=offscreen "$cli" report "$example" --template witte-vlekken -o "$report"
echo "There is no display here. The report of the example region is in $PWD/$report"
