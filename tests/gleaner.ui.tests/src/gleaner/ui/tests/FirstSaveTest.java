// SPDX-License-Identifier: EPL-2.0
package gleaner.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gleaner.files.StudioException;
import gleaner.studio.Studio;
import gleaner.studio.poem.Harvest;
import gleaner.studio.poem.Poems;
import gleaner.ui.StudioAccess;
import java.time.Duration;
import java.util.List;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A poem is asked for its title when it is saved for the first time, and by nothing else. */
class FirstSaveTest {
	private final PoemDriver poem = new PoemDriver();
	private Poems poems;

	@BeforeEach
	void aNewPoem() {
		poems = StudioAccess.current().map(Studio::poems).orElseThrow();
		Driver.command("gleaner.poem.new");
		Driver.waitFor("a new poem", () -> PoemDriver.editor() != null && PoemDriver.page().getEditable());
		Driver.ui(() -> PoemDriver.page().setFocus());
	}

	@AfterEach
	void close() throws StudioException {
		poem.close();
	}

	/** UI thread. */
	private static boolean isAsked() {
		Shell shell = Driver.window().getShell();
		return Driver.all(shell, Button.class).stream().anyMatch(button -> button.isVisible() && button.getText().equals("Name it"));
	}

	/** UI thread. */
	private static Text field() {
		Button name = Driver.find(Driver.window().getShell(), Button.class,
				button -> button.isVisible() && button.getText().equals("Name it"));
		return Driver.find(name.getParent(), Text.class, any -> true);
	}

	private static void save() {
		Driver.command("org.eclipse.ui.file.save");
		Driver.waitFor("the poem to be saved", () -> !PoemDriver.editor().isDirty());
	}

	@Test
	void theFirstLineIsProposedAndEnterTakesItAndUndoIsStillThere() throws StudioException {
		poem.type("the tide keeps its own keys,\nunder the stair");
		save();
		Driver.waitFor("the question", FirstSaveTest::isAsked);
		assertEquals("the tide keeps its own keys", Driver.ui(() -> field().getText()));
		Driver.screenshot("first-save");
		Driver.ui(() -> Driver.send(field(), SWT.DefaultSelection));
		Driver.waitFor("the title", () -> PoemDriver.editor().getTitle().equals("the tide keeps its own keys"));
		assertEquals(List.of("the tide keeps its own keys"), poems.titles());
		Driver.waitFor("the question to go", () -> !isAsked());
		assertEquals("the tide keeps its own keys,\nunder the stair", poem.text());
		Driver.waitFor("one to go on writing", () -> PoemDriver.page().isFocusControl());
		poem.undo();
		assertFalse(poem.text().contains("stair"), "what was typed before the poem had its title can be undone: " + poem.text());
		poem.type("more");
		assertEquals(poem.text(), poem.saved().text());
		assertTrue(poem.saved().condition().isSound());
		assertFalse(Driver.ui(FirstSaveTest::isAsked), "it has a title");
	}

	@Test
	void escapeLeavesItWithoutATitleAndItIsNotAskedAgain() throws StudioException {
		poem.type("owl");
		save();
		Driver.waitFor("the question", FirstSaveTest::isAsked);
		Driver.waitFor("the focus on it", () -> field().isFocusControl());
		new Keyboard(Driver.ui(() -> Driver.window().getShell())).press(0, SWT.ESC);
		Driver.waitFor("the question to go", () -> !isAsked());
		Driver.waitFor("the poem to have the focus", () -> PoemDriver.page().isFocusControl());
		poem.type("s");
		assertTrue(poem.saved().title().startsWith("Untitled"));
		Driver.pause(Duration.ofMillis(300));
		assertFalse(Driver.ui(FirstSaveTest::isAsked));
	}

	@Test
	void aTitleThatIsTakenIsSaidAndAnotherCanBeGiven() throws StudioException {
		poems.write("Owl", Harvest.hand("the other"));
		poem.type("owl");
		save();
		Driver.waitFor("the question", FirstSaveTest::isAsked);
		assertEquals("owl 2", Driver.ui(() -> field().getText()), "what is proposed is free");
		Driver.ui(() -> {
			field().setText("Owl");
			Driver.send(field(), SWT.DefaultSelection);
		});
		Driver.screenshot("first-save-taken");
		assertTrue(Driver.ui(FirstSaveTest::isAsked), "it asks on");
		Driver.ui(() -> {
			field().setText("Barn owl");
			Driver.send(field(), SWT.DefaultSelection);
		});
		Driver.waitFor("the title", () -> PoemDriver.editor().getTitle().equals("Barn owl"));
	}

	@Test
	void anEmptyPoemIsNotAsked() {
		poem.type(" ");
		save();
		assertFalse(Driver.ui(FirstSaveTest::isAsked));
	}
}
