#!/bin/sh
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
icu=$(find "${M2:-$HOME/.m2/repository}/com/ibm/icu/icu4j/79.1" -name 'icu4j-79.1.jar' | head -n 1)
run GleanerMarkov "$top/bundles/gleaner.engine/target/classes:$top/bundles/gleaner.engine.markov/target/classes:$top/bundles/gleaner.language/target/classes:$icu:$gson"
run RitaMarkov "$(find "$work/rita" -name '*.jar' | tr '\n' ':')"
