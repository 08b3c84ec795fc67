// SPDX-License-Identifier: EPL-2.0
package gleaner.language.sound;

/**
 * One syllable of a word, with the letters that spell it.
 *
 * @param start where its letters start in the word as written, in UTF-16 units
 * @param end where they end; the syllables of a word join without a gap, so that rhythm can be shown over the letters
 * @param spelling the letters themselves
 * @param sound its phones with stress, in CMU notation
 * @param stress how strongly it is stressed when the word is said alone
 */
public record Syllable(int start, int end, String spelling, String sound, Stress stress) {
}
