#!/bin/sh
# Importing 10,119 poems as one .jsonl, as a folder of files and as a .tar.gz of them: whole process, median of RUNS, and whether the
# three give equal corpora.
# Usage: releng/benchmarks/import.sh FOLDER [RUNS]      FOLDER holds poems.jsonl and poems_txt.tar.gz; needs a built tree (./gleaner build)
set -eu
data=$(readlink -f "$1")
runs=${2:-5}
top=$(cd "$(dirname "$0")/../.." && pwd)
program=$top/releng/gleaner.product/target/products/gleaner.product/linux/gtk/x86_64/gleaner/gleaner
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
mkdir "$work/files"
tar -xzf "$data/poems_txt.tar.gz" -C "$work/files"
files=$(find "$work/files" -name '*.txt' | wc -l)

measure() {
	for run in $(seq "$runs"); do
		rm -rf "$work/studio"
		"$program" new "$work/studio" >"$work/log"
		start=$(date +%s%N)
		"$program" corpus import Poems "$2" --studio "$work/studio" >"$work/log"
		end=$(date +%s%N)
		echo $(((end - start) / 1000000))
	done | sort -n >"$work/times"
	middle=$(sed -n "$(((runs + 1) / 2))p" "$work/times")
	print=$("$program" corpus stats Poems --json --studio "$work/studio" | sed 's/.*"fingerprint":"\([0-9a-f]*\)".*/\1/')
	echo "$1: $middle ms, $((files * 1000 / middle)) poems/s, fingerprint $print"
}

measure "one .jsonl" "$data/poems.jsonl"
measure "$files files" "$work/files"
measure ".tar.gz" "$data/poems_txt.tar.gz"
