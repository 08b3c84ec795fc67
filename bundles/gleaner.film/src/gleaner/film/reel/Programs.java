// SPDX-License-Identifier: EPL-2.0
package gleaner.film.reel;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Finds programs that are installed beside Gleaner. */
final class Programs {
	private static final List<String> ENDINGS = File.separatorChar == '\\' ? List.of(".exe") : List.of("");

	private Programs() {
	}

	/** Where a program is, as a shell would find it. */
	static Optional<Path> find(String name, String path) {
		for (String folder : path.split(File.pathSeparator)) {
			for (String ending : ENDINGS) {
				try {
					Path file = Path.of(folder.isEmpty() ? "." : folder, name + ending);
					if (Files.isRegularFile(file) && Files.isExecutable(file)) return Optional.of(file.toAbsolutePath());
				} catch (InvalidPathException e) {
					continue;
				}
			}
		}
		return Optional.empty();
	}
}
