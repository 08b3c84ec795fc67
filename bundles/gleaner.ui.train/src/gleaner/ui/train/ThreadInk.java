// SPDX-License-Identifier: EPL-2.0
package gleaner.ui.train;

import gleaner.runs.Run;
import gleaner.ui.Ink;
import java.util.List;

/** The colour of a thread, the same on its card and in the chart. Beside the colour its name is always said. */
final class ThreadInk {
	private static final List<Ink> INKS = List.of(Ink.ACCENT, Ink.MACHINE, Ink.SWAP, Ink.QUOTATION);

	private ThreadInk() {
	}

	/** @param runs the newest first; a thread keeps its colour when younger ones come */
	static Ink of(Run run, List<Run> runs) {
		int age = runs.size() - 1 - runs.stream().map(Run::id).toList().indexOf(run.id());
		return INKS.get(Math.floorMod(age, INKS.size()));
	}
}
