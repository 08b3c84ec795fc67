// SPDX-License-Identifier: EPL-2.0
package gleaner.corpus.document;

/**
 * A poem as it was found.
 *
 * @param title empty if it has none
 * @param author empty if it is not said
 * @param text with plain line ends; not tidied yet, may be blank
 */
public record Piece(String title, String author, String text) {
}
