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
	EYE("eye rhyme");

	private final String term;

	RhymeKind(String term) {
		this.term = term;
	}

	/** The term of poetics. */
	public String term() {
		return term;
	}
}
