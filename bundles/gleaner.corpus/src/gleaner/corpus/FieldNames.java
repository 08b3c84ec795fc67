package gleaner.corpus;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Which columns of a table, or fields of a .jsonl, hold what. Those that are not named are found by their usual names.
 *
 * @param text the poem
 */
public record FieldNames(Optional<String> text, Optional<String> title, Optional<String> author) {
	/** All are found by their usual names. */
	public static final FieldNames USUAL = new FieldNames(Optional.empty(), Optional.empty(), Optional.empty());

	private static final List<String> TEXTS = List.of("text", "poem", "body", "content", "lyrics", "verse", "poem text", "poem_text",
			"lines");
	private static final List<String> TITLES = List.of("title", "poem name", "poem title", "poem_title", "name", "song", "headline");
	private static final List<String> AUTHORS = List.of("author", "poet", "writer", "artist", "creator", "by");

	/** What the fields are called; title and author empty where there is none. */
	record Found(String text, String title, String author) {
		static final Found STANDARD = new Found("text", "title", "author");
	}

	/** Finds the fields among those that there are; nothing if none holds the poem. */
	Optional<Found> among(List<String> names) {
		Optional<String> poem = find(text, TEXTS, names);
		return poem.map(p -> new Found(p, find(title, TITLES, names).orElse(""), find(author, AUTHORS, names).orElse("")));
	}

	private static Optional<String> find(Optional<String> wanted, List<String> usual, List<String> names) {
		if (wanted.isPresent()) return names.stream().filter(n -> n.equalsIgnoreCase(wanted.get().strip())).findFirst();
		return usual.stream().flatMap(u -> names.stream().filter(n -> n.toLowerCase(Locale.ROOT).equals(u))).findFirst();
	}

	/** The first that was named but is not there. */
	Optional<String> missing(List<String> names) {
		return List.of(text, title, author).stream().flatMap(Optional::stream)
				.filter(w -> names.stream().noneMatch(n -> n.equalsIgnoreCase(w.strip()))).findFirst();
	}
}
