#!/usr/bin/env bash
# Opens every report of the example in LibreOffice, as a text and as a spreadsheet, and looks at what it shows.
# usage: packaging/checkoffice.sh [CLI]     needs soffice, pdftotext and pdfinfo
set -euo pipefail
cd "$(dirname "$0")/.."
cli=$(realpath "${1:-build/dev/app/cli/stelselkaart-cli}")
for needed in soffice pdftotext pdfinfo; do
    command -v "$needed" >/dev/null || { echo "This check needs $needed." >&2; exit 2; }
done
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
export QT_QPA_PLATFORM=offscreen
"$cli" --lang nl new "$work/example.stelsel" --example >/dev/null
kinds=$("$cli" --lang nl report --list | cut -d' ' -f1)
for kind in $kinds; do
    for format in odt xlsx; do
        mkdir -p "$work/$format"
        "$cli" --lang nl report "$work/example.stelsel" --template "$kind" -o "$work/$format/$kind.$format" >/dev/null
    done
done
faults=0
fault() { echo "$*"; faults=$((faults + 1)); }
for format in odt xlsx; do
    soffice --headless -env:UserInstallation="file://$work/profile" --convert-to pdf --outdir "$work/$format" \
        "$work/$format"/*."$format" >/dev/null 2>&1
    for kind in $kinds; do
        pdf="$work/$format/$kind.pdf"
        [ -s "$pdf" ] || { fault "$kind.$format: LibreOffice does not open it"; continue; }
        text=$(pdftotext -layout "$pdf" -)
        grep -q "Voorbeeldregio" <<<"$text" || fault "$kind.$format: the name of the file is not in it"
        grep -Eq '#REF!|#NAME\?|#VALUE!|Err:[0-9]+|Fout: Bron' <<<"$text" && fault "$kind.$format: a field or formula failed"
        [ "$format" = xlsx ] && continue
        # The first entry of the contents leads with dots to a page, and that page begins with its heading.
        entry=$(grep -m1 -E '\.{5,} ?[0-9]+$' <<<"$text" || true)
        page=$(grep -oE '[0-9]+$' <<<"$entry" || true)
        title=$(sed -E 's/^ *//; s/ ?\.{5,}.*//' <<<"$entry")
        [ -n "$page" ] || { fault "$kind.odt: the contents have no page numbers"; continue; }
        pdftotext -f "$page" -l "$page" "$pdf" - | tr '\n' ' ' | grep -qF "$title" \
            || fault "$kind.odt: \"$title\" is not on page $page"
    done
done
echo "$(wc -w <<<"$kinds") reports, text and spreadsheet: $faults findings"
[ "$faults" -eq 0 ]
