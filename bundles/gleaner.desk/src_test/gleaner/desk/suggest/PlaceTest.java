// SPDX-License-Identifier: EPL-2.0
package gleaner.desk.suggest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gleaner.language.text.Word;
import gleaner.studio.poem.Harvest;
import gleaner.studio.poem.PoemEdit;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PlaceTest {
	private static final String POEM = "the mouth's salt,\na bowl\n\nand all, cold.";

	private static Place at(String words) {
		int start = POEM.indexOf(words);
		return new Place("Cup", Harvest.hand(POEM), start, start + words.length(), Optional.empty());
	}

	@Test
	void aPlaceKnowsItsLine() {
		assertEquals("a bowl", at("bowl").line());
		assertEquals(1, at("bowl").lineNumber());
		assertEquals(new Word("bowl", 2, 6), at("bowl").wordInLine());
		assertEquals(List.of("the mouth's salt,", "a bowl", "", "and all, cold."), at("bowl").lines());
		assertEquals("and all, cold.", at("cold").line());
		assertEquals(0, at("the").lineNumber());
	}

	@Test
	void punctuationBehindItIsStillTheEndOfTheLine() {
		assertTrue(at("salt").isAtLineEnd());
		assertTrue(at("cold").isAtLineEnd());
		assertFalse(at("all").isAtLineEnd());
	}

	@Test
	void theCaretFindsItsWord() {
		assertEquals(new Word("mouth's", 4, 11), WordsAt.caret(POEM, 7).orElseThrow());
		assertEquals(new Word("salt", 12, 16), WordsAt.caret(POEM, 16).orElseThrow());
		assertTrue(WordsAt.caret(POEM, 25).isEmpty());
		assertTrue(WordsAt.caret("", 0).isEmpty());
	}

	@Test
	void aSelectionIsAWordOrMore() {
		assertEquals("mouth's", WordsAt.selection(POEM, 5, 8).orElseThrow().text());
		assertEquals("salt", WordsAt.selection(POEM, 11, 16).orElseThrow().text());
		assertEquals("salt,\na bowl", WordsAt.selection(POEM, 11, 25).orElseThrow().text());
		assertTrue(WordsAt.selection(POEM, 24, 26).isEmpty());
	}

	@Test
	void theLineIsPreviewedWithItsChange() {
		Preview preview = Preview.of(at("bowl"), PoemEdit.withCaret("Swap", 19, 5, Harvest.hand("n urn"), 24));
		assertEquals("an urn 1 6", preview.line() + " " + preview.from() + " " + preview.to());
		assertEquals(new Preview.Surroundings(List.of("the mouth's salt,", "an urn", "", "and all, cold."), 1), preview.surroundings());
		assertEquals("an urn", preview.line());
		Preview asItIs = Preview.of(at("bowl"));
		assertEquals("2 2", asItIs.from() + " " + asItIs.to());
		assertEquals(new Preview.Surroundings(at("bowl").lines(), 1), asItIs.surroundings());
	}
}
