// SPDX-License-Identifier: EPL-2.0
package gleaner.ui.compare;

import gleaner.desk.compare.PanePoems;
import java.util.Optional;

/** Lets something else come in a pane from the caret on, by whoever speaks in it. */
final class PaneBranch {
	private PaneBranch() {
	}

	static void atCaret(VoicePane pane, Room room) {
		Optional<PanePoems.Poem> poem = pane.poemAtHand();
		if (poem.isEmpty() || room.session().isEmpty() || pane.text().page().isEmpty()) return;
		int at = (int) Math.clamp(pane.text().caret() - poem.get().offset(), 0, poem.get().text().length());
		room.branching().branch(pane.name(), room.session().get().layout().order(pane.index()),
				pane.text().page().get().debris() + "@" + poem.get().offset(), pane.harvest(poem.get()), at, "", Double.NaN);
	}
}
