#!/bin/sh
# SPDX-License-Identifier: EPL-2.0
# How many files of known encodings are read as the text that they are.
# Usage: releng/benchmarks/encodings/run.sh FOLDER LIST      each line of LIST: a path below FOLDER, a tab, the name of its encoding;
# needs JAVA_HOME (25 or newer) and a built tree (./gleaner build)
set -eu
here=$(cd "$(dirname "$0")" && pwd)
top=$here/../../..
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
icu=$(sed -n 's/^com.ibm.icu:icu4j:\([^ ]*\) = .*/\1/p' "$top/target-platform/platform.lock")
mkdir "$work/lib" "$work/classes"
"$top/mvnw" -q -B -ntp org.apache.maven.plugins:maven-dependency-plugin:3.9.0:copy -Dartifact="com.ibm.icu:icu4j:$icu" -DoutputDirectory="$work/lib"
path=$work/classes:$top/bundles/gleaner.corpus/target/classes:$(echo "$work"/lib/*.jar | tr ' ' ':')
"$JAVA_HOME/bin/javac" -d "$work/classes" -cp "$path" "$here/EncodingBenchmark.java"
"$JAVA_HOME/bin/java" -Xmx1g -cp "$path" gleaner.corpus.EncodingBenchmark "$1" "$2"
