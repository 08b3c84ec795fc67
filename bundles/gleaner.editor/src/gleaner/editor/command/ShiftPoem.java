// SPDX-License-Identifier: EPL-2.0
package gleaner.editor.command;

import gleaner.editor.page.PoemPages;
import gleaner.ui.Commands;
import gleaner.ui.Status;
import gleaner.ui.StudioChanges;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;

/** Moves a poem before or behind its neighbour in the order of poems: the one that is named, or else the one in front. */
public final class ShiftPoem extends AbstractHandler {
	@Override
	public Object execute(ExecutionEvent event) throws ExecutionException {
		boolean isUp = Commands.POEM_UP.equals(event.getCommand().getId());
		PoemPages.title(event).ifPresent(title -> PoemPages.withPoems(poems -> {
			boolean isMoved = poems.shelves().shift(title, isUp ? -1 : 1);
			StudioChanges.tell(StudioChanges.Part.POEMS);
			return () -> {
				if (!isMoved) Status.say("“" + title + "” is the " + (isUp ? "first" : "last") + " in its folder");
			};
		}));
		return null;
	}
}
