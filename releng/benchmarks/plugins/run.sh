#!/bin/sh
# SPDX-License-Identifier: EPL-2.0
# Kills the program while it installs, updates and removes a plug-in, at a random moment each time, and looks whether what is left is old or new and whole.
# Usage: releng/benchmarks/plugins/run.sh [KILLS [PROGRAM]]      needs JAVA_HOME (25 or newer) and a built tree (./gleaner build)
set -eu
here=$(cd "$(dirname "$0")" && pwd)
program=${2:-$here/../../gleaner.product/target/products/gleaner.product/linux/gtk/x86_64/gleaner/gleaner}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
GLEANER_JAVA=$JAVA_HOME/bin/java
export GLEANER_JAVA
"$JAVA_HOME/bin/java" "$here/PluginStorm.java" "$program" "$work" "${1:-200}"
