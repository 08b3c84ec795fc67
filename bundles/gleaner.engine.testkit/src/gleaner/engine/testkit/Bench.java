// SPDX-License-Identifier: EPL-2.0
package gleaner.engine.testkit;

import gleaner.engine.EngineException;
import gleaner.engine.EngineInfo;
import gleaner.engine.GenerationRequest;
import gleaner.engine.Generator;
import gleaner.engine.GeneratorEngine;
import gleaner.engine.Parameter;
import gleaner.engine.PoemLength;
import gleaner.engine.Progress;
import gleaner.engine.Settings;
import gleaner.engine.Source;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Tries one engine and says line by line what came of it: words parted by tabs, {@code begin} and the promise, then {@code kept} or
 * {@code broken} with a sentence; {@code text} with a hash of what it says, {@code end}. Whoever hears that ends the process where a line
 * does not come. For {@code gleaner plugin check}.
 */
public final class Bench {
	/** How long an engine may take to stop; after that it counts as deaf. */
	private static final long PATIENCE_MILLIS = 5000;
	/** How Java tells again of a class that could not be made ready before. */
	private static final Pattern AGAIN = Pattern.compile("Exception [\\w.$]+: (.*) \\[in thread \"[^\"]*\"\\]");
	/** Begin with the first promise. */
	private static final String NONE = "-";
	private static final int DEEPEST = 100;

	private final PrintStream out;

	/** @param out who hears it */
	public Bench(PrintStream out) {
		this.out = out;
	}

	/**
	 * Tries an engine, once.
	 *
	 * @param engine gives it; what it throws is what keeps the engine from being made
	 * @param id of the engine, as it is announced
	 * @param strictness from {@value Promise#LEAST} to {@value Promise#MOST}; 0 for its text alone
	 * @param after the name of the promise after which to begin; {@code -} for all
	 * @param given settings by their names, secrets too
	 */
	public void run(Supplier<GeneratorEngine> engine, String id, int strictness, String after, Map<String, String> given) {
		try {
			attempt(engine, id, strictness, after, given);
		} catch (AssertionError e) {
			say("broken", e.getMessage());
		} catch (Throwable e) {
			say("broken", said(root(e)));
		}
		say("end");
	}

	private void say(String... words) {
		List<String> plain = new ArrayList<>();
		for (String word : words) plain.add(String.valueOf(word).replaceAll("[\\r\\n]+", " / ").replaceAll("\\p{Cntrl}", " "));
		out.println(String.join("\t", plain));
	}

	private void attempt(Supplier<GeneratorEngine> given, String id, int strictness, String after, Map<String, String> values)
			throws Exception {
		if (after.equals(NONE)) say("begin", "MADE", "1", "it can be made");
		GeneratorEngine engine = made(given);
		EngineInfo info = info(engine);
		if (!info.id().equals(id)) throw new AssertionError("the annotation calls it \"" + id + "\" and info() calls it \"" + info.id()
				+ "\"; debris and provenance are found by the id, so write the same into both");
		if (after.equals(NONE)) say("kept");
		Settings settings = settings(info, values);
		Source source = SampleCorpora.forNeedsOf(info);
		EngineContract contract = new EngineContract(engine, source, settings, PATIENCE_MILLIS);
		boolean on = after.equals(NONE);
		for (Promise promise : Promise.values()) {
			if (promise.strictness() > strictness) continue;
			if (on && !check(contract, promise, info.name()) && promise.strictness() < Promise.LEAST + 2) return;
			on |= promise.name().equals(after);
		}
		if (info.reproducible()) say("text", text(engine, source, settings));
	}

	/** @return whether it was kept */
	private boolean check(EngineContract contract, Promise promise, String name) throws InterruptedException {
		say("begin", promise.name(), String.valueOf(promise.strictness()), promise.words());
		try {
			contract.check(promise);
			say("kept");
			return true;
		} catch (AssertionError e) {
			say("broken", e.getMessage().replaceFirst("^the engine " + Pattern.quote(name) + ": ", "")); // who it is, is known here
			return false;
		}
	}

	private static GeneratorEngine made(Supplier<GeneratorEngine> engine) {
		try {
			return engine.get();
		} catch (AssertionError e) {
			throw e;
		} catch (Throwable e) {
			throw new AssertionError("the engine cannot be made: " + said(root(e)), e);
		}
	}

	private static Throwable root(Throwable fault) {
		Throwable root = fault;
		for (int i = 0; i < DEEPEST && root.getCause() != null; i++) root = root.getCause();
		return root;
	}

	/** A sentence as it is; other faults with their name. */
	private static String said(Throwable fault) {
		String message = message(fault);
		Matcher again = AGAIN.matcher(message);
		if (again.matches()) return again.group(1);
		if (message.isBlank()) return "it throws " + fault.getClass().getSimpleName();
		return fault instanceof EngineException || fault instanceof IllegalArgumentException ? message
				: fault.getClass().getSimpleName() + ": " + message;
	}

	/** Even that may throw. */
	private static String message(Throwable fault) {
		try {
			return String.valueOf(fault.getMessage() == null ? "" : fault.getMessage());
		} catch (Throwable e) {
			return "";
		}
	}

	private static EngineInfo info(GeneratorEngine engine) {
		EngineInfo info;
		try {
			info = engine.info();
		} catch (RuntimeException | Error e) {
			throw new AssertionError("info() fails: " + said(root(e)), e);
		}
		if (info == null) throw new AssertionError("info() gives null");
		return info;
	}

	private static Settings settings(EngineInfo info, Map<String, String> given) throws EngineException {
		Map<String, String> open = new HashMap<>(given);
		Map<String, String> secret = new HashMap<>();
		for (Parameter<?> parameter : info.parameters())
			if (parameter instanceof Parameter.Secret && open.containsKey(parameter.name()))
				secret.put(parameter.name(), open.remove(parameter.name()));
		return Settings.of(info.parameters(), open).withSecrets(secret);
	}

	/** A hash of some poems: in another process it must be the same. */
	private static String text(GeneratorEngine engine, Source source, Settings settings) throws EngineException, InterruptedException {
		CollectingSink sink = new CollectingSink();
		try (Generator generator = engine.open(source, settings, Progress.NONE)) {
			generator.generate(GenerationRequest.poem(Subject.SEED).withPoems(5).withLength(PoemLength.words(40)), sink);
		}
		return Integer.toHexString(sink.poems().hashCode());
	}
}
