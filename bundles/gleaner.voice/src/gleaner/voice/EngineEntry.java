// SPDX-License-Identifier: EPL-2.0
package gleaner.voice;

import gleaner.engine.EngineException;
import gleaner.engine.EngineInfo;
import gleaner.engine.Generator;
import gleaner.engine.GeneratorEngine;
import gleaner.engine.Objection;
import gleaner.engine.Parameter;
import gleaner.engine.ParameterGroup;
import gleaner.engine.Progress;
import gleaner.engine.Settings;
import gleaner.engine.Source;
import gleaner.engine.Style;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/**
 * An engine in a list. Id, name and maker are known without it; it is made when it is first asked for. Whatever it is asked, the answer is
 * there in a few seconds, or a sentence that names the engine and its plug-in. Safe for use by several threads.
 */
public final class EngineEntry {
	private static final int LONGEST_NAME = 60;
	private static final int LONGEST_CHOICE = 120;
	private static final int LONGEST_SENTENCE = 500;

	private final String id;
	private final String name;
	private final Maker maker;
	private final Supplier<GeneratorEngine> engine;
	private final Duration patience;
	private final Supplier<Secrets> secrets;
	private volatile Optional<EngineInfo> known = Optional.empty();
	/** Who did not answer once is not asked again: each time would cost a thread. */
	private volatile Optional<EngineException> silent = Optional.empty();

	/** @param engine gives {@code null} if the engine has gone meanwhile */
	EngineEntry(String id, String name, Maker maker, Supplier<GeneratorEngine> engine) {
		this(id, name, maker, engine, Asking.PATIENCE, () -> Secrets.NONE);
	}

	/**
	 * @param patience how long it may take to answer
	 * @param secrets where those of the engine are kept
	 */
	EngineEntry(String id, String name, Maker maker, Supplier<GeneratorEngine> engine, Duration patience, Supplier<Secrets> secrets) {
		this.id = id;
		this.name = EngineFault.shown(name, LONGEST_NAME);
		this.maker = maker;
		this.engine = engine;
		this.patience = patience;
		this.secrets = secrets;
	}

	public String id() {
		return id;
	}

	/** What poets read. */
	public String name() {
		return name;
	}

	/** The version of the plug-in it comes from; empty if it comes from none. */
	public String version() {
		return maker.version();
	}

	/** The symbolic name of the plug-in it comes from; empty if it comes from none. */
	public String plugin() {
		return maker.bundle();
	}

	/** Whether another maker's plug-in brings it. */
	public boolean isOfOthers() {
		return !maker.bundle().isEmpty() && Maker.rightful(id).isEmpty();
	}

	Maker maker() {
		return maker;
	}

	/** As it is named in sentences: our own engines by their names, those of others with their plug-in. */
	String inWords() {
		String who = "the engine " + name;
		return maker.bundle().isEmpty() || !Maker.rightful(id).isEmpty() ? who : who + " of " + maker.inWords();
	}

	/**
	 * The engine itself.
	 *
	 * @throws EngineException if it cannot be made, or has been removed meanwhile
	 * @throws InterruptedException if the thread was interrupted
	 */
	GeneratorEngine engine() throws EngineException, InterruptedException {
		return ask("start", () -> Optional.ofNullable(engine.get())).orElseThrow(() -> new EngineException(
				inWords() + " could not be started, or its plug-in was removed; install the plug-in again, or tell its author"));
	}

	/**
	 * Who the engine is. Makes it; asked once, and the same from then on.
	 *
	 * @throws EngineException if it cannot be made, does not say it, or says that it is another engine
	 * @throws InterruptedException if the thread was interrupted
	 */
	public EngineInfo info() throws EngineException, InterruptedException {
		if (known.isPresent()) return known.get();
		GeneratorEngine made = engine();
		EngineInfo info = ask("say what it is", made::info);
		if (!info.id().equals(id)) throw new EngineException(maker.inWords() + " announces an engine with the id \"" + id
				+ "\", but the engine says that its id is \"" + info.id() + "\" ("
				+ (Maker.rightful(info.id()).isEmpty() ? "an id is given once" : "which is Gleaner's own, of " + Maker.rightful(info.id()))
				+ "); it is left out: tell its author");
		EngineInfo plain = PlainWords.of(info);
		requireSeen(plain);
		known = Optional.of(plain);
		return plain;
	}

	/** Choices are values, so they cannot be shown otherwise than they are. */
	private void requireSeen(EngineInfo info) throws EngineException {
		for (Parameter<?> parameter : info.parameters())
			if (parameter instanceof Parameter.Choice list) for (String choice : list.choices())
				if (!EngineFault.shown(choice, LONGEST_CHOICE).equals(choice)) throw new EngineException(inWords() + " offers for "
						+ parameter.name() + " \"" + EngineFault.shown(choice, LONGEST_NAME)
						+ "\", which is too long or has invisible characters; it is left out: tell its author");
	}

	/** The same settings with the engine's secrets, as far as they are known. */
	Settings withSecrets(Settings settings) throws EngineException {
		return SecretValues.of(secrets.get()).fill(id, settings);
	}

	/**
	 * What is wrong with settings, see {@link GeneratorEngine#check}. Its secrets are added to them.
	 *
	 * @throws EngineException if it does not say it
	 * @throws InterruptedException if the thread was interrupted
	 */
	public List<Objection> check(Settings settings) throws EngineException, InterruptedException {
		GeneratorEngine made = engine();
		Settings whole = withSecrets(settings);
		List<Objection> objections = ask("check its settings", () -> List.copyOf(made.check(whole)));
		return objections.stream().map(objection -> new Objection(objection.parameter(),
				EngineFault.shown(SecretValues.masked(whole, objection.sentence()), LONGEST_SENTENCE)))
				.toList();
	}

	/**
	 * The styles that the engine brings.
	 *
	 * @throws EngineException if it does not say them
	 * @throws InterruptedException if the thread was interrupted
	 */
	public List<Style> styles() throws EngineException, InterruptedException {
		GeneratorEngine made = engine();
		return PlainWords.styles(ask("tell its styles", () -> List.copyOf(made.styles())));
	}

	/**
	 * How a form orders the engine's parameters, see {@link GeneratorEngine#groups}.
	 *
	 * @throws EngineException if it does not say it, or its groups do not hold each of its parameters once
	 * @throws InterruptedException if the thread was interrupted
	 */
	public List<ParameterGroup> groups() throws EngineException, InterruptedException {
		GeneratorEngine made = engine();
		List<ParameterGroup> groups = ask("tell its groups of settings", () -> List.copyOf(made.groups()));
		boolean named = groups.stream().allMatch(group -> group.label() != null);
		groups = named ? PlainWords.of(groups) : groups;
		List<Parameter<?>> grouped = groups.stream().<Parameter<?>>flatMap(group -> group.parameters().stream()).toList();
		List<Parameter<?>> all = info().parameters();
		if (!named || grouped.size() != all.size() || !Set.copyOf(grouped).equals(Set.copyOf(all))) throw new EngineException(
				inWords() + " groups its settings wrongly: each must be in exactly one group; tell its author");
		return groups;
	}

	/** Opens a model on a thread that can be left behind. It may take as long as it likes. */
	Generator open(Source source, Settings settings, Progress progress) throws EngineException, InterruptedException {
		GeneratorEngine made = engine();
		return guarded(Asking.askPatiently(inWords(), "open its model", () -> made.open(source, settings, progress)));
	}

	/** The same model, but whatever it is asked, it answers in time or is named. */
	Generator guarded(Generator model) {
		return GuardedGenerator.of(inWords(), model);
	}

	/** Whether it did not answer once: a thread of it may still be at work, and hold up whoever shuts its plug-in down. */
	boolean isLeftBehind() {
		return silent.isPresent();
	}

	private <T> T ask(String what, Asking.Question<T> question) throws EngineException, InterruptedException {
		if (silent.isPresent()) throw new EngineException(silent.get().getMessage(), silent.get());
		long begun = System.nanoTime();
		try {
			return Asking.ask(inWords(), what, patience, question);
		} catch (EngineException e) {
			if (System.nanoTime() - begun >= patience.toNanos()) silent = Optional.of(e);
			throw e;
		}
	}

	@Override
	public String toString() {
		return name;
	}
}
