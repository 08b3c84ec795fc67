// SPDX-License-Identifier: EPL-2.0
package gleaner.cli.perform;

import gleaner.performance.stage.Show;
import gleaner.performance.terminal.Key;

/** Does with a show what the keys of a terminal say. For one thread. */
final class Console {
	/** In which time the second Escape must follow the first. */
	private static final long TWICE = 2_000_000_000L;

	private final Show show;
	private final TerminalStage stage;
	private long escaped = Long.MIN_VALUE;

	Console(Show show, TerminalStage stage) {
		this.show = show;
		this.stage = stage;
	}

	void press(Key key) {
		boolean isSecond = escaped != Long.MIN_VALUE && System.nanoTime() - escaped < TWICE;
		escaped = Long.MIN_VALUE;
		switch (key) {
		case TOGGLE -> show.toggle();
		case STEP -> show.step();
		case BACK -> show.back();
		case FASTER -> show.faster();
		case SLOWER -> show.slower();
		case NEXT_POEM -> show.nextPoem();
		case AGAIN, FIRST -> show.again();
		case LAST -> show.nextPoem();
		case STOP -> show.stop();
		case ANOTHER_ROUND -> show.anotherRound();
		case SKIP -> show.skip();
		case ANOTHER -> show.another();
		case MARK -> show.mark("");
		case BLACK -> show.blackOut();
		case ESCAPE -> escape(isSecond);
		}
	}

	private void escape(boolean isSecond) {
		if (isSecond) {
			show.end();
			return;
		}
		escaped = System.nanoTime();
		stage.say("Esc again ends the performance");
	}
}
