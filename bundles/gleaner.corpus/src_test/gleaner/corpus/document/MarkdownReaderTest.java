package gleaner.corpus.document;

import static org.junit.jupiter.api.Assertions.assertEquals;

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
