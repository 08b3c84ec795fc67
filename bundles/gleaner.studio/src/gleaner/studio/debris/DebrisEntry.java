// SPDX-License-Identifier: EPL-2.0
package gleaner.studio.debris;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the name of a debris file tells, without opening it.
 *
 * @param id the path below the debris folder, without ending
 * @param started local time, to the second
 * @param engine the engine's id
 * @param model the trained model, if there was one
 * @param seed the seed
 */
public record DebrisEntry(String id, LocalDateTime started, String engine, Optional<String> model, long seed) {
	static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("uuuu-MM-dd");
	static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH-mm-ss");
	private static final DateTimeFormatter BOTH = DateTimeFormatter.ofPattern("uuuu-MM-dd/HH-mm-ss");
	private static final Pattern ID = Pattern
			.compile("(\\d{4}-\\d\\d-\\d\\d/\\d\\d-\\d\\d-\\d\\d)_([a-z0-9][a-z0-9.-]*)(?:_([^_/]+))?_seed-(-?\\d{1,19})(?:_\\d+)?");

	/** Reads an id; nothing if it is not one that Gleaner gives. */
	public static Optional<DebrisEntry> of(String id) {
		Matcher m = ID.matcher(id);
		if (!m.matches()) return Optional.empty();
		try {
			return Optional.of(new DebrisEntry(id, LocalDateTime.parse(m.group(1), BOTH), m.group(2), Optional.ofNullable(m.group(3)),
					Long.parseLong(m.group(4))));
		} catch (DateTimeException | NumberFormatException e) {
			return Optional.empty();
		}
	}
}
