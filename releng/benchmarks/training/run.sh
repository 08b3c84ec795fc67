#!/bin/sh
# SPDX-License-Identifier: EPL-2.0
# Training beside DL4J and PyTorch: the same nets, first weights, batches and rule of descent, one thread each. PyTorch is Debian's
# python3-torch, installed by hand. Each net of each is a program of its own. Seconds are seconds of processor time.
# Usage: releng/benchmarks/training/run.sh TEXT [STEPS]      needs JAVA_HOME (25 or newer) and a built tree (./gleaner train --help)
set -eu
text=$(readlink -f "$1")
steps=${2:-400}
here=$(cd "$(dirname "$0")" && pwd)
bundles=$here/../../../bundles
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
unset OPENBLAS_CORETYPE OPENBLAS_L2_SIZE

jackson=$(find "$HOME/.m2" -name 'jackson-core-2.23.0.jar' | head -n 1)
path=$bundles/gleaner.engine/target/classes:$bundles/gleaner.engine.neural/target/classes:$bundles/gleaner.files/target/classes:$bundles/gleaner.runs/target/classes:$bundles/gleaner.training/target/classes:$jackson
for jar in "$bundles"/gleaner.nd4j/lib/*.jar "$bundles"/gleaner.nd4j.linux.x86_64/lib/*.jar; do path=$path:$jar; done
"$JAVA_HOME/bin/javac" -proc:none -d "$work" -cp "$path" "$here/TrainingBenchmark.java" "$here/CheckpointBenchmark.java" "$here/Dl4jPeer.java"
run() {
	OMP_NUM_THREADS=1 "$JAVA_HOME/bin/java" -Xmx2g --enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow -cp "$work:$path" "$@" 2>&1 | grep -v "SLF4J\|INFO"
}
for net in lstm wavenet dl4j; do run gleaner.training.exchange.TrainingBenchmark "$text" "$work" "$steps" $net; done
python=${PYTHON:-/usr/bin/python3}
if "$python" -c 'import torch' 2>/dev/null; then
	for net in lstm wavenet; do OMP_NUM_THREADS=1 "$python" "$here/peer.py" "$work" "$net" 1; done
else
	echo "PyTorch is not installed (apt-get install python3-torch): no peer"
fi
run gleaner.training.run.CheckpointBenchmark "$work"
