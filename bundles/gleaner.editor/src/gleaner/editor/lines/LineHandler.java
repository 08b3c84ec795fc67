// SPDX-License-Identifier: EPL-2.0
package gleaner.editor.lines;

import gleaner.editor.page.PoemEditor;
import gleaner.editor.page.PoemPages;
import gleaner.studio.poem.Harvest;
import gleaner.studio.poem.Letters;
import gleaner.studio.poem.LineWork;
import gleaner.studio.poem.PoemEdit;
import gleaner.ui.Status;
import java.util.Map;
import java.util.Optional;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.swt.graphics.Point;
import org.eclipse.ui.handlers.HandlerUtil;

/** The verbs of line work that look at letters only: each command is one of them. */
public class LineHandler extends AbstractHandler {
	private static final Map<String, Verb> VERBS = Map.ofEntries(
			verb("break", LineWork::breakLine, "This is a line already."),
			verb("join", LineWork::join, "There is no line below to join."),
			verb("up", LineWork::moveUp, "This is the first line."),
			verb("down", LineWork::moveDown, "This is the last line."),
			verb("truncate", (poem, start, end) -> LineWork.truncate(poem, start),
					"There is nothing between the caret and the end of the line."),
			verb("reverse", LineWork::reverse, "One line has no order; select more, or put the caret in a stanza."),
			verb("refrain", LineWork::refrain, "Every stanza below already ends this way, or the line is empty."),
			verb("strip", LineWork::stripPunctuation, "There is no punctuation here."),
			verb("lower", (poem, start, end) -> LineWork.letters(poem, start, end, Letters.LOWER), "There are no capitals here."),
			verb("upper", (poem, start, end) -> LineWork.letters(poem, start, end, Letters.UPPER), "All letters are capitals already."),
			verb("capitals", (poem, start, end) -> LineWork.letters(poem, start, end, Letters.LINES),
					"Every line begins with a capital already."));

	private static Map.Entry<String, Verb> verb(String command, Gesture gesture, String idle) {
		return Map.entry("gleaner.line." + command, new Verb(gesture, idle));
	}

	/** A gesture, and what is said if there is nothing to do. */
	private record Verb(Gesture gesture, String idle) {
	}

	/** One of the methods of {@link LineWork}. */
	private interface Gesture {
		Optional<PoemEdit> on(Harvest poem, int start, int end);
	}

	@Override
	public Object execute(ExecutionEvent event) throws ExecutionException {
		Optional<PoemEditor> front = PoemPages.inFront(HandlerUtil.getActiveWorkbenchWindowChecked(event).getActivePage());
		Verb verb = VERBS.get(event.getCommand().getId());
		front.ifPresent(editor -> editor.whenRead(() -> {
			Harvest poem = editor.harvest();
			Point selection = editor.viewer().getSelectedRange();
			int end = Math.min(poem.length(), selection.x + selection.y);
			verb.gesture().on(poem, Math.min(selection.x, end), end).ifPresentOrElse(edit -> editor.apply(edit, poem),
					() -> Status.say(verb.idle()));
		}));
		return null;
	}
}
