// SPDX-License-Identifier: EPL-2.0
package gleaner.corpus.fuzz;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/**
 * A zip written as one text, names and contents of its parts one below the other: so changes reach what is packed, instead of breaking the
 * packing.
 */
final class Parts {
	private static final byte[] MARK = "\u0001part ".getBytes(StandardCharsets.ISO_8859_1);
	private static final int MOST = 50;

	private Parts() {
	}

	static boolean areParts(byte[] bytes) {
		return find(bytes, 0) == 0;
	}

	/** The parts of a zip that is sound. */
	static byte[] of(byte[] zip) throws IOException {
		ByteArrayOutputStream parts = new ByteArrayOutputStream();
		try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
			for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
				if (entry.isDirectory()) continue;
				parts.writeBytes(MARK);
				parts.writeBytes((entry.getName() + "\n").getBytes(StandardCharsets.UTF_8));
				parts.writeBytes(in.readAllBytes());
			}
		}
		return parts.toByteArray();
	}

	/** The zip of such parts, whatever became of them. */
	static byte[] zip(byte[] parts) throws IOException {
		ByteArrayOutputStream zip = new ByteArrayOutputStream();
		Set<String> names = new HashSet<>();
		try (ZipOutputStream out = new ZipOutputStream(zip)) {
			out.setLevel(1);
			for (int at = find(parts, 0); at >= 0 && names.size() < MOST;) {
				int next = find(parts, at + MARK.length);
				int end = next < 0 ? parts.length : next;
				int line = at + MARK.length;
				while (line < end && line - at < 200 && parts[line] != '\n') line++;
				String name = new String(parts, at + MARK.length, line - at - MARK.length, StandardCharsets.UTF_8);
				if (names.add(name)) {
					out.putNextEntry(new ZipEntry(name));
					out.write(parts, Math.min(line + 1, end), end - Math.min(line + 1, end));
				}
				at = next;
			}
		}
		return zip.toByteArray();
	}

	private static int find(byte[] bytes, int from) {
		outer: for (int i = from; i <= bytes.length - MARK.length; i++) {
			for (int k = 0; k < MARK.length; k++) if (bytes[i + k] != MARK[k]) continue outer;
			return i;
		}
		return -1;
	}
}
