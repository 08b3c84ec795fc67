// SPDX-License-Identifier: EPL-2.0
package gleaner.corpus.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gleaner.corpus.document.Document.Block;
import java.util.List;
import org.junit.jupiter.api.Test;

class MarkdownReaderTest {
	@Test
	void marksGoAndLineBreaksStay() {
		assertEquals("The tide\n  comes in\nand goes\nout",
				MarkdownReader.read("The *tide*\n  comes **in**  \nand [goes](http://sea)\\\nout").text());
		assertEquals("one\n\n    deep\n\nthree", MarkdownReader.read("one\n\n    deep\n\nthree").text());
		assertEquals("said\nthe sea", MarkdownReader.read("> said\n> the sea").text());
		assertEquals("a\nb & c", MarkdownReader.read("a<br>b &amp; c").text());
		assertEquals("low\nhigh", MarkdownReader.read("<p>low<br>high</p>").text());
	}

	private static void stays(String text) {
		assertEquals(text, MarkdownReader.read(text).text());
	}

	@Test
	void linesOfVerseAreNoLists() {
		stays("1918. That was the year.\n1919. The next.");
		stays("5.\n\nthe fifth stanza");
		stays("5. \nthe fifth stanza".replace(" \n", "\n"));
		stays("- I said\n- you said\n\n+ and more\n\n* to come\n\nA. is not B.\n1) one");
		stays("#hashtag\nand #another");
		stays("one\n\n        far in\n\n     less");
		stays("2 * 3 * 4 and snake_case_words\nC:\\dir");
	}

	@Test
	void aRuleRightBelowAStanzaMakesNoHeading() {
		assertEquals(List.of(new Block.Lines("low\nhigh"), new Block.Rule(), new Block.Lines("salt")),
				MarkdownReader.read("low\nhigh\n---\nsalt\n").blocks());
		assertEquals(List.of(new Block.Heading(1, "Sea"), new Block.Lines("salt")), MarkdownReader.read("Sea\n===\nsalt\n").blocks());
	}

	@Test
	void gapsAndIndentsStay() {
		assertEquals("a\n\nb\n\n\nc", MarkdownReader.read("a\n\nb\n\n\nc\n").text());
		assertEquals("falls,\n\na leaf\n   from walls", MarkdownReader.read("falls,  \n\\\na leaf  \n&nbsp;&nbsp;&nbsp;from walls").text());
		assertEquals("said\n  the sea", MarkdownReader.read("> said\n>   the sea").text());
		assertEquals("a\nb", MarkdownReader.read("a<br>\nb").text());
		assertEquals("[Chorus]: lament", MarkdownReader.read("[Chorus]: lament\n").text());
	}

	@Test
	void footnotesAreLeftOut() {
		Document document = MarkdownReader.read("""
				# Ferry

				The ferry[^1] waits
				for nobody[^two].[^3]

				[^1]: It ran until 1931.
				and no longer.
				[^two]: Or for the mail.

				    More of the same note.

				and leaves
				""");
		assertEquals("Ferry\n\nThe ferry waits\nfor nobody.\n\nand leaves", document.text().replaceAll("\n{3,}", "\n\n"));
		assertEquals(List.of("Footnotes were left out: 2 notes and 3 marks of them."), document.remarks());
		stays("a caret [^ and x^2");
		stays("[^]");
	}

	@Test
	void numbersBelowATitleAreParts() {
		String poem = "## The Rope\n\n### I\n\nlow\n\n### II\n\nhigh\n";
		assertEquals(List.of(new Piece("The Rope", "", "I\n\nlow\n\nII\n\nhigh")), Sections.of(MarkdownReader.read(poem)).pieces());
		assertEquals(2, Sections.of(MarkdownReader.read(poem.replace("# I\n", "# VII\n"))).pieces().size(), "a part of a book");
	}

	@Test
	void ornamentsOfAPoemWithATitleStayInside() {
		assertEquals("salt\n\n* * *\n\nrope", MarkdownReader.read("---\ntitle: Sea\n---\nsalt\n\n***\n\nrope\n").text());
		assertEquals(1, Sections.of(MarkdownReader.read("+++\ntitle = \"Sea\"\n+++\nsalt\n\n***\n\nrope\n")).pieces().size());
	}

	@Test
	void whatNestsDeeplyIsBorne() {
		for (String deep : List.of("> ".repeat(73_000), "- ".repeat(73_000), "*".repeat(50_000), "[".repeat(50_000), "![".repeat(20_000),
				"*a _b ".repeat(5000)))
			assertTrue(MarkdownReader.read(deep + "word" + "*]".repeat(3000)).text().contains("word"), deep.substring(0, 5));
	}

	@Test
	void rulesWithoutEndAreNoFrontMatter() {
		String lines = "a line of verse\n".repeat(20_000);
		assertEquals(20_001, MarkdownReader.read("---\n" + lines).text().lines().filter(line -> !line.isBlank()).count());
	}

	@Test
	void headingsAndRulesAreFound() {
		assertEquals(
				List.of(new Block.Heading(1, "Sea"), new Block.Heading(2, "Low tide"), new Block.Lines("salt"), new Block.Rule(),
						new Block.Lines("rope")),
				MarkdownReader.read("# Sea\n\n## Low *tide*\n\nsalt\n\n* * *\n\nrope\n").blocks());
	}

	@Test
	void theFrontMatterNamesTitleAndAuthor() {
		Document document = MarkdownReader.read("---\ntitle: \"Sea: notes\"\nauthor: W\nlicense: CC0\ndate: 2016\n---\nsalt\n");
		assertEquals(new Document("Sea: notes", "W", "CC0", List.of(new Block.Lines("salt")), List.of()), document);
		assertEquals("* * *\n\nsalt\n\n* * *", MarkdownReader.read("---\n\nsalt\n\n---\n").text(), "rules are no front matter");
	}
}
