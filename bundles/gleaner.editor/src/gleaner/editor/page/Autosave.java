package gleaner.editor.page;

import gleaner.files.StudioException;
import gleaner.studio.poem.Harvest;
import gleaner.ui.Background;
import gleaner.ui.Status;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.jface.text.DocumentEvent;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.IDocumentListener;
import org.eclipse.jface.text.ITextInputListener;
import org.eclipse.swt.widgets.Display;

/** Keeps what is not saved aside whenever the poet pauses, so that a crash takes at most the last few words. */
final class Autosave implements IDocumentListener, ITextInputListener {
	private static final int PAUSE = 2000;

	private final PoemEditor editor;
	private final Display display;
	private final Runnable keep = this::keep;
	private final AtomicInteger turn = new AtomicInteger();
	private volatile boolean isFailing;

	Autosave(PoemEditor editor) {
		this.editor = editor;
		display = editor.viewer().getTextWidget().getDisplay();
		editor.viewer().addTextInputListener(this);
		inputDocumentChanged(null, editor.viewer().getDocument());
	}

	@Override
	public void documentChanged(DocumentEvent event) {
		display.timerExec(PAUSE, keep);
	}

	private void keep() {
		if (!editor.isDirty()) return;
		editor.poems().filter(poems -> !poems.isReadOnly()).ifPresent(poems -> {
			String title = editor.poemInput().title();
			Harvest harvest = editor.poem().harvest();
			int now = turn.incrementAndGet();
			background(() -> {
				if (turn.get() == now) poems.keepUnsaved(title, harvest);
			});
		});
	}

	/** What was kept is not needed any more. */
	void saved() {
		turn.incrementAndGet();
		display.timerExec(-1, keep);
	}

	/** The poem is closed: saved, or not wanted. */
	void dispose() {
		saved();
		String title = editor.poemInput().title();
		editor.poems().filter(poems -> !poems.isReadOnly()).ifPresent(poems -> background(() -> poems.forgetUnsaved(title)));
	}

	/** Work on files. */
	private interface Task {
		void run() throws StudioException;
	}

	/** When the window is closing already, no job would be run to its end. */
	private void background(Task task) {
		Background.once("Keeping unsaved poems", () -> run(task)).startOrFinish();
	}

	private void run(Task task) {
		try {
			task.run();
			isFailing = false;
		} catch (StudioException e) {
			if (!isFailing) Status.trouble("what you have not saved yet cannot be kept aside: " + e.getMessage(), e);
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
