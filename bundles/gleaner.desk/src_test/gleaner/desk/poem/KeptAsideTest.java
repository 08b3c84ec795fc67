// SPDX-License-Identifier: EPL-2.0
package gleaner.desk.poem;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gleaner.files.StudioException;
import gleaner.studio.poem.Harvest;
import gleaner.studio.poem.Poems;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeptAsideTest implements KeptAside.Page, KeptAside.Timer {
	@TempDir
	private Path studio;
	private Poems poems;
	private KeptAside kept;
	private final Deque<KeptAside.Task> waiting = new ArrayDeque<>();
	private final StringBuilder text = new StringBuilder();
	private boolean isDirty;
	private boolean isSlow;
	private long now;
	private long due = Long.MAX_VALUE;
	private Runnable task;

	@BeforeEach
	void open() {
		poems = new Poems(studio.resolve("poems"), studio.resolve("trash"), false);
		kept = new KeptAside(this, () -> now, this, waiting::add);
	}

	@Override
	public Optional<KeptAside.Place> place() {
		return Optional.of(new KeptAside.Place(poems, "Water"));
	}

	@Override
	public boolean isDirty() {
		return isDirty;
	}

	@Override
	public Harvest poem() {
		return Harvest.hand(text.toString());
	}

	@Override
	public void set(long millis, Runnable newTask) {
		due = now + millis;
		task = newTask;
	}

	@Override
	public void clear() {
		due = Long.MAX_VALUE;
	}

	/** Time goes by; the timer rings when it is due, and what was ordered is done unless the disk is slow. */
	private void pass(long millis) throws StudioException {
		for (long end = now + millis; now < end;) {
			now++;
			if (now >= due) {
				due = Long.MAX_VALUE;
				task.run();
			}
			if (!isSlow) work();
		}
	}

	private void work() throws StudioException {
		while (!waiting.isEmpty()) waiting.poll().run();
	}

	private void key() {
		text.append((char) ('a' + text.length() % 26));
		isDirty = true;
		kept.changed();
	}

	private int keptLength() {
		return poems.unsaved("Water").map(Harvest::length).orElse(0);
	}

	@Test
	void whoeverTypesWithoutAPauseLosesTwoSecondsAtMost() throws StudioException {
		for (long rhythm : List.of(5L, 80L, 300L, KeptAside.PAUSE - 1, KeptAside.PAUSE, 1000L, 1900L, 2500L)) {
			List<Long> times = new ArrayList<>();
			text.setLength(0);
			poems.forgetUnsaved("Water");
			for (long began = now; now - began < 20_000;) {
				key();
				times.add(now);
				pass(rhythm);
				int safe = keptLength();
				assertTrue(safe == times.size() || now - times.get(safe) <= KeptAside.LONGEST,
						"rhythm " + rhythm + ": " + (times.size() - safe) + " letters are not kept");
			}
			pass(KeptAside.LONGEST);
			assertEquals(text.length(), keptLength());
		}
	}

	@Test
	void aPauseIsEnough() throws StudioException {
		key();
		pass(KeptAside.PAUSE - 1);
		assertEquals(0, keptLength());
		pass(1);
		assertEquals(1, keptLength());
	}

	@Test
	void whatIsSavedIsForgotten() throws StudioException {
		key();
		pass(KeptAside.PAUSE);
		isDirty = false;
		kept.saved();
		pass(10);
		assertEquals(Optional.empty(), poems.unsaved("Water"));
	}

	@Test
	void whatIsTypedWhileThePoemIsBeingSavedIsKept() throws StudioException {
		key();
		pass(100);
		key();
		isDirty = false; // the editor says so a moment later
		kept.saved();
		isDirty = true;
		pass(KeptAside.PAUSE);
		assertEquals(2, keptLength());
	}

	@Test
	void onASlowDiskNothingOlderTakesThePlaceOfSomethingNewer() throws StudioException {
		isSlow = true;
		key();
		pass(KeptAside.PAUSE);
		key();
		pass(KeptAside.PAUSE);
		KeptAside.Task older = waiting.poll();
		work();
		older.run();
		assertEquals(2, keptLength());
	}

	@Test
	void whatWasOrderedBeforeAPoemWasClosedDoesNotComeBack() throws StudioException {
		isSlow = true;
		key();
		pass(KeptAside.PAUSE);
		KeptAside.Task older = waiting.poll();
		key();
		kept.closed();
		work();
		older.run();
		pass(5000);
		work();
		assertEquals(Optional.empty(), poems.unsaved("Water"));
	}

	@Test
	void whatIsNotChangedIsNotKept() throws StudioException {
		key();
		isDirty = false;
		pass(5000);
		assertEquals(Optional.empty(), poems.unsaved("Water"));
	}
}
