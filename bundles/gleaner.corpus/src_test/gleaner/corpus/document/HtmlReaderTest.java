// SPDX-License-Identifier: EPL-2.0
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
	void paragraphsOfWordProcessorsAreLines() {
		String word = """
				<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><meta name=Generator content="Microsoft Word 15">
				<!--[if gte mso 9]><xml><o:DocumentProperties><o:Author>nobody</o:Author></o:DocumentProperties></xml><![endif]-->
				<style>p.MsoNormal {margin:0in; margin-bottom:.0001pt;} p.MsoTight {margin-left:.5in}</style></head><body lang=EN-US>
				<p class=MsoNormal><span lang=EN-US><span style='font-size:12.0pt'>The lamp is
				low<o:p></o:p></span></span></p>
				<p class=MsoNormal><span style='mso-spacerun:yes'>&nbsp;&nbsp; </span>the door is shut<o:p></o:p></p>
				<p class=MsoNormal><![if !supportEmptyParas]>&nbsp;<![endif]><o:p></o:p></p>
				<p class=MsoTight>the cat has gone<o:p></o:p></p>
				<p class=MsoNormal><o:p>&nbsp;</o:p></p>
				<p class=MsoNormal><o:p>&nbsp;</o:p></p>
				<p class=MsoNormal>the milk is up<o:p></o:p></p></body></html>""";
		assertEquals("The lamp is low\n   the door is shut\n\n      the cat has gone\n\n\nthe milk is up", text(word));
		assertEquals("low\nshut\n\ngone\nup",
				text("<meta name='generator' content='LibreOffice 7.4'><p style='margin-bottom: 0in'>low</p>\n"
						+ "<p>shut</p>\n<p><br/>\n</p>\n<p>gone</p><p>up</p>"));
		assertEquals("low\nshut\n\ngone\nup", text("<div>low</div><div>shut</div><div><br></div><div>gone</div><div>up</div>"));
		assertEquals("low\nshut\n\ngone", text("<div>low</div><div>shut</div><div>&nbsp;</div><div>gone</div>"));
		assertEquals("a\nb\n\nc\nd", text("<p>a</p><p>b</p><p>&nbsp;</p><p>c</p><p>d</p>"), "whoever made it");
		assertEquals("a\nb\n\nc\nd", text("<p>a<br>b</p><p>&nbsp;</p><p>c<br>d</p>"), "stanzas with breaks");
		assertEquals("a\n\nb\n\nc", text("<p>a</p><p>b</p><p>c</p>"), "nothing says that these are lines");
		assertEquals("a\n\nb", text("<p>a<div>&nbsp;</div><p>b"), "one blank line, though a paragraph ended too");
		assertEquals("a\n\n\nb", text("<div>a</div><div>&nbsp;</div><div>&nbsp;</div><div>b</div>"), "two are meant");
		assertEquals("a\nb\n\nc\nd",
				text("<meta name=Generator content='Microsoft Word 9'><p class=MsoNormal>a<br>b</p><p class=MsoNormal>c<br>d</p>"),
				"soft returns");
	}

	@Example
	void stylesIndentLines() {
		assertEquals("one\n    two\n  three", text(
				"<p>one<br><span style='margin-left:2em'>two</span><br>"
						+ "<span style='display:inline-block; margin-inline-start: 16px'>three</span></p>"));
		assertEquals("one\n  two\n    three", text("<style>/* x */ .a, p .b {margin-left: 1em} div.c { PADDING-LEFT : 24pt }</style>"
				+ "<div>one</div><div class=a>two</div><div class=c>three</div>"));
		assertEquals("  one\ntwo", text("<p style='text-indent:1em'>one<br>two</p>"));
		assertEquals("one\ntwo",
				text("<div class=poem style='margin-left:4em'><p style='padding-left:2em;text-indent:-2em'>one<br>two</p></div>"));
		assertEquals("one\n  two", text("<div style='white-space:pre-wrap'>one\n  two</div>"));
		assertEquals("one", text("<p>one<span style='visibility:hidden'>two</span><span style='display:none'>three</span></p>"));
		assertEquals("one\ntwo\n\nthree", text("<p>one\u2028two\u2029three</p>"));
		assertEquals("one",
				text("<style>.a{.b{margin-left:}; {{ /* </style><p style='margin: ; text-indent: -em; margin-left:99999999em9'>one</p>"));
	}

	@Example
	void tagsInsideTagsWithoutEndAreRead() {
		assertEquals("deep", text("<div>".repeat(20_000) + "deep"));
		assertEquals("deep", text("<p>" + "<b>".repeat(5000) + "deep"));
	}

	@Property(tries = 300)
	void anyTagsAreBorne(@ForAll("pages") String page) {
		String text = text(page);
		assertEquals(page.split("word", -1).length, text.split("word", -1).length, "no word is lost, none comes twice");
		boolean mayLeaveMore = page.contains("<pre>") || page.split("&nbsp;", -1).length > 2;
		assertTrue(mayLeaveMore || !text.contains("\n\n\n"), text);
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
