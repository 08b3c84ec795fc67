// SPDX-License-Identifier: EPL-2.0
package gleaner.product;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** A program with its window and somebody in it who does what the test says: see {@link Visitor}. */
final class Visit implements AutoCloseable {
	/** What tests with a window take turns with: the focus is in one window at a time. */
	static final String SCREEN = "the screen";

	private static final long PATIENCE = 120_000_000_000L;
	private static final int BETWEEN_MILLIS = 100;

	private final Process process;
	private final Path err;
	private final Socket door;
	private final BufferedReader in;
	private final PrintWriter out;

	/** Packs the visitor among the bundles of a program that may be changed. */
	static void board(Product program, Path door) throws IOException {
		Stowaway.board(program.folder, "visitor", Visitor.class);
		Files.writeString(program.folder.resolve("eclipse.ini"), "-D" + Visitor.DOOR + "=" + door + "\n", StandardOpenOption.APPEND);
	}

	/**
	 * Starts the program and waits until its window can be used.
	 *
	 * @param door where the visitor says how it can be reached, as it was told by {@link #board}
	 * @param environment what stands there beside the usual
	 */
	Visit(Product program, Path door, Map<String, String> environment, String... arguments) throws IOException {
		Files.deleteIfExists(door);
		err = Files.createTempFile(door.getParent(), "err", ".txt");
		process = program.startWindow(Files.createTempFile(door.getParent(), "out", ".txt").toFile(), err.toFile(), environment, arguments);
		await("the visitor to be reached", () -> Files.exists(door));
		this.door = new Socket(InetAddress.getLoopbackAddress(), Integer.parseInt(Files.readString(door)));
		in = new BufferedReader(new InputStreamReader(this.door.getInputStream(), StandardCharsets.UTF_8));
		out = new PrintWriter(this.door.getOutputStream(), true, StandardCharsets.UTF_8);
	}

	/** What is asked again and again. */
	@FunctionalInterface
	interface Question {
		boolean isSo() throws IOException;
	}

	boolean isRunning() {
		return process.isAlive();
	}

	/** Waits for something; in vain if the program ends before. */
	void await(String what, Question question) throws IOException {
		long end = System.nanoTime() + PATIENCE;
		while (!question.isSo()) {
			if (!process.isAlive() || System.nanoTime() > end) {
				boolean alive = process.isAlive();
				kill();
				throw new AssertionError(
						"waited in vain for " + what + (alive ? "" : ": the program has ended") + "\n" + Product.text(err));
			}
			pause(BETWEEN_MILLIS);
		}
	}

	/** Tells the visitor something that must succeed. */
	String tell(String line) {
		String answer = ask(line);
		if (answer.startsWith("failed")) throw new AssertionError(line + ": " + answer);
		return answer;
	}

	private String ask(String line) {
		try {
			out.println(line);
			List<String> answer = new ArrayList<>();
			for (String read = in.readLine(); !".".equals(read); read = in.readLine()) {
				if (read == null) throw new AssertionError("the program ended over: " + line + "\n" + Product.text(err));
				answer.add(read);
			}
			return String.join("\n", answer);
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	/** Does something again until it succeeds: it may not be possible yet. */
	void insist(String line) throws IOException {
		await(line, () -> !ask(line).startsWith("failed"));
	}

	/** What is to be seen now. */
	Screen see() {
		return Screen.of(tell("see"));
	}

	/** What is to be seen when something is so. */
	Screen see(String what, Predicate<Screen> so) throws IOException {
		Screen[] seen = new Screen[1];
		try {
			await(what, () -> so.test(seen[0] = see()));
		} catch (AssertionError e) {
			throw new AssertionError(e.getMessage() + "\n" + seen[0], e);
		}
		return seen[0];
	}

	/** Closes the window and waits for the end of the program. */
	int quit() throws IOException {
		tell("close");
		await("the program to end", () -> !process.isAlive());
		return process.exitValue();
	}

	/** Ends the program as a power cut does; a moment before, nothing was said to it. */
	void kill() {
		process.descendants().forEach(ProcessHandle::destroyForcibly);
		process.destroyForcibly();
		try {
			process.waitFor(60, TimeUnit.SECONDS);
		} catch (InterruptedException e) {
			throw new AssertionError(e);
		}
	}

	/** All that were started for it. */
	Stream<ProcessHandle> processes() {
		return process.descendants();
	}

	/** Ends the program alone; what it has started is left to itself. */
	void killAlone() {
		Stream.concat(Stream.of(process.toHandle()), process.descendants())
				.filter(each -> each.info().commandLine().orElse("").contains("org.eclipse.equinox.launcher"))
				.toList().forEach(ProcessHandle::destroyForcibly);
		try {
			process.waitFor(60, TimeUnit.SECONDS);
		} catch (InterruptedException e) {
			throw new AssertionError(e);
		}
	}

	/** What the program wrote to its error output. */
	String errors() throws IOException {
		return Product.text(err);
	}

	static void pause(int millis) {
		try {
			Thread.sleep(millis);
		} catch (InterruptedException e) {
			throw new AssertionError(e);
		}
	}

	@Override
	public void close() {
		kill();
		try {
			door.close();
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}
}
