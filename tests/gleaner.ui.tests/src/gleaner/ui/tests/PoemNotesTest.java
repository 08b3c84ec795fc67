// SPDX-License-Identifier: EPL-2.0
package gleaner.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gleaner.files.StudioException;
import gleaner.studio.Studio;
import gleaner.studio.poem.Harvest;
import gleaner.studio.poem.Poems;
import gleaner.ui.StudioAccess;
import java.time.Duration;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.ui.IViewPart;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Notes beside a poem are saved by themselves and go with the poem. */
class PoemNotesTest {
	private final PoemDriver poem = new PoemDriver();
	private Poems poems;
	private StyledText notes;

	@BeforeEach
	void theViewIsOpen() throws StudioException {
		poems = StudioAccess.current().map(Studio::poems).orElseThrow();
		poem.open("Stair", Harvest.hand("under the third stair\n"));
		IViewPart view = Driver.view("gleaner.editor.notes");
		Driver.waitFor("the focus on the notes", () -> {
			view.setFocus();
			return Driver.display().getFocusControl() instanceof StyledText text && text != PoemDriver.page();
		});
		notes = Driver.ui(() -> (StyledText) Driver.display().getFocusControl());
		Driver.waitFor("the notes to be open", () -> notes.isEnabled());
	}

	@AfterEach
	void close() throws StudioException {
		Driver.view("gleaner.editor.provenance"); // which is in front as a rule
		poem.close();
	}

	private String noted(String title) {
		try {
			return poems.noted(title);
		} catch (StudioException e) {
			throw new AssertionError(e);
		}
	}

	@Test
	void whatIsNotedIsSavedByItself() {
		Driver.type(notes, "ask Ada about the stair");
		Driver.waitFor("the notes to be saved", () -> noted("Stair").equals("ask Ada about the stair"));
		assertEquals("under the third stair\n", poem.text(), "nothing of it is in the poem");
		Driver.command("org.eclipse.ui.edit.undo");
		Driver.waitFor("the notes to be taken back", () -> notes.getText().isEmpty());
		Driver.waitFor("and that to be saved", () -> noted("Stair").isEmpty());
		Driver.screenshot("notes");
	}

	@Test
	void whoNeverPausesIsSavedAllTheSame() {
		long end = System.nanoTime() + 20_000_000_000L;
		while (noted("Stair").isEmpty() && System.nanoTime() < end) {
			Driver.type(notes, "a ");
			Driver.pause(Duration.ofMillis(100));
		}
		assertTrue(noted("Stair").startsWith("a a "), "a key every tenth of a second, without a pause");
	}

	@Test
	void eachPoemHasItsOwn() throws StudioException {
		Driver.type(notes, "of the stair");
		poem.open("Owl", Harvest.hand("owl\n"));
		Driver.waitFor("empty notes", () -> notes.isEnabled() && notes.getText().isEmpty());
		assertEquals("of the stair", noted("Stair"), "those of the first were saved on the way");
		Driver.type(notes, "of the owl");
		poem.open("Stair", Harvest.hand("under the third stair\n"));
		Driver.waitFor("the first notes", () -> notes.isEnabled() && notes.getText().equals("of the stair"));
		assertEquals("of the owl", noted("Owl"));
		Driver.ui(() -> Driver.page().closeAllEditors(false));
		Driver.waitFor("no notes without a poem", () -> !notes.isEnabled() && notes.getText().isEmpty());
	}

	@Test
	void whatAnotherProgramNotesIsSeen() throws StudioException {
		poems.note("Stair", "from elsewhere");
		Driver.ui(() -> Driver.page().activate(PoemDriver.editor()));
		Driver.waitFor("the notes from elsewhere", () -> notes.getText().equals("from elsewhere"));
	}
}
