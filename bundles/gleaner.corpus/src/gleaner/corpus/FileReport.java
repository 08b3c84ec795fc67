package gleaner.corpus;

import java.util.List;
import java.util.Optional;

/**
 * What became of one file.
 *
 * @param path the file; for one in an archive, the archive's path and the path inside it; for one from the web, its address
 * @param encoding what it was read as, e.g. {@code UTF-8}; empty if it was not read as a text
 * @param detected whether the encoding was found out; otherwise it was named
 * @param poems how many poems it gave
 * @param skipped why nothing was taken from it, as a sentence
 * @param remarks what else is worth knowing: line ends changed, broken lines left out, …
 * @param sure how sure the encoding is, in percent, 1 to 100; 100 where it was named, or something in the file speaks for it
 */
public record FileReport(String path, String encoding, boolean detected, int poems, Optional<String> skipped, List<String> remarks,
		int sure) {
	/** Of {@link #sure}: no guess. */
	public static final int CERTAIN = 100;

	public FileReport {
		remarks = List.copyOf(remarks);
	}

	static FileReport skipped(String path, String why) {
		return new FileReport(path, "", false, 0, Optional.of(why), List.of(), CERTAIN);
	}
}
