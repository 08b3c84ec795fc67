// SPDX-License-Identifier: EPL-2.0
package gleaner.desk.rhythm;

import gleaner.language.text.Word;

/**
 * A word of a line that is more likely a slip of the hand than an invention, if it was a hand that wrote it.
 *
 * @param word in the line
 * @param meant what was meant
 */
public record Slipped(Word word, String meant) {
}
