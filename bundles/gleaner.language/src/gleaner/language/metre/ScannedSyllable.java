// SPDX-License-Identifier: EPL-2.0
package gleaner.language.metre;

/**
 * A syllable as it is heard in its line.
 *
 * @param start where its letters start in the line, in UTF-16 units
 * @param end where they end
 * @param strong whether it carries a beat
 * @param reason why
 */
public record ScannedSyllable(int start, int end, boolean strong, Reason reason) {
}
