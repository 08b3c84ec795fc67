// SPDX-License-Identifier: EPL-2.0
package gleaner.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gleaner.desk.rhythm.PoemRhythm;
import gleaner.editor.rhythm.RhythmFollower;
import gleaner.files.StudioException;
import gleaner.studio.poem.Harvest;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.eclipse.e4.ui.model.application.ui.basic.MPart;
import org.eclipse.jface.text.ITextViewer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Rhythm in the margin, stress marks, the ruler, the Form view, line work: by keyboard alone. */
class RhythmTest {
	private static final String CUP = "the mouth's salt\ntiny from carrying\na generative bowl\nand all the harbour in it, cold\n"
			+ "we leave the light its winter\nand the hand its voivat\n";
	private static final String SONNET = "The harbour keeps its little lights alight,\nand all the boats are sleeping in the bay;\n"
			+ "a gull complains, and then forgets the night,\nforgets the night\nand wakes, and waits, and waits again for day.\n";

	private PoemDriver poem;

	@BeforeEach
	void studioIsOpen() {
		poem = new PoemDriver();
	}

	@AfterEach
	void close() throws StudioException {
		poem.close();
	}

	private static Optional<PoemRhythm> rhythm() {
		return RhythmFollower.of(PoemDriver.editor().getAdapter(ITextViewer.class)).rhythm();
	}

	private static void waitForRhythm(String what, Predicate<PoemRhythm> so) {
		Driver.waitFor(what, () -> rhythm().filter(so).isPresent());
	}

	private static List<Integer> syllables(PoemRhythm rhythm) {
		return rhythm.lines().stream().map(line -> line.scanned().syllableCount()).toList();
	}

	@Test
	void theMarginFollowsWhileTyping() throws StudioException {
		poem.open("Cup", PoemDriver.machine(CUP));
		waitForRhythm("the rhythm", rhythm -> syllables(rhythm).stream().limit(5).toList().equals(List.of(3, 6, 6, 8, 7)));
		int width = Driver.ui(() -> PoemDriver.page().getClientArea().width);
		int margin = Driver.ui(() -> PoemDriver.page().getRightMargin());
		assertTrue(margin > 60 && margin < width / 2, margin + " of " + width);
		Point before = Driver.ui(() -> PoemDriver.page().getLocationAtOffset(CUP.indexOf("harbour")));
		Driver.screenshot("rhythm");
		poem.caretIn("salt");
		poem.select(CUP.indexOf("\n"), CUP.indexOf("\n"));
		poem.type(" and sand");
		waitForRhythm("the new rhythm", rhythm -> syllables(rhythm).getFirst() == 5);
		assertEquals(before, Driver.ui(() -> PoemDriver.page().getLocationAtOffset(poem.text().indexOf("harbour"))), "nothing shifts");
		assertEquals(margin, Driver.ui(() -> PoemDriver.page().getRightMargin()));
		Driver.key(Driver.ui(PoemDriver::page), 0, SWT.F7);
		Driver.screenshot("rhythm-stress");
		PoemDriver.inOtherTheme(() -> Driver.screenshot("rhythm-stress-other-theme"));
		Driver.key(Driver.ui(PoemDriver::page), 0, SWT.F7);
		Driver.command("gleaner.poem.showRhythm");
		assertTrue(Driver.ui(() -> PoemDriver.page().getRightMargin()) < 40);
		Driver.command("gleaner.poem.showRhythm");
	}

	@Test
	void theRulerShowsWhereThePatternBreaks() throws StudioException {
		poem.open("Bay", Harvest.hand(SONNET));
		waitForRhythm("the rhythm", PoemRhythm::hasPattern);
		assertEquals(List.of(false, false, false, true, false, false),
				rhythmNow().lines().stream().map(line -> line.leaves().isPresent()).toList());
		Driver.command("gleaner.poem.showPattern");
		Driver.command("gleaner.text.larger");
		Driver.command("gleaner.text.larger");
		Driver.command("gleaner.text.larger");
		Driver.screenshot("rhythm-ruler-large");
		Driver.command("gleaner.text.usual");
		Driver.screenshot("rhythm-ruler");
		Driver.command("gleaner.poem.showPattern");
	}

	private static PoemRhythm rhythmNow() {
		return Driver.ui(() -> rhythm().orElseThrow());
	}

	@Test
	void aFormIsChosenAndKept() throws StudioException {
		Driver.view("gleaner.editor.form");
		poem.open("Bay", Harvest.hand(SONNET));
		waitForRhythm("the rhythm", any -> true);
		choose("Sonnet (English)");
		Driver.waitFor("the sonnet", () -> rows().stream().anyMatch(row -> row.contains("of 5 lines meet it; 9 lines are still to come")));
		assertTrue(Driver.ui(RhythmTest::rows).stream().anyMatch(row -> row.startsWith("forgets the night\tdimeter for pentameter")),
				Driver.ui(RhythmTest::rows)::toString);
		Driver.screenshot("form-sonnet");
		Driver.waitFor("the form to be noted", () -> noted("Bay").equals("sonnet"));
		choose("Own pattern …");
		Driver.ui(() -> field().setText("10a 10b 10a 4a 10b"));
		Driver.waitFor("the pattern", () -> rows().stream().anyMatch(row -> row.startsWith("All 5 lines meet it")));
		Driver.waitFor("the pattern to be noted", () -> noted("Bay").equals("10a 10b 10a 4a 10b"));
		Driver.ui(() -> field().setText("10a bee"));
		Driver.screenshot("form-pattern-wrong");
		poem.open("Other", Harvest.hand("free\n"));
		Driver.waitFor("the free form", () -> rows().stream().anyMatch(row -> row.contains("free to be free")));
		Driver.command("gleaner.poem.open", "title", "Bay");
		Driver.waitFor("the pattern again", () -> rows().stream().anyMatch(row -> row.startsWith("All 5 lines meet it")));
		PoemDriver.inOtherTheme(() -> Driver.screenshot("form-other-theme"));
	}

	@Test
	void ofAVeryLongPoemTheLinesOnThePageAreHeard() throws StudioException {
		Driver.view("gleaner.editor.form");
		StringBuilder text = new StringBuilder();
		for (int i = 0; i < 20_000; i++)
			text.append(i % 5 == 4 ? "" : i % 2 == 0 ? "The harbour keeps its little lights alight" : "and all the boats are sleeping")
					.append('\n');
		poem.open("Sea of Lines", Harvest.hand(text.toString()));
		waitForRhythm("the first lines", rhythm -> syllables(rhythm, 0, 4).equals(List.of(10, 7, 10, 7)));
		assertFalse(rhythmNow().isWhole());
		Driver.waitFor("what is said of a form",
				() -> rows().stream().anyMatch(row -> row.startsWith("Gleaner checks forms only in poems of up to 3,000 lines.")));
		leapTo(15_003);
		waitForRhythm("the lines far below", rhythm -> syllables(rhythm, 15_005, 4).equals(List.of(7, 10, 7, 10)));
		poem.select(Driver.ui(() -> PoemDriver.page().getOffsetAtLine(15_005)), Driver.ui(() -> PoemDriver.page().getOffsetAtLine(15_005)));
		poem.type("O sea, O sea, \r");
		waitForRhythm("the lines that were typed, and those that moved",
				rhythm -> syllables(rhythm, 15_005, 5).equals(List.of(4, 7, 10, 7, 10)));
		Driver.screenshot("rhythm-very-long");
		leapTo(19_990);
		waitForRhythm("the last lines", rhythm -> syllables(rhythm, 19_997, 2).equals(List.of(10, 7)));
		leapTo(0);
		waitForRhythm("the first lines again", rhythm -> syllables(rhythm, 0, 4).equals(List.of(10, 7, 10, 7)));
		Driver.ui(() -> PoemDriver.page().replaceTextRange(40, PoemDriver.page().getCharCount() - 40, ""));
		waitForRhythm("the poem that is short now", rhythm -> rhythm.isWhole() && rhythm.lines().size() == 1);
		assertEquals(1, rhythmNow().lines().size());
	}

	private static void leapTo(int line) {
		Driver.ui(() -> PoemDriver.page().setTopIndex(line));
	}

	/** Of some lines of the poem as it is now; fewer if not all have been heard. UI thread. */
	private static List<Integer> syllables(PoemRhythm rhythm, int first, int count) {
		StyledText page = PoemDriver.page();
		return IntStream.range(first, first + count)
				.mapToObj(line -> rhythm.at(line, page.getLine(line), page.getLineCount())
						.filter(each -> each.scanned().text().equals(page.getLine(line))))
				.flatMap(Optional::stream).map(line -> line.scanned().syllableCount()).toList();
	}

	private String noted(String title) {
		try {
			return DebrisDriver.studio().poems().form(title);
		} catch (StudioException e) {
			throw new AssertionError(e);
		}
	}

	/** UI thread. */
	private static Composite form() {
		return (Composite) Driver.page().findView("gleaner.editor.form").getSite().getService(MPart.class).getWidget();
	}

	/** UI thread. */
	private static List<String> rows() {
		return Stream.of(Driver.find(form(), Table.class, any -> true).getItems()).map(item -> item.getText(0) + "\t" + item.getText(1))
				.toList();
	}

	/** UI thread. */
	private static Text field() {
		return Driver.find(form(), Text.class, any -> true);
	}

	private static void choose(String name) {
		Driver.ui(() -> {
			Combo forms = Driver.find(form(), Combo.class, Control::isEnabled);
			forms.select(forms.indexOf(name));
			Driver.send(forms, SWT.Selection);
		});
	}

	/** Presses a key in the poem, and takes one step back afterwards: one gesture, one step. */
	private void gesture(int caret, int stateMask, int key, String expected) {
		String before = poem.text();
		poem.select(caret, caret);
		Driver.key(Driver.ui(PoemDriver::page), stateMask, key);
		Driver.waitFor("“" + expected + "”", () -> PoemDriver.page().getText().equals(expected));
		poem.undo();
		assertEquals(before, poem.text());
		Driver.command("org.eclipse.ui.edit.redo");
		assertEquals(expected, poem.text());
		poem.undo();
	}

	@Test
	void linesAreWorkedOnInOneStepEach() throws StudioException {
		String text = "The dark, water\nkeeps its salt\nand its mouth\n";
		poem.open("Lines", PoemDriver.machine(text));
		gesture(9, SWT.MOD1 | SWT.MOD2, SWT.CR, "The dark,\nwater\nkeeps its salt\nand its mouth\n");
		gesture(9, SWT.MOD1, 'j', "The dark, water keeps its salt\nand its mouth\n");
		gesture(9, SWT.MOD3, SWT.ARROW_DOWN, "keeps its salt\nThe dark, water\nand its mouth\n");
		gesture(17, SWT.MOD3, SWT.ARROW_UP, "keeps its salt\nThe dark, water\nand its mouth\n");
		gesture(9, SWT.MOD1 | SWT.MOD2, SWT.DEL, "The dark,\nkeeps its salt\nand its mouth\n");
		gesture(9, SWT.MOD1 | SWT.MOD2, 'o', "and its mouth\nkeeps its salt\nThe dark, water\n");
		gesture(9, SWT.MOD1 | SWT.MOD2, 'r', text + "The dark, water\n");
		gesture(9, SWT.MOD1 | SWT.MOD2, 'p', "The dark water\nkeeps its salt\nand its mouth\n");
		gesture(9, SWT.MOD1 | SWT.MOD2, 'y', "the dark, water\nkeeps its salt\nand its mouth\n");
		gesture(9, SWT.MOD1 | SWT.MOD2, 'x', "THE DARK, WATER\nkeeps its salt\nand its mouth\n");
		gesture(9, SWT.MOD1 | SWT.MOD2, 'b', "The dark, water keeps its salt and its mouth\n");
		assertEquals(PoemDriver.machine(text), poem.saved().harvest());
		Driver.command("gleaner.line.syllables", "count", "3");
		Driver.waitFor("lines of three", () -> PoemDriver.page().getText().equals("The dark,\nwater keeps\nits salt and\nits mouth\n"));
		poem.undo();
		poem.select(0, text.length());
		Driver.command("gleaner.line.capitals");
		Driver.waitFor("the capitals", () -> PoemDriver.page().getText().equals("The dark, water\nKeeps its salt\nAnd its mouth\n"));
		poem.undo();
		assertEquals(PoemDriver.machine(text), poem.saved().harvest());
	}

	@Test
	void allMachineWordsStayTheMachines() throws StudioException {
		String text = "the dark water\nkeeps its salt\n";
		poem.open("Marks", PoemDriver.machine(text));
		Driver.command("gleaner.line.reverse");
		Driver.command("gleaner.line.join");
		Driver.command("gleaner.line.breath");
		Driver.pause(Duration.ofMillis(300));
		poem.select(poem.text().indexOf("dark"), poem.text().indexOf("dark"));
		Driver.command("gleaner.line.break");
		assertEquals(24, poem.saved().provenance().shares(poem.text()).machine());
		assertEquals(24, poem.saved().provenance().shares(poem.text()).total());
	}
}
