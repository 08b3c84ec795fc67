#!/bin/sh
# Gives the import broken files of one kind, led by which code they reach (Jazzer). What makes it fail is kept in releng/fuzz/target.
# Usage: releng/fuzz/run.sh ENDING [INPUTS]      ENDING as in ".md"; INPUTS 1,000,000 if not said. Needs JAVA_HOME (25 or newer) and a
# tree with its tests built (./gleaner test)
set -eu
ending=$1
inputs=${2:-1000000}
here=$(cd "$(dirname "$0")" && pwd)
top=$here/../..
lib=$here/target/lib
found=$here/target/found$ending
memory=/dev/shm
[ -d "$memory" ] || memory=${TMPDIR:-/tmp}
work=$(mktemp -d "$memory/gleaner-fuzz.XXXXXX")
trap 'rm -rf "$work"' EXIT

version() { sed -n "s/^$1:\([^ ]*\) = .*/\1/p" "$top/target-platform/platform.lock" | head -n 1; }
# copy GROUP:ARTIFACT VERSION
copy() {
	[ -f "$lib/${1#*:}-$2.jar" ] || "$top/mvnw" -q -B -ntp org.apache.maven.plugins:maven-dependency-plugin:3.9.0:copy \
		-Dartifact="$1:$2" -DoutputDirectory="$lib"
}
mkdir -p "$lib" "$found" "$work/seeds" "$work/tmp"
for library in org.tukaani:xz org.jsoup:jsoup org.commonmark:commonmark org.apache.pdfbox:pdfbox org.apache.pdfbox:pdfbox-io \
	org.apache.pdfbox:fontbox commons-logging:commons-logging org.apache.commons:commons-compress org.apache.commons:commons-lang3 \
	commons-io:commons-io com.ibm.icu:icu4j com.fasterxml.jackson.core:jackson-core com.fasterxml.jackson.core:jackson-databind \
	com.fasterxml.jackson.core:jackson-annotations; do
	copy "$library" "$(version "$library")"
done
copy com.code-intelligence:jazzer 0.30.0
copy com.code-intelligence:jazzer-api 0.30.0
path=$top/bundles/gleaner.corpus/target/test-classes
for bundle in engine files language corpus; do path=$path:$top/bundles/gleaner.$bundle/target/classes; done
cp "$top"/bundles/gleaner.corpus/src_test/gleaner/corpus/fuzz/seeds/*"$ending" "$work/seeds"
cd "$found"
"$JAVA_HOME/bin/java" -Xmx1500m -XX:+EnableDynamicAgentLoading --enable-native-access=ALL-UNNAMED -Djava.io.tmpdir="$work/tmp" \
	-Dfuzz.ending="$ending" -cp "$path:$lib/*" com.code_intelligence.jazzer.Jazzer --target_class=gleaner.corpus.fuzz.Fuzzed \
	'--instrumentation_includes=gleaner.**:org.commonmark.**:org.jsoup.**:org.apache.pdfbox.**' --keep_going=50 \
	-runs="$inputs" -max_len=20000 -timeout=60 -rss_limit_mb=0 "$work/seeds"
