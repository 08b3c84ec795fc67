// SPDX-License-Identifier: EPL-2.0
package gleaner.language.tag;

/**
 * Someone or something that a text names. Approximate: there is no certain way.
 *
 * @param text as written
 * @param start where it starts, in UTF-16 units
 * @param end where it ends
 * @param type what it is
 * @param named true for a name ("Ophelia"), false for a description ("the old man")
 * @param confidence from 0 to 1
 */
public record Entity(String text, int start, int end, EntityType type, boolean named, double confidence) {
}
