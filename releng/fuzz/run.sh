#!/bin/sh
# Gives the import broken files of one kind, led by which code they reach (Jazzer). What it finds is written into a folder that stays.
# Usage: releng/fuzz/run.sh ENDING [INPUTS]      ENDING as in ".md"; INPUTS 1,000,000 if not said. Needs JAVA_HOME (25 or newer) and a
# tree with its tests built (./gleaner test, or the fast tier of it).
set -eu
ending=$1
inputs=${2:-1000000}
here=$(cd "$(dirname "$0")" && pwd)
top=$here/../..
found=$top/releng/fuzz/target/found$ending
memory=/dev/shm
[ -d "$memory" ] || memory=${TMPDIR:-/tmp}
work=$(mktemp -d "$memory/gleaner-fuzz.XXXXXX")
trap 'rm -rf "$work"' EXIT

version() { sed -n "s/^$1:\([^ ]*\) = .*/\1/p" "$top/target-platform/platform.lock" | head -n 1; }
copy() { "$top/mvnw" -q -B -ntp org.apache.maven.plugins:maven-dependency-plugin:3.9.0:copy -Dartifact="$1" -DoutputDirectory="$work/lib"; }
mkdir -p "$found" "$work/lib" "$work/seeds" "$work/tmp"
for library in $("$here/libraries.sh"); do copy "$library:$(version "$library")"; done
copy com.code-intelligence:jazzer:0.30.0
copy com.code-intelligence:jazzer-api:0.30.0
path=$(for bundle in engine files corpus; do printf '%s:' "$top/bundles/gleaner.$bundle/target/classes"; done)$top/bundles/gleaner.corpus/target/test-classes
cp "$top"/bundles/gleaner.corpus/src_test/gleaner/corpus/fuzz/seeds/*"$ending" "$work/seeds"
cd "$found"
exec "$JAVA_HOME/bin/java" -Xmx1500m -XX:+EnableDynamicAgentLoading -Djava.io.tmpdir="$work/tmp" -Dfuzz.ending="$ending" \
	-cp "$work/lib/*:$path" com.code_intelligence.jazzer.Jazzer --target_class=gleaner.corpus.fuzz.Fuzzed \
	'--instrumentation_includes=gleaner.**:org.commonmark.**:org.jsoup.**:de.siegmar.**' --keep_going=50 \
	-runs="$inputs" -max_len=20000 -timeout=20 "$work/seeds"
