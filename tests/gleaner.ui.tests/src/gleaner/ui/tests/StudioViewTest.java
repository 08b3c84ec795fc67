// SPDX-License-Identifier: EPL-2.0
package gleaner.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gleaner.corpus.StoredCorpus;
import gleaner.files.StudioException;
import gleaner.studio.Studio;
import gleaner.studio.poem.Harvest;
import gleaner.studio.poem.Poems;
import gleaner.ui.StudioAccess;
import gleaner.ui.StudioChanges;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The Studio view: what it shows, and importing into it by wizard and by dropping files. */
class StudioViewTest {
	@TempDir
	Path folder;
	private Tree tree;

	@BeforeEach
	void showStudio() {
		Driver.waitForStudio();
		Driver.view("gleaner.ui.studio");
		tree = Driver.ui(() -> Driver.all(Driver.window().getShell(), Tree.class).getFirst());
		Driver.waitFor("the headings", () -> tree.getItemCount() == 6);
	}

	/** A wizard that a failure has left open would stand in the way of all tests that follow. */
	@AfterEach
	void closeTheWizard() {
		Driver.ui(() -> Stream.of(Driver.display().getShells()).filter(shell -> shell.getText().equals("Import Corpus"))
				.forEach(Shell::close));
	}

	@Test
	void headingsStandOpen() {
		Driver.ui(() -> {
			assertEquals("Corpora", tree.getItem(0).getText());
			assertEquals("Models", tree.getItem(1).getText());
			assertEquals("Debris", tree.getItem(2).getText());
			assertEquals("Poems", tree.getItem(3).getText());
			assertEquals("Reservoirs", tree.getItem(4).getText());
			assertEquals("Trash", tree.getItem(5).getText());
		});
		Driver.waitFor("the corpora to stand open", () -> tree.getItem(0).getExpanded());
	}

	@Test
	void wizardSaysWhatIsMissing() {
		Driver.commandLater("gleaner.corpus.import");
		Shell wizard = Driver.dialog("Import Corpus");
		Driver.ui(() -> {
			Button finish = Driver.find(wizard, Button.class, button -> button.getText().replace("&", "").equals("Finish"));
			assertFalse(finish.isEnabled());
		});
		Driver.screenshot("import-empty");
		Driver.press(wizard, "Cancel");
		Driver.waitFor("the wizard to close", wizard::isDisposed);
	}

	@Test
	void partsPoemsAtALineOfThePoetsChoice() throws IOException, StudioException {
		Path file = Files.writeString(folder.resolve("tide_table.txt"), "low water\n\nslack\n~~~\nhigh water\nand wind\n");
		Driver.dropFiles(tree, file);
		Shell wizard = Driver.dialog("Import Corpus");
		Driver.ui(() -> {
			Combo cut = Driver.all(wizard, Combo.class).getFirst();
			cut.select(cut.indexOf("split at a line that says"));
			Driver.send(cut, SWT.Selection);
			Driver.find(wizard, Text.class, text -> text.getText().equals("* * *")).setText("~~~");
		});
		Driver.waitFor("two poems in the preview", () -> preview(wizard).startsWith("2 poems from 1 file"));
		Driver.press(wizard, "Finish");
		Driver.waitFor("the corpus in the tree", () -> corpus("tide table").isPresent());
		assertEquals(2, StudioAccess.current().orElseThrow().corpora().get("tide table").poemCount());
		removes("tide table");
	}

	@Test
	void theNextLikelyWayToCutIsOfferedAndTaken() throws IOException, StudioException {
		Path file = Files.writeString(folder.resolve("tide_stanzas.txt"), "low water\nslack\nebb\n\nhigh water\nand wind\n");
		Driver.dropFiles(tree, file);
		Shell wizard = Driver.dialog("Import Corpus");
		Driver.waitFor("one poem in the preview", () -> preview(wizard).startsWith("1 poem from 1 file"));
		Driver.waitFor("the offer", () -> Driver.ui(() -> Driver.all(wizard, Link.class).stream().anyMatch(StudioViewTest::offersTwo)));
		Driver.screenshot("import-other-cut");
		Driver.ui(() -> Driver.send(Driver.find(wizard, Link.class, StudioViewTest::offersTwo), SWT.Selection));
		Driver.waitFor("two poems in the preview", () -> preview(wizard).startsWith("2 poems from 1 file"));
		Driver.waitFor("the offer to be gone",
				() -> Driver.ui(() -> Driver.all(wizard, Link.class).stream().noneMatch(StudioViewTest::offersTwo)));
		Driver.press(wizard, "Cancel");
		Driver.waitFor("the wizard to close", wizard::isDisposed);
	}

	private static boolean offersTwo(Link link) {
		return link.isVisible() && link.getText().equals("<a>Or cut at blank lines: 2 poems</a>");
	}

	@Test
	void aTableIsLookedAtCleanedAndImported() throws IOException, StudioException {
		Path table = Files.writeString(folder.resolve("tide_songs.csv"),
				"poet,song,lyrics\nW,Low,“salt”\u00A0and rope\nM,High,\"the tide,\nthe tide\"\nM,Again,the tide the tide\n");
		Driver.dropFiles(tree, table);
		Shell wizard = Driver.dialog("Import Corpus");
		Driver.waitFor("the poems", () -> shown(wizard).startsWith("Low\nW\n\n“salt”"));
		assertTrue(Driver.ui(() -> preview(wizard)).contains("1 duplicate."));
		Driver.ui(() -> {
			Combo poem = Driver.find(wizard, Combo.class, combo -> combo.isVisible() && combo.indexOf("lyrics") > 0);
			poem.select(poem.indexOf("lyrics"));
			Driver.send(poem, SWT.Selection);
			tick(wizard, "Straight “quotes”");
			tick(wizard, "Plain spaces");
			tick(wizard, "Drop duplicates");
			Driver.find(wizard, Text.class, text -> text.getMessage().startsWith("public domain")).setText("ours");
		});
		Driver.waitFor("what was changed", () -> preview(wizard).contains("Curly quotation marks made straight: 2 places."));
		Driver.screenshot("import-table");
		turn(wizard, "Characters");
		Driver.waitFor("the characters", () -> shown(wizard).contains("4\tspace"));
		Driver.screenshot("import-characters");
		turn(wizard, "Report");
		Driver.waitFor("the report", () -> shown(wizard).contains("again  “Again”"));
		Driver.screenshot("import-report");
		PoemDriver.inOtherTheme(() -> Driver.screenshot("import-dark"));
		Driver.press(wizard, "Finish");
		Driver.waitFor("the corpus in the tree", () -> corpus("tide songs").isPresent());
		StoredCorpus corpus = StudioAccess.current().orElseThrow().corpora().get("tide songs");
		assertEquals(2, corpus.poemCount());
		assertEquals("\"salt\" and rope", corpus.poem("1").text());
		assertEquals(Optional.of("ours"), corpus.note().licence());
		removes("tide songs");
	}

	@Test
	void codeIsAskedAbout() throws IOException, StudioException {
		Path poem = Files.writeString(folder.resolve("asked_tide.txt"), "low water\n");
		Path code = Files.writeString(folder.resolve("tide_script.txt"),
				"def tide(n):\n    if n == 0:\n        return \"low\"\n    return \"high\"\n");
		Driver.dropFiles(tree, poem, code);
		Shell wizard = Driver.dialog("Import Corpus");
		Driver.waitFor("the code to be named", () -> preview(wizard).contains("1 file looks like code or data, not like poems."));
		Button asText = Driver.ui(() -> Driver.find(wizard, Button.class, button -> button.getText().startsWith("Read it as plain te")));
		Driver.waitFor("the question", () -> asText.isEnabled() && asText.getSize().y > 0);
		Driver.screenshot("import-code");
		Driver.ui(() -> {
			asText.setSelection(true);
			Driver.send(asText, SWT.Selection);
		});
		Driver.waitFor("both in the preview", () -> preview(wizard).startsWith("2 poems from 2 files"));
		Driver.press(wizard, "Cancel");
		Driver.waitFor("the wizard to close", wizard::isDisposed);
	}

	@Test
	void theWizardIsWalkedByKeysAlone() throws IOException, StudioException {
		Path table = Files.writeString(folder.resolve("key_songs.csv"),
				"poet,song,lyrics\nW,Low,salt and rope\nM,High,\"the tide,\nthe tide\"\nM,Again,the tide the tide\n");
		Path other = Files.writeString(folder.resolve("other.txt"), "not this one\n");
		Driver.dropFiles(tree, table, other);
		Shell wizard = Driver.dialog("Import Corpus");
		Keyboard keys = new Keyboard(wizard);
		Driver.waitFor("the preview, and the columns of the table", () -> preview(wizard).startsWith("4 poems from 2 files")
				&& Driver.all(wizard, Combo.class).stream().anyMatch(combo -> combo.isVisible() && combo.indexOf("lyrics") > 0));
		everythingIsReached(wizard, keys);
		everyMnemonicLeadsToItsOwn(wizard, keys);

		org.eclipse.swt.widgets.List sources = Driver.ui(() -> Driver.find(wizard, org.eclipse.swt.widgets.List.class, any -> true));
		keys.tabTo(sources);
		keys.press(0, SWT.ARROW_DOWN);
		keys.press(0, SWT.ARROW_DOWN);
		Driver.waitFor("the second file to be chosen",
				() -> sources.getSelectionCount() == 1 && sources.getSelection()[0].endsWith("other.txt"));
		keys.press(0, SWT.DEL);
		Driver.waitFor("the table alone", () -> sources.getItemCount() == 1 && preview(wizard).startsWith("3 poems from 1 file"));

		keys.mnemonic('m');
		Combo poem = Driver.ui(() -> combo(wizard, "lyrics"));
		Driver.waitFor("the column of the poem to have the focus", poem::isFocusControl);
		while (Driver.ui(() -> !poem.getText().equals("lyrics"))) step(keys, poem, SWT.ARROW_DOWN);
		Button duplicates = Driver.ui(() -> Driver.find(wizard, Button.class, button -> button.getText().equals("Drop duplicates")));
		keys.tabTo(duplicates);
		keys.press(0, ' ');
		Driver.waitFor("it to be ticked", duplicates::getSelection);
		Driver.waitFor("a duplicate fewer", () -> preview(wizard).startsWith("2 poems from 1 file"));

		keys.mnemonic('p');
		Button poems = Driver.ui(() -> Driver.find(wizard, Button.class, button -> button.getText().equals("&Poems")));
		Driver.waitFor("the poems", () -> poems.isFocusControl() && poems.getSelection());
		keys.press(0, SWT.ARROW_RIGHT);
		Driver.waitFor("the next one to have the focus",
				() -> keys.focus() instanceof Button button && button.getText().equals("C&haracters"));
		keys.press(0, ' ');
		Driver.waitFor("the characters", () -> shown(wizard).contains("\tspace"));
		Driver.screenshot("import-keys");

		keys.mnemonic('n');
		Text name = Driver.ui(() -> Driver.find(wizard, Text.class, text -> text.getMessage().equals("its name in the studio")));
		Driver.waitFor("the name", name::isFocusControl);
		Driver.ui(() -> name.setText("key songs"));
		Driver.waitFor("all to be complete", () -> wizard.getDefaultButton() != null && wizard.getDefaultButton().isEnabled());
		keys.press(0, SWT.CR);
		Driver.waitFor("the corpus in the tree", () -> corpus("key songs").isPresent());
		assertEquals(2, StudioAccess.current().orElseThrow().corpora().get("key songs").poemCount());
		removes("key songs");
	}

	/** By Tab; of buttons of which one is chosen by the arrow keys, the chosen one. */
	private static void everythingIsReached(Shell wizard, Keyboard keys) {
		List<Control> stops = keys.stops();
		Driver.ui(() -> {
			for (Control control : Driver.all(wizard, Control.class))
				if (isForThePoet(control))
					assertTrue(stops.contains(control), () -> "Tab does not come to " + control + " but to " + stops);
		});
		Control last = Driver.ui(keys::focus);
		Control next = keys.tab(false);
		assertEquals(last, keys.tab(true), "Shift+Tab goes back");
		assertTrue(stops.contains(next));
	}

	private static boolean isForThePoet(Control control) {
		if (!control.isVisible() || !control.isEnabled())
			return false;
		return switch (control) {
		case Button button -> (button.getStyle() & SWT.RADIO) == 0 || button.getSelection();
		case Text text -> (text.getStyle() & SWT.READ_ONLY) == 0;
		case Combo _, org.eclipse.swt.widgets.List _, StyledText _ -> true;
		default -> false;
		};
	}

	/** No letter stands for two things, and that of a label leads into the row that it names. */
	private static void everyMnemonicLeadsToItsOwn(Shell wizard, Keyboard keys) {
		Map<Character, Control> letters = new TreeMap<>();
		Driver.ui(() -> {
			for (Control control : Driver.all(wizard, Control.class)) {
				String text = control instanceof Label label ? label.getText() : control instanceof Button button ? button.getText() : "";
				int at = text.replace("&&", "  ").indexOf('&');
				if (control.isVisible() && at >= 0)
					assertNull(letters.put(Character.toLowerCase(text.charAt(at + 1)), control), () -> text + " shares its letter");
			}
		});
		assertTrue(letters.size() >= 16, letters::toString);
		letters.forEach((letter, label) -> {
			if (label instanceof Label) {
				keys.mnemonic(letter);
				Driver.waitFor("the focus where Alt+" + letter + " leads", () -> isBehind(label, keys.focus()));
			}
		});
	}

	/** Whether the control, or the composite that it is in, comes right behind the label. */
	private static boolean isBehind(Control label, Control control) {
		List<Control> form = List.of(label.getParent().getChildren());
		for (Control each = control; each != null; each = each.getParent())
			if (each.getParent() == label.getParent())
				return form.indexOf(each) == form.indexOf(label) + 1;
		return false;
	}

	private static void step(Keyboard keys, Combo combo, int arrow) {
		int before = Driver.ui(combo::getSelectionIndex);
		keys.press(0, arrow);
		Driver.waitFor("another choice", () -> combo.getSelectionIndex() != before);
	}

	private static Combo combo(Shell wizard, String item) {
		return Driver.find(wizard, Combo.class, combo -> combo.isVisible() && combo.indexOf(item) > 0);
	}

	private static void turn(Shell wizard, String page) {
		Driver.ui(() -> {
			for (String each : new String[] { "Poems", "Characters", "Report" })
				Driver.find(wizard, Button.class, button -> button.getText().replace("&", "").equals(each)).setSelection(each.equals(page));
			Driver.send(Driver.find(wizard, Button.class, button -> button.getText().replace("&", "").equals(page)), SWT.Selection);
		});
	}

	private static void tick(Shell wizard, String label) {
		Button check = Driver.find(wizard, Button.class, button -> button.getText().equals(label));
		check.setSelection(true);
		Driver.send(check, SWT.Selection);
	}

	private static String shown(Shell wizard) {
		return Driver.all(wizard, StyledText.class).getFirst().getText();
	}

	private void removes(String name) {
		Driver.command("gleaner.corpus.remove", "corpus", name);
		Driver.waitFor("the corpus to be gone", () -> corpus(name).isEmpty());
		assertTrue(Files.isDirectory(StudioAccess.current().orElseThrow().folder().resolve("trash")));
	}

	@Test
	void whatIsDeletedIsTakenBackWithOneGestureOrDeletedForEver() throws StudioException {
		Studio studio = StudioAccess.current().orElseThrow();
		studio.emptyTrash();
		Poems poems = studio.poems();
		poems.write("Mislaid", Harvest.hand("water"));
		StudioChanges.tell(StudioChanges.Part.POEMS);
		Driver.waitFor("the poem in the tree", () -> Driver.row(tree.getItem(3).getItems(), "Mislaid").isPresent());
		chooseAndPress(3, "Mislaid", SWT.DEL);
		Driver.waitFor("the poem in the trash", () -> tree.getItem(5).getText(1).equals("1"));
		Driver.ui(() -> tree.setFocus());
		Driver.command("org.eclipse.ui.edit.undo");
		Driver.waitFor("the poem back in the tree", () -> Driver.row(tree.getItem(3).getItems(), "Mislaid").isPresent());
		assertEquals("water", poems.read("Mislaid").text());
		Driver.command("gleaner.poem.delete", "title", "Mislaid");
		Driver.waitFor("the poem in the trash again", () -> tree.getItem(5).getText(1).equals("1"));
		Driver.command("gleaner.trash.restore");
		Driver.waitFor("the poem on the screen",
				() -> Driver.page().getActiveEditor() != null && Driver.page().getActiveEditor().getTitle().equals("Mislaid"));
		Driver.command("gleaner.poem.delete", "title", "Mislaid");
		Driver.waitFor("the poem in the trash once more", () -> tree.getItem(5).getText(1).equals("1"));
		assertTrue(Driver.ui(() -> Driver.page().getEditorReferences().length == 0));
		Driver.ui(() -> tree.getItem(5).setExpanded(true));
		Driver.waitFor("its row", () -> tree.getItem(5).getItem(0).getText().equals("Mislaid"));
		Driver.screenshot("trash");
		Driver.later(() -> chooseAndPress(5, "Mislaid", SWT.DEL));
		Driver.press(Driver.dialog("Delete for Ever"), "Delete");
		Driver.waitFor("the trash to be empty", () -> tree.getItem(5).getText(1).isEmpty());
		assertEquals(List.of(), studio.trash().list());
	}

	@Test
	void aTextAmongThePoemsIsSeenAndOpensAsAPoem() throws IOException, StudioException {
		Studio studio = StudioAccess.current().orElseThrow();
		Files.writeString(studio.folder().resolve("poems/Lamp by hand.txt"), "the lamp\n");
		Driver.waitFor("the text in the tree", () -> Driver.row(tree.getItem(3).getItems(), "Lamp by hand.txt").isPresent());
		chooseAndPress(3, "Lamp by hand.txt", SWT.CR);
		Driver.waitFor("the poem on the screen",
				() -> Driver.page().getActiveEditor() != null && Driver.page().getActiveEditor().getTitle().equals("Lamp by hand"));
		Driver.waitFor("the text to be gone from the tree", () -> Driver.row(tree.getItem(3).getItems(), "Lamp by hand.txt").isEmpty());
		assertEquals("the lamp\n", studio.poems().read("Lamp by hand").text());
		Driver.ui(() -> Driver.page().closeAllEditors(false));
		studio.poems().remove("Lamp by hand");
		studio.emptyTrash();
	}

	/** Enter is a choice that the tree tells by itself. */
	private void chooseAndPress(int heading, String row, int key) {
		Driver.ui(() -> {
			tree.setSelection(Driver.row(tree.getItem(heading).getItems(), row).orElseThrow());
			Event event = new Event();
			event.keyCode = key;
			tree.notifyListeners(key == SWT.CR ? SWT.DefaultSelection : SWT.KeyDown, event);
		});
	}

	private static String preview(Shell wizard) {
		return Driver.all(wizard, Label.class).stream().map(Label::getText).filter(text -> text.contains("poem")).findFirst().orElse("");
	}

	@Test
	void importsDroppedFiles() throws IOException, StudioException {
		Path file = Files.write(folder.resolve("café_notes.txt"),
				"un café\n\nle soir\n\nla mer\n".getBytes(Charset.forName("windows-1252")));
		Driver.dropFiles(tree, file);
		Shell wizard = Driver.dialog("Import Corpus");
		assertEquals("café notes", Driver.ui(() -> Driver.find(wizard, Text.class, Text::isVisible).getText()));
		Driver.waitFor("the preview", () -> Driver.all(wizard, StyledText.class).getFirst().getText().contains("café"));
		assertTrue(Driver.ui(() -> preview(wizard)).startsWith("3 poems from 1 file"));
		Driver.screenshot("import");
		Driver.press(wizard, "Finish");
		Driver.waitFor("the corpus in the tree", () -> corpus("café notes").isPresent());
		Driver.waitFor("its count", () -> "3".equals(corpus("café notes").get().getText(1)));
		assertEquals(3, StudioAccess.current().orElseThrow().corpora().get("café notes").poemCount());
		readPoem();
		Driver.screenshot("reader");
	}

	private void readPoem() {
		TreeItem corpus = Driver.ui(() -> corpus("café notes").orElseThrow());
		Driver.ui(() -> {
			corpus.setExpanded(true);
			Event expand = new Event();
			expand.item = corpus;
			tree.notifyListeners(SWT.Expand, expand);
		});
		Driver.waitFor("its poems", () -> corpus.getItemCount() == 3);
		Driver.waitFor("the second poem", () -> "le soir".equals(corpus.getItem(1).getText()));
		Driver.ui(() -> {
			tree.setSelection(corpus.getItem(1));
			tree.notifyListeners(SWT.DefaultSelection, new Event());
		});
		Driver.waitFor("the reader", () -> Driver.all(Driver.window().getShell(), StyledText.class).stream()
				.anyMatch(text -> text.isVisible() && text.getText().equals("le soir")));
	}

	private Optional<TreeItem> corpus(String name) {
		return Driver.row(tree.getItem(0).getItems(), name);
	}
}
