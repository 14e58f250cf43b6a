#!/bin/sh
# Counts what a lifecycle costs: docs/count.sh [COMMIT]
# The lines of mandates, of the working tree or of a commit, and the lists of docs/what-a-change-touches.md.
set -eu
cd "$(dirname "$0")/.."
commit=${1:-}

files() {
    if [ -n "$commit" ]; then git ls-tree -r --name-only "$commit"; else git ls-files; fi |
        grep -E "$1"
}

# The lines of files that are neither blank, comment, package nor import.
lines() {
    while read -r file; do
        if [ -n "$commit" ]; then git show "$commit:$file"; else cat "$file"; fi
    done | grep -cvE '^[[:space:]]*($|//|/\*|\*|<!--|package |import )' || true
}

count() {
    printf '%-10s %3d files %5d lines\n' "$1" "$(files "$2" | wc -l)" "$(files "$2" | lines)"
}

echo "Mandates${commit:+ at $commit}"
count code '^platform/src/main/java/tereze/(access|mandates)/.*Mandate[A-Za-z]*\.java$'
count tests '^platform/src/test/java/tereze/.*Mandate[A-Za-z]*\.java$'
count templates '^platform/src/main/resources/templates/(access|mandates|parts)/mandate[a-z-]*\.html$'
[ -z "$commit" ] || exit 0

# Each list is a heading `## WHAT: at most N` with a link for each file.
echo
awk '
    function told() {
        if (what == "") return
        printf "%-60s %2d files (at most %d)\n", what, found, most
        if (found > most) failed = 1
    }
    /^## / { told(); what = ""; found = 0 }
    /^## .*: at most [0-9]+$/ { what = $0; sub(/^## /, "", what); sub(/: at most .*/, "", what); most = $NF }
    what != "" && /^[0-9]+\. \[/ { found++ }
    END { told(); exit failed }
' docs/what-a-change-touches.md
