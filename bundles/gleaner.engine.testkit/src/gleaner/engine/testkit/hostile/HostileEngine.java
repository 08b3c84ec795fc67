// SPDX-License-Identifier: EPL-2.0
package gleaner.engine.testkit.hostile;

import gleaner.engine.DebrisSink;
import gleaner.engine.EngineException;
import gleaner.engine.EngineInfo;
import gleaner.engine.GenerationRequest;
import gleaner.engine.Generator;
import gleaner.engine.GeneratorEngine;
import gleaner.engine.Ingredient;
import gleaner.engine.Need;
import gleaner.engine.NextUnits;
import gleaner.engine.Objection;
import gleaner.engine.Parameter;
import gleaner.engine.ParameterGroup;
import gleaner.engine.Progress;
import gleaner.engine.Settings;
import gleaner.engine.Source;
import gleaner.engine.Style;
import java.util.List;
import java.util.function.Supplier;

/**
 * An engine that is well but for one thing. Where nothing else is said it says {@value #LINE} in each poem, takes corpora but needs none,
 * and can be told a text for {@link #TARGET}. Each {@code …ing} method gives a new engine.
 */
public final class HostileEngine implements GeneratorEngine {
	/** What it says where it is well. */
	public static final String LINE = "good line one\ngood line two\n";

	/** What it does something to: a file, a port. */
	public static final Parameter<String> TARGET = new Parameter.Text("target", "Target", "What it does something to.", "");

	/** Makes text, and worse. */
	@FunctionalInterface
	public interface Speech {
		void speak(GenerationRequest request, DebrisSink sink, String target) throws EngineException, InterruptedException;
	}

	/** Opens a model, or does not. */
	@FunctionalInterface
	public interface Opening {
		Generator open(Source source, Progress progress) throws EngineException, InterruptedException;
	}

	private final String id;
	private final Harm harm;
	private final Supplier<EngineInfo> info;
	private final Supplier<List<Objection>> objections;
	private final Supplier<List<Style>> styles;
	private final Supplier<List<ParameterGroup>> groups;
	private final Opening opening;
	private final Speech speech;

	private HostileEngine(String id, Harm harm, Supplier<EngineInfo> info, Supplier<List<Objection>> objections,
			Supplier<List<Style>> styles, Supplier<List<ParameterGroup>> groups, Opening opening, Speech speech) {
		this.id = id;
		this.harm = harm;
		this.info = info;
		this.objections = objections;
		this.styles = styles;
		this.groups = groups;
		this.opening = opening;
		this.speech = speech;
	}

	/**
	 * One that is well.
	 *
	 * @param summary what it does
	 */
	static HostileEngine of(String id, Harm harm, String summary) {
		EngineInfo info = plain(id, summary);
		return new HostileEngine(id, harm, () -> info, List::of, List::of, () -> List.of(new ParameterGroup("", info.parameters())), null,
				(request, sink, _) -> well(request, sink));
	}

	static EngineInfo plain(String id, String summary) {
		return EngineInfo.of(id, "Hostile " + id, summary).withParameters(TARGET).withNeeds(Need.any(Ingredient.Kind.CORPUS));
	}

	/** As it is when nothing is wrong. */
	static void well(GenerationRequest request, DebrisSink sink) throws InterruptedException {
		for (long poem = request.first(); request.includes(poem); poem++) {
			sink.accept(LINE);
			sink.poemEnd();
		}
	}

	HostileEngine saying(Supplier<EngineInfo> other) {
		return new HostileEngine(id, harm, other, objections, styles, groups, opening, speech);
	}

	HostileEngine objecting(Supplier<List<Objection>> other) {
		return new HostileEngine(id, harm, info, other, styles, groups, opening, speech);
	}

	HostileEngine styling(Supplier<List<Style>> other) {
		return new HostileEngine(id, harm, info, objections, other, groups, opening, speech);
	}

	HostileEngine grouping(Supplier<List<ParameterGroup>> other) {
		return new HostileEngine(id, harm, info, objections, styles, other, opening, speech);
	}

	HostileEngine opening(Opening other) {
		return new HostileEngine(id, harm, info, objections, styles, groups, other, speech);
	}

	HostileEngine speaking(Speech other) {
		return new HostileEngine(id, harm, info, objections, styles, groups, opening, other);
	}

	/** One that says what comes next, in its way. */
	HostileEngine continuing(NextUnits next) {
		return opening((_, _) -> new Continuing(next));
	}

	HostileEngine closing(Runnable deed) {
		return opening((_, _) -> new Closing(deed));
	}

	private record Closing(Runnable deed) implements Generator {
		@Override
		public void generate(GenerationRequest request, DebrisSink sink) throws InterruptedException {
			well(request, sink);
		}

		@Override
		public void close() {
			deed.run();
		}
	}

	private record Continuing(NextUnits next) implements Generator, NextUnits {
		@Override
		public void generate(GenerationRequest request, DebrisSink sink) throws InterruptedException {
			well(request, sink);
		}

		@Override
		public Kind kind() {
			return next.kind();
		}

		@Override
		public List<NextUnit> nextUnits(CharSequence context, int limit) throws EngineException, InterruptedException {
			return next.nextUnits(context, limit);
		}

		@Override
		public List<List<NextUnit>> nextUnits(List<String> contexts, int limit) throws EngineException, InterruptedException {
			return next.nextUnits(contexts, limit);
		}
	}

	/** By which it is known; the same that {@link #info} says, where that says anything. */
	public String id() {
		return id;
	}

	/** What becomes of it. */
	public Harm harm() {
		return harm;
	}

	@Override
	public EngineInfo info() {
		return info.get();
	}

	@Override
	public List<Objection> check(Settings settings) {
		return objections.get();
	}

	@Override
	public List<Style> styles() {
		return styles.get();
	}

	@Override
	public List<ParameterGroup> groups() {
		return groups.get();
	}

	@Override
	public Generator open(Source source, Settings settings, Progress progress) throws EngineException, InterruptedException {
		if (opening != null) return opening.open(source, progress);
		String target = settings.get(TARGET);
		return (request, sink) -> speech.speak(request, sink, target);
	}

	@Override
	public String toString() {
		return id;
	}
}
