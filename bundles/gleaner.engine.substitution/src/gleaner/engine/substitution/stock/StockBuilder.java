// SPDX-License-Identifier: EPL-2.0
package gleaner.engine.substitution.stock;

import gleaner.engine.Ingredient.ReservoirShare;
import gleaner.engine.substitution.strategy.Offer;
import gleaner.engine.substitution.strategy.Pool;
import gleaner.engine.substitution.strategy.Stock;
import gleaner.engine.substitution.template.PackedTemplate;
import gleaner.language.Language;
import gleaner.language.form.Form;
import gleaner.language.form.PartOfSpeech;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Gathers from poems what substitution draws from: words by what they do, and names by what they name. Used by one thread. */
public final class StockBuilder {
	/** Where words come from that were gathered from poems. */
	public static final String SOURCE = "the corpora";
	private static final Pattern POSSESSIVE = Pattern.compile("['\u2019]s?$");
	private static final Pattern SPACES = Pattern.compile("\\s+");
	private static final int SHORTEST = 3;
	private static final int LONGEST_NAME = 40;
	private static final List<PartOfSpeech> OPEN = List.of(PartOfSpeech.NOUN, PartOfSpeech.VERB, PartOfSpeech.ADJECTIVE,
			PartOfSpeech.ADVERB);
	private static final Form[] FORMS = Form.values();

	private final Map<String, Map<String, Double>> words = new HashMap<>();
	private final Map<String, List<Offer>> names = new HashMap<>();
	private final List<ReservoirShare> reservoirs = new ArrayList<>();

	static String key(String tag, Form form) {
		return tag + ' ' + form;
	}

	/**
	 * Takes in what a poem has.
	 *
	 * @param weight how much each of its words counts
	 */
	public void add(PackedTemplate poem, double weight) {
		if (poem.isForeign()) return;
		Set<String> named = new HashSet<>();
		for (int i = 0; i < poem.size(); i++) {
			String text = poem.text().substring(poem.starts()[i], poem.ends()[i]);
			if (!poem.entities()[i].isEmpty()) addName(poem, poem.entities()[i], text, named, weight);
			else if (isWord(poem.tags()[i], text))
				words.computeIfAbsent(key(poem.tags()[i], FORMS[poem.forms()[i]]), k -> new HashMap<>()).merge(text, weight, Double::sum);
		}
	}

	/** Takes in a reservoir. */
	public void add(ReservoirShare reservoir) {
		reservoirs.add(reservoir);
	}

	private static boolean isWord(String tag, String text) {
		if (text.length() < SHORTEST) return false;
		boolean isOpen = switch (tag) {
		case "NOUN", "VERB", "ADJ" -> true;
		case "ADV" -> text.endsWith("ly"); // the others are small words: then, again, perhaps
		default -> false;
		};
		return isOpen && text.chars().allMatch(Character::isLowerCase);
	}

	private void addName(PackedTemplate poem, String type, String text, Set<String> named, double weight) {
		String name = SPACES.matcher(POSSESSIVE.matcher(text).replaceFirst("")).replaceAll(" ");
		boolean shouts = name.length() > 1 && name.equals(name.toUpperCase(Locale.ROOT));
		if (shouts || name.isBlank() || name.length() > LONGEST_NAME || !Character.isUpperCase(name.codePointAt(0)) || !named.add(name))
			return;
		String source = poem.title().isBlank() ? poem.id() : poem.title();
		names.computeIfAbsent(type, k -> new ArrayList<>()).add(Offer.word(name, "same kind of name", source).weighing(weight));
	}

	private static void addAs(PartOfSpeech part, String word, String source, double weight, Language language,
			Map<PartOfSpeech, List<Offer>> parts) {
		String base = language.inflection().analyse(word, part).base();
		boolean isKnown = language.thesaurus().knows(word);
		if (isKnown && language.thesaurus().meanings(base, part) == 0) return;
		parts.computeIfAbsent(part, p -> new ArrayList<>()).add(Offer.base(base, "reservoir", source).weighing(weight));
	}

	/** What was gathered. */
	public Stock build(Language language) {
		Map<String, Pool> wordPools = new HashMap<>();
		words.forEach((key, counts) -> {
			String relation = "same part of speech";
			wordPools.put(key, Pool.of(counts.entrySet().stream().sorted(Map.Entry.comparingByKey())
					.map(word -> Offer.word(word.getKey(), relation, SOURCE).weighing(word.getValue())).toList()));
		});
		Map<String, Pool> namePools = new HashMap<>();
		names.forEach((type, offers) -> namePools.put(type, Pool.of(offers)));
		List<Offer> drawn = new ArrayList<>();
		Map<PartOfSpeech, List<Offer>> parts = new EnumMap<>(PartOfSpeech.class);
		for (ReservoirShare reservoir : reservoirs) for (String word : reservoir.words()) {
			if (word.isBlank()) continue;
			double weight = reservoir.weight() / reservoir.words().size();
			drawn.add(Offer.word(word, "reservoir", reservoir.about().name()).weighing(weight));
			for (PartOfSpeech part : OPEN) addAs(part, word, reservoir.about().name(), weight, language, parts);
		}
		Map<PartOfSpeech, Pool> partPools = new EnumMap<>(PartOfSpeech.class);
		parts.forEach((part, offers) -> partPools.put(part, Pool.of(offers)));
		List<Offer> shortestFirst = drawn.stream().sorted(Comparator.comparingInt(offer -> offer.text().length())).toList();
		return new MixStock(language, wordPools, namePools, Pool.of(drawn), partPools, shortestFirst);
	}
}
