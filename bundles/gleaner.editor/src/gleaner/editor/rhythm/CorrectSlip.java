// SPDX-License-Identifier: EPL-2.0
package gleaner.editor.rhythm;

import gleaner.desk.rhythm.Slipped;
import gleaner.editor.page.PoemEditor;
import gleaner.editor.page.PoemPages;
import gleaner.studio.poem.Harvest;
import gleaner.studio.poem.PoemEdit;
import gleaner.studio.poem.Swap;
import gleaner.ui.Status;
import java.util.Optional;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.swt.graphics.Point;
import org.eclipse.ui.handlers.HandlerUtil;

/** Puts the word that was meant in the place of the slip at the caret, or of the last one before it; the caret stays with its words. */
public class CorrectSlip extends AbstractHandler {
	@Override
	public Object execute(ExecutionEvent event) throws ExecutionException {
		Optional<PoemEditor> front = PoemPages.inFront(HandlerUtil.getActiveWorkbenchWindowChecked(event).getActivePage());
		front.ifPresentOrElse(editor -> editor.whenRead(() -> correct(editor)), () -> Status.say("open a poem first"));
		return null;
	}

	private static void correct(PoemEditor editor) {
		Harvest poem = editor.harvest();
		Point selection = editor.viewer().getSelectedRange();
		int caret = Math.min(poem.length(), selection.x + selection.y);
		PageSlips.of(editor.viewer()).before(caret).ifPresentOrElse(slip -> {
			PoemEdit edit = edit(poem, slip, caret);
			if (editor.apply(edit, poem)) Status.say("“" + slip.word().text() + "” is “" + slip.meant() + "” now");
		}, () -> Status.say("Gleaner knows no slip up to here"));
	}

	private static PoemEdit edit(Harvest poem, Slipped slip, int caret) {
		int start = slip.word().start();
		int end = slip.word().end();
		int after = caret >= end ? caret + slip.meant().length() - (end - start) : start + slip.meant().length();
		return PoemEdit.withCaret("Correct", start, end - start, Swap.of(poem.slice(start, end), slip.meant()), after);
	}
}
