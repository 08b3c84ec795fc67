// SPDX-License-Identifier: EPL-2.0
package gleaner.editor.page;

import gleaner.desk.poem.Trace;
import gleaner.editor.document.PoemDocumentProvider;
import gleaner.editor.document.PoemInput;
import gleaner.studio.poem.Poems;
import gleaner.studio.poem.Shares;
import gleaner.ui.Background;
import gleaner.ui.Status;
import java.util.LinkedHashMap;
import java.util.Map;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Listener;
import org.eclipse.swt.widgets.Shell;

/**
 * Looks whether a poem's file was changed by others whenever the poet comes back to it. If there is nothing unsaved here it is simply
 * read again; else a quiet line asks which of the two it shall be.
 */
final class OutsideChanges {
	private final PoemEditor editor;
	private final Background looking;

	OutsideChanges(PoemEditor editor) {
		this.editor = editor;
		looking = Background.newest(editor.viewer().getTextWidget());
	}

	/** Looks now, and whenever the page or its window is come back to. */
	void follow() {
		Shell shell = editor.getSite().getShell();
		Listener listener = event -> {
			if (editor.getSite().getPage().isPartVisible(editor)) check();
		};
		shell.addListener(SWT.Activate, listener);
		editor.viewer().getTextWidget().addListener(SWT.FocusIn, listener);
		editor.viewer().getTextWidget().addDisposeListener(event -> {
			if (!shell.isDisposed()) shell.removeListener(SWT.Activate, listener);
		});
	}

	/** Looks now. */
	void check() {
		editor.poems().ifPresent(poems -> check(poems, editor.poemInput(), editor.provider().trace(editor.poemInput()),
				editor.provider().saved(editor.poemInput())));
	}

	private void check(Poems poems, PoemInput input, Trace known, String saved) {
		looking.work("Looking after " + input.title(), turn -> {
			Trace now = Trace.of(poems.file(input.title()));
			if (now.equals(known)) return (Runnable) () -> {};
			if (now.equals(Trace.NONE)) return (Runnable) () -> isGone(input);
			PoemDocumentProvider.Reading reading = PoemDocumentProvider.Reading.of(poems, input.title());
			return (Runnable) () -> isChanged(input, reading, saved);
		}).trouble("“" + input.title() + "” was changed outside Gleaner and cannot be read").then(news -> {
			if (editor.poems().isPresent() && input.equals(editor.getEditorInput()) && editor.poem() != null) news.run();
		});
	}

	private void isGone(PoemInput input) {
		editor.provider().seen(input, Trace.NONE);
		editor.provider().setCanSaveDocument(input);
		editor.notice().say("“" + input.title() + "” is no longer in the studio. Save it to put it back.");
	}

	private void isChanged(PoemInput input, PoemDocumentProvider.Reading reading, String saved) {
		if (reading.poem().text().equals(saved) || reading.poem().text().equals(editor.poem().get())) {
			editor.provider().seen(input, reading.trace());
			return;
		}
		if (!editor.isDirty()) {
			reload(input, reading);
			return;
		}
		Map<String, Runnable> choices = new LinkedHashMap<>();
		choices.put("Keep mine", () -> editor.provider().seen(input, reading.trace()));
		choices.put("Read it again", () -> reload(input, reading));
		editor.notice().say("“" + input.title() + "” was changed outside Gleaner while you changed it here.", choices);
	}

	private void reload(PoemInput input, PoemDocumentProvider.Reading reading) {
		editor.provider().reload(input, reading);
		Shares shares = reading.poem().provenance().shares(reading.poem().text());
		String unknown = shares.unknown() == 0 ? "." : "; of " + shares.unknown() + " letters nobody knows the origin.";
		Status.say("“" + input.title() + "” was changed outside Gleaner and has been read again" + unknown);
	}
}
