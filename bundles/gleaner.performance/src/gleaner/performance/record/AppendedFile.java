// SPDX-License-Identifier: EPL-2.0
package gleaner.performance.record;

import java.io.Closeable;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/**
 * A file that whole lines are appended to. What cannot be written, as on a full disk, leaves no half line behind, waits in memory, and is
 * tried again with the next. For one thread.
 */
final class AppendedFile implements Closeable {
	/** In chars. What waits beyond that is dropped, the newest first, so that what is there has no gap but at its end. */
	private static final int MOST_WAITING = 16 << 20;

	private final Path path;
	/** Not a channel: that would close for good if the thread was interrupted. */
	private final RandomAccessFile file;
	private final StringBuilder waiting = new StringBuilder();
	private long length;
	private boolean isForced = true;

	AppendedFile(Path path) throws IOException {
		this.path = path;
		file = new RandomAccessFile(path.toFile(), "rw");
		length = file.length();
		file.seek(length);
	}

	Path path() {
		return path;
	}

	/** Adds a line, which has no line end in it; it is written by {@link #flush}. */
	void add(String line) {
		if (waiting.length() + line.length() < MOST_WAITING) waiting.append(line).append('\n');
	}

	/** Hands all lines to the system. */
	void flush() throws IOException {
		if (waiting.isEmpty()) return;
		byte[] utf8 = waiting.toString().getBytes(StandardCharsets.UTF_8);
		try {
			file.seek(length);
			file.write(utf8);
		} catch (IOException e) {
			file.setLength(length);
			throw e;
		}
		length += utf8.length;
		waiting.setLength(0);
		isForced = false;
	}

	/** Makes sure that what was handed over is on the disk. */
	void force() throws IOException {
		if (isForced) return;
		file.getFD().sync();
		isForced = true;
	}

	@Override
	public void close() throws IOException {
		try (file) {
			flush();
			force();
		}
	}
}
