// SPDX-License-Identifier: EPL-2.0
/** The stage in a terminal: rows of text, and what is sent to draw them. */
package gleaner.performance.terminal;
