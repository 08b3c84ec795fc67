// SPDX-License-Identifier: EPL-2.0
package gleaner.language.text;

/**
 * A word where it stands in a text.
 *
 * @param text the word as written, with its inner apostrophes and hyphens
 * @param start where it starts, in UTF-16 units
 * @param end where it ends
 */
public record Word(String text, int start, int end) {
}
