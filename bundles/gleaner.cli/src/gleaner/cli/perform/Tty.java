// SPDX-License-Identifier: EPL-2.0
package gleaner.cli.perform;

import gleaner.performance.terminal.Key;
import gleaner.performance.terminal.TerminalSize;
import java.io.File;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * The terminal as a stage: a screen of its own, without a cursor, and keys that come at once. It is as it was before when this is closed,
 * when the program is interrupted, and when it is told to end. Safe for use by several threads.
 */
final class Tty implements AutoCloseable {
	private static final File DEVICE = new File("/dev/tty");
	private static final String ENTER = "\u001b[?1049h\u001b[?25l\u001b[2J";
	private static final String LEAVE = "\u001b[0m\u001b[?25h\u001b[?1049l";
	private static final int PAUSE_MILLIS = 10;
	/** How long an escape waits for what belongs to it. */
	private static final int ESCAPE_MILLIS = 50;
	private static final int LOOK_MILLIS = 2000;

	private final OutputStream out;
	private final Optional<String> before;
	private final Thread hook = new Thread(this::restore, "terminal");
	private volatile TerminalSize size;
	private boolean isClosed;

	/**
	 * Takes the terminal.
	 *
	 * @param out where a person sees what is written
	 */
	Tty(OutputStream out) throws IOException {
		this.out = out;
		size = measured().orElse(TerminalSize.USUAL);
		before = stty("-g").map(String::strip).filter(each -> each.matches("[0-9a-fA-F:=A-Za-z]+"));
		Runtime.getRuntime().addShutdownHook(hook);
		if (before.isPresent()) stty("-icanon", "-echo", "min", "1", "time", "0");
		write(ENTER);
	}

	/** Whether keys can be read. */
	boolean hasKeys() {
		return before.isPresent();
	}

	TerminalSize size() {
		return size;
	}

	/** Sends something to the terminal, at once; nothing once it has been given back. */
	synchronized void write(String text) throws IOException {
		if (isClosed) return;
		out.write(text.getBytes(StandardCharsets.UTF_8));
		out.flush();
	}

	/** Begins to tell of each key that is pressed, and of other sizes, from a thread of its own. */
	void listen(Consumer<Key> keys, Consumer<TerminalSize> sizes) {
		Thread.ofPlatform().daemon().name("keys").start(() -> {
			try (FileInputStream in = new FileInputStream(DEVICE)) {
				read(in, keys, sizes);
			} catch (IOException e) {
				return; // the terminal has gone, and so will the program
			} catch (InterruptedException e) {
				Thread.currentThread().interrupt();
			}
		});
	}

	private void read(FileInputStream in, Consumer<Key> keys, Consumer<TerminalSize> sizes) throws IOException, InterruptedException {
		byte[] bytes = new byte[256];
		int length = 0;
		int silent = 0;
		while (!isClosed()) {
			int there = hasKeys() ? Math.min(in.available(), bytes.length - length) : 0;
			if (there > 0) {
				length += Math.max(0, in.read(bytes, length, there));
				silent = 0;
			} else {
				Thread.sleep(PAUSE_MILLIS);
				silent += PAUSE_MILLIS;
			}
			Key.Read read = Key.of(bytes, length, silent >= ESCAPE_MILLIS || length == bytes.length);
			length -= read.bytes();
			System.arraycopy(bytes, read.bytes(), bytes, 0, length);
			read.keys().forEach(keys);
			if (silent > 0 && silent % LOOK_MILLIS == 0) look(sizes);
		}
	}

	private void look(Consumer<TerminalSize> sizes) {
		Optional<TerminalSize> now = measured();
		if (now.isEmpty() || now.get().equals(size)) return;
		size = now.get();
		sizes.accept(size);
	}

	private synchronized boolean isClosed() {
		return isClosed;
	}

	/** How large it is, by what the system says. */
	static Optional<TerminalSize> measured() {
		return stty("size").map(said -> said.strip().split(" ")).filter(each -> each.length == 2 && each[0].matches("[1-9]\\d{0,3}")
				&& each[1].matches("[1-9]\\d{0,3}")).map(each -> new TerminalSize(Integer.parseInt(each[1]), Integer.parseInt(each[0])));
	}

	/** Nothing where there is no such program, or no terminal. */
	private static Optional<String> stty(String... arguments) {
		if (!DEVICE.exists()) return Optional.empty();
		List<String> command = new java.util.ArrayList<>(List.of("stty"));
		command.addAll(List.of(arguments));
		try {
			Process process = new ProcessBuilder(command).redirectInput(DEVICE).redirectError(ProcessBuilder.Redirect.DISCARD).start();
			String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
			return process.waitFor(2, TimeUnit.SECONDS) && process.exitValue() == 0 ? Optional.of(said) : Optional.empty();
		} catch (IOException e) {
			return Optional.empty();
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
			return Optional.empty();
		}
	}

	private synchronized void restore() {
		if (isClosed) return;
		try {
			write(LEAVE);
		} catch (IOException e) {
			// the terminal has gone
		}
		isClosed = true;
		before.ifPresent(Tty::stty);
	}

	@Override
	public void close() {
		restore();
		try {
			Runtime.getRuntime().removeShutdownHook(hook);
		} catch (IllegalStateException e) {
			return; // the program is going already, and the hook has been called
		}
	}
}
