// SPDX-License-Identifier: EPL-2.0
package gleaner.plugins.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Which plug-in keeps the window from coming. When two starts in turn have come to nothing, the next one leaves out one half of the
 * plug-ins, and each start halves those that are left: one whose window comes tells that the culprit is among those that were left out.
 *
 * @param failed how many starts in turn have come to nothing
 * @param suspects among whom the culprit is; empty while nobody is looked for
 * @param leftOut of the start that goes on, or was the last
 */
record CulpritSearch(int failed, List<String> suspects, List<String> leftOut) {
	/** One start may have been ended by an impatient hand. */
	private static final int PATIENCE = 2;

	/** Nobody is looked for. */
	static final CulpritSearch NONE = new CulpritSearch(0, List.of(), List.of());

	CulpritSearch {
		suspects = List.copyOf(suspects);
		leftOut = List.copyOf(leftOut);
	}

	/**
	 * A start begins.
	 *
	 * @param all that could be left out
	 * @param lastFailed whether the one before has come to nothing
	 */
	CulpritSearch begin(List<String> all, boolean lastFailed) {
		List<String> still = suspects.stream().filter(all::contains).toList();
		if (!lastFailed)
			return still.isEmpty() ? new CulpritSearch(failed, List.of(), List.of()) : new CulpritSearch(0, still, half(still));
		if (suspects.isEmpty()) return failed + 1 < PATIENCE || all.isEmpty() ? new CulpritSearch(failed + 1, List.of(), List.of())
				: new CulpritSearch(failed + 1, all, half(all));
		List<String> were = new ArrayList<>(still);
		were.removeAll(leftOut);
		return were.isEmpty() ? NONE : new CulpritSearch(failed + 1, were, half(were)); // it is none of them
	}

	private static List<String> half(List<String> all) {
		return all.subList(0, (all.size() + 1) / 2);
	}

	/** The window is there: so who was left out is to blame, if anybody is looked for. */
	CulpritSearch stands() {
		return leftOut.isEmpty() || culprit().isPresent() ? NONE : new CulpritSearch(0, leftOut, leftOut);
	}

	/** Who it is, once the window has come. */
	Optional<String> culprit() {
		return leftOut.size() == 1 ? Optional.of(leftOut.getFirst()) : Optional.empty();
	}
}
