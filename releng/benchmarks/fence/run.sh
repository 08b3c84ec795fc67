#!/bin/sh
# SPDX-License-Identifier: EPL-2.0
# An engine within the program beside the same one behind a fence: time from nothing to the first text, and text a second.
# Usage: releng/benchmarks/fence/run.sh      needs JAVA_HOME (25 or newer) and a built tree (./gleaner build)
set -eu
here=$(cd "$(dirname "$0")" && pwd)
top=$here/../../..
path=${FENCE_PATH:-}
if [ -z "$path" ]; then
	icu=$(find "$HOME/.m2/repository/com/ibm/icu/icu4j" -name 'icu4j-*.jar' ! -name '*sources*' | tail -n 1)
	path=$icu
	for bundle in gleaner.engine gleaner.engine.markov gleaner.language gleaner.fence; do path=$top/bundles/$bundle/target/classes:$path; done
fi
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
"$JAVA_HOME/bin/javac" -d "$work" -cp "$path" "$here/FenceBenchmark.java"
"$JAVA_HOME/bin/java" -Xmx1g -cp "$work:$path" FenceBenchmark "$work:$path"
