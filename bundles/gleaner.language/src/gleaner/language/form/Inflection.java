package gleaner.language.form;

import java.util.List;

import org.osgi.annotation.versioning.ProviderType;

/**
 * Bends words into their forms and finds the base of a form, for irregular, regular and invented words. Words come and go in
 * lower case; see {@link gleaner.language.text.Replacer} for keeping capitals. Thread-safe.
 */
@ProviderType
public interface Inflection {
	/**
	 * A form of a base word: "sing" in the past is "sang", "mengapor" is "mengapored". Long adjectives are compared with "more" and
	 * "most". A compound bends its last part.
	 */
	String inflect(String base, Form form);

	/**
	 * The ways of taking a word as a form, the likeliest first; never empty: a word of which nothing is known is its own base.
	 */
	List<Analysis> analyse(String word);

	/** The base of a word taken as the given part of speech; the word itself if it cannot be one of its forms. */
	Analysis analyse(String word, PartOfSpeech as);
}
