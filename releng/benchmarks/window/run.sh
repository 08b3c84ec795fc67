#!/bin/sh
# SPDX-License-Identifier: EPL-2.0
# How long the window of the built product lets itself be waited for while rooms are entered, in a studio with a thread of 1,400 models.
# Usage: releng/benchmarks/window/run.sh [PRODUCT]      needs a display with a window manager, xdotool, a JDK 25, and a built product
# Each line is the longest wait for an answer to _NET_WM_PING, which is sent every 20 ms.
set -u
top=$(cd "$(dirname "$0")/../../.." && pwd)
here=$top/releng/benchmarks/window
product=${1:-$top/releng/gleaner.product/target/products/gleaner.product/linux/gtk/x86_64/gleaner}
home=$(mktemp -d)
GLEANER_STUDIO=$home/studio
GLEANER_WINDOW=$home/window
export GLEANER_STUDIO GLEANER_WINDOW
"$product/gleaner" new "$GLEANER_STUDIO" --starter >/dev/null && java "$here/BigStudio.java" "$GLEANER_STUDIO" || exit
setsid "$product/gleaner" >"$home/log" 2>&1 &
group=$!
trap 'kill -- -$group 2>/dev/null; rm -rf "$home"' EXIT

tries=0
until window=$(xdotool search --onlyvisible --name ' – Gleaner' | head -n 1) && [ -n "$window" ]; do
	tries=$((tries + 1))
	[ $tries -lt 120 ] && kill -0 $group 2>/dev/null || { cat "$home/log" >&2; exit 1; }
	sleep 0.5
done
sleep 20 # what is read after the start is another matter

pings() { java --enable-native-access=ALL-UNNAMED "$here/Pings.java" "$window" "$@"; }

# The doors of the rooms stand at the right of the top bar: at so many pixels from its end, for letters of the usual size.
enter() {
	eval "$(xdotool getwindowgeometry --shell "$window")"
	(
		sleep 2
		xdotool mousemove --window "$window" $((WIDTH - $1)) 45
		sleep 0.3
		xdotool click 1
	) &
	pings 6 "$2"
}

pings 3 "at rest"
enter 405 "entering Train for the first time"
enter 458 "back in Glean"
enter 405 "entering Train again"
