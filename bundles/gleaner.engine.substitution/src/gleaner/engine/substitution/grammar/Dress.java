// SPDX-License-Identifier: EPL-2.0
package gleaner.engine.substitution.grammar;

import gleaner.engine.substitution.stock.WordFacts;
import gleaner.engine.substitution.strategy.Offer;
import gleaner.engine.substitution.strategy.Place;
import gleaner.engine.substitution.strategy.Template;
import gleaner.language.form.Form;
import java.util.Locale;

/** Gives an offer the form, the capitals and the possessive ending of the word whose place it takes. Immutable. */
public record Dress(WordFacts facts) {
	/** The offer as it would stand in a place. */
	public String of(Offer offer, Place place, Template template) {
		// adverbs have no other form, and what is offered for one is an adverb already
		boolean isBent = offer.isBase() && place.form() != Form.ADVERB;
		return dressed(isBent ? facts.inflected(offer.text(), place.form()) : offer.text(), place, template);
	}

	private String dressed(String word, Place place, Template template) {
		if (place.text().equals("I") && !word.equals("I")) return startsSentence(place, template) ? capitalised(word) : word;
		if (word.equals("I") || word.startsWith("I'")) return word;
		if (place.plain().startsWith("i'")) return startsSentence(place, template) ? capitalised(word) : word;
		// a contraction is no possessive: "they're" for "it's"
		return facts.dressed(word.indexOf('\'') > 0 ? place.text().replaceFirst("['\u2019]s$", "") : place.text(), word);
	}

	/**
	 * Whether a capital is wanted whatever the word: at the start of a sentence, or of a line in a poem whose lines begin with capitals.
	 */
	private static boolean startsSentence(Place place, Template template) {
		String text = template.text();
		int at = place.start() - 1;
		while (at >= 0 && (text.charAt(at) == ' ' || "\"'\u201c\u2018(".indexOf(text.charAt(at)) >= 0)) at--;
		if (at < 0) return true;
		if (text.charAt(at) == '\n') return true;
		return ".!?".indexOf(text.charAt(at)) >= 0;
	}

	private static String capitalised(String word) {
		return word.isEmpty() ? word : word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
	}

	/** Whether a base can be bent into the form of a place: phrases of several words are not, nor is what is bent already. */
	public boolean canBend(Offer offer, Place place) {
		if (!offer.isBase() || place.form() == Form.FIXED || place.form() == Form.baseOf(place.form().partOfSpeech())) return true;
		return offer.text().indexOf(' ') < 0 && facts.isBase(offer.text(), place.form().partOfSpeech());
	}
}
