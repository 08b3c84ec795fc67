#!/bin/sh
# SPDX-License-Identifier: EPL-2.0
# How often poems come back exactly when they were joined to one text in a usual way and cut by its look.
# Usage: releng/benchmarks/splitting/run.sh FOLDER [tuned]      FOLDER holds poems.jsonl; "tuned" takes the poems that the guess was tuned on;
# needs JAVA_HOME (25 or newer) and a built tree (./gleaner build)
set -eu
data=$(readlink -f "$1")
here=$(cd "$(dirname "$0")" && pwd)
top=$here/../../..
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

version() { sed -n "s/^$1:\([^ ]*\) = .*/\1/p" "$top/target-platform/platform.lock" | head -n 1; }
mkdir "$work/lib" "$work/classes"
for library in de.siegmar:fastcsv org.jsoup:jsoup org.commonmark:commonmark org.apache.commons:commons-compress org.apache.commons:commons-lang3 \
	commons-io:commons-io com.ibm.icu:icu4j com.fasterxml.jackson.core:jackson-core com.fasterxml.jackson.core:jackson-databind com.fasterxml.jackson.core:jackson-annotations; do
	"$top/mvnw" -q -B -ntp org.apache.maven.plugins:maven-dependency-plugin:3.9.0:copy -Dartifact="$library:$(version "$library")" -DoutputDirectory="$work/lib"
done
path=$work/classes:$top/bundles/gleaner.engine/target/classes:$top/bundles/gleaner.files/target/classes:$top/bundles/gleaner.corpus/target/classes:$top/bundles/gleaner.language/target/classes:$(echo "$work"/lib/*.jar | tr ' ' ':')
"$JAVA_HOME/bin/javac" -d "$work/classes" -cp "$path" "$here/SplittingBenchmark.java"
"$JAVA_HOME/bin/java" -cp "$path" gleaner.corpus.SplittingBenchmark "$data/poems.jsonl" "${2:-}"
