// SPDX-License-Identifier: EPL-2.0
package gleaner.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gleaner.editor.document.PoemInput;
import gleaner.engine.GenerationRequest;
import gleaner.files.StudioException;
import gleaner.studio.Studio;
import gleaner.studio.debris.DebrisWriter;
import gleaner.studio.making.MadeOf;
import gleaner.studio.making.Making;
import gleaner.studio.poem.Fragment;
import gleaner.studio.poem.Harvest;
import gleaner.studio.poem.Origin;
import gleaner.studio.poem.Poem;
import gleaner.studio.poem.Poems;
import gleaner.studio.poem.Provenance;
import gleaner.studio.poem.Shares;
import gleaner.ui.HarvestTransfer;
import gleaner.ui.Ink;
import gleaner.ui.StudioAccess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.eclipse.core.runtime.Adapters;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyleRange;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.DND;
import org.eclipse.swt.dnd.DropTarget;
import org.eclipse.swt.dnd.DropTargetEvent;
import org.eclipse.swt.dnd.DropTargetListener;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Link;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.IEditorInput;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.MultiPartInitException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Poems are opened, edited, saved and carried about; their marks go with them. */
class PoemEditorTest {
	private static final Making SOURCE = new Making("markov", "Markov", Map.of("order", "3"),
			List.of(MadeOf.corpus("Harbour notes", 0.7, "a"), MadeOf.corpus("Kitchen", 0.3, "b")),
			Optional.empty(), GenerationRequest.poem(42).withPrompt("the dark").withDiversity(0.8), Instant.parse("2016-12-09T18:39:18Z"));
	private static final String DEBRIS = "2016-12-09/18-39-18_markov_seed-42";
	private static final String VERSE = "the dark water keeps\nits salt and its mouth\n";

	private Poems poems;

	private static Harvest machine(String text) {
		return new Harvest(text, Provenance.of(new Fragment(DEBRIS, 881, text.length(), SOURCE)));
	}

	@BeforeEach
	void studioIsOpen() {
		Driver.waitForStudio();
		poems = StudioAccess.current().map(Studio::poems).orElseThrow();
	}

	@AfterEach
	void close() throws StudioException {
		Driver.ui(() -> Driver.page().closeAllEditors(false));
		for (String title : poems.titles()) poems.remove(title);
	}

	private void open(String title, Harvest poem) throws StudioException {
		poems.write(title, poem);
		open(title, poem.text());
	}

	/** Opens a poem that is on the disk, and waits for its text. */
	private static void open(String title, String text) {
		Driver.command("gleaner.poem.open", "title", title);
		Driver.waitFor("the page of " + title, () -> editor() != null && title.equals(editor().getTitle()));
		Driver.waitFor("the text of " + title, () -> page().getText().equals(text) && page().getEditable());
		Driver.ui(() -> page().setFocus());
	}

	/** UI thread. */
	private static IEditorPart editor() {
		return Driver.page().getActiveEditor();
	}

	/** UI thread. */
	private static StyledText page() {
		return (StyledText) editor().getAdapter(Control.class);
	}

	private static String text() {
		return Driver.ui(() -> page().getText());
	}

	private static boolean isDirty() {
		return Driver.ui(() -> editor().isDirty());
	}

	private Poem save() throws StudioException {
		Driver.command("org.eclipse.ui.file.save");
		Driver.waitFor("the poem to be saved", () -> !editor().isDirty());
		return poems.read(Driver.ui(() -> editor().getTitle()));
	}

	private static void type(String text) {
		Driver.type(Driver.ui(PoemEditorTest::page), text);
	}

	private static void select(String word) {
		int start = text().indexOf(word);
		select(start, start + word.length());
	}

	private static void select(int from, int to) {
		Driver.ui(() -> {
			page().setSelection(from, to);
			Driver.send(page(), SWT.Selection);
			Driver.send(page(), SWT.MouseDown);
		});
	}

	private static void caret(int offset) {
		select(offset, offset);
	}

	private static RGB inkAt(String word) {
		int offset = text().indexOf(word);
		return Driver.ui(() -> {
			StyleRange style = page().getStyleRangeAtOffset(offset);
			return style == null || style.foreground == null ? null : style.foreground.getRGB();
		});
	}

	private static RGB rgb(Ink ink) {
		return Driver.ui(() -> ink.get().getRGB());
	}

	private static Shares shares(Poem poem) {
		return poem.provenance().shares(poem.text());
	}

	private static List<String> links() {
		return Driver
				.ui(() -> Driver.all(Driver.window().getShell(), Link.class).stream().filter(Link::isVisible).map(Link::getText).toList());
	}

	private static void choose(String choice) {
		Driver.ui(() -> {
			Link link = Driver.find(Driver.window().getShell(), Link.class, each -> each.isVisible() && each.getText().contains(choice));
			Event event = new Event();
			event.text = choice;
			link.notifyListeners(SWT.Selection, event);
		});
	}

	@Test
	void originIsSeenAndCanBeSwitchedOff() throws StudioException {
		open("Water", machine(VERSE).plus(Harvest.hand("by my own hand\n"))
				.plus(new Harvest("nobody knows\n", Provenance.of(Origin.UNKNOWN, 13))));
		assertEquals(rgb(Ink.MACHINE), inkAt("dark"));
		assertNull(inkAt("own hand"));
		select("water");
		type("wine");
		assertEquals(rgb(Ink.SWAP), inkAt("wine"));
		caret(text().indexOf("keeps") + 1);
		Driver.screenshot("poem-one-theme");
		RGB before = rgb(Ink.PANE);
		Driver.command("gleaner.theme");
		Driver.waitFor("the other theme", () -> !Ink.PANE.get().getRGB().equals(before));
		Driver.waitFor("its ink", () -> Ink.MACHINE.get().getRGB().equals(inkAt("dark")));
		Driver.screenshot("poem-other-theme");
		Driver.command("gleaner.theme");
		Driver.waitFor("the first theme", () -> Ink.PANE.get().getRGB().equals(before));
		Driver.command("gleaner.poem.showOrigin");
		assertNull(inkAt("dark"));
		Driver.screenshot("poem-without-origin");
		Driver.command("gleaner.poem.showOrigin");
		assertEquals(rgb(Ink.MACHINE), inkAt("dark"));
	}

	@Test
	void whatIsTypedUndoneAndSavedKeepsItsMarks() throws StudioException {
		open("Water", machine(VERSE));
		assertFalse(isDirty());
		caret(VERSE.length());
		type("and I");
		select("water");
		type("wine");
		assertTrue(isDirty());
		assertEquals(new Shares(30, 4, 4, 0), shares(save()));
		for (int i = 0; i < 9 && !text().equals(VERSE); i++) Driver.command("org.eclipse.ui.edit.undo");
		assertEquals(machine(VERSE), save().harvest());
		Driver.command("org.eclipse.ui.edit.redo");
		assertTrue(isDirty());
		Driver.command("org.eclipse.ui.edit.undo");
		assertFalse(isDirty(), "back at what was saved");
	}

	@Test
	void cutAndPasteKeepMarksWithinAndBetweenPoems() throws StudioException {
		open("Water", machine(VERSE));
		select("dark ");
		Driver.command("org.eclipse.ui.edit.cut");
		caret(text().length());
		Driver.command("org.eclipse.ui.edit.paste");
		assertEquals("the water keeps\nits salt and its mouth\ndark ", text());
		assertEquals(new Shares(35, 0, 0, 0), shares(save()));
		open("Other", Harvest.hand("mine: "));
		caret(6);
		Driver.command("org.eclipse.ui.edit.paste");
		assertEquals("mine: dark ", text());
		assertEquals(new Shares(4, 0, 5, 0), shares(save()));
		Driver.command("org.eclipse.ui.edit.undo");
		Driver.command("org.eclipse.ui.edit.redo");
		caret(text().length());
		type("!");
		assertEquals(new Shares(4, 0, 6, 0), shares(save()));
	}

	@Test
	void aHarvestComesIntoThePoemAtHandAndLeadsBackToItsDebris() throws StudioException {
		Making header = new Making("markov", "Markov", Map.of("order", "3"), SOURCE.mix(), Optional.empty(),
				GenerationRequest.poem(42).withPrompt("the dark"), SOURCE.made());
		String debris;
		try (DebrisWriter writer = StudioAccess.current().orElseThrow().debris().begin(header)) {
			writer.prompt("the dark");
			writer.append(" water keeps\nits salt\n");
			writer.poemEnd();
			debris = writer.id();
		} catch (IOException e) {
			throw new AssertionError(e);
		}
		open("Harbour", Harvest.hand("mine"));
		Driver.command("gleaner.debris.show", "debris", debris, "offset", "0", "length", "20");
		Driver.waitFor("the debris to be selected", () -> Adapters.adapt(Driver.page().getActivePart(), Harvest.class) != null);
		Driver.command("gleaner.harvest");
		Driver.waitFor("the harvest", () -> page().getText().equals("mine\nthe dark water keeps"));
		assertTrue(Driver.ui(() -> Driver.page().getActivePart() != editor()), "the focus stays in the debris");
		Driver.command("org.eclipse.ui.edit.undo");
		assertEquals("mine", text());
		Driver.command("org.eclipse.ui.edit.redo");
		assertEquals("mine\nthe dark water keeps", text());
		assertTrue(Driver.ui(() -> Driver.page().getActivePart() != editor()), "the focus stays in the debris");
		Driver.screenshot("poem-harvest");
		Driver.ui(() -> Driver.page().activate(editor()));
		Poem poem = save();
		assertEquals(new Shares(10, 0, 11, 0), shares(poem), "the prompt is the poet's");
		assertEquals(8, ((Origin.Machine) poem.provenance().at(14).origin()).fragment().offset());
		Driver.command("org.eclipse.ui.edit.undo");
		assertEquals("mine", text());
		Driver.command("org.eclipse.ui.edit.redo");
		caret(16);
		Driver.key(Driver.ui(PoemEditorTest::page), 0, SWT.ARROW_RIGHT);
		Driver.waitFor("the way back", () -> links().stream().anyMatch(link -> link.contains("Open in debris")));
	}

	@Test
	void textFromDebrisIsPastedAndDroppedWithItsMarks() throws StudioException {
		open("Water", Harvest.hand("mine\n"));
		Harvest debris = machine("dark water");
		Driver.ui(() -> {
			Clipboard clipboard = new Clipboard(Driver.display());
			clipboard.setContents(new Object[] { debris, debris.text() },
					new Transfer[] { HarvestTransfer.getInstance(), TextTransfer.getInstance() });
			clipboard.dispose();
		});
		caret(5);
		Driver.command("org.eclipse.ui.edit.paste");
		assertEquals(new Shares(9, 0, 4, 0), shares(save()));
		caret(0);
		Driver.ui(() -> drop(debris, HarvestTransfer.getInstance()));
		assertEquals("dark watermine\ndark water", text());
		assertEquals(new Shares(18, 0, 4, 0), shares(save()));
	}

	@Test
	void whatIsDroppedIsAStepOfItsOwnAndThePoetGoesOnInThePoem() throws StudioException {
		open("Water", Harvest.hand("mine\n"));
		caret(5);
		type("and I");
		Driver.view("gleaner.ui.debris");
		Driver.ui(() -> drop(machine("dark water"), HarvestTransfer.getInstance()));
		Driver.waitFor("the focus in the poem", () -> Driver.page().getActivePart() == editor() && page().isFocusControl());
		assertEquals("mine\nand Idark water", text());
		Driver.command("org.eclipse.ui.edit.undo");
		assertEquals("mine\nand I", text());
	}

	@Test
	void undoLivesOnWhenAPoemGoesThatHasNotBeenLookedAt() throws StudioException {
		for (boolean renamed : List.of(false, true)) {
			poems.write("Behind", Harvest.hand("behind"));
			poems.write("Front", Harvest.hand("front"));
			// as at a start: the tab of the other is there, and its page is not made yet
			Driver.ui(() -> {
				try {
					Driver.page().openEditors(new IEditorInput[] { new PoemInput("Front"), new PoemInput("Behind") },
							new String[] { "gleaner.editor.poem", "gleaner.editor.poem" }, IWorkbenchPage.MATCH_INPUT);
				} catch (MultiPartInitException e) {
					throw new IllegalStateException(e);
				}
			});
			Driver.waitFor("the page in front", () -> editor() != null && editor().getTitle().equals("Front") && page().getEditable());
			assertNull(Driver.ui(() -> Driver.page().findEditors(new PoemInput("Behind"), null, IWorkbenchPage.MATCH_INPUT)[0]
					.getEditor(false)), "it has been looked at");
			Driver.ui(() -> page().setFocus());
			if (renamed) {
				Driver.commandLater("gleaner.poem.rename", "title", "Behind");
				Shell dialog = Driver.dialog("Rename poem");
				Driver.ui(() -> Driver.all(dialog, Text.class).getFirst().setText("Beyond"));
				Driver.press(dialog, "OK");
				Driver.waitFor("the other title", () -> poems.exists("Beyond"));
			} else {
				Driver.command("gleaner.poem.delete", "title", "Behind");
				Driver.waitFor("the poem to be gone", () -> !poems.exists("Behind"));
			}
			Driver.waitFor("the page to be there", () -> editor() != null && editor().getTitle().equals("Front"));
			caret(5);
			type("!");
			assertEquals("front!", text());
			Driver.command("org.eclipse.ui.edit.undo");
			assertEquals("front", text());
			close();
		}
	}

	@Test
	void plainTextDroppedFromAPoemKeepsItsMarks() throws StudioException {
		open("Water", machine(VERSE));
		select("dark ");
		open("Other", Harvest.hand("mine: "));
		caret(6);
		Driver.ui(() -> drop("dark ", TextTransfer.getInstance()));
		assertEquals("mine: dark ", text());
		assertEquals(new Shares(4, 0, 5, 0), shares(save()));
	}

	private static void drop(Object what, Transfer transfer) {
		DropTarget target = (DropTarget) page().getData(DND.DROP_TARGET_KEY);
		DropTargetEvent drop = Driver.dropEvent(target);
		drop.data = what;
		drop.dataTypes = transfer.getSupportedTypes();
		drop.currentDataType = drop.dataTypes[0];
		drop.operations = DND.DROP_COPY;
		drop.detail = DND.DROP_COPY;
		for (DropTargetListener listener : target.getDropListeners()) {
			listener.dragEnter(drop);
			listener.drop(drop);
		}
	}

	@Test
	void theWordViewTellsWhereAWordIsFrom() throws StudioException {
		Driver.view("gleaner.editor.provenance");
		open("Water", machine(VERSE).plus(Harvest.hand("by hand\n")));
		caret(VERSE.indexOf("water"));
		Driver.key(Driver.ui(PoemEditorTest::page), 0, SWT.ARROW_RIGHT);
		Driver.waitFor("the word to be told", () -> told().contains("made by Markov"));
		String told = Driver.ui(PoemEditorTest::told);
		for (String known : List.of("water", "Harbour notes 70 %, Kitchen 30 %", "order 3", "42", "0.8", "“the dark”", "2016", DEBRIS))
			assertTrue(told.contains(known), known + " in " + told);
		assertTrue(links().stream().anyMatch(link -> link.contains("Open in debris")), links().toString());
		Driver.screenshot("poem-word");
		caret(VERSE.length() + 3);
		Driver.key(Driver.ui(PoemEditorTest::page), 0, SWT.ARROW_RIGHT);
		Driver.waitFor("the hand to be told", () -> told().contains("by hand"));
	}

	/** UI thread. */
	private static String told() {
		return Driver.all(Driver.window().getShell(), StyledText.class).stream().filter(text -> !text.getEditable() && text.isVisible())
				.map(StyledText::getText).collect(Collectors.joining("\n"));
	}

	@Test
	void aPoemChangedOutsideIsReadAgain() throws IOException {
		open("Water", machine(VERSE));
		writeOutside(VERSE + "written elsewhere\n", 5);
		Driver.waitFor("the new text", () -> page().getText().equals(VERSE + "written elsewhere\n"));
		assertFalse(isDirty());
		caret(0);
		type("x");
		writeOutside("quite another", 10);
		Driver.waitFor("the choice", () -> links().stream().anyMatch(link -> link.contains("Keep mine")));
		Driver.screenshot("poem-changed-outside");
		assertEquals("x" + VERSE + "written elsewhere\n", text());
		Driver.command("org.eclipse.ui.file.save");
		assertTrue(isDirty(), "what was written elsewhere is not written over unasked");
		assertEquals("quite another", Files.readString(poems.file("Water")));
		Driver.waitFor("the choice", () -> links().stream().anyMatch(link -> link.contains("Keep mine")));
		choose("Keep mine");
		assertEquals("x" + VERSE + "written elsewhere\n", save().text());
	}

	private void writeOutside(String text, int later) throws IOException {
		Files.writeString(poems.file("Water"), text);
		Files.setLastModifiedTime(poems.file("Water"), FileTime.from(Instant.now().plusSeconds(later)));
		Driver.ui(() -> Driver.send(page(), SWT.FocusIn));
	}

	@Test
	void whatIsNotSavedIsKeptAsideAndComesBack() throws StudioException {
		open("Water", machine(VERSE));
		type("never saved ");
		Driver.waitFor("it to be kept aside",
				() -> poems.unsaved("Water").filter(kept -> kept.text().startsWith("never saved ")).isPresent());
		Harvest kept = poems.unsaved("Water").orElseThrow();
		Driver.ui(() -> Driver.page().closeEditor(editor(), false));
		Driver.waitFor("it to be forgotten", () -> poems.unsaved("Water").isEmpty());
		poems.keepUnsaved("Water", kept);
		open("Water", kept.text());
		assertTrue(isDirty());
		Driver.screenshot("poem-brought-back");
		assertEquals(kept, save().harvest());
	}

	@Test
	void poemsAreMadeRenamedAndThrownAway() throws StudioException {
		Driver.command("gleaner.poem.new");
		Driver.waitFor("a new poem", () -> editor() != null && editor().getTitle().equals("Untitled") && page().getEditable());
		type("a first line");
		save();
		Driver.commandLater("gleaner.poem.rename");
		Shell dialog = Driver.dialog("Rename poem");
		Driver.ui(() -> Driver.find(dialog, Text.class, Text::getEditable).setText("First light"));
		Driver.press(dialog, "OK");
		Driver.waitFor("the new title", () -> editor().getTitle().equals("First light"));
		Driver.waitFor("the text", () -> page().getText().equals("a first line"));
		assertEquals(List.of("First light"), poems.titles());
		Driver.command("gleaner.poem.delete", "title", "First light");
		Driver.waitFor("the poem to be gone", () -> editor() == null && !poems.exists("First light"));
	}

	@Test
	void aLongPoemOpensWithoutBeingInked() throws StudioException {
		open("Long", machine("the dark water keeps its salt and its mouth\n".repeat(25_000)));
		assertNull(inkAt("dark"));
	}
}
