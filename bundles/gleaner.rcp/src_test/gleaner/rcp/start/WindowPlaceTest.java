// SPDX-License-Identifier: EPL-2.0
package gleaner.rcp.start;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.eclipse.swt.graphics.Rectangle;
import org.junit.jupiter.api.Test;

class WindowPlaceTest {
	@Test
	void theFirstWindowIsInTheMiddleAndLeavesRoomOnASmallScreen() {
		assertEquals(new Rectangle(240, 90, 1440, 900), WindowPlace.first(new Rectangle(0, 0, 1920, 1080)));
		assertEquals(new Rectangle(100 + 51, 35, 921, 630), WindowPlace.first(new Rectangle(100, 0, 1024, 700)));
	}

	@Test
	void theFirstWindowTakesAllOfASmallScreen() {
		assertTrue(WindowPlace.isSmall(new Rectangle(0, 0, 1024, 700)));
		assertTrue(WindowPlace.isSmall(new Rectangle(0, 0, 1366, 768)));
		assertFalse(WindowPlace.isSmall(new Rectangle(0, 0, 1440, 900)));
		assertFalse(WindowPlace.isSmall(new Rectangle(0, 0, 1920, 1080)));
	}

	@Test
	void aWindowThatFitsStaysWhereItIs() {
		Rectangle kept = new Rectangle(30, 40, 800, 600);
		assertEquals(kept, WindowPlace.fitted(kept, new Rectangle(0, 0, 1920, 1080)));
	}

	@Property
	void aWindowIsAlwaysWhollyOnItsScreen(@ForAll @IntRange(min = -5000, max = 5000) int x,
			@ForAll @IntRange(min = -5000, max = 5000) int y, @ForAll @IntRange(min = 50, max = 5000) int width,
			@ForAll @IntRange(min = 50, max = 5000) int height) {
		Rectangle screen = new Rectangle(-1024, 0, 1024, 700);
		Rectangle now = WindowPlace.fitted(new Rectangle(x, y, width, height), screen);
		assertEquals(now, now.intersection(screen));
		assertTrue(now.width == Math.min(width, screen.width) && now.height == Math.min(height, screen.height));
	}
}
