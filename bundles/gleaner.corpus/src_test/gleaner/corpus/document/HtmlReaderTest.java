package gleaner.corpus.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gleaner.corpus.document.Document.Block;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class HtmlReaderTest {
	private static String text(String html) {
		return HtmlReader.read(html).text();
	}

	@Example
	void tagsGoAndLineBreaksStay() {
		assertEquals("The tide\ncomes <in> & goes\n\nand comes", text(
				"<p>The <b>tide</b><br/>comes\n &lt;in&gt; &amp; goes</p>\n\n<p><i>and</i> comes</p><script>var x = '<p>no</p>';"
						+ "</script><style>p {}</style>"));
		assertEquals("a\nb\n\nc", text("a<br>b<br><br>c"), "two breaks part stanzas");
		assertEquals("one\ntwo\n\nthree", text(
				"<div class='poem'><div class='stanza'><div>one</div><div>two</div></div><div "
						+ "class='stanza'><div>three</div></div></div>"));
		assertEquals("one\ntwo", text("<div class='stanza'><p>one</p><p>two</p></div>"));
		assertEquals("  kept\n   as it is", text("<pre>  kept\n   as it is\n</pre>"));
	}

	@Example
	void indentationStays() {
		assertEquals("one\n  two\n    three",
				text("<p><span>one</span><br/><span class='i1'>two</span><br/><span class='i2'>three</span></p>"));
		assertEquals("one\n  two", text("<div class='stanza'><p class='i0'>one</p><p class='i2'>two</p></div>"));
		assertEquals("one\n   two\u00A0three", text("<p>one<br>&nbsp;&nbsp;&nbsp;two&nbsp;three</p>"));
	}

	@Example
	void headingsAndRulesAreFoundAndPageNumbersAreNot() {
		Document page = HtmlReader.read(
				"<html><head><title>Sea</title><meta name='author' "
						+ "content='W'></head><body><nav>menu</nav><h2>Tide<br/>Table</h2><p>low<span "
						+ "class='pagenum'>12</span></p><hr><h3> </h3><p>high</p></body></html>");
		assertEquals(List.of(new Block.Heading(2, "Tide Table"), new Block.Lines("low"), new Block.Rule(), new Block.Lines("high")),
				page.blocks());
		assertEquals("Sea by W", page.title() + " by " + page.author());
	}

	@Example
	void thePageNamesItsEncoding() {
		assertEquals(Optional.of(Charset.forName("windows-1252")),
				HtmlReader.declaredCharset("<meta charset=\"windows-1252\">".getBytes(StandardCharsets.US_ASCII)));
		assertEquals(Optional.empty(), HtmlReader.declaredCharset("<meta charset=nonsense-9>".getBytes(StandardCharsets.US_ASCII)));
		assertEquals(Optional.empty(), HtmlReader.declaredCharset(new byte[0]));
	}

	@Example
	void theLicenceOfProjectGutenbergIsLeftOut() {
		Document page = HtmlReader.read(
				"<section class='pg-boilerplate' id='pg-header'>legal</section><h1>Sea</h1><p>low</p><section "
						+ "class='pg-boilerplate'>legal</section>");
		assertEquals("Sea\n\nlow", page.text());
		assertTrue(page.remarks().getFirst().contains("Project Gutenberg"));
		Document old = HtmlReader.read(
				"<p>legal</p><p>*** START OF THIS PROJECT GUTENBERG EBOOK SEA ***</p><h1>Sea</h1><p>low</p><p>*** END OF THIS PROJECT "
						+ "GUTENBERG EBOOK SEA ***</p><p>legal</p>");
		assertEquals("Sea\n\nlow", old.text());
	}

	@Example
	void tagsInsideTagsWithoutEndAreRead() {
		assertEquals("deep", text("<div>".repeat(3000) + "deep"));
	}

	@Property(tries = 300)
	void anyTagsAreBorne(@ForAll("pages") String page) {
		String text = text(page);
		assertEquals(page.split("word", -1).length, text.split("word", -1).length, "no word is lost, none comes twice");
		assertTrue(page.contains("<pre>") || !text.contains("\n\n\n"), text);
	}

	@Provide
	Arbitrary<String> pages() {
		return Arbitraries
				.of("<p>", "</p>", "<br>", "<div>", "</div>", "<h2>", "</h2>", "<span class=i2>", "</span>", "<table>", "<tr>", "<td>",
						"</table>", "<li>", "word", " ", "\n", "&nbsp;", "< ", "&", "<pre>", "</pre>", "<blockquote>", "<hr>", "<i>",
						"</b>")
				.list()
				.ofMaxSize(25).map(parts -> String.join("", parts));
	}
}
