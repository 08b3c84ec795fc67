// SPDX-License-Identifier: EPL-2.0
package gleaner.desk.poem;

import gleaner.files.StudioException;
import gleaner.studio.poem.Harvest;
import gleaner.studio.poem.Poems;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.LongSupplier;

/**
 * Keeps what is not saved of an open poem aside, so that a crash takes the last seconds at most, whatever the rhythm of the keys: soon
 * after the poet pauses, and {@link #LONGEST} after the first change that is not kept yet at the latest. All methods are for the thread
 * that the poem is changed on; files are written elsewhere.
 */
public final class KeptAside {
	/** After so many milliseconds without a change all is kept. */
	public static final long PAUSE = 600;
	/** So many milliseconds after a change it is kept in any case. Writing it takes some more. */
	public static final long LONGEST = 2000;

	/** The poem as it stands. */
	public interface Page {
		/** Where it is kept; empty while it is being read, and where nothing can be written. */
		Optional<Place> place();

		/** Whether there is something to keep. */
		boolean isDirty();

		Harvest poem();
	}

	/** A poem of a studio. */
	public record Place(Poems poems, String title) {
	}

	/** Calls back on the thread that the poem is changed on. */
	public interface Timer {
		/** Calls back once after so many milliseconds. What was set before is off. */
		void set(long millis, Runnable task);

		/** Does not call back. */
		void clear();
	}

	/** Does work on files on another thread. */
	@FunctionalInterface
	public interface Worker {
		void work(Task task);
	}

	/** Work on files. */
	@FunctionalInterface
	public interface Task {
		void run() throws StudioException;
	}

	private final Page page;
	private final LongSupplier millis;
	private final Timer timer;
	private final Worker worker;
	/** Which of what was ordered is the newest: nothing older is done any more. */
	private final AtomicInteger turn = new AtomicInteger();
	/** Two works never write at the same time, or the older could come last. */
	private final Object writing = new Object();
	private boolean isWaiting;
	private long first;

	/** @param millis a clock that never goes back, in milliseconds */
	public KeptAside(Page page, LongSupplier millis, Timer timer, Worker worker) {
		this.page = page;
		this.millis = millis;
		this.timer = timer;
		this.worker = worker;
	}

	/** The poem was changed. */
	public void changed() {
		long now = millis.getAsLong();
		if (!isWaiting) first = now;
		isWaiting = true;
		timer.set(Math.max(0, Math.min(PAUSE, first + LONGEST - now)), this::keep);
	}

	private void keep() {
		isWaiting = false;
		if (!page.isDirty()) return;
		page.place().ifPresent(place -> {
			Harvest poem = page.poem();
			order(() -> place.poems().keepUnsaved(place.title(), poem));
		});
	}

	/** The poem was saved: what was kept is not needed any more. What was written meanwhile is kept as always. */
	public void saved() {
		forget();
	}

	/** The poem is closed: saved, or not wanted. */
	public void closed() {
		timer.clear();
		forget();
	}

	private void forget() {
		page.place().ifPresentOrElse(place -> order(() -> place.poems().forgetUnsaved(place.title())), turn::incrementAndGet);
	}

	private void order(Task task) {
		int mine = turn.incrementAndGet();
		worker.work(() -> {
			synchronized (writing) {
				if (turn.get() == mine) task.run();
			}
		});
	}
}
