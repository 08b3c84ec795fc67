// SPDX-License-Identifier: EPL-2.0
package gleaner.desk.job;

import gleaner.cluster.Halving;
import gleaner.cluster.sweep.Grid;
import gleaner.engine.Parameter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What a poet has typed into the form of a new thread, where a field may have several values with commas between them: then each
 * combination is a thread. Immutable.
 *
 * @param values of each setting that is not standard, by name
 */
public record ManyValues(Map<String, List<String>> values) {
	/** How long threads train that are compared, if nobody says otherwise. */
	public static final long USUAL_STEPS = 20_000;

	/**
	 * Reads a form.
	 *
	 * @param parameters that can be set; a text may have commas in it, so it has one value
	 * @param typed by name
	 */
	public static ManyValues of(List<? extends Parameter<?>> parameters, Map<String, String> typed) {
		Map<String, List<String>> values = new LinkedHashMap<>();
		for (Parameter<?> parameter : parameters) {
			String said = typed.get(parameter.name());
			if (said == null) continue;
			boolean isOne = parameter instanceof Parameter.Text || parameter instanceof Parameter.LongText
					|| parameter instanceof Parameter.Secret;
			List<String> several = isOne ? List.of(said) : Grid.values(said);
			values.put(parameter.name(), several.size() < 2 ? List.of(said) : several);
		}
		return new ManyValues(values);
	}

	/** Whether more than one thread comes of it. */
	public boolean isMany() {
		return values.values().stream().anyMatch(each -> each.size() > 1);
	}

	/** How many threads come of it; nothing if there are too many. */
	public Optional<Integer> threads() {
		try {
			return Optional.of(new Grid(values, 1).all().size());
		} catch (IllegalArgumentException e) {
			return Optional.empty();
		}
	}

	/** Forms with one value in each field, in which every value stands at least once: what is wrong with any of them is wrong here. */
	public List<Map<String, String>> toCheck() {
		List<Map<String, String>> forms = new ArrayList<>();
		Map<String, String> first = new LinkedHashMap<>();
		values.forEach((name, several) -> first.put(name, several.getFirst()));
		forms.add(first);
		values.forEach((name, several) -> {
			for (String other : several.subList(1, several.size())) {
				Map<String, String> form = new LinkedHashMap<>(first);
				form.put(name, other);
				forms.add(form);
			}
		});
		return forms;
	}

	/** What comes of it, in a sentence: {@code 6 threads, compared after 5,000, 10,000 and 20,000 steps.} */
	public String words(long steps) {
		Optional<Integer> threads = threads();
		if (threads.isEmpty()) return "These values make more than " + String.format(Locale.ENGLISH, "%,d", Grid.MOST) + " threads.";
		List<String> rungs = Halving.rungs(threads.get(), steps).stream().map(rung -> String.format(Locale.ENGLISH, "%,d", rung)).toList();
		String last = rungs.getLast();
		return threads.get() + (threads.get() == 1 ? " thread, " : " threads, ") + (rungs.size() == 1
				? (threads.get() == 1 ? "of " : "each of ") + last + " steps."
				: "compared after " + String.join(", ", rungs.subList(0, rungs.size() - 1)) + " and " + last
						+ " steps; the better half trains on each time.");
	}
}
