// SPDX-License-Identifier: EPL-2.0
package gleaner.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gleaner.files.StudioException;
import gleaner.studio.poem.Fragment;
import gleaner.studio.poem.Origin;
import gleaner.studio.poem.Poem;
import gleaner.studio.poem.Provenance;
import gleaner.studio.poem.Shares;
import gleaner.ui.Ink;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.eclipse.core.runtime.Adapters;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Link;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.ui.IEditorPart;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The whole way, as a poet goes it: a corpus comes in, engines speak from it, fragments go into a poem, a hand works on them, the poem
 * is saved, closed and opened again, and every word still knows where it is from.
 */
class WalkTest {
	private static final String CORPUS = "Attic letters";
	private static final String TITLE = "The tide in a jar";
	private static final String LETTERS = """
			I have kept your jar of buttons
			and the lid that never fitted

			the moths have read your coat
			from the collar down
			they liked the ending

			send word of the ladder
			it was here in the spring
			leaning on nothing

			dear roof
			we can hear you thinking
			all the way down the stairs

			the trunk says Hull
			the trunk says This Side Up
			the trunk has been to neither

			your handwriting is still in the dust
			I have not cleaned the table
			I write this on my knee
			""";

	@TempDir
	private Path folder;
	private DebrisDriver view;
	private Rectangle windowBefore;

	@BeforeEach
	void open() {
		view = new DebrisDriver();
		windowBefore = Driver.ui(() -> Driver.window().getShell().getBounds());
	}

	@AfterEach
	void close() throws StudioException {
		Driver.command("gleaner.debris.speed", "value", "60");
		view.close();
		Driver.ui(() -> {
			Driver.page().closeAllEditors(false);
			Driver.window().getShell().setBounds(windowBefore);
		});
		for (String title : DebrisDriver.studio().poems().titles()) DebrisDriver.studio().poems().remove(title);
	}

	@Test
	void fromACorpusToAPoem() throws Exception {
		bringInACorpus();
		letFourPanesSpeak();
		harvest(0, 2);
		Driver.waitFor("a new poem with the harvest",
				() -> editor() != null && page().getEditable() && page().getText().lines().filter(line -> !line.isBlank()).count() == 2);
		harvest(3, 3);
		Driver.waitFor("the second harvest", () -> page().getText().lines().filter(line -> !line.isBlank()).count() == 5);
		giveATitle();
		workByHand();
		Poem saved = save();
		Shares shares = saved.provenance().shares(saved.text());
		assertTrue(shares.machine() > 0 && shares.hand() > 0 && shares.changed() > 0 && shares.unknown() == 0, shares.toString());
		assertEveryFragmentIsInItsDebris(saved);
		lookAtIt();
		Driver.ui(() -> Driver.page().closeEditor(editor(), false));
		Driver.command("gleaner.poem.open", "title", TITLE);
		Driver.waitFor("the poem again", () -> editor() != null && page().getText().equals(saved.text()) && page().getEditable());
		assertEquals(saved.harvest(), DebrisDriver.studio().poems().read(TITLE).harvest());
		goBackToTheDebris();
	}

	private void bringInACorpus() throws IOException {
		Path file = Files.writeString(folder.resolve("attic_letters.txt"), LETTERS);
		Driver.view("gleaner.ui.studio");
		Tree tree = Driver.ui(() -> Driver.all(Driver.window().getShell(), Tree.class).getFirst());
		Driver.waitFor("the headings", () -> tree.getItemCount() == 6);
		Driver.dropFiles(tree, file);
		Shell wizard = Driver.dialog("Import Corpus");
		Driver.ui(() -> Driver.find(wizard, Text.class, Text::isVisible).setText(CORPUS));
		Driver.press(wizard, "Finish");
		Driver.waitFor("the corpus in the tree", () -> Driver.row(tree.getItem(0).getItems(), CORPUS).isPresent());
	}

	private void letFourPanesSpeak() {
		view.panes(4);
		view.activate(3);
		Driver.command("gleaner.mix.add", "corpus", CORPUS);
		view.activate(0);
		view.type("Prompt", "the");
		view.type("Seed", "2016");
		Driver.command("gleaner.debris.speed", "value", "300");
		Driver.command("gleaner.debris.start");
		for (int pane = 0; pane < 4; pane++) {
			int number = pane;
			Driver.waitFor("text in pane " + (pane + 1), () -> view.length(number) > 400);
		}
		Driver.command("gleaner.debris.stop");
		for (int pane = 0; pane < 4; pane++) {
			int number = pane;
			Driver.waitFor("the end of pane " + (pane + 1), () -> view.around(number).contains("stopped"));
		}
	}

	/** Selects the first lines that a pane shows, as whole lines, and harvests them. */
	private void harvest(int pane, int lines) {
		List<String> shown = view.text(pane).lines().toList();
		int first = 0;
		while (!(shown.get(first).length() > 12 && shown.subList(first, first + lines).stream().noneMatch(String::isBlank))) first++;
		String wanted = String.join("\n", shown.subList(first, first + lines));
		int from = view.text(pane).indexOf(wanted);
		view.focus();
		view.with(pane, StyledText::forceFocus);
		view.select(pane, from, from + wanted.length());
		Driver.waitFor("the selection", () -> view.harvest() != null);
		Driver.command("gleaner.harvest");
	}

	private void giveATitle() {
		Driver.ui(() -> Driver.page().activate(editor()));
		Driver.command("org.eclipse.ui.file.save");
		Driver.waitFor("the poem to be saved", () -> !editor().isDirty());
		Driver.commandLater("gleaner.poem.rename");
		Shell dialog = Driver.dialog("Rename poem");
		Driver.ui(() -> Driver.find(dialog, Text.class, Text::getEditable).setText(TITLE));
		Driver.press(dialog, "OK");
		Driver.waitFor("the new title",
				() -> editor() != null && editor().getTitle().equals(TITLE) && page().getEditable() && !page().getText().isEmpty());
	}

	/** Changes a word of the machine and adds a line. */
	private static void workByHand() {
		Driver.ui(() -> page().setFocus());
		String text = Driver.ui(() -> page().getText());
		int end = text.indexOf('\n');
		int start = text.lastIndexOf(' ', end - 1) + 1;
		select(start, end);
		Driver.type(Driver.ui(WalkTest::page), "lanterns");
		select(Driver.ui(() -> page().getCharCount()), Driver.ui(() -> page().getCharCount()));
		Driver.type(Driver.ui(WalkTest::page), (text.endsWith("\n") ? "" : "\n") + "and I sign for all of it");
		select(5, 5);
		Driver.key(Driver.ui(WalkTest::page), 0, SWT.ARROW_RIGHT);
	}

	private static Poem save() throws StudioException {
		Driver.command("org.eclipse.ui.file.save");
		Driver.waitFor("the poem to be saved", () -> !editor().isDirty());
		return DebrisDriver.studio().poems().read(TITLE);
	}

	private static void assertEveryFragmentIsInItsDebris(Poem poem) throws StudioException {
		int offset = 0;
		Set<String> debrisFiles = new HashSet<>();
		Set<String> corpora = new HashSet<>();
		for (Provenance.Run run : poem.provenance().runs()) {
			String text = poem.text().substring(offset, offset + run.length());
			if (run.origin() instanceof Origin.Machine(Fragment fragment)) {
				assertEquals(text,
						DebrisDriver.studio().debris().open(fragment.debris()).slice(fragment.offset(), fragment.offset() + run.length()));
				debrisFiles.add(fragment.debris());
				fragment.making().mix().forEach(part -> corpora.add(part.name()));
			}
			offset += run.length();
		}
		assertEquals(2, debrisFiles.size(), "fragments of two streams");
		assertTrue(corpora.contains(CORPUS), corpora.toString());
	}

	/** Pictures in both themes, in a small window and in a large one. */
	private void lookAtIt() {
		for (String theme : List.of("light", "dark")) {
			if (theme.equals("dark")) changeTheme();
			for (int[] size : new int[][] { { 1440, 900 }, { 1280, 800 }, { 1920, 1200 } }) {
				Driver.ui(() -> Driver.window().getShell().setBounds(0, 0, size[0], size[1]));
				Driver.screenshot("walk-" + theme + "-" + size[0]);
			}
		}
		changeTheme();
	}

	private static void changeTheme() {
		RGB before = Driver.ui(() -> Ink.PANE.get().getRGB());
		Driver.command("gleaner.theme");
		Driver.waitFor("the other theme", () -> !Ink.PANE.get().getRGB().equals(before));
	}

	/** From a word of the poem to the place where the machine said it. */
	private void goBackToTheDebris() {
		Driver.view("gleaner.editor.provenance");
		select(5, 5);
		Driver.ui(() -> page().setFocus());
		Driver.key(Driver.ui(WalkTest::page), 0, SWT.ARROW_RIGHT);
		Driver.waitFor("where the word is from", () -> way() != null);
		Driver.ui(() -> {
			Event event = new Event();
			event.text = "0"; // a link tells its href
			way().notifyListeners(SWT.Selection, event);
		});
		Driver.waitFor("the place in the debris",
				() -> Adapters.adapt(Driver.page().findView("gleaner.ui.debris"), gleaner.studio.poem.Harvest.class) != null);
		assertNotNull(DebrisDriver.fragment(view.harvest()));
	}

	/** UI thread. */
	private static Link way() {
		return Driver.all(Driver.window().getShell(), Link.class).stream()
				.filter(link -> link.isVisible() && link.getText().contains("Open in debris")).findFirst().orElse(null);
	}

	/** UI thread. */
	private static IEditorPart editor() {
		return Driver.page().getActiveEditor();
	}

	/** UI thread. */
	private static StyledText page() {
		return (StyledText) editor().getAdapter(Control.class);
	}

	private static void select(int from, int to) {
		Driver.ui(() -> {
			page().setSelection(from, to);
			Driver.send(page(), SWT.Selection);
			Driver.send(page(), SWT.MouseDown);
		});
	}
}
