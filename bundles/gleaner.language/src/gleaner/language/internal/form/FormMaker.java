// SPDX-License-Identifier: EPL-2.0
package gleaner.language.internal.form;

import java.util.List;

import gleaner.language.form.Form;
import gleaner.language.form.PartOfSpeech;
import gleaner.language.sound.Pronouncer;

/** Makes the forms of words in lower case: irregular ones from a table, all others by rule and by what word lists know. Immutable. */
final class FormMaker {
	final Irregulars irregulars = new Irregulars();
	private final Nouns nouns;
	private final Verbs verbs;
	private final Adjectives adjectives;

	FormMaker(Pronouncer pronouncer, Vocabulary vocabulary) {
		Endings endings = new Endings(pronouncer, vocabulary);
		this.nouns = new Nouns(vocabulary, endings);
		this.verbs = new Verbs(irregulars, vocabulary, endings);
		this.adjectives = new Adjectives(vocabulary, endings);
	}

	/** The form of a base that is made. */
	String inflect(String base, Form form) {
		return variants(base, form).getFirst();
	}

	/** All spellings of a form, the one that is made first. */
	List<String> variants(String base, Form form) {
		if (base.isEmpty() || Form.baseOf(form.partOfSpeech()) == form && form.partOfSpeech() != PartOfSpeech.ADVERB) return List.of(base);
		List<String> irregular = irregulars.of(base, form);
		if (!irregular.isEmpty()) return irregular;
		Compound compound = Compound.of(base, form);
		if (compound != null && form.partOfSpeech() == PartOfSpeech.ADJECTIVE) return List.of(Adjectives.phrase(base, form));
		if (compound != null) return variants(compound.head(), form).stream().map(compound::with).toList();
		return switch (form) {
		case PLURAL -> nouns.plurals(base);
		case THIRD_PERSON, PAST, PAST_PARTICIPLE, PRESENT_PARTICIPLE -> verbs.forms(base, form);
		case COMPARATIVE, SUPERLATIVE -> adjectives.degrees(base, form);
		case ADVERB -> List.of(Adjectives.adverb(base));
		case SINGULAR, INFINITIVE, POSITIVE, FIXED -> List.of(base);
		};
	}
}
