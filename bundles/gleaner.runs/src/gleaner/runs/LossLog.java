// SPDX-License-Identifier: EPL-2.0
package gleaner.runs;

import gleaner.files.AtomicFile;
import gleaner.files.Faults;
import gleaner.files.StudioException;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.Optional;

/**
 * The losses of a thread as they are written, line by line; each line is on its way to the disk before the next step begins. They are read
 * by {@link LossCurve}. For one thread.
 */
public final class LossLog implements AutoCloseable {
	private final Path file;
	private final BufferedWriter out;

	private LossLog(Path file, BufferedWriter out) {
		this.file = file;
		this.out = out;
	}

	/**
	 * Opens it at a step. What was written after that step, and a last line that was torn, is cut off: those steps are gone through
	 * again.
	 *
	 * @throws StudioException if it cannot be read or written
	 */
	public static LossLog open(RunFolder folder, long step) throws StudioException {
		Path file = folder.losses();
		AtomicFile.write(file, out -> copy(file, step, out));
		try {
			return new LossLog(file, Files.newBufferedWriter(file, StandardOpenOption.APPEND));
		} catch (IOException e) {
			throw Faults.writing(file, e);
		}
	}

	private static void copy(Path file, long step, OutputStream out) throws IOException {
		write(LossLine.HEADING, out);
		if (!Files.exists(file)) return;
		boolean torn = isTorn(file);
		// Whatever a torn line holds, it is a text in this encoding.
		try (BufferedReader in = Files.newBufferedReader(file, StandardCharsets.ISO_8859_1)) {
			String line = in.readLine();
			while (line != null) {
				String next = in.readLine();
				Optional<LossPoint> point = next == null && torn ? Optional.empty() : LossLine.read(line);
				if (point.isPresent() && point.get().step() <= step) write(line, out);
				line = next;
			}
		} catch (IOException e) {
			throw Faults.reading(file, e);
		}
	}

	private static void write(String line, OutputStream out) throws IOException {
		out.write((line + "\n").getBytes(StandardCharsets.ISO_8859_1));
	}

	private static boolean isTorn(Path file) throws IOException {
		try (RandomAccessFile in = new RandomAccessFile(file.toFile(), "r")) {
			if (in.length() == 0) return false;
			in.seek(in.length() - 1);
			return in.read() != '\n';
		}
	}

	/** Adds a line. */
	public void add(LossPoint point) throws StudioException {
		try {
			out.write(LossLine.write(point, Instant.now()) + "\n");
			out.flush();
		} catch (IOException e) {
			throw Faults.writing(file, e);
		}
	}

	@Override
	public void close() {
		try {
			out.close();
		} catch (IOException e) {
			// Each line has been flushed: nothing is lost.
			return;
		}
	}
}
