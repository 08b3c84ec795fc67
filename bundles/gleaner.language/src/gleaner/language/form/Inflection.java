// SPDX-License-Identifier: EPL-2.0
package gleaner.language.form;

import java.util.List;

import org.osgi.annotation.versioning.ProviderType;

/**
 * Bends words into their forms and finds the base of a form, for irregular, regular and invented words. Capitals are
 * kept ("Romans" of "Roman", "CHICKENS" of "CHICKEN"); see {@link gleaner.language.text.Replacer} for those of another word.
 * Thread-safe.
 */
@ProviderType
public interface Inflection {
	/**
	 * A form of a base word: "sing" in the past is "sang", "mengapor" is "mengapored". Long adjectives are compared with "more" and
	 * "most". A compound bends its last part, or its first as in "mothers-in-law". Where several forms are in use it is the commonest;
	 * words of other scripts stay as they are.
	 */
	String inflect(String base, Form form);

	/**
	 * The ways of taking a word as a form, the likeliest first; never empty: a word of which nothing is known is its own base.
	 */
	List<Analysis> analyse(String word);

	/** The base of a word taken as the given part of speech; the word itself if it cannot be one of its forms. */
	Analysis analyse(String word, PartOfSpeech as);
}
