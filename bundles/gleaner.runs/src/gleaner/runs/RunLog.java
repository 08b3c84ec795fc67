// SPDX-License-Identifier: EPL-2.0
package gleaner.runs;

import gleaner.files.Faults;
import gleaner.files.StudioException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What happened to a thread, in sentences, each behind its time: {@code training.log}. Its end is read by {@link LogTail}. Safe for use by
 * several threads.
 */
public final class RunLog {
	/** Older trainers wrote local times: those stay as they are. */
	private static final Pattern TIMED = Pattern.compile("(\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\dZ) (.*)");
	private static final DateTimeFormatter LOCAL = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss");

	private final Path file;

	public RunLog(RunFolder folder) {
		file = folder.log();
	}

	/** Writes down that something has happened now. */
	public synchronized void add(String sentence) throws StudioException {
		try {
			Files.writeString(file, line(Instant.now(), sentence) + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
		} catch (IOException e) {
			throw Faults.writing(file, e);
		}
	}

	static String line(Instant time, String sentence) {
		return time.truncatedTo(ChronoUnit.SECONDS) + " " + sentence;
	}

	/** A line as it is shown: with the time it was here. */
	static String shown(String line, ZoneId here) {
		Matcher timed = TIMED.matcher(line);
		if (!timed.matches()) return line;
		try {
			return LOCAL.format(Instant.parse(timed.group(1)).atZone(here)) + " " + timed.group(2);
		} catch (DateTimeException e) {
			return line;
		}
	}
}
