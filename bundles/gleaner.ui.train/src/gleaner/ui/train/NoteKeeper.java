package gleaner.ui.train;

import gleaner.files.StudioException;
import gleaner.runs.Note;
import gleaner.ui.Status;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/** Writes notes down, one after the other, off the UI thread. */
final class NoteKeeper implements AutoCloseable {
	/** Seconds that closing waits for the last note to be on the disk. */
	private static final int PATIENCE = 3;

	private final ExecutorService hand = Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().name("notes").factory());
	private final Runnable onKept;

	/** @param onKept is told, on any thread, when a note has been written */
	NoteKeeper(Runnable onKept) {
		this.onKept = onKept;
	}

	/** @param before the note as it was when the poet began to change it */
	void keep(NoteField.Subject subject, Note before, Note note) {
		hand.execute(() -> {
			try {
				subject.runs().note(subject.run(), subject.step(), before, note);
				onKept.run();
			} catch (StudioException e) {
				Status.trouble("the note is not saved: " + e.getMessage(), e);
			}
		});
	}

	@Override
	public void close() {
		hand.shutdown();
		try {
			if (!hand.awaitTermination(PATIENCE, TimeUnit.SECONDS)) Status.say("the last note may not be saved: the disk does not answer");
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
		}
	}
}
