// SPDX-License-Identifier: EPL-2.0
package gleaner.mining.ore;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the header that the poet's own programs put into the names of files:
 * {@code …DIR-<thread>_Model-<step>_Loss-<x>_Chars-<n>.txt}. The parts may come in any order, and some may be missing; diversity and seed
 * are read too where they stand there in the same manner.
 */
public final class SeedName {
	private static final String KEYS = "(?:DIR|Thread|Model|Step|Loss|Chars|Diversity|Div|Temperature|Temp|Seed)[-=]";
	private static final Pattern PART = Pattern.compile(
			"(?i)(DIR|Thread|Model|Step|Loss|Chars|Diversity|Div|Temperature|Temp|Seed)[-=](.*?)(?=_" + KEYS + "|\\.[A-Za-z]+$|$)");
	private static final Pattern TIME = Pattern.compile("\\d{4}-\\d\\d-\\d\\dT\\d\\d-\\d\\d-\\d\\d");
	private static final DateTimeFormatter TIME_FORMAT = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH-mm-ss");
	private static final int LONGEST_NAME = 1_000;
	private static final int LONGEST_STEP = 18;
	private static final int FEWEST_PARTS = 2;

	private SeedName() {
	}

	/**
	 * What a name tells; nothing if it has no such header.
	 *
	 * @param name of the file, its folder not included
	 * @param written when the file was last changed: counts where the name tells no time of its own
	 */
	public static Optional<Label> read(String name, Instant written) {
		if (name.length() > LONGEST_NAME) return Optional.empty();
		String thread = "";
		String model = "";
		String seed = "";
		double loss = Double.NaN;
		double diversity = Double.NaN;
		int parts = 0;
		int first = name.length();
		for (Matcher m = PART.matcher(name); m.find(); parts++) {
			first = Math.min(first, m.start());
			String value = m.group(2).strip();
			switch (m.group(1).toLowerCase(Locale.ROOT)) {
			case "dir", "thread" -> thread = value;
			case "model", "step" -> model = value;
			case "loss" -> loss = number(value);
			case "diversity", "div", "temperature", "temp" -> diversity = number(value);
			case "seed" -> seed = value;
			default -> {
				// How many characters there are is counted anew.
			}
			}
		}
		if (parts < FEWEST_PARTS) return Optional.empty();
		String source = shortName(thread);
		return Optional.of(new Label(source.isEmpty() ? "elsewhere" : source, model, step(model), loss, diversity, seed,
				time(name.substring(0, first)).orElse(written), List.of()));
	}

	/** Threads are named by their birth; their end is enough. */
	private static String shortName(String thread) {
		Matcher m = TIME.matcher(thread);
		return m.find() && m.start() == 0 ? thread.substring(m.end() - "mm-ss".length()) : thread;
	}

	private static Optional<Instant> time(String before) {
		Matcher m = TIME.matcher(before);
		if (!m.find()) return Optional.empty();
		try {
			return Optional.of(LocalDateTime.parse(m.group(), TIME_FORMAT).atZone(ZoneId.systemDefault()).toInstant());
		} catch (DateTimeException e) {
			return Optional.empty();
		}
	}

	/** @return -1 if it is no number */
	static long step(String model) {
		String digits = model.replace(",", "");
		return digits.matches("\\d{1," + LONGEST_STEP + "}") ? Long.parseLong(digits) : -1;
	}

	private static double number(String text) {
		try {
			double value = Double.parseDouble(text);
			return Double.isInfinite(value) ? Double.NaN : value;
		} catch (NumberFormatException e) {
			return Double.NaN;
		}
	}
}
