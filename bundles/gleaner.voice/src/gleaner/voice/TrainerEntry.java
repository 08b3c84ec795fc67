// SPDX-License-Identifier: EPL-2.0
package gleaner.voice;

import gleaner.engine.EngineException;
import gleaner.engine.Objection;
import gleaner.engine.Parameter;
import gleaner.engine.ParameterGroup;
import gleaner.engine.Settings;
import gleaner.engine.Trainer;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * A trainer in a list; made when it is first asked for. Whatever it is asked but to train, the answer is there in a few seconds. Safe for
 * use by several threads.
 */
public final class TrainerEntry {
	private final String engine;
	private final Maker maker;
	private final Supplier<Trainer> trainer;

	/** @param trainer gives {@code null} if it has gone meanwhile */
	TrainerEntry(String engine, Maker maker, Supplier<Trainer> trainer) {
		this.engine = engine;
		this.maker = maker;
		this.trainer = trainer;
	}

	/** The id of the engine that will speak with the models. */
	public String engine() {
		return engine;
	}

	Maker maker() {
		return maker;
	}

	/** Whether it is the one that Gleaner's own engine is trained with. */
	boolean isOurs() {
		return !maker.bundle().isEmpty() && maker.bundle().equals(Maker.rightfulTrainer(engine));
	}

	private String inWords() {
		String who = "the trainer for " + engine;
		return maker.bundle().isEmpty() || isOurs() ? who : who + " of " + maker.inWords();
	}

	/**
	 * The trainer itself, to train with.
	 *
	 * @throws EngineException if it cannot be made, or has been removed meanwhile
	 * @throws InterruptedException if the thread was interrupted
	 */
	public Trainer trainer() throws EngineException, InterruptedException {
		return Asking.ask(inWords(), "start", Asking.PATIENCE, () -> Optional.ofNullable(trainer.get()))
				.orElseThrow(() -> new EngineException(
						inWords() + " could not be started, or its plug-in was removed; install the plug-in again"));
	}

	/** What can be set, in groups, as {@link Trainer#groups}. */
	public List<ParameterGroup> groups() throws EngineException, InterruptedException {
		Trainer made = trainer();
		return Asking.ask(inWords(), "say what can be set", Asking.PATIENCE, () -> List.copyOf(made.groups()));
	}

	/** What can be set, as {@link Trainer#parameters}. */
	public List<Parameter<?>> parameters() throws EngineException, InterruptedException {
		Trainer made = trainer();
		return Asking.ask(inWords(), "say what can be set", Asking.PATIENCE, () -> List.copyOf(made.parameters()));
	}

	/** What can be changed on the way, as {@link Trainer#changeable}. */
	public List<Parameter<?>> changeable() throws EngineException, InterruptedException {
		Trainer made = trainer();
		return Asking.ask(inWords(), "say what can be changed", Asking.PATIENCE, () -> List.copyOf(made.changeable()));
	}

	/** What is wrong with settings, as {@link Trainer#check}. */
	public List<Objection> check(Settings settings) throws EngineException, InterruptedException {
		Trainer made = trainer();
		return Asking.ask(inWords(), "check its settings", Asking.PATIENCE, () -> List.copyOf(made.check(settings)));
	}

	/**
	 * Values that a training can begin with.
	 *
	 * @throws EngineException if one cannot be, alone or together with others
	 * @throws InterruptedException if the thread was interrupted
	 */
	public Settings checked(Map<String, String> given) throws EngineException, InterruptedException {
		Settings settings = Settings.of(parameters(), given);
		List<Objection> objections = check(settings);
		if (!objections.isEmpty()) throw new EngineException(objections.getFirst().sentence());
		return settings;
	}
}
