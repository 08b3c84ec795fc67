// SPDX-License-Identifier: EPL-2.0
/** Debris on its way to a pane: what has come, what a pane shows of it, at which pace. */
package gleaner.desk.stream;
