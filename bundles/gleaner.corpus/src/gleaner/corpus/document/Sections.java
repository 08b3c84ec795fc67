// SPDX-License-Identifier: EPL-2.0
package gleaner.corpus.document;

import gleaner.corpus.document.Document.Block;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Cuts a document into poems: at its headings, and where it says that a poem begins; if it has neither, at its rules. A heading without
 * text below it, as that of a part, is no poem; one that is nothing but a number is named together with the heading above it. The name of
 * the author on a title page, and a preface in prose, are no poems either.
 */
public final class Sections {
	private static final Pattern NUMBER = Pattern.compile("(?i)(no\\.?\\s*|nr\\.?\\s*)?([ivxlcdm]+|\\d+)[.:)]?");
	/** Sections of a book that hold no poems. */
	private static final Pattern APPARATUS = Pattern.compile(
			"(?i)(the )?(table of )?contents|(alphabetical )?index( of (first lines|titles|authors|poems))?|(list of "
					+ ")?illustrations|transcriber['’]?s?['’]? notes?:?");
	/** What is left out if it is prose. */
	private static final Pattern IN_PROSE = Pattern.compile("(?i)(the )?((author|editor|translator|publisher)['’]s )?"
			+ "(preface|foreword|introduction|introductory (note|essay)|afterword|appendix|advertisement|acknowledge?ments?|"
			+ "biographical (note|sketch)|notes?|bibliography|publisher['’]s note)( to .{1,60}| by .{1,60})?[.:]?");
	private static final Pattern BY = Pattern
			.compile("(?i)(written |composed |edited |collected |selected |poems |verses |songs )?by[:,]?\\s+(\\S.{0,80})");
	/** Lines of prose are longer than this, on average; those of verse are not. */
	private static final int PROSE = 55;
	private static final int LONGEST_HEADING = 200;

	private final Document document;
	private final List<Piece> pieces = new ArrayList<>();
	private final List<String> leftOut = new ArrayList<>();
	private final TreeMap<Integer, String> above = new TreeMap<>();
	private final StringBuilder text = new StringBuilder();
	private String title = "";
	private boolean afterHeading;

	private Sections(Document document) {
		this.document = document;
	}

	/**
	 * @param pieces the poems, none blank
	 * @param leftOut headings of what is no poem: contents, indexes, …
	 * @param atHeadings whether headings parted them; if not, rules did, or nothing
	 */
	public record Result(List<Piece> pieces, List<String> leftOut, boolean atHeadings) {
	}

	/** The poems of a document. */
	public static Result of(Document document) {
		Sections sections = new Sections(document);
		boolean atHeadings = document.blocks().stream().anyMatch(b -> b instanceof Block.Heading || b instanceof Block.Begin);
		for (Block block : document.blocks()) sections.add(block, atHeadings);
		sections.close();
		return new Result(sections.pieces, sections.leftOut, atHeadings);
	}

	private void add(Block block, boolean atHeadings) {
		put(block, atHeadings);
		afterHeading = block instanceof Block.Heading;
	}

	private void put(Block block, boolean atHeadings) {
		switch (block) {
		case Block.Heading(int level, String heading) -> {
			close();
			title = name(level, heading);
		}
		case Block.Begin() -> {
			close();
			// Right below a heading it begins the poem of that heading.
			if (!afterHeading) title = "";
		}
		case Block.Part(String part) -> text.append(text.isEmpty() ? "" : "\n\n").append(part);
		case Block.Lines(String lines) -> text.append(text.isEmpty() ? "" : "\n\n").append(lines);
		case Block.Rule() -> {
			if (!atHeadings) close();
		}
		}
	}

	private String name(int level, String heading) {
		above.tailMap(level, true).clear();
		String name = heading;
		if (NUMBER.matcher(heading).matches() && !above.isEmpty()) name = above.lastEntry().getValue() + " " + heading;
		above.put(level, name);
		return name;
	}

	private void close() {
		String poem = text.toString();
		text.setLength(0);
		if (poem.isBlank()) return;
		if (isMatch(APPARATUS, title) || isMatch(IN_PROSE, title) && isProse(poem)) leftOut.add(title);
		else if (isName(poem)) leftOut.add(title.isEmpty() ? poem.strip() : title);
		else pieces.add(new Piece(title.isEmpty() && pieces.isEmpty() ? document.title() : title, document.author(), poem));
	}

	private static boolean isMatch(Pattern pattern, String heading) {
		return heading.length() <= LONGEST_HEADING && pattern.matcher(heading).matches();
	}

	/** Whether a text says by whom the book is, and nothing else. */
	private boolean isName(String poem) {
		String said = poem.strip();
		if (said.length() > 100 || said.indexOf('\n') >= 0) return false;
		if (document.author().isEmpty()) return false;
		String author = bare(document.author());
		Matcher by = BY.matcher(said);
		return bare(said).equals(author) || by.matches() && bare(by.group(2)).equals(author);
	}

	private static String bare(String name) {
		return name.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}]+", " ").strip();
	}

	private static boolean isProse(String text) {
		List<String> lines = text.lines().filter(line -> !line.isBlank()).toList();
		return lines.stream().mapToInt(String::length).sum() > PROSE * lines.size();
	}
}
