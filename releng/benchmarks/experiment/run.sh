#!/bin/sh
# SPDX-License-Identifier: EPL-2.0
# A simulated experiment of the poet's size: raw poems of 1,111 characters, said by the starter vintages and by Markov at several orders and
# diversities, are assayed, marked, ranked by the ear, gleaned to ten poems, archived, and the archive is checked. Prints how long each took.
#
#   releng/benchmarks/experiment/run.sh [FILES] [POEMS.jsonl]
#
# FILES raw poems, 16548 if it is not said; every twelfth is a net's, for these speak some thousand characters a second. With POEMS.jsonl
# Markov recombines that corpus, else the starter corpora. GLEANER names the program, else the built product is taken (./gleaner build).
# KEEP names a folder that is not there yet; the studio stays in it. Needs nothing else.
set -eu
files=${1:-16548}
poems=${2:-}
top=$(cd "$(dirname "$0")/../../.." && pwd)
gleaner=${GLEANER:-$top/releng/gleaner.product/target/products/gleaner.product/linux/gtk/x86_64/gleaner/gleaner}
work=${KEEP:-$(mktemp -d)}
[ -n "${KEEP:-}" ] || trap 'rm -rf "$work"' EXIT
mkdir -p "$work"
GLEANER_STUDIO=$work/studio
export GLEANER_STUDIO
diversities="0.4 0.7 1.0 1.2"
orders="3 4 5 7"
models="Owl/500 Owl/best Nightingale/500 Nightingale/4000 Nightingale/best"

now() { date +%s%N; }
# took WHAT COMMAND…: runs it, says how many seconds went by
took() {
	what=$1
	shift
	began=$(now)
	"$@"
	ended=$(now)
	awk -v what="$what" -v ns=$((ended - began)) 'BEGIN { printf "%-48s %8.1f s\n", what, ns / 1e9 }'
}

speak() {
	nets=$((files / 12 / 20))
	[ "$nets" -gt 0 ] || nets=1
	seed=1
	for model in $models; do
		for diversity in $diversities; do
			"$gleaner" generate --model "$model" --count "$nets" --chars 1111 --diversity "$diversity" --seed $seed --out "$work/said"
			seed=$((seed + 1))
		done
	done
	left=$((files - nets * 20))
	at=0
	for order in $orders; do
		for diversity in $diversities; do
			at=$((at + 1))
			count=$((left * at / 16 - left * (at - 1) / 16))
			"$gleaner" generate --engine markov --corpus "$corpus" --set unit=characters --set order="$order" --count "$count" --chars 1111 \
				--diversity "$diversity" --seed $seed --out "$work/said"
			seed=$((seed + 1))
		done
	done
}

# Marks as a poet of a simple taste would: words that nobody knows, and nothing quoted.
mark() {
	names() { "$gleaner" mine --json --limit 25 "$@" | sed 's/.*"name":"\([0-9a-f]*\)".*/\1/'; }
	"$gleaner" mark keep $(names --rank inventions --max-quote 20 --where repetition=..0.2)
	"$gleaner" mark pass $(names --rank quotation)
}

uptime
"$gleaner" new --starter "$GLEANER_STUDIO"
if [ -n "$poems" ]; then
	corpus=Poems
	"$gleaner" corpus import "$corpus" "$poems" --licence "public domain"
else
	corpus="Harbour notes"
fi
took "$files raw poems said" speak
took "assayed for the first time" "$gleaner" mine --limit 1 --csv >"$work/first.csv"
tail -n 1 "$work/first.csv"
took "assayed again, the most inventive twenty" "$gleaner" mine --rank inventions --csv --limit 20 >"$work/again.csv"
tail -n 1 "$work/again.csv"
took "marked: 25 kept, 25 passed over" mark
took "the ear's ten into ten poems" "$gleaner" mine --rank ear --limit 10 --into Gleaned --each
took "archived" "$gleaner" archive Experiment --title "A simulated experiment" --licence CC0-1.0
du -sh "$GLEANER_STUDIO/archives/Experiment" "$GLEANER_STUDIO/archives/Experiment.zip"
took "checked, ten raw poems made again" "$gleaner" archive check "$GLEANER_STUDIO/archives/Experiment.zip"
uptime
