// SPDX-License-Identifier: EPL-2.0
package gleaner.editor.command;

import gleaner.editor.page.PoemPages;
import gleaner.files.SafeName;
import gleaner.ui.Commands;
import gleaner.ui.Status;
import gleaner.ui.StudioChanges;
import java.util.Optional;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.jface.dialogs.InputDialog;
import org.eclipse.jface.window.Window;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.handlers.HandlerUtil;

/** Makes, renames and takes away folders of poems: {@code folder} is the path of the one that it is about, or in which one is made. */
public final class FolderOfPoems extends AbstractHandler {
	@Override
	public Object execute(ExecutionEvent event) throws ExecutionException {
		String folder = event.getParameter("folder") == null ? "" : event.getParameter("folder");
		Shell shell = HandlerUtil.getActiveShellChecked(event);
		switch (event.getCommand().getId()) {
		case Commands.NEW_FOLDER ->
			name(shell, "New folder of poems", event.getParameter("name"), "").ifPresent(name -> make(folder, name));
		case Commands.RENAME_FOLDER ->
			name(shell, "Rename folder", event.getParameter("name"), folder.substring(folder.lastIndexOf('/') + 1))
					.ifPresent(name -> rename(folder, name));
		case Commands.REMOVE_FOLDER -> remove(folder);
		default -> throw new ExecutionException("no such thing can be done with folders: " + event.getCommand().getId());
		}
		return null;
	}

	/** The name that was said with the command, or else what the poet answers. */
	private static Optional<String> name(Shell shell, String title, String said, String now) {
		if (said != null) return Optional.of(said);
		InputDialog dialog = new InputDialog(shell, title, "Name of the folder", now, FolderOfPoems::fault);
		return dialog.open() == Window.OK ? Optional.of(dialog.getValue().strip()) : Optional.empty();
	}

	private static String fault(String wished) {
		String wish = wished.strip();
		if (wish.isEmpty()) return "";
		String safe = SafeName.of(wish);
		return safe.equals(wish) ? null : "A folder cannot have that name; “" + safe + "” would do.";
	}

	private static void make(String folder, String name) {
		PoemPages.withPoems(poems -> {
			poems.shelves().create(folder, name);
			StudioChanges.tell(StudioChanges.Part.POEMS);
			return () -> Status.say("made the folder “" + name + "”; drag poems onto it");
		});
	}

	private static void rename(String folder, String name) {
		PoemPages.withPoems(poems -> {
			poems.shelves().rename(folder, name);
			StudioChanges.tell(StudioChanges.Part.POEMS);
			return () -> {};
		});
	}

	private static void remove(String folder) {
		PoemPages.withPoems(poems -> {
			poems.shelves().remove(folder);
			StudioChanges.tell(StudioChanges.Part.POEMS);
			return () -> Status.say("the folder “" + folder + "” is gone; its poems moved up to where it was");
		});
	}
}
