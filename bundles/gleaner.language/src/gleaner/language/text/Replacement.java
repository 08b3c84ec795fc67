// SPDX-License-Identifier: EPL-2.0
package gleaner.language.text;

/**
 * A line after one of its words was replaced.
 *
 * @param text the whole line
 * @param word the new word where it stands now
 */
public record Replacement(String text, Word word) {
}
