package gleaner.corpus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EncodingsTest {
	private static final String FRENCH = "L'été déjà s'en va, la mer est basse,\nà la fenêtre un garçon naïf épelle\n"
			+ "le mot « hélas » — et s'arrête.";
	private static final String RUSSIAN = "Выхожу один я на дорогу;\nСквозь туман кремнистый путь блестит;\n";
	private static final String GREEK = "Σαν βγεις στον πηγαιμό για την Ιθάκη,\nνα εύχεσαι νάναι μακρύς ο δρόμος";
	private static final String JAPANESE = "古池や\n蛙飛びこむ\n水の音\n";
	private static final String CHINESE = "床前明月光，疑是地上霜。\n举头望明月，低头思故乡。\n";

	private static String detected(byte[] bytes) throws Encodings.NotText {
		return Encodings.detect(bytes).read(bytes);
	}

	private static String refusal(byte[] bytes) {
		return assertThrows(Encodings.NotText.class, () -> Encodings.detect(bytes)).getMessage();
	}

	private static byte[] bytes(int... values) {
		byte[] bytes = new byte[values.length];
		for (int i = 0; i < values.length; i++) bytes[i] = (byte) values[i];
		return bytes;
	}

	private static byte[] join(byte[] a, byte[] b) {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		out.writeBytes(a);
		out.writeBytes(b);
		return out.toByteArray();
	}

	@ParameterizedTest
	@ValueSource(strings = { "UTF-8", "UTF-16LE", "UTF-16BE" })
	void knowsUnicodeWithoutAMark(String charset) throws Encodings.NotText {
		for (String text : new String[] { "plain\nlines\n", FRENCH, RUSSIAN, GREEK, JAPANESE, CHINESE, "𝔭𝔬𝔢𝔪 🐚\n" }) {
			byte[] bytes = text.getBytes(Charset.forName(charset));
			assertEquals(text, detected(bytes), charset);
			assertEquals(charset, Encodings.detect(bytes).charset().name());
		}
	}

	@Test
	void obeysMarks() throws Encodings.NotText {
		assertEquals(FRENCH, detected(join(bytes(0xEF, 0xBB, 0xBF), FRENCH.getBytes(StandardCharsets.UTF_8))));
		assertEquals(FRENCH, detected(join(bytes(0xFF, 0xFE), FRENCH.getBytes(StandardCharsets.UTF_16LE))));
		assertEquals(FRENCH, detected(join(bytes(0xFE, 0xFF), FRENCH.getBytes(StandardCharsets.UTF_16BE))));
		assertEquals(FRENCH, detected(join(bytes(0xFF, 0xFE, 0, 0), FRENCH.getBytes(Charset.forName("UTF-32LE")))));
		assertEquals(FRENCH, detected(join(bytes(0, 0, 0xFE, 0xFF), FRENCH.getBytes(Charset.forName("UTF-32BE")))));
		assertTrue(refusal(join(bytes(0xEF, 0xBB, 0xBF), bytes('a', 0xFF))).contains("mark of UTF-8, but the byte at offset 4"));
	}

	@ParameterizedTest
	@CsvSource({ "windows-1252,fr", "windows-1251,ru", "KOI8-R,ru", "ISO-8859-7,gr", "Shift_JIS,ja", "EUC-JP,ja", "GB18030,zh" })
	void guessesTheEncodingsOfSingleLanguages(String charset, String language) throws Encodings.NotText {
		String text = switch (language) {
		case "fr" -> FRENCH;
		case "ru" -> RUSSIAN;
		case "gr" -> GREEK;
		case "ja" -> JAPANESE;
		default -> CHINESE;
		};
		byte[] bytes = text.getBytes(Charset.forName(charset));
		assertEquals(text, detected(bytes));
		assertTrue(Encodings.detect(bytes).guessed());
	}

	@Test
	void aFewQuotationMarksAreWindows1252() throws Encodings.NotText {
		String text = "Where the tide’s “slow” hand is — the café closed.";
		assertEquals(text, detected(text.getBytes(Charset.forName("windows-1252"))));
		assertEquals("caf\u00e9", detected(bytes('c', 'a', 'f', 0xE9)));
	}

	@Test
	void certainEncodingsAreNotCalledGuesses() throws Encodings.NotText {
		assertFalse(Encodings.detect("plain".getBytes(StandardCharsets.US_ASCII)).guessed());
		assertFalse(Encodings.detect(FRENCH.getBytes(StandardCharsets.UTF_8)).guessed());
	}

	@Test
	void refusesWhatIsNotText() {
		assertTrue(refusal("%PDF-1.7 and so on".getBytes(StandardCharsets.US_ASCII)).contains("a PDF"));
		assertTrue(refusal(bytes(0x89, 'P', 'N', 'G', 13, 10, 26, 10)).contains("a picture"));
		assertTrue(refusal(bytes('P', 'K', 3, 4, 20, 0)).contains("office document"));
		assertTrue(refusal("{\\rtf1 hello}".getBytes(StandardCharsets.US_ASCII)).contains("rich-text"));
		assertTrue(refusal(bytes('a', 0, 'b', 1, 2, 3, 'c')).contains("binary"));
		assertTrue(refusal(new byte[64]).contains("binary"));
		assertTrue(refusal(bytes(1, 2, 3, 4, 5, 6, 7, 'a')).contains("binary"));
	}

	@Test
	void aNamedEncodingIsCheckedAndTheFirstWrongByteNamed() throws Encodings.NotText {
		byte[] latin = "déjà".getBytes(StandardCharsets.ISO_8859_1);
		String why = assertThrows(Encodings.NotText.class, () -> Encodings.named(StandardCharsets.UTF_8, latin)).getMessage();
		assertTrue(why.contains("not text in UTF-8") && why.contains("offset 1 (0xE9)"), why);
		assertEquals("déjà", Encodings.named(StandardCharsets.ISO_8859_1, latin).read(latin));
		byte[] marked = join(bytes(0xEF, 0xBB, 0xBF), bytes('a'));
		assertEquals("a", Encodings.named(StandardCharsets.UTF_8, marked).read(marked), "a mark is not part of the text");
		byte[] half = bytes(0x41);
		assertThrows(Encodings.NotText.class, () -> Encodings.named(StandardCharsets.UTF_16LE, half));
	}

	@Property
	void anyTextInUtf8ComesBackAsItIs(@ForAll String text) throws Encodings.NotText {
		String sound = new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
		byte[] bytes = sound.getBytes(StandardCharsets.UTF_8);
		try {
			if (!sound.startsWith("\uFEFF")) assertEquals(sound, detected(bytes));
		} catch (Encodings.NotText e) {
			assertTrue(sound.chars().anyMatch(c -> c < 0x20 || c == 0x7F), e.getMessage());
		}
	}

	@Property
	void anyBytesAreReadOrRefused(@ForAll @Size(min = 1) byte[] bytes) {
		try {
			Encodings.Finding finding = Encodings.detect(bytes);
			assertEquals(finding.read(bytes), Encodings.readAs(finding.charset(), bytes));
		} catch (Encodings.NotText e) {
			assertFalse(e.getMessage().isBlank());
		}
	}
}
