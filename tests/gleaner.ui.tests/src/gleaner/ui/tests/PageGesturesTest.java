// SPDX-License-Identifier: EPL-2.0
package gleaner.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gleaner.engine.testkit.ScriptedEngine;
import gleaner.files.StudioException;
import gleaner.studio.poem.Harvest;
import gleaner.studio.poem.Origin;
import gleaner.ui.HarvestTransfer;
import gleaner.ui.Ink;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CLabel;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.dnd.DND;
import org.eclipse.swt.dnd.DropTarget;
import org.eclipse.swt.dnd.DropTargetEvent;
import org.eclipse.swt.dnd.DropTargetListener;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.MenuItem;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.commands.ICommandService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What a poet does with the words of a page: drop lines, lock, find, correct, ask; and what the page shows of it. */
class PageGesturesTest {
	private static final String VERSE = "the dark water keeps\nits salt and its mouth\n";

	private static final String FIND = "org.eclipse.ui.edit.findReplace";

	private final PoemDriver poem = new PoemDriver();

	@AfterEach
	void close() throws StudioException {
		poem.close();
	}

	// --- dropping

	@Test
	void aLineThatIsDroppedNeverSplitsAWord() throws StudioException {
		poem.open("Salt", Harvest.hand(VERSE));
		Harvest line = PoemDriver.machine("a rope of smoke").plus(Harvest.hand("\n"));
		Driver.ui(() -> HarvestTransfer.getInstance().dragging(Optional.of(line)));
		Driver.ui(() -> drag(line, "water", 0.9, DND.DROP_DEFAULT, false));
		Driver.screenshot("drop-between");
		Driver.ui(() -> drag(line, "water", 0.9, DND.DROP_DEFAULT, true));
		Driver.ui(() -> HarvestTransfer.getInstance().dragging(Optional.empty()));
		assertEquals("the dark water keeps\na rope of smoke\nits salt and its mouth\n", poem.text());
		assertEquals("a rope of smoke", poem.selection());
		poem.undo();
		assertEquals(VERSE, poem.text());
	}

	@Test
	void aPieceComesBesideTheWordUnlessThePoetAsksForMore() throws StudioException {
		poem.open("Salt", Harvest.hand(VERSE));
		Harvest piece = PoemDriver.machine("rope ");
		poem.caretIn("water");
		Driver.ui(() -> drag(piece, "water", 0.5, DND.DROP_DEFAULT, true));
		assertEquals("the dark rope water keeps\nits salt and its mouth\n", poem.text());
		poem.undo();
		poem.caretIn("water");
		Driver.ui(() -> drag(piece, "water", 0.5, DND.DROP_COPY, true));
		assertEquals("the dark wrope ater keeps\nits salt and its mouth\n", poem.text());
	}

	/** Drags over a word of the page, so far down in its line, and lets go or not; UI thread. */
	private static void drag(Harvest what, String word, double down, int detail, boolean isDropped) {
		StyledText page = PoemDriver.page();
		int offset = page.getText().indexOf(word) + 1;
		Point at = page.getLocationAtOffset(offset);
		Point place = page.toDisplay(at.x, at.y + (int) (down * page.getLineHeight(offset)));
		DropTarget target = (DropTarget) page.getData(DND.DROP_TARGET_KEY);
		DropTargetEvent event = Driver.dropEvent(target);
		event.x = place.x;
		event.y = place.y;
		event.dataTypes = HarvestTransfer.getInstance().getSupportedTypes();
		event.currentDataType = event.dataTypes[0];
		event.operations = DND.DROP_COPY;
		event.detail = detail;
		for (DropTargetListener listener : target.getDropListeners()) {
			listener.dragEnter(event);
			listener.dragOver(event);
			event.data = what;
			if (isDropped) listener.drop(event);
		}
	}

	// --- locking

	/** Not one point of a letter changes its colour when a word is locked. */
	@Test
	void theFrameOfALockedWordGoesThroughNoLetter() throws StudioException {
		poem.open("Locks", Harvest.hand("jumping, quickly over the page\nplaying (slightly) by the quay\n"));
		Driver.ui(() -> PoemDriver.page().setCaret(null));
		Driver.screenshot("locks-before");
		ImageData before = pictureAtRest();
		for (String word : List.of("jumping", "quickly", "page", "slightly", "quay")) {
			poem.select(word);
			Driver.command("gleaner.poem.lock");
		}
		poem.select(0, 0);
		Driver.screenshot("locks-after");
		ImageData after = pictureAtRest();
		int framed = 0;
		for (int y = 0; y < before.height; y++) for (int x = 0; x < before.width; x++) {
			RGB was = before.palette.getRGB(before.getPixel(x, y));
			RGB is = after.palette.getRGB(after.getPixel(x, y));
			if (was.equals(is)) continue;
			framed++;
			assertTrue(was.red + was.green + was.blue > 3 * 190, "a letter is struck through at " + x + ", " + y);
		}
		assertTrue(framed > 200, "there are frames: " + framed);
	}

	/** The text of the page once nothing is painted any more: marks come when words have been looked up. */
	private static ImageData pictureAtRest() {
		ImageData last = Driver.ui(PageGesturesTest::picture);
		for (int i = 0; i < 50; i++) {
			Driver.pause(Duration.ofMillis(300));
			ImageData now = Driver.ui(PageGesturesTest::picture);
			if (Arrays.equals(now.data, last.data)) break;
			last = now;
		}
		return last;
	}

	/** The text of the page without its margins; UI thread. */
	private static ImageData picture() {
		StyledText page = PoemDriver.page();
		Rectangle text = page.getTextBounds(0, page.getCharCount() - 1);
		Image image = new Image(Driver.display(), text.width, text.height);
		GC gc = new GC(page);
		gc.copyArea(image, text.x, text.y);
		gc.dispose();
		ImageData data = image.getImageData();
		image.dispose();
		return data;
	}

	// --- wrapped lines

	@Test
	void aLineThatIsTooLongHangs() throws StudioException {
		poem.open("Long", PoemDriver.machine("a line ".repeat(40) + "\nand the next\n"));
		Driver.ui(() -> {
			StyledText page = PoemDriver.page();
			int offset = 0;
			while (page.getLocationAtOffset(offset).y == page.getLocationAtOffset(0).y) offset++;
			int first = page.getLocationAtOffset(0).x;
			assertTrue(page.getLocationAtOffset(offset).x > first + 10, "it goes on further right");
			assertEquals(first, page.getLocationAtOffset(page.getText().indexOf("and the next")).x);
		});
		Driver.screenshot("hanging");
	}

	// --- finding

	@Test
	void findingCoversNoLineAndCounts() throws StudioException {
		poem.open("Sea", PoemDriver.machine("the sea is the sea\nand the Sea is all\n").plus(Harvest.hand("the last line of the sea\n")));
		int height = Driver.ui(() -> PoemDriver.page().getSize().y);
		Driver.waitFor("somebody who finds", () -> Driver.window().getService(ICommandService.class).getCommand(FIND).isEnabled());
		Driver.command(FIND);
		Text find = Driver.ui(() -> field("Find"));
		Driver.waitFor("the focus", find::isFocusControl);
		Driver.ui(() -> {
			Rectangle bar = Driver.display().map(find.getParent().getParent(), null, find.getParent().getParent().getClientArea());
			Rectangle page = Driver.display().map(PoemDriver.page(), null, PoemDriver.page().getClientArea());
			assertFalse(bar.intersects(page), "the bar lies below the page");
			assertTrue(PoemDriver.page().getSize().y < height, "the page makes room");
			assertTrue(find.getSize().x > 90, "there is room to write: " + find.getSize().x);
		});
		Driver.ui(() -> find.setText("sea"));
		Driver.waitFor("the count", () -> says("1 of 4"));
		assertEquals("sea", poem.selection());
		Driver.key(find, 0, SWT.CR);
		Driver.waitFor("the next", () -> says("2 of 4"));
		Driver.key(find, SWT.SHIFT, SWT.CR);
		Driver.key(find, SWT.SHIFT, SWT.CR);
		Driver.waitFor("round to the last", () -> says("4 of 4"));
		long marked = Driver.ui(() -> Stream.of(PoemDriver.page().getStyleRanges())
				.filter(style -> style.background != null && style.background.equals(Ink.SELECTION.get())).count());
		assertEquals(4, marked);
		Driver.screenshot("find");
		PoemDriver.inOtherTheme(() -> Driver.screenshot("find-other-theme"));
		Driver.ui(() -> {
			Button capitals = Driver.find(find.getParent().getParent(), Button.class, button -> button.getText().equals("Capitals"));
			capitals.setSelection(true);
			Driver.send(capitals, SWT.Selection);
		});
		Driver.waitFor("one less", () -> says("of 3"));
		Driver.ui(() -> field("Replace with").setText("hour"));
		Driver.press(Driver.ui(() -> find.getParent().getParent()), "All");
		Driver.waitFor("none", () -> says("none"));
		assertEquals("the hour is the hour\nand the Sea is all\nthe last line of the hour\n", poem.text());
		assertTrue(poem.saved().harvest().provenance().at(5).origin() instanceof Origin.Changed, "it knows what stood there");
		poem.undo();
		assertEquals("the sea is the sea\nand the Sea is all\nthe last line of the sea\n", poem.text());
		Driver.ui(() -> {
			Event escape = new Event();
			escape.detail = SWT.TRAVERSE_ESCAPE;
			find.notifyListeners(SWT.Traverse, escape);
		});
		Driver.waitFor("the text has the focus", () -> PoemDriver.page().isFocusControl() && !find.isVisible());
		int after = Driver.ui(() -> PoemDriver.page().getSize().y);
		assertEquals(height, after);
	}

	/** UI thread. */
	private static Text field(String name) {
		return Driver.find(Driver.window().getShell(), Text.class, text -> name.equals(text.getMessage()) && text.isVisible());
	}

	/** UI thread. */
	private static boolean says(String words) {
		return Driver.all(Driver.window().getShell(), CLabel.class).stream()
				.anyMatch(label -> label.isVisible() && label.getText().contains(words));
	}

	// --- the menu

	@Test
	void theMenuHasEveryGestureWithItsKey() throws StudioException {
		poem.open("Salt", Harvest.hand(VERSE));
		List<String> items = Driver.ui(() -> {
			PoemDriver.page().getMenu().notifyListeners(SWT.Show, new Event());
			return Stream.of(PoemDriver.page().getMenu().getItems()).flatMap(PageGesturesTest::flat).toList();
		});
		String all = items.stream().map(item -> item.replace("&", "")).collect(Collectors.joining("\n"));
		for (String gesture : List.of("Suggest Words…\tCtrl+1", "What Comes Next…\tCtrl+Space", "Regenerate…\tF9", "Lock Words\tShift+F9",
				"Correct Slip\tShift+Ctrl+C", "Join Lines\tCtrl+J", "Reverse Order of Lines\tShift+Ctrl+O", "What This Word Is",
				"Open Source of Quotation", "Find", "Cut", "Paste"))
			assertTrue(all.contains(gesture) || all.contains(gesture.replace("Shift+Ctrl", "Ctrl+Shift")), gesture + " in\n" + all);
		Driver.ui(() -> PoemDriver.page().getMenu().notifyListeners(SWT.Hide, new Event()));
	}

	private static Stream<String> flat(MenuItem item) {
		if (item.getMenu() == null) return Stream.of(item.getText());
		item.getMenu().notifyListeners(SWT.Show, new Event());
		return Stream.concat(Stream.of(item.getText()), Stream.of(item.getMenu().getItems()).flatMap(PageGesturesTest::flat));
	}

	// --- words

	@Test
	void theWordViewKnowsTheWord() throws StudioException {
		Driver.view("gleaner.editor.provenance");
		poem.open("Voivat", PoemDriver.machine("and the hand its voivat\n").plus(Harvest.hand("the sea\n")));
		move("voivat");
		Driver.waitFor("what it is", () -> told().contains("an invention"));
		String told = Driver.ui(PageGesturesTest::told);
		for (String known : List.of("said VOY-", "2 syllables / x", "kin by sound", "kin by shape", "phones", "made by Markov", "seed 42",
				"rhymes here"))
			assertTrue(told.contains(known), known + " in " + told);
		Driver.screenshot("word-invention");
		PoemDriver.inOtherTheme(() -> Driver.screenshot("word-invention-other-theme"));
		move("sea");
		Driver.waitFor("a word", () -> told().contains("a word · said SEE · 1 syllable /") && told().contains("means"));
		Driver.screenshot("word-known");
	}

	private void move(String word) {
		int start = poem.text().indexOf(word);
		poem.select(start, start);
		Driver.key(Driver.ui(PoemDriver::page), 0, SWT.ARROW_RIGHT);
	}

	/** UI thread. */
	private static String told() {
		return Driver.all(Driver.window().getShell(), StyledText.class).stream().filter(text -> !text.getEditable() && text.isVisible())
				.map(StyledText::getText).collect(Collectors.joining("\n"));
	}

	@Test
	void aSlipOfTheHandIsCorrectedByOneKeyAndAnInventionIsLeftAlone() throws StudioException {
		poem.open("Slips", Harvest.hand("who recieves the voivat\n").plus(PoemDriver.machine("recieves it\n")));
		int end = poem.text().length();
		poem.select(end, end);
		Driver.waitFor("the slip to be known", () -> {
			Driver.command("gleaner.poem.correct");
			return PoemDriver.page().getText().startsWith("who receives");
		});
		assertEquals("who receives the voivat\nrecieves it\n", poem.text(), "a machine makes no slips");
		assertEquals(end, poem.caret());
		poem.undo();
		assertEquals("who recieves the voivat\nrecieves it\n", poem.text());
		Driver.screenshot("slip");
		poem.caretIn("recieves");
		Driver.command("gleaner.poem.suggest");
		poem.waitForRow("did you mean");
		poem.walkTo("receives");
		Driver.screenshot("slip-suggestions");
		poem.enter();
		Driver.waitFor("the word", () -> PoemDriver.page().getText().startsWith("who receives the voivat"));
	}

	// --- debris

	@Test
	void inventionsAndQuotationsAreMarkedInDebris() {
		DebrisDriver view = new DebrisDriver();
		try {
			view.panes(1);
			view.install(new ScriptedEngine("the hand its voivat\n", "and the light\n").naming("scripted", "Scripted"));
			view.choose("Scripted");
			Driver.command("gleaner.debris.start");
			Driver.waitFor("the text", () -> view.text(0).contains("voivat"));
			int place = view.text(0).indexOf("voivat");
			Driver.waitFor("a line below the invention", () -> view.with(0, text -> accents(text, place, place + 5)) > 15);
			int elsewhere = view.with(0, text -> accents(text, 0, 2));
			assertEquals(0, elsewhere, "a word has none");
			Driver.screenshot("debris-marks");
			String says = view.with(0, text -> {
				Event pointer = new Event();
				Point at = text.getLocationAtOffset(place + 1);
				pointer.x = at.x + 1;
				pointer.y = at.y + 5;
				text.notifyListeners(SWT.MouseMove, pointer);
				return text.getToolTipText();
			});
			assertEquals("voivat: an invention", says);
		} finally {
			view.close();
		}
	}

	/** How many points below some characters have the colour of inventions; UI thread. */
	private static int accents(Control text, int from, int to) {
		Rectangle bounds = ((StyledText) text).getTextBounds(from, to);
		if (bounds.isEmpty()) return 0;
		Image image = new Image(Driver.display(), bounds.width, bounds.height);
		GC gc = new GC(text);
		gc.copyArea(image, bounds.x, bounds.y);
		gc.dispose();
		ImageData data = image.getImageData();
		image.dispose();
		RGB accent = Ink.ACCENT.get().getRGB();
		int count = 0;
		for (int y = 0; y < data.height; y++)
			for (int x = 0; x < data.width; x++) if (data.palette.getRGB(data.getPixel(x, y)).equals(accent)) count++;
		return count;
	}
}
