// SPDX-License-Identifier: EPL-2.0
package gleaner.engine.substitution;

import gleaner.engine.substitution.Chooser.Choice;
import gleaner.engine.substitution.grammar.Agreement;
import gleaner.engine.substitution.grammar.Articles;
import gleaner.engine.substitution.pass.ReservoirWords;
import gleaner.engine.substitution.strategy.Place;
import gleaner.engine.substitution.strategy.Pool;
import gleaner.engine.substitution.strategy.Stock;
import gleaner.engine.substitution.strategy.Template;
import gleaner.engine.substitution.strategy.Work;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;

/** Makes one poem out of one template: chooses places, words for them, and mends the grammar. Used by one thread, for one poem. */
final class PoemMaker implements Work {
	/** So many strategies are asked for a place before it is left as it is. */
	private static final int MOST_ASKED = 3;
	private static final double RUN_TOGETHER = 0.25;

	/** Places that get the same word, and the strategies that have something for them. */
	private static final class Group {
		final List<Place> places = new ArrayList<>(1);
		final List<WeightedStrategy> strategies = new ArrayList<>(4);
		double key;

		double weight() {
			double weight = 0;
			for (WeightedStrategy strategy : strategies) weight = Math.max(weight, strategy.weight());
			return weight;
		}
	}

	private final Style style;
	private final Stock stock;
	private final Chooser chooser;
	private final Articles articles;
	private final Template template;
	private final RandomGenerator chance;
	private final List<Place> gonePlaces = new ArrayList<>();
	private final List<String> gone = new ArrayList<>();
	private final Draft draft;

	PoemMaker(Style style, Stock stock, Chooser chooser, Articles articles, Template template, RandomGenerator chance) {
		this.style = style;
		this.stock = stock;
		this.chooser = chooser;
		this.articles = articles;
		this.template = template;
		this.chance = chance;
		this.draft = new Draft(template);
	}

	@Override
	public Template template() {
		return template;
	}

	@Override
	public Stock stock() {
		return stock;
	}

	@Override
	public RandomGenerator chance() {
		return chance;
	}

	@Override
	public List<String> gone() {
		return gone;
	}

	/** The words that were taken away because nobody knows them, in their order in the poem, each once. */
	List<String> residue() {
		return gonePlaces.stream().sorted(Comparator.comparingInt(Place::number)).map(Place::plain).distinct().toList();
	}

	/** The poem. */
	Draft make() {
		int wanted = (int) Math.round(template.places().size() * style.strength() / 100);
		for (Group group : groups()) {
			if (draft.changed() >= wanted) break;
			replace(group);
		}
		if (draft.changed() > 0) {
			new Agreement().mend(draft);
			articles.mend(draft);
		}
		if (style.echo() > 0) echo();
		return draft;
	}

	/** In the order in which they are replaced: at random, those first more often whose strategies weigh more. */
	private List<Group> groups() {
		Map<String, Group> groups = new LinkedHashMap<>();
		boolean isSalad = template.isForeign() && style.isForeignSalad();
		for (Place place : template.places()) {
			if (template.isForeign() && !isSalad && !place.isName()) continue;
			Group known = groups.get(key(place));
			if (known != null) {
				known.places.add(place);
				continue;
			}
			Group group = new Group();
			group.places.add(place);
			for (WeightedStrategy strategy : isSalad ? style.salad() : style.strategies())
				if (strategy.strategy().mayServe(place, this)) group.strategies.add(strategy);
			if (!group.strategies.isEmpty()) groups.put(key(place), group);
		}
		for (Group group : groups.values()) group.key = -Math.log(1 - chance.nextDouble()) / group.weight();
		return groups.values().stream().sorted(Comparator.comparingDouble(group -> group.key)).toList();
	}

	/** Equal for places that get the same word: names and numbers always, other words where the style is consistent; small words never. */
	private String key(Place place) {
		if (!place.entity().isEmpty()) return "name " + unpossessed(place.plain());
		if (Character.isDigit(place.text().charAt(0))) return "number " + place.text();
		if (style.isConsistent() && place.isContent()) return place.tag() + ' ' + place.base();
		return String.valueOf(place.number());
	}

	private static String unpossessed(String name) {
		return name.endsWith("'s") ? name.substring(0, name.length() - 2)
				: name.endsWith("'") ? name.substring(0, name.length() - 1) : name;
	}

	private void replace(Group group) {
		Place place = group.places.getFirst();
		List<WeightedStrategy> left = new ArrayList<>(group.strategies);
		for (int asked = 0; asked < MOST_ASKED && !left.isEmpty(); asked++) {
			WeightedStrategy drawn = WeightedStrategy.draw(left, chance);
			left.remove(drawn);
			Pool pool = drawn.strategy().pool(place, this);
			Optional<Choice> choice = pool.isEmpty() ? Optional.empty() : chooser.choose(place, pool, draft.behind(place.number()), this);
			if (choice.isEmpty()) continue;
			for (Place each : group.places) put(each, choice.get());
			return;
		}
	}

	private void put(Place place, Choice choice) {
		String word = chooser.fitted(choice.offer(), place, draft.behind(place.number()), template);
		if (word == null || isDoubled(place, word)) return; // another form of the word has no place for it
		if (ReservoirWords.isUnknown(place, this)) {
			gonePlaces.add(place);
			gone.add(place.plain());
		}
		draft.replace(place, choice, word);
	}

	/** Whether the word beside a place is the same now, and was not before: "you you" comes by echo or not at all. */
	private boolean isDoubled(Place place, String word) {
		return isSameNow(place.number() - 1, place, word) || isSameNow(place.number() + 1, place, word);
	}

	private boolean isSameNow(int other, Place place, String word) {
		return other >= 0 && other < template.places().size() && draft.now(other).equalsIgnoreCase(word)
				&& !template.places().get(other).plain().equals(place.plain())
				&& draft.behind(Math.min(other, place.number())).isBlank();
	}

	/** The last word of a line is said again at the start of the next, now and then without a space. */
	private void echo() {
		List<Place> places = template.places();
		for (int i = 0; i + 1 < places.size(); i++) {
			Place place = places.get(i);
			if (!place.isLineEnd() || places.get(i + 1).line() != place.line() + 1) continue;
			if (chance.nextDouble() * 100 >= style.echo()) continue;
			draft.echo(i + 1, draft.now(i) + (chance.nextDouble() < RUN_TOGETHER ? "" : " "));
		}
	}
}
