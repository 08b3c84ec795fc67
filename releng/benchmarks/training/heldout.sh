#!/bin/sh
# SPDX-License-Identifier: EPL-2.0
# How well models foretell the poems that their training held out, in bits a character, beside Markov models that learnt the same poems.
# Usage: releng/benchmarks/training/heldout.sh STUDIO CORPUS [THREAD/STEP …]      needs JAVA_HOME (25 or newer) and a built tree (./gleaner train --help)
set -eu
here=$(cd "$(dirname "$0")" && pwd)
top=$here/../../..
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
path=$top/releng/gleaner.product/target/products/gleaner.product/linux/gtk/x86_64/gleaner/plugins/*
for bundle in engine engine.neural files corpus training; do path=$top/bundles/gleaner.$bundle/target/classes:$path; done
path=$path:$top/bundles/gleaner.nd4j/lib/*:$top/bundles/gleaner.nd4j.linux.x86_64/lib/*
"$JAVA_HOME/bin/javac" -proc:none -d "$work" -cp "$path" "$here/HeldOutEvaluation.java" "$here/CharacterMarkov.java"
"$JAVA_HOME/bin/java" -Xmx3g --enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow -cp "$work:$path" gleaner.training.run.HeldOutEvaluation "$@"
