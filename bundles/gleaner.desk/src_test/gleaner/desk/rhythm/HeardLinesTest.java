// SPDX-License-Identifier: EPL-2.0
package gleaner.desk.rhythm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class HeardLinesTest {
	private static HeardLines of(int lineCount, int top, int bottom) {
		return HeardLines.of(lineCount, top, bottom, line -> line % 15 == 14);
	}

	@Test
	void aPoemOfUsualLengthIsHeardWhole() {
		assertEquals(new HeardLines(0, 3_000), of(3_000, 2_000, 2_040));
		assertEquals(new HeardLines(0, 1), of(1, 0, 0));
	}

	@Test
	void ofALongOneTheLinesAroundThePageFromTheStartOfAStanza() {
		assertEquals(new HeardLines(9_795, 10_240), of(20_000, 10_000, 10_040));
		assertEquals(new HeardLines(0, 240), of(20_000, 0, 40));
		assertEquals(new HeardLines(9_800, 10_240), HeardLines.of(20_000, 10_000, 10_040, line -> false), "a stanza without end is cut");
	}

	@Test
	void aStepOfScrollingChangesNothing() {
		assertEquals(of(20_000, 10_010, 10_050).first(), of(20_000, 10_013, 10_053).first());
		assertTrue(of(20_000, 10_010, 10_050).cover(20_000, 10_100, 10_140));
		assertFalse(of(20_000, 10_010, 10_050).cover(20_000, 10_230, 10_270));
		assertFalse(of(20_000, 10_010, 10_050).cover(20_000, 9_700, 9_740));
	}

	@Property(tries = 2000)
	void whatIsOnTheScreenIsHeard(@ForAll @IntRange(min = 1, max = 100_000) int lineCount, @ForAll @IntRange(max = 120_000) int top,
			@ForAll @IntRange(max = 100) int height) {
		int first = Math.min(top, lineCount - 1); // after an edit the screen may for a moment be beyond the end
		HeardLines heard = of(lineCount, first, Math.min(first + height, lineCount - 1));
		assertTrue(heard.cover(lineCount, first, Math.min(first + height, lineCount - 1)), heard.toString());
		HeardLines late = of(lineCount, top, top + height);
		assertTrue(late.first() >= 0 && late.first() < late.end() && late.end() <= lineCount, late.toString());
		assertTrue(lineCount <= HeardLines.WHOLE || heard.end() - heard.first() < 700, heard.toString());
	}
}
