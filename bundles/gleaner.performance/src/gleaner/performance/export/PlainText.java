// SPDX-License-Identifier: EPL-2.0
package gleaner.performance.export;

import gleaner.performance.record.Recording;
import gleaner.performance.record.ShownLine;
import gleaner.performance.replay.Transcript;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Writes what was shown as plain text: each line with its time, each mark above what it marks. */
public final class PlainText {
	private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT);
	private static final int SECONDS_AN_HOUR = 3600;
	private static final int SECONDS_A_MINUTE = 60;

	private PlainText() {
	}

	/** The transcript of a recording. */
	public static String of(Recording recording) {
		StringBuilder text = new StringBuilder();
		String name = recording.card().programme().name();
		text.append(name.isBlank() ? recording.name() : name).append('\n')
				.append(DAY.format(recording.card().began().atZone(ZoneId.systemDefault()))).append('\n');
		int poem = 0;
		for (Transcript.Section section : Transcript.of(recording).sections()) {
			if (section.mark().isPresent()) text.append("\n[").append(time(section.t())).append("] ◂ ").append(section.name()).append('\n');
			for (ShownLine line : section.lines()) {
				if (line.piece().number() != poem) text.append('\n');
				poem = line.piece().number();
				text.append(time(line.t())).append("  ").append(line.text()).append('\n');
			}
		}
		return text.toString();
	}

	private static String time(double seconds) {
		long all = (long) seconds;
		String minutes = String.format(Locale.ROOT, "%02d:%02d", all % SECONDS_AN_HOUR / SECONDS_A_MINUTE, all % SECONDS_A_MINUTE);
		return all >= SECONDS_AN_HOUR ? all / SECONDS_AN_HOUR + ":" + minutes : minutes;
	}
}
