// SPDX-License-Identifier: EPL-2.0
package gleaner.cli.pane;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What a pane is told: {@code ENGINE[:MODEL][,KEY=VALUE]…}. Some keys are the same for all engines, the others are settings of this one.
 *
 * @param engine its id
 * @param models the trained models it speaks with
 * @param values by key, in the order they were given; each key with all its values
 */
public record With(String engine, List<String> models, Map<String, List<String>> values) {
	public static final String CORPUS = "corpus";
	public static final String TEMPLATE = "template";
	public static final String MODEL = "model";
	public static final String STYLE = "style";
	public static final String DIVERSITY = "diversity";
	public static final String SEED = "seed";
	public static final String NAME = "name";
	private static final Set<String> OWN = Set.of(CORPUS, TEMPLATE, MODEL, STYLE, DIVERSITY, SEED, NAME);
	private static final Set<String> MANY = Set.of(CORPUS, TEMPLATE, MODEL);

	/**
	 * Reads one.
	 *
	 * @throws IllegalArgumentException with a sentence that says what is wrong
	 */
	public static With of(String text) {
		String[] parts = text.split(",", -1);
		String[] who = parts[0].split(":", 2);
		if (who[0].isBlank()) throw wrong(text, "it does not begin with an engine");
		Map<String, List<String>> values = new LinkedHashMap<>();
		for (int i = 1; i < parts.length; i++) {
			int equals = parts[i].indexOf('=');
			if (equals < 1) throw wrong(text, "\"" + parts[i] + "\" is no KEY=VALUE");
			String key = parts[i].substring(0, equals).strip();
			List<String> all = values.computeIfAbsent(key, _ -> new ArrayList<>());
			all.add(parts[i].substring(equals + 1));
			if (all.size() > 1 && !MANY.contains(key)) throw wrong(text, key + " is given twice");
		}
		List<String> models = new ArrayList<>();
		if (who.length == 2 && !who[1].isBlank()) models.add(who[1].strip());
		models.addAll(values.getOrDefault(MODEL, List.of()));
		return new With(who[0].strip(), models, values);
	}

	private static IllegalArgumentException wrong(String text, String why) {
		return new IllegalArgumentException(
				"--with is \"" + text + "\", must be ENGINE[:MODEL][,KEY=VALUE]…, as in markov,corpus=Kitchen: " + why);
	}

	/** All values of a key. */
	public List<String> all(String key) {
		return values.getOrDefault(key, List.of());
	}

	/** The value of a key. */
	public Optional<String> one(String key) {
		return all(key).stream().findFirst();
	}

	/** What is set of the engine itself, as it was written. */
	public Map<String, String> settings() {
		Map<String, String> settings = new LinkedHashMap<>();
		values.forEach((key, value) -> {
			if (!OWN.contains(key)) settings.put(key, value.getFirst());
		});
		return settings;
	}
}
