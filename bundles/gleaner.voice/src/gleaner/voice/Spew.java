// SPDX-License-Identifier: EPL-2.0
package gleaner.voice;

import gleaner.engine.EngineException;
import gleaner.files.Faults;
import gleaner.files.StudioException;
import gleaner.studio.Studio;
import gleaner.studio.making.Making;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * One stream of raw text: an order goes to its engine, what the engine says goes into a debris file and to a listener. Run once.
 *
 * <p>The engine works on a daemon thread of its own, so that whatever it does, the caller gets away: a fault in it becomes an
 * {@link EngineException} that names it; if it says nothing for a minute, it is stopped; and if it does not stop when told to, it is
 * left behind.
 */
public final class Spew {
	/** How long an engine may take to stop. It should need a tenth of a second. */
	static final Duration PATIENCE = Duration.ofSeconds(2);

	/** After how long without a word a stream counts as hanging. A large net on a slow machine needs a second a character at most. */
	private static final Duration LONGEST_SILENCE = Duration.ofMinutes(1);

	private final Studio studio;
	private final EngineCatalog engines;
	private final Optional<OpenModels> models;
	private final Duration longestSilence;
	private final GenerationOrder order;
	private final SpewListener listener;
	private final boolean keepsReasons;
	/** Counted down when there is nothing more to wait for: the engine is done, or nothing of it will be taken any more. */
	private final CountDownLatch over = new CountDownLatch(1);
	private volatile Optional<OpenModels.Key> opening = Optional.empty();
	private volatile Optional<DebrisStream> stream = Optional.empty();
	private volatile boolean leftBehind;
	private volatile Optional<SpewResult> result = Optional.empty();
	private volatile Optional<Throwable> failure = Optional.empty();

	/** A stream whose model is opened for it alone. */
	public Spew(Studio studio, EngineCatalog engines, GenerationOrder order, SpewListener listener) {
		this(studio, engines, Optional.empty(), order, listener, LONGEST_SILENCE, true);
	}

	/** A stream that shares models with others. */
	public Spew(Studio studio, EngineCatalog engines, OpenModels models, GenerationOrder order, SpewListener listener) {
		this(studio, engines, Optional.of(models), order, listener, LONGEST_SILENCE, true);
	}

	/** @param keepsReasons whether it is kept beside the debris why each word is there */
	Spew(Studio studio, EngineCatalog engines, OpenModels models, GenerationOrder order, SpewListener listener, boolean keepsReasons) {
		this(studio, engines, Optional.of(models), order, listener, LONGEST_SILENCE, keepsReasons);
	}

	Spew(Studio studio, EngineCatalog engines, Optional<OpenModels> models, GenerationOrder order, SpewListener listener,
			Duration longestSilence) {
		this(studio, engines, models, order, listener, longestSilence, true);
	}

	private Spew(Studio studio, EngineCatalog engines, Optional<OpenModels> models, GenerationOrder order, SpewListener listener,
			Duration longestSilence, boolean keepsReasons) {
		this.keepsReasons = keepsReasons;
		this.studio = studio;
		this.engines = engines;
		this.models = models;
		this.order = order;
		this.listener = listener;
		this.longestSilence = longestSilence;
	}

	/**
	 * Runs the stream to its end. Blocks; to stop it, interrupt the calling thread. What was said until then is in the debris.
	 *
	 * @throws EngineException if the engine cannot do what was ordered, breaks, or does not stop when told to
	 * @throws StudioException if a corpus cannot be read or the debris not written
	 * @throws InterruptedException if the calling thread was interrupted, or the listener threw it
	 */
	public SpewResult run() throws EngineException, StudioException, InterruptedException {
		if (studio.isReadOnly()) throw Faults.readOnly(studio.folder());
		Voice voice = Voice.of(studio, engines, order);
		String who = voice.inWords();
		Thread thread = Thread.ofPlatform().daemon().name("engine " + voice.info().id()).unstarted(() -> work(voice));
		thread.start();
		boolean stopped = false;
		boolean mute = false;
		try {
			while (!mute && !over.await(longestSilence.toMillis() / 10, TimeUnit.MILLISECONDS)) mute = hangs();
		} catch (InterruptedException e) {
			stopped = true;
		}
		boolean ended = stop(thread);
		Optional<StudioException> unclosed = shut();
		Optional<Exception> fault = fault();
		if (fault.isPresent()) throwFault(fault.get());
		if (!ended && stream.map(DebrisStream::isAtListener).orElse(false)) throw new InterruptedException();
		if (!ended) throw new EngineException(who + " did not stop within " + PATIENCE.toSeconds()
				+ " seconds, so Gleaner gave up on it; it may slow the machine down until you close Gleaner");
		if (stopped) throw new InterruptedException();
		if (mute) throw new EngineException(who + " said nothing for " + longestSilence.toSeconds()
				+ " seconds, so Gleaner stopped it; start it again, perhaps with other settings");
		if (failure.isPresent()) throwFailure(voice, failure.get());
		if (unclosed.isPresent()) throw unclosed.get();
		return result.orElseThrow();
	}

	/** Opening a model may take as long as it likes: it tells its progress, and the poet can stop it. */
	private boolean hangs() {
		return stream.map(s -> s.silence().compareTo(longestSilence) > 0).orElse(false);
	}

	/** Waits until the thread has ended, interrupting it if it has not yet; whether it did within its time. */
	private boolean stop(Thread thread) {
		boolean interrupted = false;
		long deadline = System.nanoTime() + PATIENCE.toNanos();
		while (thread.isAlive() && System.nanoTime() < deadline) {
			if (over.getCount() > 0 || fault().isPresent()) thread.interrupt();
			try {
				thread.join(Duration.ofMillis(50));
			} catch (InterruptedException e) {
				interrupted = true;
			}
		}
		if (interrupted) Thread.currentThread().interrupt();
		synchronized (this) {
			leftBehind = thread.isAlive();
		}
		if (leftBehind) opening.ifPresent(key -> models.ifPresent(m -> m.abandon(key)));
		return !leftBehind;
	}

	/** Closes the debris; if that fails, whatever went wrong before is the better thing to say. */
	private Optional<StudioException> shut() {
		try {
			if (stream.isPresent()) stream.get().shut();
			return Optional.empty();
		} catch (StudioException e) {
			return Optional.of(e);
		}
	}

	/** What went wrong on our side: with the file or the listener. */
	private Optional<Exception> fault() {
		return stream.map(DebrisStream::fault);
	}

	private static void throwFault(Exception fault) throws StudioException {
		switch (fault) {
		case StudioException e -> throw e;
		case RuntimeException e -> throw e;
		case Exception e -> throw new IllegalStateException(e);
		}
	}

	private void throwFailure(Voice voice, Throwable failure) throws EngineException, StudioException, InterruptedException {
		switch (failure) {
		case EngineException e -> throw masked(voice, e);
		case StudioException e -> throw e;
		case InterruptedException e -> throw e;
		case UncheckedIOException e when e.getCause() instanceof StudioException s -> throw s;
		case Throwable e ->
			throw masked(voice, EngineFault.of(voice.inWords(), stream.isPresent() ? "broke off" : "could not open its model", e));
		}
	}

	/** Where a secret stood in it, its cause is not told either. */
	private static EngineException masked(Voice voice, EngineException e) {
		String sentence = voice.masked(e.getMessage());
		return sentence.equals(e.getMessage()) ? e : new EngineException(sentence);
	}

	/** On the engine's thread, from here on. */
	private void work(Voice voice) {
		try {
			result = Optional.of(spew(voice));
		} catch (Throwable e) {
			failure = Optional.of(e);
		} finally {
			over.countDown();
		}
	}

	private SpewResult spew(Voice voice) throws EngineException, StudioException, InterruptedException {
		Fare fare = voice.fare(this::progress);
		OpenModels.Key key = voice.key(fare);
		OpenModels shared = models.orElseGet(() -> new OpenModels(0));
		opening = Optional.of(key);
		try (OpenModels.Lease model = shared.lease(key, () -> voice.openHere(fare, this::progress))) {
			opening = Optional.empty();
			Making making = voice.making(fare);
			DebrisStream sink = begin(voice, making);
			sink.start(making);
			long begun = System.nanoTime();
			model.generator().generate(order.request(), sink);
			return new SpewResult(sink.id(), sink.poems(), sink.characters(), Duration.ofNanos(System.nanoTime() - begun));
		}
	}

	/** Begins the debris, unless the engine took so long to open its model that it has been left behind. */
	private synchronized DebrisStream begin(Voice voice, Making making) throws StudioException, InterruptedException {
		if (leftBehind) throw new InterruptedException();
		DebrisStream sink = new DebrisStream(studio.debris().begin(making), order.request().prompt(), voice::masked, listener,
				over::countDown, keepsReasons);
		stream = Optional.of(sink);
		return sink;
	}

	private void progress(String what, double done) {
		if (!leftBehind) listener.progress(what, done);
	}
}
