// SPDX-License-Identifier: EPL-2.0
package gleaner.desk.mix;

import gleaner.engine.PoemLength;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/**
 * What one pane is told, in the poet's own writing: a number that cannot be is kept as it was typed, so that the form can say what is
 * wrong with it. {@link MixCheck} makes an order of it. Immutable.
 *
 * @param engine the engine's id; empty as long as none was chosen
 * @param settings for each engine that was ever chosen: the settings that are not standard, by parameter
 * @param models for each engine that needs one: the trained model, as a {@link gleaner.runs.ModelName}
 * @param styles for each engine: which style its settings began with
 * @param shares the corpora on the list, in its order; those of weight 0 are not heard
 * @param prompt how each poem begins
 * @param seed a 64-bit number
 * @param endless whether poems come until they are stopped
 * @param poems how many come otherwise
 * @param unit what the length is counted in
 * @param length how long each poem is; of no account for {@link PoemLength.Unit#POEM}
 * @param diversity the temperature
 */
public record Mix(String engine, Map<String, Map<String, String>> settings, Map<String, String> models, Map<String, StyleUse> styles,
		List<Share> shares, String prompt,
		String seed, boolean endless, String poems, PoemLength.Unit unit,
		String length, String diversity) {
	/** The heaviest weight. */
	public static final int HEAVIEST = 100;

	/**
	 * A corpus or a reservoir, and how much of it is heard.
	 *
	 * @param corpus as a mix calls it, see {@link gleaner.corpus.reservoir.ReservoirCorpus}
	 * @param weight from 0 to {@link #HEAVIEST}
	 */
	public record Share(String corpus, int weight) {
		public Share {
			weight = Math.clamp(weight, 0, HEAVIEST);
		}
	}

	public Mix {
		Map<String, Map<String, String>> copy = new LinkedHashMap<>();
		settings.forEach((id, values) -> copy.put(id, Map.copyOf(values)));
		settings = Map.copyOf(copy);
		models = models == null ? Map.of() : Map.copyOf(models);
		styles = styles == null ? Map.of() : Map.copyOf(styles);
		shares = List.copyOf(shares);
	}

	/** What a pane is told before the poet has said anything. */
	public static Mix first() {
		return new Mix("", Map.of(), Map.of(), Map.of(), List.of(), "", "2016", true, "10", PoemLength.Unit.POEM, "12", "1");
	}

	public Mix withEngine(String id) {
		return new Mix(id, settings, models, styles, shares, prompt, seed, endless, poems, unit, length, diversity);
	}

	public Mix withShares(List<Share> newShares) {
		return new Mix(engine, settings, models, styles, newShares, prompt, seed, endless, poems, unit, length, diversity);
	}

	public Mix withPrompt(String text) {
		return new Mix(engine, settings, models, styles, shares, text, seed, endless, poems, unit, length, diversity);
	}

	public Mix withSeed(String text) {
		return new Mix(engine, settings, models, styles, shares, prompt, text, endless, poems, unit, length, diversity);
	}

	public Mix withPoems(boolean withoutEnd, String count) {
		return new Mix(engine, settings, models, styles, shares, prompt, seed, withoutEnd, count, unit, length, diversity);
	}

	public Mix withLength(PoemLength.Unit newUnit, String count) {
		return new Mix(engine, settings, models, styles, shares, prompt, seed, endless, poems, newUnit, count, diversity);
	}

	public Mix withDiversity(String text) {
		return new Mix(engine, settings, models, styles, shares, prompt, seed, endless, poems, unit, length, text);
	}

	/** The present engine's settings that are not standard. */
	public Map<String, String> chosen() {
		return settings.getOrDefault(engine, Map.of());
	}

	/** Sets a parameter of the present engine; other engines keep theirs. */
	public Mix withSetting(String parameter, String value) {
		Map<String, String> values = new LinkedHashMap<>(chosen());
		values.put(parameter, value);
		return withSettings(values);
	}

	/** Sets all parameters of the present engine; what is missing is standard. */
	public Mix withSettings(Map<String, String> values) {
		Map<String, Map<String, String>> all = new LinkedHashMap<>(settings);
		all.put(engine, values);
		return new Mix(engine, all, models, styles, shares, prompt, seed, endless, poems, unit, length, diversity);
	}

	/** The style that the present engine's settings began with. */
	public StyleUse style() {
		return styles.getOrDefault(engine, StyleUse.NONE);
	}

	/** Notes with which style the present engine's settings begin; {@link Styling} sets them. */
	Mix withStyle(StyleUse use) {
		Map<String, StyleUse> all = new LinkedHashMap<>(styles);
		all.put(engine, use);
		return new Mix(engine, settings, models, all, shares, prompt, seed, endless, poems, unit, length, diversity);
	}

	/** The present engine's trained model; empty if none was chosen. */
	public String model() {
		return models.getOrDefault(engine, "");
	}

	/** Chooses a trained model for the present engine; other engines keep theirs. */
	public Mix withModel(String name) {
		Map<String, String> all = new LinkedHashMap<>(models);
		all.put(engine, name);
		return new Mix(engine, settings, all, styles, shares, prompt, seed, endless, poems, unit, length, diversity);
	}

	/** How much of a corpus is heard; nothing if it is not on the list. */
	public OptionalInt weight(String corpus) {
		return shares.stream().filter(s -> s.corpus().equals(corpus)).mapToInt(Share::weight).findFirst();
	}

	/** Sets the weight of a corpus; one that is not on the list comes to its end. */
	public Mix withWeight(String corpus, int weight) {
		List<Share> changed = new ArrayList<>(shares);
		Share share = new Share(corpus, weight);
		int at = corpora().indexOf(corpus);
		if (at < 0) changed.add(share);
		else changed.set(at, share);
		return withShares(changed);
	}

	/** Takes a corpus from the list. */
	public Mix without(String corpus) {
		return withShares(shares.stream().filter(s -> !s.corpus().equals(corpus)).toList());
	}

	/** The names on the list. */
	public List<String> corpora() {
		return shares.stream().map(Share::corpus).toList();
	}

	/**
	 * The mix in a few words, for the header of a pane: {@code harbour notes 70 · weather ledger 45}, or {@code Owl, 30,000 steps}.
	 *
	 * @param threads those that are known, for their names
	 */
	public String inWords(List<TrainedThread> threads) {
		if (!model().isEmpty()) return ModelWords.of(model(), threads);
		List<String> heard = shares.stream().filter(s -> s.weight() > 0).map(s -> s.corpus() + " " + s.weight()).toList();
		return String.join(" · ", heard);
	}
}
