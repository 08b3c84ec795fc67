// SPDX-License-Identifier: EPL-2.0
package gleaner.cluster;

import gleaner.files.AtomicFile;
import gleaner.files.Faults;
import gleaner.files.StudioException;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Puts what all tasks printed together, by the numbers of the tasks. */
final class Merge {
	private Merge() {
	}

	/**
	 * Puts poems together: the same bytes as one command that makes all of them prints, where poems are parted by an empty line.
	 *
	 * @param parts what each task printed, in their order; one that printed nothing leaves no trace
	 */
	static void poems(Path file, List<Path> parts) throws StudioException {
		AtomicFile.write(file, out -> {
			boolean isFirst = true;
			for (Path part : parts) {
				if (size(part) == 0) continue;
				if (!isFirst) out.write('\n');
				isFirst = false;
				try (InputStream in = Files.newInputStream(part)) {
					in.transferTo(out);
				}
			}
		});
	}

	/**
	 * Puts what other commands printed together, one after the other. Of tables, whose first lines are all the same, the first line stands
	 * once.
	 */
	static void results(Path file, List<Path> parts, boolean isTable) throws StudioException {
		AtomicFile.write(file, out -> {
			boolean isFirst = true;
			for (Path part : parts) {
				if (size(part) == 0) continue;
				try (InputStream in = new BufferedInputStream(Files.newInputStream(part))) {
					if (isTable && !isFirst) for (int c = in.read(); c >= 0 && c != '\n';) c = in.read();
					in.transferTo(out);
				}
				isFirst = false;
			}
		});
	}

	private static long size(Path part) throws StudioException {
		try {
			return Files.size(part);
		} catch (IOException e) {
			throw Faults.reading(part, e);
		}
	}
}
