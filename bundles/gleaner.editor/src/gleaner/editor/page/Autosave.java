// SPDX-License-Identifier: EPL-2.0
package gleaner.editor.page;

import gleaner.desk.poem.KeptAside;
import gleaner.files.StudioException;
import gleaner.studio.poem.Harvest;
import gleaner.ui.Background;
import gleaner.ui.Status;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.eclipse.jface.text.DocumentEvent;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.IDocumentListener;
import org.eclipse.jface.text.ITextInputListener;
import org.eclipse.swt.widgets.Display;

/** Tells {@link KeptAside} of the edits of an open poem, and lends it the window's clock and background. */
final class Autosave implements IDocumentListener, ITextInputListener {
	private final KeptAside kept;
	private volatile boolean isFailing;

	Autosave(PoemEditor editor) {
		Display display = editor.viewer().getTextWidget().getDisplay();
		kept = new KeptAside(new OpenPoem(editor), () -> TimeUnit.NANOSECONDS.toMillis(System.nanoTime()), new DisplayTimer(display),
				this::background);
		editor.viewer().addTextInputListener(this);
		inputDocumentChanged(null, editor.viewer().getDocument());
	}

	/** What is kept. */
	private record OpenPoem(PoemEditor editor) implements KeptAside.Page {
		@Override
		public Optional<KeptAside.Place> place() {
			return editor.poems().filter(poems -> !poems.isReadOnly())
					.map(poems -> new KeptAside.Place(poems, editor.poemInput().title()));
		}

		@Override
		public boolean isDirty() {
			return editor.isDirty();
		}

		@Override
		public Harvest poem() {
			return editor.poem().harvest();
		}
	}

	/** A display knows a timer by its task. */
	private static final class DisplayTimer implements KeptAside.Timer {
		private final Display display;
		private Runnable task = () -> {};
		private final Runnable ring = this::ring;

		DisplayTimer(Display display) {
			this.display = display;
		}

		private void ring() {
			task.run();
		}

		@Override
		public void set(long millis, Runnable newTask) {
			task = newTask;
			display.timerExec((int) millis, ring);
		}

		@Override
		public void clear() {
			display.timerExec(-1, ring);
		}
	}

	@Override
	public void documentChanged(DocumentEvent event) {
		kept.changed();
	}

	/** What was kept is not needed any more. */
	void saved() {
		kept.saved();
	}

	/** The poem is closed: saved, or not wanted. */
	void dispose() {
		kept.closed();
	}

	/** When the window is closing already, no job would be run to its end. */
	private void background(KeptAside.Task task) {
		Background.once("Keeping unsaved poems", () -> run(task)).startOrFinish();
	}

	private void run(KeptAside.Task task) {
		try {
			task.run();
			isFailing = false;
		} catch (StudioException e) {
			if (!isFailing) Status.trouble("your unsaved changes cannot be kept safe: " + e.getMessage(), e);
			isFailing = true;
		}
	}

	@Override
	public void documentAboutToBeChanged(DocumentEvent event) {
	}

	@Override
	public void inputDocumentAboutToBeChanged(IDocument before, IDocument after) {
		if (before != null) before.removeDocumentListener(this);
	}

	@Override
	public void inputDocumentChanged(IDocument before, IDocument after) {
		if (after != null) after.addDocumentListener(this);
	}
}
