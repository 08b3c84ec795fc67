// SPDX-License-Identifier: EPL-2.0
/** Who speaks in panes that stand side by side, as a command line says it. */
package gleaner.cli.pane;
