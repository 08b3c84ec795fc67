package gleaner.corpus.document;

import gleaner.corpus.document.Document.Block;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * Cuts a document into poems: at its headings; if it has none, at its rules. A heading without text below it, as that of a part, is no
 * poem; one that is nothing but a number is named together with the heading above it.
 */
public final class Sections {
	private static final Pattern NUMBER = Pattern.compile("(?i)(no\\.?\\s*|nr\\.?\\s*)?([ivxlcdm]+|\\d+)[.:)]?");
	/** Sections of a book that hold no poems. */
	private static final Pattern APPARATUS = Pattern.compile(
			"(?i)(the )?(table of )?contents|(alphabetical )?index( of (first lines|titles|authors|poems))?|(list of "
					+ ")?illustrations|transcriber['’]?s?['’]? notes?:?");

	private final Document document;
	private final List<Piece> pieces = new ArrayList<>();
	private final List<String> leftOut = new ArrayList<>();
	private final TreeMap<Integer, String> above = new TreeMap<>();
	private final StringBuilder text = new StringBuilder();
	private String title = "";

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
		boolean atHeadings = document.blocks().stream().anyMatch(Block.Heading.class::isInstance);
		for (Block block : document.blocks()) sections.add(block, atHeadings);
		sections.close();
		return new Result(sections.pieces, sections.leftOut, atHeadings);
	}

	private void add(Block block, boolean atHeadings) {
		switch (block) {
		case Block.Heading(int level, String heading) -> {
			close();
			title = name(level, heading);
		}
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
		if (APPARATUS.matcher(title).matches()) leftOut.add(title);
		else pieces.add(new Piece(title.isEmpty() && pieces.isEmpty() ? document.title() : title, document.author(), poem));
	}
}
