#!/bin/sh
# SPDX-License-Identifier: EPL-2.0
# How long the built product takes to show its window and to answer a command, warm: medians of several runs.
# Usage: releng/benchmarks/startup.sh [RUNS]      needs a display and a built product (./gleaner build)
set -u
runs=${1:-7}
top=$(cd "$(dirname "$0")/../.." && pwd)
program=$top/releng/gleaner.product/target/products/gleaner.product/linux/gtk/x86_64/gleaner/gleaner
home=$(mktemp -d)
trap 'rm -rf "$home"' EXIT
GLEANER_STUDIO=$home/studio
GLEANER_WINDOW=$home/window
export GLEANER_STUDIO GLEANER_WINDOW

median() { sort -n | awk '{ v[NR] = $1 } END { print v[int((NR + 1) / 2)] " (" v[1] " to " v[NR] ")" }'; }

milliseconds() {
	began=$(date +%s%N)
	"$@" >/dev/null 2>&1
	ended=$(date +%s%N)
	echo $(((ended - began) / 1000000))
}

repeat() {
	"$@" >/dev/null # the first, which warms the disk, does not count
	for _ in $(seq "$runs"); do "$@"; done
}

window() {
	log=$home/window.log
	: >"$log"
	GLEANER_VMARGS=-Dgleaner.timing=true setsid "$program" >"$log" 2>&1 &
	group=$!
	while ! grep -q 'window' "$log" && kill -0 $group 2>/dev/null; do sleep 0.05; done
	sed -n 's/.*window.* after \([0-9]*\) ms.*/\1/p' "$log" | head -n 1
	kill -- -$group 2>/dev/null
	wait $group 2>/dev/null
}

"$program" new "$GLEANER_STUDIO" --starter >/dev/null || exit
echo "gleaner --version, ms: $(repeat milliseconds "$program" --version | median)"
echo "gleaner engines, ms: $(repeat milliseconds "$program" engines | median)"
echo "gleaner generate --count 10, ms: $(repeat milliseconds "$program" generate --count 10 --seed 1 | median)"
echo "window shown, ms since the start of the virtual machine: $(repeat window | median)"
