// SPDX-License-Identifier: EPL-2.0
package gleaner.language.metre;

/** What a poet may do to the number of syllables. */
public enum Licence {
	/** A vowel is dropped within a word: "ev'ry", "gen'ral". */
	ELISION("elision"),
	/** Two vowels run together: "curious" in two syllables, "being" in one. */
	SYNAERESIS("synaeresis"),
	/** The end of a word runs into the vowel after it: "th' eternal", "many a". */
	SYNALOEPHA("synaloepha"),
	/** An ending is sounded: "lovèd", "ti-on". */
	SOUNDED_ENDING("sounded ending");

	private final String term;

	Licence(String term) {
		this.term = term;
	}

	/** The term of prosody. */
	public String term() {
		return term;
	}
}
