#!/usr/bin/env bash
# Puts every HTML report of the example before axe-core in Chromium and before html-validate, in both languages.
# usage: packaging/checkhtml.sh [CLI]     PICTURES=FOLDER keeps what Chromium showed
# The checkers come from npm into a folder that is thrown away; they are no part of the program or its tests.
set -euo pipefail
cd "$(dirname "$0")/.."
cli=$(realpath "${1:-build/dev/app/cli/stelselkaart-cli}")
for needed in node npm "${CHROMIUM:-/usr/bin/chromium}"; do
    command -v "$needed" >/dev/null || { echo "This check needs $needed." >&2; exit 2; }
done
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
export QT_QPA_PLATFORM=offscreen
"$cli" --lang nl new "$work/example.stelsel" --example >/dev/null
for language in nl en; do
    for kind in $("$cli" --lang nl report --list | cut -d' ' -f1); do
        "$cli" --lang nl report "$work/example.stelsel" --template "$kind" --report-lang "$language" \
            -o "$work/$kind-$language.html" >/dev/null
    done
done
cp packaging/checkhtml.mjs packaging/htmlvalidate.json "$work"
cd "$work"
npm install --silent --no-save --no-package-lock axe-core@4 playwright-core@1 html-validate@9 >/dev/null
node checkhtml.mjs ./*.html
npx --no-install html-validate --config htmlvalidate.json ./*.html
echo "html-validate: nothing to say"
