// SPDX-License-Identifier: EPL-2.0
package gleaner.product;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** The product as a poet has it: a folder with a start script. Commands run as processes of their own. */
final class Product {
	private static final int LONGEST_SECONDS = 120;
	/** Most of what a test starts is over before thorough compilation pays. */
	private static final String HASTE = "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC";
	/** The window's own tests run beside these and take longest, so what is started here stands back. */
	static final List<String> AFTER_THE_WINDOW = List.of("nice", "-n", "5");
	private static final Path BUILT = Path.of("..", "..", "releng", "gleaner.product", "target", "products", "gleaner.product", "linux",
			"gtk", "x86_64", "gleaner");

	private static boolean isWarm;

	final Path folder;
	private final Path home;

	/** What a command left behind. */
	record Outcome(int code, String out, String err) {
		List<String> lines() {
			return out.lines().toList();
		}

		Outcome expect(int expected) {
			if (code != expected)
				throw new AssertionError("exit code " + code + " instead of " + expected + "\nout: " + out + "\nerr: " + err);
			return this;
		}
	}

	private Product(Path folder, Path home) {
		this.folder = folder;
		this.home = home;
	}

	/** The product as built; only to be run, not to be changed. */
	static Product built(Path home) {
		Product built = new Product(BUILT.toAbsolutePath().normalize(), home);
		warmUp(built);
		return built;
	}

	/** At its first start a program finds its bundles, and writes down where: or two would do so at once, and each copy anew. */
	private static synchronized void warmUp(Product built) {
		if (isWarm) return;
		try {
			built.at(Files.createTempDirectory(built.home, "first")).run("engines").expect(0);
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
		isWarm = true;
	}

	/** The same program for somebody else. */
	Product at(Path otherHome) {
		return new Product(folder, otherHome);
	}

	/** A copy that may be changed. */
	static Product copy(Path folder, Path home) throws IOException {
		Path from = built(home).folder;
		try (Stream<Path> all = Files.walk(from)) {
			for (Path file : (Iterable<Path>) all::iterator) {
				Path to = folder.resolve(from.relativize(file).toString());
				if (Files.isDirectory(file)) Files.createDirectories(to);
				else Files.copy(file, to, java.nio.file.StandardCopyOption.COPY_ATTRIBUTES);
			}
		}
		return new Product(folder, home);
	}

	Process start(File out, File err, List<String> arguments) throws IOException {
		return start(Redirect.to(out), Redirect.to(err), arguments, Map.of(), false);
	}

	/** Starts the window on the display of the test; classes that do so take turns with {@link Visit#SCREEN}. */
	Process startWindow(File out, File err, String... arguments) throws IOException {
		return startWindow(out, err, Map.of(), arguments);
	}

	/** @param environment what stands there beside the usual */
	Process startWindow(File out, File err, Map<String, String> environment, String... arguments) throws IOException {
		return start(Redirect.to(out), Redirect.to(err), List.of(arguments), environment, true);
	}

	/** @param window whether it is to have a display */
	Process start(Redirect out, Redirect err, List<String> arguments, Map<String, String> environment, boolean window) throws IOException {
		List<String> command = new ArrayList<>(AFTER_THE_WINDOW);
		command.add(folder.resolve("gleaner").toString());
		command.addAll(arguments);
		ProcessBuilder builder = new ProcessBuilder(command).redirectOutput(out).redirectError(err);
		builder.environment().put("HOME", home.toString());
		builder.environment().put("GLEANER_JAVA", Path.of(System.getProperty("java.home"), "bin", "java").toString());
		builder.environment().keySet().removeAll(List.of("GLEANER_STUDIO", "GLEANER_WINDOW"));
		builder.environment().put("GLEANER_VMARGS", HASTE);
		String display = System.getenv("GLEANER_PRODUCT_DISPLAY"); // or the focus would be taken from the windows of other tests
		if (window && display != null) builder.environment().put("DISPLAY", display);
		builder.environment().putAll(environment);
		if (!window) {
			builder.environment().remove("DISPLAY");
			builder.environment().remove("WAYLAND_DISPLAY");
		}
		return builder.start();
	}

	Outcome run(String... arguments) {
		return run(Map.of(), arguments);
	}

	/** @param environment what stands there beside the usual */
	Outcome run(Map<String, String> environment, String... arguments) {
		try {
			Path out = Files.createTempFile(home, "out", ".txt");
			Path err = Files.createTempFile(home, "err", ".txt");
			Process process = start(Redirect.to(out.toFile()), Redirect.to(err.toFile()), List.of(arguments), environment, false);
			if (!process.waitFor(LONGEST_SECONDS, TimeUnit.SECONDS)) {
				process.destroyForcibly();
				throw new AssertionError(
						"gleaner " + String.join(" ", arguments) + " did not end\n" + Files.readString(out) + Files.readString(err));
			}
			return new Outcome(process.exitValue(), text(out), text(err));
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		} catch (InterruptedException e) {
			throw new AssertionError(e);
		}
	}

	static String text(Path file) throws IOException {
		return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
	}
}
