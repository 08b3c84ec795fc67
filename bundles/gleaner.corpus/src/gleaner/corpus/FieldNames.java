// SPDX-License-Identifier: EPL-2.0
package gleaner.corpus;

import gleaner.corpus.document.Fields;
import gleaner.corpus.document.Table;
import gleaner.corpus.document.UnreadableDocument;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Which columns of a table, or fields of JSON, hold what. Those that are not named are found by their usual names.
 *
 * @param text the poem
 */
public record FieldNames(Optional<String> text, Optional<String> title, Optional<String> author) {
	/** All are found by their usual names. */
	public static final FieldNames USUAL = new FieldNames(Optional.empty(), Optional.empty(), Optional.empty());

	private static final String HOW_TO_NAME = "; name the one with the poems (--text-field, in the window Poem)";
	/** So many names are listed. */
	private static final int MOST = 30;
	/** A name of a column is no longer. */
	private static final int LONGEST_NAME = 60;

	/** What the fields are called; title and author empty where there is none. */
	record Found(String text, String title, String author) {
		static final Found STANDARD = new Found("text", "title", "author");
	}

	/** The names to look for, what is named before what is usual. */
	Fields fields() {
		return new Fields(wanted(text, Fields.USUAL.texts()), wanted(title, Fields.USUAL.titles()), wanted(author, Fields.USUAL.authors()));
	}

	private static List<String> wanted(Optional<String> named, List<String> usual) {
		return named.map(n -> List.of(n.strip())).orElse(usual);
	}

	/** Finds the fields among those that there are; nothing if none holds the poem. */
	Optional<Found> among(List<String> names) {
		Fields wanted = fields();
		Optional<String> poem = find(wanted.texts(), names);
		return poem.map(p -> new Found(p, find(wanted.titles(), names).orElse(""), find(wanted.authors(), names).orElse("")));
	}

	private static Optional<String> find(List<String> wanted, List<String> names) {
		return wanted.stream().map(w -> w.toLowerCase(Locale.ROOT))
				.flatMap(w -> names.stream().filter(n -> n.toLowerCase(Locale.ROOT).equals(w))).findFirst();
	}

	/** The first that was named but is not there. */
	Optional<String> missing(List<String> names) {
		return Stream.of(text, title, author).flatMap(Optional::stream)
				.filter(w -> names.stream().noneMatch(n -> n.equalsIgnoreCase(w.strip()))).findFirst();
	}

	/**
	 * The columns of a table. If it has one only, that holds the poems, whatever it is called.
	 *
	 * @param firstRow what stands in the first row, for a sentence
	 * @throws UnreadableDocument if one that was named is not there, or it is not known which holds the poems
	 */
	Table.Columns columns(List<String> names, String firstRow) throws UnreadableDocument {
		List<String> known = names.stream().filter(n -> !n.isEmpty()).toList();
		requireNamed(known, "column", "columns", firstRow);
		Optional<Found> found = known.size() == 1 && text.isEmpty() ? Optional.of(new Found(known.getFirst(), "", "")) : among(names);
		String noNames = known.stream().anyMatch(n -> n.length() > LONGEST_NAME)
				? ". If its first line has no names of columns, write names above it"
				: "";
		Found columns = found.orElseThrow(() -> new UnreadableDocument(unknown("column", "columns", known, firstRow) + noNames, known));
		return new Table.Columns(names.indexOf(columns.text()), index(names, columns.title()), index(names, columns.author()));
	}

	private static int index(List<String> names, String name) {
		return name.isEmpty() ? -1 : names.indexOf(name);
	}

	/** @throws UnreadableDocument if one that was named is not there */
	void requireNamed(List<String> names, String one, String many, String firstRow) throws UnreadableDocument {
		Optional<String> missing = missing(names);
		if (missing.isEmpty()) return;
		boolean poem = missing.equals(text);
		throw new UnreadableDocument(
				"it has no " + one + " \"" + missing.get() + "\"; its " + many + " are: " + listed(names) + row(firstRow)
						+ (poem ? HOW_TO_NAME : missing.equals(title) ? "; see --title-field" : "; see --author-field"),
				names);
	}

	/** The sentence for fields of which none is usual. */
	static String unknown(String one, String many, List<String> names, String firstRow) {
		if (names.isEmpty()) return "it is not clear which " + one + " has the poems, because its " + many + " have no names; give them "
				+ "names";
		return "it is not clear which " + one + " has the poems; its " + many + " are: " + listed(names) + row(firstRow) + HOW_TO_NAME;
	}

	private static String row(String firstRow) {
		return firstRow.isEmpty() ? "" : "; the first row is: " + firstRow;
	}

	private static String listed(List<String> names) {
		String first = String.join(", ",
				names.stream().limit(MOST).map(n -> n.length() > LONGEST_NAME ? n.substring(0, LONGEST_NAME) + "…" : n).toList());
		return names.size() > MOST ? first + " and " + (names.size() - MOST) + " more" : first;
	}
}
