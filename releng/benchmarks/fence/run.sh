#!/bin/sh
# SPDX-License-Identifier: EPL-2.0
# Engines within the program beside the same ones behind a fence: time from nothing to the first text, and text a second.
# Usage: releng/benchmarks/fence/run.sh [WHAT…]      needs JAVA_HOME (25 or newer) and a built product (./gleaner build)
# WHAT is start, nobody or debris; all of them if nothing is said.
# PROGRAM names a folder with the program's bundles, instead of the built product's.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
top=$here/../../..
program=${PROGRAM:-$top/releng/gleaner.product/target/products/gleaner.product/linux/gtk/x86_64/gleaner/plugins}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
uptime
examples="$top/examples/cutup/cutup.engine/src/cutup $top/examples/grammar/src/main/java/grammar"
# The program has no need of the annotation that makes an engine a component, so it does not bring it.
mkdir -p "$work/org/osgi/service/component/annotations"
cat >"$work/org/osgi/service/component/annotations/Component.java" <<'END'
package org.osgi.service.component.annotations;

public @interface Component {
	String[] property();
}
END
# shellcheck disable=SC2046,SC2086
"$JAVA_HOME/bin/javac" -proc:none -nowarn -d "$work" -cp "$program/*" "$here/FenceBenchmark.java" \
	"$work/org/osgi/service/component/annotations/Component.java" $(find $examples -name '*.java')
cp -r "$top/examples/grammar/src/main/resources/." "$work"
# The process gets what these engines need, as it does in the program.
fenced=$work
for name in gleaner.engine_ gleaner.engine.markov_ gleaner.fence_ gleaner.language_ com.ibm.icu com.fasterxml.jackson.core.jackson-core; do
	for jar in "$program/$name"*; do fenced=$fenced:$jar; done
done
"$JAVA_HOME/bin/java" -Xmx1g ${ROUNDS:+-Drounds="$ROUNDS"} -cp "$work:$program/*" FenceBenchmark "$fenced" "$@"
