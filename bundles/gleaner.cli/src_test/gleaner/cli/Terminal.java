// SPDX-License-Identifier: EPL-2.0
package gleaner.cli;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * A terminal in which a shell runs one command, by the program {@code script} of util-linux; around it the shell tells how the terminal is
 * set, and the command's exit code.
 */
final class Terminal implements AutoCloseable {
	private static final int PATIENCE_SECONDS = 40;
	private static final String ENTERED = "\u001b[?1049h";
	private static final String LEFT = "\u001b[?25h\u001b[?1049l";

	private final Process process;
	private final StringBuilder shown = new StringBuilder();
	private final Thread reader;

	private Terminal(Process process) {
		this.process = process;
		reader = Thread.ofPlatform().daemon().name("screen").start(this::read);
	}

	/** Whether there can be one here. */
	static boolean isThere() {
		return Stream.of("script", "stty", "sh").allMatch(Terminal::isInstalled) && isOfUtilLinux();
	}

	private static boolean isInstalled(String program) {
		return Stream.of(String.valueOf(System.getenv("PATH")).split(File.pathSeparator))
				.anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
	}

	private static boolean isOfUtilLinux() {
		try {
			Process asked = new ProcessBuilder("script", "--version").redirectErrorStream(true).start();
			asked.getOutputStream().close();
			return new String(asked.getInputStream().readAllBytes(), StandardCharsets.UTF_8).contains("util-linux");
		} catch (IOException e) {
			return false;
		}
	}

	/** Runs a command in a new terminal. */
	static Terminal of(List<String> command) throws IOException {
		StringBuilder line = new StringBuilder();
		for (String word : command) line.append(" '").append(word.replace("'", "'\\''")).append('\'');
		String script = "trap : INT; stty rows 24 cols 80; echo before=$(stty -g);" + line
				+ "; code=$?; echo; echo code=$code; echo after=$(stty -g)";
		return new Terminal(new ProcessBuilder("script", "-qec", script, "/dev/null").redirectErrorStream(true).start());
	}

	private void read() {
		try (InputStream in = process.getInputStream()) {
			byte[] bytes = new byte[4096];
			for (int length = in.read(bytes); length >= 0; length = in.read(bytes)) {
				synchronized (shown) {
					shown.append(new String(bytes, 0, length, StandardCharsets.UTF_8));
					shown.notifyAll();
				}
			}
		} catch (IOException e) {
			return;
		}
	}

	/** Types something. */
	void type(String keys) throws IOException {
		process.getOutputStream().write(keys.getBytes(StandardCharsets.UTF_8));
		process.getOutputStream().flush();
	}

	/** Waits until something has been shown. */
	void await(String text) throws InterruptedException {
		long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
		synchronized (shown) {
			while (shown.indexOf(text) < 0) {
				long left = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
				if (left <= 0) throw new AssertionError("\"" + text + "\" is not in " + shown.toString().replace('\u001b', '␛'));
				shown.wait(left);
			}
		}
	}

	/** Waits until the command has ended. */
	End end() throws InterruptedException {
		if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) throw new AssertionError("it does not end: " + shown);
		reader.join();
		String all = shown.toString();
		boolean isMainScreen = all.lastIndexOf(LEFT) > all.lastIndexOf(ENTERED);
		return new End(Integer.parseInt(word(all, "code=")), word(all, "before=").equals(word(all, "after=")), all.contains(ENTERED),
				isMainScreen, all.substring(all.lastIndexOf(LEFT) + LEFT.length()));
	}

	/**
	 * The end of a command.
	 *
	 * @param isSetAsBefore whether keys, echo and all else are set as before
	 * @param hadScreen whether it had a screen of its own
	 * @param isMainScreen whether it has given that back, and the cursor
	 * @param said what was printed since
	 */
	record End(int code, boolean isSetAsBefore, boolean hadScreen, boolean isMainScreen, String said) {
	}

	private static String word(String all, String name) {
		int from = all.lastIndexOf(name) + name.length();
		int to = from;
		while (to < all.length() && !Character.isWhitespace(all.charAt(to))) to++;
		return all.substring(from, to);
	}

	@Override
	public void close() {
		process.descendants().forEach(ProcessHandle::destroyForcibly);
		process.destroyForcibly();
	}
}
