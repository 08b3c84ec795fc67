// SPDX-License-Identifier: EPL-2.0
package gleaner.desk.guide;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * A key, or several pressed together, and what it does.
 *
 * @param keys as they are written on keyboards
 * @param command what it does
 * @param where where it does so
 * @param description of the command, in a sentence
 */
public record KeyRow(String keys, String command, String where, String description) {
	/** Where a key works that works everywhere in the window. */
	public static final String ANYWHERE = "anywhere";

	/** By the places, those that are everywhere first, then by what the keys do. */
	public static final Comparator<KeyRow> ORDER = Comparator.comparing((KeyRow row) -> !row.where().equals(ANYWHERE))
			.thenComparing(KeyRow::where).thenComparing(KeyRow::command).thenComparing(KeyRow::keys);

	/** Whether each word that somebody types is in what the row says; {@code ctrl+j} and {@code ctrl j} find Ctrl+J. */
	public boolean answers(String typed) {
		String all = String.join(" ", keys, command, where, description).toLowerCase(Locale.ROOT);
		List<String> words = Stream.of(typed.toLowerCase(Locale.ROOT).strip().split("\\s+")).toList();
		return words.stream().allMatch(all::contains);
	}
}
