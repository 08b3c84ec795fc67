// SPDX-License-Identifier: EPL-2.0
package gleaner.editor.lines;

import gleaner.editor.page.PoemEditor;
import gleaner.editor.page.PoemPages;
import gleaner.language.sound.Pronouncer;
import gleaner.language.text.Words;
import gleaner.studio.making.Way;
import gleaner.studio.poem.Harvest;
import gleaner.studio.poem.Lineation;
import gleaner.studio.poem.PoemEdit;
import gleaner.ui.Background;
import gleaner.ui.LanguageAccess;
import gleaner.ui.Status;
import java.util.Optional;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.jface.dialogs.InputDialog;
import org.eclipse.jface.window.Window;
import org.eclipse.swt.graphics.Point;
import org.eclipse.ui.handlers.HandlerUtil;

/** Breaks lines anew, by syllables or by breath. Syllables are counted in the background. */
public class LineationHandler extends AbstractHandler {
	static final String BY_SYLLABLES = "gleaner.line.syllables";
	static final String COUNT = "count";

	private static final int MOST = 60;
	private String last = "8";

	@Override
	public Object execute(ExecutionEvent event) throws ExecutionException {
		Optional<PoemEditor> front = PoemPages.inFront(HandlerUtil.getActiveWorkbenchWindowChecked(event).getActivePage());
		boolean bySyllables = event.getCommand().getId().equals(BY_SYLLABLES);
		String asked = event.getParameter(COUNT);
		front.ifPresent(editor -> editor.whenRead(() -> {
			if (!bySyllables) lineate(editor, (lineation, selection) -> lineation.byBreath(selection.x, selection.x + selection.y));
			else Optional.ofNullable(asked).or(() -> ask(editor)).ifPresent(counts -> lineate(editor,
					(lineation, selection) -> lineation.bySyllables(selection.x, selection.x + selection.y, counts(counts))));
		}));
		return null;
	}

	private Optional<String> ask(PoemEditor editor) {
		InputDialog dialog = new InputDialog(editor.getSite().getShell(), "Re-lineate",
				"Syllables per line; numbers with dashes take turns (5-7-5)", last, LineationHandler::fault);
		if (dialog.open() != Window.OK) return Optional.empty();
		last = dialog.getValue().strip();
		return Optional.of(last);
	}

	/** Why this is no number of syllables, or null. */
	static String fault(String written) {
		if (!written.strip().matches("[0-9]+([-–][0-9]+)*")) return "Write a number, or numbers with dashes between them.";
		return Stream.of(written.strip().split("[-–]"))
				.allMatch(part -> part.length() < 3 && Integer.parseInt(part) >= 1 && Integer.parseInt(part) <= MOST) ? null
						: "A line has 1 to " + MOST + " syllables.";
	}

	private static int[] counts(String written) {
		return Stream.of(written.strip().split("[-–]")).mapToInt(Integer::parseInt).toArray();
	}

	/** One of the ways of {@link Lineation}. */
	private interface Way {
		Optional<PoemEdit> of(Lineation lineation, Point selection);
	}

	private static void lineate(PoemEditor editor, Way way) {
		Harvest poem = editor.harvest();
		Point range = editor.viewer().getSelectedRange();
		Point selection = new Point(Math.min(range.x, poem.length()), Math.min(range.y, poem.length() - Math.min(range.x, poem.length())));
		Background
				.once(editor.viewer().getTextWidget(), "Counting syllables",
						turn -> way.of(new Lineation(poem, syllables(LanguageAccess.language().pronouncer())), selection))
				.then(edit -> edit.ifPresentOrElse(now -> editor.apply(now, poem), () -> Status.say("the lines already have this length")));
	}

	private static ToIntFunction<String> syllables(Pronouncer pronouncer) {
		return piece -> Words.of(piece).stream().mapToInt(word -> pronouncer.pronounce(word.text()).usual().syllableCount()).sum();
	}
}
