// SPDX-License-Identifier: EPL-2.0
package gleaner.mining.word;

/**
 * A word that nobody has written down yet.
 *
 * @param word in lower case
 * @param likeness how like a word it is, from 0 to 1
 * @param made of what, as a poet would say it: {@code lan(tern) + (bit)tern}
 * @param said how it is said, as anybody can read it aloud: {@code VOY-vat}
 * @param syllables how many
 */
public record Forged(String word, double likeness, String made, String said, int syllables) {
}
