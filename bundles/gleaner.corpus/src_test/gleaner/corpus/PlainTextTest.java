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
		assertTrue(mac.remarks().getFirst().contains("old Macs"));
		assertEquals(List.of(), PlainText.of("a\nb").remarks());
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
