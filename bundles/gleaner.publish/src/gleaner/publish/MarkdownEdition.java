// SPDX-License-Identifier: EPL-2.0
package gleaner.publish;

import gleaner.studio.poem.FacingLine;
import gleaner.studio.poem.Harvest;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Markdown as CommonMark has it: lines end with a backslash, indents are hard spaces, signs that mean something are escaped. */
final class MarkdownEdition implements Edition {
	private static final Pattern SIGNS = Pattern.compile("[\\\\`*_\\[\\]<>#|~&$!]");
	private static final String HARD_SPACE = "&nbsp;";
	private static final Pattern LIST_AT_START = Pattern.compile("^([-+=])|^(\\d{1,9})([.)])");

	@Override
	public List<String> write(Chapbook book, OutputStream out) throws IOException {
		StringBuilder text = new StringBuilder();
		if (!book.isNameless()) text.append("# ").append(escape(book.title())).append("\n\n");
		if (!book.author().isEmpty()) text.append("*").append(escape(book.author())).append("*\n\n");
		for (Leaf leaf : book.leaves()) {
			if (!book.isSingle() && leaf.title().isEmpty()) text.append("* * *\n\n");
			else if (!book.isSingle()) text.append("## ").append(escape(leaf.title())).append("\n\n");
			lines(leaf.lines().stream().map(Harvest::text).toList(), "", text);
			if (!leaf.facing().isEmpty()) raw(leaf, text);
		}
		book.colophon().ifPresent(colophon -> {
			text.append("---\n\n");
			for (String paragraph : colophon.paragraphs()) text.append(escape(paragraph)).append("\n\n");
		});
		out.write((text.toString().stripTrailing() + "\n").getBytes(StandardCharsets.UTF_8));
		return List.of();
	}

	/** The raw lines stand below as a quotation: Markdown has no columns. */
	private static void raw(Leaf leaf, StringBuilder text) {
		List<String> raw = new ArrayList<>();
		for (FacingLine line : leaf.facing())
			for (FacingLine.Raw from : line.raw()) raw.addAll(from.text().lines().filter(l -> !l.isBlank()).toList());
		if (raw.isEmpty()) return;
		text.append("> *raw*\n>\n");
		lines(raw, "> ", text);
	}

	private static void lines(List<String> lines, String before, StringBuilder text) {
		List<String> stanzas = new ArrayList<>();
		for (Stanza<String> stanza : Stanza.of(lines)) {
			List<String> rows = new ArrayList<>();
			for (String line : stanza.lines()) rows.add(line(line));
			for (int i = 0; i < stanza.extra(); i++) rows.add(HARD_SPACE);
			stanzas.add(before + String.join("\\\n" + before, rows) + "\n");
		}
		text.append(String.join(before.stripTrailing() + "\n", stanzas)).append('\n');
	}

	/** An indent begins with a hard space by name: some readers take the sign itself away at the start of a line. */
	private static String line(String line) {
		int indent = Lines.indent(line);
		String words = "\u00A0".repeat(indent) + escape(Lines.kept(line, Lines.indentLength(line), line.length()));
		return words.startsWith("\u00A0") ? HARD_SPACE + words.substring(1) : words;
	}

	static String escape(String text) {
		String escaped = SIGNS.matcher(text).replaceAll("\\\\$0");
		return LIST_AT_START.matcher(escaped)
				.replaceFirst(m -> m.group(1) != null ? "\\\\" + m.group(1) : m.group(2) + "\\\\" + m.group(3));
	}
}
