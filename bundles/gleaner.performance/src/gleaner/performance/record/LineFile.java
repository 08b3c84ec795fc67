// SPDX-License-Identifier: EPL-2.0
package gleaner.performance.record;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** The lines of a file in UTF-8, one after the other. A last line without an end was cut off, and is not one. */
public final class LineFile implements Closeable {
	/** In bytes; a longer line is given as an empty one. */
	private static final int LONGEST = 64 << 20;

	private final InputStream in;
	private boolean cut;

	public LineFile(Path file) throws IOException {
		in = new BufferedInputStream(Files.newInputStream(file), 1 << 16);
	}

	/** The next line without its end; {@code null} if there is none. */
	public String next() throws IOException {
		ByteArrayOutputStream line = new ByteArrayOutputStream(256);
		boolean tooLong = false;
		for (int b = in.read(); b >= 0; b = in.read()) {
			if (b == '\n') return tooLong ? "" : line.toString(StandardCharsets.UTF_8);
			if (line.size() < LONGEST) line.write(b);
			else tooLong = true;
		}
		cut = line.size() > 0;
		return null;
	}

	/** Whether the file ended in the middle of a line. */
	public boolean isCut() {
		return cut;
	}

	@Override
	public void close() throws IOException {
		in.close();
	}
}
