#!/bin/sh
# SPDX-License-Identifier: EPL-2.0
# Sampling from LSTM and WaveNet on one thread, beside PyTorch if there is a python3 with it (Debian: python3-torch), as a program of its own.
# Usage: releng/benchmarks/sampling/run.sh [turns]      needs JAVA_HOME (25 or newer) and a built tree (./gleaner build)
# With "turns" only the largest net, both programs in turn. PyTorch multiplies with Debian's libopenblas0-pthread where that is installed.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
top=$here/../../..
jackson=$(find "$HOME/.m2/repository/com/fasterxml/jackson/core/jackson-core" -name 'jackson-core-2.*.jar' ! -name '*sources*' | tail -n 1)
path=$top/bundles/gleaner.engine/target/classes:$top/bundles/gleaner.engine.neural/target/classes:$jackson
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
unset OPENBLAS_CORETYPE OPENBLAS_L2_SIZE
"$JAVA_HOME/bin/javac" -d "$work" -cp "$path" "$here/SamplingBenchmark.java"
python=${PYTHON:-/usr/bin/python3}
gleaner="$JAVA_HOME/bin/java -cp $work:$path SamplingBenchmark"
peer() { "$python" -c 'import torch' 2>/dev/null; }
if peer; then "$python" "$here/turns.py" "$gleaner" "$python $here/pytorch_sampling.py"; fi
[ "${1:-}" = turns ] && exit
$gleaner
if peer; then "$python" "$here/pytorch_sampling.py"; fi
