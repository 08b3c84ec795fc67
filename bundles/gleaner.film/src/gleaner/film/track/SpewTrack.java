// SPDX-License-Identifier: EPL-2.0
package gleaner.film.track;

import gleaner.engine.EngineException;
import gleaner.engine.Progress;
import gleaner.files.StudioException;
import gleaner.studio.Studio;
import gleaner.studio.debris.PoemSpan;
import gleaner.voice.EngineCatalog;
import gleaner.voice.GenerationOrder;
import gleaner.voice.OpenModels;
import gleaner.voice.Spew;
import gleaner.voice.SpewListener;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

/**
 * What an engine says, at reading speed. The engine is ahead by some lines and waits when it is by more; where it is slower, the film waits
 * for it. So what is shown when depends on seed and settings alone. All that it says goes into the studio's debris, as ever.
 */
public final class SpewTrack implements Track {
	private static final int LINES_AHEAD = 64;
	private static final Duration PATIENCE = Duration.ofSeconds(5);

	/** Something that came: a line, or that no more will, and why. */
	private record News(Optional<Line> line, Optional<Exception> fault) {
	}

	private final BlockingQueue<News> queue = new LinkedBlockingQueue<>(LINES_AHEAD);
	private final LineCutter cutter;
	private final Thread thread;
	private boolean isOver;

	/**
	 * Begins to speak, on a thread of its own.
	 *
	 * @param models shared by those tracks that speak with the same
	 * @param progress hears how far the opening of the model is
	 */
	public SpewTrack(Studio studio, EngineCatalog engines, OpenModels models, GenerationOrder order, ReadingPace pace, Progress progress) {
		cutter = new LineCutter(pace);
		Spew spew = new Spew(studio, engines, models, order, new Listener(progress));
		thread = Thread.ofPlatform().daemon().name("film " + order.engine()).start(() -> run(spew));
	}

	private void run(Spew spew) {
		Optional<Exception> fault = Optional.empty();
		try {
			spew.run();
		} catch (InterruptedException e) {
			return; // closed: nobody listens any more
		} catch (EngineException | StudioException | RuntimeException e) {
			fault = Optional.of(e);
		}
		try {
			queue.put(new News(Optional.empty(), fault));
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
		}
	}

	/** On the engine's thread. */
	private final class Listener implements SpewListener {
		private final Progress progress;

		Listener(Progress progress) {
			this.progress = progress;
		}

		@Override
		public void progress(String what, double done) {
			progress.report(what, done);
		}

		@Override
		public void text(CharSequence piece, long offset) throws InterruptedException {
			put(cutter.text(piece));
		}

		@Override
		public void poemEnd(PoemSpan span) throws InterruptedException {
			put(cutter.poemEnd());
		}

		private void put(List<Line> lines) throws InterruptedException {
			for (Line line : lines) queue.put(new News(Optional.of(line), Optional.empty()));
		}
	}

	@Override
	public Optional<Line> next() throws EngineException, StudioException, InterruptedException {
		if (isOver) return Optional.empty();
		News news = queue.take();
		if (news.line.isPresent()) return news.line;
		isOver = true;
		if (news.fault.isEmpty()) return Optional.empty();
		switch (news.fault.get()) {
		case EngineException e -> throw e;
		case StudioException e -> throw e;
		case RuntimeException e -> throw e;
		case Exception e -> throw new IllegalStateException(e);
		}
	}

	@Override
	public void close() {
		isOver = true;
		thread.interrupt();
		boolean interrupted = Thread.interrupted();
		try {
			thread.join(PATIENCE);
		} catch (InterruptedException e) {
			interrupted = true;
		}
		if (interrupted) Thread.currentThread().interrupt();
	}
}
