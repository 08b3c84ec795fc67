// SPDX-License-Identifier: EPL-2.0
package gleaner.ui.tests;

import static org.junit.jupiter.api.Assertions.assertTrue;

import gleaner.files.StudioException;
import gleaner.studio.poem.Harvest;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The pointer rests on a word, and the page says where the word is from: with a real pointer, through the platform's own threads. */
class HoverTest {
	private final PoemDriver poem = new PoemDriver();

	@AfterEach
	void close() throws StudioException {
		poem.close();
	}

	@Test
	void theWordUnderThePointerSaysWhereItIsFrom() throws StudioException {
		poem.open("Salt", PoemDriver.machine("the dark water keeps\n").plus(Harvest.hand("its own counsel\n")));
		restUntil("water", "made by Markov");
		assertTrue(Driver.ui(HoverTest::hover).contains("seed 42"));
		Driver.screenshot("poem-hover");
		restUntil("counsel", "counsel: by hand");
	}

	/** Rests on a word, and again if nothing comes of it: a movement that is posted gets lost now and then. */
	private void restUntil(String word, String told) {
		for (int tries = 0; tries < 5 && !Driver.ui(HoverTest::hover).contains(told); tries++) {
			rest(word);
			for (int i = 0; i < 30 && !Driver.ui(HoverTest::hover).contains(told); i++) Driver.pause(Duration.ofMillis(100));
		}
		Driver.waitFor("the hover over " + word, () -> hover().contains(told));
	}

	/** Moves the pointer into a word as a hand does: it comes, and then rests. */
	private void rest(String word) {
		Driver.ui(() -> Driver.window().getShell().forceActive());
		for (Point at : List.of(new Point(2, 40), new Point(0, 0), new Point(1, 0))) {
			Driver.ui(() -> {
				StyledText page = PoemDriver.page();
				int offset = page.getText().indexOf(word) + 1;
				Point place = page.toDisplay(page.getLocationAtOffset(offset));
				Event move = new Event();
				move.type = SWT.MouseMove;
				move.x = place.x + 1 + at.x;
				move.y = place.y + page.getLineHeight(offset) / 2 + at.y;
				Driver.display().post(move);
			});
			Driver.pause(Duration.ofMillis(100));
		}
	}

	/** All that the small windows say; UI thread. */
	private static String hover() {
		return Stream.of(Driver.display().getShells()).filter(shell -> shell.isVisible() && shell != Driver.window().getShell())
				.flatMap(shell -> Stream.concat(Driver.all(shell, StyledText.class).stream().map(StyledText::getText),
						Driver.all(shell, Label.class).stream().map(Label::getText)))
				.collect(Collectors.joining("\n"));
	}
}
