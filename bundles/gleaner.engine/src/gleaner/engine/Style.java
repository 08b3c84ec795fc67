// SPDX-License-Identifier: EPL-2.0
package gleaner.engine;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Settings that belong together, with a name: a way of speaking that a poet can choose with one click, and change from there.
 *
 * @param name as a poet reads and types it, e.g. {@code Word salad}; names differ in more than capitals
 * @param help one sentence for the poet, what it is good for; may be empty
 * @param settings values for parameters of an engine, as in {@link Settings#asText()}; what is missing has its standard value
 */
public record Style(String name, String help, Map<String, String> settings) {
	public Style {
		if (name.isBlank()) throw new IllegalArgumentException("a style must have a name");
		settings = Collections.unmodifiableMap(new LinkedHashMap<>(settings));
	}
}
