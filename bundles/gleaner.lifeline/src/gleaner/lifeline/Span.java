// SPDX-License-Identifier: EPL-2.0
package gleaner.lifeline;

/**
 * A stretch of a text, in UTF-16 characters.
 *
 * @param from where it begins
 * @param to where the next character stands
 */
public record Span(int from, int to) {
}
