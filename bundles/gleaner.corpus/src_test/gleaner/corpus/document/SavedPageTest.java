// SPDX-License-Identifier: EPL-2.0
package gleaner.corpus.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gleaner.corpus.document.Document.Block;
import java.util.List;
import org.junit.jupiter.api.Test;

class SavedPageTest {
	@Test
	void numbersBelowATitleAreParts() {
		String page = "<html><body><h2>The Rope</h2><h3>1.</h3><p>low</p><h3>2.</h3><p>high</p></body></html>";
		assertEquals(List.of(new Piece("The Rope", "", "1.\n\nlow\n\n2.\n\nhigh")), Sections.of(SavedPage.read(page)).pieces());
		String sonnet = "<p>" + "line<br>".repeat(14) + "</p>";
		assertEquals(2, Sections.of(SavedPage.read(page.replaceAll("<p>.*?</p>", sonnet))).pieces().size(), "sonnets");
	}

	private static final String POEM = "The ferry took<br>\nthe winter light<br>\nand folded it in two";
	private static final String LINES = "The ferry took\nthe winter light\nand folded it in two";

	private static List<String> blocks(String html) {
		return SavedPage.read(html).blocks().stream().map(block -> switch (block) {
		case Block.Heading(int _, String text) -> "# " + text;
		case Block.Lines(String text) -> text;
		case Block.Rule() -> "---";
		case Block.Part(String text) -> "## " + text;
		case Block.Begin() -> "+";
		}).toList();
	}

	@Test
	void aWikiGivesItsPoemOnly() {
		assertEquals(List.of(LINES),
				blocks("<body><div id=\"mw-navigation\"><ul><li><a href=\"/\">Main page</a></li><li><a>Log in</a></li></ul>"
						+ "</div><div class=\"mw-parser-output\"><div class=\"poem\"><p>The ferry took<br>\nthe winter light<sup "
						+ "class=\"reference\">"
						+ "<a href=\"#n1\">[1]</a></sup><br>\n<span style=\"visibility:hidden\">the winter </span>and folded it in "
						+ "two</p></div>"
						+ "<span class=\"pagenum\">[Pg 12]</span><ol class=\"references\"><li id=\"n1\">A pier.</li></ol></div>"
						+ "<div id=\"footer\">This page was last edited on 4 May. Privacy policy</div></body>"));
	}

	@Test
	void aBlogGivesItsPostWithItsTitle() {
		assertEquals(List.of("# Ferry", LINES), blocks("<body class=\"blog has-sidebar\"><header><nav><a href=\"/\">Home</a></nav></header>"
				+ "<div class=\"site with-sidebar\"><article><header><h1 class=\"entry-title\">Ferry</h1><div "
				+ "class=\"entry-meta\">Posted on May 4</div>"
				+ "</header><div class=\"entry-content\"><p>" + POEM + "</p><div class=\"sharedaddy\">Share this: Twitter</div></div>"
				+ "<footer>Filed under poems</footer></article><section id=\"comments\"><h2>2 thoughts</h2><p>Lovely!</p></section>"
				+ "<aside class=\"widget-area\"><h3>Archives</h3><ul><li><a href=\"/1\">May</a></li></ul></aside></div></body>"));
	}

	@Test
	void aPoemOfManyDivsKeepsItsTitle() {
		assertEquals(List.of("# Ferry", LINES),
				blocks("<body><div role=\"navigation\">Poems Poets</div><h1>Ferry</h1><span class=\"byline\">By A. Q.</span>"
						+ "<div class=\"o-poem\"><div>The ferry took<br></div><div>the winter light<br></div><div>and folded it in "
						+ "two</div></div>"
						+ "<div class=\"related\"><h3>More Poems</h3><p>Another one</p></div></body>"));
	}

	@Test
	void theNameOfABlogIsNoTitle() {
		assertEquals(List.of("# Ferry", LINES),
				blocks("<nav>Home</nav><h1>My Blog</h1><div class=\"post\"><h3 class=\"post-title\">Ferry</h3>"
						+ "<div class=\"post-body entry-content\"><p>" + POEM
						+ "</p></div></div><div id=\"comments\"><h4>2 comments</h4></div>"));
	}

	@Test
	void booksOfProjectGutenbergStayWhole() {
		String book = "<section id=\"pg-header\">Licence</section><h2>One</h2><div class=\"poem\"><p>" + POEM
				+ "</p></div><h2>Two</h2><p>A prose poem</p><div class=\"ad\">By the same poet</div>";
		assertEquals(HtmlReader.read(book).blocks(), SavedPage.read(book).blocks());
	}

	@Test
	void theNameOfTheSiteIsNoPartOfTheTitle() {
		assertEquals("Ferry", SavedPage.read("<title>Ferry - Wikisource</title><nav>Home</nav><div class=\"poem\"><p>" + POEM +
				"</p></div>").title());
		assertEquals("Ferry - Boat", SavedPage.read("<title>Ferry - Boat</title><p>" + POEM + "</p>").title());
	}

	@Test
	void severalPoemsKeepTheirHeadings() {
		assertEquals(List.of("# One", LINES, "# Two", LINES), blocks("<nav>Menu</nav><h2>One</h2><div class=\"poem\"><p>" + POEM
				+ "</p></div><h2>Two</h2><p>Notes on it</p><div class=\"poem\"><p>" + POEM + "</p></div>"));
	}

	@Test
	void versePreAndTablesWithoutAFrameAreFound() {
		assertEquals(List.of(LINES), blocks("<div id=\"navbar\">Home</div><pre>" + LINES + "</pre><div class=\"footer\">© 2020</div>"));
		assertEquals(List.of(LINES),
				blocks("<div class=\"menu\">Home</div><table><tr><td>" + POEM + "</td></tr></table><div id=\"footer\">©</div>"));
		assertEquals(List.of(LINES),
				blocks("<div id=\"sidebar\">Links</div><div>" + POEM + "</div><p>" + "A long note on the site. ".repeat(20)));
	}

	@Test
	void numbersOfLinesAreLeftOutWhereTheyCount() {
		assertEquals(List.of("a\nb\nc"), blocks("<p>a<span class=\"x\">5</span><br>b<span>10</span><br>c</p>"));
		assertEquals(List.of("one\ntwo\nin 1918"), blocks("<pre>one      5\ntwo     10\nin 1918</pre>"));
		assertEquals(List.of("a 5\nb"), blocks("<p>a <span>5</span><br>b</p>"), "a single number is a word");
	}

	@Test
	void oldPagesWithMenusInTablesAreParted() {
		assertEquals(List.of("# Ferry", LINES), blocks("<table><tr><td><a href=\"a\">Home</a><br><a href=\"b\">Poems</a><br><a "
				+ "href=\"c\">Links</a></td>"
				+ "<td><h2>Ferry</h2>" + POEM + "</td></tr></table><address>someone@example.org</address>"));
		assertEquals(List.of(LINES), blocks("<div class=\"menu\">Home</div><div class=\"field--name-author\">Ada Quill</div><p>" +
				POEM + "</p>"));
	}

	@Test
	void aPageThatIsNothingButAPoemLosesNothing() {
		String plain = "<html><head><title>T</title></head><body><h1>Ferry</h1><p>" + POEM + "</p><hr><p>It cost 3<sup>rd</sup> class</p>"
				+ "<table><tr><td>left</td><td>right</td></tr></table><p>" + "A long line of prose in a poem. ".repeat(20)
				+ "</p></body></html>";
		assertEquals(HtmlReader.read(plain), SavedPage.read(plain));
	}

	@Test
	void whereNothingElseIsLeftThePageStaysWhole() {
		assertEquals(List.of("all of it is the menu"), blocks("<div class=\"menu\">all of it is the menu</div>"));
	}

	@Test
	void itIsSaidThatSomethingWasLeftOut() {
		assertTrue(SavedPage.read("<nav>Home</nav><div class=\"poem\"><p>" + POEM + "</p></div>").remarks().getFirst()
				.contains("page of a site"));
		assertEquals(List.of(), SavedPage.read("<p>" + POEM + "</p>").remarks());
	}
}
