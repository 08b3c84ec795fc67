// SPDX-License-Identifier: EPL-2.0
package gleaner.desk.stream;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class PaceTest {
	private static final long FRAME = 16_000_000;

	@Test
	void readingSpeedIsKeptOverTime() {
		Pace pace = Pace.reading(60);
		pace.due(0, 1_000);
		pace.shown(1_000, false);
		int shown = 0;
		for (int frame = 1; frame <= 625; frame++) {
			int due = pace.due(frame * FRAME, 1_000);
			shown += due;
			pace.shown(due, true);
		}
		assertEquals(600, shown, 2, "in ten seconds");
	}

	@Test
	void aStarvedReaderIsNotFloodedAfterwards() {
		Pace pace = Pace.reading(100);
		pace.due(0, 1_000);
		pace.shown(0, false);
		for (int frame = 1; frame <= 600; frame++) {
			pace.due(frame * FRAME, 1_000);
			pace.shown(0, false);
		}
		assertTrue(pace.due(601 * FRAME, 1_000) <= 2);
	}

	@Test
	void aLateFrameDoesNotJump() {
		Pace pace = Pace.reading(100);
		pace.due(0, 1_000);
		pace.shown(10, true);
		assertTrue(pace.due(60_000 * FRAME, 1_000) <= 10);
	}

	@Test
	void fullSpeedTakesWhatAFrameCanShow() {
		assertEquals(4_096, Pace.full().due(0, 4_096));
	}

	@Test
	void aSpeedOfNothingIsTheSlowest() {
		Pace pace = Pace.reading(0);
		pace.due(0, 1_000);
		pace.shown(1, true);
		int shown = 0;
		for (int frame = 1; frame <= 63; frame++) {
			int due = pace.due(frame * FRAME, 1_000);
			shown += due;
			pace.shown(due, true);
		}
		assertEquals(1, shown, 1);
	}
}
