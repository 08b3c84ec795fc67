// SPDX-License-Identifier: EPL-2.0
package gleaner.plugins.fence;

import gleaner.fence.Errand;
import gleaner.fence.FenceCommand;
import gleaner.fence.Wall;
import gleaner.plugins.PluginException;
import gleaner.plugins.look.Deed;
import gleaner.plugins.look.Deeds;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;
import org.osgi.framework.FrameworkUtil;

/**
 * Tries engines of bundles that need not be installed, each in a process of its own, against the promises of the test kit. Blocks; not
 * for the UI thread.
 */
public final class Trial {
	/** From which strictness on two processes must say the same. */
	public static final int TWO_PROCESSES = 6;

	private static final String KIT = "gleaner.engine.testkit";
	private static final String BENCH = "gleaner.fence.host.BenchHost";
	private static final String ALL = "-";
	private static final Duration START = Duration.ofSeconds(60);
	/** Whoever says more is no bench. */
	private static final int MOST_LINES = 1000;
	/** So often a process is started again after an engine has ended it. */
	private static final int MOST_PROCESSES = 12;
	/** Below this nothing else can be tried when a promise is broken. */
	private static final int BASIC = 2;

	/**
	 * What came of one promise.
	 *
	 * @param promise its name
	 * @param strictness from which on it is asked for
	 * @param words what is promised
	 * @param fault how it was broken; nothing if it was kept
	 * @param millis how long it took to try
	 */
	public record Tried(String promise, int strictness, String words, Optional<String> fault, long millis) {
	}

	private final BundleContext program;
	private final Furniture furniture;
	private final List<Path> jars;
	private final Duration patience;
	private final Map<String, String> settings;
	private final Map<String, Tried> tried = new LinkedHashMap<>();
	private Optional<String> text = Optional.empty();

	/**
	 * @param jars of the plug-in
	 * @param settings of the engine, beside the standard ones
	 * @param patience how long a promise may take to be tried
	 */
	public Trial(List<Path> jars, Map<String, String> settings, Duration patience) {
		program = FrameworkUtil.getBundle(Trial.class).getBundleContext().getBundle(Constants.SYSTEM_BUNDLE_LOCATION).getBundleContext();
		furniture = new Furniture(program);
		this.jars = List.copyOf(jars);
		this.settings = Map.copyOf(settings);
		this.patience = patience;
	}

	/** The engines that bundles announce. */
	public static List<DeclaredEngine> engines(List<Path> jars) throws IOException {
		List<DeclaredEngine> engines = new ArrayList<>();
		for (Path jar : jars) engines.addAll(DeclaredEngines.of(jar));
		return engines;
	}

	/**
	 * Tries one.
	 *
	 * @param listener hears the words of each promise before it is tried
	 * @throws PluginException if no process can be started
	 */
	public List<Tried> run(DeclaredEngine engine, int strictness, Consumer<String> listener) throws PluginException, InterruptedException {
		tried.clear();
		String after = ALL;
		for (int i = 0; i < MOST_PROCESSES; i++) {
			Optional<String> broken = pass(engine, strictness, after, listener);
			if (broken.isEmpty()) break;
			if (tried.get(broken.get()).strictness() <= BASIC) return List.copyOf(tried.values());
			after = broken.get();
		}
		boolean isWell = tried.values().stream().allMatch(each -> each.fault().isEmpty());
		if (strictness >= TWO_PROCESSES && isWell && text.isPresent()) compare(engine, listener);
		return List.copyOf(tried.values());
	}

	/** In a second process, with other hash codes and another clock, the same request must give the same text. */
	private void compare(DeclaredEngine engine, Consumer<String> listener) throws PluginException, InterruptedException {
		String words = "two processes give the same text";
		listener.accept(words);
		String first = text.get();
		long start = System.nanoTime();
		pass(engine, 0, ALL, _ -> {});
		Optional<String> fault = text.filter(first::equals).isPresent() ? Optional.empty()
				: Optional.of(
						"the same request gives another text in another process: draw from request.seed(n) alone, and let no hash order, "
								+ "clock or identity reach the text");
		tried.put("TWO_PROCESSES", new Tried("TWO_PROCESSES", TWO_PROCESSES, words, fault, millis(start)));
	}

	/** @return the promise over which the process ended; nothing if it came to its own end */
	private Optional<String> pass(DeclaredEngine engine, int strictness, String after, Consumer<String> listener)
			throws PluginException, InterruptedException {
		text = Optional.empty();
		try (Errand errand = Errand.start(command(), room -> words(room, engine, strictness, after), Wall.ofThisSystem())) {
			String[] now = null;
			long start = System.nanoTime();
			for (int i = 0; i < MOST_LINES; i++) {
				Optional<String> line = errand.line(i == 0 ? START : patience);
				if (line.isEmpty()) return over(errand, now, start);
				String[] said = line.get().split("\t", -1);
				switch (said[0]) {
				case "begin" -> {
					if (said.length != 4 || !said[2].matches("\\d{1,2}"))
						throw new PluginException("the bench says what cannot be: " + line.get());
					now = said;
					start = System.nanoTime();
					listener.accept(said[3]);
				}
				case "kept" -> put(now, Optional.empty(), start);
				case "broken" -> put(now, Optional.of(said.length > 1 ? said[1] : ""), start);
				case "text" -> text = Optional.of(said.length > 1 ? said[1] : "");
				case "end" -> {
					return Optional.empty();
				}
				default -> throw new PluginException("the bench says what cannot be: " + line.get());
				}
			}
			throw new PluginException("the bench does not end");
		} catch (IOException e) {
			throw new PluginException("the process for the engine " + engine.name() + " cannot be started: " + e.getMessage(), e);
		}
	}

	private Optional<String> over(Errand errand, String[] now, long start) throws PluginException, InterruptedException {
		if (now == null)
			throw new PluginException("the process for the engine " + (errand.isOver() ? errand.ending() : "does not start") + ": "
					+ errand.complaints().lines().findFirst().orElse("it says nothing"));
		String how = errand.isOver() ? "it " + errand.ending()
				: "it does not end within " + patience.toSeconds() + " seconds; each loop must call the sink, or check "
						+ "Thread.interrupted()";
		put(now, Optional.of(how), start);
		return Optional.of(now[1]);
	}

	private void put(String[] now, Optional<String> fault, long start) throws PluginException {
		if (now == null) throw new PluginException("the bench answers before it has begun");
		tried.put(now[1], new Tried(now[1], Integer.parseInt(now[2]), now[3], fault, millis(start)));
	}

	private static long millis(long start) {
		return Duration.ofNanos(System.nanoTime() - start).toMillis();
	}

	private FenceCommand command() throws IOException {
		List<Path> readable = new ArrayList<>(jars);
		for (Bundle bundle : furniture.needed(jars, kit())) readable.add(Furniture.file(bundle));
		for (String value : settings.values()) file(value).ifPresent(readable::add);
		boolean network = false;
		for (Path jar : jars) network |= Deeds.of(jar).contains(Deed.NETWORK);
		return new FenceCommand(furniture.basis(), furniture.classPath(), "gleaner.fence.host.FenceMain", readable, network,
				FenceCommand.USUAL_MEGABYTES);
	}

	/** A setting that names a file: that one may be read. */
	private static Optional<Path> file(String value) {
		try {
			return Optional.of(Path.of(value).toAbsolutePath().normalize()).filter(Files::isRegularFile);
		} catch (InvalidPathException e) {
			return Optional.empty();
		}
	}

	private List<String> words(Path room, DeclaredEngine engine, int strictness, String after) throws IOException {
		List<String> words = new ArrayList<>(furniture.write(room, furniture.needed(jars, kit()), jars, BENCH));
		words.addAll(List.of(engine.bundle(), engine.id(), engine.type(), String.valueOf(strictness), after));
		settings.forEach((name, value) -> words.add(name + "=" + file(value).map(Path::toString).orElse(value)));
		return words;
	}

	private Bundle kit() throws IOException {
		for (Bundle bundle : program.getBundles()) if (KIT.equals(bundle.getSymbolicName())) return bundle;
		throw new IOException("this Gleaner came without " + KIT + "; install it from its archive");
	}
}
