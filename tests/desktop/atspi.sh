#!/usr/bin/env bash
# The window as a screen reader finds it: the real program on a display of its own, with the accessibility bus, driven
# by keys. Needs Xvfb, xdotool, dbus, at-spi2-core and Atspi for Python; exits with 77 (skipped) where one is missing.
#
# usage: atspi.sh PROGRAM COMMANDLINE
set -euo pipefail
program=$(realpath "$1") cli=$(realpath "$2") here=$(dirname "$(realpath "$0")")
for needed in Xvfb xdotool dbus-run-session; do
    command -v "$needed" >/dev/null || { echo "skipped: $needed is missing" >&2; exit 77; }
done
[ -x /usr/libexec/at-spi-bus-launcher ] || { echo "skipped: at-spi2-core is missing" >&2; exit 77; }
/usr/bin/python3 -c 'import gi; gi.require_version("Atspi", "2.0"); from gi.repository import Atspi' 2>/dev/null ||
    { echo "skipped: Atspi for Python is missing" >&2; exit 77; }

work=$(mktemp -d)
server=
finish() {
    [ -z "$server" ] || kill "$server" 2>/dev/null || true
    rm -rf "$work"
}
trap finish EXIT
# Nothing of the user's: no settings, no running bus, no display.
unset DBUS_SESSION_BUS_ADDRESS AT_SPI_BUS_ADDRESS WAYLAND_DISPLAY QT_QPA_PLATFORM QT_STYLE_OVERRIDE
export HOME=$work XDG_CONFIG_HOME=$work/config XDG_DATA_HOME=$work/data XDG_RUNTIME_DIR=$work/run LC_ALL=C.UTF-8
mkdir -p "$XDG_CONFIG_HOME/stelselkaart" "$XDG_DATA_HOME" "$XDG_RUNTIME_DIR"
chmod 700 "$XDG_RUNTIME_DIR"
printf '[General]\nlanguage=en\n' >"$XDG_CONFIG_HOME/stelselkaart/stelselkaart.conf"
"$cli" --lang en new "$work/example.stelsel" --example >/dev/null

# The server chooses a number that is free and says it.
mkfifo "$work/number"
Xvfb -displayfd 3 -screen 0 1366x768x24 -nolisten tcp 3>"$work/number" >"$work/xvfb.log" 2>&1 &
server=$!
read -r -t 20 number <"$work/number" || { cat "$work/xvfb.log" >&2; exit 1; }
export DISPLAY=:$number QT_QPA_PLATFORM=xcb QT_LINUX_ACCESSIBILITY_ALWAYS_ON=1 NO_AT_BRIDGE=0
timeout 55 dbus-run-session -- /usr/bin/python3 "$here/atspi.py" "$program" "$work/example.stelsel"
