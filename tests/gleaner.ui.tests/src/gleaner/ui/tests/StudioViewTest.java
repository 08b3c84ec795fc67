package gleaner.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gleaner.studio.StudioException;
import gleaner.studio.corpus.StoredCorpus;
import gleaner.ui.StudioAccess;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;
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
		Driver.waitFor("the headings", () -> tree.getItemCount() == 4);
	}

	@Test
	void headingsStandOpen() {
		Driver.ui(() -> {
			assertEquals("Corpora", tree.getItem(0).getText());
			assertEquals("Models", tree.getItem(1).getText());
			assertEquals("Debris", tree.getItem(2).getText());
			assertEquals("Poems", tree.getItem(3).getText());
			assertTrue(tree.getItem(0).getExpanded());
		});
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
			cut.select(cut.indexOf("parted by a line that says"));
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
	void aTableIsLookedAtCleanedAndImported() throws IOException, StudioException {
		Path table = Files.writeString(folder.resolve("tide_songs.csv"), "poet,song,lyrics\nW,Low,“salt”\u00A0and rope\nM,High,\"the tide,\nthe tide\"\nM,Again,the tide the tide\n");
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
		Driver.waitFor("what was changed", () -> preview(wizard).contains("Curly quotation marks became straight: 2 places."));
		Driver.screenshot("import-table");
		turn(wizard, "Characters");
		Driver.waitFor("the characters", () -> shown(wizard).contains("4\tspace"));
		Driver.screenshot("import-characters");
		turn(wizard, "Report");
		Driver.waitFor("the report", () -> shown(wizard).contains("again  “Again”"));
		Driver.screenshot("import-report");
		Driver.command("gleaner.theme");
		Driver.pause(Duration.ofMillis(800));
		Driver.screenshot("import-dark");
		Driver.command("gleaner.theme");
		Driver.pause(Duration.ofMillis(500));
		Driver.press(wizard, "Finish");
		Driver.waitFor("the corpus in the tree", () -> corpus("tide songs").isPresent());
		StoredCorpus corpus = StudioAccess.current().orElseThrow().corpora().get("tide songs");
		assertEquals(2, corpus.poemCount());
		assertEquals("\"salt\" and rope", corpus.poem("1").text());
		assertEquals(Optional.of("ours"), corpus.note().licence());
		removes("tide songs");
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
		Driver.commandLater("gleaner.corpus.remove", "corpus", name);
		Driver.press(Driver.dialog("Remove Corpus"), "Remove");
		Driver.waitFor("the corpus to be gone", () -> corpus(name).isEmpty());
		assertTrue(Files.isDirectory(StudioAccess.current().orElseThrow().folder().resolve("trash")));
	}

	private static String preview(Shell wizard) {
		return Driver.all(wizard, Label.class).stream().map(Label::getText).filter(text -> text.contains("poem")).findFirst().orElse("");
	}

	@Test
	void importsDroppedFiles() throws IOException, StudioException {
		Path file = Files.write(folder.resolve("café_notes.txt"), "un café\n\nle soir\n\nla mer\n".getBytes(Charset.forName("windows-1252")));
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
