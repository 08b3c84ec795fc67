// SPDX-License-Identifier: EPL-2.0
package gleaner.language.form;

/**
 * A way of taking a word as a form of another.
 *
 * @param base the form that dictionaries list
 * @param form which form of it the word is
 */
public record Analysis(String base, Form form) {
}
