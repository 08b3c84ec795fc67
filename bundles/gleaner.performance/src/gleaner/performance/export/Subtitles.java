// SPDX-License-Identifier: EPL-2.0
package gleaner.performance.export;

import gleaner.performance.record.Recording;
import gleaner.performance.record.ShownLine;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Writes the lines of a performance as subtitles. */
public final class Subtitles {
	private static final int MILLIS = 1000;
	private static final int SECONDS_A_MINUTE = 60;
	private static final int MINUTES_AN_HOUR = 60;
	private static final String ARROW = " --> ";

	private Subtitles() {
	}

	/** A line of text from one millisecond to another. */
	private record Cue(long from, long to, String text) {
	}

	/** One behind the other, each for a moment at least. */
	private static List<Cue> cues(Recording recording) {
		List<Cue> cues = new ArrayList<>();
		long last = 0;
		for (ShownLine line : recording.lines()) {
			if (line.text().isBlank()) continue;
			long from = Math.max(last, Math.round(line.t() * MILLIS));
			long to = Math.max(from + 1, Math.round(line.until() * MILLIS));
			cues.add(new Cue(from, to, line.text()));
			last = to;
		}
		return cues;
	}

	/** As WebVTT. */
	public static String vtt(Recording recording) {
		StringBuilder vtt = new StringBuilder("WEBVTT\n");
		for (Cue cue : cues(recording))
			vtt.append('\n').append(time(cue.from(), '.')).append(ARROW).append(time(cue.to(), '.')).append('\n')
					.append(cue.text().replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")).append('\n');
		return vtt.toString();
	}

	/** As SubRip. */
	public static String srt(Recording recording) {
		StringBuilder srt = new StringBuilder();
		int number = 0;
		for (Cue cue : cues(recording))
			srt.append(++number).append("\r\n").append(time(cue.from(), ',')).append(ARROW).append(time(cue.to(), ',')).append("\r\n")
					.append(cue.text().replace("-->", "–>")).append("\r\n\r\n");
		return srt.toString();
	}

	private static String time(long millis, char point) {
		long seconds = millis / MILLIS;
		long minutes = seconds / SECONDS_A_MINUTE;
		return String.format(Locale.ROOT, "%02d:%02d:%02d%c%03d", minutes / MINUTES_AN_HOUR, minutes % MINUTES_AN_HOUR,
				seconds % SECONDS_A_MINUTE, point, millis % MILLIS);
	}
}
