// SPDX-License-Identifier: EPL-2.0
package gleaner.voice;

import gleaner.engine.DebrisSink;
import gleaner.engine.EngineException;
import gleaner.engine.GenerationRequest;
import gleaner.engine.Generator;
import gleaner.engine.NextUnits;
import gleaner.files.StudioException;
import java.io.UncheckedIOException;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * A model whose faults become sentences. Text is made on the caller's thread, as the API promises; what comes next is asked within a time;
 * it is closed once, and who hangs or throws while closing holds nobody up.
 */
class GuardedGenerator implements Generator {
	/** A large net on a slow machine may hear a long context for a while. */
	private static final Duration LONGEST_THOUGHT = Duration.ofSeconds(30);
	private static final System.Logger LOG = System.getLogger(GuardedGenerator.class.getName());

	final String who;
	final Generator model;
	private final AtomicBoolean closed = new AtomicBoolean();

	private GuardedGenerator(String who, Generator model) {
		this.who = who;
		this.model = model;
	}

	/** @param who has made it, as in {@code the engine Cut-up} */
	static Generator of(String who, Generator model) {
		return model instanceof NextUnits units ? new Speaking(who, model, units) : new GuardedGenerator(who, model);
	}

	@Override
	public void generate(GenerationRequest request, DebrisSink sink) throws EngineException, InterruptedException {
		try {
			model.generate(request, sink);
		} catch (UncheckedIOException e) {
			if (e.getCause() instanceof StudioException) throw e; // a corpus that cannot be read is no fault of the engine
			throw EngineFault.of(who, "broke off", e);
		} catch (RuntimeException | Error e) {
			throw EngineFault.of(who, "broke off", e);
		}
	}

	@Override
	public void close() {
		if (closed.getAndSet(true)) return;
		try {
			Asking.have(who, "close its model", Asking.PATIENCE, model::close);
		} catch (EngineException e) {
			LOG.log(Level.WARNING, e.getMessage());
		}
	}

	/** One that says what comes next. */
	private static final class Speaking extends GuardedGenerator implements NextUnits {
		private final NextUnits units;

		Speaking(String who, Generator model, NextUnits units) {
			super(who, model);
			this.units = units;
		}

		@Override
		public Kind kind() {
			try {
				return Asking.ask(who, "say what it goes by", Asking.PATIENCE, units::kind);
			} catch (EngineException e) {
				LOG.log(Level.WARNING, e.getMessage());
				return Kind.WORD;
			} catch (InterruptedException e) {
				Thread.currentThread().interrupt();
				return Kind.WORD;
			}
		}

		@Override
		public List<NextUnit> nextUnits(CharSequence context, int limit) throws EngineException, InterruptedException {
			return Asking.ask(who, "say what comes next", LONGEST_THOUGHT, () -> NextAnswers.one(units.nextUnits(context, limit), limit));
		}

		@Override
		public List<List<NextUnit>> nextUnits(List<String> contexts, int limit) throws EngineException, InterruptedException {
			return Asking.ask(who, "say what comes next", LONGEST_THOUGHT.multipliedBy(Math.max(1, contexts.size())),
					() -> NextAnswers.several(units.nextUnits(contexts, limit), contexts.size(), limit));
		}
	}
}
