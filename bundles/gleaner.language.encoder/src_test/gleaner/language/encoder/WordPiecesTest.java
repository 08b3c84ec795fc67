// SPDX-License-Identifier: EPL-2.0
package gleaner.language.encoder;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class WordPiecesTest {
	private static final List<String> LIST = List.of("the", "sea", "un", "##want", "##wan", "##ed", "'", "\u2019", "s", ",", "-", "a",
			"##a",
			"\u6d77", "caf", "##e", "$", "\ud83d\ude00");
	private static final WordPieces PIECES = new WordPieces(numbers());

	private static Map<String, Integer> numbers() {
		Map<String, Integer> numbers = new HashMap<>();
		for (String piece : LIST) numbers.put(piece, LIST.indexOf(piece) + 1000);
		return numbers;
	}

	private static List<String> pieces(String text) {
		return Arrays.stream(PIECES.of(text)).mapToObj(number -> number == 100 ? "?" : LIST.get(number - 1000)).toList();
	}

	@Test
	void cutsTheLongestFirst() {
		assertEquals(List.of("un", "##want", "##ed"), pieces("unwanted"));
		assertEquals(List.of("the", "sea"), pieces(" the \t sea\n"));
	}

	@Test
	void aWordOfWhichAPartIsUnknownIsUnknown() {
		assertEquals(List.of("the", "?", "sea"), pieces("the unwantedly sea"));
		assertEquals(List.of("?"), pieces("a".repeat(101)));
		assertEquals(100, pieces("a".repeat(100)).size());
	}

	@Test
	void capitalsAndAccentsDoNotCount() {
		assertEquals(List.of("caf", "##e"), pieces("CAF\u00c9"));
		assertEquals(List.of("caf", "##e"), pieces("cafe\u0301"));
		assertEquals(List.of("sea"), pieces("se\u00ada\u200b"));
	}

	@Test
	void signsStandAlone() {
		assertEquals(List.of("the", "sea", "'", "s", ",", "a", "-", "a", "$", "a"), pieces("the sea's,a-a$a"));
		assertEquals(List.of("sea", "\u2019", "s"), pieces("sea\u2019s"));
		assertEquals(List.of("a", "\u6d77", "a"), pieces("a\u6d77a"));
		assertEquals(List.of("\ud83d\ude00"), pieces("\ud83d\ude00"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "", " ", "\u0000\ufffd\u200b", "\ud83d" })
	void nothingHasNoPieces(String text) {
		assertArrayEquals(new int[0], PIECES.of(text));
	}

	@Property
	void anyStringIsCut(@ForAll String text) {
		for (int piece : PIECES.of(text)) assertTrue(piece == 100 || piece >= 1000 && piece < 1000 + LIST.size());
	}

	private static InputStream json(String text) {
		return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
	}

	@Test
	void readsTheListOutOfADescription() throws IOException {
		WordPieces read = WordPieces.read(json("""
				{"version": "1.0", "added_tokens": [{"id": 0}],
				 "model": {"type": "WordPiece", "vocab": {"[UNK]": 100, "[CLS]": 101, "[SEP]": 102, "sea": 2712}}}"""));
		assertArrayEquals(new int[] { 2712, 100 }, read.of("sea saw"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "{}", "[", "{\"vocab\": {\"sea\": 1}}", "{\"vocab\": {\"sea\": \"many\"}}",
		"{\"vocab\": {\"[UNK]\": 0, \"[CLS]\": 101, \"[SEP]\": 102}}", "{\"vocab\": {\"[UNK]\": 99999999999}}" })
	void refusesWhatIsNoList(String text) {
		assertThrows(IOException.class, () -> WordPieces.read(json(text)));
	}
}
