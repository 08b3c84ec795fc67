// SPDX-License-Identifier: EPL-2.0
package gleaner.desk.studio;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExcerptTest {
	private static final String LINES = "the tide goes out\n".repeat(200_000);
	private static final String LINE = "🌊 tide ".repeat(400_000);

	@Test
	void whatIsNotLongIsShownWhole() {
		assertEquals(new Excerpt("the tide", 0, 4, 8), Excerpt.around("the tide", 4, 8));
		assertEquals(new Excerpt("the tide", 0, 8, 8), Excerpt.around("the tide", 40, 80));
	}

	@ParameterizedTest
	@ValueSource(ints = { 0, 1_000, 18 * 100_000, 3_599_982 })
	void ofManyLinesWholeOnesAreShown(int start) {
		Excerpt excerpt = check(LINES, start, start + 17);
		assertTrue(excerpt.isPartOf(LINES));
		assertTrue(excerpt.from() == 0 || LINES.charAt(excerpt.from() - 1) == '\n');
		assertTrue(LINES.startsWith("\n", excerpt.from() + excerpt.text().length()));
	}

	@ParameterizedTest
	@ValueSource(ints = { 0, 3, 1_234_567, 3_199_990 })
	void ofALineWithoutEndOnlyALittleIsShown(int start) {
		Excerpt excerpt = check(LINE, start, start + 5);
		assertTrue(excerpt.text().length() < 5_000);
		assertFalse(Character.isLowSurrogate(excerpt.text().charAt(0)));
		assertFalse(Character.isHighSurrogate(excerpt.text().charAt(excerpt.text().length() - 1)));
	}

	private static Excerpt check(String whole, int start, int end) {
		Excerpt excerpt = Excerpt.around(whole, start, end);
		assertTrue(excerpt.text().length() < Excerpt.WHOLE);
		assertTrue(whole.startsWith(excerpt.text(), excerpt.from()));
		assertEquals(whole.substring(start, end), excerpt.text().substring(excerpt.start(), excerpt.end()));
		return excerpt;
	}
}
