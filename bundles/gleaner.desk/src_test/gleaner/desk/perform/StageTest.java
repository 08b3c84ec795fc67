// SPDX-License-Identifier: EPL-2.0
package gleaner.desk.perform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** Where the stage stands and what stands on it; which keys do what. */
class StageTest {
	private static final Screen LAPTOP = new Screen(0, 0, 1440, 900);
	private static final Screen PROJECTOR = new Screen(1440, 0, 1920, 1080);

	@Test
	void theStageStandsOnTheScreenThatTheDeskIsNotOn() {
		assertEquals(PROJECTOR, Screen.forStage(List.of(LAPTOP, PROJECTOR), 700, 400));
		assertEquals(LAPTOP, Screen.forStage(List.of(LAPTOP, PROJECTOR), 1500, 400));
		assertEquals(LAPTOP, Screen.forStage(List.of(LAPTOP), 700, 400));
		assertEquals(LAPTOP, Screen.forStage(List.of(LAPTOP, LAPTOP), 700, 400), "screens that mirror each other are one");
		assertEquals(LAPTOP, Screen.forStage(List.of(LAPTOP), 2000, 400), "the screen that the desk was on is gone");
		Screen small = new Screen(0, 900, 800, 600);
		assertEquals(PROJECTOR, Screen.forStage(List.of(LAPTOP, small, PROJECTOR), 700, 400), "of several the largest");
	}

	@Test
	void theStageIsAsItWasDrawn() {
		StagePlan plan = StagePlan.of(1440, 900, false);
		assertEquals(200, plan.left());
		assertEquals(1040, plan.width());
		assertEquals(845, plan.footMiddle());
		assertEquals(480 - 52, plan.lineTop(104, 104));
		assertEquals(60, StagePlan.of(1440, 900, true).footLeft());
	}

	@Property
	void aLineNeverReachesIntoTheFoot(@ForAll @IntRange(min = 200, max = 8000) int width,
			@ForAll @IntRange(min = 150, max = 5000) int height, @ForAll @IntRange(min = 1, max = 400) int row,
			@ForAll @IntRange(min = 1, max = 12) int rows) {
		StagePlan plan = StagePlan.of(width, height, false);
		int high = Math.min(row * rows, plan.room());
		int top = plan.lineTop(row, high);
		assertTrue(top >= plan.top() && top + high <= plan.bottom(), () -> plan + " " + top);
		assertTrue(plan.bottom() < plan.footMiddle() && plan.footMiddle() < height);
		assertTrue(plan.left() + plan.width() <= width && plan.footLeft() + plan.footWidth() <= width);
	}

	@Test
	void aClickerAndTheKeysDoTheSame() {
		ShowKeys keys = new ShowKeys();
		assertEquals(Optional.of(Deed.NEXT), keys.press(Stroke.PAGE_DOWN, false, 0).deed());
		assertEquals(Optional.of(Deed.NEXT), keys.press(Stroke.RIGHT, false, 0).deed());
		assertEquals(Optional.of(Deed.AGAIN), keys.press(Stroke.PAGE_UP, false, 0).deed());
		assertEquals(Optional.of(Deed.BLACK_OUT), keys.press(Stroke.DOT, false, 0).deed());
		assertEquals(Optional.of(Deed.BLACK_OUT), keys.press(Stroke.B, false, 0).deed());
	}

	@Test
	void aFieldKeepsWhatItNeedsAndTheClickerWorksAllTheSame() {
		ShowKeys keys = new ShowKeys();
		assertFalse(keys.press(Stroke.M, true, 0).isTaken());
		assertFalse(keys.press(Stroke.SPACE, true, 0).isTaken());
		assertFalse(keys.press(Stroke.UP, true, 0).isTaken());
		assertEquals(Optional.of(Deed.NEXT), keys.press(Stroke.PAGE_DOWN, true, 0).deed());
		assertTrue(keys.press(Stroke.ESCAPE, true, 0).asks());
	}

	@Test
	void anEveningEndsByTwoTouchesSoonAfterEachOtherOnly() {
		ShowKeys keys = new ShowKeys();
		assertEquals(Optional.empty(), keys.press(Stroke.ESCAPE, false, 1_000).deed());
		assertTrue(keys.isAsking(1_500));
		assertEquals(Optional.of(Deed.END), keys.press(Stroke.ESCAPE, false, 2_000).deed());
		assertTrue(keys.press(Stroke.ESCAPE, false, 2_100).asks(), "the third is a first again");
		assertTrue(keys.press(Stroke.ESCAPE, false, 9_000).asks(), "too late");
		assertEquals(Optional.of(Deed.MARK), keys.press(Stroke.M, false, 9_100).deed());
		assertTrue(keys.press(Stroke.ESCAPE, false, 9_200).asks(), "another key lay between");
		assertEquals(Optional.of(Deed.END), keys.end(9_300).deed(), "key and button are one");
	}

	@Test
	void allOfTheStageCanBeRead() {
		for (StageInk ink : List.of(StageInk.DARK, StageInk.LIGHT)) {
			List<Integer> text = new ArrayList<>(ink.earlier());
			text.addAll(List.of(ink.line(), ink.foot(), ink.light(), ink.done()));
			for (int colour : text)
				assertTrue(StageInk.contrast(colour, ink.ground()) >= 4.5, () -> Integer.toHexString(colour) + " is "
						+ StageInk.contrast(colour, ink.ground()));
		}
		assertEquals(21, StageInk.contrast(0, 0xFFFFFF), 0.01);
	}
}
