// SPDX-License-Identifier: EPL-2.0
package gleaner.desk.ore;

import gleaner.runs.Run;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What sources of raw poems are called. Of a thread the assay notes the end of its id, which lasts; the poet knows it by a name.
 *
 * @param names by source; of threads that have a name, and share the end of their id with none
 */
public record SourceNames(Map<String, String> names) {
	/** Every source is called what the assay notes. */
	public static final SourceNames NONE = new SourceNames(Map.of());

	public SourceNames {
		names = Map.copyOf(names);
	}

	/** With the names of these threads. */
	public static SourceNames of(List<Run> threads) {
		Map<String, String> names = new HashMap<>();
		Set<String> seen = new HashSet<>();
		for (Run thread : threads) {
			if (!seen.add(thread.shortId())) names.remove(thread.shortId());
			else if (!thread.called().equals(thread.shortId())) names.put(thread.shortId(), thread.called() + "  " + thread.shortId());
		}
		return new SourceNames(names);
	}

	/** What a source is called: {@code Owl  50-12}, {@code Markov}. */
	public String name(String source) {
		return names.getOrDefault(source, source);
	}

	/** A model's step as one reads it, {@code 30,000}; what is no number stays as it is. */
	public static String step(String model) {
		return model.matches("\\d{1,15}") ? String.format("%,d", Long.parseLong(model)) : model;
	}
}
