// SPDX-License-Identifier: EPL-2.0
package gleaner.ui.tests;

import gleaner.engine.GenerationRequest;
import gleaner.files.StudioException;
import gleaner.studio.Studio;
import gleaner.studio.making.MadeOf;
import gleaner.studio.making.Making;
import gleaner.studio.poem.Fragment;
import gleaner.studio.poem.Harvest;
import gleaner.studio.poem.Poem;
import gleaner.studio.poem.Poems;
import gleaner.studio.poem.Provenance;
import gleaner.ui.Ink;
import gleaner.ui.StudioAccess;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.IEditorPart;

/**
 * Works on a poem as a poet does: keys, caret, commands, and the small window of suggestions. All methods may be called from any thread.
 */
final class PoemDriver {
	private static final String DEBRIS = "2016-12-09/18-39-18_markov_seed-42";
	private static final Making SOURCE = new Making("markov", "Markov", Map.of("order", "3"),
			List.of(MadeOf.corpus("Harbour notes", 1, "a")), Optional.empty(), GenerationRequest.poem(42).withPrompt("").withDiversity(0.8),
			Instant.parse("2016-12-09T18:39:18Z"));

	private final Poems poems;

	PoemDriver() {
		Driver.waitForStudio();
		poems = StudioAccess.current().map(Studio::poems).orElseThrow();
	}

	/** A machine's text. */
	static Harvest machine(String text) {
		return new Harvest(text, Provenance.of(new Fragment(DEBRIS, 881, text.length(), SOURCE)));
	}

	/** Makes a poem and opens it, with the focus on its page. */
	void open(String title, Harvest poem) throws StudioException {
		poems.write(title, poem);
		Driver.command("gleaner.poem.open", "title", title);
		Driver.waitFor("the text of " + title, () -> editor() != null && title.equals(editor().getTitle())
				&& page().getText().equals(poem.text()) && page().getEditable());
		Driver.ui(() -> page().setFocus());
	}

	/** Closes all poems and throws them away. */
	void close() throws StudioException {
		leave();
		Driver.ui(() -> Driver.page().closeAllEditors(false));
		for (String title : poems.titles()) poems.remove(title);
	}

	/** Saves the poem in front, and reads it from the disk. */
	Poem saved() throws StudioException {
		if (Driver.ui(() -> editor().isDirty())) Driver.command("org.eclipse.ui.file.save");
		Driver.waitFor("the poem to be saved", () -> !editor().isDirty());
		return poems.read(Driver.ui(() -> editor().getTitle()));
	}

	/** UI thread. */
	static IEditorPart editor() {
		return Driver.page().getActiveEditor();
	}

	/** UI thread. */
	static StyledText page() {
		return (StyledText) editor().getAdapter(Control.class);
	}

	String text() {
		return Driver.ui(() -> page().getText());
	}

	/** Selects the first place where these words stand. */
	void select(String words) {
		int start = text().indexOf(words);
		select(start, start + words.length());
	}

	/** Puts the caret into the first place where these words stand, behind their first letter. */
	void caretIn(String words) {
		int start = text().indexOf(words) + 1;
		select(start, start);
	}

	void select(int from, int to) {
		Driver.ui(() -> {
			page().setSelection(from, to);
			Driver.send(page(), SWT.Selection);
			Driver.send(page(), SWT.MouseDown);
		});
	}

	String selection() {
		return Driver.ui(() -> page().getSelectionText());
	}

	int caret() {
		return Driver.ui(() -> page().getCaretOffset());
	}

	void type(String text) {
		Driver.type(Driver.ui(PoemDriver::page), text);
	}

	/** Takes one step back. */
	void undo() {
		Driver.command("org.eclipse.ui.edit.undo");
	}

	// --- suggestions

	/** The small window with this many rows or more, once it is there. */
	Shell popup() {
		Driver.waitFor("the suggestions", () -> popupShell().isPresent());
		return Driver.ui(() -> popupShell().orElseThrow());
	}

	/** Whether the small window is open. */
	boolean hasPopup() {
		return Driver.ui(() -> popupShell().isPresent());
	}

	/** UI thread. */
	private static Optional<Shell> popupShell() {
		return Stream.of(Driver.display().getShells())
				.filter(shell -> shell.isVisible() && shell != Driver.window().getShell() && !Driver.all(shell, Table.class).isEmpty())
				.findFirst();
	}

	/** The rows of the small window: label, and detail behind a tab. */
	List<String> rows() {
		return Driver.ui(() -> popupShell().map(PoemDriver::rows).orElse(List.of()));
	}

	/** UI thread. */
	private static List<String> rows(Shell popup) {
		return Stream.of(Driver.find(popup, Table.class, any -> true).getItems()).map(item -> item.getText(0) + "\t" + item.getText(1))
				.toList();
	}

	/** Waits until all sources have said what they have to say. */
	void waitForSuggestions() {
		popup();
		Driver.waitFor("the suggestions to be complete", () -> popupShell().map(PoemDriver::rows)
				.filter(rows -> !rows.isEmpty() && rows.stream().noneMatch(row -> row.startsWith("computing"))).isPresent());
	}

	/** Waits for a row that begins so. */
	void waitForRow(String label) {
		popup();
		Driver.waitFor("the row " + label,
				() -> popupShell().map(PoemDriver::rows).orElse(List.of()).stream().anyMatch(row -> row.startsWith(label)));
	}

	/** What is typed above the suggestions. */
	Text filter() {
		Shell popup = popup();
		return Driver.ui(() -> Driver.find(popup, Text.class, any -> true));
	}

	/** The label of the row that is chosen. */
	String chosen() {
		Shell popup = popup();
		return Driver.ui(() -> Stream.of(Driver.find(popup, Table.class, any -> true).getSelection()).map(TableItem::getText).findFirst()
				.orElse(""));
	}

	/** Walks down to a row with the arrow key, and opens the rest of a section where it comes by. */
	void walkTo(String label) {
		Text filter = filter();
		for (int i = 0; i < 400 && !chosen().equals(label); i++)
			Driver.key(filter, 0, chosen().endsWith(" more …") ? SWT.CR : SWT.ARROW_DOWN);
		if (!chosen().equals(label)) throw new AssertionError("no row " + label + " in " + rows());
	}

	/** Leaves the small window as Escape does, which the system sees to itself. */
	void leave() {
		Driver.ui(() -> popupShell().ifPresent(Shell::close));
	}

	/** Presses Enter in the small window. */
	void enter() {
		Driver.key(filter(), 0, SWT.CR);
	}

	/** Runs something in the other theme, and comes back. */
	static void inOtherTheme(Runnable what) {
		RGB before = Driver.ui(() -> Ink.PANE.get().getRGB());
		Driver.command("gleaner.theme");
		Driver.waitFor("the other theme", () -> !Ink.PANE.get().getRGB().equals(before));
		try {
			what.run();
		} finally {
			Driver.command("gleaner.theme");
			Driver.waitFor("the first theme", () -> Ink.PANE.get().getRGB().equals(before));
		}
	}
}
