#!/bin/sh
# SPDX-License-Identifier: EPL-2.0
# Measures what Gleaner knows about words and prints the tables of docs/benchmarks.md:
#
#   releng/benchmarks/language.sh DATA [sound|scansion|rhyme|lexicon|form|entities|tongue|feeling|speed …] [--dev] [--verbose]
#
# DATA is a folder with scansion, rhyme, ner_litbank, poem_sentiment and, if there is one, forms (docs/benchmarks.md); beside it lies
# poems/poems.jsonl. --dev measures the half on which the rules were tuned, --verbose tells every mistake. Peers are asked if Debian's
# espeak-ng, python3-pattern and python3-nltk are installed.

set -eu
[ $# -gt 0 ] || {
	sed -n 's/^# \{0,1\}//p' "$0" >&2
	exit 2
}
data=$(cd "$1" && pwd)
shift
cd "$(dirname "$0")/../.."
./gleaner build
java=${JAVA_HOME:+$JAVA_HOME/bin/}java
exec "$java" -Xmx1g -cp "releng/gleaner.product/target/products/gleaner.product/linux/gtk/x86_64/gleaner/plugins/*" \
	releng/benchmarks/language/LanguageBenchmark.java "$data" "$@"
