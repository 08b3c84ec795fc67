// SPDX-License-Identifier: EPL-2.0
/** Performances seen again: on a timeline, and as a transcript. */
package gleaner.performance.replay;
