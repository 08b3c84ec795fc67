package gleaner.language.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

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
