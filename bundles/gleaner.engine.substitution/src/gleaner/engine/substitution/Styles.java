// SPDX-License-Identifier: EPL-2.0
package gleaner.engine.substitution;

import gleaner.engine.Parameter;
import gleaner.engine.Style;
import gleaner.engine.substitution.constraint.Feeling;
import gleaner.engine.substitution.strategy.StrategyInfo;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The engine's own styles. Each says of every strategy how often it acts: those that it does not name do not act at all. */
final class Styles {
	private static final String YES = "yes";
	private static final String NO = "no";

	private final List<StrategyInfo> strategies;

	/** @param strategies all that there are, those of other makers too */
	Styles(List<StrategyInfo> strategies) {
		this.strategies = List.copyOf(strategies);
	}

	List<Style> all() {
		return List.of(of2015(), creeley(), salad(), gentle(), inverse(), dictionary(), dialect());
	}

	/**
	 * The rules of the performance of 2015 in their last version: any sense of a word in any part of speech, much as long as the old
	 * word; what WordNet does not know comes from the reservoir, the shortest first; the end of a line is said again. Contractions and
	 * endings in -in' were switched off there, and so they are here; swear words must be chosen.
	 */
	private Style of2015() {
		return style("As in 2015", "The poems of the performance: words of any meaning and about the "
				+ "same length, and line ends that stutter.",
				Map.ofEntries(Map.entry("synonyms", 60), Map.entry("narrower", 60), Map.entry("opposites", 60), Map.entry("attributes", 10),
						Map.entry("similar", 10), Map.entry("parts", 5), Map.entry("wholes", 5), Map.entry("entailed", 10),
						Map.entry("entities", 100), Map.entry("descriptions", 30), Map.entry("doings", 5), Map.entry("unknown", 100),
						Map.entry("reservoir", 10), Map.entry("hyphens", 60), Map.entry("function", 15), Map.entry("cries", 100),
						Map.entry("years", 100), Map.entry("digits", 100)),
				raw(Taste.ALIKE), set(Controls.STRENGTH, 55), Map.of(Controls.ECHO.name(), "20"));
	}

	/** The same with the shortest word of all relations, and without the stutter. */
	private Style creeley() {
		return style("Toward Creeley", "The shortest word or phrase that any relation gives.",
				Map.ofEntries(Map.entry("synonyms", 40), Map.entry("narrower", 40), Map.entry("wider", 40), Map.entry("opposites", 40),
						Map.entry("similar", 40), Map.entry("parts", 20), Map.entry("wholes", 20), Map.entry("attributes", 20),
						Map.entry("entailed", 20), Map.entry("entities", 100), Map.entry("descriptions", 20), Map.entry("unknown", 100),
						Map.entry("reservoir", 5), Map.entry("hyphens", 60), Map.entry("function", 15), Map.entry("cries", 100),
						Map.entry("years", 100), Map.entry("digits", 100)),
				raw(Taste.SHORTEST), set(Controls.STRENGTH, 55));
	}

	private Style salad() {
		return style("Word salad", "Nothing stays: reservoirs, sciences without their -ology, swear words, WordNet and names at once.",
				Map.ofEntries(Map.entry("reservoir", 100), Map.entry("unknown", 100), Map.entry("science", 40), Map.entry("swearing", 100),
						Map.entry("synonyms", 60), Map.entry("narrower", 80), Map.entry("wider", 30), Map.entry("opposites", 30),
						Map.entry("similar", 30), Map.entry("parts", 30), Map.entry("wholes", 30), Map.entry("attributes", 20),
						Map.entry("entailed", 20), Map.entry("entities", 100), Map.entry("descriptions", 60), Map.entry("doings", 60),
						Map.entry("things", 30), Map.entry("hyphens", 60), Map.entry("function", 60), Map.entry("contractions", 60),
						Map.entry("cries", 100), Map.entry("years", 100), Map.entry("digits", 100)),
				set(Controls.STRENGTH, 100),
				Map.of(Controls.RARE_MEANINGS.name(), YES, Controls.CONSISTENT.name(), NO, Controls.FOREIGN.name(), Controls.SALAD,
						Controls.HEADING.name(), "author", Controls.RAREST.name(), "95"));
	}

	private Style gentle() {
		return style("Gentle", "A word here and there becomes a synonym; beats, rhymes and feeling stay.",
				Map.of("fitting", 100),
				set(Controls.STRENGTH, 25),
				Map.of(Controls.RHYTHM.name(), Controls.STRESS, Controls.RHYME.name(), YES, Controls.FEELING.name(), Controls.KEEP,
						Controls.RAREST.name(), "50"));
	}

	private Style inverse() {
		return style("Inverse", "Dark becomes bright, and words become their opposites where they have one.",
				Map.of("opposites", 100, "descriptions", 4),
				set(Controls.STRENGTH, 100),
				Map.of(Controls.FEELING.name(), Feeling.Way.INVERT.name().toLowerCase(Locale.ROOT)));
	}

	private Style dictionary() {
		return style("N+7", "Each noun becomes the seventh after it in the dictionary, as with the "
				+ "Oulipo; steps and nouns can change that.",
				Map.of("dictionary", 100),
				set(Controls.STRENGTH, 100), set(Controls.STEPS, 7));
	}

	private Style dialect() {
		return style("Dialect of the reservoir", "The poem stays, but in words from the reservoirs, with the same number of syllables.",
				Map.of("reservoir", 100, "unknown", 100),
				set(Controls.STRENGTH, 60), Map.of(Controls.RHYTHM.name(), Controls.SYLLABLES));
	}

	/** What the programs of 2015 had in common. */
	private static Map<String, String> raw(Taste taste) {
		return Map.of(Controls.TASTE.name(), taste.word(), Controls.ANY_PART.name(), YES, Controls.RARE_MEANINGS.name(), YES,
				Controls.PHRASES.name(), YES, Controls.CONSISTENT.name(), NO, Controls.SHORTEST_FIRST.name(), YES, Controls.FOREIGN.name(),
				Controls.SALAD, Controls.HEADING.name(), "author", Controls.RAREST.name(), "95");
	}

	private static Map<String, String> set(Parameter<Integer> parameter, int value) {
		return Map.of(parameter.name(), String.valueOf(value));
	}

	@SafeVarargs
	private Style style(String name, String help, Map<String, Integer> weights, Map<String, String>... settings) {
		Map<String, String> all = new LinkedHashMap<>();
		for (StrategyInfo strategy : strategies) all.put(strategy.id(), String.valueOf(weights.getOrDefault(strategy.id(), 0)));
		for (Map<String, String> each : settings) all.putAll(each);
		return new Style(name, help, sorted(all));
	}

	/** In the order of the form, whatever the order in which they were said. */
	private Map<String, String> sorted(Map<String, String> settings) {
		Map<String, String> sorted = new LinkedHashMap<>();
		for (Parameter<?> parameter : Controls.all(strategies))
			if (settings.containsKey(parameter.name())) sorted.put(parameter.name(), settings.get(parameter.name()));
		return sorted;
	}
}
