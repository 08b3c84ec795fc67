// SPDX-License-Identifier: EPL-2.0
package gleaner.desk.perform;

import gleaner.performance.stage.Foot;
import gleaner.performance.stage.Frame;
import gleaner.performance.stage.Standing;
import gleaner.performance.stage.State;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** What stage and desk say of where the show is. */
public final class StageWords {
	private static final String KEYS = "space pauses · ↑↓ speed · M marks · esc ends";
	private static final String ROUND_KEYS = "→ next round · A another like it · esc ends";
	private static final String READY_KEYS = "space begins · esc ends";

	private StageWords() {
	}

	/** The foot of a stage that has a desk beside it. */
	public static FootLine foot(Frame frame) {
		Foot foot = Foot.of(frame);
		return new FootLine("", foot.left().isEmpty() ? List.of() : List.of(foot.left()), foot.done(),
				foot.right().isEmpty() ? List.of() : List.of(foot.right()));
	}

	/**
	 * The foot of a stage that is alone on the one screen: what the desk would say too.
	 *
	 * @param recorded how long is recorded
	 * @param listens whether a microphone is recorded
	 * @param asks whether one more press ends the show
	 */
	public static FootLine footAlone(Frame frame, Duration recorded, boolean listens, boolean asks) {
		Foot foot = Foot.of(frame);
		List<String> before = new ArrayList<>();
		if (frame.standing().poem() > 0) before.add("poem " + foot.left());
		else if (!foot.left().isEmpty()) before.add(foot.left());
		if (!foot.right().isEmpty()) before.add(foot.right());
		List<String> after = new ArrayList<>();
		if (asks) after.add("esc once more ends the show");
		else {
			if (frame.state() != State.READY && frame.state() != State.ENDED)
				after.add(frame.standing().wordsAMinute() + " words a minute");
			after.add(keys(frame.state()));
		}
		String time = RoundWords.time(recorded);
		boolean isOver = frame.state() == State.ENDED;
		if (isOver) before.addFirst("recorded " + time);
		String recording = isOver ? "" : (listens ? "recording, with sound " : "recording ") + time;
		return new FootLine(recording, before, foot.done(), after);
	}

	private static String keys(State state) {
		return switch (state) {
		case READY -> READY_KEYS;
		case ASKING -> ROUND_KEYS;
		case HELD, STOPPED, PAUSE -> KEYS.replace("space pauses", "space goes on");
		case ENDED -> "esc leaves the stage";
		default -> KEYS;
		};
	}

	/** "Poem 23 of 100 in round 2" in three parts, the number of the poem being the second. */
	public static List<String> poem(Standing at) {
		if (at.poem() == 0) return List.of(at.round() == 0 ? "Nothing has been shown yet" : "Round " + at.round(), "", "");
		return List.of("Poem", String.valueOf(at.poem()), (at.poems() > 0 ? "of " + at.poems() + " " : "") + "in round " + at.round());
	}

	/** "line 3 of 6" */
	public static String line(Standing at) {
		return at.line() == 0 ? "" : "line " + at.line() + " of " + at.lines();
	}

	/** What the large button does now. */
	public static String pauseButton(State state) {
		return switch (state) {
		case READY, ENDED -> "Begin";
		case PLAYING, BETWEEN, WAITING -> "Pause";
		case ASKING -> "Next round";
		case TITLE, COUNTDOWN, PAUSE, HELD, STOPPED -> "Go on";
		};
	}

	/** "Pause after 25" and "2 poems to go"; of other states what is to be said of them. */
	public static List<String> pause(Frame frame) {
		Standing at = frame.standing();
		long toGo = at.toPause();
		return switch (frame.state()) {
		case PLAYING, BETWEEN -> toGo < 0 ? List.of("No pause in this round", "")
				: List.of("Pause after " + (at.poem() + toGo),
						toGo == 0 ? "after this poem" : toGo == 1 ? "1 poem to go" : toGo + " poems to go");
		default -> List.of(said(frame), "");
		};
	}

	private static String said(Frame frame) {
		String right = Foot.of(frame).right();
		return switch (frame.state()) {
		case ENDED -> "The show is over";
		case ASKING -> "The round is over: another like it, or the next?";
		case READY -> "Space begins";
		default -> right.isEmpty() ? "" : Character.toUpperCase(right.charAt(0)) + right.substring(1);
		};
	}

	/** How much of the way to the next pause lies behind, from 0 to 1; NaN if there is none. */
	public static double toPause(Frame frame) {
		Standing at = frame.standing();
		if (at.pauses().every() <= 0 || at.toPause() < 0) return Double.NaN;
		if (frame.state() == State.PAUSE) return at.pauses().seconds() > 0 ? 1 - frame.left() / at.pauses().seconds() : 1;
		return (at.pauses().every() - at.toPause()) / (double) at.pauses().every();
	}
}
