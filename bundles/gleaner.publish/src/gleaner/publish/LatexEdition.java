package gleaner.publish;

import gleaner.studio.poem.FacingLine;
import gleaner.studio.poem.Harvest;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** A small book for LaTeX, with nothing but what every distribution has. Any text comes out as it was, whatever its signs mean to TeX. */
final class LatexEdition implements Edition {
	private static final String HEAD = """
			\\documentclass[11pt,a5paper,oneside]{book}
			\\usepackage{iftex}
			\\ifPDFTeX
			  \\usepackage[T1]{fontenc}
			  \\usepackage[utf8]{inputenc}
			  \\usepackage{textcomp}
			\\else
			  \\usepackage{fontspec}
			\\fi
			\\pagestyle{plain}
			\\raggedbottom
			\\newcommand{\\poemtitle}[1]{\\clearpage\\section*{#1}\\addcontentsline{toc}{section}{#1}}
			\\newcommand{\\poemalone}[1]{\\clearpage\\addcontentsline{toc}{section}{#1}}
			""";

	@Override
	public List<String> write(Chapbook book, OutputStream out) throws IOException {
		StringBuilder text = new StringBuilder(HEAD);
		text.append("\\title{").append(escape(book.title())).append("}\n\\author{").append(escape(book.author())).append("}\n\\date{")
				.append(book.date().getYear()).append("}\n\\begin{document}\n");
		text.append(book.isSingle() ? "" : "\\maketitle\n\\tableofcontents\n");
		for (Leaf leaf : book.leaves()) {
			text.append(leaf.title().isEmpty() ? "\n\\poemalone{" : "\n\\poemtitle{").append(escape(leaf.name())).append("}\n");
			verse(leaf.lines().stream().map(Harvest::text).toList(), text);
			if (!leaf.facing().isEmpty()) raw(leaf, text);
		}
		book.colophon().ifPresent(colophon -> {
			text.append("\n\\clearpage\\vspace*{\\fill}\n{\\small\\noindent\\raggedright\n");
			for (String paragraph : colophon.paragraphs()) text.append(escape(paragraph)).append("\\par\\smallskip\\noindent\n");
			text.append("}\n");
		});
		out.write(text.append("\\end{document}\n").toString().getBytes(StandardCharsets.UTF_8));
		return List.of();
	}

	private static void raw(Leaf leaf, StringBuilder text) {
		List<String> raw = new ArrayList<>();
		for (FacingLine line : leaf.facing())
			for (FacingLine.Raw from : line.raw()) raw.addAll(from.text().lines().filter(l -> !l.isBlank()).toList());
		if (raw.isEmpty()) return;
		text.append("{\\footnotesize\\itshape\n");
		verse(raw, text);
		text.append("}\n");
	}

	/** An empty line parts stanzas; a line that ends with two backslashes goes on in the same one. */
	private static void verse(List<String> lines, StringBuilder text) {
		if (lines.isEmpty()) return;
		text.append("\\begin{verse}\n");
		for (int i = 0; i < lines.size(); i++) {
			String line = lines.get(i);
			int indent = Lines.indent(line);
			boolean isLast = i + 1 == lines.size() || lines.get(i + 1).isEmpty();
			if (indent > 0) text.append("\\hspace*{").append(indent * 5).append("pt}");
			text.append(escape(line.strip())).append(line.isEmpty() || isLast ? "" : "\\\\").append('\n');
		}
		text.append("\\end{verse}\n");
	}

	/** Letters that mean something to TeX, and pairs that TeX would join to another sign, told so that they stand for themselves. */
	static String escape(String text) {
		StringBuilder escaped = new StringBuilder();
		for (int i = 0; i < text.length(); i++) {
			char c = text.charAt(i);
			switch (c) {
			case '\\' -> escaped.append("\\textbackslash{}");
			case '{', '}', '#', '$', '%', '&', '_' -> escaped.append('\\').append(c);
			case '~' -> escaped.append("\\textasciitilde{}");
			case '^' -> escaped.append("\\textasciicircum{}");
			case '"' -> escaped.append("\\textquotedbl{}");
			case '`' -> escaped.append("\\textasciigrave{}");
			case '\'' -> escaped.append(i + 1 < text.length() && text.charAt(i + 1) == '\'' ? "'{}" : "'");
			case '|' -> escaped.append("\\textbar{}");
			case '<' -> escaped.append("\\textless{}");
			case '>' -> escaped.append("\\textgreater{}");
			case '[', ']', '*', '-', ',' -> escaped.append('{').append(c).append('}');
			case '\t', '\n', '\r' -> escaped.append(' ');
			default -> {
				if (!Character.isISOControl(c)) escaped.append(c);
			}
			}
		}
		return escaped.toString();
	}
}
