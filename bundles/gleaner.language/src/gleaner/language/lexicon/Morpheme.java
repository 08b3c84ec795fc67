// SPDX-License-Identifier: EPL-2.0
package gleaner.language.lexicon;

/**
 * A likely part of an invented word.
 *
 * @param text its letters
 * @param meaning what it brings: "un-: not", or "a word" for a stem that is one
 */
public record Morpheme(String text, String meaning) {
}
