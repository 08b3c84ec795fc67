// SPDX-License-Identifier: EPL-2.0
/**
 * What Gleaner understands of a corpus: a report for each poem, and sums for the whole.
 *
 * <p>The reports lie in {@code cache/reports.jsonl} of their corpus, one JSON object a line, each with the hash of the text that it is
 * about: a poem that was changed has another hash and so no report yet. The file is only appended to; a program that is killed loses
 * the line it was writing. Like all of {@code cache/} it can be deleted and comes back.
 */
package gleaner.corpus.report;
