package gleaner.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.ToolBar;
import org.eclipse.swt.widgets.ToolItem;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Templates beside the poems that were made of them: level, counted by kind, hidden and shown. */
class BesideTest {
	/** The speed that the window begins with: at a higher one the texts of other tests rush by. */
	private static final String CALM = "60";

	private DebrisDriver view;

	@BeforeEach
	void make() {
		view = new DebrisDriver();
		view.panes(1);
		view.choose("Substitution");
		view.type("Seed", "7");
		Driver.command("gleaner.debris.speed", "value", "1000");
		Driver.command("gleaner.debris.step");
		// the pane may still show what the test before has made: two poems
		Driver.waitFor("one poem", () -> view.text(0).length() > 40 && !hasSecond(view.text(0)));
		Driver.command("gleaner.debris.step");
		Driver.waitFor("another", () -> hasSecond(view.text(0)));
		Driver.waitFor("templates of both", () -> lines(templates()) > 3 && lines(templates()) == lines(view.text(0)) && inked() > 3);
	}

	private static boolean hasSecond(String poems) {
		return poems.lines().anyMatch("2"::equals);
	}

	private static long lines(String poems) {
		return poems.lines().filter(line -> !line.isBlank()).count();
	}

	@AfterEach
	void close() {
		Driver.command("gleaner.debris.stop");
		Driver.command("gleaner.debris.speed", "value", CALM);
		view.close();
	}

	private String templates() {
		return view.with(0, text -> DebrisDriver.templates(text).getText());
	}

	/** The items below the pane, or in its header; UI thread. */
	private List<ToolItem> items() {
		return view.with(0, text -> {
			Composite pane = text.getParent().getParent();
			return Driver.all(pane, ToolBar.class).stream().filter(ToolBar::isVisible).flatMap(bar -> Arrays.stream(bar.getItems()))
					.toList();
		});
	}

	private ToolItem item(String words) {
		return items().stream().filter(item -> item.getText().strip().startsWith(words)).findFirst().orElseThrow();
	}

	private void press(String words) {
		Driver.ui(() -> {
			ToolItem item = item(words);
			item.setSelection(!item.getSelection());
			item.notifyListeners(SWT.Selection, new Event());
		});
	}

	private long inked() {
		return view.with(0, text -> Arrays.stream(text.getStyleRanges()).filter(range -> range.font == null && range.foreground != null)
				.count());
	}

	@Test
	void theyAreLevelAndCountedAndCanBeHidden() {
		Driver.waitFor("the count", () -> view.around(0).contains("words changed"));
		String poem = view.text(0);
		String template = templates();
		assertEquals(poem.chars().filter(c -> c == '\n').count(), template.chars().filter(c -> c == '\n').count());
		assertFalse(poem.equals(template));
		view.with(0, text -> {
			StyledText left = DebrisDriver.templates(text);
			assertEquals(text.getTopPixel(), left.getTopPixel());
			for (int line = 0; line < Math.min(text.getLineCount(), left.getLineCount()); line += 3)
				assertEquals(text.getLinePixel(line), left.getLinePixel(line), 1, "line " + line);
			return null;
		});
		Driver.screenshot("beside");
		Driver.command("gleaner.theme");
		Driver.screenshot("beside-other-theme");
		Driver.command("gleaner.theme");
		long all = inked();
		assertTrue(all > 3, () -> all + " words inked");
		press("related word");
		Driver.waitFor("fewer words inked", () -> inked() < all && inked() > 0);
		Driver.screenshot("beside-only-related");
		press("related word");
		Driver.waitFor("all again", () -> inked() == all);
		press("beside");
		Driver.waitFor("no templates", () -> view.with(0, text -> !DebrisDriver.templates(text).isVisible()));
		assertEquals(0, inked());
		press("beside");
		Driver.waitFor("templates again", () -> view.with(0, text -> DebrisDriver.templates(text).isVisible()));
	}

	/** F2 tells of the word at the caret, and lets it never come again. */
	@Test
	void aCardTellsOfAWord() {
		int caret = view.with(0,
				text -> Arrays.stream(text.getStyleRanges()).filter(range -> range.font == null && range.foreground != null)
						.findFirst().orElseThrow().start);
		String word = view.with(0, text -> {
			text.forceFocus();
			text.setCaretOffset(caret + 1);
			return text.getText(caret, caret + 1);
		});
		Driver.command("gleaner.debris.word");
		Driver.waitFor("the card", () -> card().isPresent());
		Driver.screenshot("beside-card");
		Driver.command("gleaner.theme");
		Driver.screenshot("beside-card-other-theme");
		Driver.command("gleaner.theme");
		String head = Driver.ui(() -> Driver.all(card().orElseThrow(), Label.class).getFirst().getText());
		assertTrue(head.contains(" \u2192 " + word), head);
		String changed = head.substring(head.indexOf('\u2192') + 2);
		Driver.ui(() -> Driver.send(Driver.all(card().orElseThrow(), Link.class).getFirst(), SWT.Selection));
		Driver.waitFor("no card", () -> card().isEmpty());
		Driver.command("gleaner.debris.word");
		Driver.waitFor("the way back", () -> card().isPresent()
				&& Driver.all(card().get(), Link.class).getFirst().getText().contains("Let this word come again"));
		assertTrue(view.mixHeadings().contains("Corrections: 1 changed"), () -> changed + " in " + view.mixHeadings());
		Driver.ui(() -> Driver.send(Driver.all(card().orElseThrow(), Link.class).getFirst(), SWT.Selection));
		Driver.waitFor("no corrections", () -> view.mixHeadings().contains("Corrections"));
	}

	/** A word that was harvested is taken back, in one step, by what is offered for it. */
	@Test
	void aHarvestedWordIsTakenBack() throws Exception {
		int[] word = view.with(0,
				text -> Arrays.stream(text.getStyleRanges()).filter(range -> range.font == null && range.foreground != null
						&& range.length > 4).map(range -> new int[] { range.start, range.start + range.length }).findFirst().orElseThrow());
		String came = view.text(0).substring(word[0], word[1]);
		PoemDriver poems = new PoemDriver();
		try {
			view.select(0, word[0], word[1]);
			poems.open("Taken back", view.harvest());
			poems.caretIn(came);
			Driver.command("gleaner.poem.suggest");
			poems.waitForSuggestions();
			Driver.waitFor("what it came for", () -> poems.rows().stream().anyMatch(row -> row.endsWith("take it back")));
			Driver.screenshot("beside-take-back");
			String went = poems.rows().stream().filter(row -> row.endsWith("take it back")).findFirst().orElseThrow().replaceFirst("\t.*",
					"");
			poems.walkTo(went);
			poems.enter();
			assertEquals(went.toLowerCase(), poems.text().strip().toLowerCase());
			poems.undo();
			assertEquals(came, poems.text().strip());
		} finally {
			poems.close();
		}
	}

	/** A card comes while the pointer rests on a word, takes no focus, and goes with the pointer. */
	@Test
	void aCardComesAndGoesWithThePointer() {
		view.focus();
		view.with(0, text -> point(text, SWT.MouseHover, Arrays.stream(text.getStyleRanges())
				.filter(range -> range.font == null && range.foreground != null).findFirst().orElseThrow().start + 1));
		Driver.waitFor("the card", () -> card().isPresent());
		Driver.screenshot("beside-hover");
		assertTrue(Driver.ui(() -> card().isPresent()), "it stays as long as the pointer does");
		view.with(0, text -> point(text, SWT.MouseMove, text.getCharCount() - 1));
		Driver.waitFor("no card", () -> card().isEmpty());
	}

	private static boolean point(StyledText text, int what, int offset) {
		Event event = new Event();
		event.x = text.getLocationAtOffset(offset).x + 1;
		event.y = text.getLocationAtOffset(offset).y + 4;
		text.notifyListeners(what, event);
		return true;
	}

	private static Optional<Shell> card() {
		return Arrays.stream(Driver.window().getShell().getShells()).filter(shell -> shell.isVisible()
				&& Driver.all(shell, Label.class).stream().anyMatch(label -> label.getText().contains(" \u2192 "))).findFirst();
	}

	@Test
	void inANarrowPaneTheyAreSeenAsLongAsAKeyIsHeld() {
		view.panes(4);
		assertFalse(areSeen());
		view.with(0, text -> hold(text, SWT.KeyDown));
		assertTrue(areSeen());
		Driver.screenshot("beside-narrow");
		view.with(0, text -> hold(text, SWT.KeyUp));
		assertFalse(areSeen());
	}

	/** Nothing of a narrow pane is cut off: lines are wrapped, the menu of its header and all of its foot are in sight. */
	@Test
	void aNarrowPaneIsWhole() {
		view.panes(4);
		Driver.waitFor("wrapped lines", () -> view.with(0, StyledText::getWordWrap));
		Driver.waitFor("every bar within the pane", () -> bars().stream().allMatch(BesideTest::isWhole));
		Driver.screenshot("beside-narrow-whole");
		assertEquals(2, bars().size());
		view.panes(1);
		Driver.waitFor("level lines", () -> !view.with(0, StyledText::getWordWrap));
	}

	/** The bars of the header and of the foot. */
	private List<ToolBar> bars() {
		return view.with(0,
				text -> Driver.all(text.getParent().getParent(), ToolBar.class).stream().filter(ToolBar::isVisible).toList());
	}

	private static boolean isWhole(ToolBar bar) {
		return Driver.ui(() -> {
			Rectangle area = bar.getParent().getClientArea();
			Point wanted = bar.computeSize(SWT.DEFAULT, SWT.DEFAULT);
			Rectangle bounds = bar.getBounds();
			return bounds.x + wanted.x <= area.width && bounds.y + wanted.y <= area.height && bounds.height >= wanted.y;
		});
	}

	private boolean areSeen() {
		return view.with(0, text -> DebrisDriver.templates(text).isVisible());
	}

	private static boolean hold(StyledText text, int what) {
		Event event = new Event();
		event.keyCode = 't';
		event.character = 't';
		event.doit = true;
		text.notifyListeners(what, event);
		return event.doit;
	}
}
