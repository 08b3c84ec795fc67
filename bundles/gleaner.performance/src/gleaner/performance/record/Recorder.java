// SPDX-License-Identifier: EPL-2.0
package gleaner.performance.record;

import gleaner.files.Faults;
import gleaner.files.HeldLock;
import gleaner.files.JsonFile;
import gleaner.files.StudioException;
import gleaner.performance.stage.Frame;
import gleaner.performance.stage.Moment;
import gleaner.performance.stage.Piece;
import gleaner.performance.stage.ShowListener;
import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * Records a show into its folder. What it hears from the show it only queues; a thread of its own hands to the system at once what has
 * come, and forces it to the disk every second. Where nothing can be written any more the show is not told but the operator is, once; what
 * is there is whole, what comes is kept in memory as far as it goes, and written when there is room again.
 */
public final class Recorder implements ShowListener, AutoCloseable {
	private static final long SECOND = 1_000_000_000L;
	private static final int PATIENCE_MILLIS = 5000;

	private final InstantSource timeOfDay;
	private final Path folder;
	private final Consumer<String> onTrouble;
	private final Optional<HeldLock> lock;
	private final AppendedFile poems;
	private final AppendedFile shown;
	private final AppendedFile marks;
	private final AppendedFile castFile;
	private final CastWriter cast;
	private final LinkedBlockingQueue<Runnable> queue = new LinkedBlockingQueue<>();
	private final Thread thread;
	private Card card;
	private double latest;
	private int pieces;
	private boolean inTrouble;
	private boolean saidTrouble;
	private volatile boolean isClosing;

	/** @param timeOfDay tells when the show has ended, and nothing else */
	Recorder(Path folder, Card card, InstantSource timeOfDay, Consumer<String> onTrouble) throws StudioException {
		this.timeOfDay = timeOfDay;
		this.folder = folder;
		this.card = card;
		this.onTrouble = onTrouble;
		try {
			lock = HeldLock.tryTake(folder.resolve(RecordingFolder.LOCK));
			JsonFile.write(folder.resolve(RecordingFolder.CARD), card.write());
			poems = new AppendedFile(folder.resolve(RecordingFolder.POEMS));
			shown = new AppendedFile(folder.resolve(RecordingFolder.SHOWN));
			marks = new AppendedFile(folder.resolve(RecordingFolder.MARKS));
			castFile = new AppendedFile(folder.resolve(RecordingFolder.CAST));
			cast = new CastWriter(card, castFile::add);
		} catch (IOException e) {
			throw Faults.writing(folder, e);
		}
		thread = Thread.ofPlatform().daemon().name("recorder").unstarted(this::work);
		thread.start();
	}

	/** What the performance is called. */
	public String name() {
		return folder.getFileName().toString();
	}

	/** Where it is recorded. */
	public Path folder() {
		return folder;
	}

	/** Where the voice is recorded. */
	public Path voice() {
		return RecordingFolder.voice(folder);
	}

	@Override
	public void piece(Piece piece) {
		queue.add(() -> {
			poems.add(PieceCodec.write(piece).toString());
			pieces++;
		});
	}

	@Override
	public void moment(Moment moment) {
		queue.add(() -> {
			latest = Math.max(latest, moment.t());
			if (moment instanceof Moment.Marked mark) {
				marks.add(MomentCodec.write(mark).toString());
				cast.mark(mark);
			} else {
				shown.add(MomentCodec.write(moment).toString());
			}
		});
	}

	@Override
	public void shown(Frame frame) {
		queue.add(() -> cast.show(frame));
	}

	private void work() {
		long forced = System.nanoTime();
		List<Runnable> batch = new ArrayList<>();
		while (!isClosing || !queue.isEmpty()) {
			try {
				Runnable first = queue.poll(SECOND / 4, TimeUnit.NANOSECONDS);
				if (first != null) batch.add(first);
			} catch (InterruptedException e) {
				isClosing = true;
			}
			queue.drainTo(batch);
			batch.forEach(Runnable::run);
			batch.clear();
			boolean isTime = System.nanoTime() - forced >= SECOND;
			if (inTrouble && !isTime) continue;
			save(isTime);
			if (isTime) forced = System.nanoTime();
		}
	}

	/** Poems first: what was shown refers to them. */
	private void save(boolean force) {
		Path at = folder;
		try {
			for (AppendedFile file : List.of(poems, shown, marks, castFile)) {
				at = file.path();
				file.flush();
				if (force) file.force();
			}
			inTrouble = false;
		} catch (IOException e) {
			inTrouble = true;
			if (saidTrouble) return;
			saidTrouble = true;
			onTrouble.accept("the recording stopped: " + Faults.writing(at, e).getMessage()
					+ "; the show goes on, and the recording continues when there is room");
		}
	}

	/** Writes what is left, ends the card, and lets go of the folder. Waits for that, some seconds at most. */
	@Override
	public void close() {
		if (isClosing) return;
		queue.add(cast::end);
		isClosing = true;
		try {
			thread.join(PATIENCE_MILLIS);
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
		}
		if (thread.isAlive()) return; // the disk hangs; what it has taken is there
		finish();
	}

	private void finish() {
		try (poems; shown; marks; castFile; AutoCloseable held = lock.<AutoCloseable>map(each -> each).orElse(() -> {})) {
			card = card.ended(timeOfDay.instant(), latest, pieces);
			JsonFile.write(folder.resolve(RecordingFolder.CARD), card.write());
		} catch (Exception e) {
			if (!saidTrouble) onTrouble.accept("the end of the performance cannot be recorded: " + e.getMessage());
			saidTrouble = true;
		}
	}
}
