// SPDX-License-Identifier: EPL-2.0
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
			  \\IfFileExists{cmap.sty}{\\usepackage{cmap}}{}
			  \\usepackage[T1]{fontenc}
			  \\usepackage[utf8]{inputenc}
			  \\usepackage{textcomp}
			  \\IfFileExists{lmodern.sty}{\\usepackage{lmodern}}{}
			  \\IfFileExists{glyphtounicode.tex}{\\input{glyphtounicode}\\pdfgentounicode=1 }{}
			\\else
			  \\usepackage{fontspec}
			  \\IfFontExistsTF{EB Garamond}{\\setmainfont{EB Garamond}}{}
			  \\tracinglostchars=2
			\\fi
			\\pagestyle{plain}
			\\raggedbottom
			\\newcommand{\\poemtitle}[1]{\\clearpage\\section*{#1}\\addcontentsline{toc}{section}{#1}}
			\\newcommand{\\poemalone}[1]{\\clearpage\\addcontentsline{toc}{section}{#1}}
			""";

	@Override
	public List<String> write(Chapbook book, OutputStream out) throws IOException {
		TexLetters letters = new TexLetters();
		StringBuilder text = new StringBuilder();
		text.append("\\title{").append(set(book.title(), letters)).append("}\n\\author{").append(set(book.author(), letters))
				.append("}\n\\date{").append(book.date().getYear()).append("}\n\\begin{document}\n");
		text.append(book.isSingle() ? "" : "\\maketitle\n\\tableofcontents\n");
		for (Leaf leaf : book.leaves()) {
			text.append(leaf.title().isEmpty() ? "\n\\poemalone{" : "\n\\poemtitle{").append(set(leaf.name(), letters)).append("}\n");
			verse(leaf.lines().stream().map(Harvest::text).toList(), letters, text);
			if (!leaf.facing().isEmpty()) raw(leaf, letters, text);
		}
		book.colophon().ifPresent(colophon -> {
			text.append("\n\\clearpage\\vspace*{\\fill}\n{\\small\\noindent\\raggedright\n");
			for (String paragraph : colophon.paragraphs()) text.append(set(paragraph, letters)).append("\\par\\smallskip\\noindent\n");
			text.append("}\n");
		});
		text.append("\\end{document}\n");
		out.write((HEAD + letters.preamble() + text).getBytes(StandardCharsets.UTF_8));
		return letters.remarks();
	}

	private static String set(String text, TexLetters letters) {
		return letters.marked(text, LatexEdition::escape);
	}

	private static void raw(Leaf leaf, TexLetters letters, StringBuilder text) {
		List<String> raw = new ArrayList<>();
		for (FacingLine line : leaf.facing())
			for (FacingLine.Raw from : line.raw()) raw.addAll(from.text().lines().filter(l -> !l.isBlank()).toList());
		if (raw.isEmpty()) return;
		text.append("{\\footnotesize\\itshape\n");
		verse(raw, letters, text);
		text.append("}\n");
	}

	/** An empty line parts stanzas; a line that ends with two backslashes continues in the same one. */
	private static void verse(List<String> lines, TexLetters letters, StringBuilder text) {
		if (lines.isEmpty()) return;
		text.append("\\begin{verse}\n");
		String between = "";
		for (Stanza<String> stanza : Stanza.of(lines)) {
			text.append(between)
					.append(String.join("\\\\\n", stanza.lines().stream().map(line -> line(line, letters)).toList())).append('\n');
			between = stanza.extra() == 0 ? "\n" : "\n\\vspace{" + stanza.extra() + "\\baselineskip}\n";
		}
		text.append("\\end{verse}\n");
	}

	private static String line(String line, TexLetters letters) {
		int indent = Lines.indent(line);
		String words = set(Lines.kept(line, Lines.indentLength(line), line.length()), letters);
		return indent == 0 ? words : "\\hspace*{" + indent * 5 + "pt}" + words;
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
			case '\'' -> escaped.append("\\textquotesingle{}");
			case '|' -> escaped.append("\\textbar{}");
			case '<' -> escaped.append("\\textless{}");
			case '>' -> escaped.append("\\textgreater{}");
			case '[', ']', '*' -> escaped.append('{').append(c).append('}');
			case '-', ',' -> escaped.append(c).append(i + 1 < text.length() && text.charAt(i + 1) == c ? "\\kern0pt{}" : "");
			case '\u00A0' -> escaped.append('~');
			case '\t', '\n', '\r' -> escaped.append(' ');
			default -> {
				if (!Character.isISOControl(c)) escaped.append(c);
			}
			}
		}
		return escaped.toString();
	}
}
