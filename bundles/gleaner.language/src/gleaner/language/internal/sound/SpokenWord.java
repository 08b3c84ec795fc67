// SPDX-License-Identifier: EPL-2.0
package gleaner.language.internal.sound;

import gleaner.language.text.Word;

/**
 * What is read aloud at a place of a line.
 *
 * @param word the letters or signs as they stand there
 * @param said the word or words that are said for them; mostly the same
 */
public record SpokenWord(Word word, String said) {
}
