// SPDX-License-Identifier: EPL-2.0
package gleaner.language.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class WordsTest {
	@ParameterizedTest
	@CsvSource(quoteCharacter = '"', delimiter = '|', value = {
		"'Tis the o'er-wearied heav'n|'Tis the o'er-wearied heav'n",
		"'The' \"quoted\" — words—here|The quoted words here",
		"th' eternal, o' the roses' red|th' eternal o' the roses red",
		"lovèd ’neath 1816|lovèd ’neath 1816" })
	void findsTheWordsOfVerse(String text, String words) {
		assertEquals(List.of(words.split(" ")), Words.of(text).stream().map(Word::text).toList());
	}

	@Test
	void aDroppedEndKeepsItsApostrophe() {
		assertEquals(List.of("singin'", "an'", "goin\u2019", "wi'", "a'", "the", "ol'", "folk"),
				texts("singin' an' goin\u2019 wi' a' the ol' folk"));
		assertEquals(List.of("we", "come", "a", "singin'", "seein'", "'twas", "sayin'"), texts("we come a singin', seein' 'twas sayin'"));
	}

	@Test
	void anApostropheThatClosesAQuotationIsNoLetter() {
		assertEquals(List.of("he", "said", "I", "was", "singin", "and", "went"), texts("he said 'I was singin' and went"));
		assertEquals(List.of("again", "the", "robin", "in", "rain"), texts("again' the robin' in rain'"));
	}

	private static List<String> texts(String line) {
		return Words.of(line).stream().map(Word::text).toList();
	}

	@Property
	void placesAreInsideAndInOrder(@ForAll String text) {
		int at = 0;
		for (Word word : Words.of(text)) {
			assertTrue(word.start() >= at && word.end() > word.start());
			assertEquals(word.text(), text.substring(word.start(), word.end()));
			at = word.end();
		}
	}
}
