// SPDX-License-Identifier: EPL-2.0
package gleaner.ui.glean.debris;

import gleaner.desk.mix.Deeds;
import gleaner.desk.stream.Verdict;
import gleaner.desk.stream.Verdicts;
import java.util.Optional;

/**
 * What the poet decides about words of the panes: remembered from one start to the next, and each decision can be undone. UI thread only.
 */
final class Decisions {
	private final Verdicts verdicts = VerdictMemory.read();
	private final Deeds deeds;
	private final Listener listener;

	/** Hears what has been decided, undone or decided again. */
	interface Listener {
		void decided(String debris, Optional<Verdict> before, Optional<Verdict> now);
	}

	Decisions(Deeds deeds, Listener listener) {
		this.deeds = deeds;
		this.listener = listener;
	}

	/** All of them, as they are now. */
	Verdicts verdicts() {
		return verdicts;
	}

	/**
	 * Decides about a word.
	 *
	 * @param from where it begins in the debris
	 * @param name of what the poet does
	 * @param verdict nothing if it is undecided again
	 */
	void decide(String debris, long from, String name, Optional<Verdict> verdict) {
		Optional<Verdict> before = verdicts.at(debris, from);
		deeds.act(new Deeds.Deed(name, () -> decided(debris, from, verdict, before), () -> decided(debris, from, before, verdict)));
	}

	private void decided(String debris, long from, Optional<Verdict> before, Optional<Verdict> now) {
		verdicts.set(debris, from, now);
		VerdictMemory.keep(verdicts, debris);
		listener.decided(debris, before, now);
	}
}
