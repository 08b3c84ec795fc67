package gleaner.corpus.document;

import gleaner.corpus.document.Document.Block;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Texts of Project Gutenberg: the licence before and behind is cut off, title and author are taken from the header. The marks are those
 * in use since about 1994 ({@code *** START OF …}), and the older {@code *END*THE SMALL PRINT!}.
 */
public final class Gutenberg {
	private static final Pattern START = Pattern.compile(
			"(?im)^[ \\t]*\\*{3} ?START OF (THIS|THE) PROJECT GUTENBERG E(BOOK|TEXT)[^\\n]*(\\n[^\\n"
					+ "]+){0,2}?\\*{3}[ \\t]*$|^[ \\t]*\\*END[* ]*THE SMALL PRINT![^\\n]*$");
	private static final Pattern END = Pattern.compile(
			"(?im)^[ \\t]*\\*{3} ?END OF (THIS|THE) PROJECT GUTENBERG E(BOOK|TEXT)|^[ \\t]*End of (the |this )?Project Gutenberg(['’]s)?( "
					+ "E(book|text))?[^\\n]*$");
	private static final Pattern FIELD = Pattern.compile("(?m)^(Title|Author):[ \\t]*(\\S[^\\n]*(\\n[ \\t]+\\S[^\\n]*)*)$");
	private static final Pattern CREDITS = Pattern
			.compile("(?is)^\\s*(\\[?e-?text |produced by |transcribed (from|by) |this (e-?text|ebook) was )[^\\n]*(\\n[^\\n]+)*\\n");
	/** So far into a text the header may reach. */
	private static final int HEADER = 1 << 16;
	private static final String RIGHTS = "of Project Gutenberg: free of copyright in the USA; elsewhere see the laws of the country";

	private Gutenberg() {
	}

	/** Whether a text says that it is of Project Gutenberg. */
	public static boolean is(String text) {
		return start(text).isPresent();
	}

	private static Optional<Matcher> start(String text) {
		String header = text.substring(0, Math.min(text.length(), HEADER));
		if (!header.contains("GUTENBERG") && !header.contains("Gutenberg")) return Optional.empty();
		return Optional.of(START.matcher(header)).filter(Matcher::find);
	}

	/** The book in a text for which {@link #is} holds. */
	public static Document read(String text) {
		int start = start(text).map(Matcher::end).orElse(0);
		Matcher end = END.matcher(text);
		int stop = end.find(start) ? end.start() : text.length();
		String header = text.substring(0, start);
		String body = text.substring(start, stop);
		List<String> remarks = new ArrayList<>();
		remarks.add("It is of Project Gutenberg: the licence, " + lines(header) + " lines before and " + lines(text.substring(stop))
				+ " behind the text, was left out.");
		Matcher credits = CREDITS.matcher(body);
		if (credits.find()) {
			remarks.add("The credits of those who typed it were left out.");
			body = body.substring(credits.end());
		}
		return new Document(field(header, "Title"), field(header, "Author"), RIGHTS, HeadingLines.blocks(body), remarks);
	}

	/** A book that came as a web page or an e-book: the same is cut off. Others are given back as they are. */
	static Document trim(Document document) {
		String text = document.text();
		if (!is(text)) return document;
		List<Block> blocks = new ArrayList<>();
		boolean inside = false;
		boolean behind = false;
		for (Block block : document.blocks()) {
			String said = block instanceof Block.Lines(String lines) ? lines
					: block instanceof Block.Heading(int _, String heading) ? heading : "";
			Matcher start = START.matcher(said);
			Matcher end = END.matcher(said);
			if (!inside && start.find()) {
				inside = true;
				String rest = said.substring(start.end()).replaceFirst("^\\n+", "");
				if (!rest.isBlank()) blocks.add(new Block.Lines(rest));
			} else if (inside && end.find()) {
				behind = true;
				String rest = said.substring(0, end.start()).stripTrailing();
				if (!rest.isBlank()) blocks.add(new Block.Lines(rest));
			} else if (inside && !behind) {
				blocks.add(block);
			}
			if (behind) break;
		}
		if (!inside) return document;
		List<String> remarks = new ArrayList<>(document.remarks());
		remarks.add("It is of Project Gutenberg: the licence before and behind the text was left out.");
		String header = text.substring(0, start(text).map(Matcher::end).orElse(0));
		String title = document.title().isEmpty() ? field(header, "Title") : document.title();
		String author = document.author().isEmpty() ? field(header, "Author") : document.author();
		return new Document(title, author, RIGHTS, blocks, remarks);
	}

	private static long lines(String text) {
		return text.lines().filter(line -> !line.isBlank()).count();
	}

	private static String field(String header, String name) {
		Matcher field = FIELD.matcher(header);
		while (field.find()) if (field.group(1).equals(name)) return field.group(2).replaceAll("\\s+", " ").strip();
		return "";
	}
}
