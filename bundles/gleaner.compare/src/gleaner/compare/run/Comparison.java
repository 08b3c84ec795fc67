// SPDX-License-Identifier: EPL-2.0
package gleaner.compare.run;

import gleaner.compare.layout.Layout;
import gleaner.engine.EngineException;
import gleaner.files.StudioException;
import gleaner.studio.Studio;
import gleaner.studio.debris.PoemSpan;
import gleaner.studio.making.Making;
import gleaner.voice.EngineCatalog;
import gleaner.voice.GenerationOrder;
import gleaner.voice.OpenModels;
import gleaner.voice.Spew;
import gleaner.voice.SpewListener;
import java.time.Duration;

/**
 * The panes of a layout as they speak: each on a thread of its own, all begin together. What they say goes into the studio's debris.
 * Panes of the same model and settings share it, and panes of one file its weights. All methods but {@link #await} and {@link #close}
 * return at once. Safe for use by several threads.
 */
public final class Comparison implements AutoCloseable {
	private static final Duration PATIENCE = Duration.ofSeconds(5);

	private final Studio studio;
	private final EngineCatalog engines;
	private final OpenModels models;
	private final Layout layout;
	private final PaneListener listener;
	private final Turns turns;
	private final Thread[] threads;
	private boolean closed;

	/** Nothing speaks before {@link #start}. */
	public Comparison(Studio studio, EngineCatalog engines, OpenModels models, Layout layout, PaneListener listener) {
		this.studio = studio;
		this.engines = engines;
		this.models = models;
		this.layout = layout;
		this.listener = listener;
		turns = new Turns(layout.panes().size(), layout.inStep());
		threads = new Thread[layout.panes().size()];
	}

	/** Lets all panes begin. Once. */
	public synchronized void start() {
		for (int pane = 0; pane < threads.length; pane++) begin(pane, layout.order(pane));
	}

	private void begin(int pane, GenerationOrder order) {
		Thread before = threads[pane];
		threads[pane] = Thread.ofPlatform().daemon().name("pane " + (pane + 1)).start(() -> {
			try {
				if (before != null) before.join(PATIENCE);
				run(pane, order);
			} catch (InterruptedException e) {
				return; // before it had begun
			}
		});
	}

	private void run(int pane, GenerationOrder order) {
		String trouble = "";
		try {
			new Spew(studio, engines, models, order, new Part(pane)).run();
		} catch (InterruptedException e) {
			trouble = "";
		} catch (EngineException | StudioException e) {
			trouble = e.getMessage();
		} catch (RuntimeException e) {
			trouble = "the pane " + (pane + 1) + " broke off because of a fault (" + e.getClass().getSimpleName() + "); start it again";
		}
		if (isCurrent(pane)) {
			turns.gone(pane);
			listener.ended(pane, trouble);
		}
	}

	private synchronized boolean isCurrent(int pane) {
		return threads[pane] == Thread.currentThread();
	}

	/** All panes stop where they are. */
	public void pause() {
		turns.pause();
	}

	/** All panes go on. */
	public void resume() {
		turns.resume();
	}

	/** Each pane goes on to the end of its poem, or of the next, and stops there. */
	public void step() {
		turns.step();
	}

	/** Whether panes wait for each other after each poem. */
	public void setInStep(boolean inStep) {
		turns.setInStep(inStep);
	}

	/** Whether nobody has paused or stepped. */
	public boolean isRunning() {
		return turns.isRunning();
	}

	/** Whether all panes that still speak wait for a step. */
	public boolean isHolding() {
		return turns.isHolding();
	}

	/** One pane begins anew with another seed; what it has said stays in the debris. */
	public synchronized void reroll(int pane, long seed) {
		if (closed) return;
		GenerationOrder order = layout.order(pane);
		turns.again(pane);
		Thread before = threads[pane];
		begin(pane, order.with(order.request().withSeed(seed)));
		if (before != null) before.interrupt();
	}

	/** Waits until no pane says any more. */
	public void await() throws InterruptedException {
		for (int pane = 0; pane < threads.length; pane++) {
			for (Thread thread = thread(pane); thread != null && thread.isAlive(); thread = thread(pane)) thread.join();
		}
	}

	private synchronized Thread thread(int pane) {
		return threads[pane];
	}

	/** Stops all panes and waits for some seconds until they have stopped. */
	@Override
	public void close() {
		stop();
		boolean interrupted = Thread.interrupted();
		for (Thread thread : threads.clone()) {
			try {
				if (thread != null) thread.join(PATIENCE);
			} catch (InterruptedException e) {
				interrupted = true;
			}
		}
		if (interrupted) Thread.currentThread().interrupt();
	}

	/** Tells all panes to stop. */
	public synchronized void stop() {
		closed = true;
		for (Thread thread : threads) if (thread != null) thread.interrupt();
	}

	/** One pane's way to the listener, on its engine's thread. */
	private final class Part implements SpewListener {
		private final int pane;

		Part(int pane) {
			this.pane = pane;
		}

		@Override
		public void progress(String what, double done) {
			listener.progress(pane, what, done);
		}

		@Override
		public void started(String debris, Making making) throws InterruptedException {
			listener.started(pane, debris, making);
			turns.ready(pane);
		}

		@Override
		public void text(CharSequence piece, long offset) throws InterruptedException {
			turns.pass(pane);
			listener.text(pane, piece, offset);
		}

		@Override
		public void note(String sentence) throws InterruptedException {
			listener.note(pane, sentence);
		}

		@Override
		public void poemEnd(PoemSpan span) throws InterruptedException {
			listener.poemEnd(pane, span);
			turns.poemEnd(pane);
		}
	}
}
