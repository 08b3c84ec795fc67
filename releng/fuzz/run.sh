#!/bin/sh
# SPDX-License-Identifier: EPL-2.0
# Gives the import broken files, led by which code they reach (Jazzer) or blindly. What makes it fail is kept in releng/fuzz/target.
# Usage: releng/fuzz/run.sh ENDING [INPUTS]             led by code; ENDING as in ".md", INPUTS 1,000,000 if not said
#        releng/fuzz/run.sh --blind INPUTS [ENDING …]   blindly, so many for each ending; all endings if none is named
# Needs a built tree (./gleaner build) and Java 25 or newer, in JAVA_HOME or on the path; the folder it is called from does not matter.
set -eu
[ $# -gt 0 ] || { sed -n '2,5s/^# //p' "$0" >&2; exit 2; }
here=$(cd "$(dirname "$0")" && pwd)
top=$(cd "$here/../.." && pwd)
bin=${JAVA_HOME:+$JAVA_HOME/bin/}
lib=$here/target/lib
classes=$here/target/classes
tests=$top/bundles/gleaner.corpus/src_test/gleaner/corpus
seeds=$tests/fuzz/seeds
memory=/dev/shm
[ -w "$memory" ] || memory=${TMPDIR:-/tmp}
work=$(mktemp -d "$memory/gleaner-fuzz.XXXXXX")
trap 'rm -rf "$work"' EXIT

version() { sed -n "s/^$1:\([^ ]*\) = .*/\1/p" "$top/target-platform/platform.lock" | head -n 1; }
# copy GROUP:ARTIFACT VERSION
copy() {
	[ -f "$lib/${1#*:}-$2.jar" ] || (cd "$here" && "$top/mvnw" -q -B -ntp org.apache.maven.plugins:maven-dependency-plugin:3.9.0:copy \
		-Dartifact="$1:$2" -DoutputDirectory="$lib")
}
mkdir -p "$lib" "$classes" "$work/seeds" "$work/tmp"
for library in org.tukaani:xz org.jsoup:jsoup org.commonmark:commonmark org.apache.pdfbox:pdfbox org.apache.pdfbox:pdfbox-io \
	org.apache.pdfbox:fontbox commons-logging:commons-logging org.apache.commons:commons-compress org.apache.commons:commons-lang3 \
	commons-io:commons-io com.ibm.icu:icu4j com.fasterxml.jackson.core:jackson-core com.fasterxml.jackson.core:jackson-databind \
	com.fasterxml.jackson.core:jackson-annotations; do
	copy "$library" "$(version "$library")"
done
path=$classes
for bundle in engine files language corpus; do
	built=$top/bundles/gleaner.$bundle/target/classes
	[ -d "$built" ] || { echo "error: $built is missing; build the tree first (./gleaner build)" >&2; exit 1; }
	path=$path:$built
done
"${bin}javac" -proc:none -d "$classes" -cp "$path:$lib/*" "$tests/InMemory.java" "$tests/fuzz/Fuzzed.java" "$tests/fuzz/Parts.java" \
	"$tests/fuzz/Seeds.java" "$tests/fuzz/Mutator.java" "$tests/fuzz/BlindFuzz.java"

if [ "$1" = --blind ]; then
	inputs=$2
	shift 2
	"${bin}java" -Xmx1500m -XX:+UseSerialGC --enable-native-access=ALL-UNNAMED -Djava.io.tmpdir="$work/tmp" -cp "$path:$lib/*" \
		gleaner.corpus.fuzz.BlindFuzz "$seeds" "$here/target/found" "$inputs" "$@"
	exit
fi

ending=$1
found=$here/target/found$ending
mkdir -p "$found"
copy com.code-intelligence:jazzer 0.30.0
copy com.code-intelligence:jazzer-api 0.30.0
"${bin}java" -cp "$path:$lib/*" gleaner.corpus.fuzz.Seeds "$seeds" "$ending" "$work/seeds"
cd "$found"
"${bin}java" -Xmx1500m -XX:+EnableDynamicAgentLoading --enable-native-access=ALL-UNNAMED -Djava.io.tmpdir="$work/tmp" \
	-Dfuzz.ending="$ending" -cp "$path:$lib/*" com.code_intelligence.jazzer.Jazzer --target_class=gleaner.corpus.fuzz.Fuzzed \
	'--instrumentation_includes=gleaner.**:org.commonmark.**:org.jsoup.**:org.apache.pdfbox.**' --keep_going=50 \
	-runs="${2:-1000000}" -max_len=20000 -timeout=60 -rss_limit_mb=0 "$work/seeds"
