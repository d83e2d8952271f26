# Debian 12 packages, in one place. Read by run.sh and test.sh; not run by itself.

# To build: compiler, Qt, SQLite, Boost headers, PDF, zip and spreadsheet libraries. libqt6opengl6-dev is only
# recommended by qt6-charts-dev, but CMake cannot find Charts without it.
build_packages="g++ cmake ninja-build pkg-config ccache
    qt6-base-dev libqt6opengl6-dev qt6-charts-dev qt6-svg-dev
    qt6-tools-dev qt6-l10n-tools qt6-translations-l10n
    libsqlite3-dev libboost-dev libqpdf-dev libzip-dev libxlsxwriter-dev"

# To run with the standard buttons in Dutch and readable letters.
run_packages="qt6-translations-l10n libqt6svg6 fonts-dejavu-core"

# The tests look into the files the program makes with programs that did not make them.
test_packages="poppler-utils qpdf sqlite3 python3 python3-openpyxl python3-networkx python3-igraph graphviz
    xvfb xdotool dbus-daemon at-spi2-core gir1.2-atspi-2.0 python3-gi"

# The fuzzers (fuzz.sh): libFuzzer comes with clang.
fuzz_packages="clang libclang-rt-14-dev python3"

# install_missing PACKAGE...: installs what is not there yet; as root, or through sudo.
install_missing() {
    local missing=() package
    for package in "$@"; do
        [ "$(dpkg-query -W -f '${db:Status-Status}' "$package" 2>/dev/null)" = installed ] || missing+=("$package")
    done
    [ ${#missing[@]} -eq 0 ] && return 0
    local become=()
    if [ "$(id -u)" -ne 0 ]; then
        if ! command -v sudo >/dev/null; then
            echo "These packages are missing: ${missing[*]}. Install them as root, then run this again." >&2
            return 1
        fi
        become=(sudo)
    fi
    echo "Installing ${#missing[@]} packages: ${missing[*]}"
    "${become[@]}" apt-get update -qq
    "${become[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${missing[@]}" >/dev/null
}
