// SPDX-License-Identifier: EPL-2.0
package gleaner.editor.page;

import gleaner.editor.document.PoemInput;
import gleaner.files.StudioException;
import gleaner.studio.poem.Harvest;
import gleaner.studio.poem.Poems;
import gleaner.ui.Background;
import gleaner.ui.PoemInFront;
import gleaner.ui.Status;
import gleaner.ui.StudioAccess;
import gleaner.ui.StudioChanges;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IEditorReference;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.handlers.HandlerUtil;

/** Opens and makes poems. UI thread only. */
public final class PoemPages {
	/** The title, as a parameter of the commands that deal with one poem. */
	public static final String TITLE = "title";

	private PoemPages() {
	}

	/** The poem in front, even while a view has the focus. */
	public static Optional<PoemEditor> inFront(IWorkbenchPage page) {
		return PoemInFront.of(page).filter(PoemEditor.class::isInstance).map(PoemEditor.class::cast);
	}

	/** The poem that a command is about: the one it names, or else the one in front. */
	public static Optional<String> title(ExecutionEvent event) throws ExecutionException {
		String title = event.getParameter(TITLE);
		return title != null ? Optional.of(title)
				: inFront(HandlerUtil.getActiveWorkbenchWindowChecked(event).getActivePage()).map(editor -> editor.poemInput().title());
	}

	/** The page of a poem that is open. */
	public static Optional<PoemEditor> find(IWorkbenchPage page, String title) {
		return page.findEditor(new PoemInput(title)) instanceof PoemEditor editor ? Optional.of(editor) : Optional.empty();
	}

	/** The page of a poem that is open and has been shown; a tab that came with the window and was not looked at has none yet. */
	public static Optional<PoemEditor> findShown(IWorkbenchPage page, String title) {
		return tabs(page, title).map(tab -> tab.getEditor(false)).filter(PoemEditor.class::isInstance).map(PoemEditor.class::cast)
				.findFirst();
	}

	/** Closes a poem as it is, without asking; a tab that has not been looked at is not made for that. */
	public static void close(IWorkbenchPage page, String title) {
		IEditorReference[] tabs = tabs(page, title).toArray(IEditorReference[]::new);
		if (tabs.length > 0) page.closeEditors(tabs, false);
	}

	private static Stream<IEditorReference> tabs(IWorkbenchPage page, String title) {
		return Stream.of(page.findEditors(new PoemInput(title), PoemEditor.ID, IWorkbenchPage.MATCH_ID | IWorkbenchPage.MATCH_INPUT));
	}

	/**
	 * Opens a poem, or brings its page to the front.
	 *
	 * @param takesFocus whether the page gets the focus
	 */
	public static Optional<PoemEditor> open(IWorkbenchPage page, String title, boolean takesFocus) {
		try {
			IEditorPart editor = page.openEditor(new PoemInput(title), PoemEditor.ID, takesFocus);
			return editor instanceof PoemEditor poem ? Optional.of(poem) : Optional.empty();
		} catch (PartInitException e) {
			Status.trouble("“" + title + "” cannot be opened", e);
			return Optional.empty();
		}
	}

	/** Saves a poem if it is open and has changes. @return whether what is on the disk is the poem as it stands */
	public static boolean saved(IWorkbenchPage page, String title) {
		return find(page, title).map(PoemEditor::saveQuietly).orElse(true);
	}

	/** Makes an empty poem of a title that is free, and opens it. */
	public static void make(IWorkbenchPage page, boolean takesFocus, Consumer<PoemEditor> then) {
		withPoems(poems -> {
			String title = poems.freeTitle(Poems.UNTITLED);
			poems.write(title, Harvest.EMPTY);
			StudioChanges.tell(StudioChanges.Part.POEMS);
			return () -> open(page, title, takesFocus).ifPresent(then);
		});
	}

	/** Work on the studio's poems, off the UI thread. */
	public interface Work {
		/** @return what is to be done on the UI thread afterwards */
		Runnable on(Poems poems) throws StudioException;
	}

	/** Does such work, and says what went wrong if something did. */
	public static void withPoems(Work work) {
		StudioAccess.current().ifPresentOrElse(
				studio -> Background.once("Working on poems", turn -> work.on(studio.poems())).then(Runnable::run),
				() -> Status.say("the studio is not open yet"));
	}
}
