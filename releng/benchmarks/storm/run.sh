#!/bin/sh
# SPDX-License-Identifier: EPL-2.0
# Kills a program a hundred times while it types, a hundred times while debris streams, a hundred times while it harvests, and tells what was lost.
# Usage: releng/benchmarks/storm/run.sh [KILLS]      needs JAVA_HOME (25 or newer) and a built tree with compiled tests (./gleaner test)
set -eu
here=$(cd "$(dirname "$0")" && pwd)
top=$here/../../..
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

version() { sed -n "s/^$1:\([^ ]*\) = .*/\1/p" "$top/target-platform/platform.lock" | head -n 1; }
mkdir "$work/lib"
for library in com.fasterxml.jackson.core:jackson-core com.fasterxml.jackson.core:jackson-databind com.fasterxml.jackson.core:jackson-annotations; do
	"$top/mvnw" -q -B -ntp org.apache.maven.plugins:maven-dependency-plugin:3.9.0:copy -Dartifact="$library:$(version "$library")" -DoutputDirectory="$work/lib"
done
path=$top/bundles/gleaner.desk/target/test-classes
for bundle in desk studio corpus runs files engine language; do path=$path:$top/bundles/gleaner.$bundle/target/classes; done
"$JAVA_HOME/bin/java" -cp "$path:$(echo "$work"/lib/*.jar | tr ' ' ':')" gleaner.desk.storm.KillStorm "$work/studio" "${1:-100}"
