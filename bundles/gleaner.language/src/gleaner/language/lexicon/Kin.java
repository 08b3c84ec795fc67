// SPDX-License-Identifier: EPL-2.0
package gleaner.language.lexicon;

/**
 * A real word near an invented one.
 *
 * @param word the real word
 * @param letters how alike the letters are, from 0 to 1
 * @param sound how alike the sounds are, from 0 to 1
 */
public record Kin(String word, double letters, double sound) {
	/** Both together. */
	public double closeness() {
		return (letters + sound) / 2;
	}
}
