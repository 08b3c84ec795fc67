#!/bin/sh
# SPDX-License-Identifier: EPL-2.0
# Sampling from LSTM and WaveNet on one thread, beside PyTorch if there is a python3 with it (Debian: python3-torch), as a program of its own.
# Usage: releng/benchmarks/sampling/run.sh      needs JAVA_HOME (25 or newer) and a built tree (./gleaner build)
set -eu
here=$(cd "$(dirname "$0")" && pwd)
top=$here/../../..
jackson=$(find "$HOME/.m2/repository/com/fasterxml/jackson/core/jackson-core" -name 'jackson-core-2.*.jar' ! -name '*sources*' | tail -n 1)
path=$top/bundles/gleaner.engine/target/classes:$top/bundles/gleaner.engine.neural/target/classes:$jackson
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
unset OPENBLAS_CORETYPE OPENBLAS_L2_SIZE
"$JAVA_HOME/bin/javac" -d "$work" -cp "$path" "$here/SamplingBenchmark.java"
"$JAVA_HOME/bin/java" -cp "$work:$path" SamplingBenchmark
python=${PYTHON:-/usr/bin/python3}
if "$python" -c 'import torch' 2>/dev/null; then "$python" "$here/pytorch_sampling.py"; fi
