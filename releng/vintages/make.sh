#!/bin/sh
# SPDX-License-Identifier: EPL-2.0
# How the starter vintages were trained: both nets side by side, one core each, about an hour on two quiet cores; then the WaveNet is driven
# out of its mind. Three models of each are packed for the starter studio.
# Usage: releng/vintages/make.sh POEMS.jsonl FOLDER      needs JAVA_HOME (25 or newer); POEMS are some ten thousand poems in the public domain
set -eu
poems=$(readlink -f "$1")
mkdir -p "$2"
folder=$(readlink -f "$2")
here=$(cd "$(dirname "$0")" && pwd)
top=$here/../..
gleaner=$top/gleaner
starter=$top/bundles/gleaner.runs/src/gleaner/runs/starter
GLEANER_STUDIO=$folder/studio
export GLEANER_STUDIO
unset OPENBLAS_CORETYPE OPENBLAS_L2_SIZE

"$gleaner" new "$GLEANER_STUDIO"
"$gleaner" corpus import poems "$poems"
"$gleaner" train --engine lstm --settings >/dev/null # so that the two do not build the trainer at once

train() {
	"$gleaner" train --corpus poems --set schedule=cosine --set checkpointSteps=500 --set checkpointMinutes=0 --set validateSteps=500 --set keep=all --set keepImproved=no --set weights=f16 \
		--set "samplePrompt=The moon" "$@"
}
train --engine wavenet --set batch=4 --set length=1024 --set rate=0.002 --set scheduleSteps=30000 --steps 30000 >"$folder/wavenet.id" &
sleep 5
train --engine lstm --set batch=32 --set length=64 --set rate=0.003 --set scheduleSteps=40000 --steps 40000 >"$folder/lstm.id"
wait
lstm=$(cat "$folder/lstm.id")
wavenet=$(cat "$folder/wavenet.id")

# A rate fifteen times as high, weights that are taken away, gradients of any length.
"$gleaner" train --resume "$wavenet" --set schedule=constant --set rate=0.03 --set weightDecay=1 --set clip=0 --set checkpointSteps=10 --set validateSteps=10 --set logSteps=1 --steps 200

jackson=$(find "$HOME/.m2/repository/com/fasterxml/jackson/core" -name 'jackson-*-2.20*.jar' ! -name '*sources*' | tr '\n' ':')
rm -rf "$starter"
# Arguments: thread, name, steps.
pack() {
	thread=$GLEANER_STUDIO/runs/$1
	shift
	"$JAVA_HOME/bin/java" -cp "$jackson" "$here/PackThread.java" "$thread" "$starter" "$@"
}
pack "$lstm" "Nightingale" 500 4000 40000
pack "$wavenet" "Owl" 500 30000 30020
(cd "$starter" && find . -type f -not -name files.txt -not -name run.json | sed 's:^\./::' | LC_ALL=C sort && find . -name run.json | sed 's:^\./::' | LC_ALL=C sort) >"$folder/files.txt"
mv "$folder/files.txt" "$starter/files.txt"
