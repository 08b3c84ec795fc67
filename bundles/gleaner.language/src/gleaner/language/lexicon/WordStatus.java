// SPDX-License-Identifier: EPL-2.0
package gleaner.language.lexicon;

/** What kind of word a word is. */
public enum WordStatus {
	/** A word of English that dictionaries have. */
	WORD,
	/** A rare or archaic word, an old spelling, or a transparent formation. */
	RARE,
	/** A name. */
	NAME,
	/** Nobody has written it down yet. */
	INVENTION
}
