// SPDX-License-Identifier: EPL-2.0
/** The report: what Gleaner understands of a corpus or of one of its poems, in charts and words. */
package gleaner.ui.glean.report;
