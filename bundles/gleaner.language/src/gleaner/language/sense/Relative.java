// SPDX-License-Identifier: EPL-2.0
package gleaner.language.sense;

/**
 * A word that WordNet relates to one of the meanings of another.
 *
 * @param word in its base form; may be a phrase
 * @param relation how it is related
 * @param sense the number of the meaning, the commonest being 0
 */
public record Relative(String word, Relation relation, int sense) {
}
