// SPDX-License-Identifier: EPL-2.0
package gleaner.engine.substitution.pass;

import gleaner.engine.substitution.strategy.Place;
import gleaner.engine.substitution.strategy.Pool;
import gleaner.engine.substitution.strategy.Strategy;
import gleaner.engine.substitution.strategy.StrategyInfo;
import gleaner.engine.substitution.strategy.Work;
import gleaner.language.form.Form;
import java.util.List;
import java.util.Set;

/**
 * The small words become others of their class: prepositions, conjunctions, pronouns, modals, determiners. Relative pronouns, articles and
 * auxiliaries stay.
 */
public final class FunctionWords implements Strategy {
	public static final StrategyInfo INFO = new StrategyInfo("function", "Function words",
			"Prepositions, conjunctions, pronouns and modals, each within its class.", 8, "2");

	/** "And" is replaced once where others are so many times. */
	private static final int PASSED_OVER = 4;
	private static final List<String> PREPOSITIONS = List.of("preposition.place", "preposition.way", "preposition.time",
			"preposition.with");
	private static final List<String> INDEFINITE = List.of("somebody", "something");
	private static final List<String> DETERMINERS = List.of("determiner.one", "determiner.many", "quantity.many", "quantity.some",
			"quantity.each", "quantity.mass");
	private static final List<String> ADVERBS = List.of("here", "when", "how", "degree", "time.adverb");
	private static final List<String> CONJUNCTIONS = List.of("conjunction.equal", "conjunction.reason");
	private static final List<String> CLEAR_PRONOUNS = List.of("reflexive.one", "reflexive.many", "somebody", "something");
	private static final Set<String> NOMINAL = Set.of("NOUN", "ADJ", "NUM", "PROPN");

	private final WordClasses classes = WordClasses.load();

	@Override
	public StrategyInfo info() {
		return INFO;
	}

	/** "And" is very frequent and its class small: replaced as often as others, three pairs of words would be one replacement of 25. */
	@Override
	public boolean mayServe(Place place, Work work) {
		boolean isPassedOver = place.plain().equals("and") && work.chance().nextInt(PASSED_OVER) > 0;
		return !isPassedOver && !pool(place, work).isEmpty();
	}

	@Override
	public Pool pool(Place place, Work work) {
		if (place.isName() || place.text().length() > 11) return Pool.EMPTY;
		String word = place.plain();
		return switch (place.tag()) {
		case "ADP" -> first(PREPOSITIONS, word);
		case "CCONJ", "SCONJ" -> conjunction(place, word, work);
		case "AUX" -> first(List.of("modal", "modal.not", "do.not"), word);
		case "DET" -> determiner(place, word, work);
		case "PRON" -> pronoun(place, word, work);
		case "ADV" -> adverb(place, word, work);
		case "NOUN" -> first(INDEFINITE, word);
		default -> Pool.EMPTY;
		};
	}

	/** "After", "since" and "until" before a sentence are prepositions no more. */
	private Pool conjunction(Place place, String word, Work work) {
		Place before = beside(place, -1, work);
		if (before != null && before.plain().equals("as")) return Pool.EMPTY; // "as if"
		Pool pool = first(CONJUNCTIONS, word);
		return pool.isEmpty() ? first(List.of("when", "preposition.time"), word) : pool;
	}

	/** "That" is often no determiner where it is taken for one, and "all the" cannot become "few the": a noun must follow. */
	private Pool determiner(Place place, String word, Work work) {
		if (classes.has("possessive", word)) return pronoun(place, word, work);
		return NOMINAL.contains(tag(place, 1, work)) ? first(DETERMINERS, word) : Pool.EMPTY;
	}

	/** "There is" says no place. */
	private Pool adverb(Place place, String word, Work work) {
		return word.equals("there") && tag(place, 1, work).equals("AUX") ? Pool.EMPTY : first(ADVERBS, word);
	}

	private Pool pronoun(Place place, String word, Work work) {
		Pool clear = first(CLEAR_PRONOUNS, word);
		if (!clear.isEmpty()) return clear;
		return switch (word) {
		case "he", "she" -> classes.pool("subject.third");
		case "i", "we", "they" -> classes.pool("subject.others");
		case "me", "him", "us", "them" -> classes.pool("object");
		case "my", "your", "its", "our", "their" -> classes.pool("possessive");
		case "mine", "yours", "hers", "ours", "theirs" -> classes.pool("possessive.alone");
		case "his" -> classes.pool(isOwner(place, work) ? "possessive" : "possessive.alone");
		case "her" -> classes.pool(isOwner(place, work) ? "possessive" : "object");
		case "it" -> isSubject(place, work) ? classes.pool("subject.third") : classes.pool("object");
		case "you" -> isSubject(place, work) ? classes.pool("subject.others") : classes.pool("object");
		default -> Pool.EMPTY;
		};
	}

	/** Whether something that is owned follows: "her hat", "her loving eyes"; "his" stands alone only before what is no such word. */
	private static boolean isOwner(Place place, Work work) {
		Place next = beside(place, 1, work);
		if (next == null) return false;
		boolean isParticiple = next.form() == Form.PRESENT_PARTICIPLE || next.form() == Form.PAST_PARTICIPLE;
		return NOMINAL.contains(next.tag()) || isParticiple || next.plain().equals("own")
				|| place.plain().equals("his") && next.isContent();
	}

	private static boolean isSubject(Place place, Work work) {
		Place before = beside(place, -1, work);
		Place next = beside(place, 1, work);
		if (before != null && before.tag().equals("AUX")) return true; // "was it"
		boolean isBehindVerb = before != null && (before.tag().equals("ADP") || before.tag().equals("VERB"));
		return !isBehindVerb && next != null && (next.tag().equals("VERB") || next.tag().equals("AUX") || next.tag().equals("ADV"));
	}

	/** The place before or behind, if nothing but white space stands between. */
	private static Place beside(Place place, int steps, Work work) {
		List<Place> places = work.template().places();
		int at = place.number() + steps;
		if (at < 0 || at >= places.size()) return null;
		Place other = places.get(at);
		String between = steps > 0 ? work.template().text().substring(place.end(), other.start())
				: work.template().text().substring(other.end(), place.start());
		return between.isBlank() ? other : null;
	}

	private static String tag(Place place, int steps, Work work) {
		Place other = beside(place, steps, work);
		return other == null ? "" : other.tag();
	}

	private Pool first(List<String> names, String word) {
		for (String name : names) if (classes.has(name, word)) return classes.pool(name);
		return Pool.EMPTY;
	}
}
