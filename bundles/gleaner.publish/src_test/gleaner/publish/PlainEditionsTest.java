// SPDX-License-Identifier: EPL-2.0
package gleaner.publish;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gleaner.studio.poem.Harvest;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class PlainEditionsTest {
	@Test
	void plainTextIsTitleAndLines() throws Exception {
		assertEquals("Rain\n\nthe gutters count all night\nin copper\n\n    and I count back\n", Books.text(Format.TEXT, Books.single()));
	}

	@Test
	void aBookOfPlainTextHasItsColophon() throws Exception {
		String text = Books.text(Format.TEXT, Books.several());
		assertTrue(text.startsWith("A Book of Rain\nO. Weir\n\n\n\nRain\n\nthe gutters"), text);
		assertTrue(text.contains(
				"60 % were made by a machine, 10 % were written by hand in place of a machine’s words, 20 % were written by hand and 10 % "
						+ "were found in other texts."),
				text);
		assertTrue(text.contains("Markov spoke on 9 December 2016, having learnt from “Harbour notes” (order 2, diversity 0.8; seed 42)."),
				text);
		assertTrue(text.contains("“Harbour notes”: words by M. Quay, from a drawer; licence: CC BY 4.0."), text);
		assertTrue(text.contains("Words were found in “Kettle” by A. Quill, of “Kitchen”, from a shelf; no licence is noted."), text);
		assertTrue(text.contains("Remade from “Night Watch” by Ada Cane, of “Kitchen”."), text);
	}

	@Test
	void markdownKeepsLinesStanzasAndIndents() throws Exception {
		assertEquals("# Rain\n\nthe gutters count all night\\\nin copper\n\n&nbsp;\u00A0\u00A0\u00A0and I count back\n",
				Books.text(Format.MARKDOWN, Books.single()));
	}

	@Test
	void markdownEscapesWhatWouldMeanSomething() {
		assertEquals("\\# no \\*title\\* \\[x\\]\\(y) \\<b\\> \\`c\\` \\\\".replace("\\(", "("),
				MarkdownEdition.escape("# no *title* [x](y) <b> `c` \\"));
		assertEquals("\\- item", MarkdownEdition.escape("- item"));
		assertEquals("1\\. of May", MarkdownEdition.escape("1. of May"));
		assertEquals("mid - dash 1. x", MarkdownEdition.escape("mid - dash 1. x"));
	}

	@Test
	void markdownQuotesTheRawLines() throws Exception {
		assertTrue(Books.text(Format.MARKDOWN, Books.facing()).endsWith("> *raw*\n>\n> the gutters count all night\\\n> in silver\n"));
	}

	@Test
	void latexSetsVerse() throws Exception {
		String tex = Books.text(Format.LATEX, Books.single());
		assertTrue(
				tex.contains("\\begin{verse}\nthe gutters count all night\\\\\nin copper\n\n\\hspace*{20pt}and I count back\n\\end{verse}"),
				tex);
		assertFalse(tex.contains("\\maketitle"));
		assertTrue(Books.text(Format.LATEX, Books.several()).contains("\\tableofcontents"));
	}

	/** Undoes what the edition does, as TeX would. */
	private static String read(String tex) {
		Matcher word = Pattern.compile("\\\\text([a-z]+)\\{\\}|\\\\([{}#$%&_])|\\{([\\[\\]*])\\}|(~)|\\\\kern0pt\\{\\}").matcher(tex);
		return word.replaceAll(m -> {
			if (m.group(1) != null) return Matcher.quoteReplacement(switch (m.group(1)) {
			case "backslash" -> "\\";
			case "asciitilde" -> "~";
			case "asciicircum" -> "^";
			case "quotedbl" -> "\"";
			case "asciigrave" -> "`";
			case "quotesingle" -> "'";
			case "bar" -> "|";
			case "less" -> "<";
			case "greater" -> ">";
			default -> throw new IllegalArgumentException(m.group(1));
			});
			if (m.group(2) != null) return Matcher.quoteReplacement(m.group(2));
			if (m.group(3) != null) return m.group(3);
			return m.group(4) != null ? "\u00A0" : "";
		});
	}

	@Property(tries = 1000)
	void latexSaysWhatThePoemSays(@ForAll String text) {
		String escaped = LatexEdition.escape(text);
		String expected = text.replaceAll("[\\t\\n\\r]", " ").replaceAll("\\p{Cc}", "");
		assertEquals(expected, read(escaped));
		assertFalse(Pattern.compile("(^|[^\\\\])[#$%&_]").matcher(escaped).find(), escaped);
		assertFalse(escaped.contains("--") || escaped.contains("''") || escaped.contains("``"), escaped);
	}

	@Property(tries = 300)
	void anyPoemIsWritten(@ForAll String title, @ForAll List<String> lines) throws Exception {
		Chapbook book = new Chapbook(title, title, Books.DAY,
				List.of(new Leaf(title, Harvest.hand(String.join("\n", lines)), List.of()), new Leaf("", Harvest.EMPTY, List.of())),
				Optional.empty());
		for (Format format : List.of(Format.TEXT, Format.MARKDOWN, Format.LATEX)) assertTrue(Books.bytes(format, book).length > 0);
	}
}
