// SPDX-License-Identifier: EPL-2.0
package gleaner.language.metre;

/** Why a syllable is heard as strong or weak. */
public enum Reason {
	/** The dictionary stresses it, or leaves it unstressed. */
	DICTIONARY("as the dictionary has it"),
	/** Worked out from the letters of an invented word. */
	LETTERS("worked out from its letters"),
	/** Built from words that the dictionary has. */
	PARTS("as the words in it are said"),
	/** A contraction of verse. */
	CONTRACTION("a contraction of verse"),
	/** Said letter by letter or as a number. */
	SPELLED_OUT("said letter by letter or as a number"),
	/** A word of one syllable that carries meaning. */
	CONTENT_WORD("a word that carries meaning"),
	/** A small word that is passed over. */
	FUNCTION_WORD("a function word, demoted"),
	/** Weak by itself, strong because the metre wants a beat. */
	PROMOTED("promoted for the metre"),
	/** Strong by itself, weak because the metre wants none. */
	DEMOTED("demoted for the metre");

	private final String words;

	Reason(String words) {
		this.words = words;
	}

	/** The reason in a few words. */
	public String words() {
		return words;
	}
}
