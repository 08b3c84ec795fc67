// SPDX-License-Identifier: EPL-2.0
package gleaner.performance.stage;

import java.util.Locale;

/**
 * The dim line at the foot of a stage.
 *
 * @param left which poem, as {@code 23 of 100}
 * @param done how much of the round has been shown, from 0 to 1; NaN if it has no end
 * @param right when the pause is, or how long it still is
 */
public record Foot(String left, double done, String right) {
	/** That of a frame. */
	public static Foot of(Frame frame) {
		Standing at = frame.standing();
		String left = at.poem() == 0 ? at.title() : at.poem() + (at.poems() > 0 ? " of " + at.poems() : "");
		double done = at.poems() > 0 ? Math.min(1, at.poem() / (double) at.poems()) : Double.NaN;
		return new Foot(Plain.of(left), done, right(frame));
	}

	private static String right(Frame frame) {
		Standing at = frame.standing();
		return switch (frame.state()) {
		case READY -> "ready";
		case TITLE, BETWEEN, PLAYING -> pause(at);
		case COUNTDOWN -> "begins in " + seconds(frame.left());
		case PAUSE -> frame.left() > 0 ? at.pauses().countDown() ? "continues in " + seconds(frame.left()) : "pause" : "waits for a key";
		case HELD -> "held";
		case STOPPED -> "stopped";
		case WAITING -> "making the next poem";
		case ASKING -> "another round?";
		case ENDED -> "";
		};
	}

	private static String pause(Standing at) {
		long toGo = at.toPause();
		if (toGo < 0) return "";
		String length = at.pauses().waitForKey() ? "" : ", for " + seconds(at.pauses().seconds());
		return toGo == 0 ? "pause after this poem" + length : "pause in " + (toGo == 1 ? "1 poem" : toGo + " poems") + length;
	}

	private static String seconds(double seconds) {
		double shown = seconds >= 10 || seconds == Math.rint(seconds) ? Math.ceil(seconds) : Math.ceil(seconds * 10) / 10;
		String number = shown == Math.rint(shown) ? Long.toString((long) shown) : String.format(Locale.ROOT, "%.1f", shown);
		return number.equals("1") ? "1 second" : number + " seconds";
	}
}
