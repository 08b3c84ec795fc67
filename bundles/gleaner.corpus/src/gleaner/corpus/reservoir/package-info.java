// SPDX-License-Identifier: EPL-2.0
/**
 * Reservoirs: the words of a corpus that WordNet does not know, for engines that put words in the place of others.
 *
 * <p>A reservoir is a file {@code reservoirs/<name>.txt} of the studio: one word a line, plain UTF-8, to be edited with anything. What
 * follows a tab is a note; a line that begins with {@code #} is a comment, one that begins with {@code -} is a word that is kept out
 * whatever a new search finds, one that begins with {@code +} a word that stays in.
 */
package gleaner.corpus.reservoir;
