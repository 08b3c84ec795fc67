// SPDX-License-Identifier: EPL-2.0
package gleaner.ui.perform;

import gleaner.desk.perform.FirstRound;
import gleaner.performance.programme.Round;
import java.util.Optional;

/** Adds a round to the set: like the chosen one, or, if there is none, of what the studio has. UI thread only. */
final class RoundMaking {
	private RoundMaking() {
	}

	/** @param then runs when the round is there */
	static void add(Desk desk, Runnable then) {
		if (desk.set().round().isPresent()) {
			desk.set().add(desk.set().round().get().withTitle(""));
			then.run();
			return;
		}
		desk.titles(desk.shell(), titles -> {
			Optional<Round> first = FirstRound.of(desk.speakers(), titles);
			first.ifPresent(desk.set()::add);
			if (first.isPresent()) then.run();
			else desk.say("there is nothing to show yet: import a corpus, or write a poem");
		});
	}
}
