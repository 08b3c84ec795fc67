package gleaner.language.form;

import java.util.List;

import gleaner.language.internal.form.FormFinder;
import gleaner.language.internal.form.FormMaker;

/**
 * Bends words into their forms and finds the base of a form, for irregular, regular and invented words. Words come and go in
 * lower case; see {@link gleaner.language.text.Replacement} for keeping capitals. Thread-safe.
 */
public final class Inflection {
	private final FormMaker maker;
	private final FormFinder finder;

	/** Made by {@link gleaner.language.Language}. */
	public Inflection(FormMaker maker, FormFinder finder) {
		this.maker = maker;
		this.finder = finder;
	}

	/**
	 * A form of a base word: "sing" in the past is "sang", "mengapor" is "mengapored". Long adjectives are compared with "more" and
	 * "most". A compound bends its last part.
	 */
	public String inflect(String base, Form form) {
		return maker.inflect(base, form);
	}

	/**
	 * The ways of taking a word as a form, the likeliest first; never empty: a word of which nothing is known is its own base.
	 */
	public List<Analysis> analyse(String word) {
		return finder.analyse(word);
	}

	/** The base of a word taken as the given part of speech; the word itself if it cannot be one of its forms. */
	public Analysis analyse(String word, PartOfSpeech as) {
		return finder.analyse(word).stream().filter(a -> a.form().partOfSpeech() == as).findFirst().orElse(new Analysis(word, Form.baseOf(as)));
	}
}
