#!/bin/sh
# SPDX-License-Identifier: EPL-2.0
# Measures the substitution engine and what it writes, and prints the tables of docs/benchmarks.md:
#
#   releng/benchmarks/substitution.sh POEMS.jsonl FOLDER [POEMS] [--set NAME=VALUE …]
#
# FOLDER takes what is made (poems.jsonl, peer.jsonl). With Debian's python3-nltk, wordnet-base and NLTK's data for its perceptron tagger
# (averaged_perceptron_tagger in ~/nltk_data/taggers) the rules of 2015 are run beside it, and both are judged; CMUDICT names a copy of the
# CMU dictionary by which articles are checked.

set -eu
[ $# -gt 1 ] || {
	sed -n 's/^# \{0,1\}//p' "$0" >&2
	exit 2
}
poems=$(readlink -f "$1")
mkdir -p "$2"
folder=$(cd "$2" && pwd)
shift 2
cd "$(dirname "$0")/../.."
./gleaner build
java=${JAVA_HOME:+$JAVA_HOME/bin/}java
"$java" -Xmx3g -cp "releng/gleaner.product/target/products/gleaner.product/linux/gtk/x86_64/gleaner/plugins/*" \
	releng/benchmarks/substitution/SubstitutionBenchmark.java "$poems" "$folder/poems.jsonl" "$@"
/usr/bin/python3 releng/benchmarks/substitution/peer.py "$poems" "$folder/peer.jsonl" 300
/usr/bin/python3 releng/benchmarks/substitution/quality.py "$folder/poems.jsonl"
/usr/bin/python3 releng/benchmarks/substitution/quality.py "$folder/peer.jsonl"
