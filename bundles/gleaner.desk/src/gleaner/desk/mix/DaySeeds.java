// SPDX-License-Identifier: EPL-2.0
package gleaner.desk.mix;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The seeds that a new day began with, and those of the day before: else the first Start of each day would say the same. Immutable.
 *
 * @param day the day, as in {@code 2016-12-09}; empty before the first
 * @param panes what was given to each pane, and what it had before
 */
public record DaySeeds(String day, List<Given> panes) {
	/** Before the first day. */
	public static final DaySeeds NONE = new DaySeeds("", List.of());

	/**
	 * A seed that a pane was given.
	 *
	 * @param seed the new one
	 * @param before the one it had
	 */
	public record Given(String seed, String before) {
	}

	public DaySeeds {
		day = day == null ? "" : day;
		panes = panes == null ? List.of() : List.copyOf(panes);
	}

	/** The seed that a pane had the day before, as long as it has the one that it was given today. */
	Optional<String> before(int pane, String seed) {
		if (pane >= panes.size() || !panes.get(pane).seed().equals(seed)) return Optional.empty();
		return Optional.of(panes.get(pane).before()).filter(before -> !before.equals(seed));
	}

	/** The same after a pane was closed, and what it was told went behind those that are left. */
	DaySeeds moved(int pane, int to) {
		if (panes.size() <= Math.max(pane, to)) return this;
		List<Given> moved = new ArrayList<>(panes);
		moved.add(to, moved.remove(pane));
		return new DaySeeds(day, moved);
	}
}
