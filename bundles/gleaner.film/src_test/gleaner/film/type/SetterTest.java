// SPDX-License-Identifier: EPL-2.0
package gleaner.film.type;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gleaner.film.track.Line;
import java.text.BreakIterator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SetterTest {
	private static final String HOSTILE = "The lanterns mend, the evening goes astray, 雨が降る海は静か 👩‍👩‍👧‍👦👩‍👩‍👧‍👦👩‍👩‍👧‍👦 "
			+ "שלום עולם العربية नमस्ते สวัสดี Z͑ͫ̓ͪ̂ͫ̽͏̴̙̤A̴̵̜̰͔ͫ͗͢L \uFFFD " + "antidisestablishmentarianism".repeat(20);

	private final Letters letters = letters();
	private final Letters.Style style = Letters.Style.book(20);

	private static Letters letters() {
		try {
			return new Letters();
		} catch (gleaner.files.StudioException e) {
			throw new IllegalStateException(e);
		}
	}

	private List<Row> set(String text, float width) {
		return new Setter(letters, style, width).rows(Line.of(text), false, Setter.isFromRight(text));
	}

	@ParameterizedTest
	@ValueSource(floats = { 1, 15, 60, 200, 700 })
	void nothingIsLostAndNoLetterIsParted(float width) {
		List<Row> rows = set(HOSTILE, width);
		assertEquals(HOSTILE, rows.stream().map(row -> row.line().text()).collect(Collectors.joining()));
		BreakIterator letterEnds = BreakIterator.getCharacterInstance(Locale.ROOT);
		letterEnds.setText(HOSTILE);
		int at = 0;
		for (Row row : rows) {
			at += row.line().text().length();
			assertTrue(letterEnds.isBoundary(at), () -> "a letter is parted before " + row);
			boolean isOneLetter = row.line().letters() == 1;
			// a letter of Arabic may get another shape where its row ends
			float used = letters.width(row.line().text().stripTrailing(), style);
			assertTrue(isOneLetter || used <= width - row.indent() + 0.3f * style.size(), () -> row + " is " + used + " wide");
		}
		assertEquals(0, rows.getFirst().indent());
		if (rows.size() > 1) assertTrue(rows.get(1).indent() > 0, "what goes on hangs");
	}

	@Test
	void wordsStayWholeWhereTheyFit() {
		for (Row row : set("the tide keeps its own keys under the third stair", 120)) {
			String text = row.line().text();
			assertTrue(text.endsWith(" ") || text.endsWith("stair"), text);
		}
	}

	@Test
	void aLineBeginsWhereItsFirstLetterSays() {
		assertTrue(Setter.isFromRight("  \"שלום hello"));
		assertFalse(Setter.isFromRight("hello שלום"));
		assertFalse(Setter.isFromRight("12, — "));
		assertFalse(Setter.isFromRight(""));
	}

	/** Every script that a face comes with is set in letters, not in boxes. */
	@Test
	void eachScriptHasItsLetters() {
		for (String text : List.of("Über Œuvre, “naïve”", "Αθήνα", "Привет", "שלום", "العربية", "नमस्ते", "สวัสดี", "漢字かな", "🌊⚓☂",
				"½ № ∞"))
			assertEquals(text, shown(text), text);
	}

	@Test
	void whatNoFaceHasIsABoxAndKeepsItsPlace() {
		assertEquals("a□b", shown("a\uE123b"));
		assertEquals("a□\u2060b", shown("a\uD83A\uDC00b"), "Mende Kikakui, two chars for one letter");
		assertEquals("Z\u2060x", shown("Z\u034Fx").replace('\u034F', '\u2060'), "a mark that no face has goes, its letter stays");
	}

	private String shown(String text) {
		StringBuilder shown = new StringBuilder();
		var all = letters.attributed(text, style, false).getIterator();
		for (char c = all.first(); c != java.text.CharacterIterator.DONE; c = all.next()) shown.append(c);
		return shown.toString();
	}
}
