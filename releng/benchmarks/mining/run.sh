#!/bin/sh
# SPDX-License-Identifier: EPL-2.0
# Assays an experiment of 16,548 files of 1,111 characters, made letter by letter by Markov tables of several orders: first page, the whole,
# the second time, sifting and ordering, also of 100,000 rows.
# Usage: releng/benchmarks/mining/run.sh POEMS.jsonl [FILES]      needs JAVA_HOME (25 or newer) and a built product (./gleaner build)
set -eu
here=$(cd "$(dirname "$0")" && pwd)
top=$here/../../..
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
uptime
"$JAVA_HOME/bin/java" -Djava.io.tmpdir="$work" -Xmx2g \
	-cp "$top/releng/gleaner.product/target/products/gleaner.product/linux/gtk/x86_64/gleaner/plugins/*" \
	"$here/MiningBenchmark.java" "$@"
