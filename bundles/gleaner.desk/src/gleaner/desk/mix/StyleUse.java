// SPDX-License-Identifier: EPL-2.0
package gleaner.desk.mix;

import java.util.Map;

/**
 * Which style the settings of an engine began with. Immutable.
 *
 * @param name of the style; empty for settings of the poet's own
 * @param before the settings that the poet had last made by hand before it was chosen, by parameter; nothing if {@code name} is empty
 */
public record StyleUse(String name, Map<String, String> before) {
	/** Settings of the poet's own. */
	static final StyleUse NONE = new StyleUse("", Map.of());

	public StyleUse {
		name = name == null ? "" : name;
		before = before == null ? Map.of() : Map.copyOf(before);
	}
}
