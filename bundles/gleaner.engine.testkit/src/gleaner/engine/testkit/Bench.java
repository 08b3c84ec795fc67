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
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.framework.ServiceReference;

/**
 * Tries one engine of a plug-in, in a process that has nothing but the plug-in, and says line by line what came of it: words parted by tabs,
 * {@code begin} and the promise, then {@code kept} or {@code broken} with a sentence; {@code text} with a hash of what it says, {@code end}.
 * Whoever has started the process ends it where a line does not come. For {@code gleaner plugin check}.
 */
public final class Bench {
	/** What the process ends with when an engine wants to end it. */
	private static final int EXITED = 70;
	private static final int TRIES = 100;
	private static final int WAIT_MILLIS = 30;
	/** How long an engine may take to stop; after that it counts as deaf. */
	private static final long PATIENCE_MILLIS = 5000;
	/** How Java tells again of a class that could not be made ready before. */
	private static final Pattern AGAIN = Pattern.compile("Exception [\\w.$]+: (.*) \\[in thread \"[^\"]*\"\\]");
	private static final String NONE = "-";

	private final PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
	private final BundleContext context;
	private final String bundle;
	private final String id;
	private final String type;

	private Bench(BundleContext context, String bundle, String id, String type) {
		this.context = context;
		this.bundle = bundle;
		this.id = id;
		this.type = type;
	}

	/**
	 * Tries an engine and ends the process.
	 *
	 * @param arguments the symbolic name of the bundle, the id of the engine as it is announced, the class that is announced, the strictness,
	 *        the promise after which to begin or {@code -} for all, and settings as {@code name=value}
	 */
	public static void serve(BundleContext context, String[] arguments) {
		Runtime.getRuntime().addShutdownHook(new Thread(() -> Runtime.getRuntime().halt(EXITED)));
		Bench bench = new Bench(context, arguments[0], arguments[1], arguments[2]);
		Map<String, String> given = new HashMap<>();
		for (int i = 5; i < arguments.length; i++) {
			int sign = arguments[i].indexOf('=');
			given.put(arguments[i].substring(0, sign), arguments[i].substring(sign + 1));
		}
		try {
			bench.run(Integer.parseInt(arguments[3]), arguments[4], given);
		} catch (AssertionError e) {
			bench.say("broken", e.getMessage());
		} catch (Throwable e) {
			bench.say("broken", said(e));
		}
		bench.say("end");
		Runtime.getRuntime().halt(0);
	}

	private void say(String... words) {
		List<String> plain = new ArrayList<>();
		for (String word : words) plain.add(String.valueOf(word).replaceAll("[\\r\\n]+", " / ").replaceAll("\\p{Cntrl}", " "));
		out.println(String.join("\t", plain));
	}

	private void run(int strictness, String after, Map<String, String> given) throws Exception {
		if (after.equals(NONE)) say("begin", "MADE", "1", "it can be made");
		GeneratorEngine engine = engine();
		EngineInfo info = info(engine);
		if (!info.id().equals(id)) throw new AssertionError("the annotation calls it \"" + id + "\" and info() calls it \"" + info.id()
				+ "\"; debris and provenance are found by the id, so write the same into both");
		if (after.equals(NONE)) say("kept");
		Settings settings = settings(info, given);
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

	/** The service, or else what keeps it from being one. */
	private GeneratorEngine engine() throws InterruptedException {
		for (int i = 0; i < TRIES; i++) {
			Optional<ServiceReference<GeneratorEngine>> found = reference();
			if (found.isPresent()) {
				Optional<GeneratorEngine> engine = service(found.get());
				if (engine.isPresent()) return engine.get();
				break;
			}
			if (i > TRIES / 4 && home().getState() == Bundle.INSTALLED) break;
			Thread.sleep(WAIT_MILLIS);
		}
		throw new AssertionError(whyNot());
	}

	private Optional<GeneratorEngine> service(ServiceReference<GeneratorEngine> reference) {
		try {
			return Optional.ofNullable(context.getService(reference));
		} catch (RuntimeException | LinkageError e) {
			return Optional.empty(); // why it cannot be made is found out by making it without a component
		}
	}

	private Optional<ServiceReference<GeneratorEngine>> reference() {
		try {
			Collection<ServiceReference<GeneratorEngine>> all = context.getServiceReferences(GeneratorEngine.class, null);
			return all.stream().filter(each -> id.equals(each.getProperty(GeneratorEngine.ID)))
					.filter(each -> each.getBundle() != null && bundle.equals(each.getBundle().getSymbolicName())).findFirst();
		} catch (InvalidSyntaxException e) {
			throw new IllegalStateException("there is no filter to be wrong", e);
		}
	}

	private Bundle home() {
		for (Bundle each : context.getBundles()) if (bundle.equals(each.getSymbolicName())) return each;
		throw new AssertionError("the bundle " + bundle + " is not there");
	}

	private String whyNot() {
		Bundle home = home();
		try {
			if (home.getState() == Bundle.INSTALLED) home.start();
			Class<?> made = Class.forName(type, true, home.loadClass(type).getClassLoader());
			if (!GeneratorEngine.class.isAssignableFrom(made))
				return "the class " + type + " is announced as an engine, but does not implement GeneratorEngine";
			made.getConstructor().newInstance();
		} catch (NoSuchMethodException e) {
			return "the class " + type + " has no public constructor without arguments, or with services alone";
		} catch (Throwable e) {
			return "the engine cannot be made: " + said(root(e));
		}
		return "the engine is announced, but does not come: what its component needs is not there";
	}

	private static Throwable root(Throwable fault) {
		Throwable root = fault;
		for (int i = 0; i < TRIES && root.getCause() != null; i++) root = root.getCause();
		return root;
	}

	/** A sentence as it is; other faults with their name. */
	private static String said(Throwable fault) {
		Matcher again = AGAIN.matcher(String.valueOf(fault.getMessage()));
		if (again.matches()) return again.group(1);
		String message = fault.getMessage();
		if (message == null || message.isBlank()) return "it throws " + fault.getClass().getSimpleName();
		return fault instanceof EngineException || fault instanceof IllegalArgumentException ? message
				: fault.getClass().getSimpleName() + ": " + message;
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
