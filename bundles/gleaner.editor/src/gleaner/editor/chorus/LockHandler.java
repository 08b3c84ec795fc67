// SPDX-License-Identifier: EPL-2.0
package gleaner.editor.chorus;

import gleaner.editor.page.PoemEditor;
import gleaner.editor.page.PoemPages;
import gleaner.language.text.Word;
import gleaner.language.text.Words;
import gleaner.ui.Status;
import java.util.List;
import java.util.Optional;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.swt.graphics.Point;
import org.eclipse.ui.handlers.HandlerUtil;

/** Shift+F9: locks the words that are selected, or the one at the caret; locked words are unlocked. */
public class LockHandler extends AbstractHandler {
	@Override
	public Object execute(ExecutionEvent event) throws ExecutionException {
		Optional<PoemEditor> editor = PoemPages.inFront(HandlerUtil.getActiveWorkbenchWindowChecked(event).getActivePage());
		if (editor.isEmpty()) Status.say("open a poem and put the caret into a word to keep");
		else editor.get().whenRead(() -> toggle(editor.get()));
		return null;
	}

	private static void toggle(PoemEditor editor) {
		Point selection = editor.viewer().getSelectedRange();
		int from = selection.x;
		int to = from + selection.y;
		List<Word> words = Words.of(editor.harvest().text()).stream()
				.filter(word -> from == to ? word.start() <= from && from <= word.end() : word.start() < to && word.end() > from).toList();
		if (words.isEmpty()) Status.say("put the caret into a word, or select some, to lock them");
		else Locks.of(editor.viewer()).toggle(words);
	}
}
