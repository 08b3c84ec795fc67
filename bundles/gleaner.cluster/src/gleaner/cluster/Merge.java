package gleaner.cluster;

import gleaner.files.AtomicFile;
import gleaner.files.Faults;
import gleaner.files.StudioException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Puts the poems of all tasks together, by the numbers of the tasks: the same bytes as one command that makes all of them prints, where
 * poems are parted by an empty line.
 */
final class Merge {
	private Merge() {
	}

	/** @param parts what each task printed, in their order; one that printed nothing leaves no trace */
	static void into(Path file, List<Path> parts) throws StudioException {
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

	private static long size(Path part) throws StudioException {
		try {
			return Files.size(part);
		} catch (IOException e) {
			throw Faults.reading(part, e);
		}
	}
}
