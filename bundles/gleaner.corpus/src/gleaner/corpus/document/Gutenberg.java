// SPDX-License-Identifier: EPL-2.0
package gleaner.corpus.document;

import gleaner.corpus.document.Document.Block;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Texts of Project Gutenberg: the licence before and behind is cut off, title and author are taken from the header. The marks are those
 * in use since about 1994 ({@code *** START OF …}), and the older {@code *END*THE SMALL PRINT!}.
 */
public final class Gutenberg {
	private static final Pattern START = Pattern.compile("(?i)[ \\t]*+\\*{3} ?START OF (THIS|THE) PROJECT GUTENBERG E-?(BOOK|TEXT).*");
	private static final Pattern SMALL_PRINT = Pattern.compile("(?i)[ \\t]*+\\*END[* ]*+THE SMALL PRINT!.*");
	private static final Pattern END = Pattern.compile("(?i)[ \\t]*+(\\*{3} ?END OF (THIS|THE) PROJECT GUTENBERG E-?(BOOK|TEXT).*"
			+ "|\\**+ ?(The )?End of (the |this )?Project Gutenberg(['’]s)?( E-?(book|text))?.*"
			+ "|\\*{0,3}+ ?End of (the|this) (Project Gutenberg )?E-?text.*|\\*+START\\*+THE SMALL PRINT!.*)");
	private static final Pattern CREDITS = Pattern
			.compile("(?i)(\\[?e-?text |produced by |transcribed (from|by) |scanned (and|by) |prepared by |this (e-?text|e-?book) was ).*");
	/** So far into a text the header may reach. */
	private static final int HEADER = 1 << 16;
	private static final int MOST_CREDITS = 12;
	private static final String RIGHTS = "from Project Gutenberg: free of copyright in the USA; elsewhere, see your country's laws";

	private Gutenberg() {
	}

	/** Whether a text says that it is of Project Gutenberg. */
	public static boolean is(String text) {
		return start(text) >= 0;
	}

	/** Where the text behind the header begins; less than 0 if there is no header. */
	private static int start(String text) {
		String header = text.substring(0, Math.min(text.length(), HEADER));
		if (!header.contains("GUTENBERG") && !header.contains("Gutenberg") && !header.contains("SMALL PRINT")) return -1;
		for (int line = 0; line < header.length();) {
			int end = lineEnd(header, line);
			String said = header.substring(line, end);
			if (SMALL_PRINT.matcher(said).matches()) return end;
			if (START.matcher(said).matches()) return startMarkEnd(header, line, end);
			line = end + 1;
		}
		return -1;
	}

	/** A title may go on in the second and third line of the mark, which ends with three stars. */
	private static int startMarkEnd(String header, int line, int firstEnd) {
		int end = firstEnd;
		for (int more = 0; more < 3 && end < header.length(); more++) {
			String said = header.substring(line, end).stripTrailing();
			if (said.endsWith("***") && said.strip().length() > 3) return end;
			int next = end + 1;
			int nextEnd = lineEnd(header, Math.min(next, header.length()));
			if (next >= header.length() || header.substring(next, nextEnd).isBlank()) break;
			end = nextEnd;
		}
		return header.substring(line, end).stripTrailing().endsWith("***") ? end : firstEnd;
	}

	/** Where the text ends and the licence begins. */
	private static int end(String text, int from) {
		for (int line = from; line < text.length();) {
			int end = lineEnd(text, line);
			if (mayBeMark(text, line, end) && END.matcher(text.substring(line, end)).matches()) return line;
			line = end + 1;
		}
		return text.length();
	}

	private static boolean mayBeMark(String text, int start, int end) {
		int first = start;
		while (first < end && (text.charAt(first) == ' ' || text.charAt(first) == '\t')) first++;
		return first < end && end - start < 1000 && "*EeTt".indexOf(text.charAt(first)) >= 0;
	}

	private static int lineEnd(String text, int from) {
		int end = text.indexOf('\n', from);
		return end < 0 ? text.length() : end;
	}

	/** The book in a text for which {@link #is} holds. */
	public static Document read(String text) {
		int start = Math.max(0, start(text));
		int stop = end(text, start);
		String header = text.substring(0, start);
		String body = text.substring(start, stop);
		List<String> remarks = new ArrayList<>();
		remarks.add("It is from Project Gutenberg: the licence, " + lines(header) + " lines before and " + lines(text.substring(stop))
				+ " after the text, was left out.");
		int credits = credits(body);
		if (credits > 0) {
			remarks.add("The credits of those who typed it were left out.");
			body = body.substring(credits);
		}
		GutenbergHeader said = GutenbergHeader.of(header.lines().toList());
		return new Document(said.title(), said.author(), RIGHTS, HeadingLines.blocks(body), remarks);
	}

	/** Where the paragraph ends that says who typed the text, if it begins with one; else 0. */
	private static int credits(String body) {
		int line = 0;
		while (line < body.length() && body.substring(line, lineEnd(body, line)).isBlank()) line = lineEnd(body, line) + 1;
		if (line >= body.length() || !CREDITS.matcher(body.substring(line, lineEnd(body, line)).strip()).matches()) return 0;
		for (int count = 0; count < MOST_CREDITS && line < body.length(); count++) {
			if (body.substring(line, lineEnd(body, line)).isBlank()) return line;
			line = lineEnd(body, line) + 1;
		}
		return 0; // so long a paragraph is the text itself
	}

	/** A book that came as a web page or an e-book: the same is cut off. Others are given back as they are. */
	static Document trim(Document document) {
		String text = document.text();
		int begin = start(text);
		if (begin < 0) return document;
		List<Block> blocks = new ArrayList<>();
		boolean inside = false;
		for (Block block : document.blocks()) {
			String said = block instanceof Block.Lines(String lines) ? lines
					: block instanceof Block.Heading(int _, String heading) ? heading : "";
			int start = inside ? 0 : start(said);
			if (start < 0) continue;
			int end = end(said, start);
			if (inside && end == said.length()) blocks.add(block);
			else if (!said.substring(start, end).isBlank()) blocks.add(new Block.Lines(said.substring(start, end).strip()));
			inside = true;
			if (end < said.length()) break;
		}
		if (!inside) return document;
		List<String> remarks = new ArrayList<>(document.remarks());
		remarks.add("It is from Project Gutenberg: the licence before and after the text was left out.");
		GutenbergHeader header = GutenbergHeader.of(text.substring(0, begin).lines().toList());
		String title = document.title().isEmpty() ? header.title() : document.title();
		String author = document.author().isEmpty() ? header.author() : document.author();
		return new Document(title, author, RIGHTS, blocks, remarks);
	}

	private static long lines(String text) {
		return text.lines().filter(line -> !line.isBlank()).count();
	}
}
