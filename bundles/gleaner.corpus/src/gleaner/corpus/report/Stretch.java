// SPDX-License-Identifier: EPL-2.0
package gleaner.corpus.report;

/**
 * A part of a text.
 *
 * @param start in UTF-16 units
 * @param end behind its last unit
 */
public record Stretch(int start, int end) {
}
