// SPDX-License-Identifier: EPL-2.0
package gleaner.language.sense;

/** How a suggested word is related to the word in the line. */
public enum Relation {
	SYNONYM("synonym"), ANTONYM("antonym"), HYPERNYM("wider word"), HYPONYM("narrower word"), MERONYM("part or whole"), HOLONYM("whole"),
	SIMILAR("similar"),
	ATTRIBUTE("attribute"), ENTAILMENT("entailed"),
	DERIVED("of the same root"),
	/** Near in meaning, as a thesaurus or the company it keeps says, though WordNet does not. */
	NEAR("near in meaning"),
	RHYME("rhyme"), SLANT("slant rhyme"), SOUND("sounds alike");

	private final String words;

	Relation(String words) {
		this.words = words;
	}

	/** The relation in a poet's words. */
	public String words() {
		return words;
	}
}
