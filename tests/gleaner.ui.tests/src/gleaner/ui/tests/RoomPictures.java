// SPDX-License-Identifier: EPL-2.0
package gleaner.ui.tests;

import gleaner.runs.Note;
import gleaner.runs.Run;
import gleaner.runs.StarterThreads;
import gleaner.studio.Studio;
import gleaner.ui.Spoken;
import java.time.Duration;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.eclipse.e4.ui.model.application.ui.basic.MPart;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyleRange;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Scale;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.Tree;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Makes the guide's pictures of the rooms Compare and Life-line, on a screen of 1440 by 936 pixels. No test: it is run by its name, see
 * {@code releng/pictures/make.sh}.
 */
class RoomPictures {
	private static final String NIGHTINGALE = "2026-11-26T16-50-11";

	@BeforeEach
	void starters() throws Exception {
		Driver.waitForStudio();
		StarterThreads.into(DebrisDriver.studio().runs().folder());
		Driver.ui(() -> Driver.window().getShell().setMaximized(true));
	}

	private static Composite area(String view) {
		return (Composite) Driver.page().findView(view).getSite().getService(MPart.class).getWidget();
	}

	private static Composite panesArea() {
		return area("gleaner.compare.panes");
	}

	/** UI thread. */
	private static List<StyledText> panes() {
		return Driver.all(panesArea(), StyledText.class).stream().filter(each -> each.getParent().getVisible()).toList();
	}

	private static boolean isTold(String words) {
		return Driver.all(panesArea(), Canvas.class).stream().filter(Control::isVisible).map(Spoken::heard)
				.anyMatch(heard -> heard != null && heard.contains(words));
	}

	private static void open(String layout) {
		for (int i = 0; i < 100 && !Driver.ui(() -> Driver.page().findView("gleaner.compare.panes") != null && panes().size() > 1); i++) {
			Driver.command("gleaner.compare.open", "layout", layout);
			Driver.settle();
		}
	}

	@Test
	void compare() {
		Driver.command("org.eclipse.ui.perspectives.showPerspective", "org.eclipse.ui.perspectives.showPerspective.perspectiveId",
				"gleaner.compare");
		open("Owl, young to ancient");
		Driver.command("gleaner.compare.open", "layout", "Four diversities");
		Driver.waitFor("four panes", () -> panes().size() == 4);
		Driver.ui(() -> {
			Driver.all(panesArea(), Text.class).get(0).setText("the tide keeps");
			Driver.all(panesArea(), Text.class).get(1).setText("2016");
			Scale speed = Driver.all(panesArea(), Scale.class).getFirst();
			speed.setSelection(80);
			Driver.send(speed, SWT.Selection);
			Button inStep = Driver.find(panesArea(), Button.class, each -> each.getText().equals("in step"));
			inStep.setSelection(true);
			Driver.send(inStep, SWT.Selection);
		});
		Driver.command("gleaner.compare.step");
		Driver.waitFor("words in all panes", () -> panes().stream().allMatch(pane -> pane.getCharCount() > 40));
		Driver.waitFor("figures", () -> isTold("repetition"));
		Driver.pause(Duration.ofSeconds(15)); // until the slowest has read its poem to the end
		Driver.key(Driver.ui(() -> panes().get(0)), 0, '2');
		StyledText pane = Driver.ui(() -> panes().get(2));
		Driver.ui(() -> {
			pane.setFocus();
			Driver.key(pane, 0, 'x');
		});
		Driver.waitFor("tints", () -> Stream.of(pane.getStyleRanges()).anyMatch(range -> range.background != null));
		Driver.waitFor("surprise", () -> isTold("surprise"));
		place(pane);
		Driver.ui(() -> {
			Driver.key(pane, 0, SWT.ARROW_UP);
			Driver.key(pane, 0, SWT.CR);
		});
		Tree tree = Driver.ui(() -> Driver.all(area("gleaner.compare.branches"), Tree.class).getFirst());
		Driver.waitFor("a branch", () -> tree.getItemCount() == 1 && tree.getItem(0).getItemCount() == 2);
		Driver.settle();
		place(pane);
		Driver.screenshot("guide-compare-light");
		PoemDriver.inOtherTheme(() -> {
			place(pane);
			Driver.screenshot("guide-compare-dark");
		});
		Driver.command("gleaner.compare.stop");
	}

	/** Opens the card of a letter that nobody expected, in the second line. */
	private static void place(StyledText pane) {
		Driver.ui(() -> {
			int second = pane.getOffsetAtLine(1);
			StyleRange tinted = Stream.of(pane.getStyleRanges()).filter(range -> range.background != null && range.start > second + 4)
					.findFirst().orElseThrow();
			pane.setFocus();
			pane.setCaretOffset(tinted.start);
		});
		Driver.command("gleaner.compare.place");
		Driver.waitFor("the card", () -> Stream.of(Driver.display().getShells())
				.anyMatch(shell -> (shell.getStyle() & SWT.TOOL) != 0 && shell.isVisible()));
		Driver.settle();
	}

	@Test
	void lifeline() throws Exception {
		Studio studio = DebrisDriver.studio();
		Run run = studio.runs().get(NIGHTINGALE);
		studio.runs().note(run, OptionalLong.of(500), Note.NONE, new Note("Spells like a child with a mouthful of sand.", 2));
		studio.runs().note(run, OptionalLong.of(40_000), Note.NONE, new Note("Breaks its lines where breath would.", 4));
		Driver.command("gleaner.lifeline.show", "thread", NIGHTINGALE);
		Driver.waitFor("the ages", () -> Driver.page().findView("gleaner.lifeline.view") != null
				&& Driver.all(area("gleaner.lifeline.view"), StyledText.class).size() == 5);
		Driver.ui(() -> {
			Scale diversity = Driver.all(area("gleaner.lifeline.view"), Scale.class).getFirst();
			diversity.setSelection(14);
			Driver.send(diversity, SWT.Selection);
		});
		Driver.waitFor("its poem", () -> Driver.all(area("gleaner.lifeline.view"), StyledText.class).get(2).getText()
				.startsWith("at the window, a good jack"));
		Driver.pause(Duration.ofSeconds(8)); // until the curves are there
		Driver.screenshot("guide-lifeline-light");
		PoemDriver.inOtherTheme(() -> Driver.screenshot("guide-lifeline-dark"));
	}
}
