#!/bin/sh
# SPDX-License-Identifier: EPL-2.0
# How steadily ten words a second come onto the stage while an engine works in the same program, as the recording has it.
# Usage: releng/benchmarks/performance/run.sh [SECONDS]      needs JAVA_HOME (25 or newer) and a built product (./gleaner build)
set -eu
here=$(cd "$(dirname "$0")" && pwd)
top=$here/../../..
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
uptime
"$JAVA_HOME/bin/java" -cp "$top/releng/gleaner.product/target/products/gleaner.product/linux/gtk/x86_64/gleaner/plugins/*" \
	"$here/Jitter.java" "$work/studio" "${1:-60}"
