// SPDX-License-Identifier: EPL-2.0
package gleaner.engine.substitution;

import gleaner.engine.substitution.constraint.Constraint;
import gleaner.engine.substitution.grammar.Dress;
import gleaner.engine.substitution.grammar.Punctuation;
import gleaner.engine.substitution.grammar.Spelling;
import gleaner.engine.substitution.pass.FittingWords;
import gleaner.engine.substitution.pass.Names;
import gleaner.engine.substitution.stock.StockBuilder;
import gleaner.engine.substitution.stock.WordFacts;
import gleaner.engine.substitution.strategy.Offer;
import gleaner.engine.substitution.strategy.Place;
import gleaner.engine.substitution.strategy.Pool;
import gleaner.engine.substitution.strategy.Template;
import gleaner.engine.substitution.strategy.Work;
import gleaner.language.form.Form;
import gleaner.language.form.PartOfSpeech;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Takes from a pool the word that a place gets: one that keeps what is to be kept, by the style's taste. Immutable. */
final class Chooser {
	/** So many offers are looked at before a place is left as it is. */
	private static final int TRIES = 24;
	/** So many are told beside the one that is taken. */
	private static final int OTHERS = 4;
	private static final int MORE_TRIES = 6;
	/** The level of words that everybody knows. */
	private static final int COMMON = 35;
	/** From larger pools the shortest is taken of a draw, not of all. */
	private static final int MOST_COMPARED = 200;

	/**
	 * What a place gets.
	 *
	 * @param offer the offer that was taken
	 * @param word as it stands there
	 * @param others other offers that were allowed
	 * @param total the weight of all offers
	 */
	record Choice(Offer offer, String word, List<Offer> others, double total) {
	}

	private final Style style;
	private final Dress dress;
	private final WordFacts facts;
	private final double diversity;

	Chooser(Style style, WordFacts facts, double diversity) {
		this.style = style;
		this.facts = facts;
		this.dress = new Dress(facts);
		this.diversity = diversity;
	}

	/** @return empty if the pool has nothing that could stand there */
	Optional<Choice> choose(Place place, Pool pool, String behind, Work work) {
		Choice found = null;
		List<Offer> others = new ArrayList<>(OTHERS);
		int left = TRIES;
		for (Offer drawn : draw(pool, work)) {
			if (left-- <= 0 || others.size() == OTHERS) break;
			Offer offer = style.corrections().corrected(drawn);
			String word = fitted(offer, place, behind, work.template());
			if (word == null) continue;
			if (found == null) {
				found = new Choice(offer, word, others, pool.total());
				left = Math.min(left, style.taste() == Taste.SHORTEST ? left : MORE_TRIES);
			} else if (style.taste() == Taste.SHORTEST && word.length() < found.word().length()) {
				others.addFirst(found.offer());
				found = new Choice(offer, word, others, pool.total());
			} else if (!offer.text().equals(found.offer().text()) && others.stream().noneMatch(o -> o.text().equals(offer.text()))) {
				others.add(offer);
			}
		}
		return Optional.ofNullable(found);
	}

	/** The word as it would stand there; null if it may not. */
	String fitted(Offer offer, Place place, String behind, Template template) {
		String text = offer.text();
		if (text.isBlank() || !dress.canBend(offer, place) || !style.arePhrasesTaken() && offer.isBase() && text.indexOf(' ') >= 0)
			return null;
		if (offer.isBase() && (text.equalsIgnoreCase(place.base()) || isName(text))) return null;
		if (!place.entity().isEmpty() && (!Names.isAnother(offer, place) || template.text().contains(text))) return null;
		String word = Punctuation.fitted(dress.of(offer, place, template), behind);
		String plain = word.toLowerCase(Locale.ROOT);
		if (plain.equals(place.plain()) || !style.corrections().allow(offer, word)) return null;
		if (!style.isSwearing() && place.entity().isEmpty() && facts.isOffensive(plain)) return null;
		if (!style.taste().likes(place, word)) return null;
		if (!style.isAnyPartTaken() && place.form() != Form.FIXED && !(offer.isBase() ? isAlike(offer, word, place) : isFit(offer, place)))
			return null;
		for (Constraint constraint : style.constraints()) if (!constraint.allows(place, offer, plain, template)) return null;
		return word;
	}

	/**
	 * The same for a word that comes in its form already: words of the corpora are such as the tagger took for adjectives there, and of
	 * those only such are taken as mostly are.
	 */
	private boolean isFit(Offer offer, Place place) {
		PartOfSpeech part = place.form().partOfSpeech();
		boolean isBare = place.form() == Form.POSITIVE || place.form() == Form.ADVERB;
		return switch (offer.source()) {
		case StockBuilder.SOURCE -> !isBare || facts.isUsedAs(offer.text(), part);
		case FittingWords.SOURCE -> !facts.isHardlyEver(place.base(), part) && !facts.isTakenForAnother(offer.text(), part)
				&& !Spelling.isSame(offer.text(), place.plain());
		default -> true;
		};
	}

	/**
	 * Whether an offer does in its place what the word before did: it is much used as that part of speech, is one word as that was
	 * ("greater", not "more great"), and looks like a participle only where that did ("radiance", not "glowing").
	 */
	private boolean isAlike(Offer offer, String word, Place place) {
		PartOfSpeech part = place.form().partOfSpeech();
		String base = offer.text();
		boolean isBent = base.indexOf(' ') < 0 && word.indexOf(' ') >= 0;
		if (isBent || facts.isHardlyEver(place.base(), part) || !facts.isUsedAs(base, part) || Spelling.isSame(base, place.base()))
			return false;
		if (part == PartOfSpeech.VERB) return word.equals(base) || !facts.isTakenForAnother(word, part);
		boolean wasParticiple = looksLikeParticiple(place.plain());
		boolean isParticiple = looksLikeParticiple(word);
		if (isParticiple && !wasParticiple) return false;
		if (wasParticiple && !isParticiple && facts.isTakenForAnother(place.plain(), part)) return false; // "a singing", but no "evening"
		return part != PartOfSpeech.NOUN || (!base.endsWith("s") || facts.isBase(base, part)) && !isStrangePlural(word, place);
	}

	private static boolean looksLikeParticiple(String word) {
		return word.endsWith("ing") || word.endsWith("ings") || word.endsWith("ed");
	}

	/** A plural that does not look like one, and that few know: "oculi", not "children". */
	private boolean isStrangePlural(String word, Place place) {
		return place.form() == Form.PLURAL && !word.endsWith("s") && facts.level(word) > COMMON;
	}

	private static boolean isName(String base) {
		return Character.isUpperCase(base.codePointAt(0)) || base.chars().anyMatch(Character::isDigit);
	}

	private Iterable<Offer> draw(Pool pool, Work work) {
		if (style.taste() == Taste.SHORTEST && pool.size() <= MOST_COMPARED)
			return pool.offers().stream().sorted(Comparator.comparingInt(offer -> offer.text().length())).toList();
		if (diversity == 1 || pool.isEven()) return () -> new Draws(pool, work);
		return Draws.byDiversity(pool, diversity, work, TRIES);
	}
}
