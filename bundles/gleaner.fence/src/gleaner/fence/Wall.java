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
 * What the system has to keep a process in: bubblewrap on Linux, if it is installed and allowed to do its work. It is tried once, on a
 * program that does nothing.
 */
public final class Wall {
	/** Set to {@code no} it is not used even where it is there. */
	private static final String PROPERTY = "gleaner.fence.wall";

	private static final int PATIENCE_SECONDS = 5;

	private final Optional<Path> program;

	private Wall(Optional<Path> program) {
		this.program = program;
	}

	/** None at all. */
	static Wall none() {
		return new Wall(Optional.empty());
	}

	/** That of this system. Starts a small program; not for the UI thread. */
	public static Wall ofThisSystem() {
		if (System.getProperty(PROPERTY, "").equals("no") || !System.getProperty("os.name").toLowerCase(Locale.ROOT).contains("linux"))
			return none();
		return new Wall(Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator)).filter(folder -> !folder.isBlank())
				.map(folder -> Path.of(folder, "bwrap")).filter(Path::isAbsolute).filter(Files::isExecutable).findFirst()
				.filter(Wall::works));
	}

	/** The program, if there is one. */
	Optional<Path> program() {
		return program;
	}

	/** Whether there is one. */
	public boolean stands() {
		return program.isPresent();
	}

	/** In containers and on some systems it may not do what it is for. */
	private static boolean works(Path program) {
		try {
			Process tried = new ProcessBuilder(List.of(program.toString(), "--unshare-all", "--die-with-parent", "--ro-bind", "/", "/",
					"--dev", "/dev", "--proc", "/proc", "true")).redirectOutput(ProcessBuilder.Redirect.DISCARD)
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
