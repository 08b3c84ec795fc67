#!/bin/sh
# SPDX-License-Identifier: EPL-2.0
# Measures how fast films are made, and prints the rows of docs/benchmarks.md:
#
#   releng/benchmarks/film/run.sh [MINUTES]
#
# Four panes and twelve, two of four being trained nets, in 1920x1080 at 30 pictures a second; once more four panes with the encoder that
# needs no other program, for a few seconds only. Needs ffmpeg. GLEANER_PROGRAM names another start script than that of the build.
set -eu
top=$(cd "$(dirname "$0")/../../.." && pwd)
program=${GLEANER_PROGRAM:-}
[ -n "$program" ] || {
	"$top/gleaner" build
	program=$top/releng/gleaner.product/target/products/gleaner.product/linux/gtk/x86_64/gleaner/gleaner
}
minutes=${1:-1}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
GLEANER_STUDIO=$work/studio
export GLEANER_STUDIO
"$program" runs >/dev/null

# What it is called, how many minutes, and what is filmed. The processor's seconds are those of Gleaner and ffmpeg together.
film() {
	name=$1
	length=$2
	shift 2
	/usr/bin/env bash -c 'TIMEFORMAT="%U %S"; time "$@" >"$0/said" 2>"$0/errors"' "$work" "$program" film --seed 2016 --minutes "$length" \
		--json --out "$work/film.mp4" "$@" 2>"$work/time" || { cat "$work/errors" >&2; exit 1; }
	awk -v name="$name" 'NR == FNR { cpu = $1 + $2; next }
		{ match($0, /"seconds":[0-9.]+/); seconds = substr($0, RSTART + 10, RLENGTH - 10)
		  match($0, /"milliseconds":[0-9]+/); took = substr($0, RSTART + 15, RLENGTH - 15) / 1000
		  match($0, /"bytes":[0-9]+/); bytes = substr($0, RSTART + 8, RLENGTH - 8)
		  printf "| %s | %.1f × (%.1f s for %d s) | %.1f s | %.1f MB a minute |\n", name, seconds / took, took, seconds, cpu, bytes * 60 / seconds / 1e6 }' \
		"$work/time" "$work/said"
}

markov="--with markov,order=2"
four="$markov --with markov,order=4 --with lstm:Nightingale/first --with lstm:Nightingale/best"
echo "| what | faster than it plays | processor's seconds, of both cores | size |"
echo "|---|---|---|---|"
# shellcheck disable=SC2086
{
	film "four panes, two of them nets" "$minutes" $four
	film "one pane" "$minutes" $markov
	film "twelve panes" "$minutes" $markov $markov $markov $markov $markov $markov $markov $markov $markov $markov $markov $markov
	film "four panes, the encoder that comes with Gleaner" 0.1 --encoder java $four
}
