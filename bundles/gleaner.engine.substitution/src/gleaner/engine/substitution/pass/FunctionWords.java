package gleaner.engine.substitution.pass;

import gleaner.engine.substitution.strategy.Place;
import gleaner.engine.substitution.strategy.Pool;
import gleaner.engine.substitution.strategy.Strategy;
import gleaner.engine.substitution.strategy.StrategyInfo;
import gleaner.engine.substitution.strategy.Work;
import java.util.List;
import java.util.Set;

/**
 * The small words become others of their class: prepositions, conjunctions, pronouns, modals, determiners. Relative pronouns, articles and
 * auxiliaries stay.
 */
public final class FunctionWords implements Strategy {
	public static final StrategyInfo INFO = new StrategyInfo("function", "Function words",
			"Prepositions, conjunctions, pronouns and modals, each within its class.", 35, "1");

	private static final List<String> PREPOSITIONS = List.of("preposition.place", "preposition.way", "preposition.time",
			"preposition.with");
	private static final List<String> INDEFINITE = List.of("somebody", "something");
	private static final List<String> DETERMINERS = List.of("determiner.one", "determiner.many", "quantity.many", "quantity.each",
			"quantity.mass");
	private static final List<String> ADVERBS = List.of("here", "when", "how", "degree", "time.adverb");
	private static final List<String> CONJUNCTIONS = List.of("conjunction.equal", "conjunction.reason");
	private static final List<String> CLEAR_PRONOUNS = List.of("reflexive.one", "reflexive.many", "somebody", "something");
	private static final Set<String> NOMINAL = Set.of("NOUN", "ADJ", "NUM", "PROPN");

	private final WordClasses classes = WordClasses.load();

	@Override
	public StrategyInfo info() {
		return INFO;
	}

	@Override
	public Pool pool(Place place, Work work) {
		if (place.isName() || place.text().length() > 11) return Pool.EMPTY;
		String word = place.plain();
		return switch (place.tag()) {
		case "ADP" -> first(PREPOSITIONS, word);
		case "CCONJ", "SCONJ" -> conjunction(word);
		case "AUX" -> first(List.of("modal", "modal.not", "do.not"), word);
		case "DET" -> determiner(place, word, work);
		case "PRON" -> pronoun(place, word, work);
		case "ADV" -> first(ADVERBS, word);
		case "NOUN" -> first(INDEFINITE, word);
		default -> Pool.EMPTY;
		};
	}

	/** "After", "since" and "until" before a sentence are prepositions no more. */
	private Pool conjunction(String word) {
		Pool pool = first(CONJUNCTIONS, word);
		return pool.isEmpty() ? first(List.of("when", "preposition.time"), word) : pool;
	}

	private Pool determiner(Place place, String word, Work work) {
		return classes.has("possessive", word) ? pronoun(place, word, work) : first(DETERMINERS, word);
	}

	private Pool pronoun(Place place, String word, Work work) {
		Pool clear = first(CLEAR_PRONOUNS, word);
		if (!clear.isEmpty()) return clear;
		String next = tag(place, 1, work);
		String before = tag(place, -1, work);
		return switch (word) {
		case "he", "she" -> classes.pool("subject.third");
		case "i", "we", "they" -> classes.pool("subject.others");
		case "me", "him", "us", "them" -> classes.pool("object");
		case "my", "your", "its", "our", "their" -> classes.pool("possessive");
		case "mine", "yours", "hers", "ours", "theirs" -> classes.pool("possessive.alone");
		case "his" -> classes.pool(NOMINAL.contains(next) ? "possessive" : "possessive.alone");
		case "her" -> classes.pool(NOMINAL.contains(next) ? "possessive" : "object");
		case "it" -> isSubject(before, next) ? classes.pool("subject.third") : classes.pool("object");
		case "you" -> isSubject(before, next) ? classes.pool("subject.others") : classes.pool("object");
		default -> Pool.EMPTY;
		};
	}

	private static boolean isSubject(String before, String next) {
		return (next.equals("VERB") || next.equals("AUX")) && !before.equals("ADP") && !before.equals("VERB");
	}

	private static String tag(Place place, int steps, Work work) {
		List<Place> places = work.template().places();
		int at = place.number() + steps;
		return at >= 0 && at < places.size() ? places.get(at).tag() : "";
	}

	private Pool first(List<String> names, String word) {
		for (String name : names) if (classes.has(name, word)) return classes.pool(name);
		return Pool.EMPTY;
	}
}
