// SPDX-License-Identifier: EPL-2.0
package gleaner.language.text;

import org.osgi.annotation.versioning.ProviderType;

/**
 * Replaces one word in a line and leaves everything else as it was: punctuation, white space, capitals and possessive are kept, and
 * "a" or "an" before the word follows the new sound. Thread-safe.
 */
@ProviderType
public interface Replacer {
	/**
	 * Puts another word in the place of one.
	 *
	 * @param line any text
	 * @param word a word of it, as {@link Words#of} gives it
	 * @param by the new word; in lower case it takes the capitals of the old one, with a capital of its own it stays as it is
	 * @throws IndexOutOfBoundsException if the word is not inside the line
	 */
	Replacement replace(String line, Word word, String by);

	/**
	 * A word in the dress of another: with its capitals, unless it has a capital of its own, and with its possessive ending.
	 *
	 * @param old the word whose place is taken, as written
	 */
	String dressed(String old, String fresh);

	/** Whether a word starts with the sound of a vowel and so wants "an". */
	boolean wantsAn(String word);
}
