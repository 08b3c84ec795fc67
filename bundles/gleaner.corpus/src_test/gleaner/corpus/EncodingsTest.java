// SPDX-License-Identifier: EPL-2.0
package gleaner.corpus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
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
	@ValueSource(strings = { "UTF-8", "UTF-16LE", "UTF-16BE", "UTF-32LE", "UTF-32BE" })
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

	@ParameterizedTest
	@CsvSource({ "ru,windows-1251;KOI8-R;ISO-8859-5;IBM866;IBM855;x-MacCyrillic", "uk,windows-1251;KOI8-U",
		"el,windows-1253;ISO-8859-7;x-IBM737",
		"pl,windows-1250;ISO-8859-2", "cs,windows-1250;ISO-8859-2", "hu,windows-1250;ISO-8859-2", "tr,windows-1254;ISO-8859-9",
		"he,windows-1255", "th,x-windows-874", "fr,windows-1252;x-MacRoman;IBM850", "de,windows-1252;x-MacRoman;IBM850",
		"ja,windows-31j;EUC-JP;ISO-2022-JP", "ko,EUC-KR", "zh,GBK;GB18030", "tw,Big5" })
	void readsShortTextsOfManyLanguages(String language, String charsets) throws Encodings.NotText {
		String text = switch (language) {
		case "ru" -> "За окном опять стоит зима,\nи снег идёт, и светит фонарь.\n";
		case "uk" -> "Ніч іде повз наші двері,\nі ніхто її не чує.\n";
		case "el" -> "Η νύχτα πέρασε από την πόρτα μας\nκαι κανείς δεν την άκουσε.\n";
		case "pl" -> "Noc przeszła obok naszych drzwi\ni nikt jej nie usłyszał, gdyż śnił.\n";
		case "cs" -> "Noc prošla kolem našich dveří\na nikdo ji neslyšel, až ráno sníh.\n";
		case "hu" -> "Az éjszaka elment az ajtónk előtt,\nés senki sem hallotta, csak az ősz.\n";
		case "tr" -> "Gece kapımızın önünden geçti\nve onu kimse duymadı, yalnız ağaç.\n";
		case "he" -> "הלילה עבר ליד הדלת שלנו\nואיש לא שמע אותו\n";
		case "th" -> "คืนผ่านหน้าประตูของเรา\nและไม่มีใครได้ยิน\n";
		case "fr" -> "La nuit a passé devant notre porte,\npersonne ne l'a entendue, même l'été.\n";
		case "de" -> "Die Nacht ging an unserer Tür vorüber,\nund keiner hörte sie, nur der große Bär.\n";
		case "ja" -> "夜はわたしたちの戸口を過ぎて\nだれもそれを聞かなかった\n";
		case "ko" -> "밤은 우리의 문 앞을 지나갔고\n아무도 그것을 듣지 못했다\n";
		case "zh" -> "夜从我们的门前走过\n没有人听见它的声音\n";
		default -> "夜從我們的門前走過\n沒有人聽見它的聲音\n";
		};
		for (String charset : charsets.split(";")) assertEquals(text, detected(text.getBytes(Charset.forName(charset))), charset);
	}

	@Test
	void englishWithTypographyIsWindows1252OrOfTheMac() throws Encodings.NotText {
		for (String text : new String[] { "I don’t know", "the moon’s light", "“Go,” said the lamp—and went out…", "‘Tis late", "a café",
			"naïve, belovèd", "Not mine\n—\nyours" })
			assertEquals(text, detected(text.getBytes(Charset.forName("windows-1252"))));
		for (String text : new String[] { "I don’t know what the moon’s for", "“Go,” said the lamp; “it’s late.”",
			"the café of naïve waiters" })
			assertEquals(text, detected(text.getBytes(Charset.forName("x-MacRoman"))));
	}

	@Test
	void aGuessSaysHowSureItIsAndNamesTheRemedy() throws Encodings.NotText {
		byte[] clear = RUSSIAN.getBytes(Charset.forName("KOI8-R"));
		String said = String.join(" ", Encodings.detect(clear).remarks(clear));
		assertTrue(said.contains("KOI8-R, certain to 9") && said.contains("--encoding NAME"), said);
		byte[] unclear = bytes('d', 'i', 'd', ' ', 0xD1, ' ', 'g', 'o');
		Encodings.Finding guess = Encodings.detect(unclear);
		assertTrue(guess.percent() < 60, guess.toString());
		assertTrue(String.join(" ", guess.remarks(unclear)).contains("the next best guess is "));
		byte[] certain = FRENCH.getBytes(StandardCharsets.UTF_8);
		assertEquals(List.of(), Encodings.detect(certain).remarks(certain));
	}

	@Test
	void mixedEncodingsAreReadByteByByteAndTheLinesNamed() throws Encodings.NotText {
		byte[] utf8 = "The café closed — at nine\nplain\n".getBytes(StandardCharsets.UTF_8);
		byte[] mixed = join(utf8, "the naïve waiter’s dream\nof rain\n".getBytes(Charset.forName("windows-1252")));
		Encodings.Finding finding = Encodings.detect(mixed);
		assertEquals("The café closed — at nine\nplain\nthe naïve waiter’s dream\nof rain\n", finding.read(mixed));
		assertEquals("UTF-8 and windows-1252", finding.name());
		assertFalse(finding.isPlain(mixed));
		assertTrue(finding.remarks(mixed).getFirst().startsWith("It is UTF-8, but line 3 holds letters of another encoding"),
				finding.remarks(mixed).toString());
		byte[] russian = join("Ночь прошла мимо\r\n".getBytes(StandardCharsets.UTF_8),
				"и никто её не слышал".getBytes(Charset.forName("windows-1251")));
		assertEquals("Ночь прошла мимо\r\nи никто её не слышал", detected(russian));
	}

	@Test
	void aDamagedFileIsReadAllTheSameAndTheLineNamed() throws Encodings.NotText {
		byte[] bytes = (JAPANESE.repeat(40)).getBytes(Charset.forName("EUC-JP"));
		bytes[1] = 'x';
		Encodings.Finding finding = Encodings.detect(bytes);
		assertTrue(finding.read(bytes).endsWith(JAPANESE.repeat(39)));
		assertTrue(finding.remarks(bytes).getLast().startsWith("It is damaged: line 1 holds"), finding.remarks(bytes).toString());
	}

	@Test
	void escapesThatMeanNothingAreNoJapanese() throws Encodings.NotText {
		String colours = "\u001B[1mThe moon\u001B[0m is a lamp of paper\n";
		assertEquals(colours, detected(colours.getBytes(StandardCharsets.US_ASCII)));
		assertEquals("UTF-8", Encodings.detect(colours.getBytes(StandardCharsets.US_ASCII)).charset().name());
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
			String read = finding.read(bytes);
			// Others are kept as UTF-8.
			if (finding.isPlain(bytes)) assertEquals(read, Encodings.readAs(finding.charset(), bytes));
		} catch (Encodings.NotText e) {
			assertFalse(e.getMessage().isBlank());
		}
	}
}
