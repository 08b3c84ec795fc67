// SPDX-License-Identifier: EPL-2.0
package gleaner.editor.command;

import gleaner.desk.poem.Planting;
import gleaner.desk.stream.Kept;
import gleaner.editor.chorus.Locks;
import gleaner.editor.document.PoemDocument;
import gleaner.editor.page.PoemEditor;
import gleaner.editor.page.PoemPages;
import gleaner.language.text.Word;
import gleaner.studio.poem.Harvest;
import gleaner.ui.Status;
import java.util.Optional;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.core.runtime.Adapters;
import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.IRewriteTarget;
import org.eclipse.ui.IViewPart;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchPart;
import org.eclipse.ui.handlers.HandlerUtil;

/**
 * Brings what is selected elsewhere into the poem in front, at its caret, on lines of its own, as one edit that can be undone. Without
 * a poem a new one is made. The focus stays where it is, so that the poet can go on gleaning; there, Undo takes the harvest back.
 */
public class HarvestHandler extends AbstractHandler {
	@Override
	public Object execute(ExecutionEvent event) throws ExecutionException {
		IWorkbenchPart part = HandlerUtil.getActivePartChecked(event);
		Harvest harvest = Adapters.adapt(part, Harvest.class);
		if (harvest == null || harvest.text().isBlank()) {
			Status.say("select something first, in a pane, the search or the reader, then harvest it");
			return null;
		}
		IWorkbenchPage page = part.getSite().getPage();
		Kept kept = Optional.ofNullable(Adapters.adapt(part, Kept.class)).orElse(Kept.NOTHING);
		if (part instanceof IViewPart view) UndoFromView.in(view);
		Optional<PoemEditor> poem = PoemPages.inFront(page);
		if (poem.isPresent()) plant(poem.get(), harvest, kept);
		else PoemPages.make(page, false, editor -> plant(editor, harvest, kept));
		return null;
	}

	/** @param kept words of the harvest that are to be locked */
	private static void plant(PoemEditor editor, Harvest harvest, Kept kept) {
		editor.whenRead(() -> {
			if (!editor.validateEditorInputState()) {
				Status.say("“" + editor.poemInput().title() + "” cannot be changed: the studio is read-only");
				return;
			}
			PoemDocument poem = editor.poem();
			Planting planting = Planting.of(poem.get(), editor.place(), harvest);
			IRewriteTarget edit = editor.getAdapter(IRewriteTarget.class);
			edit.beginCompoundChange();
			try {
				poem.replace(planting.offset(), 0, planting.text());
				editor.placeCaret(planting.caret());
				Locks.of(editor.viewer())
						.lock(kept.words().stream().map(word -> new Word(word.text(), planting.place(harvest, word.start()),
								planting.place(harvest, word.end()))).toList());
				Status.say("harvested into “" + editor.poemInput().title() + "”");
			} catch (BadLocationException e) {
				Status.trouble("the harvest could not be put into “" + editor.poemInput().title() + "”", e);
			} finally {
				edit.endCompoundChange();
			}
		});
	}
}
