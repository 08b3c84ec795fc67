// SPDX-License-Identifier: EPL-2.0
package gleaner.corpus.reservoir;

/**
 * A word of a corpus that WordNet does not know.
 *
 * @param word in lower case, with straight apostrophes
 * @param count how often the corpus has it
 * @param sort why WordNet may not know it
 * @param poem the id of a poem in which it occurs
 * @param line the line of that poem in which it occurs
 */
public record Find(String word, int count, Sort sort, String poem, String line) {
}
