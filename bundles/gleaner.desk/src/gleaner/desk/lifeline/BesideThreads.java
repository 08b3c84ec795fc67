// SPDX-License-Identifier: EPL-2.0
package gleaner.desk.lifeline;

import gleaner.runs.Run;
import java.util.Arrays;
import java.util.List;

/**
 * The threads that the poet wants to see in parallel. Immutable.
 *
 * @param ids of the threads; none if the poet has chosen none
 */
public record BesideThreads(List<String> ids) {
	/** The poet has not chosen. */
	public static final BesideThreads ANY = new BesideThreads(List.of());

	public BesideThreads {
		ids = List.copyOf(ids);
	}

	/** As {@link #written} wrote them. */
	public static BesideThreads read(String written) {
		return new BesideThreads(Arrays.stream(written.split(" ")).filter(id -> !id.isEmpty()).toList());
	}

	/** In one line, to be remembered. Ids of threads have no spaces. */
	public String written() {
		return String.join(" ", ids);
	}

	/** Those that are still there, in the order in which they are offered; if none was chosen, as many as stand in one row. */
	public List<Run> among(List<Run> runs) {
		List<Run> chosen = runs.stream().filter(run -> ids.contains(run.id())).toList();
		return chosen.isEmpty() ? runs.stream().limit(Besides.COLUMNS).toList() : chosen;
	}
}
