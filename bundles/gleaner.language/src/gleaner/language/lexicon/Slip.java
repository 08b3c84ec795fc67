// SPDX-License-Identifier: EPL-2.0
package gleaner.language.lexicon;

/**
 * What was probably meant by a word that is in no list.
 *
 * @param word the word as asked
 * @param meant the word meant, with capitals as in the word asked
 */
public record Slip(String word, String meant) {
}
