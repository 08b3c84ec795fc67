// SPDX-License-Identifier: EPL-2.0
package gleaner.desk.perform;

import gleaner.performance.programme.Mode;
import gleaner.performance.programme.Programme;
import gleaner.performance.programme.Round;
import java.util.Optional;

/**
 * What is to be said before words flash on a large screen: more than three changes a second can make people ill (WCAG 2.3.1). The stage
 * keeps its ground and never shows an empty picture between two words, which helps, but not everybody.
 */
public final class FlashWarning {
	/** Words a minute from which words change more than three times a second. */
	public static final int FAST = 180;

	private FlashWarning() {
	}

	/** The first round whose words come that fast, from 0; nothing if there is none. */
	public static Optional<Integer> round(Programme programme) {
		for (int i = 0; i < programme.rounds().size(); i++) if (isFast(programme.rounds().get(i))) return Optional.of(i);
		return Optional.empty();
	}

	private static boolean isFast(Round round) {
		return round.mode() == Mode.WORDS && round.pace().wordsAMinute() > FAST;
	}

	/** What is said. */
	public static String sentence(int round) {
		return "The words of round " + (round + 1)
				+ " change more than three times a second. On a large screen in a dark room, that can make people who are sensitive to "
				+ "flashes ill. Line by line is safe at any speed, and so are words up to " + FAST + " a minute.";
	}

	/** The same set with all that is too fast line by line. */
	public static Programme lineByLine(Programme programme) {
		return programme.withRounds(programme.rounds().stream().map(round -> isFast(round) ? round.withMode(Mode.LINES) : round).toList());
	}
}
