# Functions of both scripts: messages, and the installation and building of the other tools. Sourced, not run.

fail() { echo "peers: $*" >&2; exit 1; }
progress() { echo "peers: $*" >&2; }
as_root() { if [ "$(id -u)" = 0 ]; then "$@"; else sudo "$@"; fi; }

# Prints the comment at the head of the script, whose folder is the current one.
usage() { sed -n '2,/^set /{/^#/s/^# \{0,1\}//p}' "${0##*/}"; }

# grouped NUMBER: prints it with its digits in groups of three.
grouped() { sed -E ':group; s/^([0-9]+)([0-9]{3})/\1,\2/; t group' <<<"$1"; }

# section HEADING: prints that section of README.md.
section() { awk -v heading="## $1" '/^## / { is_in = $0 == heading } is_in' README.md; }

# require_packages yes|no PACKAGE…: with yes, installs the packages; fails if one is missing then.
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

# driver NAME LIBRARY: builds the driver NAME into the folder $work.
driver() { gcc -std=gnu17 -O2 -Wall -Wextra -Werror -o "$work/$1" "Drivers/$1.c" "-l$2"; }

# Builds this project's driver, and leaves its path in $ours.
build_ours() {
    # Without a newer manifest, a build overlooks files that were added to or removed from the package above.
    touch ../Programs/Package.swift
    swift build -c release --quiet --package-path ../Programs --product Ours
    ours=$(swift build -c release --package-path ../Programs --show-bin-path)/Ours
}

# Prints the revision of this project.
revision() { git describe --always --dirty --exclude '*' 2>/dev/null || echo unversioned; }
