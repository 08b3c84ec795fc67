// SPDX-License-Identifier: EPL-2.0
package gleaner.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gleaner.studio.poem.Harvest;
import gleaner.studio.poem.Origin;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
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
		Driver.waitFor("another", () -> hasSecond(view.text(0)) && view.around(0).contains("one poem"));
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
		Driver.waitFor("both with as many lines", () -> view.text(0).lines().count() == templates().lines().count());
		assertFalse(view.text(0).equals(templates()));
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
		Driver.command("org.eclipse.ui.edit.undo");
		Driver.waitFor("never again", () -> view.mixHeadings().contains("Corrections: 1 changed"));
		Driver.view("gleaner.ui.mix");
		Driver.command("org.eclipse.ui.edit.undo");
		Driver.waitFor("that Never Again is undone in the Mix as well", () -> view.mixHeadings().contains("Corrections"));
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

	/** Lines are not wrapped: what is longer is scrolled to, on both sides. */
	@Test
	void longLinesAreReachedOnBothSides() {
		Point before = Driver.ui(() -> Driver.window().getShell().getSize());
		try {
			Driver.ui(() -> Driver.window().getShell().setSize(1024, 700));
			Driver.view("gleaner.ui.debris");
			Driver.waitFor("the bar", () -> view.with(0, text -> text.getHorizontalBar().isVisible()));
			String all = view.text(0);
			String longest = all.lines().max(Comparator.comparingInt(String::length)).orElseThrow();
			int end = all.indexOf(longest) + longest.length();
			view.select(0, end - 1, end);
			view.with(0, text -> {
				text.showSelection();
				return null;
			});
			Driver.waitFor("both to be scrolled", () -> view.with(0, text -> text.getHorizontalPixel() > 0
					&& text.getLocationAtOffset(end).x <= text.getClientArea().width - text.getRightMargin()
					&& DebrisDriver.templates(text).getHorizontalPixel() > 0));
			Driver.screenshot("beside-aside");
		} finally {
			Driver.ui(() -> Driver.window().getShell().setSize(before));
		}
	}

	private String selected() {
		return view.with(0, StyledText::getSelectionText);
	}

	private static void deed(String name) {
		Driver.waitFor("the card", () -> card().isPresent());
		Driver.ui(
				() -> Driver.send(Driver.find(card().orElseThrow(), Button.class, button -> button.getText().equals(name)), SWT.Selection));
		Driver.waitFor("no card", () -> card().isEmpty());
	}

	private static String head() {
		Driver.waitFor("the card", () -> card().isPresent());
		return Driver.ui(() -> Driver.all(card().orElseThrow(), Label.class).getFirst().getText());
	}

	/** Goes to the first changed word of the pane. */
	private void first() {
		Driver.view("gleaner.ui.debris");
		view.with(0, text -> text.forceFocus());
		view.select(0, 0, 0);
		Driver.command("gleaner.word.next");
		Driver.waitFor("a changed word", () -> view.with(0, text -> text.getSelectionCount() > 0));
	}

	/** F3 goes from word to word; on the card a word is kept, taken back, and all of it undone. */
	@Test
	void oneWalksFromWordToWordAndDecides() {
		String came = view.text(0);
		String template = templates();
		first();
		String one = selected();
		new Keyboard(Driver.ui(() -> Driver.window().getShell())).press(0, SWT.F3);
		Driver.waitFor("the second word", () -> view.with(0, text -> text.getSelection().x) > came.indexOf(one));
		String two = selected();
		int place = view.with(0, text -> text.getSelection().x);
		new Keyboard(Driver.ui(() -> Driver.window().getShell())).press(SWT.SHIFT, SWT.F3);
		Driver.waitFor("the first word", () -> view.with(0, text -> text.getSelection().x) < place);
		assertEquals(one, selected());
		Driver.command("gleaner.debris.word");
		assertTrue(head().endsWith(" \u2192 " + one), head());
		Driver.waitFor("its sound", () -> Driver.all(card().orElseThrow(), Label.class).stream()
				.anyMatch(label -> label.isVisible() && label.getText().contains("syllable")));
		Driver.screenshot("beside-card-deeds");
		deed("Keep");
		Driver.waitFor("the count", () -> view.around(0).contains("1 kept"));
		assertEquals(came, view.text(0));
		Driver.screenshot("beside-kept");
		view.select(0, place, place + two.length());
		Driver.command("gleaner.debris.word");
		String went = head().split(" \u2192 ")[0];
		deed("Step back");
		Driver.waitFor("the word of the template", () -> view.text(0).startsWith(went, place) || view.text(0).startsWith(went, place - 1));
		Driver.waitFor("the count of both", () -> view.around(0).contains("1 kept, 1 taken back"));
		assertTrue(templates().startsWith(template.split("\n\n2\n")[0]), "the template is as it was");
		Driver.screenshot("beside-taken-back");
		Driver.command("gleaner.theme");
		Driver.screenshot("beside-taken-back-other-theme");
		Driver.command("gleaner.theme");
		Driver.command("org.eclipse.ui.edit.undo");
		Driver.waitFor("the word that came", () -> view.text(0).equals(came));
		Driver.command("org.eclipse.ui.edit.undo");
		Driver.waitFor("nothing kept", () -> !view.around(0).contains("kept"));
		Driver.command("org.eclipse.ui.edit.redo");
		Driver.command("org.eclipse.ui.edit.redo");
		Driver.waitFor("all done again", () -> !view.text(0).equals(came) && view.around(0).contains("1 kept"));
		view.hide();
		view = new DebrisDriver();
		Driver.waitFor("the pane as it was", () -> view.text(0).contains(one) && !view.text(0).equals(came));
		Driver.waitFor("what was kept", () -> view.around(0).contains("1 kept, 1 taken back"));
	}

	/** Another word is chosen from a list, by keys, and is the poet's; undone, the one that came stands there again. */
	@Test
	void anotherWordIsChosen() {
		String came = view.text(0);
		first();
		Driver.command("gleaner.debris.word");
		deed("Another\u2026");
		Driver.waitFor("the list", () -> others().isPresent());
		String word = Driver.ui(() -> others().orElseThrow().getItem(1).getText());
		Driver.screenshot("beside-others");
		Driver.ui(() -> {
			Table list = others().orElseThrow();
			assertFalse(list.getItem(1).getText(1).isEmpty(), "it says why");
			list.setSelection(1);
			Driver.send(list, SWT.DefaultSelection);
		});
		Driver.waitFor("the word", () -> view.text(0).toLowerCase().contains(word.toLowerCase()) && !view.text(0).equals(came));
		Driver.waitFor("the count", () -> view.around(0).contains("1 chosen"));
		Driver.command("org.eclipse.ui.edit.undo");
		Driver.waitFor("the word that came", () -> view.text(0).equals(came));
	}

	private static Optional<Table> others() {
		return Arrays.stream(Driver.window().getShell().getShells()).filter(Shell::isVisible)
				.flatMap(shell -> Driver.all(shell, Table.class).stream()).findFirst();
	}

	/** K keeps, B takes back, and both go on to the next word. */
	@Test
	void keysDecideToo() {
		String came = view.text(0);
		first();
		int one = view.with(0, text -> text.getSelection().x);
		key('k');
		Driver.waitFor("the next word", () -> view.with(0, text -> text.getSelection().x) > one);
		int two = view.with(0, text -> text.getSelection().x);
		key('b');
		Driver.waitFor("one kept, one taken back", () -> view.around(0).contains("1 kept, 1 taken back"));
		Driver.waitFor("the third word", () -> view.with(0, text -> text.getSelection().x) > two);
		assertFalse(view.text(0).equals(came));
	}

	private void key(char key) {
		view.with(0, text -> {
			Event event = new Event();
			event.keyCode = key;
			event.character = key;
			event.doit = true;
			text.notifyListeners(SWT.KeyDown, event);
			text.notifyListeners(SWT.KeyUp, event);
			return null;
		});
	}

	/** What was decided in the pane goes into the poem with the harvest: the kept word is locked, the other is the poet's change. */
	@Test
	void whatWasDecidedIsHarvested() throws Exception {
		PoemDriver poems = new PoemDriver();
		try {
			poems.open("Decided", Harvest.hand(""));
			first();
			String kept = selected();
			key('k');
			Driver.waitFor("the next word",
					() -> view.with(0, text -> text.getSelectionCount() > 0 && !text.getSelectionText().equals(kept)));
			key('b');
			Driver.waitFor("it is back", () -> view.around(0).contains("1 kept, 1 taken back"));
			view.select(0, 0, view.text(0).indexOf("\n\n2\n") < 0 ? view.length(0) : view.text(0).indexOf("\n\n2\n"));
			Harvest harvest = view.harvest();
			assertEquals(1, harvest.provenance().runs().stream().filter(run -> run.origin() instanceof Origin.Changed).count());
			Driver.command("gleaner.harvest");
			Driver.waitFor("the harvest", () -> poems.text().equals(harvest.text().strip()));
			Driver.screenshot("beside-harvested");
			Driver.ui(() -> Driver.page().activate(PoemDriver.editor()));
			poems.caretIn(kept);
			Driver.command("gleaner.debris.word");
			Driver.waitFor("that it is locked", () -> card().isPresent()
					&& Driver.all(card().get(), Button.class).getFirst().getText().equals("Let go"));
			Driver.screenshot("beside-poem-card");
			deed("Let go");
		} finally {
			poems.close();
		}
	}

	/** In a poem F3 goes from one changed word to the next, and the card and the Word view take it back in one step. */
	@Test
	void oneWalksThroughAPoemToo() throws Exception {
		PoemDriver poems = new PoemDriver();
		try {
			view.focus();
			view.select(0, 0, view.text(0).indexOf("\n\n2\n") < 0 ? view.length(0) : view.text(0).indexOf("\n\n2\n"));
			Harvest harvest = view.harvest();
			poems.open("Walked", harvest);
			poems.select(0, 0);
			new Keyboard(Driver.ui(() -> Driver.window().getShell())).press(0, SWT.F3);
			Driver.waitFor("a changed word", () -> PoemDriver.page().getSelectionCount() > 0);
			String word = poems.selection();
			Driver.command("gleaner.debris.word");
			String went = head().split(" \u2192 ")[0];
			assertTrue(head().endsWith(" \u2192 " + word), head());
			deed("Step back");
			Driver.waitFor("the word of the template", () -> !PoemDriver.page().getText().equals(harvest.text()));
			assertTrue(poems.text().toLowerCase().contains(went.toLowerCase()), poems.text());
			poems.undo();
			assertEquals(harvest.text(), poems.text());
			poems.caretIn(word);
			Driver.command("gleaner.poem.origin");
			Driver.waitFor("the way back", () -> wordLinks().contains(">Step back to \u201C"));
			Driver.screenshot("beside-word-view");
			Driver.ui(() -> {
				Link link = wordLink().orElseThrow();
				Event event = new Event();
				event.text = link.getText().replaceFirst("(?s).*<a href=\"(\\d+)\">Step back.*", "$1");
				link.notifyListeners(SWT.Selection, event);
			});
			Driver.waitFor("the word of the template", () -> !PoemDriver.page().getText().equals(harvest.text()));
			Driver.waitFor("the way forth", () -> wordLinks().contains(">Step back to \u201C" + word));
			poems.undo();
			assertEquals(harvest.text(), poems.text());
		} finally {
			poems.close();
		}
	}

	/** What is said to the Mix on a poem's card is a step among the edits of the poem. */
	@Test
	void whatShallNeverComeAgainIsUndoneInThePoem() throws Exception {
		PoemDriver poems = new PoemDriver();
		try {
			view.focus();
			view.select(0, 0, view.text(0).indexOf("\n\n2\n") < 0 ? view.length(0) : view.text(0).indexOf("\n\n2\n"));
			Harvest harvest = view.harvest();
			poems.open("Never", harvest);
			poems.select(0, 0);
			new Keyboard(Driver.ui(() -> Driver.window().getShell())).press(0, SWT.F3);
			Driver.waitFor("a changed word", () -> PoemDriver.page().getSelectionCount() > 0);
			int word = Driver.ui(() -> PoemDriver.page().getSelection().x);
			Driver.command("gleaner.debris.word");
			Driver.waitFor("the card", () -> card().isPresent());
			Driver.ui(() -> Driver.send(Driver.all(card().orElseThrow(), Link.class).getFirst(), SWT.Selection));
			Driver.waitFor("no card", () -> card().isEmpty());
			assertEquals("Let this word come again", offer(poems, word));
			poems.select(harvest.length(), harvest.length());
			poems.type("!");
			assertEquals(harvest.text() + "!", poems.text());
			poems.undo();
			assertEquals(harvest.text(), poems.text());
			assertEquals("Let this word come again", offer(poems, word));
			poems.undo();
			assertEquals("Never again this word", offer(poems, word), "undone where it was said");
			assertEquals(harvest.text(), poems.text());
			Driver.command("org.eclipse.ui.edit.redo");
			assertEquals("Let this word come again", offer(poems, word));
			poems.undo();
		} finally {
			poems.close();
		}
	}

	/** What the card about a word of the poem offers to tell the Mix. */
	private static String offer(PoemDriver poems, int word) {
		poems.select(word, word);
		Driver.command("gleaner.debris.word");
		Driver.waitFor("the card", () -> card().isPresent());
		String offered = Driver.ui(() -> Driver.all(card().orElseThrow(), Link.class).getFirst().getText().replaceAll("<.*?>", ""));
		Driver.ui(() -> card().orElseThrow().close());
		Driver.waitFor("no card", () -> card().isEmpty());
		return offered;
	}

	private static Optional<Link> wordLink() {
		return Driver.all(Driver.window().getShell(), Link.class).stream()
				.filter(link -> link.isVisible() && link.getText().contains("Rhymes and other words")).findFirst();
	}

	private static String wordLinks() {
		return wordLink().map(Link::getText).orElse("");
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
