// SPDX-License-Identifier: EPL-2.0
package gleaner.fence;

import gleaner.fence.host.Host;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/**
 * A program that runs once in a process of its own, with the same bounds as engines have, and says line by line what it finds. One thread
 * reads.
 */
public final class Errand implements AutoCloseable {
	private static final int LONGEST_LINE = 4000;
	private static final int MOST_UNREAD = 10_000;
	private static final int MOST_COMPLAINTS = 1 << 16;
	private static final int GRACE_SECONDS = 5;

	private final Process process;
	private final Room room;
	private final int megabytes;
	private final BlockingQueue<Optional<String>> lines = new LinkedBlockingQueue<>(MOST_UNREAD);
	private final StringBuffer complaints = new StringBuffer();
	private final Thread atProgramsEnd;

	private Errand(Process process, Room room, int megabytes) {
		this.process = process;
		this.room = room;
		this.megabytes = megabytes;
		atProgramsEnd = new Thread(this::endAtOnce, "end of an errand");
	}

	/** Starts one. It is given nothing to read, and ends with this program. */
	public static Errand start(FenceCommand command, Fence.Furnishing furnishing, Wall wall) throws IOException {
		Room room = Room.make();
		try {
			List<String> arguments = furnishing.furnish(room.folder());
			Errand errand = new Errand(command.process(room, wall, arguments).start(), room, command.megabytes());
			Runtime.getRuntime().addShutdownHook(errand.atProgramsEnd);
			Thread.ofPlatform().daemon().name("from an errand").start(errand::listen);
			Thread.ofPlatform().daemon().name("complaints of an errand").start(errand::overhear);
			return errand;
		} catch (IOException e) {
			room.delete();
			throw e;
		}
	}

	private void listen() {
		try (BufferedReader in = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
			StringBuilder line = new StringBuilder();
			for (int c = in.read(); c >= 0; c = in.read()) {
				if (c == '\n') {
					lines.put(Optional.of(line.toString()));
					line.setLength(0);
				} else if (line.length() < LONGEST_LINE) {
					line.append((char) c);
				}
			}
			lines.put(Optional.empty());
		} catch (IOException e) {
			lines.offer(Optional.empty());
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
		}
	}

	private void overhear() {
		try (Reader in = new InputStreamReader(process.getErrorStream(), StandardCharsets.UTF_8)) {
			char[] buffer = new char[1 << 12];
			for (int n = in.read(buffer); n >= 0; n = in.read(buffer))
				if (complaints.length() < MOST_COMPLAINTS) complaints.append(buffer, 0, n);
		} catch (IOException e) {
			complaints.append(e.getMessage());
		}
	}

	/**
	 * The next line, of at most 4000 characters.
	 *
	 * @return nothing if there is none any more, or none within that time: {@link #isOver} tells which
	 */
	public Optional<String> line(Duration patience) throws InterruptedException {
		Optional<String> line = lines.poll(patience.toMillis(), TimeUnit.MILLISECONDS);
		return line == null ? Optional.empty() : line;
	}

	/** Whether it has ended, or is about to. */
	public boolean isOver() throws InterruptedException {
		return process.waitFor(1, TimeUnit.SECONDS);
	}

	/** How it has ended, as in {@code took more memory than the 1024 MB that it may have}. */
	public String ending() throws InterruptedException {
		if (!process.waitFor(GRACE_SECONDS, TimeUnit.SECONDS)) return "does not end";
		int code = process.exitValue();
		return switch (code) {
		case FenceCommand.OUT_OF_MEMORY -> "took more memory than the " + megabytes + " MB that it may use";
		case Host.EXITED -> "tried to end the whole program";
		default -> "ended its own process (code " + code + ")";
		};
	}

	/** What it has printed where nobody listens, as far as it is not too much; of strangers. */
	public String complaints() {
		return complaints.toString();
	}

	private void endAtOnce() {
		process.descendants().forEach(ProcessHandle::destroyForcibly);
		process.destroyForcibly();
		room.delete();
	}

	/** Ends it, whatever it is at. */
	@Override
	public void close() {
		endAtOnce();
		lines.clear();
		try {
			Runtime.getRuntime().removeShutdownHook(atProgramsEnd);
		} catch (IllegalStateException e) {
			return; // the program ends just now
		}
	}
}
