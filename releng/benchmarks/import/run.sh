#!/bin/sh
# SPDX-License-Identifier: EPL-2.0
# Importing the same poems as one .jsonl, as a folder of files and as a .tar.gz of them; and as many small files as you like.
# Usage: releng/benchmarks/import/run.sh FOLDER [FILES]      FOLDER holds poems.jsonl and poems_txt.tar.gz; needs JAVA_HOME (25 or newer)
# and a built tree (./gleaner build)
set -eu
data=$(readlink -f "$1")
here=$(cd "$(dirname "$0")" && pwd)
top=$here/../../..
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

version() { sed -n "s/^$1:\([^ ]*\) = .*/\1/p" "$top/target-platform/platform.lock" | head -n 1; }
mkdir "$work/lib" "$work/files" "$work/classes"
for library in org.tukaani:xz org.jsoup:jsoup org.commonmark:commonmark org.apache.commons:commons-compress org.apache.commons:commons-lang3 \
	commons-io:commons-io com.ibm.icu:icu4j com.fasterxml.jackson.core:jackson-core com.fasterxml.jackson.core:jackson-databind com.fasterxml.jackson.core:jackson-annotations; do
	"$top/mvnw" -q -B -ntp org.apache.maven.plugins:maven-dependency-plugin:3.9.0:copy -Dartifact="$library:$(version "$library")" -DoutputDirectory="$work/lib"
done
tar -xzf "$data/poems_txt.tar.gz" -C "$work/files"
path=$work/classes:$top/bundles/gleaner.engine/target/classes:$top/bundles/gleaner.files/target/classes:$top/bundles/gleaner.corpus/target/classes:$top/bundles/gleaner.language/target/classes:$(echo "$work"/lib/*.jar | tr ' ' ':')
"$JAVA_HOME/bin/javac" -d "$work/classes" -cp "$path" "$here/ImportBenchmark.java"
"$JAVA_HOME/bin/java" -Xmx2g -cp "$path" ImportBenchmark "$work/studio" "${2:-0}" "$data/poems.jsonl" "$work/files" "$data/poems_txt.tar.gz"
