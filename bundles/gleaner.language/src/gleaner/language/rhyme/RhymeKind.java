// SPDX-License-Identifier: EPL-2.0
package gleaner.language.rhyme;

/** The ways in which two words can chime. */
public enum RhymeKind {
	/** All sounds from the last stressed vowel on are the same: "light", "delight". */
	PERFECT("perfect rhyme"),
	/** Nearly so: the same vowel or the same close, the other one near: "home", "stone". */
	SLANT("slant rhyme"),
	/** The same stressed vowel: "lake", "fate". */
	ASSONANCE("assonance"),
	/** The same consonants after the stressed vowel: "blank", "think". */
	CONSONANCE("consonance"),
	/** The same sound at the start: "wild", "west". */
	ALLITERATION("alliteration"),
	/** The same letters, another sound: "love", "move". */
	EYE("eye rhyme"),
	/** It rhymed when it was written, or by an old licence: "wind", "mind"; "melody", "sky". */
	HISTORICAL("historical rhyme"),
	/** The close of a longer word, on which only the metre puts a beat: "eternity", "free". */
	LIGHT("light rhyme"),
	/** Two words against one, or against two others: "poet", "know it". */
	MOSAIC("mosaic rhyme");

	private final String term;

	RhymeKind(String term) {
		this.term = term;
	}

	/** The term of poetics. */
	public String term() {
		return term;
	}

	/**
	 * What stands behind a rhyme letter, so that it is seen that the ear hears the rhyme but in part: a tilde for a slant rhyme, a prime
	 * for one of the eye or of older times; nothing for the others.
	 */
	public String mark() {
		return switch (this) {
		case SLANT -> "~";
		case EYE, HISTORICAL -> "\u2032";
		default -> "";
		};
	}
}
