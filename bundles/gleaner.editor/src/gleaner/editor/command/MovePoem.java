// SPDX-License-Identifier: EPL-2.0
package gleaner.editor.command;

import gleaner.editor.page.PoemPages;
import gleaner.studio.poem.Shelf;
import gleaner.ui.Status;
import gleaner.ui.StudioChanges;
import java.util.List;
import java.util.Optional;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.jface.viewers.LabelProvider;
import org.eclipse.jface.window.Window;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.dialogs.ElementListSelectionDialog;
import org.eclipse.ui.handlers.HandlerUtil;

/**
 * Puts a poem elsewhere: before the poem {@code before}, or into the folder {@code folder}; without either the poet is asked for a
 * folder.
 */
public final class MovePoem extends AbstractHandler {
	private static final String OUTERMOST = "Poems (no folder)";

	@Override
	public Object execute(ExecutionEvent event) throws ExecutionException {
		Optional<String> title = PoemPages.title(event);
		if (title.isEmpty()) return null;
		String before = event.getParameter("before");
		String folder = event.getParameter("folder");
		if (before != null) {
			PoemPages.withPoems(poems -> {
				poems.shelves().putBefore(title.get(), before);
				StudioChanges.tell(StudioChanges.Part.POEMS);
				return () -> {};
			});
		} else if (folder != null) move(title.get(), folder);
		else ask(HandlerUtil.getActiveShellChecked(event), title.get());
		return null;
	}

	private static void ask(Shell shell, String title) {
		PoemPages.withPoems(poems -> {
			List<String> paths = poems.shelves().list().stream().map(Shelf::path).toList();
			return () -> ask(shell, title, paths);
		});
	}

	private static void ask(Shell shell, String title, List<String> paths) {
		if (paths.size() == 1) {
			Status.say("there is no folder of poems yet; make one with New Folder of Poems");
			return;
		}
		ElementListSelectionDialog dialog = new ElementListSelectionDialog(shell, LabelProvider.createTextProvider(
				path -> path.equals("") ? OUTERMOST : path.toString()));
		dialog.setTitle("Move to folder");
		dialog.setMessage("A place for “" + title + "”");
		dialog.setElements(paths.toArray());
		dialog.setMultipleSelection(false);
		if (dialog.open() == Window.OK && dialog.getFirstResult() instanceof String path) move(title, path);
	}

	private static void move(String title, String folder) {
		PoemPages.withPoems(poems -> {
			poems.shelves().move(title, folder);
			StudioChanges.tell(StudioChanges.Part.POEMS);
			return () -> Status.say("“" + title + "” is now in " + (folder.isEmpty() ? "no folder" : "“" + folder + "”"));
		});
	}
}
