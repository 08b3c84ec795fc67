// SPDX-License-Identifier: EPL-2.0
package gleaner.desk.rhythm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class MarginColumnsTest {
	private static MarginColumns of(int page) {
		return MarginColumns.of(page, 14, 7, 10, 70);
	}

	@Test
	void aWidePageHasAllColumnsANarrowOneFewer() {
		assertTrue(of(900).metre() > 0);
		assertTrue(of(450).pattern() > 0);
		assertEquals(0, of(450).metre());
		assertEquals(0, of(300).pattern());
		assertTrue(of(300).count() > 0);
		assertEquals(0, of(150).count());
	}

	@Property
	void thePoemHasMoreRoomThanItsMargin(@ForAll @IntRange(max = 4000) int page, @ForAll @IntRange(min = 4, max = 20) int pitch) {
		MarginColumns columns = MarginColumns.of(page, 2 * pitch, pitch, pitch + 3, 10 * pitch);
		assertTrue(columns.count() == 0 || columns.width() < page * 0.55, columns::toString);
		assertTrue(columns.pattern() == 0
				|| columns.count() < columns.pattern() && columns.pattern() + columns.patternWidth() < columns.rhyme());
	}
}
