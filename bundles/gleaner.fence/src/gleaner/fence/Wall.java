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
 * What the system has to keep a process in: on Linux bubblewrap, if it is installed and allowed to do its work; {@code prlimit}, which
 * bounds all the memory of a process, also what is none of Java's, and how many programs it starts; and {@code nice}, so that it works when
 * nobody else wants to. Each is tried once, on a program that does nothing. With bubblewrap goes a {@link CallFilter}.
 */
public final class Wall {
	/** Set to {@code no} none of it is used even where it is there. */
	private static final String PROPERTY = "gleaner.fence.wall";

	private static final int PATIENCE_SECONDS = 5;
	private static final List<String> CONFINED = List.of("--unshare-all", "--die-with-parent", "--ro-bind", "/", "/", "--dev", "/dev",
			"--proc", "/proc");
	/** Makes that no program within can build spaces of its own, a way through many a hole of a kernel; older ones do not know it. */
	private static final List<String> SEALED = List.of("--unshare-user", "--disable-userns");

	/** Makes bubblewrap read which calls to refuse; see {@link #opened}. */
	private static final List<String> FILTER = List.of("--seccomp", "9");

	private final Optional<Path> program;
	private final Optional<Path> limiter;
	private final Optional<Path> lowerer;
	private final boolean seals;
	private final boolean counts;
	private final Optional<byte[]> filter;

	private Wall(Optional<Path> program, Optional<Path> limiter, Optional<Path> lowerer, boolean seals, boolean counts,
			Optional<byte[]> filter) {
		this.program = program;
		this.limiter = limiter;
		this.lowerer = lowerer;
		this.seals = seals;
		this.counts = counts;
		this.filter = filter;
	}

	/** None at all. */
	static Wall none() {
		return new Wall(Optional.empty(), Optional.empty(), Optional.empty(), false, false, Optional.empty());
	}

	/** That of this system. Starts small programs; not for the UI thread. */
	public static Wall ofThisSystem() {
		if (System.getProperty(PROPERTY, "").equals("no") || !System.getProperty("os.name").toLowerCase(Locale.ROOT).contains("linux"))
			return none();
		return whole().orElseGet(Wall::inParts);
	}

	/** All of it, tried in one go, since whoever wants an engine waits for it. */
	private static Optional<Wall> whole() {
		Optional<Path> program = find("bwrap");
		Optional<Path> limiter = find("prlimit");
		Optional<Path> lowerer = find("nice");
		if (program.isEmpty() || limiter.isEmpty() || lowerer.isEmpty()) return Optional.empty();
		List<String> outer = List.of("-n", "1", limiter.get().toString(), "--as=unlimited:", program.get().toString());
		List<String> inner = joined(CONFINED, counting(limiter.get()));
		Optional<byte[]> filter = filter(joined(List.of(lowerer.get().toString()), outer, SEALED, FILTER, inner));
		return filter.isPresent() || works(lowerer.get(), joined(outer, SEALED, inner))
				? Optional.of(new Wall(program, limiter, lowerer, true, true, filter))
				: Optional.empty();
	}

	private static Wall inParts() {
		Optional<Path> program = find("bwrap").filter(bwrap -> works(bwrap, joined(CONFINED, List.of("true"))));
		Optional<Path> limiter = find("prlimit").filter(prlimit -> works(prlimit, List.of("--as=unlimited:", "true")));
		Optional<Path> lowerer = find("nice").filter(nice -> works(nice, List.of("-n", "1", "true")));
		boolean seals = program.filter(bwrap -> works(bwrap, joined(SEALED, CONFINED, List.of("true")))).isPresent();
		boolean counts = limiter.isPresent()
				&& program.filter(bwrap -> works(bwrap, joined(CONFINED, counting(limiter.get())))).isPresent();
		Optional<byte[]> filter = program.flatMap(bwrap -> filter(joined(List.of(bwrap.toString()), FILTER, CONFINED, List.of("true"))));
		return new Wall(program, limiter, lowerer, seals, counts, filter);
	}

	/** Older systems count all programs that the poet has started. */
	private static List<String> counting(Path limiter) {
		return List.of(limiter.toString(), "--nproc=4", "sh", "-c", "true & wait");
	}

	/** The filter of calls for this machine, if a command that is told of it works. */
	private static Optional<byte[]> filter(List<String> command) {
		Optional<byte[]> filter = CallFilter.of(System.getProperty("os.arch"));
		if (filter.isEmpty()) return filter;
		try {
			Path file = Files.createTempFile("gleaner-calls-", "");
			try {
				Files.write(file, filter.get());
				List<String> words = opened(file, command);
				return filter.filter(any -> works(Path.of(words.getFirst()), words.subList(1, words.size())));
			} finally {
				Files.delete(file);
			}
		} catch (IOException e) {
			return Optional.empty();
		}
	}

	/** The same command with a file open as number 9, which Java itself cannot hand on. */
	static List<String> opened(Path file, List<String> command) {
		return joined(List.of("/bin/sh", "-c", "file=$1; shift; exec \"$@\" 9<\"$file\"", "sh", file.toString()), command);
	}

	@SafeVarargs
	private static List<String> joined(List<String>... parts) {
		return Stream.of(parts).flatMap(List::stream).toList();
	}

	private static Optional<Path> find(String name) {
		return Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator)).filter(folder -> !folder.isBlank())
				.map(folder -> Path.of(folder, name)).filter(Path::isAbsolute).filter(Files::isExecutable).findFirst();
	}

	/** The same without the program that bounds memory, for tests. */
	Wall withoutLimiter() {
		return new Wall(program, Optional.empty(), lowerer, seals, false, filter);
	}

	/** The same without a filter of calls, for tests. */
	Wall withoutFilter() {
		return new Wall(program, limiter, lowerer, seals, counts, Optional.empty());
	}

	/** The program that keeps a process from files and network, if there is one. */
	Optional<Path> program() {
		return program;
	}

	/** The program that bounds memory, if there is one. */
	Optional<Path> limiter() {
		return limiter;
	}

	/** The program that lets others go first, if there is one. */
	Optional<Path> lowerer() {
		return lowerer;
	}

	/** What to tell {@link #program()} beside all else, where it knows it. */
	List<String> seal() {
		return joined(seals ? SEALED : List.of(), filter.isPresent() ? FILTER : List.of());
	}

	/** Which calls the kernel refuses, for a file that {@link #opened} opens; nothing if none are refused here. */
	Optional<byte[]> filter() {
		return filter;
	}

	/** Whether the kernel refuses a process the calls that no engine needs. */
	public boolean refusesCalls() {
		return filter.isPresent();
	}

	/** Whether {@link #limiter()}, within {@link #program()}, bounds how many programs a process starts. */
	boolean countsPrograms() {
		return counts;
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
