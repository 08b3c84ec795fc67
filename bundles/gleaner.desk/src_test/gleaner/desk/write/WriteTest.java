// SPDX-License-Identifier: EPL-2.0
package gleaner.desk.write;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** The block stands in the middle, whatever the room; the line that is written stays in the middle, and hides none. */
class WriteTest {
	private static final int TO_BAR = 22;
	private static final int TO_WORDS = 40;
	private static final int BEYOND = 10;

	@Test
	void isTheRoomThatWasDrawn() {
		RoomPlan plan = RoomPlan.of(1440, 900, 26, TO_BAR, TO_WORDS, BEYOND);
		assertEquals(400, plan.x() + TO_BAR, "the bars");
		assertEquals(640, plan.width() - TO_BAR - BEYOND, "the block");
		assertEquals(120, plan.y());
		assertEquals(plan.x() + TO_WORDS, plan.footX(), "the foot begins below the words");
		assertEquals(1040, plan.footX() + plan.footWidth(), "and ends with the block");
	}

	@Test
	void aLargerLetterGetsAWiderBlockAndANarrowRoomAllItHas() {
		assertEquals(1280, RoomPlan.of(1920, 1080, 52, TO_BAR, TO_WORDS, BEYOND).width() - TO_BAR - BEYOND);
		assertEquals(1024 - 48, RoomPlan.of(1024, 700, 52, TO_BAR, TO_WORDS, BEYOND).width() - TO_BAR - BEYOND);
	}

	@Property
	void everythingIsInsideTheRoom(@ForAll @IntRange(min = 200, max = 8000) int width, @ForAll @IntRange(min = 120, max = 8000) int height,
			@ForAll @IntRange(min = 9, max = 160) int letters) {
		RoomPlan plan = RoomPlan.of(width, height, letters, TO_BAR, TO_WORDS, BEYOND);
		assertTrue(plan.x() >= 0 && plan.x() + plan.width() <= width, plan::toString);
		assertTrue(plan.y() >= 0 && plan.y() + plan.height() <= plan.footY(), plan::toString);
		assertTrue(plan.footY() + RoomPlan.FOOT <= height, plan::toString);
	}

	@Property
	void theLineIsInTheMiddleAndNoWordIsHidden(@ForAll @IntRange(min = 200, max = 2000) int page,
			@ForAll @IntRange(min = 10, max = 100) int line, @ForAll @IntRange(min = 0, max = 5000) int above,
			@ForAll @IntRange(min = 0, max = 5000) int below) {
		Typewriter set = Typewriter.of(page, line, above, below, 16);
		int y = set.top() + above - set.scroll();
		assertEquals((page - line) / 2, y);
		// what the air above covers is scrolled past by nobody, and no farther than the page goes
		if (set.top() > 16) assertEquals(0, set.scroll());
		int longest = Math.max(0, above + line + below - (page - set.top() - set.bottom()));
		assertTrue(set.scroll() <= longest, set + " of " + longest);
	}
}
