#!/bin/sh
# SPDX-License-Identifier: EPL-2.0
# The Markov engine beside RiTa's Markov chains: tables built from the same poems, words a second, memory. RiTa (GPL) is fetched from
# Maven Central and runs as a program of its own; nothing of it is linked or shipped.
# Usage: releng/benchmarks/markov/run.sh POEMS.jsonl      needs JAVA_HOME (25 or newer) and a built tree (./gleaner build)
set -eu
poems=$(readlink -f "$1")
here=$(cd "$(dirname "$0")" && pwd)
top=$here/../../..
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

mkdir "$work/rita"
cat >"$work/pom.xml" <<'POM'
<project xmlns="http://maven.apache.org/POM/4.0.0"><modelVersion>4.0.0</modelVersion><groupId>peer</groupId><artifactId>rita</artifactId><version>1</version>
<dependencies><dependency><groupId>org.rednoise</groupId><artifactId>rita</artifactId><version>2.8.21</version></dependency></dependencies></project>
POM
"$top/mvnw" -q -B -ntp -f "$work/pom.xml" org.apache.maven.plugins:maven-dependency-plugin:3.9.0:copy-dependencies -DoutputDirectory="$work/rita"

run() {
	main=$1
	shift
	"$JAVA_HOME/bin/javac" -d "$work/$main" -cp "$1" "$here/Poems.java" "$here/Bench.java" "$here/$main.java"
	"$JAVA_HOME/bin/java" -Xmx4g -cp "$work/$main:$1" "$main" "$poems"
}

gson=$(echo "$work"/rita/gson-*.jar)
icu=$(sed -n 's/^com.ibm.icu:icu4j:\([^ ]*\) = .*/\1/p' "$top/target-platform/platform.lock")
"$top/mvnw" -q -B -ntp org.apache.maven.plugins:maven-dependency-plugin:3.9.0:copy -Dartifact="com.ibm.icu:icu4j:$icu" -DoutputDirectory="$work/icu"
ours=$(echo "$work"/icu/icu4j-*.jar):$gson
for bundle in gleaner.engine gleaner.engine.markov gleaner.language; do ours=$top/bundles/$bundle/target/classes:$ours; done
run GleanerMarkov "$ours"
run RitaMarkov "$(find "$work/rita" -name '*.jar' | tr '\n' ':')"
