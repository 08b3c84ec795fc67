// SPDX-License-Identifier: EPL-2.0
package gleaner.corpus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class PlainTextTest {
	@Example
	void lineEndsBecomePlainAndItIsSaid() {
		PlainText windows = PlainText.of("a\r\nb\r\n");
		assertEquals("a\nb\n", windows.text());
		assertTrue(windows.remarks().getFirst().contains("Windows"));
		PlainText mac = PlainText.of("a\rb");
		assertEquals("a\nb", mac.text());
		assertTrue(mac.remarks().getFirst().contains("old Mac line ends"));
		assertEquals(List.of(), PlainText.of("a\nb").remarks());
	}

	private static void reads(String raw, String text) {
		assertEquals(text, PlainText.ofText(raw).text());
	}

	@Example
	void everyWayToEndALineIsRead() {
		reads("a\r\r\nb\r\r\n\r\r\nc", "a\nb\n\nc");
		reads("a\n\rb\n\r\n\rc", "a\nb\n\nc");
		reads("a\rb\r\rc", "a\nb\n\nc");
		reads("a\u000Bb\u000Bc\n\nd\u000Be\u000B\nf", "a\nb\nc\n\nd\ne\nf");
		reads("a\u0085b\u0085\u0085c\u0085", "a\nb\n\nc\n");
		reads("a\u2028b\u2028c\u2029d\u2028e\n", "a\nb\nc\n\nd\ne\n");
		assertTrue(PlainText.ofText("a\u2028b").remarks().getFirst().contains("soft returns"));
		assertTrue(PlainText.ofText("a\u0085b").remarks().getFirst().contains("NEL"));
		reads("it\u0092s low\u0085 the", "it\u0092s low\u0085 the");
		assertEquals("a\u2028b\u000Bc\\nd", PlainText.of("a\u2028b\u000Bc\\nd").text(), "a table's lines are not touched");
	}

	@Example
	void whereSoftReturnsEndLinesParagraphsAreStanzas() {
		reads("a\u000Bb\u000Bc\nd\u000Be\u000Bf\n", "a\nb\nc\n\nd\ne\nf\n\n");
		reads("a\nb\u000Bc\nd\ne\n", "a\nb\nc\nd\ne\n");
	}

	@Example
	void aPageEndStandsOnALineOfItsOwn() {
		reads("a\n\fb\n", "a\n\f\nb\n");
		reads("a\fb\f\nc\f", "a\n\f\nb\n\f\nc\n\f");
		assertEquals("a\n\nb", PlainText.poem("a\n\f\nb\n\f"));
	}

	@Example
	void lineEndsThatAreWrittenOutAreReadWhereTheyPlainlyAreSome() {
		reads("low tide\\nthe door\\n\\nthe cat", "low tide\nthe door\n\nthe cat");
		reads("low tide\\r\\nthe door\\r\\nthe cat", "low tide\nthe door\nthe cat");
		reads("low tide\\nis here", "low tide\nis here");
		reads("a\\nb\\n\\nc\nd\\ne\\nf", "a\nb\n\nc\n\n\nd\ne\nf");
		reads("in C:\\new and D:\\next\nthere\nwas\nnothing", "in C:\\new and D:\\next\nthere\nwas\nnothing");
		reads("C:\\notes", "C:\\notes");
		reads("a \\\\n b \\\\n c", "a \\\\n b \\\\n c");
		reads("low<br>the door<BR />\n  the cat<br/><br/>&nbsp;gone", "low\nthe door\n  the cat\n\n\u00A0gone");
		reads("say <br>\nto\nthe page", "say <br>\nto\nthe page");
		assertEquals("a b\nc d", PlainText.ofField("a b<br />c d").text());
	}

	@Example
	void nulsGoAndAreCounted() {
		PlainText plain = PlainText.of("a\0b\0");
		assertEquals("ab", plain.text());
		assertTrue(plain.remarks().getFirst().startsWith("2 NUL"));
	}

	@Example
	void halfCharactersInFieldsAreReplacedAndItIsSaid() {
		PlainText plain = PlainText.ofField("a\ud800b\udc00🐚");
		assertEquals("a\uFFFDb\uFFFD🐚", plain.text());
		assertEquals(1, plain.remarks().size());
	}

	@Example
	void poemsKeepTheirIndentation() {
		assertEquals("  a\n\n    b", PlainText.poem("\n \n  a\n \t \n    b  \n\n"));
		assertEquals("e\u0301", PlainText.poem("e\u0301"), "not composed in silence");
	}

	@Property
	void tidyTextStaysAsItIs(@ForAll String text) {
		String plain = PlainText.ofField(text).text();
		String poem = PlainText.poem(plain);
		assertEquals(poem, PlainText.poem(poem));
		assertEquals(plain, PlainText.ofField(plain).text());
		assertFalse(poem.contains("\r") || poem.contains("\0"));
		assertEquals(poem, new String(poem.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8));
	}
}
