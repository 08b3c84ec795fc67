#!/bin/sh
# SPDX-License-Identifier: EPL-2.0
# Makes docs/styles.md again: ten poems of each style of Substitution, from the texts that every studio begins with, so that everybody gets the same.
# Usage: releng/styles/make.sh [--check]      needs a built product (./gleaner build); --check only says whether the page is what would be made
# GLEANER_PROGRAM names another start script than that of the build.
set -eu
top=$(cd "$(dirname "$0")/../.." && pwd)
program=${GLEANER_PROGRAM:-$top/releng/gleaner.product/target/products/gleaner.product/linux/gtk/x86_64/gleaner/gleaner}
page=$top/docs/styles.md
[ -x "$program" ] || { echo "styles: $program is not there; ./gleaner build makes it" >&2; exit 1; }
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
trap 'exit 130' INT TERM
GLEANER_STUDIO=$work/studio
export GLEANER_STUDIO
seed=2015
words=skerry,haar,wrack,thole,smirr,swither,glaur,oxter,gloaming,stour,fankle,scunner,clart,dwam,bide,greet,kelter,shog,flit,steek,windowly,tideling,ropish,murkle,brineward

# say WORD…: a command as it stands on the page, and what it prints below it.
say() {
	line=gleaner
	for word in "$@"; do
		case $word in *' '*) line="$line \"$word\"" ;; *) line="$line $word" ;; esac
	done
	printf '```\n%s\n```\n\n' "$line"
	"$program" "$@" >"$work/said" 2>"$work/err" || { cat "$work/err" >&2; exit 1; }
	printf '```\n%s\n```\n' "$(cat "$work/said")"
}

# style NAME: its heading, and what the program says of it.
style() {
	printf '\n## %s\n\n' "$1"
	awk -v name="  $1" 'found { sub(/^ +/, ""); print; exit } substr($0, length($0) - length(name) + 1) == name { found = 1 }' "$work/styles"
	printf '\n'
}

# poems NAME OPTION…: the first ten in a style.
poems() {
	style=$(printf '%s' "$1" | tr 'A-Z ' 'a-z-')
	shift
	say substitute --style "$style" "$@" --seed $seed --count 10
}

make() {
	"$program" new "$GLEANER_STUDIO" --starter >/dev/null
	"$program" styles >"$work/styles"
	cat <<'END'
# Ten poems of each style

Ten poems in each style of [Substitution](room-glean.md#remake-poems): not the best, but the first ten of one seed, from the corpora that a
new studio begins with. All styles remake the same ten poems, so you can read them side by side. The command above each style makes its
poems again in a studio of `gleaner new FOLDER --starter`. `releng/styles/make.sh` makes this page, and a test compares it with the program.

## The ten templates

END
	say substitute --strength 0 --seed $seed --count 10
	for name in "As in 2015" "Toward Creeley" "Word salad" "Gentle" "Inverse" "N+7"; do
		style "$name"
		poems "$name"
	done
	style "Dialect of the reservoir"
	printf 'The reservoir has words of Scots, and some that nobody has said before:\n\n'
	say corpus reservoir "Harbour notes" --save "Shore words" --include $words
	printf '\n'
	poems "Dialect of the reservoir" --reservoir "Shore words"
}

make >"$work/page"
if [ "${1:-}" = --check ]; then
	diff -u "$page" "$work/page" && echo "styles: the page is as the program makes it"
else
	cp "$work/page" "$page"
fi
