// SPDX-License-Identifier: EPL-2.0
package gleaner.ui;

import gleaner.files.StudioException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/** Writes notes down, one after the other, off the UI thread. */
public final class NoteKeeper implements AutoCloseable {
	/** Seconds that closing waits for the last note to be on the disk. */
	private static final int PATIENCE = 3;

	private final ExecutorService hand = Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().name("notes").factory());
	private final Runnable onKept;

	/** Writes a note. */
	@FunctionalInterface
	public interface Writing {
		void write() throws StudioException;
	}

	/** @param onKept is told, on any thread, when a note has been written */
	public NoteKeeper(Runnable onKept) {
		this.onKept = onKept;
	}

	/** Writes a note down as soon as those before it are. What goes wrong is said at the foot of the window. */
	public void keep(Writing note) {
		hand.execute(() -> {
			try {
				note.write();
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
