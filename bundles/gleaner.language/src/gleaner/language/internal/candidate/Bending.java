// SPDX-License-Identifier: EPL-2.0
package gleaner.language.internal.candidate;

import java.util.EnumMap;
import java.util.Map;
import java.util.function.ToIntFunction;

import gleaner.language.form.Form;
import gleaner.language.form.Inflection;
import gleaner.language.form.PartOfSpeech;
import gleaner.language.internal.data.Remembered;

/** Bends words and phrases into the form of the word whose place they would take. Thread-safe. */
public final class Bending {
	/** Of words up to this level the lists have every form. */
	private static final int COMMON = 50;
	/** So many words of each form are remembered: the same are met for many words. */
	private static final int REMEMBERED = 65_536;

	private final Inflection inflection;
	private final ToIntFunction<String> level;
	private final Map<Form, Remembered<String, String>> known = new EnumMap<>(Form.class);
	private final Remembered<String, Boolean> unheardOf = new Remembered<>(REMEMBERED);

	/** @param level how common a word is, from 10 to 95; -1 for one that no list has */
	public Bending(Inflection inflection, ToIntFunction<String> level) {
		this.inflection = inflection;
		this.level = level;
		for (Form form : Form.values()) known.put(form, new Remembered<>(REMEMBERED));
	}

	/** A lemma of one or more words in a form: verbs bend their first word, others their last, adverbs none. */
	public String bent(String lemma, Form form) {
		if (form == Form.ADVERB) return lemma; // listed as one already: "soon", "at once"
		return known.get(form).get(lemma, each -> bend(each, form));
	}

	private String bend(String lemma, Form form) {
		int space = lemma.indexOf(' ');
		int of = lemma.indexOf(" of ");
		if (of > 0) return inflection.inflect(lemma.substring(0, of), form) + lemma.substring(of);
		if (form == Form.PLURAL && inflection.analyse(lemma).getFirst().form() == Form.PLURAL) return lemma;
		if (space > 0 && form.partOfSpeech() == PartOfSpeech.VERB)
			return inflection.inflect(lemma.substring(0, space), form) + lemma.substring(space);
		return inflection.inflect(lemma, form);
	}

	/** A form that no list has of a word that is common, or of an abbreviation: "informations", "fts". */
	public boolean isUnheardOf(String bent, String lemma) {
		if (bent.equals(lemma) || bent.indexOf(' ') >= 0 || bent.indexOf('-') >= 0) return false;
		return unheardOf.get(bent + ' ' + lemma, any -> isMissing(bent, lemma));
	}

	private boolean isMissing(String bent, String lemma) {
		return level.applyAsInt(bent) < 0
				&& (level.applyAsInt(lemma) >= 0 && level.applyAsInt(lemma) <= COMMON || !lemma.matches(".*[aeiouy].*"));
	}
}
