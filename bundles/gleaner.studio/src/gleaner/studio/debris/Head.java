// SPDX-License-Identifier: EPL-2.0
package gleaner.studio.debris;

import gleaner.studio.making.Making;
import gleaner.studio.making.MakingLines;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/**
 * The beginning of a debris file, up to what engines said.
 *
 * @param lines of the header; empty if there is none
 * @param bytes how long it is in the file: where the body begins
 * @param windowsLines whether an editor has given the file the line ends of Windows
 */
record Head(List<String> lines, long bytes, boolean windowsLines) {
	/** The last line of the header. The body begins behind its line break. */
	static final String LAST_LINE = "_".repeat(72);

	private static final String END = "\n" + LAST_LINE + "\n";
	private static final String WINDOWS_END = "\n" + LAST_LINE + "\r\n";
	/** Most headers are shorter. */
	private static final int USUAL = 1 << 16;
	/** No header is longer, whatever the prompt. */
	private static final int LONGEST = 1 << 26;

	/** A header, with the line that ends it. */
	static String text(Making making) {
		return MakingLines.write(making) + LAST_LINE + "\n";
	}

	/** Reads no more of a file than its header, unless it has none. */
	static Head of(Path file) throws IOException {
		try (InputStream in = Files.newInputStream(file)) {
			byte[] beginning = in.readNBytes(USUAL);
			while (true) {
				// One character a byte, so that places are bytes.
				String raw = new String(beginning, StandardCharsets.ISO_8859_1);
				int end = raw.indexOf(END);
				if (end >= 0) return new Head(lines(beginning, end), end + END.length(), false);
				int windows = raw.indexOf(WINDOWS_END);
				if (windows >= 0) return new Head(lines(beginning, windows), windows + WINDOWS_END.length(), true);
				byte[] more = in.readNBytes(Math.min(beginning.length, LONGEST - beginning.length));
				if (more.length == 0) return new Head(List.of(), 0, false);
				byte[] longer = Arrays.copyOf(beginning, beginning.length + more.length);
				System.arraycopy(more, 0, longer, beginning.length, more.length);
				beginning = longer;
			}
		}
	}

	private static List<String> lines(byte[] beginning, int end) {
		return new String(beginning, 0, end, StandardCharsets.UTF_8).lines().toList();
	}
}
