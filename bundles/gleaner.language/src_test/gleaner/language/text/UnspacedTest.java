// SPDX-License-Identifier: EPL-2.0
package gleaner.language.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Words where no spaces are, and that nothing changes where there are. */
class UnspacedTest {
	private static final String THAI = "\u0E09\u0E31\u0E19\u0E23\u0E31\u0E01\u0E40\u0E18\u0E2D";
	private static final String JAPANESE = "\u53E4\u6C60\u3084\u86D9\u98DB\u3073\u3053\u3080\u6C34\u306E\u97F3";

	private static List<String> parts(String text) {
		List<String> parts = new ArrayList<>();
		new Unspaced().part(text, 0, text.length(), (start, end) -> parts.add(text.substring(start, end)));
		return parts;
	}

	private static List<String> words(String text) {
		return Words.of(text).stream().map(Word::text).toList();
	}

	private static List<String> folded(String text) {
		FoldedWords folded = FoldedWords.of(text);
		List<String> words = new ArrayList<>();
		for (int i = 0; i < folded.count(); i++) {
			words.add(folded.word(i));
			assertTrue(folded.start(i) < folded.end(i) && folded.end(i) <= text.length());
		}
		return words;
	}

	@Example
	void wordsOfScriptsWithoutSpacesAreFound() {
		assertEquals(List.of("\u0E09\u0E31\u0E19", "\u0E23\u0E31\u0E01", "\u0E40\u0E18\u0E2D"), words(THAI));
		assertTrue(words(JAPANESE).size() >= 6, () -> words(JAPANESE).toString());
		assertEquals(List.of("GPS", "\u5B9A\u4F4D", "is"), words("GPS\u5B9A\u4F4D is"));
		assertEquals(List.of("\u0E09\u0E31\u0E19", "\u0E23\u0E31\u0E01", "\u0E40\u0E18\u0E2D"), folded(THAI));
		for (String text : List.of("\u1781\u17D2\u1789\u17BB\u17C6\u179F\u17D2\u179A\u17A1\u17B6\u1789\u17CB\u17A2\u17D2\u1793\u1780",
				"\u0E82\u0EC9\u0EAD\u0E8D\u0EAE\u0EB1\u0E81\u0EC0\u0E88\u0EBB\u0EC9\u0EB2",
				"\u1000\u103B\u103D\u1014\u103A\u1010\u1031\u102C\u103A\u1001\u103B\u1005\u103A\u1010\u101A\u103A")) {
			assertTrue(words(text).size() > 1, () -> words(text).toString());
			assertEquals(words(text), folded(text), "marks are letters there");
		}
	}

	/** A line of Chinese verse is five characters, not three words. */
	@Example
	void charactersOfChineseCountOneByOneInQuotations() {
		assertEquals(7, folded("\u5B64\u821F\u591C\u6CCA\u5BD2\u6C5F\u4E0A").size());
		assertTrue(words("\u5B64\u821F\u591C\u6CCA\u5BD2\u6C5F\u4E0A").size() < 7);
	}

	@Property
	void piecesFollowOneAnother(@ForAll("mixed") String text) {
		assertEquals(text, String.join("", parts(text)));
	}

	@Property
	void otherScriptsAreNotTouched(@ForAll("spaced") String text) {
		assertFalse(Unspaced.isIn(text));
		assertEquals(text.isEmpty() ? List.of() : List.of(text), parts(text));
	}

	/** What was read in parts, cut where no word is, has the words of the whole. */
	@Property
	void partsHaveTheWordsOfTheWhole(@ForAll("mixed") String text) {
		List<String> words = new ArrayList<>();
		int start = 0;
		for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i)))
			if (!FoldedWords.isPartOfWord(text.codePointAt(i))) {
				words.addAll(folded(text.substring(start, i)));
				start = i;
			}
		words.addAll(folded(text.substring(start)));
		assertEquals(folded(text), words);
	}

	@Provide
	Arbitrary<String> mixed() {
		return Arbitraries
				.of("sea", "o'er", "caf\u00E9", " ", "\n", "\uFF0C", "\u300C", "\u300D", "-", THAI, JAPANESE, "\u5B64\u821F", "\u30FC",
						"GPS", "\uD83C\uDF4B")
				.list()
				.ofMaxSize(15).map(parts -> String.join("", parts));
	}

	@Provide
	Arbitrary<String> spaced() {
		return Arbitraries
				.of("sea", "o'er", "caf\u00E9", " ", "\n", "\u0433\u043E\u0440\u0430", "\u05D9\u05DD", "\u0928\u0926\u0940", "\uBC14\uB2E4",
						"\u03B8\u03AC", "-", "\uD83C\uDF4B")
				.list().ofMaxSize(15).map(parts -> String.join("", parts));
	}
}
