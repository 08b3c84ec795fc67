// SPDX-License-Identifier: EPL-2.0
package gleaner.desk.stream;

import gleaner.engine.EngineException;
import gleaner.files.StudioException;
import gleaner.studio.debris.PoemSpan;
import gleaner.studio.making.Making;
import gleaner.voice.SpewListener;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * One running stream: an engine on a thread of its own, its text on the way to a pane, and how it is getting on. The pane looks at it
 * once a frame; nothing here ever waits for the pane's thread. Safe for several threads.
 */
public final class Stream implements SpewListener {
	/** How far a stream is. */
	public enum State {
		/** The model is being opened. */
		OPENING,
		/** Text comes. */
		RUNNING,
		/** All that was asked for has come. */
		COMPLETE,
		/** The poet stopped it. */
		STOPPED,
		/** It broke off, see {@link #trouble()}. */
		FAILED;

		public boolean isOver() {
			return this == COMPLETE || this == STOPPED || this == FAILED;
		}
	}

	/** How long a stream may take to stop (ns): longer than its engine is waited for. */
	private static final long PATIENCE = 4_000_000_000L;

	/** What makes the text: blocks until it is all told to the listener. */
	@FunctionalInterface
	public interface Spring {
		void flow(SpewListener listener) throws EngineException, StudioException, InterruptedException;
	}

	/**
	 * The debris that is being written.
	 *
	 * @param id names it in the archive
	 */
	public record Debris(String id, Making making) {
	}

	private final String engine;
	private final Spring spring;
	private final Gate gate;
	private final LiveText text;
	private final Consumer<String> notes;
	private final Thread thread;
	private volatile State state = State.OPENING;
	private volatile long stoppedAt;
	private volatile boolean stopping;
	private volatile String trouble = "";
	private volatile String progress = "";
	private volatile double done = Double.NaN;
	private volatile Debris debris;
	/** Touched by the engine's thread only. */
	private long poems;

	private Stream(String engine, Spring spring, boolean stepping, int ahead, Consumer<String> notes) {
		this.engine = engine;
		this.spring = spring;
		this.gate = new Gate(!stepping);
		this.text = new LiveText(ahead);
		this.notes = notes;
		this.thread = Thread.ofPlatform().daemon().name("stream of " + engine).unstarted(this::run);
	}

	/**
	 * Starts a stream.
	 *
	 * @param engine what the poet knows the engine by
	 * @param stepping whether it waits after each poem
	 * @param ahead how many characters the engine may be ahead of the reader
	 * @param notes gets what is to be said beside the text, on the engine's thread
	 */
	public static Stream start(String engine, Spring spring, boolean stepping, int ahead, Consumer<String> notes) {
		Stream stream = new Stream(engine, spring, stepping, ahead, notes);
		stream.thread.start();
		return stream;
	}

	private void run() {
		try {
			spring.flow(this);
			state = State.COMPLETE;
		} catch (InterruptedException e) {
			state = State.STOPPED;
		} catch (EngineException | StudioException e) {
			fail(e.getMessage());
		} catch (RuntimeException | Error e) {
			fail("the engine " + engine + " broke off because of a fault (" + e.getClass().getSimpleName() + "); try other settings");
		}
	}

	private void fail(String sentence) {
		trouble = sentence;
		// A stream that was stopped while its engine would not listen is still news: the sentence names the engine.
		state = State.FAILED;
	}

	/** Tells the stream to end. What is on disk stays, what is on the way to the pane can still be taken. */
	public void stop() {
		if (!stopping) stoppedAt = System.nanoTime();
		stopping = true;
		thread.interrupt();
	}

	/** Whether it was told to stop and still has not, though any stream should have: its engine holds it up. */
	private boolean isStuck() {
		return stopping && thread.isAlive() && System.nanoTime() - stoppedAt > PATIENCE;
	}

	/** Waits for the end of the stream's thread, at most so long. */
	boolean join(long millis) throws InterruptedException {
		thread.join(millis);
		return !thread.isAlive();
	}

	/** Lets the poems come one after the other. */
	public void resume() {
		gate.open();
	}

	/** Lets one more poem come; or, if they come one after the other, lets it be after the present one. */
	public void step() {
		gate.step();
	}

	/** Whether the stream waits for a step. */
	public boolean isHolding() {
		return gate.isHolding();
	}

	public boolean isStopping() {
		return stopping;
	}

	public State state() {
		return !state.isOver() && isStuck() ? State.FAILED : state;
	}

	/** Why it broke off, in a sentence for the poet; empty if it did not. */
	public String trouble() {
		return trouble.isEmpty() && isStuck() ? "the engine " + engine
				+ " did not stop, so Gleaner gave up on it; it may slow the machine down until you close Gleaner" : trouble;
	}

	/** What is being done before text comes, and how far it is from 0 to 1, NaN if that is not known. */
	public String progress() {
		return progress;
	}

	public double done() {
		return done;
	}

	/** Where the text is written to; nothing before the model is open. */
	public Optional<Debris> debris() {
		return Optional.ofNullable(debris);
	}

	/** What has come and was not taken yet. */
	public LiveText text() {
		return text;
	}

	/** What is beside the text is told beside it. */
	@Override
	public void note(String sentence) {
		notes.accept(sentence);
	}

	@Override
	public void progress(String what, double share) {
		progress = what;
		done = share;
	}

	@Override
	public void started(String id, Making making) {
		debris = new Debris(id, making);
		state = State.RUNNING;
	}

	@Override
	public void text(CharSequence piece, long offset) throws InterruptedException {
		text.put(piece, offset);
	}

	@Override
	public void poemEnd(PoemSpan span) throws InterruptedException {
		text.poemEnd(span);
		poems++;
		long wanted = debris.making().request().poems();
		if (poems != wanted) gate.pass();
	}
}
