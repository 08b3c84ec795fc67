// SPDX-License-Identifier: EPL-2.0
/** The room Life-line: one poem at every age of a thread, a slider over its life, and its curves. */
package gleaner.ui.lifeline;
