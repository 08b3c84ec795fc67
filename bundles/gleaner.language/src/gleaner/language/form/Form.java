// SPDX-License-Identifier: EPL-2.0
package gleaner.language.form;

/** A grammatical form, with the tag of the Penn Treebank for it. */
public enum Form {
	SINGULAR(PartOfSpeech.NOUN, "NN"), PLURAL(PartOfSpeech.NOUN, "NNS"),
	INFINITIVE(PartOfSpeech.VERB, "VB"), THIRD_PERSON(PartOfSpeech.VERB, "VBZ"), PAST(PartOfSpeech.VERB, "VBD"),
	PAST_PARTICIPLE(PartOfSpeech.VERB, "VBN"), PRESENT_PARTICIPLE(PartOfSpeech.VERB, "VBG"),
	POSITIVE(PartOfSpeech.ADJECTIVE, "JJ"), COMPARATIVE(PartOfSpeech.ADJECTIVE, "JJR"), SUPERLATIVE(PartOfSpeech.ADJECTIVE, "JJS"),
	/** An adverb, and the adverb made from an adjective ("softly"). */
	ADVERB(PartOfSpeech.ADVERB, "RB"),
	/** A word that has one form only. */
	FIXED(PartOfSpeech.OTHER, "");

	private final PartOfSpeech partOfSpeech;
	private final String tag;

	Form(PartOfSpeech partOfSpeech, String tag) {
		this.partOfSpeech = partOfSpeech;
		this.tag = tag;
	}

	public PartOfSpeech partOfSpeech() {
		return partOfSpeech;
	}

	/** The tag of the Penn Treebank; empty for {@link #FIXED}. */
	public String tag() {
		return tag;
	}

	/** The form that dictionaries list a part of speech under. */
	public static Form baseOf(PartOfSpeech partOfSpeech) {
		return switch (partOfSpeech) {
		case NOUN -> SINGULAR;
		case VERB -> INFINITIVE;
		case ADJECTIVE -> POSITIVE;
		case ADVERB -> ADVERB;
		case OTHER -> FIXED;
		};
	}
}
