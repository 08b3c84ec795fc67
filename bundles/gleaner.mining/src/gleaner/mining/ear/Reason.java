// SPDX-License-Identifier: EPL-2.0
package gleaner.mining.ear;

/**
 * Something that speaks for or against a raw poem.
 *
 * @param words in a few words: {@code Three inventions}
 * @param points how much, in hundredths of a logit; below 0 against
 */
public record Reason(String words, int points) {
}
