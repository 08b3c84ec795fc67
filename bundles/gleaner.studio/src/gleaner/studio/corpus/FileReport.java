package gleaner.studio.corpus;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What became of one file.
 *
 * @param path the file
 * @param encoding what it was read as, e.g. {@code UTF-8}; empty if it was not read
 * @param detected whether the encoding was found out; otherwise it was named
 * @param poems how many poems it gave
 * @param skipped why nothing was taken from it, as a sentence
 * @param remarks what else is worth knowing: line ends changed, broken lines left out, …
 */
public record FileReport(Path path, String encoding, boolean detected, int poems, Optional<String> skipped, List<String> remarks) {
	public FileReport {
		remarks = List.copyOf(remarks);
	}

	static FileReport skipped(Path path, String why) {
		return new FileReport(path, "", false, 0, Optional.of(why), List.of());
	}
}
