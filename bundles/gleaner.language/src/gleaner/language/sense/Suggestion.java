// SPDX-License-Identifier: EPL-2.0
package gleaner.language.sense;

/**
 * A word that could stand in the place of another.
 *
 * @param text the word in the form and with the capitals of the one it replaces
 * @param relation how it is related
 * @param syllables how many
 * @param stress 0, 1 and 2 per syllable as a dictionary has it
 * @param fits whether it keeps the rhythm of the place
 * @param sense the gloss of the meaning it was found under; empty for rhymes
 * @param why in a few words
 */
public record Suggestion(String text, Relation relation, int syllables, String stress, boolean fits, String sense, String why) {
}
