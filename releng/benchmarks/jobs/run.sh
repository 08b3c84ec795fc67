#!/bin/sh
# SPDX-License-Identifier: EPL-2.0
# What jobs cost beside their work: tasks without work, a look at all, a million poems put together; and poems with one and two workers.
# Usage: releng/benchmarks/jobs/run.sh [PROGRAM [CLASSES]]      needs JAVA_HOME (25 or newer) and a built tree (./gleaner build)
set -eu
here=$(cd "$(dirname "$0")" && pwd)
top=$here/../../..
program=${1:-$top/releng/gleaner.product/target/products/gleaner.product/linux/gtk/x86_64/gleaner/gleaner}
classes=${2:-$(find "$top"/bundles/*/target/classes -maxdepth 0 | tr '\n' ':')}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
jackson=$(find "$HOME/.m2/repository/com/fasterxml/jackson" -name 'jackson-*.jar' | sort | tr '\n' ':')

"$JAVA_HOME/bin/javac" -proc:none -d "$work/made" -cp "$classes:$jackson" "$here/JobsBenchmark.java"
"$JAVA_HOME/bin/java" -Xmx1g -cp "$work/made:$classes:$jackson" JobsBenchmark "$work"

"$program" new --starter "$work/poems" >/dev/null
for workers in 1 2; do
	began=$(date +%s.%N)
	"$program" generate --studio "$work/poems" --count 1000000 --seed 1 --job "of-$workers" --tasks 100 --workers $workers --no-estimate \
		>/dev/null
	until [ -f "$work/poems/jobs/of-$workers/poems.txt" ]; do sleep 0.2; done
	echo "a million poems in 100 tasks with $workers at work: $(echo "$(date +%s.%N) - $began" | bc) s"
done
began=$(date +%s.%N)
"$program" generate --studio "$work/poems" --count 1000000 --seed 1 --out "$work/one.txt" 2>/dev/null
echo "the same as one command: $(echo "$(date +%s.%N) - $began" | bc) s"
cmp "$work/one.txt" "$work/poems/jobs/of-2/poems.txt"
