# What the scripts here share: messages, and the other tools, installed and built. Sourced, not run.

fail() { echo "peers: $*" >&2; exit 1; }
progress() { echo "peers: $*" >&2; }
as_root() { if [ "$(id -u)" = 0 ]; then "$@"; else sudo "$@"; fi; }

# Prints the comment at the head of the script, which has gone to its folder.
usage() { sed -n '2,/^set /{/^#/s/^# \{0,1\}//p}' "${0##*/}"; }

# section HEADING: prints that section of README.md.
section() { awk -v heading="## $1" '/^## / { is_in = $0 == heading } is_in' README.md; }

# require_packages yes|no PACKAGE…: installs the packages unless told not to; then they have to be there.
require_packages() {
    local install=$1 package
    shift
    if [ "$install" = yes ]; then
        progress "installing $*"
        as_root apt-get update -qq
        as_root apt-get install -y -qq "$@" >/dev/null
    fi
    for package; do
        [ -n "$(version "$package")" ] || fail "$package is not installed; run without --no-install"
    done
}

# The version of an installed package, without Debian's revision.
version() {
    dpkg-query -W -f '${db:Status-Status} ${Version}\n' "$1" 2>/dev/null |
        sed -n 's/^installed \([0-9]*:\)\?\([^+-]*\).*/\2/p' | head -1
}

# driver NAME LIBRARY: builds the driver of that name into the folder $work.
driver() { gcc -std=gnu17 -O2 -Wall -Wextra -Werror -o "$work/$1" "Drivers/$1.c" "-l$2"; }

# Builds this project's driver, and leaves its path in $ours.
build_ours() {
    # A build does not see files that came or went in the package above unless its manifest is newer.
    touch Ours/Package.swift
    swift build -c release --quiet --package-path Ours
    ours=$(swift build -c release --package-path Ours --show-bin-path)/Ours
}

# What was built of this project.
revision() { git describe --always --dirty --exclude '*' 2>/dev/null || echo unversioned; }
