// SPDX-License-Identifier: EPL-2.0
package gleaner.language.internal.candidate;

import gleaner.language.sense.Relation;

/**
 * How WordNet leads from a word to another.
 *
 * @param relation of the other word to the meaning
 * @param sense the number of the word's meaning, 0 is the commonest
 * @param order the place among all that this meaning has in this relation, from 0
 * @param place of a synonym, the number of the same meaning among its own: 0 if this is what it most often means; else -1
 */
public record Way(Relation relation, int sense, int order, int place) {
}
