/** The report: what Gleaner understands of a corpus or of one of its poems, in charts and words. */
package gleaner.ui.glean.report;
