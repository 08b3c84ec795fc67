// SPDX-License-Identifier: EPL-2.0
package gleaner.fence;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * What the system has to keep a process in: on Linux bubblewrap, if it is installed and allowed to do its work, and {@code prlimit}, which
 * bounds all the memory of a process, also what is none of Java's. Each is tried once, on a program that does nothing.
 */
public final class Wall {
	/** Set to {@code no} none of it is used even where it is there. */
	private static final String PROPERTY = "gleaner.fence.wall";

	private static final int PATIENCE_SECONDS = 5;
	private static final List<String> TRIED_AGAINST = List.of("--unshare-all", "--die-with-parent", "--ro-bind", "/", "/", "--dev", "/dev",
			"--proc", "/proc", "true");

	private final Optional<Path> program;
	private final Optional<Path> limiter;

	private Wall(Optional<Path> program, Optional<Path> limiter) {
		this.program = program;
		this.limiter = limiter;
	}

	/** None at all. */
	static Wall none() {
		return new Wall(Optional.empty(), Optional.empty());
	}

	/** That of this system. Starts small programs; not for the UI thread. */
	public static Wall ofThisSystem() {
		if (System.getProperty(PROPERTY, "").equals("no") || !System.getProperty("os.name").toLowerCase(Locale.ROOT).contains("linux"))
			return none();
		return new Wall(find("bwrap", TRIED_AGAINST), find("prlimit", List.of("--as=unlimited:", "true")));
	}

	private static Optional<Path> find(String name, List<String> tried) {
		return Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator)).filter(folder -> !folder.isBlank())
				.map(folder -> Path.of(folder, name)).filter(Path::isAbsolute).filter(Files::isExecutable).findFirst()
				.filter(program -> works(program, tried));
	}

	/** The same without the program that bounds memory, for tests. */
	Wall withoutLimiter() {
		return new Wall(program, Optional.empty());
	}

	/** The program that keeps a process from files and network, if there is one. */
	Optional<Path> program() {
		return program;
	}

	/** The program that bounds memory, if there is one. */
	Optional<Path> limiter() {
		return limiter;
	}

	/** Whether a process is kept from files and network. */
	public boolean stands() {
		return program.isPresent();
	}

	/** Whether all memory of a process is bounded, and not only that of its Java. */
	public boolean boundsMemory() {
		return limiter.isPresent();
	}

	/** In containers and on some systems it may not do what it is for. */
	private static boolean works(Path program, List<String> arguments) {
		try {
			List<String> words = Stream.concat(Stream.of(program.toString()), arguments.stream()).toList();
			Process tried = new ProcessBuilder(words).redirectOutput(ProcessBuilder.Redirect.DISCARD)
					.redirectError(ProcessBuilder.Redirect.DISCARD).start();
			tried.getOutputStream().close();
			boolean ended = tried.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS);
			if (!ended) tried.destroyForcibly();
			return ended && tried.exitValue() == 0;
		} catch (IOException e) {
			return false;
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
			return false;
		}
	}
}
