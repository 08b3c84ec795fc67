// SPDX-License-Identifier: EPL-2.0
package gleaner.publish;

import gleaner.studio.poem.FacingLine;
import gleaner.studio.poem.Harvest;
import gleaner.studio.poem.Origin;
import gleaner.studio.poem.Provenance;
import gleaner.studio.poem.Telling;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** One page that needs nothing else: style and faces are in it, no script. Over each word it tells where the word is from. */
final class HtmlEdition implements Edition {
	private static final String LINE_END = "</span><br>";

	@Override
	public List<String> write(Chapbook book, OutputStream out) throws IOException {
		StringBuilder body = new StringBuilder();
		body.append("<header>");
		if (!book.isNameless()) body.append("<h1>").append(Markup.escape(book.title())).append("</h1>");
		if (!book.author().isEmpty()) body.append("<p class=\"author\">").append(Markup.escape(book.author())).append("</p>");
		body.append("</header>\n<main>\n");
		if (book.leaves().size() > 1) contents(book, body);
		int number = 1;
		for (Leaf leaf : book.leaves()) leaf(book, leaf, number++, body);
		body.append("</main>\n");
		book.colophon().ifPresent(colophon -> {
			body.append(
					"<footer>\n<p class=\"legend\"><span class=\"machine\">a machine’s</span> · <span class=\"changed\">changed by "
							+ "hand</span> · <span class=\"hand\">by hand</span> · <span class=\"unknown\">unknown</span> <span "
							+ "class=\"how\">— rest the pointer on a word: it tells where it comes from</span></p>\n");
			for (String paragraph : colophon.paragraphs()) body.append("<p>").append(Markup.escape(paragraph)).append("</p>\n");
			body.append("</footer>\n");
		});
		StringBuilder page = new StringBuilder(
				"<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" "
						+ "content=\"width=device-width, initial-scale=1\">\n");
		page.append("<meta name=\"generator\" content=\"Gleaner\">\n");
		if (!book.author().isEmpty()) page.append("<meta name=\"author\" content=\"").append(Markup.escape(book.author())).append("\">\n");
		page.append("<title>").append(Markup.escape(book.title())).append("</title>\n<style>\n");
		String text = body.toString();
		for (Face face : Face.OF_BOOKS) page.append(WebFont.rule(face, text));
		page.append(style()).append("</style>\n</head>\n<body>\n").append(text).append("</body>\n</html>\n");
		out.write(page.toString().getBytes(StandardCharsets.UTF_8));
		return List.of();
	}

	private static String style() throws IOException {
		try (InputStream in = HtmlEdition.class.getResourceAsStream("page.css")) {
			return new String(in.readAllBytes(), StandardCharsets.UTF_8);
		}
	}

	private static void contents(Chapbook book, StringBuilder body) {
		body.append("<nav aria-label=\"Contents\"><ol>\n");
		int number = 1;
		for (Leaf leaf : book.leaves())
			body.append("<li><a href=\"#poem-").append(number++).append("\">").append(Markup.escape(leaf.name())).append("</a></li>\n");
		body.append("</ol></nav>\n");
	}

	private static void leaf(Chapbook book, Leaf leaf, int number, StringBuilder body) {
		body.append("<article id=\"poem-").append(number).append("\"").append(leaf.facing().isEmpty() ? "" : " class=\"facing\"")
				.append(">\n");
		if (!book.isSingle() && !leaf.title().isEmpty()) body.append("<h2>").append(Markup.escape(leaf.title())).append("</h2>\n");
		if (leaf.facing().isEmpty()) plain(leaf.lines(), body);
		else facing(leaf.facing(), body);
		body.append("</article>\n");
	}

	private static void plain(List<Harvest> lines, StringBuilder body) {
		for (Stanza<Harvest> stanza : Stanza.of(lines, Harvest::length)) {
			body.append("<p class=\"stanza\">\n");
			for (Harvest line : stanza.lines()) {
				body.append(Markup.line(line.text()));
				line(line, body);
				body.append(LINE_END).append('\n');
			}
			body.append((Markup.EMPTY_LINE + LINE_END + "\n").repeat(stanza.extra())).append("</p>\n");
		}
	}

	private static void line(Harvest line, StringBuilder body) {
		int indent = Lines.indentLength(line.text());
		body.append(Lines.kept(line.text(), 0, indent));
		for (Provenance.Run run : line.provenance().runs(indent, line.length()))
			body.append("<span class=\"").append(kind(run.origin())).append("\" title=\"")
					.append(Markup.escape(Telling.of(run.origin()).line())).append("\">")
					.append(Markup.escape(Lines.kept(line.text(), run.start(), run.end()))).append("</span>");
	}

	private static String kind(Origin origin) {
		return switch (origin) {
		case Origin.Machine _ -> "machine";
		case Origin.Changed _ -> "changed";
		case Origin.Hand _ -> "hand";
		case Origin.Unknown _ -> "unknown";
		case Origin.Found _ -> "found";
		};
	}

	/** Two columns: what was raw, and what became of it. */
	private static void facing(List<FacingLine> lines, StringBuilder body) {
		body.append("<div class=\"head\">raw</div><div class=\"head\">edited</div>\n");
		for (FacingLine line : lines) {
			body.append("<div class=\"raw\">");
			for (FacingLine.Raw raw : line.raw()) raw(raw, body);
			body.append("</div><div class=\"edited\">");
			if (line.line().text().isBlank()) body.append("\u00A0");
			else {
				body.append(Markup.line(line.line().text()));
				line(line.line(), body);
				body.append("</span>\n");
			}
			body.append("</div>\n");
		}
	}

	private static void raw(FacingLine.Raw raw, StringBuilder body) {
		body.append("<span class=\"line\" title=\"")
				.append(Markup.escape(raw.debris() + " at " + raw.offset() + (raw.isThere() ? "" : ", no longer in the studio")))
				.append("\">");
		int at = 0;
		for (FacingLine.Part part : raw.taken()) {
			if (part.from() < at) continue;
			body.append(text(raw, at, part.from())).append(part.isChanged() ? "<s>" : "<b>").append(text(raw, part.from(), part.to()))
					.append(part.isChanged() ? "</s>" : "</b>");
			at = part.to();
		}
		body.append(text(raw, at, raw.text().length())).append("</span>\n");
	}

	private static String text(FacingLine.Raw raw, int from, int to) {
		return Markup.escape(raw.text().substring(from, to).replace("\n", " / "));
	}
}
