package gleaner.ui.perform;

import gleaner.desk.perform.FirstRound;

/** Adds a round to the set: like the chosen one, or, if there is none, of what the studio has. UI thread only. */
final class RoundMaking {
	private RoundMaking() {
	}

	static void add(Desk desk) {
		desk.set().round().ifPresentOrElse(like -> desk.set().add(like.withTitle("")),
				() -> desk.titles(desk.shell(), titles -> FirstRound.of(desk.speakers(), titles).ifPresentOrElse(desk.set()::add,
						() -> desk.say("there is nothing to show yet: import a corpus, or write a poem"))));
	}
}
